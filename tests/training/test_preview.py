import numpy as np
import pytest

from fmgui.specs.experiment import Experiment
from fmgui.specs.fields import describe, kind_of
from fmgui.specs.paths import with_settings
from fmgui.specs.schedules import Length
from fmgui.training.build import build_optimizer
from fmgui.training.preview import planned_rates

SCHEDULES = next(row.specs for row in describe(Experiment) if row.name == "schedule")


@pytest.mark.parametrize("warmup", [Length(count=0.0), Length(count=7.0, unit="steps")], ids=str)
@pytest.mark.parametrize("schedule", SCHEDULES, ids=kind_of)
def test_the_plan_is_what_the_optimizer_does(schedule, warmup):
    lengths = {
        "every": Length(count=1.0),
        "decay": Length(count=20.0, unit="steps"),
        "first_decay": Length(count=1.5),
    }
    own = {name: length for name, length in lengths.items() if name in schedule.model_fields}
    experiment = with_settings(
        Experiment(schedule=schedule(warmup=warmup, **own)), [("training.epochs", 4)]
    )
    epochs, rates = planned_rates(experiment, steps_per_epoch=10)
    assert epochs.dtype == rates.dtype == np.float64
    assert (epochs[0], epochs[-1]) == (0, 4)
    optimizer = build_optimizer(experiment, steps_per_epoch=10)
    for epoch, rate in zip(epochs, rates, strict=True):
        step = max(round(epoch * 10) - 1, 0)
        optimizer.iterations.assign(step)
        assert rate == pytest.approx(float(optimizer.learning_rate), rel=1e-6)


def planned(points=400, steps_per_epoch=1875, **settings):
    changed = {name.replace("__", "."): value for name, value in settings.items()}
    return planned_rates(
        with_settings(Experiment(), list(changed.items())), steps_per_epoch, points
    )


def test_a_constant_rate_is_a_line_over_the_whole_training():
    epochs, rates = planned(training__epochs=7, optimizer__learning_rate=0.25)
    assert epochs.tolist() == [0, 7]
    assert rates.tolist() == [0.25, 0.25]


def test_a_long_training_keeps_its_peaks_and_its_sheer_drops():
    epochs, rates = planned(
        training__epochs=100,
        optimizer__learning_rate=0.01,
        schedule__kind="CosineDecayRestarts",
        schedule__t_mul=1.0,
    )
    assert len(epochs) < 900
    assert np.all(np.diff(epochs) > 0)
    assert rates.max() == pytest.approx(0.01, rel=1e-3)
    assert rates.min() == pytest.approx(0, abs=1e-5)


def test_a_drop_is_as_sheer_as_a_single_step():
    drops = {"schedule__kind": "PiecewiseConstantDecay", "schedule__every__count": 10.0}
    epochs, rates = planned(**drops, steps_per_epoch=600)
    drops = np.flatnonzero(np.diff(rates) < 0)
    assert len(drops) == 2
    assert np.diff(epochs)[drops] * 600 == pytest.approx([1, 1])


def test_the_shortest_training_can_be_drawn():
    epochs, rates = planned(
        steps_per_epoch=1, training__epochs=1, schedule__kind="ExponentialDecay"
    )
    assert epochs.tolist() == [0, 1]
    assert len(rates) == 2


def test_the_longest_training_takes_no_more_points():
    settings = {"training__epochs": 10_000, "schedule__kind": "CosineDecayRestarts"}
    epochs, rates = planned(**settings, steps_per_epoch=60_000)
    assert epochs[-1] == 10_000
    assert len(rates) < 1_000
