"""Trousers, from tight jeans to wide legs and shorts; the unit is the height of the long ones."""

import numpy as np

from fmgui.data.dice import Dice, pick
from fmgui.data.garments.shapes import Garments, Point, along


def trousers(dice: Dice) -> Garments:
    """Trousers seen from the front, legs together or apart, one of them at times bent."""
    kind = dice.kind((0.8, 0.1, 0.05, 0.05))
    narrow, shorts = kind == 0, kind == 2
    # The unit is the length of the trousers, so that shorts are wide for their length.
    wide = pick(kind, 1.0, 1.1, dice.even(1.7, 2.6), 1.0)
    waist = dice.between(0.135, 0.18) * wide
    hip = waist + dice.between(0.005, 0.04) * wide
    crotch = pick(kind, dice.between(0.2, 0.32), dice.between(0.24, 0.36), dice.even(0.45, 0.65), 0.3)
    ankle = pick(kind, dice.between(0.075, 0.13), dice.even(0.14, 0.24), hip * dice.even(0.7, 1.0), 0.1)
    knee = along((hip, 0), (ankle, 0), dice.between(0.35, 0.75))[0] * pick(kind, 0.82, 0.9, 1.0, 0.8)
    if dice.freehand:
        wide = dice.between(1.1, 2.4)
        waist, hip, knee, ankle = waist * wide, hip * wide, knee * wide, ankle * wide
    garments = Garments(
        pick(dice.kind((0.2, 0.6, 0.2)), dice.even(0.4, 0.65), dice.even(0.65, 0.84), dice.even(0.84, 0.9))
    )
    hip_height = crotch * dice.between(0.5, 0.8)
    spread = pick(kind, dice.between(-0.025, 0.04), dice.between(0.0, 0.06), dice.even(0.0, 0.1), 0.02)
    gap = pick(kind, dice.between(0.01, 0.05), dice.between(-0.005, 0.03), 0.02, -0.002)
    if dice.freehand:
        spread = spread + dice.even(0.0, 0.35)
    bent = np.where(dice.chance(0.35), dice.even(-0.03, 0.06), np.float32(0))
    knee_height = crotch + (1 - crotch) * np.float32(0.45)

    def leg(bend: np.ndarray) -> list[Point]:
        inner_knee = gap * np.float32(0.6) + spread * np.float32(0.5) + bend
        inner_ankle = gap + spread
        return [
            (hip, hip_height),
            (along((hip, 0), (inner_knee + knee, 0), 0.5)[0], (hip_height + knee_height) / 2),
            (inner_knee + knee, knee_height),
            (inner_ankle + ankle, 1.0),
            (inner_ankle, 1.0),
            (inner_knee, knee_height),
        ]

    right, left = leg(bent), leg(np.where(dice.chance(0.3), bent, np.float32(0)))
    left = [(-x, y) for x, y in reversed(left)]
    rise = dice.between(-0.005, 0.02)
    middle: Point = (gap * 0, rise)
    fork: Point = (gap * 0, crotch)
    garments.outline([middle, (waist, 0), *right, fork, *left, (-waist, 0)])

    band = dice.between(0.03, 0.06)
    garments.line(
        [(-waist, band), (0, band + rise), (waist, band)],
        0.015,
        dice.between(-0.4, 0.1),
        present=dice.chance(0.7),
        sketched=0.7,
    )
    garments.line(
        [middle, fork], 0.015, dice.between(-0.5, 0.05), present=dice.chance(0.7), sketched=0.4
    )
    faded = dice.chance(0.5)
    tint = dice.between(-0.3, 0.3)
    for side, one in ((1, right), (-1, left[::-1])):
        middles = [along(one[place], one[5], 0.5) for place in (2,)]
        top = along((side * hip, 0), fork, 0.5)[0]
        end = along(one[3], one[4], 0.5)
        garments.line(
            [(top, hip_height), middles[0], end],
            dice.between(0.02, 0.07) * wide,
            tint,
            present=faded,
        )
        garments.line(
            [(side * waist * np.float32(0.75), band), (side * hip, crotch * np.float32(0.5))],
            0.015,
            dice.between(-0.4, 0.0),
            present=narrow | shorts,
            sketched=0.4,
        )
        knee_box = along(one[2], one[5], 0.5)
        size = dice.between(0.01, 0.04)
        y = knee_box[1] + dice.between(-0.15, 0.15)
        garments.line(
            [(knee_box[0] - size, y), (knee_box[0] + size, y)],
            dice.between(0.02, 0.06),
            dice.between(-0.7, 0.2),
            present=dice.chance(0.2),
        )
    return garments
