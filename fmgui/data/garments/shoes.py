"""Sneakers and ankle boots from the side, toes to the left.

The unit is the length of the shoe: the toes are at x = 0, the heel is at x = 1, the ground is at
y = 0 and heights are negative.
"""

from dataclasses import dataclass

import numpy as np

from fmgui.data.dice import Dice, Floats, Kinds, pick
from fmgui.data.garments.shapes import Garments, Point, along, curve, moved, shades


@dataclass
class _Sneaker:
    """The measures of ``count`` sneakers, each of shape ``(count,)``; heights are positive."""

    sole: Floats
    """Thickness of the sole."""
    spring: Floats
    """How far the toes are off the ground."""
    toe: Floats
    """Height at the toes."""
    tongue: Floats
    """Height of the tongue."""
    tongue_x: Floats
    """Where the tongue is."""
    heel: Floats
    """Height at the heel."""
    dip: Floats
    """Height of the lowest part of the opening, between tongue and heel."""
    dip_x: Floats
    """Where that is."""

    @property
    def toe_top(self) -> Point:
        """Where the laces begin."""
        return 0.19, -self.toe - 0.02

    @property
    def vamp(self) -> Point:
        """Where the laces end."""
        return self.tongue_x - 0.05, -self.tongue

    def underside(self) -> list[Point]:
        """Return the sole from the heel along the ground to the toes."""
        return [
            (1.0, -self.sole * 1.5),
            (0.985, -self.sole * 0.5),
            (0.95, 0.0),
            (0.3, 0.0),
            (0.08, -self.spring * 0.7),
        ]


def sneakers(dice: Dice) -> Garments:
    """Sneakers, low and high, flat and chunky, with laces and stripes."""
    kind = dice.kind(0.74, 0.16, 0.1)
    shoe = _measure(dice, kind)
    garments = Garments(shades(dice, 0.4, 0.55, 0.82, 0.92))
    heel_tab: Point = (0.96, -shoe.heel)
    opening: list[Point] = [
        (shoe.tongue_x + 0.07, -shoe.tongue + 0.02),
        (shoe.dip_x, -shoe.dip),
        (0.9, -shoe.dip - (shoe.heel - shoe.dip) * 0.4),
    ]
    garments.outline(
        [
            (0.02, -shoe.sole * 0.6 - shoe.spring),
            (0.03, -shoe.toe * 0.8 - shoe.spring),
            (0.09, -shoe.toe),
            shoe.toe_top,
            moved(along(shoe.toe_top, shoe.vamp, 0.5), 0, dice.between(0.0, 0.08)),
            shoe.vamp,
            *opening,
            heel_tab,
            (0.96, -shoe.heel * 0.6),
            *shoe.underside(),
        ]
    )
    garments.patch(
        [*opening, (0.9, -shoe.heel), (shoe.tongue_x + 0.1, -shoe.tongue)],
        dice.even(-0.9, -0.3),
        present=dice.chance(0.3),
    )
    _add_sole(dice, garments, shoe)
    _add_laces(dice, garments, shoe)
    _add_stripes(dice, garments, shoe)
    garments.patch(
        [(0.84, -shoe.sole), (0.86, -shoe.heel * 0.8), heel_tab, (0.99, -shoe.sole)],
        dice.between(-0.5, 0.3),
        present=dice.chance(0.4),
    )
    garments.patch(
        [(0.02, -shoe.sole - shoe.spring), (0.06, -shoe.toe), shoe.toe_top, (0.22, -shoe.sole)],
        dice.between(-0.4, 0.3),
        present=(kind > 0) | dice.chance(0.4),
    )
    return garments


def _measure(dice: Dice, kind: Kinds) -> _Sneaker:
    """Draw the measures of low (0), chunky (1) and high (2) sneakers."""
    sole = pick(kind, [dice.between(0.04, 0.1), dice.between(0.08, 0.14), dice.between(0.05, 0.1)])
    tongue = pick(
        kind, [dice.between(0.34, 0.47), dice.between(0.4, 0.54), dice.between(0.55, 0.8)]
    )
    spring = dice.between(0.0, 0.05)
    toe = sole + np.where(kind == 0, dice.between(0.06, 0.12), dice.between(0.1, 0.16))
    heel = tongue - np.where(kind == 2, dice.between(-0.03, 0.06), dice.between(0.0, 0.08))
    dip = heel - np.where(kind == 2, dice.between(0.01, 0.06), dice.between(0.05, 0.12))
    tongue_x = dice.between(0.53, 0.66)
    dip_x = tongue_x + dice.between(0.12, 0.18)
    return _Sneaker(sole, spring, toe, tongue, tongue_x, heel, dip, dip_x)


def _add_sole(dice: Dice, garments: Garments, shoe: _Sneaker) -> None:
    """Give the sole a shade of its own, and a seam above."""
    top: list[Point] = [(0.02, -shoe.sole - shoe.spring), (0.3, -shoe.sole), (1.0, -shoe.sole)]
    garments.patch([*top, *shoe.underside()[1:]], dice.either(0.65, (-0.9, -0.3), (-0.2, 0.2)))
    garments.line(top, 0.02, dice.between(-0.25, 0.25))


