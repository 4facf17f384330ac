"""Clothes of the upper body: T-shirt/top, pullover, dress, coat and shirt.

All five are one cut with different measures. The unit is the height from shoulder to hem; the
middle of the neck is at (0, 0).
"""

from dataclasses import dataclass

import numpy as np

from fmgui.data.dice import Dice, Flags, Floats, direction, pick
from fmgui.data.garments.shapes import Garments, Point, along, box, curve, mirrored


@dataclass
class Cut:
    """The measures of ``count`` garments; every one has shape ``(count,)``.

    Widths are measured from the middle line, so that the garment is twice as wide.
    """

    neck: Floats
    """Width of the neckline."""
    neck_depth: Floats
    """How deep the front neckline lies."""
    neck_point: Floats
    """0 for a round neckline to 1 for a V."""
    collar: Floats
    """Height of a collar or hood above the shoulders; negative where the back is cut low."""
    shoulder: Floats
    """Width at the shoulders."""
    shoulder_drop: Floats
    """How much lower than the neck the shoulders end."""
    armhole: Floats
    """Height of the armpit below the neck."""
    chest: Floats
    """Width beneath the arms."""
    waist: Floats
    """Width at the waist."""
    waist_height: Floats
    """Where the waist is, 0 at the neck to 1 at the hem."""
    hem: Floats
    """Width at the hem."""
    hem_curve: Floats
    """How much lower the hem is in the middle than at the sides."""
    sleeve: Floats
    """Length of the sleeves along their outer side; 0 for none."""
    sleeve_turn: Floats
    """Tangent of half the sleeves' angle from hanging straight down: 0.41 is 45°."""
    elbow: Floats
    """How far the elbow is out of the straight line."""
    cuff: Floats
    """Width of the sleeves' ends."""


def _half(cut: Cut) -> list[Point]:
    """The right half of the outline from shoulder to hem, and the sleeve within it."""
    shoulder: Point = (cut.shoulder, cut.shoulder_drop)
    armpit: Point = (cut.chest, cut.armhole)
    sine, cosine = direction(cut.sleeve_turn)
    outer = (shoulder[0] + cut.sleeve * sine, shoulder[1] + cut.sleeve * cosine)
    inner = (outer[0] - cut.cuff * cosine, outer[1] + cut.cuff * sine)
    sleeveless = cut.sleeve <= 0
    # A sleeve that hangs down lies beside the body, not upon it.
    side = np.maximum(cut.chest, np.maximum(cut.waist, cut.hem))
    push = np.where(sleeveless, 0, np.maximum(0, side + np.float32(0.005) - inner[0]))
    outer = (outer[0] + push, outer[1])
    inner = (inner[0] + push, inner[1])
    cut_in = cut.shoulder - np.float32(0.3) * (cut.chest - cut.shoulder)
    elbow = along(shoulder, outer, 0.5)
    elbow = (
        np.where(sleeveless, np.minimum(cut_in, cut.chest), elbow[0] + cut.elbow * cosine),
        np.where(sleeveless, (cut.shoulder_drop + cut.armhole) / 2, elbow[1] - cut.elbow * sine),
    )
    inner_elbow = along(armpit, inner, 0.5)
    inner_elbow = (inner_elbow[0] - (inner_elbow[0] - cut.chest) * np.float32(0.5), inner_elbow[1])
    ends: list[Point] = [
        (np.where(sleeveless, elbow[0], outer[0]), np.where(sleeveless, elbow[1], outer[1])),
        (np.where(sleeveless, armpit[0], inner[0]), np.where(sleeveless, armpit[1], inner[1])),
        (
            np.where(sleeveless, armpit[0], inner_elbow[0]),
            np.where(sleeveless, armpit[1], inner_elbow[1]),
        ),
    ]
    round_shoulder = along(shoulder, elbow, np.float32(0.3))
    bulge = np.where(sleeveless, 0, np.float32(0.02) + cut.elbow * np.float32(0.35))
    return [
        shoulder,
        (round_shoulder[0] + bulge, round_shoulder[1] - bulge),
        elbow,
        *ends,
        armpit,
    ]


