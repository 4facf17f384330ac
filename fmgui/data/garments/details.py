"""What is sewn or printed onto clothes of the upper body."""

import numpy as np

from fmgui.data.dice import Dice, Flags
from fmgui.data.garments.cut import Cut
from fmgui.data.garments.shapes import Garments, box


def add_rib(dice: Dice, garments: Garments, cut: Cut, share: float) -> None:
    """Add a band of another shade along the hem to this share of the garments."""
    garments.patch(
        box(-cut.hem, 1 - dice.between(0.03, 0.08), cut.hem, 1.0),
        dice.between(-0.3, 0.15),
        present=dice.chance(share),
    )


def add_print(dice: Dice, garments: Garments, share: float) -> None:
    """Print a diamond, three lines of letters or a small badge on this share of the chests."""
    tint = dice.either(0.7, (-0.9, -0.2), (0.1, 0.5))
    kind = dice.kind(share * 0.35, share * 0.4, share * 0.25, 1 - share)
    half, top, height = dice.between(0.05, 0.16), dice.between(0.2, 0.34), dice.between(0.08, 0.3)
    garments.patch(
        [(0.0, top), (half, top + height / 2), (0.0, top + height), (-half, top + height / 2)],
        tint,
        present=kind == 0,
    )
    for row in range(3):
        begin, length = top + row * height / 3, half * dice.between(0.6, 1.1)
        garments.patch(box(-length, begin, length, begin + height / 6), tint, present=kind == 1)
    left = dice.between(0.02, 0.12)
    garments.patch(box(left, top, left + half / 2, top + height / 4), tint, present=kind == 2)


def add_zip(dice: Dice, garments: Garments, cut: Cut, present: Flags) -> None:
    """Close the front with a zip from the collar to the hem."""
    top = np.where(cut.collar > 0, -cut.collar * 0.4, cut.neck_depth)
    middle = dice.between(-0.01, 0.01)
    garments.line(
        [(middle, top), (middle, 0.99)],
        dice.between(0.015, 0.05),
        dice.either(0.6, (-0.4, -0.05), (0.05, 0.4)),
        present=present,
    )


def add_buttons(dice: Dice, garments: Garments, cut: Cut, present: Flags) -> None:
    """Close the front with a row of six buttons beside its edge."""
    top = np.where(cut.collar > 0, -cut.collar * 0.4, cut.neck_depth)
    middle = dice.between(-0.01, 0.01)
    tint = dice.either(0.7, (-0.6, -0.2), (0.1, 0.4))
    garments.line(
        [(middle + 0.025, top), (middle + 0.025, 0.99)],
        0.015,
        tint * 0.5,
        present=present,
    )
    size = 0.012
    for button in range(6):
        y = top + (1 - top) * (0.08 + button * 0.16)
        garments.patch(
            box(middle - size, y - size, middle + size, y + size),
            tint,
            present=present,
        )


def add_lapels(dice: Dice, garments: Garments, cut: Cut, present: Flags, size: float) -> None:
    """Add the two leaves of a collar on either side of the neck."""
    depth = cut.neck_depth + dice.between(0.03, 0.06) * size
    tint = dice.between(-0.3, 0.3)
    for side in (1, -1):
        garments.patch(
            [
                (side * cut.neck, -cut.collar * 0.5),
                (side * cut.neck * 1.25, depth * 0.8),
                (side * cut.neck * 0.5, depth * 1.3),
                (0.0, cut.neck_depth * 0.9),
            ],
            tint,
            present=present,
        )


def add_hood(dice: Dice, garments: Garments, cut: Cut, present: Flags) -> None:
    """Add the dark inside of a hood that lies open above the neck."""
    garments.patch(
        [
            (-cut.neck * 0.7, -cut.collar * 0.4),
            (0.0, -cut.collar * 0.7),
            (cut.neck * 0.7, -cut.collar * 0.4),
            (0.0, cut.neck_depth),
        ],
        dice.between(-0.5, 0.0),
        present=present,
    )


def add_opening(dice: Dice, garments: Garments, cut: Cut, present: Flags) -> None:
    """Leave the front open, so that the dark or another garment shows."""
    gap = dice.between(0.015, 0.07)
    end = gap * dice.even(0.7, 2.0)
    garments.patch(
        [(0.0, -cut.collar * 0.4), (gap, 0.5), (end, 1.0), (-end, 1.0), (-gap, 0.5)],
        dice.either(0.6, (-1.0, -0.5), (-0.4, 0.2)),
        present=present,
    )
