"""What becomes of a signal on its way through a network, and a plain verdict on it.

The measures follow X. Glorot and Y. Bengio, "Understanding the difficulty of training deep
feedforward neural networks" (2010), and K. He et al., "Delving Deep into Rectifiers" (2015): a
network begins well where neither the activations on their way forward nor the gradients on their
way back become much larger or smaller from layer to layer.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float32]

BINS = 40
"""Bars of a histogram."""

FADED = 0.4
"""Where less than this part is left of a signal, forward and back together, it is vanishing."""
GROWN = 2.5
"""A signal that has more than this multiple of its first size is exploding."""
MOST = 0.5
"""Where more than this share of a layer is saturated or dead, it is vanishing."""

_FLAT = 0.1
"""A unit is saturated where its slope is less than this part of the steepest."""
_ALIKE = 1e-6
_MOST_COUNTED = 30_000
"""A histogram looks the same when it counts no more numbers than these."""


class Verdict(Enum):
    """What is to be said of a layer, from good to worst."""

    HEALTHY = "healthy"
    VANISHING = "vanishing"
    EXPLODING = "exploding"
    SYMMETRIC = "symmetric"


class Reason(Enum):
    """Why. The rules are tried in the order of ``judge``."""

    EVEN = "even"
    """Activations and gradients keep their size."""
    ALIKE = "alike"
    """All units give the same for every picture and get the same gradient: they stay copies."""
    CONSTANT = "constant"
    """The layer gives the same for all pictures: nothing of them gets through."""
    GROWING_ACTIVATIONS = "growing_activations"
    GROWING_GRADIENTS = "growing_gradients"
    SATURATED = "saturated"
    """More than half of the activations are where sigmoid or tanh is flat."""
    DEAD = "dead"
    """More than half of the ReLUs are 0 for every picture."""
    NO_GRADIENT = "no_gradient"
    FADING_ACTIVATIONS = "fading_activations"
    FADING_GRADIENTS = "fading_gradients"


@dataclass(frozen=True, eq=False)
class Histogram:
    """How numbers are spread."""

    low: float
    """Where the first bin begins."""
    high: float
    """Where the last bin ends."""
    shares: NDArray[np.float64]
    """The share of numbers in each bin, ``(BINS,)``, 0 to 1; what lies outside is in no bin."""
    mean: float
    spread: float
    """The standard deviation."""


@dataclass(frozen=True)
class Measures:
    """What the verdict on a layer depends on."""

    activation: str
    """Keras's name of the activation function."""
    size: float
    """The activations' root mean square, as a multiple of the pictures'."""
    flow: float
    """The length of the gradient that arrives here, as a multiple of the last hidden layer's.

    Lengths, not single numbers, are compared: so layers may differ in width. 0 where none does.
    """
    is_finite: bool
    """Whether all numbers are finite."""
    are_alike: bool
    """Whether all units, of two or more, have the same outputs and the same gradients."""
    is_constant: bool
    """Whether the outputs are the same for all pictures, of two or more."""
    saturated: float | None
    """The share of activations with less than a tenth of the slope; None without such ends."""
    dead: float | None
    """The share of units that give 0 for every picture; None for others than ReLU."""


def judge(measures: Measures) -> tuple[Verdict, Reason]:
    """Return the verdict on a hidden layer: the first rule that holds."""
    bounded = measures.activation in ("sigmoid", "tanh")
    # The gradient of the weights is made of both, so what both have lost counts together.
    left = min(measures.size, 1.0) * min(measures.flow, 1.0)
    rules = (
        (measures.are_alike, Verdict.SYMMETRIC, Reason.ALIKE),
        (
            not measures.is_finite or (measures.size > GROWN and not bounded),
            Verdict.EXPLODING,
            Reason.GROWING_ACTIVATIONS,
        ),
        (measures.flow > GROWN, Verdict.EXPLODING, Reason.GROWING_GRADIENTS),
        ((measures.saturated or 0.0) > MOST, Verdict.VANISHING, Reason.SATURATED),
        ((measures.dead or 0.0) > MOST, Verdict.VANISHING, Reason.DEAD),
        (measures.is_constant, Verdict.VANISHING, Reason.CONSTANT),
        (measures.flow == 0, Verdict.VANISHING, Reason.NO_GRADIENT),
        (
            left < FADED and measures.flow <= measures.size,
            Verdict.VANISHING,
            Reason.FADING_GRADIENTS,
        ),
        (left < FADED, Verdict.VANISHING, Reason.FADING_ACTIVATIONS),
    )
    for holds, verdict, reason in rules:
        if holds:
            return verdict, reason
    return Verdict.HEALTHY, Reason.EVEN


