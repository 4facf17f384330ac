"""What the microscope shows is what goes on in the very network that is trained."""

import keras
import numpy as np
import pytest
import tensorflow as tf

from fmgui.specs.experiment import Experiment
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.build import build_layers, build_network
from fmgui.training.microscope import BATCH_SIZE, batch_size, forward_and_back, look
from fmgui.training.signals import Reason, Verdict, root_mean_square


def network(*hidden):
    return with_settings(Experiment(), [("network.hidden", list(hidden))]).network


MIXED = network(
    {"kind": "Conv2D", "filters": 3, "activation": "relu", "batch_normalization": True},
    {"kind": "Dense", "units": 8, "activation": "tanh", "activity_l1": 0.01, "kernel_l2": 0.1},
    {"kind": "Dense", "units": 5, "activation": "linear", "batch_normalization": True},
)


def seen(name, data, seed=42):
    return look(preset(name).experiment.network, seed, data.train_images, data.train_labels)


@pytest.mark.parametrize("name", ["lecture", "deep-sigmoid-normal", "deep-relu-he", "sketch"])
def test_layers_alone_have_the_weights_of_the_network(name):
    chosen = preset(name).experiment.network
    built = build_network(chosen, 7).get_weights()
    alone = [weight.numpy() for layer in build_layers(chosen, 7) for weight in layer.weights]
    assert len(built) == len(alone)
    assert all(np.array_equal(one, other) for one, other in zip(built, alone, strict=True))


def test_looking_leaves_the_generators_of_a_training_alone(little_data):
    keras.utils.set_random_seed(3)
    expected = [
        keras.random.SeedGenerator().state.numpy(),
        np.random.random(),
        tf.random.normal([2]),
    ]
    keras.utils.set_random_seed(3)
    seen("overfitting-dropout", little_data)
    found = [keras.random.SeedGenerator().state.numpy(), np.random.random(), tf.random.normal([2])]
    assert all(np.array_equal(one, other) for one, other in zip(expected, found, strict=True))


@pytest.mark.parametrize("weights", [False, True], ids=["initial weights", "later weights"])
def test_activations_and_gradients_are_those_of_the_built_network(little_data, weights):
    built = build_network(MIXED, 5)
    later = [weight + 0.1 for weight in built.get_weights()] if weights else None
    if later:
        built.set_weights(later)
    names = ["hidden_1_activation", "hidden_2", "hidden_3_normalization"]
    inside = keras.Model(
        built.inputs[0], [*(built.get_layer(n).output for n in names), built.outputs[0]]
    )
    pixels, labels = little_data.train_images[:16] / np.float32(255), little_data.train_labels[:16]
    with tf.GradientTape() as tape:
        *hidden, answer = inside(pixels, training=True)
        right = tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(labels, answer))
        loss = right + tf.add_n(inside.losses)
    kernels = [built.get_layer(f"hidden_{number}").kernel.value for number in (1, 2, 3)]
    gradients = tape.gradient(loss, [*hidden, *kernels])

    passed = forward_and_back(MIXED, 5, pixels, labels, later)
    assert passed.loss == pytest.approx(float(right), rel=1e-5)
    found = [*passed.outputs, *passed.gradients, *passed.kernel_gradients]
    for one, other in zip([*hidden, *gradients], found, strict=True):
        np.testing.assert_allclose(one.numpy(), other, rtol=1e-4, atol=1e-7)


def test_a_network_without_a_hidden_layer_has_nothing_to_look_at(little_data):
    answer = seen("softmax", little_data)
    assert answer.layers == ()
    assert answer.worst is None
    assert 2 < answer.loss < 4


@pytest.mark.parametrize("value", [np.nan, 1e30])
def test_a_network_that_has_diverged_can_be_looked_into(little_data, value):
    chosen = network({"kind": "Dense", "units": 4, "activation": "tanh"}, {"kind": "Dense"})
    weights = [np.full_like(each, value) for each in build_network(chosen, 1).get_weights()]
    answer = look(chosen, 1, little_data.train_images, little_data.train_labels, weights)
    assert answer.worst.verdict in (Verdict.EXPLODING, Verdict.SYMMETRIC)


def test_fewer_pictures_are_looked_at_where_each_place_has_an_output():
    assert batch_size(MIXED) < batch_size(network()) == BATCH_SIZE


# --- What the lecture says of initial weights ------------------------------------------------


def test_sigmoid_with_a_spread_of_1_piles_up_at_0_and_1(little_data):
    answer = seen("deep-sigmoid-normal", little_data)
    for layer in answer.layers:
        assert layer.measures.saturated > 0.5
        assert layer.activations.shares[[0, -1]].sum() > 0.5
        assert (layer.verdict, layer.reason) == (Verdict.VANISHING, Reason.SATURATED)


def test_sigmoid_with_xavier_is_spread_evenly(little_data):
    layers = seen("deep-sigmoid-glorot", little_data).layers
    spreads = [layer.activations.spread for layer in layers]
    assert max(spreads) < 1.5 * min(spreads)
    assert all(layer.measures.saturated < 0.01 for layer in layers)
    assert all(0.4 < layer.activations.mean < 0.6 for layer in layers)
    # What the lecture leaves out: on their way back, gradients lose three quarters a layer.
    assert layers[0].reason is Reason.FADING_GRADIENTS
    assert layers[0].measures.flow < 0.01


@pytest.mark.parametrize("seed", [1, 42])
def test_relu_with_xavier_shrinks_with_depth(little_data, seed):
    layers = seen("deep-relu-glorot", little_data, seed).layers
    sizes = [layer.measures.size for layer in layers]
    assert sizes == sorted(sizes, reverse=True)
    assert 0.15 < sizes[-1] / sizes[0] < 0.4  # a quarter, after four factors of √½
    assert {layer.verdict for layer in layers} == {Verdict.VANISHING}


@pytest.mark.parametrize("seed", [1, 42])
def test_relu_with_he_stays_even(little_data, seed):
    answer = seen("deep-relu-he", little_data, seed)
    sizes = [layer.measures.size for layer in answer.layers]
    assert max(sizes) < 1.7 * min(sizes)
    assert answer.worst.verdict is Verdict.HEALTHY


def test_keras_draws_xavier_and_he_as_they_were_published_not_as_the_lecture_writes():
    """The lecture writes 2/√n and 2/√(n+m); Keras draws √(2/n) and √(2/(n+m))."""
    for name, square in (("deep-relu-he", 2 / 784), ("deep-relu-glorot", 2 / 884)):
        kernel = build_layers(preset(name).experiment.network, 1)[1].kernel.numpy()
        assert root_mean_square(kernel) == pytest.approx(np.sqrt(square), rel=0.02)


def test_weights_that_begin_alike_stay_alike(little_data):
    answer = seen("zero-initialisation", little_data)
    assert answer.worst.verdict is Verdict.SYMMETRIC


def test_large_weights_explode_with_relu(little_data):
    layer = {
        "kind": "Dense",
        "units": 50,
        "activation": "relu",
        "kernel_initializer": {"kind": "StandardNormal"},
    }
    answer = look(network(layer, layer), 1, little_data.train_images, little_data.train_labels)
    assert [each.verdict for each in answer.layers] == 2 * [Verdict.EXPLODING]
