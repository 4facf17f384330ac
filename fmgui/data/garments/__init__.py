"""Garments as vector shapes, ready to be shaded as a photograph or drawn as a sketch."""

import numpy as np

from fmgui.data.dice import Dice
from fmgui.data.garments.bags import bags
from fmgui.data.garments.freehand import drawn_freehand
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


def cut_out(
    label: int, count: int, random: np.random.Generator, freehand: bool = False
) -> Garments:
    """Make ``count`` garments of the class ``label`` (0 to 9), every one different.

    They lie as in a shop's photograph, or ``freehand`` as people draw them from memory.
    """
    if freehand:
        return drawn_freehand(label, count, random)
    return _CLASSES[label](Dice(random, count))
