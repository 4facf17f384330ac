"""A batch passes through a network as through the one that Keras builds."""

import keras
import numpy as np
import pytest
import tensorflow as tf

from fmgui.specs.network import Network
from fmgui.training.build import build_network
from fmgui.training.microscope import passing
from fmgui.training.microscope.first_weights import FirstWeights, as_parameters, beginnings
from fmgui.training.microscope.kernels import at_once
from fmgui.training.microscope.passing import forward_and_back

MIXED = Network(
    hidden=(
        {"kind": "Conv2D", "filters": 3, "activation": "relu", "batch_normalization": True},
        {"kind": "Conv2D", "filters": 4, "kernel_size": 4, "pool_size": 3, "kernel_l1": 0.01},
        {"kind": "Dense", "units": 8, "activation": "tanh", "activity_l1": 0.01, "kernel_l2": 0.1},
        {"kind": "Dense", "units": 6, "activation": "gelu", "dropout": 0.5},
        {
            "kind": "Dense",
            "units": 5,
            "activation": "linear",
            "batch_normalization": True,
            "activity_l2": 0.1,
        },
    )
)
ENDS = ["hidden_1_activation", "hidden_2", "hidden_3", "hidden_4", "hidden_5_normalization"]


def passed(network, weights, pixels, labels):
    begin = beginnings(network, 5)
    if weights is None:
        parameters = at_once(FirstWeights().draw(begin))
    else:
        parameters = as_parameters(network, weights, begin)
    return at_once(forward_and_back(network, parameters, pixels, labels))


@pytest.fixture
def batch(little_data):
    return little_data.train_images[:16] / np.float32(255), little_data.train_labels[:16]


@pytest.mark.parametrize("weights", [False, True], ids=["initial weights", "later weights"])
@pytest.mark.parametrize("piece", [1, 10**9], ids=["in pieces", "at once"])
def test_activations_and_gradients_are_those_of_the_built_network(
    monkeypatch, batch, weights, piece
):
    monkeypatch.setattr(passing, "_PIECE", piece)
    built = build_network(MIXED, 5)
    later = [weight + 0.1 for weight in built.get_weights()] if weights else None
    if later:
        built.set_weights(later)
    # As in training, but that dropout leaves nothing out.
    built.get_layer("hidden_4_dropout").rate = 0.0
    inside = keras.Model(
        built.inputs[0], [*(built.get_layer(name).output for name in ENDS), built.outputs[0]]
    )
    pixels, labels = batch
    with tf.GradientTape() as tape:
        *hidden, answer = inside(pixels, training=True)
        right = tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(labels, answer))
        loss = right + tf.add_n(inside.losses)
    kernels = [built.get_layer(f"hidden_{number}").kernel.value for number in range(1, 6)]
    gradients = tape.gradient(loss, [*hidden, *kernels])

    found = passed(MIXED, later, pixels, labels)
    assert found.loss == pytest.approx(float(right), rel=1e-5)
    numbers = [*found.outputs, *found.gradients, *found.kernel_gradients]
    for one, other in zip([*hidden, *gradients], numbers, strict=True):
        np.testing.assert_allclose(one.numpy(), other, rtol=1e-4, atol=1e-6)


def test_of_a_large_kernel_some_rows_and_columns_have_their_gradient(monkeypatch, batch):
    network = Network(
        hidden=(
            {"kind": "Conv2D", "filters": 12},
            {"kind": "Conv2D", "filters": 16},
            {"kind": "Dense", "units": 20},
        )
    )
    whole = passed(network, None, *batch).kernel_gradients
    monkeypatch.setattr(passing, "MOST_OF_A_KERNEL", 200)
    parts = passed(network, None, *batch).kernel_gradients
    assert [part.shape for part in parts] == [(3, 3, 1, 12), (3, 3, 4, 4), (14, 14)]
    for part, all_of_it in zip(parts, whole, strict=True):
        rows, columns = (
            np.linspace(0, all_of_it.shape[axis] - 1, part.shape[axis]).round().astype(int)
            for axis in (-2, -1)
        )
        expected = all_of_it[..., rows[:, np.newaxis], columns]
        np.testing.assert_allclose(part, expected, rtol=1e-4, atol=1e-8)
