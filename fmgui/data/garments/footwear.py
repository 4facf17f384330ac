"""Sandals, sneakers and ankle boots from the side, toes to the left.

The unit is the length of the shoe: the toes are at x = 0, the heel is at x = 1, the ground is at
y = 0 and heights are negative.
"""

import numpy as np
from numpy.typing import NDArray

from fmgui.data.dice import Dice, Flags, Floats, pick
from fmgui.data.garments.shapes import Garments, Number, Point, along, curve


def _shade(dice: Dice, low: float, high: float) -> Floats:
    return pick(
        dice.kind((0.15, 0.7, 0.15)),
        dice.even(low - 0.15, low),
        dice.even(low, high),
        dice.even(high, high + 0.1),
    )


def _sole(garments: Garments, dice: Dice, thick: Floats, tint: Number, rise: Floats) -> None:
    """A sole of even thickness under a flat shoe."""
    garments.patch(
        [
            (0.02, -thick - rise),
            (0.3, -thick),
            (0.6, -thick),
            (1.0, -thick),
            (0.99, 0),
            (0.3, 0),
            (0.08, -rise * np.float32(0.7)),
        ],
        tint,
        sketched=0.8,
    )


def sneakers(dice: Dice) -> Garments:
    """Sneakers, low and high, flat and chunky, with laces and stripes."""
    kind = dice.kind((0.74, 0.16, 0.1))
    high, chunky = kind == 2, kind == 1
    thick = pick(kind, dice.between(0.04, 0.1), dice.between(0.08, 0.14), dice.between(0.05, 0.1))
    rise = dice.between(0.0, 0.05)
    toe = thick + pick(kind, dice.between(0.06, 0.12), dice.between(0.07, 0.13), dice.between(0.1, 0.16))
    tongue = pick(kind, dice.between(0.34, 0.47), dice.between(0.4, 0.54), dice.between(0.55, 0.8))
    heel = tongue - pick(kind, dice.between(0.0, 0.08), dice.between(0.0, 0.08), dice.between(-0.03, 0.06))
    dip = heel - pick(kind, dice.between(0.05, 0.12), dice.between(0.05, 0.12), dice.between(0.01, 0.06))
    tongue_x = pick(kind, dice.between(0.55, 0.67), dice.between(0.48, 0.6), dice.between(0.5, 0.6))
    collar_x = tongue_x + dice.between(0.12, 0.18)
    if dice.freehand:
        # In drawings the shoe opens at the top like a boot, and the toes are high and round.
        toe = thick + dice.between(0.08, 0.2)
        heel = tongue * dice.between(0.8, 1.05)
        dip = heel - dice.even(0.0, 0.08)
        tongue_x = dice.between(0.42, 0.68)
        collar_x = tongue_x + dice.between(0.1, 0.18)
    garments = Garments(_shade(dice, 0.55, 0.82))
    vamp: Point = (tongue_x - np.float32(0.05), -tongue)
    toe_top: Point = (np.float32(0.19) + dice.between(-0.03, 0.03), -toe - np.float32(0.02))
    opening = [
        (tongue_x + np.float32(0.07), -tongue + np.float32(0.02)),
        (collar_x, -dip),
        (np.float32(0.9), -dip - (heel - dip) * np.float32(0.4)),
        (np.float32(0.96), -heel),
    ]
    garments.outline(
        [
            (0.02, -thick * np.float32(0.6) - rise),
            (0.03, -toe * np.float32(0.8) - rise),
            (0.09, -toe),
            toe_top,
            (along(toe_top, vamp, 0.5)[0], along(toe_top, vamp, 0.5)[1] + dice.between(0.0, 0.08)),
            vamp,
            *opening,
            (0.96, -heel * np.float32(0.6)),
            (1.0, -thick * np.float32(1.5)),
            (0.985, -thick * np.float32(0.5)),
            (0.95, 0),
            (0.3, 0),
            (0.08, -rise * np.float32(0.7)),
        ]
    )
    dark = pick(dice.kind((0.65, 0.35)), dice.even(-0.9, -0.3), dice.even(-0.2, 0.2))
    _sole(garments, dice, thick, dark, rise)
    garments.line(
        [(0.02, -thick - rise), (0.3, -thick), (1.0, -thick)],
        0.02,
        dice.between(-0.25, 0.25),
        sketched=0.125,
    )
    garments.patch(
        [opening[0], opening[1], opening[2], (0.9, -heel), (tongue_x + np.float32(0.1), -tongue)],
        dice.even(-0.9, -0.3),
        present=dice.chance(0.3),
    )
    laces = dice.chance(0.75)
    lace = pick(dice.kind((0.6, 0.4)), dice.even(-0.6, -0.2), dice.even(0.1, 0.4))
    for number in range(4):
        start = along(toe_top, vamp, 0.3 + 0.2 * number)
        garments.line(
            [start, (start[0] + np.float32(0.06), start[1] + np.float32(0.07))],
            0.025,
            lace,
            present=laces,
            sketched=0.25,
        )
    decoration = dice.kind((0.3, 0.3, 0.4))
    tint = pick(dice.kind((0.6, 0.4)), dice.even(-0.9, -0.3), dice.even(0.1, 0.4))
    for number in range(3):
        x = np.float32(0.45) + number * np.float32(0.08)
        garments.line(
            [(x + np.float32(0.06), -thick - np.float32(0.2)), (x, -thick - np.float32(0.02))],
            0.03,
            tint,
            present=decoration == 0,
            sketched=0.12,
        )
    garments.line(
        [(0.35, -thick - np.float32(0.06)), (0.5, -thick - np.float32(0.05)), (0.85, -thick - np.float32(0.2))],
        0.035,
        tint,
        present=decoration == 1,
        sketched=0.2,
    )
    garments.patch(
        [(0.84, -thick), (0.86, -heel * np.float32(0.8)), (0.97, -heel), (0.99, -thick)],
        dice.between(-0.5, 0.3),
        present=dice.chance(0.4),
        sketched=0.12,
    )
    garments.patch(
        [(0.02, -thick - rise), (0.06, -toe), toe_top, (0.22, -thick)],
        dice.between(-0.4, 0.3),
        present=dice.chance(0.4) | chunky | high,
        sketched=0.2,
    )
    return garments


