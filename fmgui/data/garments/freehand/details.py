"""What people draw upon the tops that they draw."""

import numpy as np

from fmgui.data.dice import Dice, Flags, Floats
from fmgui.data.garments.freehand.pen import Pen
from fmgui.data.garments.freehand.torso import Body
from fmgui.data.garments.shapes import Point, along, box, mirrored


def add_back_of_neck(dice: Dice, pen: Pen, body: Body, share: float) -> None:
    """Draw the neckline of the back, behind that of the front."""
    edge: Point = (body.neck * 0.5, dice.between(-0.05, 0.0))
    end: Point = (body.neck, 0.0)
    pen.line([*mirrored([edge, end]), edge, end], dice.chance(share))


def add_high_collar(dice: Dice, pen: Pen, body: Body, share: float) -> None:
    """Draw a collar that stands up."""
    rise = -dice.between(0.05, 0.14)
    collar: list[Point] = [(body.neck, 0.01), (body.neck * dice.between(0.8, 1.2), rise)]
    pen.outline([*collar, *mirrored(collar)], dice.chance(share))


def add_stripes(dice: Dice, pen: Pen, half: Floats, present: Flags) -> None:
    """Draw one to four lines across the body."""
    count = dice.kind(0.2, 0.3, 0.3, 0.2) + 1
    top, apart = dice.even(0.25, 0.6), dice.even(0.06, 0.2)
    for stripe in range(4):
        height = np.minimum(top + stripe * apart, 0.95)
        ends = [(-half * 0.95, height), (half * 0.95, height + dice.between(-0.03, 0.03))]
        pen.line(ends, present & (stripe < count))


def add_zigzag(dice: Dice, pen: Pen, half: Floats, present: Flags) -> None:
    """Draw a zigzag across the body."""
    middle, tooth = dice.even(0.3, 0.75), dice.between(0.04, 0.12)
    pen.line([(half * (step / 3 - 1), middle + tooth * (step % 2)) for step in range(7)], present)


def add_pouch(dice: Dice, pen: Pen, half: Floats, present: Flags) -> None:
    """Draw one pocket for both hands."""
    top, wide = dice.between(0.5, 0.7), half * dice.between(0.5, 0.8)
    right: list[Point] = [(wide * 0.6, top), (wide, top + 0.12), (wide, 0.88)]
    pen.patch([*right, *mirrored(right)], present)


def add_emblem(dice: Dice, pen: Pen, share: float) -> None:
    """Draw a box or a diamond on the chest."""
    side, top, height = dice.between(0.04, 0.18), dice.between(0.25, 0.5), dice.between(0.1, 0.3)
    low, cut = top + height, side * dice.either(0.5, (0.0, 0.05), (0.8, 1.0))
    right: list[Point] = [(side - cut, top), (side, top + height / 2), (side - cut, low)]
    pen.patch([*right, *mirrored(right)], dice.chance(share))


def add_pockets(dice: Dice, pen: Pen, half: Floats) -> None:
    """Draw a slit on either side, or a box."""
    kind, height = dice.kind(0.25, 0.15, 0.6), dice.between(0.5, 0.75)
    tilt, deep = dice.between(-0.1, 0.12), dice.between(0.1, 0.2)
    for side in (1, -1):
        slit: list[Point] = [(half * 0.35, height), (half * 0.75, height + tilt)]
        pen.line([(side * x, y) for x, y in slit], kind == 0)
        pocket = box(half * 0.3, height, half * 0.75, height + deep)
        pen.patch([(side * x, y) for x, y in pocket], kind == 1)


def add_armholes(dice: Dice, pen: Pen, body: Body, share: float) -> None:
    """Draw where a sleeve is sewn on, on one side or both."""
    for side in (1, -1):
        ends = [(side * x, y) for x, y in (body.shoulder, body.armpit)]
        pen.line(ends, dice.chance(share))


def add_cuffs(pen: Pen, body: Body, present: Flags) -> None:
    """Draw the edge of a cuff on both sleeves."""
    outer, inner = body.cuff
    for side in (1, -1):
        ends = (along(outer, body.elbow, 0.2), along(inner, body.armpit, 0.12))
        pen.line([(side * x, y) for x, y in ends], present)


def add_rib(dice: Dice, pen: Pen, body: Body, present: Flags, knitted: float) -> None:
    """Draw a band along the hem; this share of the bands is hatched."""
    top = dice.between(0.84, 0.94)
    pen.line([(-body.hem[0], top), (body.hem[0], top)], present)
    hatched = present & dice.chance(knitted)
    for place in (-0.7, -0.35, 0.0, 0.35, 0.7):
        pen.line([(body.hem[0] * place, top), (body.hem[0] * place, 1.0)], hatched)


def add_front(dice: Dice, pen: Pen, body: Body, lined: Flags, buttoned: Flags) -> None:
    """Draw the line that closes the front, and two to five buttons on it or beside it."""
    # Hardly anybody's line is straight down the middle, from the neck to the hem.
    middle = body.half * dice.either(0.75, (-0.1, 0.1), (-0.35, 0.35))
    lean = body.half * dice.between(-0.12, 0.12)
    top = body.depth + dice.either(0.75, (-0.01, 0.02), (0.0, 0.15))
    bottom = dice.either(0.7, (0.97, 1.02), (0.75, 1.0))
    line: list[Point] = [(middle, top), (middle + lean * 0.5, 0.5), (middle + lean, bottom)]
    pen.line(line, lined)
    aside = body.half * dice.even(0.1, 0.3)
    pen.line([(x + aside, y) for x, y in line], lined & dice.chance(0.15))
    count, size = dice.kind(0.25, 0.25, 0.25, 0.25) + 2, dice.even(0.004, 0.03)
    x = middle + np.where(lined, dice.either(0.5, (-0.08, -0.03), (0.03, 0.08)), 0.0)
    for button in range(5):
        y = body.depth + (1 - body.depth) * (button + 0.7) / (count + 0.4)
        pen.patch(box(x - size, y - size, x + size, y + size), buttoned & (button < count))


def add_open_front(dice: Dice, pen: Pen, body: Body, present: Flags) -> None:
    """Draw the two edges of a front that is left open."""
    gap = dice.even(0.02, 0.12)
    end = gap * dice.even(0.6, 2.2)
    for side in (1, -1):
        top = gap * dice.even(0.0, 1.2)
        pen.line([(side * top, body.depth), (side * gap, 0.5), (side * end, 1.0)], present)


def add_lapels(dice: Dice, pen: Pen, body: Body, size: Floats, present: Flags) -> None:
    """Draw the two leaves of a collar."""
    for side in (1, -1):
        leaf: list[Point] = [
            (body.neck, 0.0),
            (body.neck * dice.between(1.1, 1.6), body.depth * 0.7 + size * 0.5),
            (body.neck * 0.55, body.depth + size),
            (0.0, body.depth),
        ]
        pen.patch([(side * x, y) for x, y in leaf], present)


def add_hood(dice: Dice, pen: Pen, body: Body, present: Flags) -> None:
    """Draw a hood above the shoulders."""
    width = body.neck * dice.between(0.9, 1.5)
    top = -width * dice.between(1.4, 2.2)
    right: list[Point] = [(width * 0.6, top * 0.92), (width, top * 0.5), (body.neck, 0.02)]
    pen.outline([(0.0, top), *right, (0.0, body.depth), *mirrored(right)], present)
