"""Axes whose numbers need no reckoning: whole epochs, and values written out in full."""

import math

import pyqtgraph as pg
from PySide6.QtCore import QRectF

from fmgui.gui.style.theme import SPACING

Ticks = list[tuple[float, list[float]]]

_EDGE = 5
"""Pixels at each end without a label: it would reach into what stands above or beneath."""


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
        step, values = round_values(minVal, maxVal, size)
        return [(step, self.with_room(values, minVal, maxVal, size))]

    def with_room(self, values: list[float], low: float, high: float, size: float) -> list[float]:
        """Return the values between two ends whose labels do not reach beyond an upright axis."""
        upright = self.orientation in ("left", "right")
        edge = _EDGE * (high - low) / max(size, 1) if upright else 0
        return [value for value in values if low + edge <= value <= high - edge]

    def tickStrings(self, values: list[float], _scale: float, _spacing: float) -> list[str]:
        """Return the numbers without the last digits that binary fractions add to them."""
        return [f"{value:.6g}" for value in values]


def round_values(low: float, high: float, size: float) -> tuple[float, list[float]]:
    """Return the distance of round values between two ends, and the values."""
    step = _round_step((high - low) / max(size / 40, 2))
    numbers = range(math.ceil(low / step), math.floor(high / step) + 1)
    return step, [number * step for number in numbers]


def _round_step(at_least: float) -> float:
    """Return the smallest of 1, 2, 5 times a power of ten that is not below ``at_least``."""
    power = 10.0 ** math.floor(math.log10(max(at_least, 1e-300)))
    return next(n * power for n in (1, 2, 5, 10) if n * power >= at_least * (1 - 1e-9))
