"""Bags with handles, straps or neither; the unit is the width of the bag."""

import numpy as np

from fmgui.data.dice import Dice, Flags, Floats, pick
from fmgui.data.garments.shapes import Garments, Point, along, box, curve, mirrored


def bags(dice: Dice) -> Garments:
    """Handbags, totes, shoulder bags and clutches."""
    kind = dice.kind((0.6, 0.28, 0.12) if dice.freehand else (0.38, 0.34, 0.28))
    handled, strapped = kind == 0, kind == 1
    height = pick(kind, dice.even(0.5, 1.1), dice.even(0.5, 0.95), dice.even(0.4, 0.85))
    top = pick(dice.kind((0.5, 0.3, 0.2)), 0.5, dice.even(0.38, 0.5), dice.even(0.3, 0.45))
    bottom = pick(dice.kind((0.6, 0.4)), 0.5, dice.even(0.38, 0.5))
    corner = pick(dice.kind((0.45, 0.55)), dice.even(0.0, 0.04), dice.between(0.04, 0.3))
    top_corner = dice.even(0.0, 0.12)
    bulge = dice.between(0.0, 0.05)
    sag = dice.between(-0.03, 0.05)
    garments = Garments(
        pick(dice.kind((0.2, 0.6, 0.2)), dice.even(0.35, 0.62), dice.even(0.62, 0.83), dice.even(0.83, 0.89))
    )
    side: list[Point] = [
        (top - top_corner, sag * 0),
        (top, top_corner),
        (along((top, 0), (bottom, 0), 0.5)[0] + bulge, height / 2),
        (bottom, height - corner),
        (bottom - corner * np.float32(0.3), height - corner * np.float32(0.3)),
        (bottom - corner, height),
    ]
    garments.outline([(top * 0, sag), *side, (top * 0, height + bulge / 2), *mirrored(side)])

    reach = top * dice.between(0.3, 0.75)
    tall = pick(kind, dice.between(0.15, 0.85), 0.0, 0.0)
    handle = [
        (-reach, np.float32(0.05) + reach * 0),
        *curve((-reach, 0), (-reach * np.float32(0.9), -tall * np.float32(1.0)), (reach * 0, -tall), 3),
        (reach * 0, -tall),
        *curve((reach * 0, -tall), (reach * np.float32(0.9), -tall * np.float32(1.0)), (reach, 0), 3),
        (reach, np.float32(0.05) + reach * 0),
    ]
    garments.band(handle, dice.between(0.025, 0.06), dice.between(0.6, 1.1), present=handled)
    # A second handle behind the first, or shifted a little.
    shift = dice.between(-0.06, 0.06)
    garments.band(
        [(x + shift, y * np.float32(0.9)) for x, y in handle],
        0.03,
        dice.between(0.4, 0.9),
        present=handled & dice.chance(0.3),
    )
    _straps(dice, garments, strapped, top, height)

    flap = height * dice.between(0.3, 0.65)
    has_flap = dice.chance(0.45)
    dip = dice.between(0.0, 0.12)
    garments.patch(
        [(-top, top_corner), (-top + top_corner, sag * 0), (top - top_corner, sag * 0), (top, top_corner), (top * np.float32(0.95), flap - dip), (sag * 0, flap), (-top * np.float32(0.95), flap - dip)],
        dice.between(-0.25, 0.15),
        present=has_flap,
    )
    garments.line(
        [(-top * np.float32(0.97), flap - dip), (sag * 0, flap), (top * np.float32(0.97), flap - dip)],
        0.025,
        dice.between(-0.7, 0.1),
        present=has_flap,
        sketched=0.7,
    )
    size = dice.between(0.02, 0.06)
    garments.patch(
        box(-size, flap - size, size, flap + size),
        pick(dice.kind((0.6, 0.4)), dice.even(-0.9, -0.3), dice.even(0.1, 0.4)),
        present=has_flap & dice.chance(0.6),
        sketched=0.6,
    )
    zip_height = dice.between(0.06, 0.2)
    garments.line(
        [(-top * np.float32(0.9), zip_height), (top * np.float32(0.9), zip_height)],
        0.025,
        dice.between(-0.6, 0.2),
        present=~has_flap & dice.chance(0.6),
        sketched=0.5,
    )
    pocket = height * dice.between(0.45, 0.6)
    garments.patch(
        box(-top * np.float32(0.6), pocket, top * np.float32(0.6), height * np.float32(0.88)),
        dice.between(-0.2, 0.15),
        present=dice.chance(0.3),
        sketched=0.3,
    )
    garments.patch(
        box(-bottom, height * np.float32(0.85), bottom, height),
        dice.between(-0.3, 0.2),
        present=dice.chance(0.25),
    )
    return garments


def _straps(dice: Dice, garments: Garments, present: Flags, top: Floats, height: Floats) -> None:
    """A long strap: standing up as a triangle, lying over the top, or hanging at the sides."""
    kind = dice.kind((0.35, 0.25, 0.4))
    width, tint = dice.between(0.025, 0.06), dice.between(0.6, 1.1)
    peak = dice.between(0.2, 0.9)
    spread = dice.even(0.02, 0.2)
    garments.band(
        [(-top, 0.04), (-spread, -peak), (spread, -peak), (top, 0.04)],
        width,
        tint,
        present=present & (kind == 0),
    )
    low = dice.between(0.04, 0.2)
    garments.band(
        [(-top, 0.08), (-top * np.float32(0.7), -low), (top * np.float32(0.7), -low), (top, 0.08)],
        width,
        tint,
        present=present & (kind == 1),
    )
    out = dice.between(0.04, 0.12)
    for side in (1, -1):
        fall = height * dice.even(0.35, 0.9)
        garments.band(
            [
                (side * top * np.float32(0.95), 0.04),
                (side * (top + out), fall * np.float32(0.3)),
                (side * (top + out), fall * np.float32(0.7)),
                (side * top * np.float32(0.95), fall),
            ],
            width,
            tint,
            present=present & (kind == 2) & dice.chance(0.75),
        )
