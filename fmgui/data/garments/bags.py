"""Bags with handles, straps or neither; the unit is the width of the bag."""

from fmgui.data.dice import Dice, Flags, Floats, pick
from fmgui.data.garments.shapes import Garments, Point, box, curve, mirrored, shades

_HANDLED, _STRAPPED = range(2)


def bags(dice: Dice) -> Garments:
    """Handbags, totes, shoulder bags and clutches."""
    kind = dice.kind(0.38, 0.34, 0.28)
    height = pick(kind, [dice.even(0.45, 1.1), dice.even(0.5, 0.95), dice.even(0.4, 0.85)])
    top = pick(dice.kind(0.5, 0.3, 0.2), [0.5, dice.even(0.38, 0.5), dice.even(0.3, 0.45)])
    bottom = dice.either(0.6, (0.5, 0.5), (0.38, 0.5))
    corner = dice.either(0.45, (0.0, 0.04), (0.06, 0.28))
    top_corner = dice.even(0.0, 0.12)
    bulge = dice.between(0.0, 0.05)
    right: list[Point] = [
        (top - top_corner, 0.0),
        (top, top_corner),
        ((top + bottom) / 2 + bulge, height / 2),
        (bottom, height - corner),
        (bottom - corner * 0.3, height - corner * 0.3),
        (bottom - corner, height),
    ]
    garments = Garments(shades(dice, 0.35, 0.62, 0.83, 0.89))
    garments.outline(
        [(0.0, dice.between(-0.03, 0.05)), *right, (0.0, height + bulge / 2), *mirrored(right)]
    )
    _add_handles(dice, garments, kind == _HANDLED, top)
    _add_straps(dice, garments, kind == _STRAPPED, top, height)
    _add_closing(dice, garments, top, top_corner, height)
    garments.patch(
        box(-top * 0.6, height * dice.between(0.45, 0.6), top * 0.6, height * 0.88),
        dice.between(-0.2, 0.15),
        present=dice.chance(0.3),
    )
    garments.patch(
        box(-bottom, height * 0.85, bottom, height),
        dice.between(-0.3, 0.2),
        present=dice.chance(0.25),
    )
    return garments


def _add_handles(dice: Dice, garments: Garments, present: Flags, top: Floats) -> None:
    """Add an arched handle, at times with a second one behind it."""
    reach = top * dice.between(0.3, 0.75)
    tall = dice.between(0.15, 0.85)
    peak: Point = (0.0, -tall)
    left = [(-reach, 0.05), *curve((-reach, 0.0), (-reach * 0.9, -tall), peak, 3)]
    handle = [*left, peak, *mirrored(left)]
    garments.band(handle, dice.between(0.025, 0.06), dice.between(0.6, 1.1), present=present)
    aside = dice.between(-0.06, 0.06)
    garments.band(
        [(x + aside, y * 0.9) for x, y in handle],
        0.03,
        dice.between(0.4, 0.9),
        present=present & dice.chance(0.3),
    )


def _add_straps(
    dice: Dice, garments: Garments, present: Flags, top: Floats, height: Floats
) -> None:
    """Add a long strap: standing up as a triangle, lying over the top, or hanging at the sides."""
    kind = dice.kind(0.35, 0.25, 0.4)
    width, tint = dice.between(0.025, 0.06), dice.between(0.6, 1.1)
    peak, spread = dice.between(0.2, 0.9), dice.even(0.02, 0.2)
    garments.band(
        [(-top, 0.04), (-spread, -peak), (spread, -peak), (top, 0.04)],
        width,
        tint,
        present=present & (kind == 0),
    )
    low = dice.between(0.04, 0.2)
    garments.band(
        [(-top, 0.08), (-top * 0.7, -low), (top * 0.7, -low), (top, 0.08)],
        width,
        tint,
        present=present & (kind == 1),
    )
    out = top + dice.between(0.04, 0.12)
    for side in (1, -1):
        fall = height * dice.even(0.35, 0.9)
        edge = side * top * 0.95
        garments.band(
            [(edge, 0.04), (side * out, fall * 0.3), (side * out, fall * 0.7), (edge, fall)],
            width,
            tint,
            present=present & (kind == 2) & dice.chance(0.75),
        )


def _add_closing(
    dice: Dice, garments: Garments, top: Floats, top_corner: Floats, height: Floats
) -> None:
    """Close the bag with a flap and a clasp, with a zip, or not at all."""
    flapped = dice.chance(0.45)
    middle = height * dice.between(0.3, 0.65)
    side = middle - dice.between(0.0, 0.12)
    edge: list[Point] = [(top * 0.95, side), (0.0, middle), (-top * 0.95, side)]
    corner: list[Point] = [(top - top_corner, 0.0), (top, top_corner)]
    garments.patch([*mirrored(corner), *corner, *edge], dice.between(-0.25, 0.15), present=flapped)
    garments.line(edge, 0.025, dice.between(-0.7, 0.1), present=flapped)
    size = dice.between(0.02, 0.06)
    garments.patch(
        box(-size, middle - size, size, middle + size),
        dice.either(0.6, (-0.9, -0.3), (0.1, 0.4)),
        present=flapped & dice.chance(0.6),
    )
    zipped = dice.between(0.06, 0.2)
    garments.line(
        [(-top * 0.9, zipped), (top * 0.9, zipped)],
        0.025,
        dice.between(-0.6, 0.2),
        present=~flapped & dice.chance(0.6),
    )