def measure(
    activation: str, outputs: Values, gradients: Values, *, pictures: float, arriving: float
) -> Measures:
    """Measure a layer.

    Args:
        activation: Keras's name of the activation function.
        outputs: What the layer gives, ``(pictures, ..., units)``.
        gradients: The loss's gradient with respect to them, of the same shape.
        pictures: The root mean square of the pictures.
        arriving: ``length`` of the gradient at the last hidden layer.
    """
    is_finite = bool(np.isfinite(outputs).all() and np.isfinite(gradients).all())
    return Measures(
        activation=activation,
        size=root_mean_square(outputs) / pictures if pictures else 1.0,
        flow=length(gradients) / arriving if arriving else 0.0,
        is_finite=is_finite,
        are_alike=is_finite and outputs.shape[-1] > 1 and _alike(outputs) and _alike(gradients),
        is_constant=is_finite and len(outputs) > 1 and _alike(outputs.T),
        saturated=_saturated(activation, outputs),
        dead=_dead(outputs) if activation == "relu" else None,
    )


def root_mean_square(values: Values) -> float:
    """Return the root of the mean square."""
    return float(np.sqrt(np.mean(np.square(values, dtype=np.float64))))


def length(gradients: Values) -> float:
    """Return the length of a picture's gradient: the root of the mean of all pictures' squares."""
    return float(np.sqrt(np.sum(np.square(gradients, dtype=np.float64)) / len(gradients)))


def sample(values: NDArray[Any], most: int) -> NDArray[Any]:
    """Return at most so many of the numbers, ``(count,)``, evenly from all units.

    Args:
        values: ``(..., units)``.
        most: At least 1.
    """
    step = -(-values.size // most)
    # Else the steps would meet some of the units again and again, and others never.
    while step > 1 and math.gcd(step, values.shape[-1]) > 1:
        step += 1
    return values.ravel()[::step]


def histogram(values: Values, low: float, high: float) -> Histogram:
    """Count numbers in bins of equal width from ``low`` to ``high``, which must differ."""
    some = _some(values).astype(np.float64)
    inside = some[(some >= low) & (some <= high)]
    # NumPy's own histogram takes twice as long.
    bins = np.minimum((inside - low) * (BINS / (high - low)), BINS - 1).astype(np.intp)
    counts = np.bincount(bins, minlength=BINS)
    return Histogram(low, high, counts / max(some.size, 1), float(some.mean()), float(some.std()))


def activation_range(activations: Sequence[str], outputs: Sequence[Values]) -> tuple[float, float]:
    """Return one range for the histograms of all layers, so that they can be compared."""
    if set(activations) == {"sigmoid"}:
        return 0.0, 1.0
    if set(activations) == {"tanh"}:
        return -1.0, 1.0
    ends = [np.quantile(_some(each), (0.001, 0.999)) for each in outputs]
    low, high = min(float(end[0]) for end in ends), max(float(end[1]) for end in ends)
    return (low, high) if high - low > 1e-9 * max(1.0, abs(high)) else (low - 0.5, low + 0.5)


def gradient_range(gradients: Sequence[Values]) -> tuple[float, float]:
    """Return one range around 0 for the histograms of all layers."""
    end = max(float(np.quantile(np.abs(_some(each)), 0.99)) for each in gradients)
    return (-end, end) if end > 0 else (-1.0, 1.0)


def _some(values: Values) -> Values:
    """Return at most as many of the finite numbers as need be counted; 0 where there is none."""
    some = sample(values, _MOST_COUNTED)
    finite = some[np.isfinite(some)]
    return finite if finite.size else np.zeros(1, np.float32)


def _alike(values: Values) -> bool:
    scale = float(np.abs(values).max())
    return float(np.abs(values - values[..., :1]).max()) <= _ALIKE * scale


def _saturated(activation: str, outputs: Values) -> float | None:
    if activation == "sigmoid":
        return float(np.mean(4 * outputs * (1 - outputs) < _FLAT))
    if activation == "tanh":
        return float(np.mean(1 - outputs * outputs < _FLAT))
    return None


def _dead(outputs: Values) -> float:
    return float(np.mean((outputs == 0).reshape(-1, outputs.shape[-1]).all(axis=0)))