def _heeled_sole(
    lift: Floats, thick: Floats, heel_width: Floats, heel_foot: Floats, front: Floats
) -> list[Point]:
    """The underside of a shoe with a heel, from the heel's back along the ground to the toes."""
    heel_front = 1 - heel_width
    return [
        (np.float32(0.985) + lift * 0, -lift * np.float32(0.5)),
        (np.float32(0.975) + lift * 0, lift * 0),
        (1 - heel_foot, lift * 0),
        (heel_front, -np.maximum(lift - thick, 0)),
        along((heel_front, -lift + thick), (0.42, 0), 0.5),
        (np.float32(0.42) + lift * 0, lift * 0),
        (np.float32(0.12) + lift * 0, lift * 0),
        (lift * 0, -front),
    ]


def ankle_boots(dice: Dice) -> Garments:
    """Ankle boots, flat, with block heels and with high thin ones."""
    kind = dice.kind((0.6, 0.25, 0.15))
    lift = pick(kind, dice.between(0.06, 0.13), dice.between(0.15, 0.35), dice.between(0.3, 0.5))
    heel_width = pick(kind, dice.between(0.28, 0.38), dice.between(0.22, 0.36), dice.between(0.14, 0.25))
    heel_foot = heel_width * pick(kind, 1.0, dice.even(0.75, 1.0), dice.even(0.4, 0.9))
    shaft = lift + pick(kind, dice.even(0.42, 0.76), dice.even(0.4, 0.75), dice.even(0.36, 0.75))
    front_x = dice.between(0.5, 0.64)
    top_front = front_x + dice.between(-0.08, 0.03)
    back_top = dice.between(0.92, 1.02)
    toe = dice.between(0.15, 0.24)
    slant = dice.between(-0.05, 0.06)
    instep = lift * np.float32(0.45) + dice.between(0.2, 0.3)
    garments = Garments(_shade(dice, 0.62, 0.84))
    front = toe * np.float32(0.55)
    pull: Point = (front_x * np.float32(0.95), -instep * np.float32(1.05))
    vamp = curve((0.14, -toe), pull, (top_front, -shaft - slant), 5)
    sole = _heeled_sole(lift, np.float32(0.03) + lift * np.float32(0.2), heel_width, heel_foot, front)
    garments.outline(
        [
            (0.0, -front),
            (0.03, -toe * np.float32(0.85)),
            (0.13, -toe),
            *vamp,
            (top_front, -shaft - slant),
            (back_top, -shaft),
            (back_top - dice.between(-0.01, 0.05), (-shaft - lift) * np.float32(0.5)),
            (np.float32(0.98), -lift - np.float32(0.18)),
            (1.0, -lift - np.float32(0.07)),
            *sole[:-1],
        ]
    )
    flat = kind == 0
    dark = pick(dice.kind((0.6, 0.4)), dice.even(-0.7, -0.2), dice.even(-0.1, 0.2))
    garments.patch(
        [(0.0, -front), (0.42, -0.06), (1 - heel_width, -lift), (0.99, -lift), *sole[:-1]],
        dark,
        present=flat | dice.chance(0.4),
        sketched=0.7,
    )
    style = dice.kind((0.3, 0.25, 0.15, 0.3))
    side = along((top_front, 0), (back_top, 0), 0.35)[0]
    garments.patch(
        [
            (side, -shaft),
            (side + np.float32(0.22), -shaft),
            (side + np.float32(0.12), -shaft * np.float32(0.45)),
            (side + np.float32(0.06), -shaft * np.float32(0.45)),
        ],
        dice.even(-0.6, 0.2),
        present=style == 0,
        sketched=0.4,
    )
    lace = pick(dice.kind((0.7, 0.3)), dice.even(-0.7, -0.2), dice.even(0.1, 0.4))
    for number in range(4):
        start = vamp[number]
        garments.line(
            [start, (start[0] + np.float32(0.1), start[1] + np.float32(0.04))],
            0.03,
            lace,
            present=style == 1,
            sketched=0.7,
        )
    strap = shaft * dice.between(0.5, 0.8)
    garments.line(
        [(front_x, -strap), (0.98, -strap - np.float32(0.04))],
        dice.between(0.03, 0.08),
        dice.between(-0.5, 0.3),
        present=style == 2,
        sketched=0.5,
    )
    garments.patch(
        [(top_front, -shaft - slant), (back_top, -shaft), (back_top, -shaft + np.float32(0.05)), (top_front, -shaft - slant + np.float32(0.05))],
        dice.between(-0.6, 0.2),
        present=dice.chance(0.5),
        sketched=0.4,
    )
    return garments


