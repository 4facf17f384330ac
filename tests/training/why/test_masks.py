"""Dropout's masks are Keras's own, and leave out other units in each step."""

import numpy as np
import pytest

from fmgui.errors import RunError
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.experiment import Experiment
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.build import build_network
from fmgui.training.why.masks import best_weights, dropout_steps, has_dropout
from tests.runs.made import made_run

NETWORK = with_settings(
    Experiment(),
    [
        (
            "network.hidden",
            [
                {"kind": "Conv2D", "filters": 2, "dropout": 0.25, "pool_size": 4},
                {"kind": "Dense", "units": 200, "batch_normalization": True, "dropout": 0.5},
                {"kind": "Dense", "units": 8},
            ],
        )
    ],
).network
SEED = 11


def steps(data, numbers, picture=0, weights=None):
    images, labels = data.train_images[:20], data.train_labels[:20]
    return dropout_steps(NETWORK, SEED, images, labels, picture, numbers, weights)


def test_the_masks_of_a_step_are_those_that_training_draws(little_data):
    """A network that is called in training mode three times has drawn the masks of step 3."""
    pixels = little_data.train_images[:20] / np.float32(255)
    built = build_network(NETWORK, SEED)
    without = built(pixels, training=False).numpy()
    answers = [built(pixels, training=True).numpy() for _ in range(3)]
    seen = steps(little_data, (3, 1, 2, 0), picture=7)
    for step, expected in zip(seen, [answers[2], answers[0], answers[1], without], strict=True):
        assert step.probabilities == pytest.approx(expected[7], abs=1e-5)
        right = little_data.train_labels[:20] == expected.argmax(axis=1)
        assert step.accuracy == pytest.approx(right.mean())


def test_masks_have_the_networks_real_size(little_data):
    (step,) = steps(little_data, (1,))
    assert [(mask.layer, mask.rate) for mask in step.masks] == [(1, 0.25), (2, 0.5)]
    assert [mask.stays.shape for mask in step.masks] == [(7, 7, 2), (200,)]


def test_later_weights_are_used_where_they_are_given(little_data):
    weights = [np.zeros_like(weight) for weight in build_network(NETWORK, 1).get_weights()]
    (step,) = steps(little_data, (1,), weights=weights)
    assert step.probabilities == pytest.approx(np.full(10, 0.1))


def test_without_dropout_there_is_no_mask(little_data):
    (step,) = steps(little_data, (0,))
    assert (step.number, step.masks) == (0, ())
    assert has_dropout(NETWORK)
    assert not has_dropout(preset("softmax").experiment.network)


def test_a_run_gives_its_best_weights(tmp_path):
    with pytest.raises(RunError):
        best_weights(made_run(tmp_path, "bare"))
    run = made_run(tmp_path, "run", preset_name="softmax")
    network = build_network(run.experiment().network, 4)
    network.save_weights(RunFolder(run.path).best_weights_file)
    kernel, _ = best_weights(run)
    assert np.array_equal(kernel, network.get_weights()[0])


# --- What the lecture says of dropout ----------------------------------------------------------


def test_dropout_leaves_out_other_units_in_each_step(little_data):
    masks = np.array([step.masks[1].stays for step in steps(little_data, range(1, 41))])
    assert len({mask.tobytes() for mask in masks}) == 40, "no step is like another"
    out = 1 - masks.mean(axis=1)
    assert out.mean() == pytest.approx(0.5, abs=0.02), "half of the units, as is asked for"
    assert 0.35 < out.min() < out.max() < 0.65
    each = masks.mean(axis=0)
    assert each.min() > 0.1, "every unit is in now and then"
    assert each.max() < 0.9, "and out now and then"


def test_each_picture_of_the_batch_has_a_mask_of_its_own(little_data):
    first, second = (steps(little_data, (1,), picture)[0].masks[1].stays for picture in (0, 1))
    assert 0.3 < (first != second).mean() < 0.7


def test_the_same_picture_gets_another_answer_each_time(little_data):
    answers = [step.probabilities for step in steps(little_data, range(1, 6))]
    assert min(np.ptp(np.array(answers), axis=0)) > 0
