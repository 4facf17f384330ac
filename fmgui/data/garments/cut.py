"""The cut all clothes of the upper body share: body, sleeves, neck and hem.

The unit is the height from shoulder to hem; the middle of the neck is at (0, 0).
"""

from dataclasses import dataclass

import numpy as np

from fmgui.data.dice import Dice, Floats, direction
from fmgui.data.garments.shapes import Garments, Point, along, mirrored, moved


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
    """Where the waist is, 0 at the armpit to 1 at the hem."""
    hem: Floats
    """Width at the hem."""
    hem_curve: Floats
    """How much lower the hem is in the middle than at the sides."""
    sleeve: Floats
    """Length of the sleeves along their outer side; 0 for none."""
    sleeve_turn: Floats
    """Tangent of half the sleeves' angle from hanging straight down: 0.41 is 45°."""
    elbow: Floats
    """How far the sleeve's outer side bows out."""
    cuff: Floats
    """Width of the sleeves' ends."""

    @property
    def waist_line(self) -> Floats:
        """How far below the neck the waist is."""
        return self.armhole + (1 - self.armhole) * self.waist_height


def sew(dice: Dice, garments: Garments, cut: Cut) -> None:
    """Add the silhouette, the opening of the neck and the sleeves' seams."""
    sleeve = _sleeve(cut)
    collar: Point = (0.0, -cut.collar)
    right = [*_collar(cut), *sleeve, *_side(cut)]
    garments.outline([collar, *right, (0.0, 1 + np.minimum(cut.hem_curve, 0)), *mirrored(right)])
    _add_sleeves(dice, garments, cut, sleeve)
    garments.patch(
        [*mirrored(_collar(cut)), collar, *_collar(cut), *_front_neck(cut)[1:-1]],
        dice.either(0.45, (-0.6, 0.0), (0.0, 0.4)),
        present=cut.collar < 0.03,
    )


def _collar(cut: Cut) -> list[Point]:
    """Return the upper edge from near the middle to the right side of the neck."""
    return [
        (cut.neck * 0.65, -cut.collar),
        (cut.neck * 0.97, -cut.collar * 0.75),
        (cut.neck, 0.0),
    ]


def _sleeve(cut: Cut) -> list[Point]:
    """Return the right sleeve from the shoulder round the cuff to the armpit.

    Without sleeves the same points lie on the edge of the armhole.
    """
    shoulder: Point = (cut.shoulder, cut.shoulder_drop)
    armpit: Point = (cut.chest, cut.armhole)
    sine, cosine = direction(cut.sleeve_turn)
    outer = moved(shoulder, cut.sleeve * sine, cut.sleeve * cosine)
    inner = moved(outer, -cut.cuff * cosine, cut.cuff * sine)
    # A sleeve that hangs down lies beside the body, not upon it.
    side = np.maximum(cut.chest, np.maximum(cut.waist, cut.hem))
    push = np.maximum(0, side + 0.005 - inner[0])
    outer, inner = moved(outer, push, 0), moved(inner, push, 0)
    elbow = moved(along(shoulder, outer, 0.5), cut.elbow * cosine, -cut.elbow * sine)
    bulge = 0.02 + cut.elbow * 0.35
    upper_arm = moved(along(shoulder, elbow, 0.3), bulge, -bulge)
    inner_elbow: Point = (
        (along(armpit, inner, 0.5)[0] + cut.chest) * 0.5,
        along(armpit, inner, 0.5)[1],
    )

    edge_x = np.minimum(cut.shoulder - 0.3 * (cut.chest - cut.shoulder), cut.chest)
    edge: Point = (edge_x, (cut.shoulder_drop + cut.armhole) / 2)
    with_sleeve = [upper_arm, elbow, outer, inner, inner_elbow]
    without = [along(shoulder, edge, 0.3), edge, edge, armpit, armpit]
    bare = cut.sleeve <= 0
    points: list[Point] = [
        (np.where(bare, there[0], here[0]), np.where(bare, there[1], here[1]))
        for here, there in zip(with_sleeve, without, strict=True)
    ]
    return [shoulder, *points, armpit]


def _side(cut: Cut) -> list[Point]:
    """Return the right side from beneath the armpit to near the middle of the hem."""
    armpit: Point = (cut.chest, cut.armhole)
    waist: Point = (cut.waist, cut.waist_line)
    rise = np.maximum(cut.hem_curve, 0)
    hem: Point = (cut.hem, 1 - rise)
    return [
        along(armpit, waist, 0.55),
        waist,
        along(waist, hem, 0.5),
        hem,
        (cut.hem * 0.55, 1 - rise * 0.35),
    ]


def _front_neck(cut: Cut) -> list[Point]:
    """Return the front neckline from the right to the left side of the neck."""
    pull = cut.neck * (0.95 - 0.45 * cut.neck_point)
    right: list[Point] = [
        (cut.neck, 0.0),
        (pull, cut.neck_depth * 0.6),
        (pull * 0.6 * (1 - cut.neck_point * 0.3), cut.neck_depth * 0.93),
    ]
    return [*right, (0.0, cut.neck_depth), *mirrored(right)]


def _add_sleeves(dice: Dice, garments: Garments, cut: Cut, sleeve: list[Point]) -> None:
    """Give the sleeves a shade of their own, and a seam at the shoulder."""
    tint = dice.between(-0.12, 0.21)
    for side in (1, -1):
        garments.patch(
            [(side * x, y) for x, y in sleeve],
            tint + dice.between(-0.05, 0.05),
            present=cut.sleeve > 0,
        )
        garments.line(
            [(side * cut.shoulder, cut.shoulder_drop), (side * cut.chest, cut.armhole)],
            0.02,
            dice.between(-0.3, 0.1),
            present=cut.sleeve > 0,
        )