def sandals(dice: Dice) -> Garments:
    """Sandals: flat with straps, slides, closed with gaps, on high heels and on wedges."""
    kind = dice.kind((0.34, 0.15, 0.12, 0.24, 0.15))
    if dice.freehand:
        kind = dice.kind((0.17, 0.12, 0.03, 0.28, 0.1, 0.3))
    tall = (kind == 3) | (kind == 4)
    garments = Garments(_shade(dice, 0.44, 0.72))
    board = pick(
        kind,
        dice.between(0.04, 0.11),
        dice.between(0.05, 0.14),
        dice.between(0.08, 0.16),
        dice.between(0.03, 0.07),
        dice.between(0.06, 0.2),
        0.1,
    )
    lift = np.where(tall, board + dice.between(0.2, 0.55), board)
    _sandal_sole(dice, garments, kind, board, lift)
    _slide(dice, garments, kind == 1, board)
    _closed_upper(dice, garments, kind == 2, board)
    _toe_straps(dice, garments, (kind == 0) | tall, board, lift)
    _ankle_straps(dice, garments, (kind == 0) | tall, lift)
    if dice.freehand:
        _from_above(dice, garments, kind == 5)
    return garments


def _sandal_sole(
    dice: Dice, garments: Garments, kind: NDArray[np.int64], board: Floats, lift: Floats
) -> None:
    """The sole: a flat board, or one that climbs to a heel or lies on a wedge."""
    rise = dice.between(0.0, 0.05)
    garments.outline(
        [
            (0.0, -board * np.float32(0.6) - rise),
            (0.03, -board - rise),
            (0.3, -board),
            (0.7, -board - rise * np.float32(0.4)),
            (0.98, -board - rise * np.float32(0.6)),
            (1.0, -board * np.float32(0.5)),
            (0.97, 0),
            (0.3, 0),
            (0.05, -rise * np.float32(0.7)),
        ],
        present=kind <= 2,
    )
    garments.line(
        [(0.05, -board - rise * np.float32(0.5)), (0.3, -board), (0.98, -board)],
        0.03,
        dice.between(-0.7, 0.1),
        present=(kind <= 2) & dice.chance(0.5),
        sketched=0.3,
    )
    wedge = kind == 4
    # The foot rests on the board in a soft S from the ball to the heel.
    ball: Point = (0.36, -board)
    heel: Point = (0.86, -lift)
    foot = [ball, (0.5, along(ball, heel, 0.15)[1]), (0.7, along(ball, heel, 0.7)[1]), heel]
    width = dice.even(0.05, 0.32)
    narrow = width * dice.even(0.6, 1.0)
    under = np.float32(0.05) + lift * 0
    hollow = np.where(wedge, 0, -lift + under * np.float32(1.6))
    garments.outline(
        [
            (0.0, -board * np.float32(0.6)),
            (0.03, -board),
            *foot,
            (0.96, -lift - np.float32(0.02)),
            (1.0, -lift * np.float32(0.85)),
            (0.985, -lift * np.float32(0.4)),
            (0.975, 0),
            (np.where(wedge, 0.75, 1 - narrow), 0),
            (np.where(wedge, 0.6, 1 - width), hollow),
            (np.where(wedge, 0.5, 0.62), np.where(wedge, 0, foot[2][1] * np.float32(0.75) + under)),
            (0.42, 0),
            (0.04, 0),
        ],
        present=(kind == 3) | wedge,
    )


