"""The learning rate really used is that of Keras's own schedules, with a warm-up before any."""

from typing import get_args

import keras
import numpy as np
import pytest
from keras.optimizers import schedules

from fmgui.runs.run_folder import RunFolder
from fmgui.specs import calls
from fmgui.specs.experiment import Experiment
from fmgui.specs.fields import kind_of
from fmgui.specs.paths import with_settings
from fmgui.specs.schedules import AnySchedule
from fmgui.training.build import build_optimizer, construct
from fmgui.training.preview import planned_rates
from fmgui.training.train import train
from fmgui.training.warmup import LinearWarmup, ReduceWarmedUpRate

KINDS = [kind_of(spec) for spec in get_args(get_args(AnySchedule)[0])]
STEPS_PER_EPOCH = 10
RATE = 0.01


def experiment(kind, **values):
    settings = [(f"schedule.{name}", value) for name, value in values.items()]
    return with_settings(
        Experiment(),
        [("optimizer.learning_rate", RATE), ("schedule.kind", kind), *settings],
    )


def length(count, unit="epochs"):
    return {"count": count, "unit": unit}


BY_HAND = {
    "PiecewiseConstantDecay": (
        {"every": length(2.0), "factor": 0.5, "drops": 3},
        schedules.PiecewiseConstantDecay([20, 40, 60], [0.01, 0.005, 0.0025, 0.00125]),
    ),
    "ExponentialDecay": (
        {"decay": length(1.5), "decay_rate": 0.9, "staircase": True},
        schedules.ExponentialDecay(RATE, 15, 0.9, staircase=True),
    ),
    "InverseTimeDecay": (
        {"decay": length(30.0, "steps"), "decay_rate": 2.0},
        schedules.InverseTimeDecay(RATE, 30, 2.0),
    ),
    "PolynomialDecay": (
        {"decay": length(3.0), "end_learning_rate": 1e-4, "power": 2.0, "cycle": True},
        schedules.PolynomialDecay(RATE, 30, end_learning_rate=1e-4, power=2.0, cycle=True),
    ),
    "CosineDecay": (
        {"decay": length(4.0), "alpha": 0.1},
        schedules.CosineDecay(RATE, 40, alpha=0.1),
    ),
    "CosineDecayRestarts": (
        {"first_decay": length(20.0, "steps"), "t_mul": 1.5, "m_mul": 0.9, "alpha": 0.05},
        schedules.CosineDecayRestarts(RATE, 20, t_mul=1.5, m_mul=0.9, alpha=0.05),
    ),
}


def test_every_schedule_of_keras_is_compared_with_one_written_by_hand():
    assert sorted([*BY_HAND, "Constant", "ReduceLROnPlateau"]) == sorted(KINDS)


@pytest.mark.parametrize("kind", BY_HAND)
def test_a_schedule_is_what_is_written_by_hand(kind):
    values, by_hand = BY_HAND[kind]
    built = construct(calls.learning_rate(experiment(kind, **values)), STEPS_PER_EPOCH)
    assert type(built) is type(by_hand)
    assert {**built.get_config(), "name": None} == {**by_hand.get_config(), "name": None}


def test_the_lectures_restarts_are_the_defaults():
    built = construct(calls.learning_rate(experiment("CosineDecayRestarts")), STEPS_PER_EPOCH)
    assert built.get_config() == {
        **schedules.CosineDecayRestarts(0.01, 1000).get_config(),
        "name": built.name,
    }


@pytest.mark.parametrize("kind", ["Constant", "ReduceLROnPlateau"])
def test_without_a_schedule_the_rate_is_a_number(kind):
    assert calls.learning_rate(experiment(kind)) == RATE


@pytest.mark.parametrize("kind", ["Constant", *BY_HAND])
def test_a_warm_up_climbs_to_the_schedule_and_then_lets_it_begin(kind):
    values, after = BY_HAND.get(kind, ({}, lambda _: RATE))
    warm = construct(
        calls.learning_rate(experiment(kind, warmup=length(5.0, "steps"), **values)),
        STEPS_PER_EPOCH,
    )
    rates = [float(warm(step)) for step in range(30)]
    climbing = [RATE * (step + 1) / 5 for step in range(5)]
    assert rates[:5] == pytest.approx(climbing, rel=1e-5)
    assert rates[5:] == pytest.approx([float(after(step)) for step in range(25)], rel=1e-5)


