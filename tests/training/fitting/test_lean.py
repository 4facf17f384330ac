"""Fewer operations, the same numbers."""

import keras
import numpy as np
import pytest
import tensorflow as tf

from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.build import build_network, build_optimizer
from fmgui.training.fitting.lean import LeanPenalty, make_penalties_lean


def renewed(kind, *, lean, **settings):
    """Return weights after some steps; each gradient is made of the weights before."""
    values = [("optimizer.kind", kind)]
    values += [(f"optimizer.{name}", value) for name, value in settings.items()]
    experiment = with_settings(preset("lecture").experiment, values)
    optimizer = build_optimizer(experiment, steps_per_epoch=10, lean=lean)
    weights = keras.Variable(np.linspace(-1, 1, 3000, dtype=np.float32).reshape(100, 30))
    optimizer.build([weights])

    @tf.function
    def step():
        optimizer.apply([tf.sin(7 * weights) / 3], [weights])

    for _ in range(20):
        step()
    return weights.numpy(), [variable.numpy() for variable in optimizer.variables]


@pytest.mark.parametrize(
    ("kind", "settings"),
    [
        ("Adam", {}),
        ("Adam", {"amsgrad": True}),
        ("Adam", {"use_ema": True}),
        ("AdamW", {"weight_decay": 0.01}),
    ],
)
def test_lean_optimizers_are_those_of_keras(kind, settings):
    ours, memory = renewed(kind, lean=True, **settings)
    theirs, their_memory = renewed(kind, lean=False, **settings)
    np.testing.assert_allclose(ours, theirs, rtol=0, atol=1e-7)
    for one, other in zip(memory, their_memory, strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize(("l1", "l2"), [(0.01, 0.0), (0.0, 0.01)])
def test_lean_penalties_are_those_of_keras(l1, l2):
    weights = tf.constant(np.linspace(-1, 1, 99, dtype=np.float32).reshape(9, 11))
    found = []
    for penalty in (LeanPenalty(l1, l2), keras.regularizers.L1L2(l1, l2)):
        with tf.GradientTape() as tape:
            tape.watch(weights)
            loss = 3.0 * penalty(weights)
        found.append((loss.numpy(), tape.gradient(loss, weights).numpy()))
    (loss, slopes), (their_loss, their_slopes) = found
    assert loss == pytest.approx(their_loss, rel=1e-6)
    np.testing.assert_allclose(slopes, their_slopes, rtol=1e-6)


def test_the_layers_keep_the_penalties_they_are_saved_with():
    network = build_network(preset("lecture").experiment.network, seed=1)
    loss = float(sum(network.losses))
    make_penalties_lean(network)
    kernel = network.get_layer("hidden_1").kernel
    assert isinstance(kernel.regularizer, LeanPenalty)
    assert isinstance(network.get_layer("hidden_1").kernel_regularizer, keras.regularizers.L2)
    assert float(sum(network.losses)) == pytest.approx(loss, rel=1e-6)


def test_a_weight_with_both_penalties_keeps_that_of_keras():
    settings = [("network.hidden.0.kernel_l1", 0.01), ("network.hidden.0.kernel_l2", 0.01)]
    experiment = with_settings(preset("lecture").experiment, settings)
    network = build_network(experiment.network, seed=1)
    make_penalties_lean(network)
    assert isinstance(network.get_layer("hidden_1").kernel.regularizer, keras.regularizers.L1L2)
