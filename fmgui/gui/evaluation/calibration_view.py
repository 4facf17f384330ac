"""How far a network's confidence can be trusted: confidence against accuracy."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from fmgui.gui.style.palette import Colours
from fmgui.gui.style.theme import SPACING, colours, tabular
from fmgui.training.answers.assessment import BINS, Calibration

_TICKS = (0.0, 0.5, 1.0)
_LEAST_SIDE, _GREATEST_SIDE = 16 * SPACING, 34 * SPACING


class CalibrationView(QWidget):
    """A bar for each bin of confidence, as high as its answers are right; a dashed diagonal.

    A bar that ends beneath the diagonal: the network was too sure of itself there.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calibration")
        self.setAccessibleName(self.tr("Calibration"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFont(tabular(self.font()))
        self._calibration: Calibration | None = None

    def show_calibration(self, calibration: Calibration) -> None:
        """Draw a calibration."""
        self._calibration = calibration
        described = (self.describe(number) for number in range(BINS) if calibration.counts[number])
        self.setAccessibleDescription(". ".join(described))
        self.update()

    def describe(self, number: int) -> str:
        """Return in words what a bin holds."""
        if self._calibration is None or not self._calibration.counts[number]:
            return self.tr("No answer was given with this confidence")
        return self.tr("{count} answers: {confidence} % sure, {accuracy} % right").format(
            count=f"{self._calibration.counts[number]:,}",
            confidence=f"{100 * self._calibration.confidence[number]:.1f}",
            accuracy=f"{100 * self._calibration.accuracy[number]:.1f}",
        )

    def sizeHint(self) -> QSize:
        return QSize(_GREATEST_SIDE, _GREATEST_SIDE)

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_SIDE, _LEAST_SIDE)

    def plot_area(self) -> QRectF:
        """Return the square between the axes."""
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance("100 %")
        left = wide + SPACING
        above, beneath = metrics.height() + SPACING, 2 * metrics.height() + SPACING
        side = min(self.width() - left - wide // 2 - 2, self.height() - above - beneath)
        side = max(min(side, _GREATEST_SIDE), 1)
        return QRectF(left, above, side, side)

    def bar(self, number: int) -> QRectF:
        """Return where the bar of a bin is painted."""
        area = self.plot_area()
        known = self._calibration is not None and self._calibration.counts[number] > 0
        height = float(self._calibration.accuracy[number]) if known and self._calibration else 0.0
        width = area.width() / BINS
        top = area.bottom() - height * area.height()
        return QRectF(area.left() + number * width, top, width, area.bottom() - top)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, area = QPainter(self), colours(self), self.plot_area()
        self._paint_axes(painter, theme, area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(BINS):
            painter.fillRect(self.bar(number).adjusted(1, 0, -1, 0), self._shade(theme, number))
        painter.setPen(QPen(QColor(theme.text), 1, Qt.PenStyle.DashLine))
        painter.drawLine(area.bottomLeft(), area.topRight())

    def _shade(self, theme: Colours, number: int) -> QColor:
        """Return a colour that is stronger where more answers are."""
        shade = QColor(theme.training)
        if self._calibration is not None:
            share = self._calibration.counts[number] / max(int(self._calibration.counts.max()), 1)
            shade.setAlphaF(0.35 + 0.65 * float(np.sqrt(share)))
        return shade

    def _paint_axes(self, painter: QPainter, theme: Colours, area: QRectF) -> None:
        metrics, lines = self.fontMetrics(), QPen(QColor(theme.grid), 1)
        high, wide = metrics.height(), metrics.horizontalAdvance("100 %")
        for tick in _TICKS:
            x, y = area.left() + tick * area.width(), area.bottom() - tick * area.height()
            painter.setPen(lines)
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            painter.setPen(QColor(theme.muted))
            text = f"{100 * tick:.0f} %"
            beside = QRectF(0, y - high / 2, area.left() - SPACING / 2, high)
            sides = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            if tick:
                painter.drawText(beside, sides, text)
            below = QRectF(x - wide, area.bottom() + 2, 2 * wide, high)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, text)
        title = QRectF(area.left(), area.bottom() + high + 2, area.width(), high)
        painter.drawText(title, Qt.AlignmentFlag.AlignHCenter, self.tr("how sure"))
        painter.drawText(
            QRectF(0, 0, area.right(), high), Qt.AlignmentFlag.AlignLeft, self.tr("how often right")
        )

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            area = self.plot_area()
            inside = area.contains(QPointF(event.pos()))
            number = int((event.pos().x() - area.left()) / area.width() * BINS)
            text = self.describe(min(max(number, 0), BINS - 1)) if inside else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)
