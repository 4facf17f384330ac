"""From a line drawing to the filled shape that its outline means.

People leave gaps, draw a shirt without its hem, and press harder on one side. A network that
learnt from photographs knows surfaces, not lines; so lines are brought to one width, the outline
is closed, and what it encloses is filled.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from fmgui.data.board import Board, Mask

GRID = 112
"""Longest side at which outlines are worked on: four times the network's 28 pixels."""
MARGIN = 16
WITHOUT_MARGIN = (slice(MARGIN, -MARGIN), slice(MARGIN, -MARGIN))
"""Cuts from the grid what `on_grid` puts around a mask."""
LINE_RADIUS = 2
"""All lines are redrawn so far to each side of their middle."""
FILL_SHADE = 150
"""Grey level of a filled outline, 0 to 255; its lines are 255."""
_ROUGHLY = 3
"""How often a hull's points are thinned out at once, before they are looked at one by one."""
_FAR = -1_000_000
"""Below any line, for rows without ink."""
_CLOSING_RADII = (3, 4, 5, 6, 8, 10, 12, 14)


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
    # The margin is wider than any radius.
    board = _board(lines.shape, MARGIN)
    ink, enough = board.bits(lines), 0.5 * hull_area(lines)
    filled = ink
    for radius in _CLOSING_RADII:
        outside = board.outside(board.but(board.grown(ink, radius)))
        if board.but(outside).bit_count() <= enough:
            continue  # nor would it be once the outside is let back to the lines
        filled = ink | board.but(board.grown(outside, radius))
        if filled.bit_count() > enough:
            return board.mask(filled | board.surrounded(ink, directions=8))
    return board.mask(filled | board.surrounded(ink, directions=6))


def grow(mask: Mask, radius: float) -> Mask:
    """Add every place at most ``radius`` away from the mask."""
    board = _board(mask.shape, int(radius))
    return board.mask(board.grown(board.bits(mask), radius))


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
    inked = np.flatnonzero(mask.any(axis=1))
    if not inked.size:
        return 0.0
    mask = mask[inked[0] : inked[-1] + 1]
    empty = ~mask.any(axis=1)
    left = np.where(empty, _FAR, -mask.argmax(axis=1))
    right = np.where(empty, _FAR, mask.shape[1] - mask[:, ::-1].argmax(axis=1))
    half = _half_hull(left), _half_hull(right)
    return sum(float(np.trapezoid(x, y)) for y, x in half)


def _half_hull(x: NDArray[np.intp]) -> tuple[list[int], list[int]]:
    """Return the corners of the smallest concave line that lies nowhere under ``x``."""
    # Each pixel is a square: at its upper and at its lower edge it reaches as far.
    edges = np.maximum(np.append(x, _FAR), np.append(_FAR, x))
    points = np.stack((np.arange(len(edges)), edges))
    for _ in range(_ROUGHLY):
        points = points[:, _stands_out(points)]
    top: list[tuple[int, int]] = []
    for y, value in points.T.tolist():
        while len(top) > 1 and (top[-1][0] - top[-2][0]) * (value - top[-2][1]) >= (
            top[-1][1] - top[-2][1]
        ) * (y - top[-2][0]):
            top.pop()
        top.append((y, value))
    return [y for y, _ in top], [value for _, value in top]


def _stands_out(points: NDArray[np.intp]) -> Mask:
    """Return which points lie above the line between their neighbours; the two ends do."""
    (y, x), (far_y, far_x) = points[:, 1:-1] - points[:, :-2], points[:, 2:] - points[:, :-2]
    above = np.ones(points.shape[1], np.bool_)
    np.greater(x * far_y, y * far_x, out=above[1:-1])
    return above


@cache
def _board(shape: tuple[int, int], gap: int) -> Board:
    return Board(*shape, gap)


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
