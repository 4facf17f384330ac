"""How weights are spread over the epochs, and what L1 and L2 do to them."""

import numpy as np
import pytest

from fmgui.errors import RunError
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.experiment import Experiment
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.build import build_network
from fmgui.training.train import train
from fmgui.training.why.weight_course import (
    first_layer_pictures,
    kernels,
    weight_course,
)
from tests.runs.made import keep_weights, made_run

LAYERS = [
    {"kind": "Conv2D", "filters": 3, "kernel_size": 5, "batch_normalization": True},
    {"kind": "Dense", "units": 8, "dropout": 0.5},
]

PENALTIES = {"kernel_l1": 0.01, "kernel_l2": 0.05}


@pytest.fixture(scope="module")
def runs(tmp_path_factory, little_data):
    """The same training without a penalty, with L1 and with L2."""
    made = {}
    for name in ("none", *PENALTIES):
        settings = [("training.epochs", 8), ("training.batch_size", 10)]
        settings += [("network.hidden.0.units", 16), ("network.hidden.0.activity_l1", 0.0)]
        settings += [("network.hidden.0.dropout", 0.0), ("network.hidden.0.kernel_l2", 0.0)]
        if name in PENALTIES:
            settings.append((f"network.hidden.0.{name}", PENALTIES[name]))
        experiment = with_settings(preset("lecture").experiment, settings)
        made[name] = RunFolder.create(tmp_path_factory.mktemp("runs") / name)
        train(experiment, little_data, made[name], lambda _: None)
    return {name: weight_course(run) for name, run in made.items()}


def test_kernels_are_found_among_all_weights():
    network = with_settings(Experiment(), [("network.hidden", LAYERS)]).network
    built = build_network(network, 1)
    found = kernels(network, built.get_weights())
    names = ("hidden_1", "hidden_2", "output")
    expected = [built.get_layer(name).kernel.numpy() for name in names]
    assert all(np.array_equal(one, other) for one, other in zip(found, expected, strict=True))
    with pytest.raises(RunError, match="another network"):
        kernels(network, built.get_weights()[1:])


def test_a_kernel_is_told_in_numbers(tmp_path):
    run = made_run(tmp_path, "run", preset_name="softmax")
    kernel = np.linspace(-1, 1, 7840, dtype=np.float32).reshape(784, 10)
    keep_weights(run, 0, [kernel, np.zeros(10)])
    keep_weights(run, 5, [kernel / 2, np.zeros(10)])
    course = weight_course(run)
    assert course.epochs == (0, 5)
    assert course.reach(0) == pytest.approx(1, rel=0.01)
    assert course.over_epochs(0, "absolute") == pytest.approx([3920.5, 1960.25], rel=1e-3)
    assert course.over_epochs(None, "squares")[1] == pytest.approx(7840 / 12, rel=1e-2)
    assert course.over_epochs(None, "nearly_zero") == pytest.approx([0.001, 0.002], rel=0.1)
    shares = course.kernels[0][1].shares(np.linspace(-1, 1, 5))
    assert shares == pytest.approx([0, 0.5, 0.5, 0], abs=1e-3)


def test_weights_that_are_no_numbers_any_more_can_be_looked_at(tmp_path):
    run = made_run(tmp_path, "diverged", preset_name="softmax")
    keep_weights(run, 1, [np.full((784, 10), np.nan), np.zeros(10)])
    course = weight_course(run)
    assert course.reach(0) == 0
    assert np.isnan(course.over_epochs(0, "squares")).all()
    assert not first_layer_pictures(run, 1).any()


def test_a_run_without_kept_epochs_has_no_course(tmp_path):
    with pytest.raises(RunError, match="has kept no epochs"):
        weight_course(made_run(tmp_path, "run"))


def test_each_unit_of_the_first_layer_has_a_picture(tmp_path):
    run = made_run(tmp_path, "dense")
    weights = build_network(run.experiment().network, 1).get_weights()
    keep_weights(run, 3, weights)
    pictures = first_layer_pictures(run, 3)
    assert pictures.shape == (64, 28, 28)
    assert np.array_equal(pictures[7].ravel(), weights[0][:, 7])

    run = made_run(tmp_path, "filters", settings=[("network.hidden", LAYERS)])
    weights = build_network(run.experiment().network, 1).get_weights()
    keep_weights(run, 3, weights)
    pictures = first_layer_pictures(run, 3)
    assert pictures.shape == (3, 5, 5)
    assert np.array_equal(pictures[2], weights[0][:, :, 0, 2])


def test_epoch_0_is_what_the_training_began_with(runs):
    for course in runs.values():
        assert course.epochs[0] == 0
        first = KeptEpochs(course.run).weights(0)
        experiment = course.run.experiment()
        built = build_network(experiment.network, experiment.training.seed).get_weights()
        assert all(np.array_equal(one, other) for one, other in zip(first, built, strict=True))


# --- What the lecture says of L1 and L2 ------------------------------------------------------


@pytest.mark.parametrize("penalty", PENALTIES)
def test_l1_and_l2_keep_weights_small(runs, penalty):
    for what in ("absolute", "squares"):
        free, kept = (runs[name].over_epochs(0, what)[-1] for name in ("none", penalty))
        assert kept < 0.7 * free


def test_each_in_its_way_l1_leaves_many_next_to_zero_and_few_large(runs):
    nearly_zero = {name: each.over_epochs(0, "nearly_zero")[-1] for name, each in runs.items()}
    assert nearly_zero["kernel_l1"] > 3 * nearly_zero["kernel_l2"]
    assert nearly_zero["kernel_l1"] > 10 * nearly_zero["none"]
    largest = {name: np.abs(each.kernels[0][-1].quantiles).max() for name, each in runs.items()}
    assert largest["kernel_l2"] < largest["none"]
