"""Garments shaded as a photograph: filled, folded, patterned, light on black."""

import numpy as np
from numpy.typing import NDArray

from fmgui.data.dataset import IMAGE_SIZE
from fmgui.data.dice import Dice, Floats, wave
from fmgui.data.garments import Garments, Role, closed_points
from fmgui.data.raster import Polygons, rasterise

BLOCK = 256
"""Pictures shaded at a time: so few that they stay in the processor's cache."""


def photograph(
    garments: Garments, random: np.random.Generator, patterned: float, mirrored: float
) -> NDArray[np.uint8]:
    """Pictures of the garments, ``uint8`` of shape ``(count, 28, 28)``.

    ``patterned`` is the share of garments of a patterned cloth, ``mirrored`` the share that is
    turned left to right.
    """
    polygons = _placed(garments, Dice(random, garments.count), mirrored)
    pictures = np.empty((garments.count, IMAGE_SIZE, IMAGE_SIZE), np.uint8)
    for begin in range(0, garments.count, BLOCK):
        block = slice(begin, min(begin + BLOCK, garments.count))
        count = block.stop - block.start
        light = rasterise([Polygons(*(array[block] for array in p)) for p in polygons], count)
        dice = Dice(random, count)
        shade = garments.shade[block]
        np.clip(light, 0, (shade * np.float32(1.35))[:, None, None], out=light)
        _sharpen(light, dice.even(0.5, 1.0) + (1 - shade) * dice.even(0.0, 1.2))
        light *= _cloth(dice, patterned)
        np.clip(light, 0, 1, out=light)
        light *= np.float32(255)
        light += np.float32(0.5)
        pictures[block] = light
    return pictures


def _placed(garments: Garments, dice: Dice, mirrored: float) -> list[Polygons]:
    """Turn, lean and stretch each garment a little, and fit it into the picture."""
    flip = np.where(dice.chance(mirrored), np.float32(-1), np.float32(1))
    turn, lean = dice.between(-0.05, 0.05), dice.between(-0.05, 0.05)
    stretch = dice.between(0.93, 1.07) * flip
    shapes = []
    for part in garments.parts:
        points = closed_points(part)
        x, y = points[:, :, 0], points[:, :, 1]
        posed = np.empty_like(points)
        posed[:, :, 0] = x * stretch[:, None] + y * (lean - turn)[:, None]
        posed[:, :, 1] = y + x * turn[:, None]
        shapes.append(posed)

    low = np.full((garments.count, 2), np.inf, np.float32)
    high = -low
    for part, points in zip(garments.parts, shapes, strict=True):
        if part.role in (Role.OUTLINE, Role.BAND):
            there = part.present[:, None]
            np.minimum(low, points.min(axis=1), out=low, where=there)
            np.maximum(high, points.max(axis=1), out=high, where=there)
    longest = np.max(high - low, axis=1)
    full = IMAGE_SIZE - np.where(dice.chance(0.1), np.float32(1), dice.even(0.0, 0.7))
    scale = (full / longest)[:, None, None]
    # Fashion-MNIST puts an odd pixel of margin to the left and above.
    half_margin = (IMAGE_SIZE - (high - low)[:, None, :] * scale) / 2
    start = half_margin + np.minimum(half_margin, dice.even(0.0, 0.5)[:, None, None])
    return [
        Polygons((points - low[:, None, :]) * scale + start, part.light, part.present)
        for part, points in zip(garments.parts, shapes, strict=True)
    ]


def _sharpen(light: Floats, strength: Floats) -> None:
    """Raise the contrast to the neighbouring pixels, as the makers of Fashion-MNIST did.

    Their recipe sharpens with a Gaussian of radius and deviation 1 after the reduction to
    28×28, which gives every garment its bright rim (Xiao, Rasul and Vollgraf, 2017).
    """
    blurred = light.copy()
    for axis in (1, 2):
        along = np.moveaxis(blurred, axis, 1)
        middle = along.copy()
        middle[:, 1:] += along[:, :-1] * np.float32(0.6)
        middle[:, :-1] += along[:, 1:] * np.float32(0.6)
        middle *= np.float32(1 / 2.2)
        blurred = np.moveaxis(middle, 1, axis)
    blurred -= light
    blurred *= strength[:, None, None]
    light -= blurred


def _cloth(dice: Dice, patterned: float) -> Floats:
    """What the cloth does to the light, about 1: folds, grain, stripes, checks and prints."""
    across = np.arange(IMAGE_SIZE, dtype=np.float32)
    cloth = _stripes(dice, 0.0, 0.03, 0.02, 0.08, dice.even(0.0, 0.08))
    cloth += 1
    cloth += _stripes(dice, 0.05, 0.16, -0.02, 0.02, dice.even(0.0, 0.12))
    some = np.flatnonzero(dice.chance(patterned))
    if len(some):
        cloth[some] += _pattern(Dice(dice.random, len(some)))
    grain = dice.random.integers(0, 256, (dice.count, IMAGE_SIZE, across.size), np.uint8)
    noise = grain.astype(np.float32)
    noise -= np.float32(127.5)
    noise *= (dice.even(0.02, 0.2) * dice.even(0.1, 1) / np.float32(127.5))[:, None, None]
    cloth += noise
    return cloth


def _stripes(
    dice: Dice, low_x: float, high_x: float, low_y: float, high_y: float, strength: Floats
) -> Floats:
    """Soft stripes with so many periods a pixel along x and along y."""
    ramp = np.arange(IMAGE_SIZE, dtype=np.float32)
    along_x = dice.even(low_x, high_x)[:, None] * ramp + dice.even(0, 1)[:, None]
    along_y = dice.even(low_y, high_y)[:, None] * ramp
    height = wave(along_y[:, :, None] + along_x[:, None, :])
    height *= strength[:, None, None]
    return height


def _pattern(dice: Dice) -> Floats:
    """Stripes across, checks or a print of blots, for the garments of a patterned cloth."""
    kind = dice.kind((0.3, 0.25, 0.45))
    strength = dice.even(0.15, 0.6)
    pattern = np.empty((dice.count, IMAGE_SIZE, IMAGE_SIZE), np.float32)
    for number in range(3):
        chosen = np.flatnonzero(kind == number)
        few, force = Dice(dice.random, len(chosen)), strength[chosen]
        if number == 0:
            pattern[chosen] = _stripes(few, -0.01, 0.01, 0.1, 0.4, force)
        elif number == 1:
            half = force * np.float32(0.6)
            pattern[chosen] = _stripes(few, 0.15, 0.4, 0, 0.01, half)
            pattern[chosen] += _stripes(few, -0.01, 0.01, 0.15, 0.4, half)
        else:
            pattern[chosen] = _blots(few, force)
    return pattern


def _blots(dice: Dice, strength: Floats) -> Floats:
    """Irregular spots one to three pixels wide, as flowers and foliage are at this size."""
    fine = dice.random.random((dice.count, IMAGE_SIZE + 1, IMAGE_SIZE + 1), np.float32)
    fine -= np.float32(0.5)
    spots = fine[:, 1:] + fine[:, :-1]
    spots = spots[:, :, 1:] + spots[:, :, :-1]
    spots *= (2 * strength)[:, None, None]
    return np.clip(spots, -0.7, 0.3, out=spots)
