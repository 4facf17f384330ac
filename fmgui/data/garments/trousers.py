"""Trousers, from tight jeans to wide legs and shorts; the unit is their height."""

import numpy as np

from fmgui.data.dice import Dice, Floats, pick
from fmgui.data.garments.shapes import Garments, Point, along, mirrored, shades


def trousers(dice: Dice) -> Garments:
    """Trousers seen from the front, legs together or apart, one of them at times bent."""
    kind = dice.kind(0.8, 0.1, 0.05, 0.05)
    # The unit is the height, so that shorts are wide for it.
    width = pick(kind, [1.0, 1.1, dice.even(1.7, 2.6), 1.0])
    waist = dice.between(0.135, 0.18) * width
    hip = waist + dice.between(0.005, 0.04) * width
    crotch = pick(
        kind, [dice.between(0.2, 0.32), dice.between(0.24, 0.36), dice.even(0.45, 0.65), 0.3]
    )
    ankle = pick(
        kind, [dice.between(0.075, 0.13), dice.even(0.14, 0.24), dice.even(0.11, 0.19), 0.1]
    )
    ankle = ankle * width
    knee = (hip + (ankle - hip) * dice.between(0.35, 0.75)) * pick(kind, [0.82, 0.9, 1.0, 0.8])
    legs = _legs(dice, hip, crotch, knee, ankle)

    rise = dice.between(-0.005, 0.02)
    middle, fork = (0.0, rise), (0.0, crotch)
    garments = Garments(shades(dice, 0.4, 0.65, 0.84, 0.9))
    garments.outline([middle, (waist, 0.0), *legs[0], fork, *mirrored(legs[1]), (-waist, 0.0)])
    band = dice.between(0.03, 0.06)
    garments.line(
        [(-waist, band), (0.0, band + rise), (waist, band)],
        0.015,
        dice.between(-0.4, 0.1),
        present=dice.chance(0.7),
    )
    garments.line([middle, fork], 0.015, dice.between(-0.5, 0.05), present=dice.chance(0.7))
    faded, fade, tint = dice.chance(0.5), dice.between(0.02, 0.07), dice.between(-0.3, 0.3)
    for side, leg in zip((1, -1), legs, strict=True):
        thigh, knees, feet = leg[0], along(leg[2], leg[5], 0.5), along(leg[3], leg[4], 0.5)
        crease = [along(thigh, (0.0, thigh[1]), 0.5), knees, feet]
        garments.line([(side * x, y) for x, y in crease], fade * width, tint, present=faded)
        garments.line(
            [(side * waist * 0.75, band), (side * hip, crotch * 0.5)],
            0.015,
            dice.between(-0.4, 0.0),
            present=(kind == 0) | (kind == 2),
        )
        _add_tear(dice, garments, (side * knees[0], knees[1]))
    return garments


def _legs(
    dice: Dice, hip: Floats, crotch: Floats, knee: Floats, ankle: Floats
) -> tuple[list[Point], list[Point]]:
    """Return both legs from the hip round the ankle to the inside of the knee, on x > 0."""
    gap = dice.either(0.8, (0.01, 0.05), (-0.005, 0.03))
    spread = dice.between(-0.025, 0.045)
    hip_height = crotch * dice.between(0.5, 0.8)
    knee_height = crotch + (1 - crotch) * 0.45
    bend = np.where(dice.chance(0.35), dice.even(-0.03, 0.06), 0.0)

    def leg(bend: Floats) -> list[Point]:
        inner_knee = gap * 0.6 + spread * 0.5 + bend
        inner_ankle = gap + spread
        return [
            (hip, hip_height),
            ((hip + inner_knee + knee) / 2, (hip_height + knee_height) / 2),
            (inner_knee + knee, knee_height),
            (inner_ankle + ankle, 1.0),
            (inner_ankle, 1.0),
            (inner_knee, knee_height),
        ]

    return leg(bend), leg(np.where(dice.chance(0.3), bend, 0.0))


def _add_tear(dice: Dice, garments: Garments, knee: Point) -> None:
    """Tear or patch some of the trousers near the knee."""
    half = dice.between(0.01, 0.04)
    y = knee[1] + dice.between(-0.15, 0.15)
    garments.line(
        [(knee[0] - half, y), (knee[0] + half, y)],
        dice.between(0.02, 0.06),
        dice.between(-0.7, 0.2),
        present=dice.chance(0.2),
    )
