"""Thousands of polygons at once as soft-edged 28×28 pictures, with NumPy alone."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from fmgui.data.dataset import IMAGE_SIZE
from fmgui.data.dice import Flags, Floats

SUBLINES = 3
"""Scan lines in a row of pixels; along x the covered area is exact."""

BLOCK = 256
"""Pictures made at a time: so few that they stay in the processor's cache."""


class Polygons(NamedTuple):
    """One closed polygon in each of ``n`` pictures."""

    points: Floats
    """Corners in pixels, shape ``(n, corners, 2)``, x to the right and y downwards."""
    light: Floats
    """Light added inside, shape ``(n,)``; negative darkens."""
    present: Flags
    """Whether the picture has this polygon at all, shape ``(n,)``."""

    def block(self, rows: slice) -> "Polygons":
        """Return the polygons of some of the pictures."""
        return Polygons(self.points[rows], self.light[rows], self.present[rows])


class _Edges(NamedTuple):
    """Edges that cross at least one scan line; all arrays have one entry an edge."""

    first: NDArray[np.int64]
    """The first scan line that is crossed, counted through all pictures one below the other."""
    crossings: NDArray[np.int64]
    """How many scan lines are crossed."""
    x: Floats
    """Where the first of them is crossed."""
    slope: Floats
    """How far x moves from one scan line to the next."""
    light: Floats
    """Light that begins (or, when negative, ends) to the right of this edge."""


def blocks(count: int) -> Iterator[slice]:
    """Cut ``count`` pictures into runs of at most ``BLOCK``."""
    for begin in range(0, count, BLOCK):
        yield slice(begin, min(begin + BLOCK, count))


def rasterise(polygons: Sequence[Polygons]) -> NDArray[np.float32]:
    """Add up the light of all polygons; each must hold the same number of pictures.

    Returns an array of shape ``(pictures, 28, 28)``. Light is additive: a polygon on top of
    another carries the difference of their shades, and neighbours leave no seam. Whatever lies
    beyond the picture's edge is cut off.

    The method is the accumulation buffer of font rasterisers: where an edge crosses a scan line,
    light begins; the running sum along the row then is the picture.
    """
    count = len(polygons[0].points)
    parts = [_edges(polygon) for polygon in polygons]
    edges = _Edges(*(np.concatenate(column) for column in zip(*parts, strict=True)))
    line = np.arange(edges.crossings.sum())
    line -= np.repeat(np.cumsum(edges.crossings) - edges.crossings, edges.crossings)

    x = np.repeat(edges.x, edges.crossings)
    x += np.repeat(edges.slope, edges.crossings) * line
    np.clip(x, 0, IMAGE_SIZE, out=x)
    column = x.astype(np.int64)
    x -= column

    line += np.repeat(edges.first, edges.crossings)
    line //= SUBLINES
    # A spare column takes what begins beyond the right edge.
    width = IMAGE_SIZE + 1
    cell = line
    cell *= width
    cell += column

    light = np.repeat(edges.light, edges.crossings)
    shape = (count, IMAGE_SIZE, width)
    begins = np.bincount(cell, light, count * IMAGE_SIZE * width).reshape(shape)
    # The cell an edge runs through is covered only to the right of it.
    uncovered = np.bincount(cell, light * x, count * IMAGE_SIZE * width).reshape(shape)
    pictures = np.cumsum(begins, axis=2)
    pictures -= uncovered
    return pictures[:, :, :IMAGE_SIZE].astype(np.float32)


def _edges(polygon: Polygons) -> _Edges:
    pictures = np.flatnonzero(polygon.present)
    points = polygon.points[pictures]
    x, y = points[:, :, 0], points[:, :, 1]
    next_x, next_y = np.roll(x, -1, axis=1), np.roll(y, -1, axis=1)
    # The order of the corners must not matter: the sign of the enclosed area undoes it.
    turn = np.sign(np.sum(x * next_y - next_x * y, axis=1)) * polygon.light[pictures] / SUBLINES

    last = IMAGE_SIZE * SUBLINES
    begin = np.clip(np.ceil(y * SUBLINES - 0.5), 0, last)
    end = np.clip(np.ceil(next_y * SUBLINES - 0.5), 0, last)
    crossing = begin != end
    row = np.nonzero(crossing)[0]
    x, y, next_x, next_y = x[crossing], y[crossing], next_x[crossing], next_y[crossing]
    begin, end = begin[crossing], end[crossing]

    first = np.minimum(begin, end)
    slope = (next_x - x) / (next_y - y)
    return _Edges(
        first=first.astype(np.int64) + pictures[row] * last,
        crossings=np.abs(end - begin).astype(np.int64),
        x=x + ((first + 0.5) / SUBLINES - y) * slope,
        slope=slope / SUBLINES,
        light=turn[row] * np.sign(begin - end),
    )


def strip(points: Floats, width: Floats) -> Floats:
    """Turn open lines into closed bands of this width; ``(n, p, 2)`` becomes ``(n, 2p, 2)``."""
    run = np.empty_like(points)
    run[:, 1:-1] = points[:, 2:] - points[:, :-2]
    run[:, 0] = points[:, 1] - points[:, 0]
    run[:, -1] = points[:, -1] - points[:, -2]
    x, y = run[:, :, 0], run[:, :, 1]
    length = np.sqrt(x * x + y * y) + np.float32(1e-6)
    across = np.stack([-y / length, x / length], axis=2) * (width / 2)[:, None, None]
    return np.concatenate([points + across, (points - across)[:, ::-1]], axis=1)
