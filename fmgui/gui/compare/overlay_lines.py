"""Curves before they are drawn: smoothed, on their axes, broken where they are not numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]

VALIDATION = "validation"
TRAINING = "training"
RATE = "learning rate"

MOST_POINTS = 24_000
"""Points drawn in a plot, all curves together; of longer ones, the lowest and highest stay."""

FEWEST_POINTS = 200
"""Points a curve is not thinned below, however many there are."""

_FORGOTTEN = 1e-6
"""Weights below this share are as good as nothing."""


@dataclass(frozen=True, eq=False)
class Line:
    """A curve of a run in one plot. All arrays are float64 of the shape (epochs,)."""

    path: Path
    """The run's folder."""
    part: str
    """``VALIDATION``, ``TRAINING`` or ``RATE``."""
    x: Values
    """Where the points are on the lower axis; its logarithm where that is logarithmic."""
    y: Values
    """The values drawn; NaN is a break."""
    exact: Values
    """The values as they were recorded."""
    pieces: tuple[tuple[Values, Values], ...] = ()
    """What is drawn: the parts between its breaks, thinned, each as x and y."""
    marks: tuple[tuple[float, float], ...] = ()
    """Where the curve breaks because a value is not a number, as x and y."""

    @property
    def is_strong(self) -> bool:
        """Whether it stands in front."""
        return self.part != TRAINING

    @cached_property
    def extent(self) -> tuple[float, float, float, float] | None:
        """Where it ends at the left, right, bottom and top; None where nothing is drawn."""
        if not self.pieces:
            return None
        heights = np.concatenate([y for _, y in self.pieces])
        left, right = self.pieces[0][0][0], self.pieces[-1][0][-1]
        return float(left), float(right), float(heights.min()), float(heights.max())


def make_line(
    path: Path,
    part: str,
    x: Values,
    exact: Values,
    *,
    smoothing: float = 0.0,
    logarithmic: bool = False,
    diverged_at: float | None = None,
    stretch: int = 1,
) -> Line:
    """Return a curve as it is drawn.

    Args:
        path: The run's folder.
        part: ``VALIDATION``, ``TRAINING`` or ``RATE``; a rate is never smoothed.
        x: Where the points are on the lower axis, ``float64 (epochs,)``.
        exact: The values recorded, ``float64 (epochs,)``.
        smoothing: See ``smoothed``.
        logarithmic: Whether the values stand on a logarithmic axis, on which there is no place
            for 0 and what is below.
        diverged_at: Where on the lower axis the value was no number any more, after the last
            epoch or at it.
        stretch: See ``thinned``.
    """
    y = exact if part == RATE or not smoothing else smoothed(exact, smoothing)
    y = on_axis(y, logarithmic)
    drawn = tuple(thinned(*piece, stretch) for piece in pieces(x, y))
    return Line(path, part, x, y, exact, drawn, tuple(_marks(x, y, exact, diverged_at)))


