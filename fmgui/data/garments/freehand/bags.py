"""Bags as people draw them: a box with an arch; the unit is the width of the bag."""

import numpy as np

from fmgui.data.dice import Dice, Flags, Floats, Kinds, pick
from fmgui.data.garments.freehand.pen import Pen
from fmgui.data.garments.shapes import Garments, Point, box, mirrored

_HANDBAG, _SUITCASE, _BACKPACK = range(3)


def bags(dice: Dice) -> Garments:
    """Handbags, suitcases and backpacks."""
    kind = dice.kind(0.62, 0.2, 0.18)
    handbag = dice.either(0.8, (0.3, 1.15), (0.2, 0.45))
    height = pick(kind, [handbag, dice.even(0.5, 1.0), dice.even(0.9, 1.4)])
    top = 0.5 * pick(
        kind, [dice.between(0.7, 1.1), dice.between(0.93, 1.05), dice.between(0.75, 1.0)]
    )
    # A purse may be wider above, and then narrow, or hang like a drop from its handle.
    bottom = 0.5 * dice.either(0.75, (0.85, 1.1), (0.6, 1.2))
    corner = dice.either(0.55, (0.0, 0.04), (0.08, 0.3))
    shoulder = np.where(
        kind == _BACKPACK, dice.even(0.1, 0.35), dice.either(0.75, (0.0, 0.04), (0.05, 0.25))
    )
    right: list[Point] = [
        (top - shoulder, 0.0),
        (top, shoulder),
        ((top + bottom) / 2 + dice.between(-0.03, 0.06), height * 0.5),
        (bottom, height - corner),
        (bottom - corner * 0.3, height - corner * 0.3),
        (bottom - corner, height),
    ]
    pen = Pen(dice)
    upper: Point = (0.0, dice.between(-0.05, 0.05))
    lower: Point = (0.0, height + dice.between(-0.02, 0.05))
    pen.outline([upper, *right, lower, *mirrored(right)])
    _add_handle(dice, pen, kind, top, height)
    _add_closing(dice, pen, kind, top, height)
    _add_pocket(dice, pen, kind, bottom, height)
    strapped = (kind == _BACKPACK) & dice.chance(0.5)
    for side in (1, -1):
        out = top + dice.between(0.05, 0.2)
        ends = ((top * 0.9, height * 0.1), (bottom * 0.95, height * 0.85))
        strap: list[Point] = [ends[0], (out, height * 0.25), (out, height * 0.75), ends[1]]
        pen.loop([(side * x, y) for x, y in strap], strapped & dice.chance(0.8))
    return pen.garments


def _add_handle(dice: Dice, pen: Pen, kind: Kinds, top: Floats, height: Floats) -> None:
    """Draw an arch above the bag, at times a second one within."""
    chances = [dice.chance(share) for share in (0.88, 0.65, 0.3)]
    present = np.choose(kind, chances)
    reach = top * pick(kind, [dice.even(0.3, 0.98), dice.even(0.15, 0.45), dice.even(0.1, 0.4)])
    tall = pick(kind, [dice.even(0.2, 0.95), dice.even(0.12, 0.4), dice.even(0.1, 0.25)])
    aside = np.where(kind == _BACKPACK, 0.0, dice.between(-0.12, 0.12))
    low = np.where(kind == _HANDBAG, dice.either(0.75, (0.0, 0.02), (0.05, 0.25)), 0.0) * height
    squareness, inside = dice.even(0.5, 0.95), dice.between(0.72, 0.9)

    def arch(size: Floats | float, foot: Floats | float) -> list[Point]:
        wide, high = reach * size, tall * size
        right: list[Point] = [
            (wide * squareness, -high * 0.85),
            (wide * 0.98, -high * 0.45),
            (wide, foot),
        ]
        return [(x + aside, y) for x, y in [*mirrored(right), (0.0, -high), *right]]

    pen.loop(arch(1.0, low), present)
    pen.line(arch(inside, 0.0), present & dice.chance(0.25))


def _add_closing(dice: Dice, pen: Pen, kind: Kinds, top: Floats, height: Floats) -> None:
    """Draw a flap, a zip or a clasp."""
    flapped: Flags = (kind != _SUITCASE) & dice.chance(0.25)
    middle = height * dice.between(0.3, 0.6)
    flap: list[Point] = [(top * 0.5, middle * 0.8), (top * 0.98, dice.even(0.0, 0.15) * height)]
    pen.line([*mirrored(flap), (0.0, middle), *flap], flapped)
    zipper: list[Point] = [(-top * 0.97, height * 0.2), (top * 0.97, height * 0.2)]
    zipper.insert(1, (0.0, height * dice.between(0.15, 0.25)))
    pen.line(zipper, ~flapped & dice.chance(0.2))
    size = dice.between(0.02, 0.06)
    clasp = (flapped & dice.chance(0.5)) | dice.chance(0.1)
    pen.patch(box(-size, middle - size, size, middle + size), clasp)


def _add_pocket(dice: Dice, pen: Pen, kind: Kinds, bottom: Floats, height: Floats) -> None:
    half, top = bottom * dice.between(0.5, 0.85), height * dice.between(0.5, 0.7)
    right: list[Point] = [(half, top), (half * 0.95, height * 0.95)]
    rise: Point = (0.0, top - dice.between(-0.02, 0.08))
    pocketed = ((kind == _BACKPACK) & dice.chance(0.65)) | dice.chance(0.06)
    pen.patch([rise, *right, *mirrored(right)], pocketed)
