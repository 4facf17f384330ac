"""Random numbers for many pictures at once that come out the same on every processor.

Only uniform numbers and single additions, products and roots are used, never a library's sine or
normal distribution: those differ in the last digit from one processor to another.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]
Kinds = NDArray[np.int64]


class Dice:
    """Draws random numbers for ``count`` garments at once.

    Only uniform numbers and single additions and products are used, never a library's sine or
    normal distribution: those differ in the last digit from one processor to another, and the
    pictures must be the same everywhere.
    """

    def __init__(self, random: np.random.Generator, count: int, freehand: bool = False) -> None:
        self.random = random
        self.count = count
        self.freehand = freehand
        """Whether the garments have the proportions people give them when they draw."""

    def even(self, low: float, high: float) -> Floats:
        """Numbers spread evenly from ``low`` to ``high``."""
        return self.random.random(self.count, np.float32) * np.float32(high - low) + np.float32(low)

    def between(self, low: float, high: float) -> Floats:
        """Numbers from ``low`` to ``high``, more of them in the middle."""
        return (self.even(low, high) + self.even(low, high)) * np.float32(0.5)

    def chance(self, share: float) -> Flags:
        """True for about ``share`` of the garments."""
        return self.random.random(self.count, np.float32) < np.float32(share)

    def kind(self, shares: Sequence[float]) -> NDArray[np.int64]:
        """0, 1, 2 ... as often as ``shares`` say; the last kind takes what is left."""
        limits = np.cumsum(shares[:-1]).astype(np.float32)
        return np.searchsorted(limits, self.random.random(self.count, np.float32), side="right")


def pick(kind: NDArray[np.int64], *values: Floats | float) -> Floats:
    """Take for every garment the value of its kind: ``pick(kind, of_kind_0, of_kind_1, ...)``."""
    result = np.empty(len(kind), np.float32)
    for number, value in enumerate(values):
        chosen = kind == number
        result[chosen] = value[chosen] if isinstance(value, np.ndarray) else value
    return result


def direction(half_tangent: Floats) -> tuple[Floats, Floats]:
    """Sine and cosine of the angle whose half has this tangent, by exact arithmetic only."""
    square = half_tangent * half_tangent
    return 2 * half_tangent / (1 + square), (1 - square) / (1 + square)


def wave(phase: Floats) -> Floats:
    """A smooth wave of period 1 between -1 and 1, much like a sine; overwrites ``phase``."""
    phase -= np.floor(phase)
    phase -= np.float32(0.5)
    height = np.abs(phase)
    height -= np.float32(0.5)
    height *= phase
    height *= np.float32(16)
    return height