def stretch_of(points: int, curves: int) -> int:
    """Return how much a curve of so many points is thinned among so many curves of a plot."""
    most = max(MOST_POINTS // max(curves, 1), FEWEST_POINTS)
    length = -(-2 * points // most)
    return length if length > 2 else 1


def on_axis(values: Values, logarithmic: bool) -> Values:
    """Return where values stand on an axis; NaN where there is no place for them."""
    if logarithmic:
        with np.errstate(divide="ignore", invalid="ignore"):
            values = np.log10(values)
    finite = np.isfinite(values)
    return values if finite.all() else np.where(finite, values, np.nan)


def smoothed(values: Values, share: float) -> Values:
    """Return the exponential moving average of a curve.

    Each epoch before weighs ``share`` times as much as the one after it, 0 <= share < 1. Values
    that are not finite have no weight, and remain what they are. The weights that are there are
    made to sum to 1, so that the curve begins at its first value.
    """
    if share <= 0 or not len(values):
        return values
    length = min(len(values), int(np.log(_FORGOTTEN) / np.log(share)) + 1)
    weights = share ** np.arange(length)
    finite = np.isfinite(values)
    if finite.all():
        # As below, without a sum of weights that are all there.
        weight = np.cumsum(weights)
        total = np.convolve(values, weights)[: len(values)]
        total[:length] /= weight
        total[length:] /= weight[-1]
        return total
    total = np.convolve(np.where(finite, values, 0.0), weights)[: len(values)]
    weight = np.convolve(finite.astype(np.float64), weights)[: len(values)]
    return np.where(finite, total / np.where(finite, weight, 1.0), values)


def pieces(x: Values, y: Values) -> Iterator[tuple[Values, Values]]:
    """Yield the parts of a curve between its breaks, as x and y."""
    finite = np.isfinite(x + y)
    if len(finite) and finite.all():
        yield x, y
        return
    edges = np.flatnonzero(np.diff(finite.astype(np.int8), prepend=0, append=0))
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        yield x[start:end], y[start:end]


def thinned(x: Values, y: Values, stretch: int) -> tuple[Values, Values]:
    """Return fewer points that look like all of them.

    Of each ``stretch`` points of a curve the lowest and the highest one stay, so that no peak is
    lost, and its two ends.
    """
    # A short piece between two breaks keeps its shape.
    stretch = min(stretch, len(x) // 2)
    if stretch <= 2:
        return x, y
    count = -(-len(x) // stretch)
    padded = np.full(count * stretch, y[-1])
    padded[: len(y)] = y
    stretches = padded.reshape(count, stretch)
    ends = np.empty((count, 2), dtype=np.intp)
    ends[:, 0], ends[:, 1] = stretches.argmin(axis=1), stretches.argmax(axis=1)
    ends.sort(axis=1)
    ends += np.arange(0, count * stretch, stretch)[:, np.newaxis]
    kept = np.concatenate([[0], ends.ravel(), [len(x) - 1]])
    return x[kept], y[kept]


def distance(line: Line, x: float, y: float, scale: tuple[float, float]) -> float:
    """Return how far a place is from a curve, in pixels.

    Only the part of the curve beneath and above the place is looked at: what is farther than some
    20 pixels is told too large, and infinite where nothing is drawn.

    Args:
        line: The curve.
        x: The place on the lower axis.
        y: The place on the axis at the left.
        scale: How much of each axis a pixel is.
    """
    reach = 20 * scale[0]
    first = max(int(np.searchsorted(line.x, x - reach)) - 1, 0)
    last = int(np.searchsorted(line.x, x + reach)) + 1
    right = (line.x[first:last] - x) / scale[0]
    up = (line.y[first:last] - y) / scale[1]
    if not len(right) or not np.isfinite(up).any():
        return float("inf")
    at_points = np.hypot(right, up)
    # The nearest place on each segment between two points.
    step_right, step_up = np.diff(right), np.diff(up)
    length = np.maximum(step_right**2 + step_up**2, 1e-12)
    share = np.clip(-(right[:-1] * step_right + up[:-1] * step_up) / length, 0, 1)
    between = np.hypot(right[:-1] + share * step_right, up[:-1] + share * step_up)
    return float(np.nanmin(np.concatenate([at_points, between])))


def _marks(
    x: Values, y: Values, exact: Values, diverged_at: float | None
) -> Iterator[tuple[float, float]]:
    """Yield where a curve becomes no number, at the height it had before that."""
    broken = ~np.isfinite(exact)
    if diverged_at is None and not broken.any():
        return
    finite = np.isfinite(y)
    if not finite.any():
        return
    begins = np.flatnonzero(np.diff(broken.astype(np.int8), prepend=0) == 1)
    heights = np.flatnonzero(finite)
    for index in begins:
        before = heights[max(int(np.searchsorted(heights, index)) - 1, 0)]
        yield float(x[index]), float(y[before])
    if diverged_at is not None and not broken[-1]:
        yield diverged_at, float(y[heights[-1]])
