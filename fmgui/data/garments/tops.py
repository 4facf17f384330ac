"""Clothes of the upper body: T-shirt/top, pullover, dress, coat and shirt."""

import numpy as np

from fmgui.data.dice import Dice, Flags, Floats, pick
from fmgui.data.garments.cut import Cut, sew
from fmgui.data.garments.details import (
    add_buttons,
    add_hood,
    add_lapels,
    add_opening,
    add_print,
    add_rib,
    add_zip,
)
from fmgui.data.garments.shapes import Garments, box, shades


def t_shirts(dice: Dice) -> Garments:
    """T-shirts, polo shirts, tops without sleeves or on thin straps, a few with long sleeves."""
    kind = dice.kind(0.76, 0.17, 0.05, 0.02)
    shoulder = pick(
        kind, [dice.between(0.22, 0.29), dice.between(0.15, 0.22), dice.between(0.1, 0.16), 0.22]
    )
    chest = dice.between(0.215, 0.28)
    waist = chest - dice.between(-0.01, 0.045)
    sleeve = dice.either(0.93, (0.26, 0.38), (0.4, 0.8))
    cut = Cut(
        neck=pick(
            kind,
            [dice.between(0.08, 0.14), shoulder - dice.between(0.03, 0.08), shoulder - 0.025, 0.1],
        ),
        neck_depth=pick(
            kind,
            [dice.between(0.03, 0.14), dice.between(0.1, 0.28), dice.between(0.12, 0.28), 0.07],
        ),
        neck_point=np.where(dice.chance(0.75), 0.0, dice.even(0.5, 1.0)),
        collar=pick(kind, [dice.between(-0.01, 0.028), dice.between(-0.12, -0.02), -0.15, 0.0]),
        shoulder=shoulder,
        shoulder_drop=pick(kind, [dice.between(0.02, 0.08), dice.between(0.0, 0.03), 0.0, 0.05]),
        armhole=pick(kind, [dice.between(0.25, 0.33), dice.between(0.26, 0.36), 0.28, 0.29]),
        chest=chest,
        waist=waist,
        waist_height=dice.between(0.35, 0.6),
        hem=waist + dice.between(-0.015, 0.03),
        hem_curve=dice.either(0.75, (0.0, 0.05), (0.0, 0.12)),
        sleeve=np.where((kind == 1) | (kind == 2), 0.0, sleeve),
        sleeve_turn=dice.between(0.12, 0.38),
        elbow=dice.between(0.0, 0.03),
        cuff=dice.between(0.13, 0.19),
    )
    garments = Garments(shades(dice, 0.22, 0.45, 0.84, 0.92))
    sew(dice, garments, cut)
    polo = (kind == 0) & dice.chance(0.12)
    add_lapels(dice, garments, cut, polo, 1.0)
    garments.line(
        [(0.0, cut.neck_depth), (0.0, cut.neck_depth + 0.14)],
        0.03,
        dice.between(-0.5, 0.3),
        present=polo,
    )
    add_print(dice, garments, 0.45)
    add_rib(dice, garments, cut, 0.1)
    return garments


def _long_sleeves(dice: Dice) -> dict[str, Floats]:
    """Draw the measures of sleeves that hang at the sides."""
    return {
        "sleeve": dice.between(0.88, 1.12),
        "sleeve_turn": dice.between(0.02, 0.11),
        "elbow": dice.between(0.03, 0.1),
        "cuff": dice.between(0.09, 0.15),
    }


