"""Garments in the shapes people give them when they draw from memory.

A drawing is not a traced photograph: it is a sign for the thing, upright and simple, with few
corners. Arms are spread so that they can be seen, shoes open at the top like a boot, flip-flops
lie as seen from above, and a bag is a box with an arch.
"""

import numpy as np

from fmgui.data.dice import Dice
from fmgui.data.garments.freehand.bags import bags
from fmgui.data.garments.freehand.dresses import dresses
from fmgui.data.garments.freehand.sandals import sandals
from fmgui.data.garments.freehand.shoes import ankle_boots, sneakers
from fmgui.data.garments.freehand.tops import coats, pullovers, shirts, t_shirts
from fmgui.data.garments.freehand.trousers import trousers
from fmgui.data.garments.shapes import Garments

__all__ = ["drawn_freehand"]

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


def drawn_freehand(label: int, count: int, random: np.random.Generator) -> Garments:
    """Make ``count`` garments of the class ``label`` (0 to 9), every one different."""
    return _CLASSES[label](Dice(random, count))