def _add_laces(dice: Dice, garments: Garments, shoe: _Sneaker) -> None:
    """Add four laces between the toes and the tongue."""
    laced, tint = dice.chance(0.75), dice.either(0.6, (-0.6, -0.2), (0.1, 0.4))
    for number in range(4):
        start = along(shoe.toe_top, shoe.vamp, 0.3 + 0.2 * number)
        garments.line([start, moved(start, 0.06, 0.07)], 0.025, tint, present=laced)


def _add_stripes(dice: Dice, garments: Garments, shoe: _Sneaker) -> None:
    """Put three slanted stripes or a bow on the side of most shoes."""
    kind = dice.kind(0.3, 0.3, 0.4)
    tint = dice.either(0.6, (-0.9, -0.3), (0.1, 0.4))
    for number in range(3):
        foot: Point = (0.45 + number * 0.08, -shoe.sole - 0.02)
        garments.line([moved(foot, 0.06, -0.18), foot], 0.03, tint, present=kind == 0)
    garments.line(
        [(0.35, -shoe.sole - 0.06), (0.5, -shoe.sole - 0.05), (0.85, -shoe.sole - 0.2)],
        0.035,
        tint,
        present=kind == 1,
    )


def ankle_boots(dice: Dice) -> Garments:
    """Ankle boots: flat, with block heels and with high thin ones."""
    kind = dice.kind(0.6, 0.25, 0.15)
    lift = pick(kind, [dice.between(0.06, 0.13), dice.between(0.15, 0.35), dice.between(0.3, 0.5)])
    width = pick(
        kind, [dice.between(0.28, 0.38), dice.between(0.22, 0.36), dice.between(0.14, 0.25)]
    )
    foot = width * pick(kind, [1.0, dice.even(0.75, 1.0), dice.even(0.4, 0.9)])
    height = lift + pick(kind, [dice.even(0.42, 0.76), dice.even(0.4, 0.75), dice.even(0.36, 0.75)])
    toe = dice.between(0.15, 0.24)
    bend: Point = (dice.between(0.48, 0.61), -(lift * 0.45 + dice.between(0.2, 0.3)))
    front: Point = (bend[0] + dice.between(-0.06, 0.05), -height - dice.between(-0.05, 0.06))
    back: Point = (dice.between(0.92, 1.02), -height)
    vamp = curve((0.13, -toe), bend, front, 5)
    sole = _heeled_sole(lift, width, foot)
    tip: Point = (0.0, -toe * 0.55)

    garments = Garments(shades(dice, 0.47, 0.62, 0.84, 0.92))
    garments.outline(
        [
            tip,
            (0.03, -toe * 0.85),
            (0.13, -toe),
            *vamp,
            front,
            back,
            (back[0] - dice.between(-0.01, 0.05), (-height - lift) * 0.5),
            (0.98, -lift - 0.18),
            (1.0, -lift - 0.07),
            *sole,
        ]
    )
    garments.patch(
        [tip, (0.42, -0.06), (1 - width, -lift), (0.99, -lift), *sole],
        dice.either(0.6, (-0.7, -0.2), (-0.1, 0.2)),
        present=(kind == 0) | dice.chance(0.4),
    )
    _add_shaft(dice, garments, vamp, front, back)
    return garments


def _heeled_sole(lift: Floats, width: Floats, foot: Floats) -> list[Point]:
    """Return the underside of a shoe from the back of its heel along the ground to the toes.

    The heel is ``lift`` high, ``width`` wide at the top and ``foot`` on the ground.
    """
    sole = 0.03 + lift * 0.2
    return [
        (0.985, -lift * 0.5),
        (0.975, 0.0),
        (1 - foot, 0.0),
        (1 - width, -np.maximum(lift - sole, 0)),
        along((1 - width, sole - lift), (0.42, 0.0), 0.5),
        (0.42, 0.0),
        (0.12, 0.0),
    ]


def _add_shaft(
    dice: Dice, garments: Garments, vamp: list[Point], front: Point, back: Point
) -> None:
    """Add elastic, laces or a strap to the shaft, and a rim to its top."""
    style = dice.kind(0.3, 0.25, 0.15, 0.3)
    left, top = along(front, back, 0.35)[0], back[1]
    garments.patch(
        [(left, top), (left + 0.22, top), (left + 0.12, top * 0.45), (left + 0.06, top * 0.45)],
        dice.even(-0.6, 0.2),
        present=style == 0,
    )
    tint = dice.either(0.7, (-0.7, -0.2), (0.1, 0.4))
    for start in vamp:
        garments.line([start, moved(start, 0.1, 0.04)], 0.03, tint, present=style == 1)
    strap = top * dice.between(0.5, 0.8)
    garments.line(
        [(front[0], strap), (0.98, strap - 0.04)],
        dice.between(0.03, 0.08),
        dice.between(-0.5, 0.3),
        present=style == 2,
    )
    garments.patch(
        [front, back, moved(back, 0, 0.05), moved(front, 0, 0.05)],
        dice.between(-0.6, 0.2),
        present=dice.chance(0.5),
    )
