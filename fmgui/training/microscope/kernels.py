"""The first numbers of a kernel, drawn piece by piece.

They are the very numbers that Keras draws. TensorFlow's generator counts: a number depends on the
seed and on its place in the kernel alone, not on what was drawn before. So a large kernel can be
drawn in pieces, between which the work may be broken off, or in part.
"""

import math
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any, TypeVar

import tensorflow as tf
from keras import initializers

from fmgui.specs.layer_table import Shape

_Result = TypeVar("_Result")
Piecewise = Generator[None, None, _Result]
"""Work that returns a result, and that may be let go wherever it yields."""

PIECE = 1 << 18
"""Numbers that are drawn at a time; a multiple of four, which the generator makes at once."""

_CUT_OFF = 0.87962566103423978
"""The standard deviation of normal numbers without those beyond 2σ, by which Keras divides."""
_SECONDS_TO_FILL = 0.5e-9
_SECONDS_TO_TURN = 0.1e-9
"""For each number of a matrix and each of its shorter side, to make it orthogonal."""


@dataclass(frozen=True)
class _Kind:
    """A way to draw numbers."""

    operation: Any
    steps: int
    """By how much the generator's counter goes on for four numbers."""
    seconds: float
    """For a number, on two cores of a server."""


_UNIFORM = _Kind(tf.raw_ops.StatelessRandomUniformV2, 1, 5e-9)
_NORMAL = _Kind(tf.raw_ops.StatelessRandomNormalV2, 1, 10e-9)
# A number beyond 2σ is drawn again: the generator leaves room for that.
_TRUNCATED = _Kind(tf.raw_ops.StatelessTruncatedNormalV2, 256, 16e-9)


@dataclass(frozen=True)
class _Distribution:
    """What the numbers of a kernel are: drawn ones times a factor, plus a summand."""

    kind: _Kind
    factor: Any
    summand: Any
    mean: float


def at_once(work: Piecewise[_Result]) -> _Result:
    """Return the result of work that is not to be broken off."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: _Result = end.value
            return result


def draw(initializer: Any, shape: Shape) -> Piecewise[Any]:
    """Draw the tensor that ``initializer(shape)`` returns."""
    size = math.prod(shape)
    distribution = _distribution(initializer, shape)
    if distribution is None or size <= PIECE:
        return initializer(shape)
    pieces = []
    for start in range(0, size, PIECE):
        count = min(PIECE, size - start)
        pieces.append(_piece(distribution, initializer.seed, start, count))
        yield
    return tf.reshape(tf.concat(pieces, 0), shape)


def draw_part(initializer: Any, shape: Shape, part: Shape) -> tuple[Any, float]:
    """Return a smaller kernel with numbers as spread as those of a larger one, and their mean.

    Args:
        initializer: Draws the larger one.
        shape: The shape of that.
        part: The shape of the smaller one.
    """
    distribution = _distribution(initializer, shape)
    if distribution is not None:
        numbers = _piece(distribution, initializer.seed, 0, math.prod(part))
        return tf.reshape(numbers, part), distribution.mean
    small = initializer(part)
    if isinstance(initializer, initializers.Orthogonal):
        longer = [max(math.prod(each[:-1]), each[-1]) for each in (part, shape)]
        return small * math.sqrt(longer[0] / longer[1]), 0.0
    return small, float(getattr(initializer, "value", 0.0))


def drawing_seconds(initializer: Any, shape: Shape) -> float:
    """Return about how long ``draw`` takes."""
    size = math.prod(shape)
    distribution = _distribution(initializer, shape)
    if distribution is not None:
        return distribution.kind.seconds * size
    if isinstance(initializer, initializers.Orthogonal):
        return _SECONDS_TO_TURN * size * min(size // shape[-1], shape[-1])
    return _SECONDS_TO_FILL * size


def breathless_seconds(initializer: Any, shape: Shape) -> float:
    """Return about how long ``draw`` cannot be broken off."""
    seconds = drawing_seconds(initializer, shape)
    if _distribution(initializer, shape) is None:
        return seconds
    return seconds * min(PIECE / math.prod(shape), 1.0)


def _distribution(initializer: Any, shape: Shape) -> _Distribution | None:
    """Return what a kernel's numbers are; None where they are not drawn one by one."""
    match initializer:
        case initializers.VarianceScaling(distribution="uniform"):
            limit = math.sqrt(3 * _variance(initializer, shape))
            return _between(-limit, limit)
        case initializers.VarianceScaling():
            spread = math.sqrt(_variance(initializer, shape)) / _CUT_OFF
            return _Distribution(_TRUNCATED, spread, 0.0, 0.0)
        case initializers.RandomUniform():
            return _between(initializer.minval, initializer.maxval)
        case initializers.TruncatedNormal(mean=mean, stddev=spread):
            return _Distribution(_TRUNCATED, spread, mean, mean)
        case initializers.RandomNormal(mean=mean, stddev=spread):
            return _Distribution(_NORMAL, spread, mean, mean)
    return None


def _between(low: float, high: float) -> _Distribution:
    ends = tf.constant(low, tf.float32), tf.constant(high, tf.float32)
    return _Distribution(_UNIFORM, ends[1] - ends[0], ends[0], (low + high) / 2)


def _variance(initializer: Any, shape: Shape) -> float:
    """Return the variance that a kernel of this shape is given."""
    places = math.prod(shape[:-2])
    inputs, outputs = places * shape[-2], places * shape[-1]
    share = inputs if initializer.mode == "fan_in" else (inputs + outputs) / 2
    return float(initializer.scale) / share


def _piece(distribution: _Distribution, seed: int, start: int, count: int) -> Any:
    """Return so many numbers, from a place on that is a multiple of four."""
    kind = distribution.kind
    seeds = [seed % (tf.int32.max - 1), 0]  # as Keras makes two of one
    key, counter = tf.raw_ops.StatelessRandomGetKeyCounter(seed=seeds)
    numbers = kind.operation(
        shape=[count],
        key=key,
        counter=counter + tf.constant([start // 4 * kind.steps, 0], tf.uint64),
        alg=tf.raw_ops.StatelessRandomGetAlg(),
    )
    return numbers * distribution.factor + distribution.summand
