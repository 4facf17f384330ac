"""Random numbers for many pictures at once that come out the same on every processor.

Only uniform numbers and single additions, products and roots are used, never a library's sine or
normal distribution: those differ in the last digit from one processor to another.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]
Flags = NDArray[np.bool_]
Kinds = NDArray[np.int64]


class Dice:
    """Draws random numbers, one for each of ``count`` garments; arrays have shape ``(count,)``."""

    def __init__(self, random: np.random.Generator, count: int) -> None:
        self.random = random
        self.count = count

    def even(self, low: float, high: float) -> Floats:
        """Numbers spread evenly from ``low`` to ``high``."""
        return self.random.random(self.count, np.float32) * (high - low) + low

    def between(self, low: float, high: float) -> Floats:
        """Numbers from ``low`` to ``high``, more of them in the middle."""
        return (self.even(low, high) + self.even(low, high)) * 0.5

    def either(
        self, share: float, first: tuple[float, float], second: tuple[float, float]
    ) -> Floats:
        """Numbers even over ``first`` for about ``share``, even over ``second`` for the rest."""
        return np.where(self.chance(share), self.even(*first), self.even(*second))

    def chance(self, share: float) -> Flags:
        """Say yes for about ``share`` of the garments."""
        return self.random.random(self.count, np.float32) < np.float32(share)

    def kind(self, *shares: float) -> Kinds:
        """0, 1, 2 ... about as often as ``shares`` say, which add up to 1."""
        limits = np.cumsum(shares[:-1]).astype(np.float32)
        return np.searchsorted(limits, self.random.random(self.count, np.float32), side="right")


def pick(kind: Kinds, values: Sequence[Floats | float]) -> Floats:
    """Take for every garment the value of its kind: ``values[kind]``."""
    result = np.empty(len(kind), np.float32)
    for number, value in enumerate(values):
        np.copyto(result, value, where=kind == number, casting="same_kind")
    return result


def direction(half_tangent: Floats) -> tuple[Floats, Floats]:
    """Sine and cosine of the angle whose half has this tangent, by exact arithmetic only."""
    square = half_tangent * half_tangent
    return 2 * half_tangent / (1 + square), (1 - square) / (1 + square)


def wave(phase: Floats) -> Floats:
    """Return a smooth wave of period 1 between -1 and 1, much like a sine; overwrites ``phase``."""
    phase -= np.floor(phase)
    phase -= 0.5
    height = np.abs(phase)
    height -= 0.5
    height *= phase
    height *= 16
    return height
