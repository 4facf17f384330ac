"""Thousands of polygons at once as soft-edged 28×28 pictures, with NumPy alone."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from fmgui.data.dataset import IMAGE_SIZE
from fmgui.data.dice import Flags, Floats

SUBLINES = 4
"""Scan lines in a row of pixels; along x the covered area is exact."""


class Polygons(NamedTuple):
    """One closed polygon in each of ``n`` pictures."""

    points: Floats
    """Corners in pixels, shape ``(n, corners, 2)``, x to the right and y downwards."""
    light: Floats
    """Light added inside, shape ``(n,)``; negative darkens."""
    present: Flags
    """Whether the picture has this polygon at all, shape ``(n,)``."""


class _Edges(NamedTuple):
    """Edges that cross at least one scan line; all arrays have one entry an edge."""

    picture: NDArray[np.int64]
    first: NDArray[np.int64]
    """Number of the first scan line that is crossed."""
    count: NDArray[np.int64]
    """How many scan lines are crossed."""
    x: Floats
    """Where the first of them is crossed."""
    slope: Floats
    """How far x moves from one scan line to the next."""
    light: Floats
    """Light that begins (or, when negative, ends) to the right of this edge."""


def rasterise(polygons: Sequence[Polygons], count: int) -> Floats:
    """Add up the light of all polygons in ``count`` pictures.

    Returns an array of shape ``(count, 28, 28)``. Light is additive: a polygon on top of
    another carries the difference of their shades, and neighbours leave no seam. Whatever lies
    beyond the picture's edge is cut off.

    The method is the accumulation buffer of font rasterisers: where an edge crosses a scan line,
    light begins; the running sum along the row then is the picture.
    """
    parts = [_edges(polygon) for polygon in polygons]
    edges = _Edges(*(np.concatenate(column) for column in zip(*parts, strict=True)))
    ends = np.cumsum(edges.count)
    step = np.arange(ends[-1] if len(ends) else 0)
    step -= np.repeat(ends - edges.count, edges.count)

    x = np.repeat(edges.x, edges.count)
    x += np.repeat(edges.slope, edges.count) * step
    np.clip(x, 0, IMAGE_SIZE, out=x)
    column = x.astype(np.int64)
    x -= column

    row = step
    row += np.repeat(edges.first, edges.count)
    row //= SUBLINES
    row += np.repeat(edges.picture * IMAGE_SIZE, edges.count)
    # A spare column takes what lies beyond the right edge.
    width = IMAGE_SIZE + 1
    row *= width
    row += column

    light = np.repeat(edges.light, edges.count)
    cells = count * IMAGE_SIZE * width
    begins = np.bincount(row, light, cells).reshape(count, IMAGE_SIZE, width)
    missing = np.bincount(row, light * x, cells).reshape(count, IMAGE_SIZE, width)
    pictures = np.cumsum(begins, axis=2)
    pictures -= missing
    return pictures[:, :, :IMAGE_SIZE].astype(np.float32)


def _edges(polygon: Polygons) -> _Edges:
    count, corners, _ = polygon.points.shape
    x, y = polygon.points[:, :, 0], polygon.points[:, :, 1]
    next_x, next_y = np.roll(x, -1, axis=1), np.roll(y, -1, axis=1)
    # The order of the corners must not matter: the sign of the enclosed area undoes it.
    turn = np.sign(np.sum(x * next_y - next_x * y, axis=1)) * polygon.light / SUBLINES

    limit = IMAGE_SIZE * SUBLINES
    begin = np.clip(np.ceil(y * SUBLINES - np.float32(0.5)), 0, limit)
    end = np.clip(np.ceil(next_y * SUBLINES - np.float32(0.5)), 0, limit)
    crossing = (begin != end) & polygon.present[:, None]
    picture = np.broadcast_to(np.arange(count)[:, None], (count, corners))[crossing]
    x, y, next_x, next_y = x[crossing], y[crossing], next_x[crossing], next_y[crossing]
    begin, end = begin[crossing], end[crossing]

    first = np.minimum(begin, end)
    slope = (next_x - x) / (next_y - y)
    start = x + ((first + np.float32(0.5)) / SUBLINES - y) * slope
    # Going up an edge has the inside on its right when going down the other has it on its left.
    light = turn[picture] * np.where(end > begin, np.float32(-1), np.float32(1))
    return _Edges(
        picture=picture,
        first=first.astype(np.int64),
        count=np.abs(end - begin).astype(np.int64),
        x=start,
        slope=slope / SUBLINES,
        light=light,
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
