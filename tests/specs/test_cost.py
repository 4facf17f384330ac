import math

import pytest

from fmgui.specs.cost import (
    Measured,
    Pictures,
    answering,
    estimate,
    pictures_used,
    steps_per_epoch,
    work,
)
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from tests.specs.every import experiments

LECTURE = preset("lecture").experiment
FASHION = Pictures(60_000, 10_000)


def changed(**settings):
    return with_settings(LECTURE, [(name.replace("__", "."), v) for name, v in settings.items()])


def work_of(**settings):
    return work(changed(**settings), FASHION)


@pytest.mark.parametrize("experiment", experiments().values(), ids=experiments().keys())
def test_every_experiment_has_an_estimate(experiment):
    seconds = estimate(work(experiment, FASHION), []).seconds
    assert math.isfinite(seconds)
    assert seconds > 0


@pytest.mark.parametrize(
    ("settings", "pictures"),
    [
        ({}, Pictures(60_000, 10_000)),
        ({"training__training_pictures": 500}, Pictures(500, 10_000)),
        ({"training__training_pictures": 70_000}, Pictures(60_000, 10_000)),
        ({"training__validation": "held_out"}, Pictures(54_000, 6_000)),
    ],
)
def test_an_experiment_uses_some_of_the_pictures(settings, pictures):
    assert pictures_used(changed(**settings).training, 60_000, 10_000) == pictures


def test_the_pictures_are_those_the_training_takes(little_data):
    from fmgui.training.pictures import divide

    for settings in (
        {},
        {"training__validation": "held_out", "training__validation_fraction": 0.29},
        {"training__validation": "held_out", "training__training_pictures": 77},
    ):
        training = changed(**settings).training
        parts = divide(little_data, training)
        assert pictures_used(training, 300, 100) == Pictures(
            len(parts.training), len(parts.validation)
        )


def test_the_last_batch_of_an_epoch_may_be_smaller():
    assert steps_per_epoch(LECTURE.training, FASHION) == 1875
    assert steps_per_epoch(LECTURE.training, Pictures(33, 10)) == 2
    assert steps_per_epoch(LECTURE.training, Pictures(0, 10)) == 1


def test_more_work_takes_longer():
    plain = work_of().seconds
    for harder in (
        {"training__batch_size": 8},
        {"network__hidden__0__units": 1024},
        {"network__hidden": [{"kind": "Conv2D"}]},
    ):
        assert work_of(**harder).seconds > plain
    assert work_of(optimizer__kind="SGD").seconds < plain
    assert work_of(training__batch_size=1024).seconds < plain


def test_answering_is_what_further_pictures_of_validation_take():
    more = Pictures(FASHION.training, FASHION.validation + 500)
    seconds = work(LECTURE, more).seconds - work_of().seconds
    assert answering(LECTURE.network, 500) == pytest.approx(seconds)


def test_a_guess_is_not_measured_and_a_run_of_its_own_is_believed():
    assert not estimate(work_of(), []).is_measured
    own = estimate(work_of(), [Measured(work_of(), 2.5)])
    assert own.is_measured
    assert own.seconds == pytest.approx(2.5)


def test_the_runs_most_alike_count_most():
    slow = Measured(work_of(), 10 * work_of().seconds)
    convolutional = work_of(network__hidden=[{"kind": "Conv2D"}])
    quick = Measured(convolutional, 2 * convolutional.seconds)
    runs = [quick, slow]
    dense = work_of(training__batch_size=64)
    assert 7 < estimate(dense, runs).seconds / dense.seconds < 10
    wider = work_of(network__hidden=[{"kind": "Conv2D", "filters": 32}])
    assert 2 < estimate(wider, runs).seconds / wider.seconds < 3


def test_runs_of_the_same_are_averaged():
    runs = [Measured(work_of(), seconds) for seconds in (1.0, 4.0)]
    assert estimate(work_of(), runs).seconds == pytest.approx(2.0)
