"""Sandals from the side, toes to the left.

The unit is the length of the sandal: the toes are at x = 0, the heel is at x = 1, the ground is
at y = 0 and heights are negative.
"""

import numpy as np

from fmgui.data.dice import Dice, Flags, Floats, Kinds, pick
from fmgui.data.garments.shapes import Garments, Point, along, curve, shades

_FLAT, _SLIDE, _CLOSED, _HEELED, _WEDGE = range(5)


def sandals(dice: Dice) -> Garments:
    """Flat sandals with straps, slides, shoes with gaps, high heels and wedges."""
    kind = dice.kind(0.34, 0.15, 0.12, 0.24, 0.15)
    tall = (kind == _HEELED) | (kind == _WEDGE)
    strapped = (kind == _FLAT) | tall
    board = pick(
        kind,
        [
            dice.between(0.04, 0.11),
            dice.between(0.05, 0.14),
            dice.between(0.08, 0.16),
            dice.between(0.03, 0.07),
            dice.between(0.06, 0.2),
        ],
    )
    lift = np.where(tall, board + dice.between(0.2, 0.55), board)
    garments = Garments(shades(dice, 0.29, 0.44, 0.72, 0.82))
    _add_flat_sole(dice, garments, kind <= _CLOSED, board)
    _add_raised_sole(dice, garments, kind, board, lift)
    _add_slide(dice, garments, kind == _SLIDE, board)
    _add_upper(dice, garments, kind == _CLOSED, board)
    _add_toe_straps(dice, garments, strapped, board, lift)
    _add_ankle_straps(dice, garments, strapped, lift)
    return garments


def _add_flat_sole(dice: Dice, garments: Garments, present: Flags, board: Floats) -> None:
    """Add a flat sole, its toes a little off the ground, and at times a seam on it."""
    spring = dice.between(0.0, 0.05)
    garments.outline(
        [
            (0.0, -board * 0.6 - spring),
            (0.03, -board - spring),
            (0.3, -board),
            (0.7, -board - spring * 0.4),
            (0.98, -board - spring * 0.6),
            (1.0, -board * 0.5),
            (0.97, 0.0),
            (0.3, 0.0),
            (0.05, -spring * 0.7),
        ],
        present=present,
    )
    garments.line(
        [(0.05, -board - spring * 0.5), (0.3, -board), (0.98, -board)],
        0.03,
        dice.between(-0.7, 0.1),
        present=present & dice.chance(0.5),
    )


def _add_raised_sole(
    dice: Dice, garments: Garments, kind: Kinds, board: Floats, lift: Floats
) -> None:
    """Add a sole that climbs in a soft S to a heel, or lies on a wedge."""
    wedge = kind == _WEDGE
    ball: Point = (0.36, -board)
    back: Point = (0.86, -lift)
    instep: Point = (0.7, along(ball, back, 0.7)[1])
    width = dice.even(0.05, 0.32)
    foot = width * dice.even(0.6, 1.0)
    garments.outline(
        [
            (0.0, -board * 0.6),
            (0.03, -board),
            ball,
            (0.5, along(ball, back, 0.15)[1]),
            instep,
            back,
            (0.96, -lift - 0.02),
            (1.0, -lift * 0.85),
            (0.985, -lift * 0.4),
            (0.975, 0.0),
            (np.where(wedge, 0.75, 1 - foot), 0.0),
            (np.where(wedge, 0.6, 1 - width), np.where(wedge, 0.0, 0.08 - lift)),
            (np.where(wedge, 0.5, 0.62), np.where(wedge, 0.0, instep[1] * 0.75 + 0.05)),
            (0.42, 0.0),
            (0.04, 0.0),
        ],
        present=wedge | (kind == _HEELED),
    )


def _add_slide(dice: Dice, garments: Garments, present: Flags, board: Floats) -> None:
    """Add the one broad band of a slide, or the thin arch of a thong."""
    left: Point = (dice.even(0.08, 0.35), -board)
    right: Point = (dice.even(0.52, 0.72), -board)
    pull: Point = (
        along(left, right, 0.5)[0] + dice.between(-0.08, 0.12),
        -board - dice.between(0.24, 0.52),
    )
    arch = [left, *curve(left, pull, right, 5), right]
    solid = dice.chance(0.6)
    garments.outline(arch, present=present & solid)
    garments.band(arch, dice.between(0.04, 0.12), dice.between(0.8, 1.1), present=present & ~solid)


