"""A run that was stopped goes on to the very history an uninterrupted one has."""

import numpy as np
import pytest

from fmgui.data.drawn import drawn_clothes
from fmgui.errors import RunError
from fmgui.runs.history import COLUMNS
from fmgui.runs.lock import being_trained
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.control import Control
from fmgui.training.events import EpochEnded, Outcome
from fmgui.training.train import go_on, train


def quietly(_event):
    """Take an event, and tell nobody."""


LEARNT = [column for column in COLUMNS if column != "seconds"]
OPTIMIZERS = ["SGD", "Adagrad", "RMSprop", "Adam", "AdamW", "Adamax", "Nadam", "Adadelta", "Lion"]


@pytest.fixture(scope="module")
def clothes():
    return drawn_clothes(train_per_class=12, test_per_class=4)


def experiment(epochs=4, **settings):
    changes = [("training.epochs", epochs), ("training.batch_size", 25)]
    changes += [(name.replace("__", "."), value) for name, value in settings.items()]
    return with_settings(preset("lecture").experiment, changes)


def learnt(run):
    return np.array([[getattr(row, name) for name in LEARNT] for row in run.history()])


def stop_in_epoch(number, control):
    """Return an ``emit`` that stops a training right after the epoch before ``number``."""

    def emit(event):
        if isinstance(event, EpochEnded) and event.epoch == number - 1:
            control.stop()

    return emit


def interrupted(tmp_path, clothes, plan, epoch=3):
    control = Control()
    run = RunFolder.create(tmp_path / "interrupted")
    train(plan, clothes, run, stop_in_epoch(epoch, control), control)
    return run


def assert_goes_on_alike(tmp_path, clothes, plan):
    whole = RunFolder.create(tmp_path / "whole")
    train(plan, clothes, whole, quietly)
    run = interrupted(tmp_path, clothes, plan)
    assert len(run.history()) == 2
    go_on(run, clothes, quietly)
    np.testing.assert_allclose(learnt(run), learnt(whole), rtol=0, atol=1e-6)
    assert run.result()["best_epoch"] == whole.result()["best_epoch"]
    assert run.result()["best"] == pytest.approx(whole.result()["best"], abs=1e-6)


@pytest.mark.parametrize("kind", OPTIMIZERS)
def test_every_optimizer_goes_on_alike(tmp_path, clothes, kind):
    assert_goes_on_alike(tmp_path, clothes, experiment(optimizer__kind=kind))


@pytest.mark.parametrize(
    "settings",
    [
        {"schedule__kind": "CosineDecayRestarts", "schedule__warmup": {"count": 2.0}},
        {"schedule__kind": "ReduceLROnPlateau", "schedule__patience": 1},
        {
            "schedule__kind": "ReduceLROnPlateau",
            "schedule__patience": 1,
            "schedule__min_delta": 100.0,
            "schedule__warmup": {"count": 1.0},
        },
        {"optimizer__use_ema": True},
        {"network__hidden__0__batch_normalization": True},
        {"early_stopping__patience": 2, "early_stopping__min_delta": 100.0, "epochs": 8},
        {"early_stopping__restore_best_weights": True},
    ],
    ids=lambda settings: "-".join(str(value) for value in settings.values())[:40],
)
def test_schedules_and_counts_go_on_alike(tmp_path, clothes, settings):
    assert_goes_on_alike(tmp_path, clothes, experiment(**settings))


@pytest.mark.parametrize("on_a_sheet", [100, 25], ids=["one-sheet", "several-sheets"])
def test_sketches_go_on_alike(tmp_path, clothes, on_a_sheet, monkeypatch):
    monkeypatch.setattr("fmgui.data.sketches._ON_A_SHEET", on_a_sheet)
    assert_goes_on_alike(tmp_path, clothes, experiment(training__sketches=0.5))


def test_a_finished_run_is_trained_for_longer(tmp_path, clothes):
    whole = RunFolder.create(tmp_path / "whole")
    train(experiment(epochs=5), clothes, whole, quietly)
    run = RunFolder.create(tmp_path / "longer")
    train(experiment(epochs=3), clothes, run, quietly)
    ended = go_on(run, clothes, quietly, epochs=5)
    assert ended.outcome is Outcome.FINISHED
    assert run.experiment().training.epochs == 5
    np.testing.assert_allclose(learnt(run), learnt(whole), rtol=0, atol=1e-6)


def test_what_is_newer_than_the_state_is_made_anew(tmp_path, clothes):
    whole = RunFolder.create(tmp_path / "whole")
    train(experiment(), clothes, whole, quietly)
    run = interrupted(tmp_path, clothes, experiment())
    # As after a kill between the history and the state of the third epoch.
    run.write_history(whole.history()[:3])
    run.result_file.unlink()
    go_on(run, clothes, quietly)
    np.testing.assert_allclose(learnt(run), learnt(whole), rtol=0, atol=1e-6)


def test_a_complete_run_needs_more_epochs(tmp_path, clothes):
    run = RunFolder.create(tmp_path / "run")
    train(experiment(epochs=1), clothes, run, quietly)
    with pytest.raises(RunError, match="ask for more"):
        go_on(run, clothes, quietly)


def test_another_data_set_is_refused(tmp_path, clothes):
    run = interrupted(tmp_path, clothes, experiment())
    other = drawn_clothes(train_per_class=11, test_per_class=4)
    with pytest.raises(RunError, match="another data set"):
        go_on(run, other, quietly)


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04 torn"])
def test_a_damaged_state_is_told_and_nothing_is_lost(tmp_path, clothes, content):
    run = interrupted(tmp_path, clothes, experiment())
    before = run.history()
    run.state_file.write_bytes(content)
    with pytest.raises(RunError, match="damaged"):
        go_on(run, clothes, quietly)
    assert run.history() == before
    assert run.result()["outcome"] == "stopped"


def test_the_state_of_another_network_is_refused(tmp_path, clothes):
    run = interrupted(tmp_path, clothes, experiment())
    run.write_experiment(with_settings(run.experiment(), [("network.hidden.0.units", 7)]))
    with pytest.raises(RunError, match="cannot be used"):
        go_on(run, clothes, quietly)
    assert run.result()["outcome"] == "stopped"


def test_a_damaged_checkpoint_is_told_before_anything_is_changed(tmp_path, clothes):
    run = RunFolder.create(tmp_path / "run")
    train(experiment(epochs=2), clothes, run, quietly)
    run.best_weights_file.write_bytes(b"no weights")
    with pytest.raises(RunError, match="cannot be used"):
        go_on(run, clothes, quietly, epochs=4)
    assert run.result()["outcome"] == "finished"
    assert run.experiment().training.epochs == 2


def test_a_run_that_another_program_trains_is_left_to_it(tmp_path, clothes):
    run = interrupted(tmp_path, clothes, experiment(), epoch=2)
    before = {path.name: path.read_bytes() for path in run.path.iterdir() if path.is_file()}
    with being_trained(run), pytest.raises(RunError, match="is being trained by process"):
        go_on(run, clothes, quietly)
    after = {path.name: path.read_bytes() for path in run.path.iterdir() if path.is_file()}
    assert {**after, ".lock": b""} == {**before, ".lock": b""}
