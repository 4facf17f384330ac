"""T-shirts, pullovers, coats and shirts as people draw them: a T with details on its front.

The unit is the height from the shoulder to the hem; the middle of the neck is at (0, 0).
"""

from dataclasses import dataclass

import numpy as np

from fmgui.data.dice import Dice, Flags, Floats, direction
from fmgui.data.garments.freehand.pen import Pen
from fmgui.data.garments.shapes import Garments, Point, along, box, mirrored, moved


@dataclass
class _Sleeves:
    """The arms of ``count`` tops; every array has shape ``(count,)``."""

    length: Floats
    turn: Floats
    """Tangent of half the upper arm's angle from hanging straight down: 0.41 is 45°."""
    bend: Floats
    """The forearm's turn as a part of the upper arm's."""
    width: Floats
    """Distance from the shoulder down to the armpit."""
    bare: Flags
    """Which tops have no sleeves at all."""


@dataclass
class _Body:
    """Where the parts of a drawn top's right side ended up, for details to be put upon it."""

    half: Floats
    """Half the body's width."""
    neck: Floats
    """Half the width of the neckline."""
    depth: Floats
    """How deep the neckline lies in the middle."""
    shoulder: Point
    elbow: Point
    cuff: tuple[Point, Point]
    """The outer and the inner end of the sleeve."""
    armpit: Point
    hem: Point


def t_shirts(dice: Dice) -> Garments:
    """Plain tops with short sleeves, a few with none."""
    pen = Pen(dice)
    half = dice.even(0.24, 0.42)
    sleeves = _short(dice)
    sleeves.bare = dice.chance(0.06)
    depth = dice.either(0.75, (0.04, 0.2), (0.0, 0.05))
    body = _draw(dice, pen, half, half * dice.between(0.3, 0.75), depth, sleeves, (0.85, 1.2))
    _add_back_of_neck(dice, pen, body, 0.2)
    _add_armholes(dice, pen, body, 0.1)
    _add_emblem(dice, pen, 0.07)
    return pen.garments


def pullovers(dice: Dice) -> Garments:
    """Plain tops with long sleeves, at times with ribs, stripes or a high collar."""
    pen = Pen(dice)
    half = dice.even(0.24, 0.46)
    depth = dice.either(0.7, (0.02, 0.14), (-0.1, 0.02))
    neck = half * dice.between(0.25, 0.7)
    body = _draw(dice, pen, half, neck, depth, _long(dice), (0.8, 1.15))
    _add_back_of_neck(dice, pen, body, 0.35)
    _add_high_collar(dice, pen, body, 0.1)
    _add_armholes(dice, pen, body, 0.17)
    _add_cuffs(pen, body, dice.chance(0.25))
    _add_rib(pen, body, dice.chance(0.25))
    pattern = dice.kind(0.1, 0.07, 0.83)
    for height in (0.45, 0.6, 0.75):
        pen.line([(-half * 0.95, height), (half * 0.95, height)], pattern == 0)
    middle, tooth = dice.even(0.4, 0.7), dice.between(0.04, 0.1)
    zigzag = [(half * (step / 3 - 1), middle + tooth * (step % 2)) for step in range(7)]
    pen.line(zigzag, pattern == 1)
    _add_emblem(dice, pen, 0.04)
    return pen.garments


def coats(dice: Dice) -> Garments:
    """Jackets and coats: a line down the front, or two where they are open."""
    pen = Pen(dice)
    long = dice.chance(0.22)
    half = np.where(long, dice.even(0.17, 0.26), dice.even(0.26, 0.5))
    sleeves = _sleeves(dice, long=0.7, bare=0.11)
    # Many a jacket is a row of boxes: its arms hang straight down at its sides.
    boxy = dice.chance(0.25)
    sleeves.turn = np.where(boxy, dice.even(0.0, 0.08), sleeves.turn)
    sleeves.bend = np.where(boxy, 1.0, sleeves.bend)
    sleeves.width = sleeves.width * np.where(long, 0.7, 1.0)
    sleeves.length = sleeves.length * np.where(long, 0.75, 1.0)
    depth = dice.either(0.6, (0.02, 0.14), (0.1, 0.3))
    body = _draw(dice, pen, half, half * dice.between(0.25, 0.65), depth, sleeves, (0.85, 1.3))

    closing = dice.kind(0.38, 0.32, 0.22, 0.08)
    zipped = (closing == 0) | ((closing == 2) & dice.chance(0.6))
    buttoned = (closing == 2) | ((closing == 0) & dice.chance(0.2))
    _add_front(dice, pen, body, zipped, buttoned)
    _add_open_front(dice, pen, body, closing == 1)
    hooded = ((closing == 3) & dice.chance(0.5)) | dice.chance(0.13)
    _add_hood(dice, pen, body, hooded)
    _add_lapels(dice, pen, body, dice.between(0.06, 0.25), dice.chance(0.4) & ~hooded)
    _add_high_collar(dice, pen, body, 0.22)
    _add_pockets(dice, pen, half)
    _add_armholes(dice, pen, body, 0.2)
    _add_cuffs(pen, body, dice.chance(0.2) & ~sleeves.bare)
    _add_rib(pen, body, dice.chance(0.15))
    return pen.garments


