"""Clothes sketched as people draw them, and prepared as their drawings are.

A network is trained on these pictures and judged on drawings from the canvas, so both must look
alike: lines of one width, light, on a grey shape. Where a sketch's outlines are closed that is
drawn directly. A careless hand leaves gaps, and what then is filled is decided by the very same
code as for a drawing on the canvas.

With the modules it imports, this one is also printed into exported scripts: they need NumPy alone.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from fmgui.data.dataset import CLASS_NAMES, IMAGE_SIZE
from fmgui.data.dice import Dice, Flags, Floats, wave
from fmgui.data.garments.freehand import drawn_freehand
from fmgui.data.garments.shapes import Garments, Part
from fmgui.data.outlines import (
    FILL_SHADE,
    GRID,
    LINE_RADIUS,
    MARGIN,
    WITHOUT_MARGIN,
    Mask,
    fill,
    grow,
)
from fmgui.data.raster import Polygons, blocks, rasterise, strip
from fmgui.data.scaling import centred

_PEN = 1 + 2 * LINE_RADIUS
"""Width of the lines on the grid on which outlines are closed."""
_LINE_WIDTH = _PEN * IMAGE_SIZE / GRID
"""The same on the picture."""
_CARELESS = 0.45
"""Share of the sketches with gaps."""
_LONGEST_GAP = 0.35
"""Part of an outline that is left out at most."""
_ROUNDS = 8
_DRAWN_AT_MOST = 16_000
"""Sketches in all rounds together, unless a single round has more."""


def sketch_labels(count: int) -> NDArray[np.uint8]:
    """Return the labels of ``count`` sketches to train on: each class in turn."""
    return (np.arange(count) % len(CLASS_NAMES)).astype(np.uint8)


def sketch_rounds(count: int, seed: int) -> list[NDArray[np.uint8]]:
    """Draw sketches to train on, ``count`` for each of several epochs, which then come again.

    A few thousand sketches take some seconds; there are as many rounds as `_DRAWN_AT_MOST` allows.
    They are the same for the same numbers.

    Returns:
        Rounds of ``(count, 28, 28)`` pictures, ``uint8``; all have the labels `sketch_labels`.
    """
    rounds = min(_ROUNDS, max(_DRAWN_AT_MOST // max(count, 1), 1))
    generators = [np.random.Generator(np.random.PCG64([seed, each])) for each in range(rounds)]
    return [sketches(sketch_labels(count), generator) for generator in generators]


def sketches(labels: NDArray[np.uint8], random: np.random.Generator) -> NDArray[np.uint8]:
    """Draw one sketch for each label; returns ``uint8`` of shape ``(len(labels), 28, 28)``."""
    pictures = np.empty((len(labels), IMAGE_SIZE, IMAGE_SIZE), np.uint8)
    for label in np.unique(labels):
        places = np.flatnonzero(labels == label)
        garments = drawn_freehand(int(label), len(places), random)
        pictures[places] = _sketch(garments, Dice(random, len(places)))
    return pictures


def _sketch(garments: Garments, dice: Dice) -> NDArray[np.uint8]:
    hand = _Hand(dice)
    careless = dice.chance(_CARELESS)
    strokes = [
        _Stroke(hand.follow(part), part.role.closed, part.role.silhouette, part.present)
        for part in garments.parts
    ]
    pictures = _with_closed_outlines(strokes)
    gaps = [stroke.with_gap(dice) for stroke in strokes]
    for number in np.flatnonzero(careless):
        lines = [stroke.points[number] for stroke in gaps if stroke.present[number]]
        pictures[number] = _prepared(lines)
    return pictures


class _Stroke(NamedTuple):
    """One line of every sketch."""

    points: Floats
    """Shape ``(count, points, 2)``, in the garment's units; a closed line ends as it began."""
    closed: bool
    silhouette: bool
    """Whether what it encloses is filled."""
    present: Flags

    def with_gap(self, dice: Dice) -> "_Stroke":
        """Leave out a run of most of the silhouette's outlines, and of some other closed lines."""
        if not self.closed:
            return self
        corners = self.points.shape[1] - 1
        gappy = dice.chance(0.8 if self.silhouette else 0.3)
        kept = np.where(gappy, corners * (1 - dice.even(0.0, _LONGEST_GAP)), corners)
        begin = np.floor(dice.even(0, corners))
        # The line stays where it stops, so that all have as many points.
        order = np.minimum(np.arange(corners + 1), np.ceil(kept)[:, None]) + begin[:, None]
        order = (order % corners).astype(np.int64)
        return self._replace(points=np.take_along_axis(self.points, order[:, :, None], axis=1))


