"""Trousers and shorts as people draw them: two boxes under a third; the unit is the height."""

import numpy as np

from fmgui.data.dice import Dice
from fmgui.data.garments.freehand.pen import Pen
from fmgui.data.garments.shapes import Garments, Point, along, mirrored


def trousers(dice: Dice) -> Garments:
    """Trousers, and shorts for a third of them, with a pointed or a square fork."""
    short = dice.chance(0.3)
    waist = np.where(short, dice.even(0.32, 0.75), dice.even(0.17, 0.42))
    fork = np.where(short, dice.even(0.35, 0.75), dice.even(0.18, 0.62))
    hip = waist * dice.between(0.95, 1.25)
    ankle = hip * dice.between(0.8, 1.55)
    inside = ankle * dice.either(0.75, (0.15, 0.75), (0.0, 0.12))
    square = np.where(dice.chance(0.25), inside * 0.7, inside * 0.05)

    def leg() -> list[Point]:
        spread, bottom = dice.between(0.9, 1.1), 1 + dice.between(-0.06, 0.06)
        outer: Point = (ankle * spread, bottom)
        inner: Point = (inside * spread, bottom)
        upper: Point = (hip, fork * 0.7)
        knee = along(inner, (inside * 0.25, fork), 0.5)
        return [(waist, 0.0), upper, along(upper, outer, 0.5), outer, inner, knee, (square, fork)]

    pen = Pen(dice)
    pen.outline([*leg(), *mirrored(leg())])
    band = dice.between(0.05, 0.14)
    sag = band + dice.between(-0.02, 0.03)
    pen.line([(-waist, band), (0.0, sag), (waist, band)], dice.chance(0.3))
    pen.line([(0.0, dice.even(0.0, 0.1)), (0.0, fork)], dice.chance(0.2))
    pen.line([(0.0, band), (0.05, band + fork * 0.3), (0.0, fork * 0.8)], dice.chance(0.06))
    pocketed = dice.chance(0.15)
    for side in (1, -1):
        pen.line([(side * waist * 0.6, band), (side * hip, fork * 0.5)], pocketed)
    return pen.garments