def _body(cut: Cut) -> list[Point]:
    """The right side from beneath the armpit to the middle of the hem."""
    waist: Point = (cut.waist, cut.armhole + (1 - cut.armhole) * cut.waist_height)
    hem: Point = (cut.hem, 1 - np.maximum(cut.hem_curve, 0))
    return [
        along(along((cut.chest, cut.armhole), waist, 0.5), waist, 0.1),
        waist,
        along(waist, hem, 0.5),
        hem,
        (cut.hem * np.float32(0.55), 1 - np.maximum(cut.hem_curve, 0) * np.float32(0.35)),
    ]


def _collar(cut: Cut) -> list[Point]:
    """The right side of the upper edge, from the middle to the neck's side."""
    return [
        (cut.neck * np.float32(0.65), -cut.collar),
        (cut.neck * np.float32(0.97), -cut.collar * np.float32(0.75)),
        (cut.neck, cut.neck * 0),
    ]


def _front_neck(cut: Cut) -> list[Point]:
    """The front neckline from the right to the left side of the neck."""
    pull = cut.neck * (np.float32(0.95) - np.float32(0.45) * cut.neck_point)
    side: list[Point] = [
        (cut.neck, cut.neck * 0),
        (pull, cut.neck_depth * np.float32(0.6)),
        (
            pull * np.float32(0.6) * (1 - cut.neck_point * np.float32(0.3)),
            cut.neck_depth * np.float32(0.93),
        ),
    ]
    return [*side, (cut.neck * 0, cut.neck_depth), *mirrored(side)]


def _loosen(dice: Dice, cut: Cut) -> None:
    """Give the garment the proportions people draw: wide, with the arms spread."""
    wide = dice.between(1.0, 1.7)
    # A dress is told from a shirt by being long: it stays narrow.
    wide = np.where(cut.chest < np.float32(0.2), np.sqrt(wide), wide)
    for name in ("neck", "shoulder", "chest", "waist", "hem"):
        setattr(cut, name, getattr(cut, name) * wide)
    cut.neck *= dice.between(0.8, 1.4)
    cut.neck_depth *= dice.between(0.6, 1.6)
    long = cut.sleeve > np.float32(0.5)
    cut.sleeve *= np.where(long, dice.even(0.55, 0.95), dice.between(0.8, 1.4))
    cut.sleeve_turn = np.where(
        dice.chance(0.15),
        dice.even(0.05, 0.3),
        np.where(long, dice.between(0.1, 0.62), dice.between(0.3, 1.05)),
    )
    cut.cuff *= dice.between(0.9, 1.6)
    cut.armhole *= dice.between(0.8, 1.25)


def sew(dice: Dice, garments: Garments, cut: Cut) -> None:
    """Add the silhouette, the opening of the neck, sleeve seams and cuffs."""
    if dice.freehand:
        _loosen(dice, cut)
    half = [*_collar(cut), *_half(cut), *_body(cut)]
    middle_hem: Point = (cut.hem * 0, 1 + np.minimum(cut.hem_curve, 0))
    garments.outline([(cut.neck * 0, -cut.collar), *half, middle_hem, *mirrored(half)])

    shoulder, rounded, elbow, outer, inner, inner_elbow, armpit = _half(cut)
    has_sleeve = cut.sleeve > 0
    tint = dice.between(-0.2, 0.35)
    for side in (1, -1):
        turn = [(side * x, y) for x, y in (rounded, elbow, outer, inner, inner_elbow, armpit)]
        garments.patch(
            [(side * shoulder[0], shoulder[1]), *turn],
            tint * np.float32(0.6) + dice.between(-0.05, 0.05),
            present=has_sleeve,
        )
        garments.line(
            [(side * shoulder[0], shoulder[1]), (side * armpit[0], armpit[1])],
            0.02,
            dice.between(-0.3, 0.1),
            present=has_sleeve,
            sketched=0.25,
        )
    inside = [(cut.neck * 0, -cut.collar), *_collar(cut)]
    back = [*mirrored(inside[1:]), *inside]
    garments.patch(
        [*back, *_front_neck(cut)[1:-1]],
        pick(dice.kind((0.45, 0.55)), dice.even(-0.6, 0.0), dice.even(0.0, 0.4)),
        present=cut.collar < np.float32(0.03),
        sketched=0.7,
    )