def test_lengths_in_epochs_follow_the_batches_of_an_epoch():
    warm = construct(calls.learning_rate(experiment("Constant", warmup=length(0.5))), 200)
    assert warm.warmup_steps == 100


def test_a_length_shorter_than_a_step_is_one_step():
    spec = experiment("CosineDecay", decay=length(0.01), warmup=length(0.01))
    warm = construct(calls.learning_rate(spec), STEPS_PER_EPOCH)
    assert (warm.warmup_steps, warm.after.decay_steps) == (1, 1)


@pytest.mark.parametrize(
    ("kind", "warmup"),
    [*((kind, 0.5) for kind in KINDS), ("PiecewiseConstantDecay", 0.0), ("CosineDecay", 0.0)],
)
def test_the_rate_used_in_training_is_the_planned_one(kind, warmup, little_data, tmp_path):
    spec = with_settings(
        experiment(kind, warmup=length(warmup), **BY_HAND.get(kind, ({},))[0]),
        [
            ("training.epochs", 3),
            ("training.batch_size", 6),
            ("training.training_pictures", 57),
        ],
    )
    run = RunFolder.create(tmp_path / "run")
    train(spec, little_data, run, lambda _: None)
    epochs, rates = planned_rates(spec, STEPS_PER_EPOCH)
    # The rate that brought the training to each epoch's end.
    planned = rates[np.searchsorted(epochs, [1, 2, 3])]
    assert [row.learning_rate for row in run.history()] == pytest.approx(planned, rel=1e-4)


def plateau(warmup, **values):
    """An experiment in which nothing can improve enough, so that each second epoch is one drop."""
    return with_settings(
        experiment(
            "ReduceLROnPlateau",
            warmup=length(warmup, "steps"),
            min_delta=100.0,
            patience=1,
            factor=0.5,
            **values,
        ),
        [("training.epochs", 5), ("early_stopping.enabled", False)],
    )


@pytest.mark.parametrize("warmup", [0.0, 4.0])
def test_the_rate_drops_on_a_plateau_but_not_below_the_lowest(warmup, little_data, tmp_path):
    run = RunFolder.create(tmp_path / "run")
    train(plateau(warmup, min_lr=0.002), little_data, run, lambda _: None)
    rates = [row.learning_rate for row in run.history()]
    assert rates == pytest.approx([0.01, 0.01, 0.005, 0.0025, 0.002], rel=1e-5)


def test_a_warmed_up_plateau_drops_exactly_as_keras_own(little_data, tmp_path):
    """After a warm-up of one step, which changes nothing, the histories are the same."""
    losses = []
    for name, warmup in {"keras": 0.0, "ours": 1.0}.items():
        run = RunFolder.create(tmp_path / name)
        train(plateau(warmup), little_data, run, lambda _: None)
        losses.append([row.loss for row in run.history()])
    assert losses[0] == pytest.approx(losses[1], abs=1e-5)


def test_a_cool_down_lets_the_rate_rest(little_data, tmp_path):
    run = RunFolder.create(tmp_path / "run")
    train(plateau(2.0, cooldown=2), little_data, run, lambda _: None)
    rates = [row.learning_rate for row in run.history()]
    assert rates == pytest.approx([0.01, 0.01, 0.005, 0.005, 0.0025], rel=1e-5)


def test_a_warm_up_is_a_schedule_like_keras_own():
    warm = LinearWarmup(after=0.1, warmup_steps=10)
    assert isinstance(warm, keras.optimizers.schedules.LearningRateSchedule)
    assert LinearWarmup(**warm.get_config()).get_config() == warm.get_config()
    assert issubclass(ReduceWarmedUpRate, keras.callbacks.ReduceLROnPlateau)


def test_every_optimizer_takes_a_schedule_with_a_warm_up():
    optimizer = build_optimizer(
        experiment("CosineDecay", warmup=length(1.0)), steps_per_epoch=STEPS_PER_EPOCH
    )
    assert float(optimizer.learning_rate) == pytest.approx(RATE / 10)
