"""What the microscope shows is what goes on in the very network that is trained."""

import keras
import numpy as np
import pytest
import tensorflow as tf

from fmgui.specs.experiment import Experiment
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.build import build_layers, build_network
from fmgui.training.microscope.looking import (
    BATCH_SIZE,
    LEAST_BATCH_SIZE,
    SMALL_BATCH_SIZE,
    Microscope,
    batch_size,
    look,
)
from fmgui.training.microscope.signals import Reason, Verdict, root_mean_square


def network(*hidden):
    return with_settings(Experiment(), [("network.hidden", list(hidden))]).network


def seen(name, data, seed=42):
    return look(preset(name).experiment.network, seed, data.train_images, data.train_labels)


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


def test_fewer_pictures_are_looked_at_where_there_is_more_to_do():
    convolution = {"kind": "Conv2D", "filters": 16}
    sizes = [
        batch_size(network()),
        batch_size(network(convolution)),
        batch_size(network({**convolution, "filters": 512, "pool_size": 1})),
    ]
    assert sizes == [BATCH_SIZE, SMALL_BATCH_SIZE, LEAST_BATCH_SIZE]


LARGE = network(*8 * [{"kind": "Dense", "units": 4096}])


def test_a_large_network_is_estimated_first_and_the_rest_may_be_let_go(little_data):
    looks = Microscope().looks(LARGE, 1, little_data.train_images, little_data.train_labels)
    estimate = next(looks)
    assert (estimate.is_estimate, estimate.is_last) == (True, False)
    assert [layer.units for layer in estimate.layers] == 8 * [4096]
    assert next(looks) is None
    looks.close()


@pytest.mark.parametrize(
    "hidden",
    [
        8 * [{"kind": "Conv2D", "filters": 512, "kernel_size": 11, "pool_size": 1}],
        # A matrix is made orthogonal in one go, which nothing can break off.
        2 * [{"kind": "Dense", "units": 2000, "kernel_initializer": {"kind": "Orthogonal"}}],
    ],
    ids=["many multiplications", "orthogonal"],
)
def test_what_would_take_too_long_is_only_estimated(little_data, hidden):
    chosen = network(*hidden)
    (answer,) = Microscope().looks(chosen, 1, little_data.train_images, little_data.train_labels)
    assert (answer.is_estimate, answer.is_last) == (True, True)


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