def _ribs(dice: Dice, garments: Garments, cut: Cut, share: float) -> None:
    """A band of another shade along the hem."""
    height = dice.between(0.03, 0.08)
    garments.patch(
        box(-cut.hem, 1 - height, cut.hem, 1),
        dice.between(-0.3, 0.15),
        present=dice.chance(share),
        sketched=0.2,
    )


def _print(dice: Dice, garments: Garments, share: float) -> None:
    """A picture or some lines of letters on the chest."""
    dark = pick(dice.kind((0.7, 0.3)), dice.even(-0.9, -0.2), dice.even(0.1, 0.5))
    kind = dice.kind((share * 0.35, share * 0.4, share * 0.25, 1 - share))
    half, top = dice.between(0.05, 0.16), dice.between(0.2, 0.34)
    height = dice.between(0.08, 0.3)
    garments.patch(
        [(0, top), (half, top + height / 2), (0, top + height), (-half, top + height / 2)],
        dark,
        present=kind == 0,
    )
    for row in range(3):
        begin = top + row * height / 3
        length = half * dice.between(0.6, 1.1)
        garments.patch(
            box(-length, begin, length, begin + height / 6), dark, present=kind == 1
        )
    left = dice.between(0.02, 0.12)
    garments.patch(box(left, top, left + half / 2, top + height / 4), dark, present=kind == 2)


def _closure(dice: Dice, garments: Garments, cut: Cut, zipped: Flags, buttoned: Flags) -> None:
    """A zip or a row of buttons from neck to hem."""
    top = np.where(cut.collar > 0, -cut.collar * np.float32(0.4), cut.neck_depth)
    middle = dice.between(-0.01, 0.01)
    garments.line(
        [(middle, top), (middle, 0.99)],
        dice.between(0.015, 0.05),
        pick(dice.kind((0.6, 0.4)), dice.even(-0.4, -0.05), dice.even(0.05, 0.4)),
        present=zipped,
        sketched=0.9,
    )
    dark = pick(dice.kind((0.7, 0.3)), dice.even(-0.6, -0.2), dice.even(0.1, 0.4))
    garments.line(
        [(middle + np.float32(0.025), top), (middle + np.float32(0.025), 0.99)],
        0.015,
        dark * np.float32(0.5),
        present=buttoned,
        sketched=0.8,
    )
    size = np.float32(0.012)
    for button in range(6):
        y = top + (1 - top) * np.float32(0.08 + button * 0.16)
        garments.patch(
            box(middle - size, y - size, middle + size, y + size), dark, buttoned, sketched=0.7
        )


def _lapels(dice: Dice, garments: Garments, cut: Cut, present: Flags, size: float) -> None:
    """The two leaves of a collar on either side of the neck."""
    depth = cut.neck_depth + dice.between(0.03, 0.06) * np.float32(size)
    tint = dice.between(-0.3, 0.3)
    for side in (1, -1):
        garments.patch(
            [
                (side * cut.neck, -cut.collar * np.float32(0.5)),
                (side * cut.neck * np.float32(1.25), depth * np.float32(0.8)),
                (side * cut.neck * np.float32(0.5), depth * np.float32(1.3)),
                (0, cut.neck_depth * np.float32(0.9)),
            ],
            tint,
            present=present,
            sketched=0.8,
        )


