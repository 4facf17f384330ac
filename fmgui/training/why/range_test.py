"""Which learning rates work at all: the loss while the rate grows with each batch.

The learning rate range test of L. N. Smith, "Cyclical Learning Rates for Training Neural
Networks", 2017, section 3.3; the rate grows by the same factor each step, as is usual since.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fmgui.data.dataset import Dataset
from fmgui.specs.advice import USUAL_RATES
from fmgui.specs.experiment import Experiment
from fmgui.training.why.descent import Progress
from fmgui.training.why.stepping import Stepper

Values = NDArray[np.float64]

STEPS = 300
_BEYOND = 100.0
"""The test goes from so much below the optimizer's usual rates to so much above them."""
_SMOOTHING = 0.95
_HOPELESS = 4.0
"""The test ends where the smoothed loss is so many times its lowest."""
_SAFE = 10.0
"""The suggestion is the rate of the lowest loss, divided by this."""
_HIGHEST = 1000.0
"""No experiment takes a higher rate."""


@dataclass(frozen=True, eq=False)
class RangeTest:
    """The loss at each rate. Arrays are float64 ``(steps,)``, and end where all was lost."""

    rates: Values
    losses: Values
    """The loss of each step's batch, as training sees it."""
    smoothed: Values
    """A moving average of the losses, without the pull of its start."""

    @property
    def lowest(self) -> float:
        """The rate at which the smoothed loss was lowest."""
        return float(self.rates[np.argmin(self.smoothed)])

    @property
    def suggestion(self) -> float:
        """A tenth of the rate of the lowest smoothed loss, with two digits.

        At the lowest loss itself the rate is about to be too high, since the loss still falls
        from what smaller rates have begun; a tenth is the rule of fastai's ``lr_find``.
        """
        return float(f"{self.lowest / _SAFE:.2g}")


def range_test(
    experiment: Experiment, dataset: Dataset, steps: int = STEPS
) -> Iterator[Progress | RangeTest]:
    """Yield how far the test is, and at last what it has found. It takes a few seconds.

    Raises:
        DataError: The data set has too few pictures for the experiment.
    """
    yield Progress(0.0)
    stepper = Stepper(experiment, dataset)
    stepper.begin()
    usual = USUAL_RATES[experiment.optimizer.kind]
    highest = min(usual.highest * _BEYOND, _HIGHEST)
    rates = np.geomspace(usual.lowest / _BEYOND, highest, steps)
    losses = np.empty(0)
    for block in stepper.blocks(steps):
        losses = np.append(losses, stepper.train(block, rates[block.start : block.stop]))
        yield Progress(len(losses) / steps)
        smoothed = _smoothed(losses)
        if _end(smoothed) < len(losses):
            break
    end = max(_end(smoothed), 2)
    yield RangeTest(rates[:end], losses[:end], smoothed[:end])


def _smoothed(losses: Values) -> Values:
    """Return the moving average, each weight divided by what it has been given so far (Adam's)."""
    smoothed, average = np.empty(len(losses)), 0.0
    for step, loss in enumerate(losses):
        average = _SMOOTHING * average + (1 - _SMOOTHING) * loss
        smoothed[step] = average / (1 - _SMOOTHING ** (step + 1))
    return smoothed


def _end(smoothed: Values) -> int:
    """Return how many steps there are before the loss is hopeless, or no number."""
    lowest = np.fmin.accumulate(smoothed)
    hopeless = ~np.isfinite(smoothed) | (smoothed > _HOPELESS * lowest)
    return int(np.argmax(hopeless)) if hopeless.any() else len(smoothed)
