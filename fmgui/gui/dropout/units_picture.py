"""The units of each layer with dropout: filled where they stay, hollow where they are out."""

import math

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fmgui.gui.style.theme import SPACING, colours, tabular
from fmgui.training.why.masks import Mask, Step

MOST_UNITS = 4096
"""More would be too small to be seen."""
_LARGEST = 3.5 * SPACING
_OUTLINED_FROM = 5
"""Smaller squares have no outline, and would be all outline if they had."""


class UnitsPicture(QWidget):
    """A square for each unit, at the network's real size, for one picture in one step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dropout.units")
        self.setAccessibleName(self.tr("Units that are left out"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFont(tabular(self.font()))
        self._step: Step | None = None

    def show_step(self, step: Step) -> None:
        """Show which units are out in a step."""
        self._step = step
        self.setAccessibleDescription(". ".join(self.describe(mask) for mask in step.masks))
        self.update()

    def step(self) -> Step | None:
        """Return the step shown."""
        return self._step

    def describe(self, mask: Mask) -> str:
        """Return in words what a layer leaves out."""
        text = self.tr("Hidden {layer}: {out} of {all} units out, at a rate of {rate}")
        told = text.format(
            layer=mask.layer, out=f"{mask.out:,}", all=f"{mask.stays.size:,}", rate=f"{mask.rate:g}"
        )
        if mask.stays.size > MOST_UNITS:
            told += self.tr(" (the first {} are shown)").format(f"{MOST_UNITS:,}")
        return told

    def minimumSizeHint(self) -> QSize:
        return QSize(40 * SPACING, 16 * SPACING)

    def sizeHint(self) -> QSize:
        return QSize(80 * SPACING, 30 * SPACING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._step is None or not self._step.masks:
            return
        painter, line = QPainter(self), self.fontMetrics().height() + 4
        masks = self._step.masks
        free = self.height() - len(masks) * (line + SPACING)
        shown = [min(mask.stays.size, MOST_UNITS) for mask in masks]
        side = _side(self.width(), free, shown)
        top = 0.0
        for mask, count in zip(masks, shown, strict=True):
            painter.setPen(QColor(colours(self).text))
            place = QRectF(0, top, self.width(), line)
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, left, self.describe(mask))
            top += line
            columns = max(int(self.width() / side), 1)
            self._paint_units(painter, top, side, columns, mask.stays.ravel()[:count])
            top += math.ceil(count / columns) * side + SPACING

    def _paint_units(
        self, painter: QPainter, top: float, side: float, columns: int, stays: np.ndarray
    ) -> None:
        theme = colours(self)
        gap = 2.0 if side > _OUTLINED_FROM else side / 5
        stay, out = QColor(theme.training), QPen(QColor(theme.control), 1)
        for index, is_in in enumerate(stays.tolist()):
            row, column = divmod(index, columns)
            square = QRectF(column * side, top + row * side, side - gap, side - gap)
            if is_in:
                painter.fillRect(square, stay)
            elif side > _OUTLINED_FROM:
                painter.setPen(out)
                painter.drawRect(square.adjusted(0, 0, -1, -1))
            else:
                painter.fillRect(square, QColor(theme.grid))


def _side(width: float, height: float, counts: list[int]) -> float:
    """Return the largest side of a square with which all layers fit beneath one another."""
    side = float(_LARGEST)
    while side > 1:
        columns = max(int(width / side), 1)
        if sum(math.ceil(count / columns) for count in counts) * side <= height:
            break
        side -= 0.25
    return side