def pullovers(dice: Dice) -> Garments:
    """Pullovers and sweatshirts, some with a high collar or a hood."""
    kind = dice.kind(0.68, 0.14, 0.18)
    chest = dice.between(0.24, 0.31)
    waist = chest + dice.between(-0.03, 0.015)
    cut = Cut(
        neck=pick(kind, [dice.between(0.08, 0.15), 0.09, dice.between(0.09, 0.13)]),
        neck_depth=pick(kind, [dice.between(0.03, 0.12), 0.03, dice.between(0.06, 0.14)]),
        neck_point=np.where(dice.chance(0.85), 0.0, dice.even(0.5, 1.0)),
        collar=pick(
            kind, [dice.between(-0.01, 0.02), dice.between(0.03, 0.08), dice.between(0.05, 0.11)]
        ),
        shoulder=dice.between(0.215, 0.295),
        shoulder_drop=dice.between(0.03, 0.09),
        armhole=dice.between(0.3, 0.4),
        chest=chest,
        waist=waist,
        waist_height=dice.between(0.5, 0.7),
        hem=waist + dice.between(-0.02, 0.01),
        hem_curve=dice.between(-0.02, 0.035),
        **_long_sleeves(dice),
    )
    garments = Garments(shades(dice, 0.22, 0.45, 0.84, 0.92))
    sew(dice, garments, cut)
    add_print(dice, garments, 0.4)
    add_rib(dice, garments, cut, 0.5)
    add_hood(dice, garments, cut, kind == 2)
    return garments


def dresses(dice: Dice) -> Garments:
    """Dresses from knee to floor, narrow and flared, with sleeves of any length or none."""
    kind = dice.kind(0.34, 0.3, 0.36)
    width = dice.between(0.9, 1.45)
    thin = (kind == 0) & dice.chance(0.35)
    shoulder = np.where(thin, 0.08, dice.between(0.11, 0.155)) * width
    chest = dice.between(0.125, 0.165) * width
    waist = chest * dice.between(0.72, 1.02)
    flare = dice.either(0.55, (1.03, 1.35), (1.2, 1.9))
    cut = Cut(
        neck=np.where(thin, shoulder - 0.015, dice.between(0.05, 0.09) * width),
        neck_depth=dice.between(0.02, 0.12),
        neck_point=np.where(dice.chance(0.65), 0.0, dice.even(0.4, 1.0)),
        collar=np.where(thin, -0.06, dice.between(-0.03, 0.01)),
        shoulder=shoulder,
        shoulder_drop=dice.between(0.01, 0.045),
        armhole=dice.between(0.15, 0.22),
        chest=chest,
        waist=waist,
        waist_height=dice.between(0.18, 0.32),
        hem=waist * flare,
        hem_curve=dice.between(-0.02, 0.03),
        sleeve=pick(kind, [0.0, dice.between(0.08, 0.3), dice.even(0.35, 0.72)]),
        sleeve_turn=dice.between(0.05, 0.22),
        elbow=dice.between(0.0, 0.04),
        cuff=dice.between(0.055, 0.1),
    )
    garments = Garments(shades(dice, 0.3, 0.55, 0.86, 0.93))
    sew(dice, garments, cut)
    _add_waist(dice, garments, cut, flare > 1.2)
    return garments


def _add_waist(dice: Dice, garments: Garments, cut: Cut, folded: Flags) -> None:
    """Add a belt, and folds to the skirts that are ``folded``."""
    height = cut.waist_line
    garments.line(
        [(-cut.waist, height), (cut.waist, height)],
        dice.between(0.02, 0.06),
        dice.between(-0.6, 0.3),
        present=dice.chance(0.45),
    )
    for fold in (-0.5, 0.0, 0.5):
        garments.line(
            [(cut.waist * fold, height + 0.08), (cut.hem * fold, 0.98)],
            0.02,
            dice.between(-0.3, 0.15),
            present=folded,
        )


