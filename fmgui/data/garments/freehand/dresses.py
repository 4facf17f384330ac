"""Dresses as people draw them: a small top on a skirt; the unit is the height."""

import numpy as np

from fmgui.data.dice import Dice, direction, pick
from fmgui.data.garments.freehand.pen import Pen
from fmgui.data.garments.shapes import Garments, Point, along, mirrored, moved

_STRAPPED, _BARE, _SHORT, _LONG = range(4)


def dresses(dice: Dice) -> Garments:
    """Dresses on straps, without sleeves, and with short and long ones."""
    kind = dice.kind(0.35, 0.2, 0.25, 0.2)
    bust, hem = dice.even(0.1, 0.2), dice.even(0.22, 0.55)
    waist, height = bust * dice.between(0.55, 1.0), dice.even(0.28, 0.5)
    shoulder: Point = (
        bust * pick(kind, [0.7, 0.95, 1.05, 1.05]) * dice.between(0.85, 1.05),
        dice.between(0.0, 0.04),
    )
    armpit: Point = (bust, dice.between(0.1, 0.2))
    neck = shoulder[0] * pick(kind, [0.75, 0.5, 0.55, 0.55])

    sine, cosine = direction(dice.between(0.15, 0.8))
    length = pick(kind, [0.0, 0.0, dice.even(0.1, 0.24), dice.even(0.28, 0.5)])
    width = dice.between(0.07, 0.13)
    outer = moved(shoulder, length * sine, length * cosine)
    sleeve = [along(shoulder, outer, 0.5), outer, moved(outer, -width * cosine, width * sine)]
    bare = kind <= _BARE
    arm: list[Point] = [
        (np.where(bare, there[0], here[0]), np.where(bare, there[1], here[1]))
        for share, here in zip((0.3, 0.6, 0.8), sleeve, strict=True)
        for there in [along(shoulder, armpit, share)]
    ]
    hip: Point = (waist * dice.between(0.95, 1.5), height)
    right: list[Point] = [
        (neck, 0.0),
        shoulder,
        *arm,
        armpit,
        (waist, height),
        along(hip, (hem, 1.0), 0.45),
        (hem, 1.0),
    ]
    depth = dice.between(0.02, 0.15)
    lip: Point = (neck * 0.6, depth * 0.75)
    middle: Point = (0.0, 1 + dice.between(-0.02, 0.06))
    pen = Pen(dice)
    pen.outline([(0.0, depth), lip, *right, middle, *mirrored(right), *mirrored([lip])])
    for down, share in ((0.0, 0.5), (0.05, 0.12)):
        pen.line([(-waist, height + down), (waist, height + down)], dice.chance(share))
    folded = dice.chance(0.22)
    for fold in (-0.5, 0.0, 0.5):
        pen.line([(waist * fold, height + dice.even(0.0, 0.2)), (hem * fold, 0.99)], folded)
    return pen.garments
