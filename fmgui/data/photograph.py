"""Garments shaded as a photograph: filled, folded, patterned, light on black."""

import numpy as np
from numpy.typing import NDArray

from fmgui.data.dataset import IMAGE_SIZE
from fmgui.data.dice import Dice, Floats, wave
from fmgui.data.garments import Garments
from fmgui.data.raster import Polygons, blocks, rasterise

_BRIGHTEST = 1.35
"""How many times a garment's shade overlapping parts may add up to."""

Range = tuple[float, float]


def photograph(
    garments: Garments, random: np.random.Generator, patterned: float, mirrored: float
) -> NDArray[np.uint8]:
    """Shade the garments; returns ``uint8`` pictures of shape ``(count, 28, 28)``.

    ``patterned`` is the share of garments of a patterned cloth, ``mirrored`` the share that is
    turned left to right.
    """
    polygons = _place(garments, Dice(random, garments.count), mirrored)
    pictures = np.empty((garments.count, IMAGE_SIZE, IMAGE_SIZE), np.uint8)
    for rows in blocks(garments.count):
        light = rasterise([polygon.block(rows) for polygon in polygons])
        shade = garments.shade[rows]
        dice = Dice(random, len(light))
        np.clip(light, 0, (shade * _BRIGHTEST)[:, None, None], out=light)
        _sharpen(light, dice.even(0.5, 1.0) + (1 - shade) * dice.even(0.0, 1.2))
        light *= _cloth(dice, patterned)
        np.clip(light, 0, 1, out=light)
        light *= 255
        light += 0.5
        pictures[rows] = light
    return pictures


def _place(garments: Garments, dice: Dice, mirrored: float) -> list[Polygons]:
    """Turn, lean and stretch each garment a little, and fit it into the picture."""
    flip = np.where(dice.chance(mirrored), -1, 1).astype(np.float32)
    turn, lean = dice.between(-0.05, 0.05)[:, None], dice.between(-0.05, 0.05)[:, None]
    stretch = (dice.between(0.93, 1.07) * flip)[:, None]
    shapes = []
    low = np.full((garments.count, 2), np.inf, np.float32)
    high = -low
    for part in garments.parts:
        points = part.filled()
        x, y = points[:, :, 0], points[:, :, 1]
        posed = np.stack([x * stretch + y * (lean - turn), y + x * turn], axis=2)
        shapes.append(posed)
        if part.role.silhouette:
            np.minimum(low, posed.min(axis=1), out=low, where=part.present[:, None])
            np.maximum(high, posed.max(axis=1), out=high, where=part.present[:, None])

    longest = IMAGE_SIZE - np.where(dice.chance(0.1), 1, dice.even(0.0, 0.7))
    scale = (longest.astype(np.float32) / np.max(high - low, axis=1))[:, None]
    # Fashion-MNIST puts an odd pixel of margin to the left and above.
    half_margin = (IMAGE_SIZE - (high - low) * scale) / 2
    start = half_margin + np.minimum(half_margin, dice.even(0.0, 0.5)[:, None]) - low * scale
    return [
        Polygons(points * scale[:, :, None] + start[:, None, :], part.light, part.present)
        for part, points in zip(garments.parts, shapes, strict=True)
    ]


def _sharpen(light: Floats, strength: Floats) -> None:
    """Raise the contrast to the neighbouring pixels in place, as Fashion-MNIST's makers did.

    Their recipe sharpens with a Gaussian of radius and deviation 1 after the reduction to
    28×28, which gives every garment its bright rim (Xiao, Rasul and Vollgraf, 2017).
    """
    beside = 0.6  # exp(-1/2), the Gaussian one pixel off its middle
    across = light.copy()
    across[:, 1:] += light[:, :-1] * beside
    across[:, :-1] += light[:, 1:] * beside
    blurred = across.copy()
    blurred[:, :, 1:] += across[:, :, :-1] * beside
    blurred[:, :, :-1] += across[:, :, 1:] * beside
    blurred *= 1 / (1 + 2 * beside) ** 2
    blurred -= light
    blurred *= strength[:, None, None].astype(np.float32)
    light -= blurred


def _cloth(dice: Dice, patterned: float) -> Floats:
    """Return by what the cloth multiplies the light: folds, grain, stripes, checks and prints."""
    cloth = _stripes(dice, (0.0, 0.03), (0.02, 0.08), dice.even(0.0, 0.08))
    cloth += _stripes(dice, (0.05, 0.16), (-0.02, 0.02), dice.even(0.0, 0.12))
    grain = dice.random.integers(0, 256, cloth.shape, np.uint8).astype(np.float32)
    grain -= 127.5
    grain *= (dice.even(0.01, 0.12) * dice.even(0.1, 1.0) / 127.5)[:, None, None]
    cloth += grain
    cloth += 1
    some = np.flatnonzero(dice.chance(patterned))
    cloth[some] += _pattern(Dice(dice.random, len(some)))
    return cloth


def _stripes(dice: Dice, across: Range, down: Range, strength: Floats) -> Floats:
    """Return soft stripes with so many periods a pixel along x and along y."""
    ramp = np.arange(IMAGE_SIZE, dtype=np.float32)
    along_x = dice.even(*across)[:, None] * ramp + dice.even(0.0, 1.0)[:, None]
    along_y = dice.even(*down)[:, None] * ramp
    stripes = wave(along_y[:, :, None] + along_x[:, None, :])
    stripes *= strength[:, None, None]
    return stripes


def _pattern(dice: Dice) -> Floats:
    """Return stripes across, checks or a print of blots for each."""
    kind = dice.kind(0.3, 0.25, 0.45)
    strength = dice.even(0.15, 0.6)
    pattern = np.empty((dice.count, IMAGE_SIZE, IMAGE_SIZE), np.float32)
    for number, draw in enumerate((_across, _checks, _blots)):
        chosen = np.flatnonzero(kind == number)
        pattern[chosen] = draw(Dice(dice.random, len(chosen)), strength[chosen])
    return pattern


def _across(dice: Dice, strength: Floats) -> Floats:
    return _stripes(dice, (-0.01, 0.01), (0.1, 0.4), strength)


def _checks(dice: Dice, strength: Floats) -> Floats:
    checks = _stripes(dice, (0.15, 0.4), (0.0, 0.01), strength * 0.6)
    checks += _stripes(dice, (-0.01, 0.01), (0.15, 0.4), strength * 0.6)
    return checks


def _blots(dice: Dice, strength: Floats) -> Floats:
    """Return spots two or three pixels wide, as flowers and foliage are at this size."""
    fine = dice.random.random((dice.count, IMAGE_SIZE + 1, IMAGE_SIZE + 1), np.float32)
    fine -= 0.5
    spots = fine[:, 1:] + fine[:, :-1]
    spots = spots[:, :, 1:] + spots[:, :, :-1]
    spots *= (2 * strength)[:, None, None]
    np.clip(spots, -0.7, 0.3, out=spots)
    return spots
