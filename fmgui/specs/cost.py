"""About how long an epoch will take, before it has been trained.

A training step calls the operations of each layer, multiplies matrices, carries the results from
layer to layer, and renews every parameter. So an epoch is taken to last::

    steps × (STEP + CALL × calls)
    + PARAMETER × steps × parameters × (1 + what the optimizer keeps for each)
    + passes × (DENSE × dense + CONVOLUTION × convolution + NUMBER × numbers)
    + EPOCH

``calls`` counts layers and regularizers. ``dense`` and ``convolution`` are the multiply-accumulates
of one picture on its way through the layers of these kinds, ``numbers`` is how many numbers the
layers give for it. There are three passes for each training picture, since the way back costs as
much as two on the way forward, and one for each picture of validation.

The constants were fitted to 14 networks, batch sizes and numbers of pictures on two cores of a
server, where the formula was at most 1.2 times off. A machine that has trained anything
puts them right by itself: by how much longer its measured epochs took than the formula says, the
most similar ones counting most.
"""

import math
import operator
from collections.abc import Sequence
from dataclasses import dataclass

from fmgui.specs import calls
from fmgui.specs.experiment import Experiment
from fmgui.specs.layer_table import LayerTable, layer_table
from fmgui.specs.network import Network
from fmgui.specs.training import Training

STEP = 10e-6
CALL = 16e-6
PARAMETER = 0.3e-9
DENSE = 0.026e-9
CONVOLUTION = 0.027e-9
NUMBER = 0.05e-9
EPOCH = 0.06
"""Seconds to begin an epoch, and to write its checkpoint and history."""

_BLUR = 0.5
"""Times differ from run to run, so that runs less unlike than this count about the same."""

_KEPT = {"SGD": 0, "Adagrad": 1, "RMSprop": 1, "Lion": 1}
"""Numbers an optimizer keeps for each parameter; most keep two."""


@dataclass(frozen=True)
class Pictures:
    """How many pictures an experiment uses in each epoch."""

    training: int
    validation: int


@dataclass(frozen=True)
class Work:
    """What there is to do in an epoch."""

    steps: float
    calls: float
    """Layers and regularizers called, over all steps."""
    renewals: float
    """Parameters renewed and numbers kept for them, over all steps."""
    dense: float
    """Multiply-accumulates in dense layers, over all pictures."""
    convolution: float
    numbers: float
    """Numbers carried from layer to layer, over all pictures."""

    @property
    def seconds(self) -> float:
        """What it takes by the formula."""
        return (
            STEP * self.steps
            + CALL * self.calls
            + PARAMETER * self.renewals
            + DENSE * self.dense
            + CONVOLUTION * self.convolution
            + NUMBER * self.numbers
            + EPOCH
        )


@dataclass(frozen=True)
class Measured:
    """What an epoch of an earlier run took on this machine."""

    work: Work
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
    kept, validation = count, test_set
    if training.validation != "test":
        kept = int(count * (1.0 - training.validation_fraction))
        validation = count - kept
    return Pictures(kept + round(training.sketches * kept), validation)


def steps_per_epoch(training: Training, pictures: Pictures) -> int:
    """Return the batches in an epoch, at least 1."""
    return max(-(-pictures.training // training.batch_size), 1)


def work(experiment: Experiment, pictures: Pictures) -> Work:
    """Return what an epoch of an experiment consists of."""
    table = layer_table(experiment.network)
    steps = steps_per_epoch(experiment.training, pictures)
    passes = 3 * pictures.training + pictures.validation
    dense, convolution, numbers = _one_pass(table)
    return Work(
        steps=steps,
        calls=steps * _calls(experiment.network),
        renewals=steps * table.trainable * (1 + _KEPT.get(experiment.optimizer.kind, 2)),
        dense=passes * dense,
        convolution=passes * convolution,
        numbers=passes * numbers,
    )


def answering(network: Network, pictures: int) -> float:
    """Return about how many seconds a network takes to answer so many pictures at a time."""
    return sum(answering_layer_by_layer(network, pictures).values())


def answering_layer_by_layer(network: Network, pictures: int) -> dict[str, float]:
    """Return about how many seconds each layer takes for it, by the layers' names, in order."""
    seconds = {"Dense": DENSE, "Conv2D": CONVOLUTION}
    return {
        layer.name: pictures
        * (seconds.get(layer.kind, 0.0) * layer.multiplications + NUMBER * layer.output_size)
        for layer in layer_table(network).layers
    }


def estimate(wanted: Work, measured: Sequence[Measured]) -> Estimate:
    """Return about how long an epoch will take.

    Args:
        wanted: What it consists of.
        measured: Epochs of earlier runs on this machine.
    """
    if not measured:
        return Estimate(wanted.seconds, is_measured=False)
    weights = [1 / (_BLUR + _distance(each.work, wanted)) ** 2 for each in measured]
    ratios = [math.log(each.seconds / each.work.seconds) for each in measured]
    ratio = sum(map(operator.mul, weights, ratios)) / sum(weights)
    return Estimate(wanted.seconds * math.exp(ratio), is_measured=True)


def _one_pass(table: LayerTable) -> tuple[int, int, int]:
    """Return what one picture asks of a network on its way through.

    These are the multiply-accumulates of dense layers and of convolutions, and the numbers that
    are carried from layer to layer.
    """
    multiplications = {"Dense": 0, "Conv2D": 0}
    for layer in table.layers:
        if layer.multiplications:
            multiplications[layer.kind] += layer.multiplications
    numbers = sum(layer.output_size for layer in table.layers)
    return multiplications["Dense"], multiplications["Conv2D"], numbers


def _calls(network: Network) -> int:
    """Return how many layers and regularizers a network has."""
    return sum(
        1 + sum(name.endswith("_regularizer") for name in call.arguments)
        for call in calls.layers(network)
    )


def _distance(one: Work, other: Work) -> float:
    """Say how differently two epochs spend their time: 0 where they do the same."""
    pairs = (
        (STEP * one.steps, STEP * other.steps),
        (CALL * one.calls, CALL * other.calls),
        (PARAMETER * one.renewals, PARAMETER * other.renewals),
        (DENSE * one.dense, DENSE * other.dense),
        (CONVOLUTION * one.convolution, CONVOLUTION * other.convolution),
        (NUMBER * one.numbers, NUMBER * other.numbers),
    )
    # What takes next to no time in either makes no difference.
    least = 0.01 * min(one.seconds, other.seconds)
    return sum(abs(math.log(max(a, least) / max(b, least))) for a, b in pairs)
