"""The learning rate a training will use, known before it begins."""

import keras
import numpy as np
from numpy.typing import NDArray

from fmgui.specs import calls
from fmgui.specs.experiment import Experiment
from fmgui.training.build import construct

Values = NDArray[np.float64]
Indices = NDArray[np.int64]

_MOST_STEPS = 20_000
"""Steps at which the rate is asked for at most; of a longer training only every so many."""

_SHEER = 0.02
"""A change from one step to the next by this share of the whole range is a drop or a jump."""


def planned_rates(
    experiment: Experiment, steps_per_epoch: int, points: int = 400
) -> tuple[Values, Values]:
    """Return the rate over the whole training, from the object that the optimizer will get.

    What reduce-on-plateau will do depends on the training: it is planned as staying where it is.
    Takes a few milliseconds, the first time some more.

    Args:
        experiment: What is to be trained.
        steps_per_epoch: Batches in an epoch, at least 1.
        points: About how many points the curve has at most; peaks and drops stay in it.

    Returns:
        Epochs from the training's begin, so that the first epoch's end is at 1, and the rates
        there; both float64 of shape (n,), n at least 2.
    """
    rate = construct(calls.learning_rate(experiment), steps_per_epoch)
    epochs = experiment.training.epochs
    if not callable(rate):
        return np.array([0.0, epochs]), np.array([rate, rate], dtype=np.float64)
    steps = _steps(epochs * steps_per_epoch)
    rates = np.asarray(keras.ops.convert_to_numpy(rate(steps)), dtype=np.float64)
    kept = _outline(rates, points)
    # The rate of the first step, which is step 0, holds from 0 to where one step is done.
    ends = (steps[kept] + 1.0) / steps_per_epoch
    return np.append(0.0, ends), np.append(rates[0], rates[kept])


def _steps(count: int) -> Indices:
    """Return the steps from 0 to the last one, evenly spread."""
    return np.unique(np.linspace(0, count - 1, min(count, _MOST_STEPS), dtype=np.int64))


def _outline(rates: Values, points: int) -> Indices:
    """Return which points are needed for the curve to look the same.

    These are both ends, the lowest and the highest point of each of many stretches, and both
    sides of each sheer drop, which would else become a slope.
    """
    count = len(rates)
    if count <= points:
        return np.arange(count)
    ends = np.array([0, count - 1])
    width = -(-count // (points // 2))
    padded = np.pad(rates, (0, -count % width), mode="edge").reshape(-1, width)
    begins = np.arange(len(padded)) * width
    extremes = [begins + padded.argmin(axis=1), begins + padded.argmax(axis=1)]
    sheer = np.flatnonzero(np.abs(np.diff(rates)) > _SHEER * np.ptp(rates))[:points]
    return np.unique(np.concatenate([ends, *extremes, sheer, sheer + 1]).clip(0, count - 1))
