"""About how long an epoch will take, before it has been trained.

A training step does the same few things whatever the network: it calls each layer's operations,
multiplies, and updates every parameter. So an epoch is taken to last::

    steps × (STEP + LAYER × layers + PARAMETER × parameters × (1 + state))
    + (3 × training pictures + validation pictures) × (DENSE × dense + CONVOLUTION × convolution)
    + EPOCH

``dense`` and ``convolution`` are the multiply-accumulates of one picture on its way forward
through layers of these kinds; on the way back there are twice as many. ``state`` is how many
numbers the optimizer keeps and renews for each parameter. The constants are the times of an
ordinary laptop of 2024; once a machine has trained anything, its own measured epochs put the
formula right.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from fmgui.specs.experiment import Experiment
from fmgui.specs.layer_table import layer_table
from fmgui.specs.training import Training

STEP = 150e-6
LAYER = 60e-6
PARAMETER = 1.2e-9
DENSE = 0.06e-9
CONVOLUTION = 0.15e-9
EPOCH = 0.06
"""Seconds for reading the order of the pictures, and for writing checkpoint and history."""


@dataclass(frozen=True)
class Pictures:
    """How many pictures an experiment uses in each epoch."""

    training: int
    validation: int


@dataclass(frozen=True)
class Measured:
    """What an epoch of an earlier run took on this machine."""

    experiment: Experiment
    pictures: Pictures
    seconds: float


@dataclass(frozen=True)
class Estimate:
    """About how long an epoch will take."""

    seconds: float
    is_measured: bool
    """Whether it rests on a run of this machine; else it is a rough first guess."""


def pictures_used(training: Training, training_set: int, test_set: int) -> Pictures:
    """Return how many pictures of a data set of these sizes an experiment uses in an epoch."""
    count = min(training.training_pictures or training_set, training_set)
    if training.validation == "test":
        return Pictures(count, test_set)
    kept = int(count * (1.0 - training.validation_fraction))
    return Pictures(kept, count - kept)


def steps_per_epoch(training: Training, pictures: Pictures) -> int:
    """Return the batches in an epoch, at least 1."""
    return max(-(-pictures.training // training.batch_size), 1)
