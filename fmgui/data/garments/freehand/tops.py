"""T-shirts, pullovers, coats and shirts as people draw them: a T with details on its front."""

import numpy as np

from fmgui.data.dice import Dice, Flags, Floats
from fmgui.data.garments.freehand.details import (
    add_armholes,
    add_back_of_neck,
    add_cuffs,
    add_emblem,
    add_front,
    add_high_collar,
    add_hood,
    add_lapels,
    add_open_front,
    add_pockets,
    add_pouch,
    add_rib,
    add_stripes,
    add_zigzag,
)
from fmgui.data.garments.freehand.pen import Pen
from fmgui.data.garments.freehand.torso import Sleeves, Slit, draw_top
from fmgui.data.garments.shapes import Garments, box


def t_shirts(dice: Dice) -> Garments:
    """Plain tops with short sleeves, a few with none."""
    pen = Pen(dice)
    half = dice.even(0.24, 0.42)
    sleeves = _short(dice)
    sleeves.bare = dice.chance(0.06)
    depth = dice.either(0.75, (0.04, 0.2), (0.0, 0.05))
    body = draw_top(dice, pen, half, half * dice.between(0.3, 0.75), depth, sleeves, (0.85, 1.2))
    add_back_of_neck(dice, pen, body, 0.2)
    add_armholes(dice, pen, body, 0.16)
    add_emblem(dice, pen, 0.07)
    return pen.garments


def pullovers(dice: Dice) -> Garments:
    """Plain tops with long sleeves, at times with ribs, stripes or a high collar."""
    pen = Pen(dice)
    half = dice.even(0.24, 0.46)
    depth = dice.either(0.7, (0.02, 0.14), (-0.1, 0.02))
    neck = half * dice.between(0.25, 0.7)
    body = draw_top(dice, pen, half, neck, depth, _long(dice), (0.8, 1.15))
    add_back_of_neck(dice, pen, body, 0.35)
    add_high_collar(dice, pen, body, 0.16)
    add_armholes(dice, pen, body, 0.27)
    add_cuffs(pen, body, dice.chance(0.35))
    add_rib(dice, pen, body, dice.chance(0.35), knitted=0.3)
    pattern = dice.kind(0.16, 0.1, 0.74)
    add_stripes(dice, pen, half, pattern == 0)
    add_zigzag(dice, pen, half, pattern == 1)
    add_emblem(dice, pen, 0.08)
    add_pouch(dice, pen, half, dice.chance(0.05))
    add_hood(dice, pen, body, dice.chance(0.06))
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
    closing = dice.kind(0.38, 0.32, 0.22, 0.08)
    opened = closing == 1
    slit = _slit(dice, half, opened)
    neck = half * dice.between(0.25, 0.65)
    body = draw_top(dice, pen, half, neck, depth, sleeves, (0.85, 1.3), slit)

    zipped = (closing == 0) | ((closing == 2) & dice.chance(0.6))
    buttoned = (closing == 2) | ((closing == 0) & dice.chance(0.2))
    add_front(dice, pen, body, zipped, buttoned)
    add_open_front(dice, pen, body, opened & ~slit.present)
    hooded = ((closing == 3) & dice.chance(0.5)) | dice.chance(0.13)
    add_hood(dice, pen, body, hooded)
    add_lapels(dice, pen, body, dice.between(0.06, 0.25), dice.chance(0.4) & ~hooded)
    add_high_collar(dice, pen, body, 0.22)
    add_pockets(dice, pen, half)
    add_armholes(dice, pen, body, 0.28)
    add_cuffs(pen, body, dice.chance(0.2) & ~sleeves.bare)
    add_rib(dice, pen, body, dice.chance(0.15), knitted=0.1)
    return pen.garments


def _slit(dice: Dice, half: Floats, opened: Flags) -> Slit:
    """Let a third of the open fronts fall apart, and some of the others gape at the hem."""
    return Slit(
        half=half * dice.even(0.06, 0.4),
        narrowing=dice.either(0.5, (0.0, 0.2), (0.2, 1.0)),
        height=np.where(opened, dice.even(0.3, 0.9), dice.even(0.04, 0.2)),
        present=np.where(opened, dice.chance(0.35), dice.chance(0.12)),
    )


def shirts(dice: Dice) -> Garments:
    """Shirts with a collar and buttons, long- and short-sleeved."""
    pen = Pen(dice)
    half = dice.even(0.24, 0.4)
    sleeves = _sleeves(dice, long=0.62, bare=0.02)
    depth = dice.between(0.03, 0.14)
    body = draw_top(dice, pen, half, half * dice.between(0.28, 0.6), depth, sleeves, (0.88, 1.15))
    # A line down the front alone would make it a jacket: collar and buttons make the shirt.
    add_lapels(dice, pen, body, dice.between(0.04, 0.12), dice.chance(0.97))
    add_front(dice, pen, body, dice.chance(0.75), dice.chance(0.97))
    left, top, width = half * dice.between(0.25, 0.5), dice.between(0.26, 0.42), half * 0.3
    side = np.where(dice.chance(0.5), 1, -1)
    pocket = box(left, top, left + width, top + dice.between(0.1, 0.2))
    pen.patch([(side * x, y) for x, y in pocket], dice.chance(0.6))
    add_cuffs(pen, body, dice.chance(0.35) & ~sleeves.bare)
    add_armholes(dice, pen, body, 0.1)
    return pen.garments


def _short(dice: Dice) -> Sleeves:
    return Sleeves(
        length=dice.even(0.18, 0.42),
        turn=dice.between(0.28, 1.05),
        bend=dice.between(0.85, 1.1),
        width=dice.between(0.2, 0.42),
        bare=dice.chance(0.0),
    )


def _long(dice: Dice) -> Sleeves:
    hanging = dice.chance(0.35)
    return Sleeves(
        length=dice.even(0.42, 0.95),
        turn=np.where(hanging, dice.even(0.05, 0.3), dice.between(0.25, 0.95)),
        bend=dice.either(0.55, (0.9, 1.05), (0.3, 0.9)),
        width=dice.between(0.18, 0.38),
        bare=dice.chance(0.0),
    )


def _sleeves(dice: Dice, long: float, bare: float) -> Sleeves:
    """Return sleeves of which these shares are long and missing; the rest is short."""
    kind = dice.kind(long, 1 - long - bare, bare)
    some_long, some_short = _long(dice), _short(dice)
    return Sleeves(
        length=np.where(kind == 1, some_short.length, some_long.length),
        turn=np.where(kind == 1, some_short.turn, some_long.turn),
        bend=np.where(kind == 1, some_short.bend, some_long.bend),
        width=some_long.width,
        bare=kind == 2,
    )
