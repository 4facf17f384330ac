"""From a line drawing to the filled shape that its outline means.

People leave gaps, draw a shirt without its hem, and press harder on one side. A network that
learnt from photographs knows surfaces, not lines; so lines are brought to one width, the outline
is closed, and what it encloses is filled.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]

GRID = 112
"""Longest side at which outlines are worked on: four times the network's 28 pixels."""
MARGIN = 16
WITHOUT_MARGIN = (slice(MARGIN, -MARGIN), slice(MARGIN, -MARGIN))
"""Cuts from the grid what `on_grid` puts around a mask."""
LINE_RADIUS = 2
"""All lines are redrawn so far to each side of their middle."""
FILL_SHADE = 150
"""Grey level of a filled outline, 0 to 255; its lines are 255."""
_CLOSING_RADII = (3, 4, 5, 6, 8, 10, 12, 14)
_FIRST_REACH = 5


def on_grid(mask: Mask) -> Mask:
    """Bring a mask's longest side to `GRID`, without losing a line however thin it is.

    Returns:
        The mask in its own proportions, surrounded by an empty margin.
    """
    height, width = mask.shape
    scale = GRID / max(height, width)
    for axis, length in enumerate((height, width)):
        cells = max(1, round(length * scale))
        starts = np.arange(cells) * length // cells
        mask = (
            np.logical_or.reduceat(mask, starts, axis=axis)
            if cells < length
            else mask.take(starts, axis=axis)
        )
    return np.pad(mask, MARGIN)


def one_width(mask: Mask) -> Mask:
    """Redraw lines of any width, and of pressure that changes, with one width."""
    return grow(thin(mask), LINE_RADIUS)


def fill(lines: Mask) -> Mask:
    """Return the shape that an outline means, its lines included.

    Gaps are closed with a growing radius until more than half of the drawing's convex hull is
    filled, and so is every place from which ink is met in all of eight directions. Where no
    radius is enough, as with trousers left open below, most of these directions will do.

    Args:
        lines: An outline on the grid, as `on_grid` gives it.
    """
    enough = 0.5 * hull_area(lines)
    filled, reach = lines, 0
    for radius in _CLOSING_RADII:
        if radius > reach:  # most outlines are closed early: no need to look further
            reach = _FIRST_REACH if radius <= _FIRST_REACH else _CLOSING_RADII[-1]
            distance = _squared_distance(lines, reach)
        outside = _outside(distance > radius**2)
        if outside.size - np.count_nonzero(outside) <= enough:
            continue  # nor would it be once the outside is let back to the lines
        filled = lines | ~grow(outside, radius)
        if np.count_nonzero(filled) > enough:
            return filled | _surrounded(lines, directions=8)
    return filled | _surrounded(lines, directions=6)


