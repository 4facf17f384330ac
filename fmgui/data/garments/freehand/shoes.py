"""Shoes and ankle boots as people draw them: an L lying on its side.

The unit is the length of the shoe: the toes are at x = 0, the heel is at x = 1, the ground is at
y = 0 and heights are negative.
"""

import numpy as np

from fmgui.data.dice import Dice, Flags, Floats, pick
from fmgui.data.garments.freehand.pen import Pen
from fmgui.data.garments.shapes import Garments, Point, along, moved


def sneakers(dice: Dice) -> Garments:
    """Shoes with an open shaft, low ones like a loaf, and ones that rise from toe to heel.

    A few are pumps: a wedge on a thin heel.
    """
    pump = dice.chance(0.06)
    kind = dice.kind(0.47, 0.27, 0.26)
    toe = pick(kind, [dice.even(0.16, 0.38), dice.even(0.24, 0.44), dice.even(0.14, 0.26)])
    height = pick(
        kind,
        [
            np.maximum(dice.even(0.4, 0.82), toe + 0.12),
            toe + dice.even(-0.02, 0.12),
            dice.even(0.34, 0.58),
        ],
    )
    front: Point = (
        pick(kind, [dice.even(0.48, 0.84), dice.even(0.45, 0.7), dice.even(0.4, 0.62)]),
        -height,
    )
    back: Point = (1 + dice.between(-0.06, 0.04), -height * dice.between(0.92, 1.08))
    climb = toe + (height - toe) * dice.even(0.4, 0.8)
    instep: Point = (
        front[0] - pick(kind, [dice.even(0.0, 0.22), dice.even(0.05, 0.3), dice.even(0.1, 0.3)]),
        -pick(kind, [toe * dice.even(0.65, 1.2), toe * dice.between(0.95, 1.1), climb]),
    )
    nose = dice.either(0.6, (0.0, 0.05), (0.05, 0.12))
    dip = dice.either(0.7, (0.0, 0.0), (0.0, 0.1))
    pen = Pen(dice)
    pen.outline(
        [
            *_toes(nose, toe),
            instep,
            front,
            moved(along(front, back, 0.5), 0, dip),
            back,
            (back[0] - dice.between(0.0, 0.05), -height * 0.5),
            (1.0, -0.12),
            (1.0, 0.0),
            (0.5, 0.0),
        ],
        ~pump,
    )
    _add_pump(dice, pen, pump)
    sole = _add_sole(dice, pen, 0.0, ~pump & dice.chance(0.45))
    _add_laces(dice, pen, (instep[0] * 0.75, -toe), front, ~pump & dice.chance(0.42))
    _add_opening(dice, pen, front, back, ~pump & dice.chance(0.22))
    _add_leg(dice, pen, front, back, ~pump & dice.chance(0.05))
    cap: list[Point] = [(nose + 0.16, -toe), (nose + 0.2, -toe * 0.6), (nose + 0.16, -sole)]
    pen.line(cap, ~pump & dice.chance(0.12))
    stripe: list[Point] = [(0.35, -sole - 0.05), (0.5, -sole - 0.04), (0.85, -height * 0.6)]
    pen.line(stripe, ~pump & dice.chance(0.1))
    return pen.garments


def _add_pump(dice: Dice, pen: Pen, present: Flags) -> None:
    lift, toe, width = dice.even(0.2, 0.5), dice.between(0.08, 0.2), dice.even(0.04, 0.15)
    top = lift + dice.even(0.15, 0.35)
    pen.outline(
        [
            (0.0, -0.03),
            (0.12, -toe),
            (0.35, -toe * 1.3),
            (0.65, -(lift + toe) * 0.7),
            (0.97, -top),
            (1.0, -lift),
            (0.99, 0.0),
            (0.99 - width, 0.0),
            (0.92 - width, -lift * 0.8),
            (0.6, -lift * 0.4),
            (0.35, 0.0),
        ],
        present,
    )