def shirts(dice: Dice) -> Garments:
    """Shirts with a collar and buttons, long- and short-sleeved."""
    pen = Pen(dice)
    half = dice.even(0.24, 0.4)
    sleeves = _sleeves(dice, long=0.62, bare=0.02)
    depth = dice.between(0.03, 0.14)
    body = _draw(dice, pen, half, half * dice.between(0.28, 0.6), depth, sleeves, (0.88, 1.15))
    # A line down the front alone would make it a jacket: collar and buttons make the shirt.
    _add_lapels(dice, pen, body, dice.between(0.04, 0.12), dice.chance(0.97))
    _add_front(dice, pen, body, dice.chance(0.75), dice.chance(0.97))
    left, top, width = half * dice.between(0.25, 0.5), dice.between(0.26, 0.42), half * 0.3
    side = np.where(dice.chance(0.5), 1, -1)
    pocket = box(left, top, left + width, top + dice.between(0.1, 0.2))
    pen.patch([(side * x, y) for x, y in pocket], dice.chance(0.6))
    _add_cuffs(pen, body, dice.chance(0.35) & ~sleeves.bare)
    _add_armholes(dice, pen, body, 0.1)
    return pen.garments


def _short(dice: Dice) -> _Sleeves:
    return _Sleeves(
        length=dice.even(0.18, 0.42),
        turn=dice.between(0.28, 1.05),
        bend=dice.between(0.85, 1.1),
        width=dice.between(0.2, 0.42),
        bare=dice.chance(0.0),
    )


def _long(dice: Dice) -> _Sleeves:
    hanging = dice.chance(0.35)
    return _Sleeves(
        length=dice.even(0.42, 0.95),
        turn=np.where(hanging, dice.even(0.05, 0.3), dice.between(0.25, 0.95)),
        bend=dice.either(0.55, (0.9, 1.05), (0.3, 0.9)),
        width=dice.between(0.18, 0.38),
        bare=dice.chance(0.0),
    )


def _sleeves(dice: Dice, long: float, bare: float) -> _Sleeves:
    """Return sleeves of which these shares are long and missing; the rest is short."""
    kind = dice.kind(long, 1 - long - bare, bare)
    some_long, some_short = _long(dice), _short(dice)
    return _Sleeves(
        length=np.where(kind == 1, some_short.length, some_long.length),
        turn=np.where(kind == 1, some_short.turn, some_long.turn),
        bend=np.where(kind == 1, some_short.bend, some_long.bend),
        width=some_long.width,
        bare=kind == 2,
    )


def _draw(
    dice: Dice,
    pen: Pen,
    half: Floats,
    neck: Floats,
    depth: Floats,
    sleeves: _Sleeves,
    flare: tuple[float, float],
) -> _Body:
    """Draw the outline; the hem is between these two times as wide as the body."""
    shoulder: Point = (half * dice.between(0.82, 1.12), dice.between(0.0, 0.16))
    armpit: Point = (half * dice.between(0.9, 1.05), shoulder[1] + sleeves.width)
    hem: Point = (half * dice.between(*flare), 1.0)
    elbow, outer, inner, inner_elbow = _arm(dice, shoulder, armpit, hem, sleeves)
    seam: Point = along(shoulder, armpit, 0.5)
    arm = [
        (np.where(sleeves.bare, there[0], here[0]), np.where(sleeves.bare, there[1], here[1]))
        for here, there in zip(
            (elbow, outer, inner, inner_elbow), (seam, seam, seam, seam), strict=True
        )
    ]
    waist = along(armpit, hem, 0.5)
    waist = (waist[0] * dice.between(0.85, 1.1), waist[1])
    right: list[Point] = [(neck, 0.0), shoulder, *arm, armpit, waist, hem]
    middle: Point = (0.0, 1 + dice.between(-0.02, 0.06))
    lip: Point = (neck * 0.6, depth * 0.75)
    pen.outline([(0.0, depth), lip, *right, middle, *mirrored(right), *mirrored([lip])])
    return _Body(half, neck, depth, shoulder, elbow, (outer, inner), armpit, hem)


def _arm(
    dice: Dice, shoulder: Point, armpit: Point, hem: Point, sleeves: _Sleeves
) -> tuple[Point, Point, Point, Point]:
    """Return elbow, outer and inner end, and the elbow's inner side."""
    sine, cosine = direction(sleeves.turn)
    forearm_sine, forearm_cosine = direction(sleeves.turn * sleeves.bend)
    reach = sleeves.length / 2
    elbow = moved(shoulder, reach * sine, reach * cosine)
    outer = moved(elbow, reach * forearm_sine, reach * forearm_cosine)
    width = sleeves.width * dice.between(0.6, 1.15)
    inner = moved(outer, -width * forearm_cosine, width * forearm_sine)
    # A sleeve that hangs down lies beside the body, not upon it.
    push = np.maximum(0, np.maximum(armpit[0], hem[0]) + 0.01 - inner[0]) * (inner[1] > armpit[1])
    elbow, outer, inner = moved(elbow, push * 0.6, 0), moved(outer, push, 0), moved(inner, push, 0)
    straight, straight_inside = along(shoulder, outer, 0.5), along(armpit, inner, 0.5)
    inside = moved(straight_inside, (elbow[0] - straight[0]) * 0.8, (elbow[1] - straight[1]) * 0.8)
    return elbow, outer, inner, inside


