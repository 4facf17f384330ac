"""The outline that all drawn tops share: body, sleeves, neck and hem.

The unit is the height from the shoulder to the hem; the middle of the neck is at (0, 0).
"""

from dataclasses import dataclass

import numpy as np

from fmgui.data.dice import Dice, Flags, Floats, direction
from fmgui.data.garments.freehand.pen import Pen
from fmgui.data.garments.shapes import Point, along, mirrored, moved


@dataclass
class Sleeves:
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
class Slit:
    """The way that a front falls open from the hem on; every array has shape ``(count,)``."""

    half: Floats
    """Half its width at the hem."""
    narrowing: Floats
    """How much of this is left at its top."""
    height: Floats
    present: Flags


@dataclass
class Body:
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


def draw_top(
    dice: Dice,
    pen: Pen,
    half: Floats,
    neck: Floats,
    depth: Floats,
    sleeves: Sleeves,
    flare: tuple[float, float],
    slit: Slit | None = None,
) -> Body:
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
    upper = [*mirrored(right), *mirrored([lip]), (0.0, depth), lip, *right]
    if slit is None:
        pen.outline([*upper, middle])
    else:
        pen.outline([*upper, middle], ~slit.present)
        edge: list[Point] = [(slit.half, 1.0), (slit.half * slit.narrowing, 1 - slit.height)]
        pen.outline([*upper, *edge, *mirrored(edge)], slit.present)
    return Body(half, neck, depth, shoulder, elbow, (outer, inner), armpit, hem)


def _arm(
    dice: Dice, shoulder: Point, armpit: Point, hem: Point, sleeves: Sleeves
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
