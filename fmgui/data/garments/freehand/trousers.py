"""Trousers and shorts as people draw them: two boxes under a third; the unit is the height."""

import numpy as np

from fmgui.data.dice import Dice, Flags, Floats
from fmgui.data.garments.freehand.pen import Pen
from fmgui.data.garments.shapes import Garments, Point, along, mirrored, moved


def trousers(dice: Dice) -> Garments:
    """Trousers, and shorts for a third of them, with a pointed or a square fork."""
    short = dice.chance(0.3)
    waist = np.where(short, dice.even(0.32, 0.75), dice.even(0.15, 0.45))
    fork = np.where(short, dice.even(0.35, 0.78), dice.even(0.15, 0.65))
    hip = waist * dice.between(0.92, 1.3)
    ankle = hip * dice.between(0.75, 1.6)
    inside = ankle * dice.either(0.7, (0.15, 0.75), (0.0, 0.12))
    square = np.where(dice.chance(0.35), inside * dice.even(0.5, 1.0), inside * 0.05)
    # Some do not care that one leg is like the other.
    uneven = dice.either(0.6, (0.0, 0.1), (0.1, 0.3))
    rounded = np.where(dice.chance(0.12), dice.even(0.05, 0.12), 0.0)
    # Who draws the legs as two tubes lets the waist sink in between them.
    sunk = np.where(dice.chance(0.06), fork * dice.even(0.3, 0.7), dice.between(-0.02, 0.03))

    def leg() -> list[Point]:
        spread, bottom = 1 + dice.between(-1, 1) * uneven, 1 + dice.between(-1, 1) * uneven * 0.6
        outer: Point = (ankle * spread, bottom - rounded)
        inner: Point = (inside * spread, bottom - rounded)
        tip = moved(along(inner, outer, 0.5), 0, rounded)
        upper: Point = (hip, fork * 0.7)
        knee = along(inner, (inside * 0.25, fork), 0.5)
        begin = (waist * 0.3, 0.0)
        thigh = along(upper, outer, 0.5)
        return [begin, (waist, 0.0), upper, thigh, outer, tip, inner, knee, (square, fork)]

    pen = Pen(dice)
    pen.outline([(0.0, sunk), *leg(), *mirrored(leg())])
    band = dice.between(0.05, 0.14)
    pen.line(
        [(-waist, band), (0.0, band + dice.between(-0.02, 0.03)), (waist, band)], dice.chance(0.3)
    )
    _add_front(dice, pen, band, fork)
    pocketed, cuffed = dice.chance(0.15), dice.chance(0.08)
    for side in (1, -1):
        pen.line([(side * waist * 0.6, band), (side * hip, fork * 0.5)], pocketed)
        pen.line([(side * inside, 0.92), (side * ankle, 0.92)], cuffed)
    return pen.garments


def _add_front(dice: Dice, pen: Pen, band: Floats, fork: Floats) -> None:
    """Draw the seam down the middle, a fly or a button."""
    pen.line([(0.0, dice.even(0.0, 0.1)), (0.0, fork)], dice.chance(0.2))
    pen.line([(0.0, band), (0.05, band + fork * 0.3), (0.0, fork * 0.8)], dice.chance(0.08))
    size = dice.even(0.01, 0.03)
    buttoned: Flags = dice.chance(0.08)
    pen.patch([(-size, band / 2), (0.0, band / 2 - size), (size, band / 2)], buttoned)