def ankle_boots(dice: Dice) -> Garments:
    """Boots nearly as high as they are long, and higher, flat or with a heel."""
    toe, height = dice.even(0.2, 0.36), dice.even(0.8, 1.5)
    heel = dice.either(0.55, (0.0, 0.01), (0.08, 0.25))
    shin = dice.even(0.4, 0.66)
    front: Point = (shin + dice.between(-0.06, 0.04), -height)
    back: Point = (1 + dice.between(-0.04, 0.06), -height * dice.between(0.95, 1.05))
    instep: Point = (shin - dice.even(0.0, 0.16), -toe * dice.between(1.0, 1.3) - heel * 0.4)
    width = dice.between(0.18, 0.36)
    pen = Pen(dice)
    pen.outline(
        [
            *_toes(dice.even(0.0, 0.1), toe),
            instep,
            (shin, -height * 0.6),
            front,
            back,
            (back[0] - dice.between(-0.01, 0.06), -height * 0.5),
            (1.0, -heel - 0.05),
            (1.0, 0.0),
            (1 - width, 0.0),
            (1 - width, -heel * 0.9),
            (0.5, -heel * 0.3),
            (0.4, 0.0),
        ]
    )
    _add_sole(dice, pen, heel, dice.chance(0.5))
    laced, reach = dice.chance(0.4), dice.even(0.08, 0.2)
    for lace in range(5):
        y = instep[1] - (height + instep[1]) * (lace + 0.4) / 5.3
        end: Point = (shin + reach, y + dice.between(-0.04, 0.04))
        pen.line([(shin - 0.03, y), end], laced & dice.chance(0.9))
    pen.line([(shin, -height * 0.88), (back[0], -height * 0.88)], dice.chance(0.25))
    _add_opening(dice, pen, front, back, dice.chance(0.2))
    return pen.garments


def _toes(nose: Floats, height: Floats) -> list[Point]:
    """Return the front from the ground to where the toes are highest."""
    return [
        (nose * 0.3, -0.02),
        (0.0, -height * 0.5),
        (nose, -height * 0.9),
        (nose + 0.14, -height),
    ]


def _add_sole(dice: Dice, pen: Pen, heel: Floats | float, present: Flags) -> Floats:
    """Draw the sole's upper edge; return how thick the sole is."""
    sole = dice.between(0.05, 0.13)
    middle: Point = (0.5, -sole * dice.between(0.8, 1.2) - heel * 0.5)
    pen.line([(0.01, -sole), middle, (1.0, -sole - heel)], present)
    return sole


def _add_laces(dice: Dice, pen: Pen, begin: Point, end: Point, present: Flags) -> None:
    """Draw one to four laces across the instep, at times with a bow."""
    count = dice.kind(0.2, 0.3, 0.3, 0.2) + 1
    length, tilt = dice.even(0.06, 0.16), dice.between(-0.05, 0.08)
    for lace in range(4):
        place = along(begin, end, (lace + 0.5) / 4.5)
        ends = [moved(place, -tilt * 0.3, -0.02), moved(place, tilt, length)]
        pen.line(ends, present & (lace < count))
    knot, size = along(begin, end, 0.6), dice.between(0.05, 0.12)
    bow = [moved(knot, -size, -size), moved(knot, -size, size * 0.3), knot]
    bow += [moved(knot, size, -size), moved(knot, size, size * 0.3), knot]
    pen.line([knot, *bow], present & dice.chance(0.15))


def _add_leg(dice: Dice, pen: Pen, front: Point, back: Point, present: Flags) -> None:
    """Draw the two sides of a leg that stands in the shoe."""
    for end, lean in ((front, 0.05), (back, -0.05)):
        pen.line([end, moved(end, lean, -dice.even(0.2, 1.0))], present)


def _add_opening(dice: Dice, pen: Pen, front: Point, back: Point, present: Flags) -> None:
    """Draw the shaft's opening as an ellipse."""
    left, right, rise = along(front, back, 0.25), along(front, back, 0.75), dice.between(0.03, 0.1)
    above, below = (moved(left, 0, -rise), moved(right, 0, -rise)), (right, left)
    pen.patch([front, *above, back, *(moved(end, 0, rise) for end in below)], present)
