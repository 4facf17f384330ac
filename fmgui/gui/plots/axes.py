"""Axes whose numbers need no reckoning: whole epochs, and values written out in full."""

import math

import pyqtgraph as pg
from PySide6.QtCore import QRectF

from fmgui.gui.style.theme import SPACING

Ticks = list[tuple[float, list[float]]]


class EpochAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """An axis with ticks at whole epochs only."""

    def tickValues(self, minVal: float, maxVal: float, size: float) -> Ticks:  # noqa: N803
        """Return the distance of the ticks and the epochs they are at, the first one included."""
        first, last = max(1, math.ceil(minVal)), math.floor(maxVal)
        step = max(1, int(_round_step((maxVal - minVal) / max(size / 48, 2))))
        ticks = [epoch for epoch in range(step, last + 1, step) if epoch >= first]
        if step > 1 and first == 1:
            ticks = [1, *(epoch for epoch in ticks if epoch > 2)]
        return [(step, [float(epoch) for epoch in ticks])]

    def tickStrings(self, values: list[float], _scale: float, _spacing: float) -> list[str]:
        """Return the epochs as whole numbers."""
        return [f"{value:.0f}" for value in values]


class ValueAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """An axis that writes 0.001 as 0.001, with no factor to be multiplied in the head."""

    def boundingRect(self) -> QRectF:
        """Return the axis's place, with room for half a label above and beneath."""
        place: QRectF = super().boundingRect()
        return place.adjusted(0, -SPACING, 0, SPACING)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> Ticks:  # noqa: N803
        """Return the distance of the ticks and their values; a low plot has fewer of them."""
        step = _round_step((maxVal - minVal) / max(size / 40, 2))
        numbers = range(math.ceil(minVal / step), math.floor(maxVal / step) + 1)
        return [(step, [number * step for number in numbers])]

    def tickStrings(self, values: list[float], _scale: float, _spacing: float) -> list[str]:
        """Return the numbers without the last digits that binary fractions add to them."""
        return [f"{value:.6g}" for value in values]


def _round_step(at_least: float) -> float:
    """Return the smallest of 1, 2, 5 times a power of ten that is not below ``at_least``."""
    power = 10.0 ** math.floor(math.log10(max(at_least, 1e-300)))
    return next(n * power for n in (1, 2, 5, 10) if n * power >= at_least * (1 - 1e-9))
