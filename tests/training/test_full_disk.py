"""A disk that is full now and then: training goes on, and what is there is whole."""

import errno
import io
import random

import pytest

from fmgui.data.drawn import drawn_clothes
from fmgui.runs import files
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.build import build_network
from fmgui.training.checkpoints import Checkpoints
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


def test_what_hdf5_says_of_a_full_disk_is_understood(tmp_path, monkeypatch):
    network = build_network(preset("softmax").experiment.network, seed=1)
    told = []
    checkpoints = Checkpoints(RunFolder(tmp_path), network, told.append, keep_epochs=False)

    def full(_path):
        raise RuntimeError(
            "Disable slist on flush dest failure failed (file write failed: time = Thu, "
            "errno = 28, error message = 'No space left on device', buf = 0x55)"
        )

    monkeypatch.setattr(network, "save_weights", full)
    checkpoints.keep_last()
    (noted,) = told
    assert noted.message.endswith("the last weights could not be written: the disk is full.")


def test_hdf5_itself_never_writes_to_a_disk_that_may_be_full(tmp_path, monkeypatch):
    network = build_network(preset("softmax").experiment.network, seed=1)
    run, written_to = RunFolder(tmp_path), []
    save = network.save_weights
    monkeypatch.setattr(network, "save_weights", lambda to: (written_to.append(to), save(to)))
    Checkpoints(run, network, print, keep_epochs=False).keep_last()
    assert [type(to).__mro__[1] for to in written_to] == [io.BytesIO]
    network.load_weights(run.last_weights_file)


def test_other_errors_of_a_checkpoint_are_not_hidden(tmp_path, monkeypatch):
    network = build_network(preset("softmax").experiment.network, seed=1)
    checkpoints = Checkpoints(RunFolder(tmp_path), network, print, keep_epochs=False)
    monkeypatch.setattr(network, "save_weights", lambda _: {}["missing"])
    with pytest.raises(KeyError):
        checkpoints.keep_last()
