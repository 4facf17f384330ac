"""A hand that draws: lines that bend, slip and tremble, with round corners and with gaps."""

from typing import NamedTuple

import numpy as np

from fmgui.data.dice import Dice, Flags, Floats, wave
from fmgui.data.garments.shapes import Part

_LONGEST_GAP = 0.4
"""Part of an outline that is left out at most."""
_BROKEN = 0.3
"""Share of the careless outlines that are drawn in two goes."""
_MISS = 0.12
"""How far the end of a careless outline is from where it belongs, at most."""


class Stroke(NamedTuple):
    """One line of every sketch."""

    points: Floats
    """Shape ``(count, points, 2)``, in the garment's units; a closed line ends as it began."""
    closed: bool
    silhouette: bool
    """Whether what it encloses is filled."""
    present: Flags

    def carelessly(self, dice: Dice) -> list["Stroke"]:
        """Draw most of the silhouette's outlines, and some other closed lines, without care.

        A run of the line is left out, its end misses its beginning, or it is drawn in two goes
        that do not quite meet.
        """
        if not self.closed:
            return [self]
        corners = self.points.shape[1] - 1
        gappy = dice.chance(0.8 if self.silhouette else 0.3)
        gap = np.where(gappy, dice.either(0.55, (0.0, 0.12), (0.12, _LONGEST_GAP)), 0.0)
        last = np.ceil(corners * (1 - gap))
        broken = gappy & dice.chance(_BROKEN)
        middle = np.where(broken, np.ceil(last * dice.even(0.2, 0.8)), last)
        begin = np.floor(dice.even(0, corners))[:, None]
        steps = np.arange(corners + 1)

        def run(first: Floats, last: Floats, present: Flags) -> "Stroke":
            miss = np.stack([dice.between(-_MISS, _MISS), dice.between(-_MISS, _MISS)], axis=1)
            miss *= gappy[:, None]
            # The line stays where it stops, so that all have as many points.
            done = np.clip(steps, first[:, None], last[:, None])
            order = ((done + begin) % corners).astype(np.int64)
            points = np.take_along_axis(self.points, order[:, :, None], axis=1)
            points += (done / corners)[:, :, None] * miss[:, None, :]
            return self._replace(points=points, present=present)

        first_go = run(np.zeros_like(last), middle, self.present)
        return [first_go, run(middle, last, self.present & broken)]


class Hand:
    """How each of the sketches is drawn: how far its corners slip, its slant, its roundness."""

    def __init__(self, dice: Dice) -> None:
        self._random = dice.random
        flip = np.where(dice.chance(0.5), -1, 1).astype(np.float32)
        self._stretch = (dice.between(0.7, 1.4) * flip)[:, None]
        self._turn = dice.between(-0.2, 0.2)[:, None]
        self._lean = dice.between(-0.2, 0.2)[:, None]
        self._taper = dice.between(-0.25, 0.25)[:, None]
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

    def follow(self, part: Part) -> Stroke:
        """Draw the part's line, in the garment's units."""
        points = self._slipped(part)
        if part.role.closed:
            points = np.concatenate([points, points[:, :1]], axis=1)
        points = self._rounded(points, part.role.closed)
        x, y = points[:, :, 0] * self._stretch, points[:, :, 1]
        x = x * (1 + self._taper * y)
        x, y = x + y * (self._lean - self._turn), y + x * self._turn
        drawn = np.stack([x, y], axis=2)
        # Two waves bend the whole drawing sideways and two up and down, so that lines still meet.
        for number, (along_x, along_y, phase, height) in enumerate(self._waves):
            drawn[:, :, number % 2] += wave(x * along_x + y * along_y + phase) * height
        drawn += (self._random.random((len(drawn), 1, 2), np.float32) - 0.5) * self._tremor * 3
        drawn += (self._random.random(drawn.shape, np.float32) - 0.5) * self._tremor
        return Stroke(drawn, part.role.closed, part.role.silhouette, part.present)

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