def _slide(dice: Dice, garments: Garments, present: Flags, board: Floats) -> None:
    """The one broad band of a slide, or the thin arch of a thong."""
    left, right = dice.even(0.08, 0.35), dice.even(0.52, 0.72)
    top = board + dice.between(0.12, 0.26)
    lean = dice.between(-0.08, 0.12)
    pull: Point = ((left + right) / 2 + lean, -board - (top - board) * 2)
    arch: list[Point] = [
        (left, -board),
        *curve((left, -board), pull, (right, -board), 5),
        (right, -board),
    ]
    solid = dice.chance(0.6)
    garments.outline(arch, present=present & solid)
    garments.band(
        arch, dice.between(0.04, 0.12), dice.between(0.8, 1.1), present=present & ~solid
    )


def _closed_upper(dice: Dice, garments: Garments, present: Flags, board: Floats) -> None:
    """An upper like a shoe's that shows the foot through gaps."""
    top = board + dice.between(0.24, 0.38)
    dip = dice.between(0.08, 0.18)
    garments.outline(
        [
            (0.03, -board),
            (0.1, -board - dice.between(0.08, 0.14)),
            (dice.between(0.4, 0.5), -top),
            (dice.between(0.56, 0.64), -top),
            (0.72, -top + dip),
            (0.88, -top + dip * np.float32(0.6)),
            (0.97, -top + np.float32(0.02)),
            (0.98, -board),
        ],
        present=present,
    )
    gap = dice.even(-1.0, -0.6)
    slant = dice.between(-0.05, 0.08)
    for number in range(5):
        x = np.float32(0.17 + number * 0.15) + dice.between(-0.03, 0.03)
        height = (top - board) * dice.between(0.25, 0.7)
        wide = dice.between(0.03, 0.09)
        garments.patch(
            [
                (x, -board),
                (x + slant, -board - height),
                (x + slant + wide, -board - height),
                (x + wide, -board),
            ],
            gap,
            present=present & dice.chance(0.75),
            sketched=0.6,
        )


