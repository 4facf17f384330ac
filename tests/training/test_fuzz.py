"""Whatever has happened to weights and states: one sentence, or Keras reads them as they are."""

import random

import h5py
import numpy as np
import pytest

from fmgui.data.drawn import drawn_clothes
from fmgui.errors import RunError
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.build import build_callbacks, build_network, build_optimizer
from fmgui.training.predict import load_weights
from fmgui.training.state import SavedState
from fmgui.training.train import train
from tests.runs.harm import harmed, one_sentence_or_nothing


class Trainer:
    """As much of a trainer as a state is put back into."""

    def __init__(self, experiment):
        self.network = build_network(experiment.network, seed=1)
        self.optimizer = build_optimizer(experiment, 10)
        self.trainable_variables = self.network.trainable_variables


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    run = RunFolder.create(tmp_path_factory.mktemp("fuzz") / "run")
    settings = [("training.epochs", 1), ("network.hidden", [{"kind": "Dense", "units": 4}])]
    settings += [("schedule.kind", "ReduceLROnPlateau")]
    experiment = with_settings(preset("lecture").experiment, settings)
    train(experiment, drawn_clothes(train_per_class=2, test_per_class=1), run, lambda _: None)
    return run, Trainer(experiment), build_callbacks(experiment)


def restore(run, trainer, deciders):
    saved = SavedState(run.state_file)
    saved.restore_variables(trainer)
    saved.restore_counts(deciders)
    saved.take_over(trainer, step=1, same_optimizer=True, same_rate=True)


@pytest.mark.parametrize(
    "times", [40, pytest.param(2000, marks=[pytest.mark.slow, pytest.mark.timeout(3600)])]
)
def test_harmed_weights_and_states_are_read_or_told(made, times):
    run, trainer, _ = made
    weights, state = run.best_weights_file.read_bytes(), run.state_file.read_bytes()
    dice = random.Random(3)
    KeptEpochs(run).file(1).unlink(missing_ok=True)
    try:
        for _ in range(times):
            run.best_weights_file.write_bytes(harmed(weights, dice))
            one_sentence_or_nothing(lambda: load_weights(trainer.network, run))
            run.state_file.write_bytes(harmed(state, dice))
            one_sentence_or_nothing(lambda: restore(*made))
    finally:
        run.best_weights_file.write_bytes(weights)
        run.state_file.write_bytes(state)
    load_weights(trainer.network, run)
    restore(*made)


def with_arrays(state_file, **changes):
    with np.load(state_file) as stored:
        arrays = {**stored, **changes}
    np.savez(state_file, **{name: array for name, array in arrays.items() if array is not None})


@pytest.mark.parametrize(
    "changes",
    [
        {"counts": np.array('{"EarlyStopping": {"on_epoch_end": 1, "wait": "ten"}}')},
        {"counts": np.array('{"EarlyStopping": 3}')},
        {"counts": np.array(5)},
        {"epoch": np.array("one")},
        {"epoch": np.array([1, 2])},
        {"variable_0": None},
        {"variable_0": np.zeros((3, 3))},
        {"variable_0": np.array("text")},
        {"roles": np.array(["weight"])},
    ],
    ids=str,
)
def test_a_state_of_another_make_is_told(made, changes):
    run, _, _ = made
    state = run.state_file.read_bytes()
    KeptEpochs(run).file(1).unlink(missing_ok=True)
    try:
        with_arrays(run.state_file, **changes)
        assert one_sentence_or_nothing(lambda: restore(*made))
    finally:
        run.state_file.write_bytes(state)


def test_weights_as_another_keras_may_write_them_are_told(made):
    run, trainer, _ = made
    weights = run.best_weights_file.read_bytes()
    try:
        with h5py.File(run.best_weights_file, "w") as file:
            file["model_weights/dense/kernel:0"] = np.zeros((784, 4), np.float32)
        with pytest.raises(RunError, match="cannot be used"):
            load_weights(trainer.network, run)
    finally:
        run.best_weights_file.write_bytes(weights)
