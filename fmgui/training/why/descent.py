"""The same network trained with different learning rates, with the true loss along the way."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from fmgui.data.dataset import Dataset
from fmgui.specs.experiment import Experiment
from fmgui.training.why.plane import Plane, plane_of
from fmgui.training.why.stepping import Stepper, Weights

Values = NDArray[np.float64]
Counts = NDArray[np.int64]

STEPS = 300
"""Steps of each training, fewer where they take long."""

_LEAST_STEPS = 40
"""However long they take: fewer show nothing."""
_SECONDS_TRAINING = 4.0
_FAR = 1000.0
"""A path has run off where its loss is so many times that of the start."""
_MOST_POINTS = 40
_MOST_NUMBERS = 16_000_000
"""Weights kept of a path: 64 MB."""


@dataclass(frozen=True, eq=False)
class Descent:
    """A short training with one rate."""

    rate: float
    steps: Counts
    """Steps after which the loss was measured, ``(points,)``; 0 is the start."""
    losses: Values
    """The true loss there, ``(points,)``, on the same pictures each time, dropout off."""
    first_step: float
    """By how much the first step has moved a weight, as a mean over all weights."""
    moved: float
    """How far the end is from the start, by the Euclidean norm of all weights."""
    plane: Plane | None
    """A picture of the path; None where it has run off before there were three points."""
    diverged: bool
    """Whether the loss is no number at the end."""


@dataclass(frozen=True)
class Progress:
    """How far the work is."""

    share: float
    """0 to 1."""


def descents(
    experiment: Experiment,
    dataset: Dataset,
    rates: Sequence[float],
    steps: int = STEPS,
    *,
    seconds: float = 2.0,
) -> Iterator[Progress | Descent]:
    """Train with each rate from the same start, on the same batches, and yield each one's course.

    The first one decides how many steps there is time for. It takes about six seconds a rate at
    most, and yields often in between: whoever no longer listens has ended it.

    Args:
        experiment: What to train; its schedule is left out.
        dataset: What to train it on.
        rates: The learning rates.
        steps: How many steps each one trains, where they are quick enough.
        seconds: About how long each picture may take.

    Raises:
        DataError: The data set has too few pictures for the experiment.
    """
    yield Progress(0.0)
    stepper = Stepper(experiment, dataset)
    yield Progress(0.0)
    # The first time takes longer, and would be taken for a slow network.
    stepper.train(range(1), np.zeros(1))
    stepper.loss()
    yield Progress(0.0)
    for number, rate in enumerate(rates):
        for part in _descent(stepper, rate, steps, seconds):
            if isinstance(part, Progress):
                yield Progress((number + part.share) / len(rates))
            else:
                steps = int(part.steps[-1]) if number == 0 and not part.diverged else steps
                yield part


def _descent(
    stepper: Stepper, rate: float, steps: int, seconds: float
) -> Iterator[Progress | Descent]:
    stepper.begin()
    path, losses, done = [stepper.weights()], [stepper.loss()], [0]
    ends = _points(steps, path[0].size)
    begun = time.perf_counter()
    for begin, end in pairwise(ends):
        stepper.train(range(begin, end), np.full(end - begin, rate))
        path.append(stepper.weights())
        losses.append(stepper.loss())
        done.append(end)
        is_late = end >= _LEAST_STEPS and time.perf_counter() - begun > _SECONDS_TRAINING
        if not np.isfinite(losses[-1]) or is_late:
            break
        yield Progress(0.5 * end / steps)
    plane = None
    for part in _plane(stepper, path[: _points_to_draw(np.array(losses))], seconds):
        if isinstance(part, float):
            yield Progress(0.5 + 0.5 * part)
        else:
            plane = part
    yield Descent(
        rate,
        np.array(done),
        np.array(losses),
        float(np.abs(path[1] - path[0]).mean()),
        float(np.linalg.norm(path[-1].astype(np.float64) - path[0])),
        plane,
        not np.isfinite(losses[-1]),
    )


def _points_to_draw(losses: Values) -> int:
    """Return how many points to draw of a path: none after it has run off."""
    run_off = ~(losses < _FAR * max(losses[0], 1.0))
    return int(np.argmax(run_off)) if run_off.any() else len(losses)


def _plane(stepper: Stepper, path: list[Weights], seconds: float) -> Iterator[float | Plane]:
    if len(path) < 3:
        return

    def loss_at(weights: Weights) -> float:
        stepper.set_weights(weights)
        return stepper.loss()

    yield from plane_of(np.stack(path), loss_at, seconds)


def _points(steps: int, weights: int) -> list[int]:
    """Return after which steps to look: often at first, when most happens."""
    count = min(_MOST_POINTS, max(_MOST_NUMBERS // weights, 8))
    return [int(step) for step in np.unique(np.round(np.linspace(0, steps**0.5, count) ** 2))]
