"""What the views on the learning rate show: true losses on true paths, and the lecture's claims."""

import random

import keras
import numpy as np
import pytest

from fmgui.specs.experiment import Experiment
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.build import build_aside, build_network, build_optimizer, compile_network
from fmgui.training.why.descent import Descent, Progress, descents
from fmgui.training.why.plane import Plane, plane_of
from fmgui.training.why.range_test import RangeTest, range_test
from fmgui.training.why.stepping import Stepper


def experiment(*settings: tuple[str, object], name: str = "softmax") -> Experiment:
    return with_settings(preset(name).experiment, list(settings))


def found(parts):
    """Check that the progress only grows, and return what came of it."""
    parts = list(parts)
    shares = [part.share for part in parts if isinstance(part, Progress)]
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] <= 1
    return [part for part in parts if not isinstance(part, Progress)]


def drawn_quickly(setup, dataset, rates, steps):
    return found(descents(setup, dataset, rates, steps, seconds=0.05))


def test_a_network_built_aside_is_that_of_the_training_and_disturbs_no_other():
    network = experiment(name="deep-relu-he").network
    expected = build_network(network, 3).get_weights()
    random.seed(11)
    aside = build_aside(network, 3)
    assert random.random() == random.Random(11).random()
    for built, weights in zip(aside.get_weights(), expected, strict=True):
        np.testing.assert_array_equal(built, weights)


@pytest.mark.parametrize("kind", ["SGD", "Adam"])
def test_its_steps_are_those_of_fit(little_data, kind):
    setup = experiment(("optimizer.kind", kind), name="lecture")
    stepper = Stepper(setup, little_data)
    stepper.train(range(5), np.full(5, 0.01))
    stepper.begin()
    stepper.train(range(9), np.full(9, 0.01))  # the dropout, too, begins anew

    network = build_network(setup.network, setup.training.seed)
    plain = with_settings(setup, [("optimizer.learning_rate", 0.01)])
    compile_network(network, build_optimizer(plain, 1))
    order = stepper._order[: 9 * 32]
    pixels = little_data.train_images[order].astype(np.float32) / np.float32(255)
    network.fit(pixels, little_data.train_labels[order], batch_size=32, shuffle=False, verbose=0)
    for weights, expected in zip(stepper.network.get_weights(), network.get_weights(), strict=True):
        np.testing.assert_allclose(weights, expected, atol=2e-5)


def test_too_low_does_not_arrive_and_too_high_runs_off(little_data):
    setup = experiment(("optimizer.kind", "SGD"), name="lecture")
    right, low, high = drawn_quickly(setup, little_data, [0.02, 0.0002, 2.0], 100)
    assert right.losses[0] == low.losses[0] == high.losses[0]
    fallen = right.losses[0] - right.losses[-1]
    assert fallen > 0.5
    assert low.losses[0] - low.losses[-1] < 0.2 * fallen
    assert not low.diverged
    assert high.diverged or high.losses[-1] > high.losses[0]


def test_adam_moves_each_weight_by_the_rate_and_plain_descent_by_the_gradient(little_data):
    """Adaptive optimizers change the step."""
    first_steps = {}
    for kind in ("SGD", "Adam"):
        setup = experiment(("optimizer.kind", kind), name="lecture")
        (descent,) = drawn_quickly(setup, little_data, [0.001], 9)
        first_steps[kind] = descent.first_step
    assert first_steps["Adam"] == pytest.approx(0.001, rel=0.1)
    assert first_steps["SGD"] < 0.0001


def test_the_picture_holds_the_true_loss_beneath_the_path(little_data):
    (descent,) = found(descents(experiment(), little_data, [0.003], steps=60))
    plane = descent.plane
    assert plane.losses.shape == (len(plane.y), len(plane.x))
    assert len(plane.path) == len(descent.losses)
    for (x, y), loss in zip(plane.path, descent.losses, strict=True):
        row, column = np.abs(plane.y - y).argmin(), np.abs(plane.x - x).argmin()
        around = plane.losses[max(row - 1, 0) : row + 2, max(column - 1, 0) : column + 2]
        assert around.min() - 0.15 <= loss <= around.max() + 0.15
    assert plane.share > 0.8


def test_a_bowl_is_drawn_as_a_bowl():
    """A loss that depends on two of many weights, and a path in their plane."""
    angles = np.linspace(0, 5, 12)
    path = np.zeros((12, 50), np.float32)
    path[:, 7], path[:, 31] = np.cos(angles) * (6 - angles), np.sin(angles) * (6 - angles)
    (plane,) = (
        part
        for part in plane_of(path, lambda w: float(w[7] ** 2 + 9 * w[31] ** 2 + w[2]), 0.1)
        if isinstance(part, Plane)
    )
    assert plane.share == pytest.approx(1)
    lengths = np.linalg.norm(np.diff(plane.path, axis=0), axis=1)
    np.testing.assert_allclose(lengths, np.linalg.norm(np.diff(path, axis=0), axis=1), rtol=1e-3)


def test_the_range_test_ends_where_all_is_lost_and_suggests_a_tenth(little_data):
    setup = experiment(("optimizer.kind", "SGD"), name="lecture")
    (tested,) = found(range_test(setup, little_data, steps=150))
    assert isinstance(tested, RangeTest)
    assert len(tested.rates) == len(tested.losses) == len(tested.smoothed) < 150
    assert np.isfinite(tested.smoothed).all()
    assert tested.suggestion == pytest.approx(tested.lowest / 10, rel=0.06)
    assert 0.0005 < tested.suggestion < 0.2


def test_the_suggestion_trains_better_than_a_hundred_times_more_or_less(little_data):
    setup = experiment(name="lecture")
    (tested,) = found(range_test(setup, little_data, steps=150))
    rates = [tested.suggestion * factor for factor in (1, 0.01, 100)]
    ends = [descent.losses[-1] for descent in drawn_quickly(setup, little_data, rates, 60)]
    assert np.nanargmin(ends) == 0, (tested.suggestion, ends)


def test_few_pictures_and_convolutions_will_do(little_data):
    layers = [{"kind": "Conv2D", "filters": 2, "batch_normalization": True}]
    setup = experiment(("network.hidden", layers), ("training.training_pictures", 5))
    (descent,) = drawn_quickly(setup, little_data, [0.001], 6)
    assert isinstance(descent, Descent)
    assert np.isfinite(descent.losses).all()
    assert keras.backend.backend() == "tensorflow"