def _add_upper(dice: Dice, garments: Garments, present: Flags, board: Floats) -> None:
    """Add an upper like a shoe's that shows the foot through gaps."""
    height = dice.between(0.24, 0.38)
    top, dip = board + height, dice.between(0.08, 0.18)
    garments.outline(
        [
            (0.03, -board),
            (0.1, -board - dice.between(0.08, 0.14)),
            (dice.between(0.4, 0.5), -top),
            (dice.between(0.56, 0.64), -top),
            (0.72, -top + dip),
            (0.88, -top + dip * 0.6),
            (0.97, -top + 0.02),
            (0.98, -board),
        ],
        present=present,
    )
    tint, slant = dice.even(-1.0, -0.6), dice.between(-0.05, 0.08)
    for number in range(5):
        x = 0.17 + number * 0.15 + dice.between(-0.03, 0.03)
        gap, end = dice.between(0.03, 0.09), -board - height * dice.between(0.25, 0.7)
        garments.patch(
            [(x, -board), (x + slant, end), (x + slant + gap, end), (x + gap, -board)],
            tint,
            present=present & dice.chance(0.75),
        )


def _add_toe_straps(
    dice: Dice, garments: Garments, present: Flags, board: Floats, lift: Floats
) -> None:
    """Add one to four straps that rise slantwise over the toes, or close the toes."""
    count = dice.kind(0.25, 0.3, 0.25, 0.2)
    width, tint = dice.between(0.04, 0.11), dice.between(0.75, 1.1)
    lean, height = dice.even(-0.03, 0.12), dice.between(0.08, 0.19)
    climb = (lift - board) * 0.25
    for number in range(4):
        x = 0.08 + number * 0.11 + dice.between(-0.03, 0.03)
        foot = -board - climb * max(number - 1, 0)
        top = height * (1 + number * 0.25)
        garments.band(
            [(x, foot), (x + lean * 0.3, foot - top / 2), (x + lean, foot - top)],
            width,
            tint,
            present=present & (count >= number),
        )
    garments.outline(
        [
            (0.06, -board),
            (0.08, -board - height * 0.6),
            (0.17, -board - height),
            (0.3, -board - height * 1.1),
            (0.4, -board - height * 0.7),
            (0.42, -board),
        ],
        present=present & dice.chance(0.35),
    )


def _add_ankle_straps(dice: Dice, garments: Garments, present: Flags, lift: Floats) -> None:
    """Add what holds the heel: a strap round the ankle, one behind it, others from the front."""
    ankle = lift + dice.between(0.18, 0.46)
    half_way = -(ankle + lift) / 2
    width, tint = dice.even(0.035, 0.14), dice.between(0.75, 1.1)
    front, tilt = dice.between(0.5, 0.7), dice.between(-0.08, 0.06)
    fastened = present & dice.chance(0.8)
    garments.band(
        [(front, -ankle + tilt), (0.78, -ankle + tilt * 0.3), (0.96, -ankle)],
        width,
        tint,
        present=fastened,
    )
    garments.band(
        [(0.95, -ankle), (0.93, half_way), (0.95, -lift)],
        dice.even(0.04, 0.14),
        tint,
        present=fastened & dice.chance(0.7),
    )
    middle = dice.between(0.5, 0.68)
    garments.band(
        [(middle, -lift * 0.75), (middle + 0.1, half_way), (0.86, -ankle)],
        dice.even(0.04, 0.16),
        tint,
        present=present & dice.chance(0.4),
    )
    garments.band(
        [
            (dice.between(0.25, 0.4), -lift * 0.4 - 0.12),
            ((front + 0.35) / 2, -(ankle + lift * 0.5) / 2),
            (front + 0.03, -ankle),
        ],
        width,
        tint,
        present=fastened & dice.chance(0.4),
    )
