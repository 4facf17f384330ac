"""What the advice claims is looked for in real networks."""

from typing import get_args

import numpy as np
import pytest

from fmgui.specs.initializers import (
    Constant,
    GlorotNormal,
    GlorotUniform,
    HeNormal,
    HeUniform,
    RandomNormal,
    StandardNormal,
    Zeros,
)
from fmgui.specs.network import Activation, ConvolutionalLayer, DenseLayer, Network, Weights
from fmgui.specs.weight_advice import weight_hints
from fmgui.training.keras_loading import load_keras

HIDDEN = "network.hidden.0.kernel_initializer.kind"
OUTPUT = "network.output.kernel_initializer.kind"
ZERO = Weights(kernel_initializer=Zeros())
RANDOM = Weights()


def dense(initializer, activation="tanh", **others):
    return DenseLayer(units=6, activation=activation, kernel_initializer=initializer, **others)


def advice(*hidden, output=RANDOM):
    return weight_hints(Network(hidden=hidden, output=output))


def kernel_after_training(*hidden, output=RANDOM):
    """The first kernel before and after a few steps on pictures of noise."""
    load_keras()
    import keras

    from fmgui.training.build import build_network, compile_network

    keras.utils.set_random_seed(1)
    model = build_network(Network(hidden=hidden, output=output))
    compile_network(model, keras.optimizers.SGD(0.5))
    random = np.random.default_rng(1)
    pictures, labels = random.random((64, 28, 28), np.float32), random.integers(0, 10, 64)
    kernel = next(layer.kernel for layer in model.layers if hasattr(layer, "kernel"))
    before = kernel.numpy()
    model.fit(pictures, labels, batch_size=16, epochs=3, verbose=0)
    return before, kernel.numpy()


def units_are_alike(kernel):
    return bool(np.allclose(kernel, kernel[..., :1], atol=1e-6))


@pytest.mark.parametrize(
    ("activation", "good"),
    [
        ("sigmoid", (GlorotUniform, GlorotNormal)),
        ("tanh", (GlorotUniform, GlorotNormal)),
        ("relu", (HeUniform, HeNormal)),
        ("gelu", (HeUniform, HeNormal)),
        ("linear", (GlorotUniform, HeNormal)),
    ],
)
def test_glorot_suits_sigmoid_and_tanh_and_he_suits_relu(activation, good):
    for initializer in (GlorotUniform, GlorotNormal, HeUniform, HeNormal):
        said = advice(dense(initializer(), activation))[HIDDEN]
        suits = "well with" in said
        assert suits is (initializer in good or activation == "linear")


def test_the_spread_is_told_for_the_layer_at_hand():
    said = advice(dense(GlorotUniform()), dense(GlorotUniform()))
    assert said[HIDDEN].startswith("σ = 0.05 here.")
    assert said["network.hidden.1.kernel_initializer.kind"].startswith("σ = 0.41 here.")
    assert said[OUTPUT].startswith("σ = 0.35 here.")


@pytest.mark.parametrize("activation", get_args(Activation))
def test_every_activation_is_advised_on_every_spread(activation):
    for initializer in (GlorotUniform(), StandardNormal(), RandomNormal(stddev=1e-4), Zeros()):
        for layer in (dense(initializer, activation), ConvolutionalLayer(activation=activation)):
            assert all(text.endswith(".") for text in advice(layer).values())


def test_weights_with_a_spread_of_1_saturate_sigmoid():
    assert "saturates" in advice(dense(StandardNormal(), "sigmoid"))[HIDDEN]
    assert "grow" in advice(dense(StandardNormal(), "relu"))[HIDDEN]
    assert "fade" in advice(dense(RandomNormal(stddev=0.001), "relu"))[HIDDEN]
    normalised = advice(dense(StandardNormal(), "sigmoid", batch_normalization=True))
    assert "Batch normalisation" in normalised[HIDDEN]


@pytest.mark.parametrize(
    ("activation", "initializer"),
    [("sigmoid", Zeros()), ("softplus", Zeros()), ("tanh", Constant(value=0.01))],
)
def test_units_that_begin_alike_stay_alike(activation, initializer):
    layers = dense(initializer, activation)
    output = Weights(kernel_initializer=Constant(value=0.1))
    _, after = kernel_after_training(layers, output=output)
    assert "stay alike" in advice(layers, output=output)[HIDDEN]
    assert units_are_alike(after)


@pytest.mark.parametrize("activation", ["linear", "tanh", "elu", "silu", "leaky_relu"])
def test_nothing_is_learnt_through_two_layers_of_zeros(activation):
    layer = dense(Zeros(), activation, dropout=0.5)
    before, after = kernel_after_training(layer, output=ZERO)
    assert "neither ever learns" in advice(layer, output=ZERO)[HIDDEN]
    assert np.array_equal(before, after)


@pytest.mark.parametrize("normalised", [False, True])
def test_relu_on_zeros_never_learns(normalised):
    layer = dense(Zeros(), "relu", batch_normalization=normalised)
    before, after = kernel_after_training(layer)
    assert "never learns" in advice(layer)[HIDDEN]
    assert np.array_equal(before, after)


@pytest.mark.parametrize(
    ("layer", "output", "said"),
    [
        (dense(Zeros()), RANDOM, "next layer's random weights"),
        (dense(Zeros(), "sigmoid", dropout=0.3), ZERO, "dropout's chance"),
        (dense(Zeros(), bias_initializer=RandomNormal()), ZERO, "random biases"),
        (
            dense(Zeros(), "relu", bias_initializer=Constant(value=0.1)),
            RANDOM,
            "next layer's random weights",
        ),
    ],
)
def test_something_else_may_tell_the_units_apart(layer, output, said):
    _, after = kernel_after_training(layer, output=output)
    assert said in advice(layer, output=output)[HIDDEN]
    assert not units_are_alike(after)


def test_zeros_at_the_output_do_no_harm():
    assert "Fine" in advice(output=ZERO)[OUTPUT]
    _, after = kernel_after_training(output=ZERO)
    assert not units_are_alike(after)
    layer = dense(GlorotUniform())
    assert "first step" in advice(layer, output=ZERO)[OUTPUT]
    before, after = kernel_after_training(layer, output=ZERO)
    assert not np.allclose(before, after)
    assert "nothing sets" in advice(dense(Zeros()), output=ZERO)[OUTPUT]


def test_biases_are_only_spoken_of_where_they_are_not_zero():
    path = "network.hidden.0.bias_initializer.kind"
    assert path not in advice(dense(GlorotUniform()))
    assert "Zero is" in advice(dense(GlorotUniform(), bias_initializer=RandomNormal()))[path]
