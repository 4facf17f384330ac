"""Histograms painted small, many of them beside one another."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from fmgui.gui.style.palette import Colours

HIGHEST = 0.12
"""The share that a bar of full height has, the same everywhere, so that heights compare."""
_APART = 8
"""Bars nearer than this to one another share a label."""
_CUT = 4
"""How far below its top a bar that is too high is cut, in pixels."""


def paint_bars(
    painter: QPainter, area: QRectF, shares: NDArray[np.float64], colour: str, theme: Colours
) -> None:
    """Paint a histogram. A bar that would be too high is cut, and its share is written beside it.

    Args:
        painter: With the font for the labels.
        area: Where it is painted.
        shares: The share of each bin, 0 to 1.
        colour: Of the bars, as ``#rrggbb``.
        theme: The colours of the theme.
    """
    width = area.width() / len(shares)
    for number, share in enumerate(shares):
        if share:
            height = max(min(share / HIGHEST, 1.0) * area.height(), 1.0)
            left = area.left() + number * width
            bar = QRectF(left, area.bottom() - height, max(width - 0.5, 1.0), height)
            painter.fillRect(bar, QColor(colour))
    painter.setPen(QColor(theme.border))
    painter.drawLine(QPointF(area.left(), area.bottom()), QPointF(area.right(), area.bottom()))
    for number in _too_high(shares):
        cut = QRectF(area.left() + number * width - 1, area.top() + _CUT, width + 2, 2)
        painter.fillRect(cut, QColor(theme.surface))
        _label(painter, area, shares, number, theme)


def _too_high(shares: NDArray[np.float64]) -> list[int]:
    """Return the two highest bars that are cut, unless they are close to one another."""
    found: list[int] = []
    for number in np.argsort(-shares)[:_APART].tolist():
        apart = all(abs(number - other) >= _APART for other in found)
        if shares[number] > HIGHEST and apart and len(found) < 2:
            found.append(number)
    return found


def _label(
    painter: QPainter,
    area: QRectF,
    shares: NDArray[np.float64],
    number: int,
    theme: Colours,
) -> None:
    """Write a bar's share beside it, beyond its neighbours that are as high as the label."""
    painter.setPen(QColor(theme.text))
    metrics, width = painter.fontMetrics(), area.width() / len(shares)
    text = f"{100 * shares[number]:.0f} %"
    wide = metrics.horizontalAdvance(text) + 2
    reaches = shares > HIGHEST * (1 - metrics.height() / area.height())
    first = last = number
    while last + 1 < len(shares) and reaches[last + 1]:
        last += 1
    while first > 0 and reaches[first - 1]:
        first -= 1
    x = area.left() + (last + 1) * width + 3
    if x + wide > area.right():
        x = area.left() + first * width - 3 - wide
    place = QRectF(x, area.top(), wide, metrics.height())
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text)