def t_shirts(dice: Dice) -> Garments:
    """T-shirts, tops without sleeves and on thin straps, and a few long-sleeved shirts."""
    kind = dice.kind((0.88, 0.08, 0.03, 0.01) if dice.freehand else (0.76, 0.17, 0.05, 0.02))
    shoulder = pick(
        kind, dice.between(0.22, 0.29), dice.between(0.15, 0.22), dice.between(0.1, 0.16), 0.22
    )
    chest = dice.between(0.215, 0.28)
    bare = (kind == 1) | (kind == 2)
    neck = pick(
        kind,
        dice.between(0.08, 0.14),
        shoulder - dice.between(0.03, 0.08),
        shoulder - np.float32(0.025),
        0.1,
    )
    waist = chest - dice.between(-0.01, 0.045)
    hem = waist + dice.between(-0.015, 0.03)
    cut = Cut(
        neck=neck,
        neck_depth=pick(
            kind, dice.between(0.03, 0.14), dice.between(0.1, 0.28), dice.between(0.12, 0.28), 0.07
        ),
        neck_point=pick(dice.kind((0.75, 0.25)), 0.0, dice.even(0.5, 1.0)),
        collar=pick(kind, dice.between(-0.01, 0.028), dice.between(-0.12, -0.02), -0.15, 0.0),
        shoulder=shoulder,
        shoulder_drop=pick(kind, dice.between(0.02, 0.08), dice.between(0.0, 0.03), 0.0, 0.05),
        armhole=pick(kind, dice.between(0.25, 0.33), dice.between(0.26, 0.36), 0.28, 0.29),
        chest=chest,
        waist=waist,
        waist_height=dice.between(0.35, 0.6),
        hem=hem,
        hem_curve=pick(dice.kind((0.75, 0.25)), dice.between(0.0, 0.05), dice.even(0.0, 0.12)),
        sleeve=np.where(bare, 0, pick(dice.kind((0.93, 0.07)), dice.between(0.24, 0.4), dice.even(0.4, 0.5 if dice.freehand else 0.8)))
        .astype(np.float32),
        sleeve_turn=dice.between(0.12, 0.38),
        elbow=dice.between(0.0, 0.03),
        cuff=dice.between(0.13, 0.19),
    )
    garments = Garments(_shades(dice, 0.22, 0.45, 0.84, 0.92))
    sew(dice, garments, cut)
    polo = (kind == 0) & dice.chance(0.12)
    _lapels(dice, garments, cut, polo, 1.0)
    garments.line(
        [(0, cut.neck_depth), (0, cut.neck_depth + np.float32(0.14))],
        0.03,
        dice.between(-0.5, 0.3),
        present=polo,
        sketched=0.7,
    )
    _print(dice, garments, 0.45)
    _ribs(dice, garments, cut, 0.1)
    return garments


def _shades(dice: Dice, lowest: float, low: float, high: float, highest: float) -> Floats:
    """Shades mostly from ``low`` to ``high``, at times down to ``lowest`` or up to ``highest``."""
    return pick(
        dice.kind((0.2, 0.6, 0.2)),
        dice.even(lowest, low),
        dice.even(low, high),
        dice.even(high, highest),
    )


def _long_sleeves(dice: Dice) -> dict[str, Floats]:
    """What pullovers, coats and most shirts have in common: the sleeves hang at the sides."""
    return {
        "sleeve": dice.between(0.88, 1.12),
        "sleeve_turn": dice.between(0.02, 0.11),
        "elbow": dice.between(0.03, 0.1),
        "cuff": dice.between(0.09, 0.15),
    }


