"""The replay of early stopping against Keras's own callback, fed with the same histories."""

import keras
import numpy as np
import pytest

from fmgui.runs.replay import replay
from fmgui.specs.experiment import Experiment
from fmgui.specs.presets import preset
from fmgui.specs.training import EarlyStopping
from fmgui.training.build import build_callbacks, build_network, compile_network

EPOCHS = 30


@pytest.fixture(scope="module")
def network():
    """Keras looks at a model's metrics to know which way is better."""
    network = build_network(preset("softmax").experiment.network, 1)
    compile_network(network, keras.optimizers.SGD())
    network.evaluate(np.zeros((1, 28, 28)), np.zeros(1), verbose=0)
    return network


def random_rule(random) -> EarlyStopping:
    monitor = str(random.choice(["val_loss", "val_accuracy", "loss", "accuracy"]))
    return EarlyStopping(
        monitor=monitor,
        mode=str(random.choice(["auto", "auto", "min", "max"])),
        min_delta=float(random.choice([0, 0, 1e-3, 0.01, 0.1])),
        patience=int(random.integers(0, 12)),
        start_from_epoch=int(random.choice([0, 0, 0, 1, 5, 29, 40])),
        baseline=None if random.random() < 0.7 else float(random.choice([0.4, 0.5, 2.0])),
        restore_best_weights=True,
    )


def random_history(random) -> np.ndarray:
    """Values as Keras logs them, with ties, turns, and now and then what is no number."""
    trend = np.abs(np.linspace(1, -random.uniform(0, 1), EPOCHS))
    values = trend + random.normal(0, random.choice([0, 0.01, 0.2]), EPOCHS)
    values = values.round(int(random.choice([1, 2, 8])))
    if random.random() < 0.1:
        values[random.integers(EPOCHS)] = np.nan
    return values.astype(np.float32).astype(np.float64)


def as_keras_does(rule: EarlyStopping, values: np.ndarray, network) -> tuple[bool, int, int | None]:
    (callback,) = build_callbacks(Experiment(early_stopping=rule))
    callback.set_model(network)
    network.stop_training = False
    network.get_weights = lambda: ["weights"]  # to copy them each time would take its time
    callback.on_train_begin()
    for epoch, value in enumerate(values):
        callback.on_epoch_end(epoch, {rule.monitor: float(value)})
        if network.stop_training:
            break
    kept = None if callback.best_weights is None else callback.best_epoch + 1
    return network.stop_training, epoch + 1, kept


@pytest.mark.parametrize("seed", range(6))
def test_the_replay_does_what_keras_does(network, seed):
    random = np.random.default_rng(seed)
    stopped = 0
    for _ in range(30):
        rule, values = random_rule(random), random_history(random)
        found = replay(values, rule)
        expected = as_keras_does(rule, values, network)
        assert (found.stops, found.last_epoch, found.kept_epoch) == expected, rule
        stopped += found.stops
    assert 5 < stopped < 30
