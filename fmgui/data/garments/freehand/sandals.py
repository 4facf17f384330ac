"""Sandals as people draw them: flip-flops from above, others from the side.

From above the unit is their length; from the side as for shoes: the toes are at x = 0, the heel is
at x = 1, the ground is at y = 0 and heights are negative.
"""

import numpy as np

from fmgui.data.dice import Dice, Flags, Floats
from fmgui.data.garments.freehand.pen import Pen
from fmgui.data.garments.shapes import Garments, Point, curve, mirrored

_FROM_ABOVE, _FLAT, _HEELED = range(3)


def sandals(dice: Dice) -> Garments:
    """Flip-flops, one or a pair, slides, and sandals with a heel."""
    kind = dice.kind(0.66, 0.12, 0.22)
    pen = Pen(dice)
    _add_from_above(dice, pen, kind == _FROM_ABOVE)
    _add_flat(dice, pen, kind == _FLAT)
    _add_heeled(dice, pen, kind == _HEELED)
    return pen.garments


def _add_from_above(dice: Dice, pen: Pen, present: Flags) -> None:
    """Draw one or two soles with a forked strap, or with a broad one."""
    pair, forked = dice.chance(0.45), dice.chance(0.65)
    half = dice.even(0.16, 0.32)
    waist = half * dice.between(0.62, 1.05)
    apart = np.where(pair, half + dice.between(0.01, 0.15), 0.0)
    fork = dice.even(0.08, 0.32)
    ends = fork + dice.even(0.1, 0.35)
    right: list[Point] = [
        (half * 0.7, 0.06),
        (half, 0.25),
        (waist, 0.58),
        (half * 0.85, 0.84),
        (half * 0.4, 0.99),
    ]
    pulled: Point = (half * 0.4, fork + (ends - fork) * 0.4)
    # A quick hand does not stop at the edge.
    reach = half * dice.either(0.7, (0.85, 1.0), (1.0, 1.3))
    strap: list[Point] = [pulled, (reach, ends)]
    forked_strap = [*mirrored(strap), (0.0, fork), *strap]
    for side, shown in ((1, present), (-1, present & pair)):
        place = _Place(side * apart, dice.between(-0.2, 0.2))
        pen.outline(place.of([(0.0, 0.0), *right, *mirrored(right)]), shown)
        pen.line(place.of(forked_strap), shown & forked)
        pen.line(place.of([(0.0, fork), (0.0, fork - 0.1)]), shown & forked & dice.chance(0.3))
        for height in (fork, ends):
            band: list[Point] = [(half * 0.3, height - 0.05), (half, height)]
            pen.line(place.of([*mirrored(band), *band]), shown & ~forked)


class _Place:
    """Where a sole lies, and how it is turned."""

    def __init__(self, x: Floats, turn: Floats) -> None:
        self._x = x
        self._turn = turn

    def of(self, points: list[Point]) -> list[Point]:
        """Return a sole's points at this place."""
        return [(x + self._x + (y - 0.5) * self._turn, y) for x, y in points]


def _add_flat(dice: Dice, pen: Pen, present: Flags) -> None:
    """Draw a flat sole with an arch over the toes, and one behind the heel."""
    sole = -dice.even(0.04, 0.14)
    pen.outline([(0.0, sole), (0.3, sole), (0.98, sole), (1.0, 0.0), (0.02, 0.0)], present)
    left: Point = (dice.even(0.05, 0.3), sole)
    right: Point = (dice.even(0.45, 0.65), sole)
    height = dice.even(0.18, 0.4)
    pull: Point = ((left[0] + right[0]) / 2, sole - height * 1.6)
    pen.loop([left, *curve(left, pull, right), right], present)
    behind: list[Point] = [(0.62, sole), (0.7, sole - height), (0.85, sole - height * 1.1)]
    pen.loop([*behind, (0.97, sole)], present & dice.chance(0.5))


def _add_heeled(dice: Dice, pen: Pen, present: Flags) -> None:
    """Draw a sole on a heel, an arch over the toes and straps round the ankle."""
    lift, sole, width = dice.even(0.2, 0.55), dice.even(0.04, 0.1), dice.even(0.03, 0.2)
    pen.outline(
        [
            (0.0, -sole),
            (0.35, -sole),
            (0.7, -lift * 0.7),
            (0.86, -lift),
            (0.99, -lift - 0.03),
            (0.99, -lift * 0.5),
            (0.98, 0.0),
            (0.98 - width, 0.0),
            (0.9 - width, -lift * 0.75),
            (0.62, -lift * 0.35),
            (0.4, 0.0),
            (0.02, 0.0),
        ],
        present,
    )
    toes = -sole - dice.even(0.1, 0.2)
    arch: list[Point] = [(0.05, -sole), (0.15, toes), (0.3, toes), (0.38, -sole)]
    pen.loop(arch, present & dice.chance(0.8))
    ankle = -lift - dice.even(0.15, 0.4)
    strap: list[Point] = [(0.95, ankle), (0.72, ankle + 0.03), (0.68, ankle + 0.08)]
    pen.loop([(0.95, -lift), *strap], present & dice.chance(0.6))
    pen.loop([(0.5, -lift * 0.4), (0.65, ankle), (0.95, ankle)], present & dice.chance(0.35))