def _toe_straps(
    dice: Dice, garments: Garments, present: Flags, board: Floats, lift: Floats
) -> None:
    """One to four straps that rise slantwise from the front of the sole, or a closed toe."""
    count = dice.kind((0.25, 0.3, 0.25, 0.2))
    width = dice.between(0.04, 0.11)
    tint = dice.between(0.75, 1.1)
    lean = dice.even(-0.03, 0.12)
    height = dice.between(0.08, 0.19)
    climb = (lift - board) * np.float32(0.25)
    for number in range(4):
        x = np.float32(0.08 + number * 0.11) + dice.between(-0.03, 0.03)
        foot = -board - np.where(number > 1, climb * np.float32(number - 1), 0)
        top = height * np.float32(1 + number * 0.25)
        garments.band(
            [(x, foot), (x + lean * np.float32(0.3), foot - top / 2), (x + lean, foot - top)],
            width,
            tint,
            present=present & (count >= number),
        )
    arch: list[Point] = [
        (0.06, -board),
        (0.08, -board - height * np.float32(0.6)),
        (0.17, -board - height),
        (0.3, -board - height * np.float32(1.1)),
        (0.4, -board - height * np.float32(0.7)),
        (0.42, -board),
    ]
    garments.outline(arch, present=present & dice.chance(0.35))


def _ankle_straps(dice: Dice, garments: Garments, present: Flags, lift: Floats) -> None:
    """What holds the heel: a strap round the ankle, a piece behind it, a strap from the toes."""
    ankle = lift + dice.between(0.18, 0.46)
    width = dice.even(0.035, 0.14)
    tint = dice.between(0.75, 1.1)
    front = dice.between(0.5, 0.7)
    tilt = dice.between(-0.08, 0.06)
    round_ankle = present & dice.chance(0.8)
    garments.band(
        [(front, -ankle + tilt), (0.78, -ankle + tilt * np.float32(0.3)), (0.96, -ankle)],
        width,
        tint,
        present=round_ankle,
    )
    garments.band(
        [(0.95, -ankle), (0.93, -(ankle + lift) / 2), (0.95, -lift)],
        dice.even(0.04, 0.14),
        tint,
        present=round_ankle & dice.chance(0.7),
    )
    # A fork from the middle of the sole to the ankle.
    middle = dice.between(0.5, 0.68)
    garments.band(
        [
            (middle, -lift * np.float32(0.75)),
            (middle + np.float32(0.1), -(ankle + lift) / 2),
            (0.86, -ankle),
        ],
        dice.even(0.04, 0.16),
        tint,
        present=present & dice.chance(0.4),
    )
    garments.band(
        [
            (dice.between(0.25, 0.4), -lift * np.float32(0.4) - np.float32(0.12)),
            ((front + np.float32(0.35)) / 2, -(ankle + lift * np.float32(0.5)) / 2),
            (front + np.float32(0.03), -ankle),
        ],
        width,
        tint,
        present=round_ankle & dice.chance(0.4),
    )


def _from_above(dice: Dice, garments: Garments, present: Flags) -> None:
    """Flip-flops as people draw them: one or two soles from above, with the forked strap."""
    pair = dice.chance(0.6)
    length, half = dice.between(0.8, 1.2), dice.between(0.16, 0.26)
    waist = half * dice.between(0.6, 0.95)
    apart = dice.between(0.02, 0.12)
    fork, ends = length * dice.between(0.15, 0.28), length * dice.between(0.4, 0.62)
    for side, shown in ((1, present), (-1, present & pair)):
        middle = side * (half + apart)
        sole: list[Point] = [
            (middle, 0.0),
            (middle + half * np.float32(0.75), length * np.float32(0.06)),
            (middle + half, length * np.float32(0.25)),
            (middle + waist, length * np.float32(0.6)),
            (middle + half * np.float32(0.85), length * np.float32(0.85)),
            (middle + half * np.float32(0.4), length),
        ]
        left = [(2 * middle - x, y) for x, y in reversed(sole[1:])]
        garments.outline([*sole, *left], present=shown)
        garments.line(
            [(middle - waist * np.float32(0.9), ends), (middle, fork), (middle + waist * np.float32(0.9), ends)],
            0.05,
            -0.5,
            present=shown,
            sketched=0.95,
        )
