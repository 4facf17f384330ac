"""Clothes sketched as people draw them, and prepared as their drawings are.

A network is trained on these pictures and judged on drawings from the canvas, so both must look
alike: lines of one width, light, on a grey shape. Where a sketch's outlines are closed that is
drawn directly. A careless hand leaves gaps, and what then is filled is decided by the very same
code as for a drawing on the canvas.

With the modules it imports, this one is also printed into exported scripts: they need NumPy alone.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from fmgui.data.board import Mask
from fmgui.data.dataset import IMAGE_SIZE
from fmgui.data.dice import Dice, Floats
from fmgui.data.garments.freehand import drawn_freehand
from fmgui.data.garments.shapes import Garments
from fmgui.data.hand import Hand, Stroke
from fmgui.data.outlines import (
    FILL_SHADE,
    GRID,
    LINE_RADIUS,
    MARGIN,
    WITHOUT_MARGIN,
    fill,
    grow,
)
from fmgui.data.raster import Polygons, blocks, rasterise, strip
from fmgui.data.scaling import centred

_PEN = 1 + 2 * LINE_RADIUS
"""Width of the lines on the grid on which outlines are closed."""
_LINE_WIDTH = _PEN * IMAGE_SIZE / GRID
"""The same on the picture."""
_CARELESS = 0.55
"""Share of the sketches with gaps."""
_SHARES = (0.12, 0.13, 0.14, 0.05, 0.15, 0.09, 0.04, 0.12, 0.12, 0.04)
"""Share of each class. Not equal, as what people mean by a drawing is not: hardly anybody draws a
shirt that is neither a T-shirt nor a jacket, or a boot where a shoe will do."""
_GOLDEN = 0.6180339887498949
"""Steps of this length, the golden ratio's, spread evenly over the unit, however many they are."""
_SHEETS = 16
_ON_A_SHEET = 2_000
"""Sketches that are drawn at a time, at most: in a second or two."""


def sketch_labels(count: int) -> NDArray[np.uint8]:
    """Return the labels of ``count`` sketches to train on: all classes, mixed by `_SHARES`."""
    places = np.arange(count) % _ON_A_SHEET * _GOLDEN % 1
    return np.searchsorted(np.cumsum(_SHARES[:-1]), places, side="right").astype(np.uint8)


class Sketchbook:
    """Sketches to train on, others in each epoch, drawn when they are first asked for.

    One sheet of them is new in each of the first `_SHEETS` epochs; then all come again, as their
    mirror images. An epoch that asks for more than there are on a sheet has those of earlier epochs
    as well. They are the same for the same numbers, whichever epoch is asked for first.

    Args:
        count: How many there are in an epoch; all epochs have the labels `sketch_labels`.
        seed: Decides over how they look.
    """

    def __init__(self, count: int, seed: int) -> None:
        self.count = count
        self.seed = seed
        self._drawn: dict[int, NDArray[np.uint8]] = {}

    def of_epoch(self, epoch: int, wanted: Callable[[], bool] = lambda: True) -> NDArray[np.uint8]:
        """Return the sketches of an epoch, counted from 0.

        Args:
            epoch: Which one.
            wanted: Asked all the time; once it says no, all further sketches stay empty.

        Returns:
            ``(count, 28, 28)`` pictures, ``uint8``.
        """
        known = min(epoch + 1, _SHEETS)
        parts = []
        for place in range(-(-self.count // _ON_A_SHEET)):
            turned, number = divmod(epoch + place, known)
            sheet = self._sheet(number, wanted)
            parts.append(sheet[:, :, ::-1] if turned % 2 else sheet)
        return np.concatenate(parts)[: self.count]

    def _sheet(self, number: int, wanted: Callable[[], bool]) -> NDArray[np.uint8]:
        if number in self._drawn:
            return self._drawn[number]
        random = np.random.Generator(np.random.PCG64([self.seed, number]))
        sheet = sketches(sketch_labels(min(self.count, _ON_A_SHEET)), random, wanted)
        if wanted():  # else it is not finished
            self._drawn[number] = sheet
        return sheet


def sketches(
    labels: NDArray[np.uint8],
    random: np.random.Generator,
    wanted: Callable[[], bool] = lambda: True,
) -> NDArray[np.uint8]:
    """Draw one sketch for each label; returns ``uint8`` of shape ``(len(labels), 28, 28)``.

    For ``wanted`` see `Sketchbook`.
    """
    pictures = np.zeros((len(labels), IMAGE_SIZE, IMAGE_SIZE), np.uint8)
    for label in np.unique(labels):
        if not wanted():
            break
        places = np.flatnonzero(labels == label)
        garments = drawn_freehand(int(label), len(places), random)
        pictures[places] = _sketch(garments, Dice(random, len(places)), wanted)
    return pictures


def _sketch(garments: Garments, dice: Dice, wanted: Callable[[], bool]) -> NDArray[np.uint8]:
    hand = Hand(dice)
    careless = dice.chance(_CARELESS)
    strokes = [hand.follow(part) for part in garments.parts]
    pictures = _with_closed_outlines(strokes)
    gaps = [each for stroke in strokes for each in stroke.carelessly(dice)]
    for number in np.flatnonzero(careless):
        if not wanted():
            break
        lines = [stroke.points[number] for stroke in gaps if stroke.present[number]]
        pictures[number] = _prepared(lines)
    return pictures


def _with_closed_outlines(strokes: list[Stroke]) -> NDArray[np.uint8]:
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


def _fit(strokes: list[Stroke]) -> tuple[list[Polygons], list[Polygons]]:
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
