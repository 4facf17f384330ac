"""What all freehand garments are drawn with."""

from collections.abc import Sequence

import numpy as np

from fmgui.data.dice import Dice, Flags
from fmgui.data.garments.shapes import Garments, Point

_SHADE = 0.7
"""Any: a sketch has no shades."""
_WIDTH = 0.05
"""Any: the width of a sketch's lines is the pen's."""


class Pen:
    """Draws the lines of ``dice.count`` garments."""

    def __init__(self, dice: Dice) -> None:
        self.garments = Garments(np.full(dice.count, _SHADE, np.float32))

    def outline(self, points: Sequence[Point], present: Flags | None = None) -> None:
        """Draw a closed line that encloses a piece of the silhouette."""
        self.garments.outline(points, present=present)

    def loop(self, points: Sequence[Point], present: Flags) -> None:
        """Draw an open line that encloses a piece of the silhouette: a handle, a strap."""
        self.garments.band(points, _WIDTH, 1.0, present=present)

    def patch(self, points: Sequence[Point], present: Flags) -> None:
        """Draw a closed line upon the silhouette."""
        self.garments.patch(points, 0.1, present=present)

    def line(self, points: Sequence[Point], present: Flags | None = None) -> None:
        """Draw an open line upon the silhouette."""
        self.garments.line(points, _WIDTH, 0.1, present=present)
