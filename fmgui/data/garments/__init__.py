"""Garments as vector shapes, ready to be shaded as a photograph or drawn as a sketch."""

import numpy as np

from fmgui.data.dice import Dice
from fmgui.data.garments.bags import bags
from fmgui.data.garments.sandals import sandals
from fmgui.data.garments.shapes import Garments, Part
from fmgui.data.garments.shoes import ankle_boots, sneakers
from fmgui.data.garments.tops import coats, dresses, pullovers, shirts, t_shirts
from fmgui.data.garments.trousers import trousers

__all__ = ["Garments", "Part", "cut_out"]

_CLASSES = (
    t_shirts,
    trousers,
    pullovers,
    dresses,
    coats,
    sandals,
    shirts,
    sneakers,
    bags,
    ankle_boots,
)

_DRAWN_HEIGHT = {5: (0.9, 1.5), 7: (0.85, 1.6), 9: (0.9, 1.4)}
"""How many times as high people draw footwear of a class."""


def cut_out(
    label: int, count: int, random: np.random.Generator, freehand: bool = False
) -> Garments:
    """Make ``count`` garments of the class ``label`` (0 to 9), every one different.

    They lie as in a shop's photograph, or ``freehand`` as people draw them: wider, arms spread.
    """
    dice = Dice(random, count, freehand)
    garments = _CLASSES[label](dice)
    if freehand and label in _DRAWN_HEIGHT:
        garments.stretch(dice.between(*_DRAWN_HEIGHT[label]))
    return garments
