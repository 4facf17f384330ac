"""The measures of a signal, and the rules of the verdict on it."""

from dataclasses import replace

import numpy as np
import pytest

from fmgui.training.microscope.signals import (
    BINS,
    Measures,
    Reason,
    Verdict,
    activation_range,
    gradient_range,
    histogram,
    judge,
    length,
    measure,
    sample,
)

EVEN = Measures("relu", 1.0, 1.0, True, False, False, saturated=None, dead=0.1)


def random(*shape):
    return np.random.default_rng(1).standard_normal(shape, np.float32)


@pytest.mark.parametrize(
    ("changes", "verdict", "reason"),
    [
        ({}, Verdict.HEALTHY, Reason.EVEN),
        ({"are_alike": True, "dead": 1.0}, Verdict.SYMMETRIC, Reason.ALIKE),
        ({"is_finite": False}, Verdict.EXPLODING, Reason.GROWING_ACTIVATIONS),
        ({"size": 3.0}, Verdict.EXPLODING, Reason.GROWING_ACTIVATIONS),
        ({"size": 3.0, "activation": "sigmoid"}, Verdict.HEALTHY, Reason.EVEN),
        ({"flow": 3.0}, Verdict.EXPLODING, Reason.GROWING_GRADIENTS),
        ({"saturated": 0.6}, Verdict.VANISHING, Reason.SATURATED),
        ({"dead": 0.6, "is_constant": True}, Verdict.VANISHING, Reason.DEAD),
        ({"is_constant": True}, Verdict.VANISHING, Reason.CONSTANT),
        ({"flow": 0.0}, Verdict.VANISHING, Reason.NO_GRADIENT),
        ({"flow": 0.3}, Verdict.VANISHING, Reason.FADING_GRADIENTS),
        ({"size": 0.3}, Verdict.VANISHING, Reason.FADING_ACTIVATIONS),
        ({"size": 0.6, "flow": 0.6}, Verdict.VANISHING, Reason.FADING_GRADIENTS),
        ({"size": 0.7, "flow": 0.7}, Verdict.HEALTHY, Reason.EVEN),
    ],
)
def test_the_first_rule_that_holds_gives_the_verdict(changes, verdict, reason):
    assert judge(replace(EVEN, **changes)) == (verdict, reason)


def test_sizes_are_compared_with_the_pictures_and_lengths_with_the_last_layer():
    outputs, gradients = np.full((4, 3), -2, np.float32), np.full((4, 3), 1, np.float32)
    measured = measure("linear", outputs, gradients, pictures=0.5, arriving=length(gradients) / 2)
    assert (measured.size, measured.flow) == (4, 2)
    assert (measured.saturated, measured.dead) == (None, None)
    assert measured.are_alike
    assert measured.is_constant


def test_a_saturated_unit_is_near_an_end_of_its_function():
    outputs = np.array([[0.0, 0.01, 0.5, 0.99]], np.float32)
    assert measure("sigmoid", outputs, outputs, pictures=1, arriving=1).saturated == 0.75
    outputs = np.array([[-1.0, 0.9, 0.0, 0.99]], np.float32)
    assert measure("tanh", outputs, outputs, pictures=1, arriving=1).saturated == 0.5


def test_a_dead_unit_is_zero_for_every_picture_and_place():
    outputs = np.abs(random(4, 2, 2, 5))
    outputs[..., 1] = 0
    outputs[0, ..., 2] = 0
    assert measure("relu", outputs, outputs, pictures=1, arriving=1).dead == pytest.approx(0.2)


def test_numbers_that_are_too_large_are_told():
    outputs = random(4, 3)
    outputs[0, 0] = np.inf
    measured = measure("relu", outputs, random(4, 3), pictures=1, arriving=1)
    assert not measured.is_finite
    assert judge(measured)[0] is Verdict.EXPLODING
    assert np.isfinite(histogram(outputs, -1, 1).mean)


def test_a_histogram_tells_shares_mean_and_spread():
    counted = histogram(np.array([0.01, 0.01, 0.99, 2.0], np.float32), 0, 1)
    assert counted.shares.shape == (BINS,)
    assert (counted.shares[0], counted.shares[-1], counted.shares.sum()) == (0.5, 0.25, 0.75)
    assert counted.mean == pytest.approx(0.7525)


def test_all_layers_have_one_range():
    assert activation_range(["sigmoid", "sigmoid"], [random(9, 9)] * 2) == (0, 1)
    assert activation_range(["tanh"], [random(9, 9)]) == (-1, 1)
    low, high = activation_range(["relu", "relu"], [random(9, 9), 10 * random(9, 9)])
    assert low < -10
    assert high > 10
    assert activation_range(["relu"], [np.zeros((2, 2), np.float32)]) == (-0.5, 0.5)
    assert gradient_range([np.zeros((2, 2), np.float32)]) == (-1, 1)


def test_a_sample_is_taken_from_all_units():
    units = np.broadcast_to(np.arange(16), (100, 16))
    assert np.array_equal(sample(units, 1600), units.ravel())
    some = sample(units, 200)
    assert some.size <= 200
    assert set(some.tolist()) == set(range(16))