def _add_back_of_neck(dice: Dice, pen: Pen, body: _Body, share: float) -> None:
    edge: Point = (body.neck * 0.5, dice.between(-0.05, 0.0))
    end: Point = (body.neck, 0.0)
    pen.line([*mirrored([edge, end]), edge, end], dice.chance(share))


def _add_high_collar(dice: Dice, pen: Pen, body: _Body, share: float) -> None:
    rise = -dice.between(0.05, 0.14)
    collar: list[Point] = [(body.neck, 0.01), (body.neck * dice.between(0.8, 1.2), rise)]
    pen.outline([*collar, *mirrored(collar)], dice.chance(share))


def _add_emblem(dice: Dice, pen: Pen, share: float) -> None:
    """Draw a box or a diamond on the chest."""
    side, top, height = dice.between(0.04, 0.18), dice.between(0.25, 0.5), dice.between(0.1, 0.3)
    low, cut = top + height, side * dice.either(0.5, (0.0, 0.05), (0.8, 1.0))
    right: list[Point] = [(side - cut, top), (side, top + height / 2), (side - cut, low)]
    pen.patch([*right, *mirrored(right)], dice.chance(share))


def _add_pockets(dice: Dice, pen: Pen, half: Floats) -> None:
    """Draw a slit on either side, or a box."""
    kind, height = dice.kind(0.25, 0.15, 0.6), dice.between(0.5, 0.75)
    tilt, deep = dice.between(-0.1, 0.12), dice.between(0.1, 0.2)
    for side in (1, -1):
        slit: list[Point] = [(half * 0.35, height), (half * 0.75, height + tilt)]
        pen.line([(side * x, y) for x, y in slit], kind == 0)
        pocket = box(half * 0.3, height, half * 0.75, height + deep)
        pen.patch([(side * x, y) for x, y in pocket], kind == 1)


def _add_armholes(dice: Dice, pen: Pen, body: _Body, share: float) -> None:
    for side in (1, -1):
        ends = [(side * x, y) for x, y in (body.shoulder, body.armpit)]
        pen.line(ends, dice.chance(share))


def _add_cuffs(pen: Pen, body: _Body, present: Flags) -> None:
    outer, inner = body.cuff
    for side in (1, -1):
        ends = (along(outer, body.elbow, 0.2), along(inner, body.armpit, 0.12))
        pen.line([(side * x, y) for x, y in ends], present)


def _add_rib(pen: Pen, body: _Body, present: Flags) -> None:
    pen.line([(-body.hem[0], 0.9), (body.hem[0], 0.9)], present)


def _add_front(dice: Dice, pen: Pen, body: _Body, lined: Flags, buttoned: Flags) -> None:
    """Draw the line that closes the front, and two to five buttons on it or beside it."""
    middle = dice.between(-0.03, 0.03)
    pen.line([(middle, body.depth), (middle, (1 + body.depth) / 2), (middle, 1.0)], lined)
    count, size = dice.kind(0.25, 0.25, 0.25, 0.25) + 2, dice.even(0.004, 0.03)
    x = middle + np.where(lined, dice.either(0.5, (-0.08, -0.03), (0.03, 0.08)), 0.0)
    for button in range(5):
        y = body.depth + (1 - body.depth) * (button + 0.7) / (count + 0.4)
        pen.patch(box(x - size, y - size, x + size, y + size), buttoned & (button < count))


def _add_open_front(dice: Dice, pen: Pen, body: _Body, present: Flags) -> None:
    """Draw the two edges of a front that is left open."""
    gap = dice.even(0.02, 0.12)
    end = gap * dice.even(0.6, 2.2)
    for side in (1, -1):
        top = gap * dice.even(0.0, 1.2)
        pen.line([(side * top, body.depth), (side * gap, 0.5), (side * end, 1.0)], present)


def _add_lapels(dice: Dice, pen: Pen, body: _Body, size: Floats, present: Flags) -> None:
    for side in (1, -1):
        leaf: list[Point] = [
            (body.neck, 0.0),
            (body.neck * dice.between(1.1, 1.6), body.depth * 0.7 + size * 0.5),
            (body.neck * 0.55, body.depth + size),
            (0.0, body.depth),
        ]
        pen.patch([(side * x, y) for x, y in leaf], present)


def _add_hood(dice: Dice, pen: Pen, body: _Body, present: Flags) -> None:
    width = body.neck * dice.between(0.9, 1.5)
    top = -width * dice.between(1.4, 2.2)
    right: list[Point] = [(width * 0.6, top * 0.92), (width, top * 0.5), (body.neck, 0.02)]
    pen.outline([(0.0, top), *right, (0.0, body.depth), *mirrored(right)], present)
