"""A disk that is full now and then: training goes on, and what is there is whole."""

import errno
import random

import pytest

from fmgui.data.drawn import drawn_clothes
from fmgui.runs import files
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.events import Noted, Outcome, Started
from fmgui.training.predict import load_network
from fmgui.training.state import SavedState
from fmgui.training.train import go_on, train


@pytest.fixture
def disk(monkeypatch):
    """Return a list; while there is a dice in it, every other write finds no room."""
    dice = []
    replace = files._replace

    def perhaps_full(temporary, target):
        if dice and dice[0].random() < 0.5:
            raise OSError(errno.ENOSPC, "No space left on device")
        replace(temporary, target)

    monkeypatch.setattr(files, "_replace", perhaps_full)
    return dice


def test_training_goes_on_and_what_was_written_is_whole(tmp_path, disk):
    clothes = drawn_clothes(train_per_class=4, test_per_class=2)
    run = RunFolder.create(tmp_path / "run")
    told = []

    def emit(event):
        told.append(event)
        if isinstance(event, Started):
            disk.append(random.Random(5))

    plan = with_settings(preset("softmax").experiment, [("training.epochs", 12)])
    ended = train(plan, clothes, run, emit)
    disk.clear()
    assert ended.outcome is Outcome.FINISHED
    assert ended.best
    notes = [event.message for event in told if isinstance(event, Noted)]
    assert "the disk is full" in notes[0]
    assert len(notes) == len(set(notes)), "each thing that cannot be written is told once"

    assert not [path for path in run.path.rglob("*") if ".tmp-" in path.name]
    assert SavedState(run.state_file).epoch <= 12
    assert [row.epoch for row in run.history()] == list(range(1, len(run.history()) + 1))
    for epoch in KeptEpochs(run).epochs():
        KeptEpochs(run).weights(epoch)
    for checkpoint in ("best", "last"):
        load_network(run, checkpoint)
    if len(run.history()) >= SavedState(run.state_file).epoch:
        assert go_on(run, clothes, lambda _: None, epochs=14).outcome is Outcome.FINISHED
        assert len(run.history()) == 14