class _Hand:
    """How each of the sketches is drawn: how far its corners slip, its slant, its roundness."""

    def __init__(self, dice: Dice) -> None:
        self._random = dice.random
        flip = np.where(dice.chance(0.5), -1, 1).astype(np.float32)
        self._stretch = (dice.between(0.7, 1.4) * flip)[:, None]
        self._turn = dice.between(-0.2, 0.2)[:, None]
        self._lean = dice.between(-0.2, 0.2)[:, None]
        self._roundness = dice.either(0.5, (0.0, 0.06), (0.06, 0.28))[:, None, None]
        self._slip = dice.even(0.0, 0.09)[:, None, None]
        self._tremor = dice.even(0.0, 0.015)[:, None, None]
        self._waves = [
            tuple(
                number[:, None]
                for number in (
                    dice.even(-1.0, 1.0),
                    dice.even(-1.0, 1.0),
                    dice.even(0.0, 1.0),
                    dice.between(-0.06, 0.06),
                )
            )
            for _ in range(4)
        ]

    def follow(self, part: Part) -> Floats:
        """Return points along the part's line, in the garment's units."""
        points = self._slipped(part)
        if part.role.closed:
            points = np.concatenate([points, points[:, :1]], axis=1)
        points = self._rounded(points, part.role.closed)
        x, y = points[:, :, 0] * self._stretch, points[:, :, 1]
        x, y = x + y * (self._lean - self._turn), y + x * self._turn
        drawn = np.stack([x, y], axis=2)
        # Two waves bend the whole drawing sideways and two up and down, so that lines still meet.
        for number, (along_x, along_y, phase, height) in enumerate(self._waves):
            drawn[:, :, number % 2] += wave(x * along_x + y * along_y + phase) * height
        drawn += (self._random.random((len(drawn), 1, 2), np.float32) - 0.5) * self._tremor * 3
        drawn += (self._random.random(drawn.shape, np.float32) - 0.5) * self._tremor
        return drawn

    def _slipped(self, part: Part) -> Floats:
        shape = part.points.shape
        slip = self._random.random(shape, np.float32) + self._random.random(shape, np.float32) - 1
        # A small detail is not drawn with the sweep of the outline.
        small = not part.role.silhouette and shape[1] <= 4
        return part.points + slip * self._slip * np.float32(0.5 if small else 1)

    def _rounded(self, points: Floats, closed: bool) -> Floats:
        """Cut the corners (Chaikin, 1974), more or less deep from sketch to sketch."""
        start, end = points[:, :-1], points[:, 1:]
        cut = np.empty((len(points), 2 * start.shape[1], 2), np.float32)
        cut[:, ::2] = start + (end - start) * self._roundness
        cut[:, 1::2] = end + (start - end) * self._roundness
        if closed:
            return np.concatenate([cut, cut[:, :1]], axis=1)
        return np.concatenate([points[:, :1], cut, points[:, -1:]], axis=1)


def _with_closed_outlines(strokes: list[_Stroke]) -> NDArray[np.uint8]:
    """Fill what the strokes enclose, and draw them upon it."""
    areas, lines = _fit(strokes)
    count = len(strokes[0].present)
    pictures = np.empty((count, IMAGE_SIZE, IMAGE_SIZE), np.uint8)
    for rows in blocks(count):
        light = np.clip(rasterise([area.block(rows) for area in areas]), 0, 1)
        ink = np.clip(rasterise([line.block(rows) for line in lines]), 0, 1)
        light *= FILL_SHADE
        light += (255 - light) * ink
        pictures[rows] = light + 0.5
    return pictures


def _fit(strokes: list[_Stroke]) -> tuple[list[Polygons], list[Polygons]]:
    """Fit the sketches into the picture; returns the areas to fill and the lines to draw."""
    count = len(strokes[0].present)
    low = np.full((count, 2), np.inf, np.float32)
    high = -low
    for stroke in strokes:
        there = stroke.present[:, None]
        np.minimum(low, stroke.points.min(axis=1), out=low, where=there)
        np.maximum(high, stroke.points.max(axis=1), out=high, where=there)
    scale = ((IMAGE_SIZE - _LINE_WIDTH) / np.max(high - low, axis=1))[:, None, None]
    middle = ((low + high) / 2)[:, None, :]

    light = np.ones(count, np.float32)
    areas, lines = [], []
    for stroke in strokes:
        points = (stroke.points - middle) * scale + IMAGE_SIZE / 2
        if stroke.silhouette:
            # A strap or handle encloses an area too: whoever fills the drawing fills it.
            areas.append(Polygons(points, light, stroke.present))
        lines.append(Polygons(strip(points, light * _LINE_WIDTH), light, stroke.present))
    return areas, lines


def _prepared(lines: list[Floats]) -> NDArray[np.uint8]:
    """Return what the preparation makes of one drawing's lines, each ``(points, 2)``."""
    corners = np.concatenate(lines)
    low, high = corners.min(axis=0), corners.max(axis=0)
    scale = (GRID - _PEN) / np.max(high - low)
    width, height = np.rint((high - low) * scale).astype(int) + _PEN + 2 * MARGIN
    page = np.zeros((height, width), np.bool_)
    for line in lines:
        _trace(page, (line - low) * scale + LINE_RADIUS + MARGIN)
    ink = grow(page, LINE_RADIUS)
    drawing = np.where(ink, 255, np.where(fill(ink), FILL_SHADE, 0)).astype(np.uint8)
    return centred(drawing[WITHOUT_MARGIN])


def _trace(page: Mask, line: Floats) -> None:
    """Mark each place of the page that a line, ``(points, 2)``, goes through."""
    ends = np.cumsum(np.abs(np.diff(line, axis=0)).max(axis=1))
    lengths = np.concatenate([[0.0], ends])
    along = np.append(np.arange(lengths[-1]), lengths[-1])
    x, y = (np.rint(np.interp(along, lengths, line[:, axis])).astype(int) for axis in (0, 1))
    page[y, x] = True
