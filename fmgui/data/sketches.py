"""Garments as people sketch them: a wobbly outline, filled, with a few lines inside."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from fmgui.data.dataset import CLASS_NAMES, IMAGE_SIZE
from fmgui.data.dice import Dice, Flags, Floats, wave
from fmgui.data.garments import Garments, Part, cut_out
from fmgui.data.raster import Polygons, blocks, rasterise, strip


def sketches(
    labels: NDArray[np.uint8],
    random: np.random.Generator,
    line_width: float = 1.1,
    fill: float = 0.6,
) -> NDArray[np.uint8]:
    """Draw one sketch for each label; returns ``uint8`` of shape ``(len(labels), 28, 28)``.

    Lines are light and ``line_width`` pixels wide; what they enclose is filled with ``fill``
    times the light of the lines.
    """
    pictures = np.empty((len(labels), IMAGE_SIZE, IMAGE_SIZE), np.uint8)
    for label in np.unique(labels):
        places = np.flatnonzero(labels == label)
        garments = cut_out(int(label), len(places), random, freehand=True)
        pictures[places] = _sketch(garments, Dice(random, len(places)), line_width, fill)
    return pictures


def sketch_set(count: int, seed: int) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Draw ``count`` sketches to train on, the same for the same numbers on every machine.

    Returns:
        Pictures ``(count, 28, 28)`` and their labels ``(count,)``, both ``uint8``; there are
        as many of each class, as far as ``count`` can be divided by ten.
    """
    labels = (np.arange(count) % len(CLASS_NAMES)).astype(np.uint8)
    random = np.random.Generator(np.random.PCG64([seed, len(CLASS_NAMES)]))
    return sketches(labels, random), labels


def _sketch(garments: Garments, dice: Dice, line_width: float, fill: float) -> NDArray[np.uint8]:
    areas, lines = _fit(_draw(garments, dice), line_width)
    pictures = np.empty((garments.count, IMAGE_SIZE, IMAGE_SIZE), np.uint8)
    for rows in blocks(garments.count):
        filled = rasterise([area.block(rows) for area in areas])
        ink = rasterise([line.block(rows) for line in lines])
        np.clip(ink, 0, 1, out=ink)
        light = np.clip(filled, 0, 1) * fill
        light += (1 - light) * ink
        pictures[rows] = light * 255 + 0.5
    return pictures


class _Stroke(NamedTuple):
    """One line of every sketch."""

    points: Floats
    """Shape ``(count, points, 2)``, in the garment's units; a closed line ends as it began."""
    silhouette: bool
    """Whether what it encloses is filled."""
    present: Flags


def _draw(garments: Garments, dice: Dice) -> list[_Stroke]:
    """Decide who draws which parts, and move the hand along them."""
    hand = _Hand(dice)
    return [
        _Stroke(hand.follow(part), part.role.silhouette, part.present & dice.chance(part.sketched))
        for part in garments.parts
        if part.sketched > 0
    ]


def _fit(strokes: list[_Stroke], line_width: float) -> tuple[list[Polygons], list[Polygons]]:
    """Fit the sketches into the picture; returns the areas to fill and the lines to draw."""
    count = len(strokes[0].present)
    low = np.full((count, 2), np.inf, np.float32)
    high = -low
    for stroke in strokes:
        if stroke.silhouette:
            there = stroke.present[:, None]
            np.minimum(low, stroke.points.min(axis=1), out=low, where=there)
            np.maximum(high, stroke.points.max(axis=1), out=high, where=there)
    scale = ((IMAGE_SIZE - line_width) / np.max(high - low, axis=1))[:, None, None]
    middle = ((low + high) / 2)[:, None, :]

    light = np.ones(count, np.float32)
    areas, lines = [], []
    for stroke in strokes:
        points = (stroke.points - middle) * scale + IMAGE_SIZE / 2
        if stroke.silhouette:
            # A strap or handle encloses an area too: whoever fills the drawing fills it.
            areas.append(Polygons(points, light, stroke.present))
        lines.append(Polygons(strip(points, light * line_width), light, stroke.present))
    return areas, lines


class _Hand:
    """How each of the sketches is drawn: its slant, its wobble, how round its corners are."""

    def __init__(self, dice: Dice) -> None:
        self._random = dice.random
        flip = np.where(dice.chance(0.5), -1, 1).astype(np.float32)
        self._stretch = (dice.between(0.65, 1.5) * flip)[:, None]
        self._turn = dice.between(-0.3, 0.3)[:, None]
        self._lean = dice.between(-0.3, 0.3)[:, None]
        self._roundness = dice.even(0.0, 0.3)[:, None, None]
        self._tremor = dice.even(0.0, 0.03)[:, None, None]
        self._waves = [
            tuple(
                number[:, None]
                for number in (
                    dice.even(-1.2, 1.2),
                    dice.even(-1.2, 1.2),
                    dice.even(0.0, 1.0),
                    dice.between(-0.13, 0.13),
                )
            )
            for _ in range(4)
        ]

    def follow(self, part: Part) -> Floats:
        """Return points along the part's line, in the garment's units."""
        points = part.points
        if part.role.closed:
            points = np.concatenate([points, points[:, :1]], axis=1)
        points = self._rounded(points)
        x, y = points[:, :, 0] * self._stretch, points[:, :, 1]
        x, y = x + y * (self._lean - self._turn), y + x * self._turn
        drawn = np.stack([x, y], axis=2)
        # Two waves bend the whole drawing sideways and two up and down, so that lines still meet.
        for number, (along_x, along_y, phase, height) in enumerate(self._waves):
            drawn[:, :, number % 2] += wave(x * along_x + y * along_y + phase) * height
        drawn += (self._random.random((len(drawn), 1, 2), np.float32) - 0.5) * self._tremor
        drawn += (self._random.random(drawn.shape, np.float32) - 0.5) * self._tremor
        return drawn

    def _rounded(self, points: Floats) -> Floats:
        """Cut the corners (Chaikin, 1974), more or less deep from sketch to sketch."""
        start, end = points[:, :-1], points[:, 1:]
        cut = np.empty((len(points), 2 * start.shape[1], 2), np.float32)
        cut[:, ::2] = start + (end - start) * self._roundness
        cut[:, 1::2] = end + (start - end) * self._roundness
        return np.concatenate([points[:, :1], cut, points[:, -1:]], axis=1)