def _outside(free: Mask) -> Mask:
    """Return the free places that can be reached from outside.

    The whole mask is one long number, a bit for each place, so that one shift moves all of it.
    Whoever has come a step further can next come two, then four: the Kogge-Stone fill of chess
    programs.
    """
    padded = np.pad(free, 1, constant_values=True)
    bits = int.from_bytes(np.packbits(padded, bitorder="little").tobytes(), "little")
    reached, before = 1, 0  # from the corner, which the padding made free
    while reached != before:
        before = reached
        for step in (1, padded.shape[1]):
            # At a row's end a step leads to the next row: from padding to padding.
            for shift in (int.__lshift__, int.__rshift__):
                passable, length = bits, step
                while passable:
                    reached |= passable & shift(reached, length)
                    passable &= shift(passable, length)
                    length *= 2
    content = np.frombuffer(reached.to_bytes(-(-padded.size // 8), "little"), np.uint8)
    outside = np.unpackbits(content, count=padded.size, bitorder="little")
    return outside.reshape(padded.shape)[1:-1, 1:-1].astype(np.bool_)


def grow(mask: Mask, radius: float) -> Mask:
    """Add every place at most ``radius`` away from the mask."""
    if radius < 1 or not mask.any():
        return mask
    return np.asarray(_squared_distance(mask, int(radius)) <= radius**2)


def thin(mask: Mask) -> Mask:
    """Thin a mask to lines one pixel wide.

    Method: T. Y. Zhang and C. Y. Suen, A fast parallel algorithm for thinning digital patterns,
    Communications of the ACM 27 (1984).
    """
    table = _removable()
    picture = np.pad(mask, 1)
    flat, width = picture.ravel(), picture.shape[1]
    neighbours = np.array([row * width + column for row, column in _NEIGHBOURS])
    # Ink is little of a picture: only its own places are looked at.
    ink = np.flatnonzero(flat)
    changed = True
    while changed:
        changed = False
        for step in range(2):
            around = flat[ink[:, None] + neighbours]
            remove = table[step][np.packbits(around, axis=1, bitorder="little")[:, 0]]
            if remove.any():
                flat[ink[remove]] = False
                ink = ink[~remove]
                changed = True
    return picture[1:-1, 1:-1]


def hull_area(mask: Mask) -> float:
    """Return the area of a mask's convex hull, in pixels.

    Method: Andrew's monotone chain, over the leftmost and rightmost pixel of each row.
    """
    rows = np.flatnonzero(mask.any(axis=1))
    if rows.size == 0:
        return 0.0
    left = mask[rows].argmax(axis=1)
    right = mask.shape[1] - mask[rows, ::-1].argmax(axis=1)
    half = _half_hull(rows, -left), _half_hull(rows, right)
    return sum(float(np.trapezoid(x, y)) for y, x in half)


def _half_hull(rows: NDArray[np.intp], x: NDArray[np.intp]) -> tuple[list[int], list[int]]:
    """Return the rows and values of the smallest concave line that lies nowhere under ``x``."""
    top: list[tuple[int, int]] = []
    # Each pixel is a square: both its upper and its lower edge count.
    for y, value in zip(
        np.stack((rows, rows + 1), 1).ravel().tolist(), np.repeat(x, 2).tolist(), strict=True
    ):
        while len(top) > 1 and (top[-1][0] - top[-2][0]) * (value - top[-2][1]) >= (
            top[-1][1] - top[-2][1]
        ) * (y - top[-2][0]):
            top.pop()
        top.append((y, value))
    return [y for y, _ in top], [value for _, value in top]


def _surrounded(lines: Mask, directions: int) -> Mask:
    """Return the places from which ink is met in so many of eight directions."""
    met = np.zeros(lines.shape, np.uint8)
    for quarter in range(4):
        turned = np.rot90(lines, quarter)
        met += np.rot90(_met_above(turned), -quarter)
        met += np.rot90(_met_diagonally(turned), -quarter)
    return met >= directions


def _met_above(lines: Mask) -> Mask:
    """Return the places with ink in them or somewhere above them."""
    first = np.where(lines.any(axis=0), lines.argmax(axis=0), len(lines))
    return np.asarray(np.arange(len(lines))[:, None] >= first)


def _met_diagonally(lines: Mask) -> Mask:
    """Return the places from which ink is met towards the upper right."""
    height, width = lines.shape
    # Cells laid out in rows one cell shorter shift each row by one more: diagonals are columns.
    long, short = (height, width + height), (height, width + height - 1)
    sheared = np.zeros(long, bool)
    sheared[:, :width] = lines
    met = _met_above(sheared.ravel()[: height * short[1]].reshape(short))
    back = np.zeros(long, bool)
    back.ravel()[: met.size] = met.ravel()
    return back[:, :width]


def _squared_distance(mask: Mask, reach: int) -> NDArray[np.int16]:
    """Return each place's squared distance to the mask, in pixels.

    It is exact up to ``reach``, beyond which it is just too large; so it takes a quarter of the
    time of SciPy's. Method: first along the columns, then across them (T. Saito and J. Toriwaki,
    New algorithms for Euclidean distance transformation, Pattern Recognition 27, 1994).
    """
    height, width = mask.shape
    rows = np.arange(height, dtype=np.int16)[:, None]
    far = np.int16(height + reach + 1)
    above = np.maximum.accumulate(np.where(mask, rows, -far), axis=0)
    below = np.minimum.accumulate(np.where(mask, rows, 2 * far)[::-1], axis=0)[::-1]
    along = np.minimum(np.minimum(rows - above, below - rows), np.int16(reach + 1)) ** 2
    beside = np.pad(along, ((0, 0), (reach, reach)), constant_values=(reach + 1) ** 2)
    squared = along
    for across in range(1, reach + 1):
        left = beside[:, reach - across : reach - across + width]
        right = beside[:, reach + across : reach + across + width]
        squared = np.minimum(squared, np.minimum(left, right) + np.int16(across**2))
    return squared


_NEIGHBOURS = ((-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1), (-1, -1))
"""Rows and columns of a pixel's neighbours, clockwise from the one above."""


@cache
def _removable() -> NDArray[np.bool_]:
    """Return, for both half-steps of thinning, which of the 256 neighbourhoods lose their pixel."""
    table = np.zeros((2, 256), bool)
    for code in range(256):
        n = [code >> bit & 1 for bit in range(8)]
        ends = sum(n[bit] == 0 and n[(bit + 1) % 8] == 1 for bit in range(8))
        if 2 <= sum(n) <= 6 and ends == 1:
            up, right, down, left = n[0], n[2], n[4], n[6]
            table[0, code] = not (up and right and down) and not (right and down and left)
            table[1, code] = not (up and right and left) and not (up and down and left)
    return table
