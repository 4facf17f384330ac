"""A fork begins as another run was, and goes its own way from there."""

import numpy as np
import pytest

from fmgui.data.drawn import drawn_clothes
from fmgui.errors import RunError
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.runs.origin import Origin, read_origin
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.control import Control
from fmgui.training.events import Noted, Outcome
from fmgui.training.fork import fork
from fmgui.training.predict import load_network
from fmgui.training.train import go_on, train
from tests.training.test_go_on import learnt, quietly, stop_in_epoch

EPOCHS = 4
SETTINGS = [
    ("training.epochs", EPOCHS),
    ("training.batch_size", 25),
    ("network.hidden.0.dropout", 0.3),
    ("early_stopping.patience", 2),
]


@pytest.fixture(scope="module")
def clothes():
    return drawn_clothes(train_per_class=12, test_per_class=4)


@pytest.fixture(scope="module")
def parent(tmp_path_factory, clothes):
    run = RunFolder.create(tmp_path_factory.mktemp("runs") / "parent")
    train(with_settings(preset("lecture").experiment, SETTINGS), clothes, run, quietly)
    return run


@pytest.fixture
def forked(tmp_path, clothes, parent):
    """Return a function that forks the run, changed in some settings, and returns the fork."""

    def make(epoch, *settings, emit=quietly, control=None):
        run = RunFolder.create(tmp_path / "fork")
        experiment = with_settings(parent.experiment(), settings)
        fork(parent, epoch, experiment, clothes, run, emit, control)
        return run

    return make


@pytest.mark.parametrize("epoch", [0, 2])
def test_with_nothing_changed_it_has_the_very_history_of_the_run(parent, forked, epoch):
    run = forked(epoch)
    np.testing.assert_array_equal(learnt(run), learnt(parent))
    assert run.result()["best_epoch"] == parent.result()["best_epoch"]
    assert run.result()["best"] == parent.result()["best"]
    assert read_origin(run) == Origin("parent", epoch, epoch or None)
    assert KeptEpochs(run).epochs() == KeptEpochs(parent).epochs()


@pytest.mark.parametrize("epoch", [0, 2])
def test_with_another_learning_rate_it_differs_from_then_on_only(parent, forked, epoch):
    run = forked(epoch, ("optimizer.learning_rate", 0.01))
    mine, theirs = learnt(run), learnt(parent)
    np.testing.assert_array_equal(mine[:epoch], theirs[:epoch])
    assert np.all(mine[epoch:, 1] != theirs[epoch:, 1])
    rates = [row.learning_rate for row in run.history()]
    assert rates == [0.001] * epoch + [0.01] * (EPOCHS - epoch)


def test_another_optimizer_begins_anew_and_says_so(parent, forked):
    told = []
    run = forked(2, ("optimizer.kind", "SGD"), ("optimizer.momentum", 0.9), emit=told.append)
    (noted,) = [event for event in told if isinstance(event, Noted)]
    assert noted.message == (
        "The fork has the weights of epoch 2, but its optimizer begins anew: Adam is not SGD."
    )
    np.testing.assert_array_equal(learnt(run)[:2], learnt(parent)[:2])
    assert np.all(learnt(run)[2:, 1] != learnt(parent)[2:, 1])


@pytest.mark.parametrize(
    "settings",
    [
        [("schedule.kind", "CosineDecay")],
        [("training.batch_size", 50), ("schedule.kind", "ReduceLROnPlateau")],
        [("network.hidden.0.dropout", 0.0), ("optimizer.use_ema", True)],
        [("early_stopping.restore_best_weights", True), ("checkpoint.keep_epochs", False)],
    ],
    ids=lambda settings: settings[0][0],
)
def test_any_setting_that_leaves_the_shapes_can_be_changed(parent, forked, settings):
    run = forked(2, *settings)
    assert run.result()["outcome"] == Outcome.FINISHED
    assert len(run.history()) == EPOCHS
    np.testing.assert_array_equal(learnt(run)[:2], learnt(parent)[:2])


def test_a_fork_that_was_stopped_goes_on(parent, clothes, forked):
    control = Control()
    run = forked(2, emit=stop_in_epoch(4, control), control=control)
    assert len(run.history()) == 3
    go_on(run, clothes, quietly)
    np.testing.assert_array_equal(learnt(run), learnt(parent))


def test_the_best_of_the_epochs_before_stays_the_best(parent, forked):
    run = forked(3, ("optimizer.learning_rate", 1.0))
    best = run.result()["best_epoch"]
    assert best <= 3
    kept = KeptEpochs(parent).weights(best)
    for one, other in zip(load_network(run).get_weights(), kept, strict=True):
        np.testing.assert_array_equal(one, other)
    assert run.best_model_file.is_file()


@pytest.mark.parametrize(
    ("epoch", "settings", "sentence"),
    [
        (9, [], "from epoch 9. It has kept: 0, 1, 2, 3, 4"),
        (2, [("training.epochs", 2)], "plan more than 2 epochs"),
        (2, [("network.hidden.0.units", 7)], "other layers or sizes"),
    ],
)
def test_what_cannot_be_forked_is_told_and_the_run_stays(
    parent, forked, epoch, settings, sentence, tmp_path
):
    before = {file: file.stat().st_mtime_ns for file in parent.path.rglob("*")}
    with pytest.raises(RunError, match=sentence):
        forked(epoch, *settings)
    assert {file: file.stat().st_mtime_ns for file in parent.path.rglob("*")} == before
    assert list((tmp_path / "fork").iterdir()) == []


def test_another_data_set_is_refused(tmp_path, parent):
    other = drawn_clothes(train_per_class=11, test_per_class=4)
    run = RunFolder.create(tmp_path / "fork")
    with pytest.raises(RunError, match="another data set"):
        fork(parent, 2, parent.experiment(), other, run, quietly)