def pullovers(dice: Dice) -> Garments:
    """Pullovers and sweatshirts, some with a high collar or a hood."""
    collar = dice.kind((0.68, 0.14, 0.18))
    neck = pick(collar, dice.between(0.08, 0.15), 0.09, dice.between(0.09, 0.13))
    chest = dice.between(0.24, 0.31)
    waist = chest + dice.between(-0.03, 0.015)
    cut = Cut(
        neck=neck,
        neck_depth=pick(collar, dice.between(0.03, 0.12), 0.03, dice.between(0.06, 0.14)),
        neck_point=pick(dice.kind((0.85, 0.15)), 0.0, dice.even(0.5, 1.0)),
        collar=pick(collar, dice.between(-0.01, 0.02), dice.between(0.03, 0.08), dice.between(0.05, 0.11)),
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
    garments = Garments(_shades(dice, 0.22, 0.45, 0.84, 0.92))
    sew(dice, garments, cut)
    _print(dice, garments, 0.4)
    _ribs(dice, garments, cut, 0.5)
    hooded = collar == 2
    garments.patch(
        [
            (-neck * np.float32(0.7), -cut.collar * np.float32(0.4)),
            (0, -cut.collar * np.float32(0.7)),
            (neck * np.float32(0.7), -cut.collar * np.float32(0.4)),
            (0, cut.neck_depth),
        ],
        dice.between(-0.5, 0.0),
        present=hooded,
        sketched=0.8,
    )
    return garments


def dresses(dice: Dice) -> Garments:
    """Dresses from knee to floor, narrow and flared, with sleeves of any length or none."""
    width = dice.between(0.9, 1.45)
    kind = dice.kind((0.6, 0.3, 0.1) if dice.freehand else (0.34, 0.3, 0.36))
    bare = kind == 0
    thin = bare & dice.chance(0.35)
    shoulder = np.where(thin, np.float32(0.08), dice.between(0.11, 0.155)) * width
    neck = np.where(thin, shoulder - np.float32(0.015), dice.between(0.05, 0.09) * width)
    chest = dice.between(0.125, 0.165) * width
    waist = chest * dice.between(0.72, 1.02)
    flare = pick(dice.kind((0.55, 0.45)), dice.between(0.98, 1.4), dice.even(1.2, 1.9))
    if dice.freehand:
        # The skirt makes the dress in a drawing.
        waist = chest * dice.between(0.6, 0.95)
        flare = dice.between(1.2, 3.2)
    cut = Cut(
        neck=neck.astype(np.float32),
        neck_depth=dice.between(0.02, 0.12),
        neck_point=pick(dice.kind((0.65, 0.35)), 0.0, dice.even(0.4, 1.0)),
        collar=np.where(thin, np.float32(-0.06), dice.between(-0.03, 0.01)).astype(np.float32),
        shoulder=shoulder.astype(np.float32),
        shoulder_drop=dice.between(0.01, 0.045),
        armhole=dice.between(0.15, 0.22),
        chest=chest,
        waist=waist,
        waist_height=dice.between(0.18, 0.32),
        hem=waist * flare,
        hem_curve=dice.between(-0.02, 0.03),
        sleeve=pick(kind, 0.0, dice.between(0.08, 0.3), dice.even(0.35, 0.72)),
        sleeve_turn=dice.between(0.05, 0.22),
        elbow=dice.between(0.0, 0.04),
        cuff=dice.between(0.055, 0.1),
    )
    garments = Garments(_shades(dice, 0.3, 0.55, 0.86, 0.93))
    sew(dice, garments, cut)
    height = cut.armhole + (1 - cut.armhole) * cut.waist_height
    garments.line(
        [(-cut.waist, height), (cut.waist, height)],
        dice.between(0.02, 0.06),
        dice.between(-0.6, 0.3),
        present=dice.chance(0.45),
        sketched=0.5,
    )
    for fold in (-0.5, 0.0, 0.5):
        garments.line(
            [(cut.waist * fold, height + np.float32(0.08)), (cut.hem * fold, 0.98)],
            0.02,
            dice.between(-0.3, 0.15),
            present=flare > np.float32(1.2),
            sketched=0.3,
        )
    return garments


def coats(dice: Dice) -> Garments:
    """Jackets and coats, zipped, buttoned or open, with collar or hood."""
    collar = dice.kind((0.4, 0.3, 0.3))
    long = dice.chance(0.25)
    neck = pick(collar, dice.between(0.08, 0.11), dice.between(0.09, 0.12), dice.between(0.1, 0.14))
    sleeves = _long_sleeves(dice)
    sleeves["elbow"] += np.float32(0.015)
    narrow = np.where(long, np.float32(0.78), np.float32(1.0))
    chest = dice.between(0.22, 0.29) * narrow
    waist = chest + dice.between(-0.035, 0.01) * narrow
    sleeves["sleeve"] = sleeves["sleeve"] * np.where(long, dice.even(0.72, 0.92), np.float32(1.0))
    cut = Cut(
        neck=neck * narrow,
        neck_depth=dice.between(0.04, 0.12),
        neck_point=dice.even(0.3, 1.0),
        collar=pick(collar, dice.between(0.03, 0.08), dice.between(0.01, 0.05), dice.between(0.06, 0.13)),
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
    garments = Garments(_shades(dice, 0.3, 0.65, 0.84, 0.9))
    sew(dice, garments, cut)
    closing = dice.kind((0.55, 0.3, 0.15))
    opened = closing == 2
    gap = dice.between(0.015, 0.07)
    garments.patch(
        [(0, -cut.collar * np.float32(0.4)), (gap, 0.5), (gap * dice.even(0.7, 2.0), 1), (-gap, 1), (-gap, 0.5)],
        pick(dice.kind((0.6, 0.4)), dice.even(-1.0, -0.5), dice.even(-0.4, 0.2)),
        present=opened,
        sketched=0.9,
    )
    _closure(dice, garments, cut, closing == 0, closing == 1)
    _lapels(dice, garments, cut, collar == 1, 2.0)
    pocket = dice.between(0.55, 0.68)
    for side in (1, -1):
        garments.line(
            [(side * np.float32(0.08) * narrow, pocket), (side * np.float32(0.17) * narrow, pocket + np.float32(0.1))],
            0.02,
            dice.between(-0.5, 0.1),
            present=dice.chance(0.6),
            sketched=0.5,
        )
    _ribs(dice, garments, cut, 0.3)
    return garments


def shirts(dice: Dice) -> Garments:
    """Shirts with collar and buttons, long- and short-sleeved, and loose blouses."""
    kind = dice.kind((0.55, 0.22, 0.13, 0.1))
    blouse = kind >= 2
    chest = dice.between(0.23, 0.29)
    waist = chest - dice.between(-0.01, 0.035)
    sleeves = _long_sleeves(dice)
    cut = Cut(
        neck=pick(kind, dice.between(0.07, 0.1), dice.between(0.07, 0.1), dice.between(0.08, 0.16), dice.between(0.09, 0.15)),
        neck_depth=pick(kind, dice.between(0.03, 0.08), dice.between(0.03, 0.1), dice.between(0.04, 0.2), dice.between(0.05, 0.25)),
        neck_point=dice.even(0.3, 1.0),
        collar=np.where(blouse, dice.between(-0.04, 0.01), dice.between(0.0, 0.03)).astype(np.float32),
        shoulder=pick(kind, dice.between(0.19, 0.24), dice.between(0.2, 0.25), dice.between(0.18, 0.25), dice.between(0.14, 0.22)),
        shoulder_drop=dice.between(0.03, 0.08),
        armhole=dice.between(0.27, 0.36),
        chest=chest,
        waist=waist,
        waist_height=dice.between(0.4, 0.6),
        hem=waist + dice.between(0.0, 0.05),
        hem_curve=dice.between(-0.01, 0.1),
        sleeve=pick(kind, sleeves["sleeve"], dice.between(0.25, 0.4), dice.even(0.25, 0.7), 0.0),
        sleeve_turn=pick(kind, sleeves["sleeve_turn"], dice.between(0.12, 0.32), dice.between(0.08, 0.3), 0.1),
        elbow=sleeves["elbow"],
        cuff=pick(kind, sleeves["cuff"], dice.between(0.11, 0.16), dice.between(0.1, 0.16), 0.1),
    )
    garments = Garments(_shades(dice, 0.18, 0.4, 0.8, 0.9))
    sew(dice, garments, cut)
    buttoned = (kind <= 1) & dice.chance(0.9)
    _closure(dice, garments, cut, np.zeros_like(buttoned), buttoned)
    _lapels(dice, garments, cut, buttoned, 1.0)
    garments.patch(
        box(0.06, 0.3, 0.15, 0.42), dice.between(-0.2, 0.1), present=buttoned & dice.chance(0.4), sketched=0.4
    )
    return garments
