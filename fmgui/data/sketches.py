"""Garments as people sketch them: a wobbly outline, filled, with a few lines inside."""

import numpy as np
from numpy.typing import NDArray

from fmgui.data.dataset import IMAGE_SIZE
from fmgui.data.dice import Dice, Flags, Floats, wave
from fmgui.data.garments import Garments, Part, Role, cut_out
from fmgui.data.raster import Polygons, rasterise, strip

BLOCK = 256
"""Pictures drawn at a time: so few that they stay in the processor's cache."""


def sketches(
    labels: NDArray[np.uint8],
    random: np.random.Generator,
    line_width: float = 1.1,
    fill: float = 0.6,
) -> NDArray[np.uint8]:
    """One sketch for each label, ``uint8`` of shape ``(len(labels), 28, 28)``.

    Lines are light and ``line_width`` pixels wide; what they enclose is filled with ``fill``
    times the light of the lines.
    """
    pictures = np.empty((len(labels), IMAGE_SIZE, IMAGE_SIZE), np.uint8)
    for label in np.unique(labels):
        places = np.flatnonzero(labels == label)
        garments = cut_out(int(label), len(places), random, freehand=True)
        pictures[places] = _sketch(garments, Dice(random, len(places)), line_width, fill)
    return pictures


def _sketch(
    garments: Garments, dice: Dice, line_width: float, fill: float
) -> NDArray[np.uint8]:
    areas, lines = _drawn(garments, dice, line_width)
    pictures = np.empty((garments.count, IMAGE_SIZE, IMAGE_SIZE), np.uint8)
    for begin in range(0, garments.count, BLOCK):
        block = slice(begin, min(begin + BLOCK, garments.count))
        filled, ink = (
            np.clip(
                rasterise(
                    [Polygons(*(array[block] for array in shape)) for shape in shapes],
                    block.stop - block.start,
                ),
                0,
                1,
            )
            for shapes in (areas, lines)
        )
        light = filled * np.float32(fill)
        light += (1 - light) * ink
        pictures[block] = light * np.float32(255) + np.float32(0.5)
    return pictures


def _drawn(
    garments: Garments, dice: Dice, line_width: float
) -> tuple[list[Polygons], list[Polygons]]:
    """The areas to fill and the lines to draw, wobbly and fitted into the picture."""
    hand = _Hand(dice)
    strokes: list[tuple[Part, Floats, Flags]] = []
    low = np.full((garments.count, 2), np.inf, np.float32)
    high = -low
    for part in garments.parts:
        if part.sketched <= 0:
            continue
        points, there = hand.draw(part), part.present & dice.chance(part.sketched)
        strokes.append((part, points, there))
        if part.role in (Role.OUTLINE, Role.BAND):
            np.minimum(low, points.min(axis=1), out=low, where=there[:, None])
            np.maximum(high, points.max(axis=1), out=high, where=there[:, None])

    scale = ((IMAGE_SIZE - np.float32(line_width)) / np.max(high - low, axis=1))[:, None, None]
    middle = ((low + high) / 2)[:, None, :]
    full = np.ones(garments.count, np.float32)
    width = full * np.float32(line_width)
    areas, lines = [], []
    for part, loose, there in strokes:
        points = (loose - middle) * scale + np.float32(IMAGE_SIZE / 2)
        if part.role in (Role.OUTLINE, Role.BAND):
            # A strap or handle encloses an area too: whoever fills the drawing fills it.
            areas.append(Polygons(points, full, there))
        lines.append(Polygons(strip(points, width), full, there))
    return areas, lines


class _Hand:
    """How each of the sketches is drawn: its slant, its wobble, how round its corners are."""

    def __init__(self, dice: Dice) -> None:
        self._dice = dice
        flip = np.where(dice.chance(0.5), np.float32(-1), np.float32(1))
        self._stretch = dice.between(0.65, 1.5) * flip
        self._turn = dice.between(-0.3, 0.3)
        self._lean = dice.between(-0.3, 0.3)
        self._roundness = dice.even(0.0, 0.3)
        self._waves = [
            [dice.even(-1.2, 1.2), dice.even(-1.2, 1.2), dice.even(0, 1), dice.between(-0.13, 0.13)]
            for _ in range(4)
        ]
        self._slip = dice.even(0.0, 0.03)

    def draw(self, part: Part) -> Floats:
        """Points along the part's line, in the garment's units; a closed line ends as it began."""
        closed = part.role in (Role.OUTLINE, Role.PATCH)
        points = part.points
        if closed:
            points = np.concatenate([points, points[:, :1]], axis=1)
        points = self._rounded(points)
        x = points[:, :, 0] * self._stretch[:, None]
        y = points[:, :, 1]
        x, y = x + y * (self._lean - self._turn)[:, None], y + x * self._turn[:, None]
        loose = np.stack([x, y], axis=2)
        for number, (along_x, along_y, phase, height) in enumerate(self._waves):
            bend = wave(x * along_x[:, None] + y * along_y[:, None] + phase[:, None])
            loose[:, :, number % 2] += bend * height[:, None]
        slip = self._dice.random.random((len(loose), 1, 2), np.float32) - np.float32(0.5)
        tremor = self._dice.random.random(loose.shape, np.float32) - np.float32(0.5)
        loose += (slip + tremor) * self._slip[:, None, None]
        return loose

    def _rounded(self, points: Floats) -> Floats:
        """Cut the corners once (Chaikin, 1974), more or less deep from sketch to sketch."""
        share = self._roundness[:, None, None]
        start, end = points[:, :-1], points[:, 1:]
        cut = np.empty((len(points), 2 * (points.shape[1] - 1), 2), np.float32)
        cut[:, ::2] = start + (end - start) * share
        cut[:, 1::2] = end + (start - end) * share
        if True:
            return np.concatenate([points[:, :1], cut, points[:, -1:]], axis=1)