def coats(dice: Dice) -> Garments:
    """Jackets and coats, zipped, buttoned or open, with collar or hood."""
    kind = dice.kind(0.4, 0.3, 0.3)
    long = dice.chance(0.25)
    narrow = np.where(long, 0.78, 1.0)
    sleeves = _long_sleeves(dice)
    sleeves["elbow"] = sleeves["elbow"] + 0.015
    sleeves["sleeve"] = sleeves["sleeve"] * np.where(long, dice.even(0.72, 0.92), 1.0)
    chest = dice.between(0.22, 0.29) * narrow
    waist = chest + dice.between(-0.035, 0.01) * narrow
    cut = Cut(
        neck=narrow
        * pick(kind, [dice.between(0.08, 0.11), dice.between(0.09, 0.12), dice.between(0.1, 0.14)]),
        neck_depth=dice.between(0.04, 0.12),
        neck_point=dice.even(0.3, 1.0),
        collar=pick(
            kind, [dice.between(0.03, 0.08), dice.between(0.01, 0.05), dice.between(0.06, 0.13)]
        ),
        shoulder=dice.between(0.2, 0.27) * narrow,
        shoulder_drop=dice.between(0.035, 0.09),
        armhole=dice.between(0.28, 0.37) * narrow,
        chest=chest,
        waist=waist,
        waist_height=dice.between(0.35, 0.6),
        hem=waist + dice.between(-0.005, 0.05),
        hem_curve=dice.between(-0.02, 0.035),
        **sleeves,
    )
    garments = Garments(shades(dice, 0.3, 0.65, 0.84, 0.9))
    sew(dice, garments, cut)
    closing = dice.kind(0.55, 0.3, 0.15)
    add_opening(dice, garments, cut, closing == 2)
    add_zip(dice, garments, cut, closing == 0)
    add_buttons(dice, garments, cut, closing == 1)
    add_lapels(dice, garments, cut, kind == 1, 2.0)
    height = dice.between(0.55, 0.68)
    for side in (1, -1):
        garments.line(
            [(side * 0.08 * narrow, height), (side * 0.17 * narrow, height + 0.1)],
            0.02,
            dice.between(-0.5, 0.1),
            present=dice.chance(0.6),
        )
    add_rib(dice, garments, cut, 0.3)
    return garments


def shirts(dice: Dice) -> Garments:
    """Shirts with collar and buttons, long- and short-sleeved, and loose blouses."""
    kind = dice.kind(0.55, 0.22, 0.13, 0.1)
    shirt = kind <= 1
    wide = dice.between(0.08, 0.16)
    chest = dice.between(0.23, 0.29)
    waist = chest - dice.between(-0.01, 0.035)
    sleeves = _long_sleeves(dice)
    cut = Cut(
        neck=np.where(shirt, dice.between(0.07, 0.1), wide),
        neck_depth=np.where(shirt, dice.between(0.03, 0.09), dice.between(0.04, 0.22)),
        neck_point=dice.even(0.3, 1.0),
        collar=np.where(shirt, dice.between(0.0, 0.03), dice.between(-0.04, 0.01)),
        shoulder=pick(
            kind,
            [
                dice.between(0.19, 0.24),
                dice.between(0.2, 0.25),
                dice.between(0.18, 0.25),
                wide + dice.between(0.03, 0.09),
            ],
        ),
        shoulder_drop=dice.between(0.03, 0.08),
        armhole=dice.between(0.27, 0.36),
        chest=chest,
        waist=waist,
        waist_height=dice.between(0.4, 0.6),
        hem=waist + dice.between(0.0, 0.05),
        hem_curve=dice.between(-0.01, 0.1),
        sleeve=pick(kind, [sleeves["sleeve"], dice.between(0.25, 0.4), dice.even(0.25, 0.7), 0.0]),
        sleeve_turn=pick(
            kind,
            [sleeves["sleeve_turn"], dice.between(0.12, 0.32), dice.between(0.08, 0.3), 0.1],
        ),
        elbow=sleeves["elbow"],
        cuff=np.where(kind == 0, sleeves["cuff"], dice.between(0.105, 0.16)),
    )
    garments = Garments(shades(dice, 0.18, 0.4, 0.8, 0.9))
    sew(dice, garments, cut)
    buttoned = shirt & dice.chance(0.9)
    add_buttons(dice, garments, cut, buttoned)
    add_lapels(dice, garments, cut, buttoned, 1.0)
    garments.patch(
        box(0.06, 0.3, 0.15, 0.42),
        dice.between(-0.2, 0.1),
        present=buttoned & dice.chance(0.4),
    )
    return garments
