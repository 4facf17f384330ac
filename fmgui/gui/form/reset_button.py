"""The mark of a changed setting, which takes the change back."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from fmgui.gui.style.theme import SPACING, colours

_SIDE = 2 * SPACING


class ResetButton(QAbstractButton):
    """A dot in the accent's colour; under the mouse or the keyboard it becomes a turning arrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(_SIDE, _SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Return the size of the gutter it stands in."""
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dot or the arrow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = QColor(colours(self).accent)
        centre = QPointF(self.width() / 2, self.height() / 2)
        if not self.isEnabled() or not (self.underMouse() or self.hasFocus()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawEllipse(centre, 3, 3)
            return
        painter.setPen(QPen(accent, 1.75, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPath(_turning_arrow(centre, 4.5))


def _turning_arrow(centre: QPointF, radius: float) -> QPainterPath:
    circle = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    path = QPainterPath()
    path.arcMoveTo(circle, 150)
    tip = path.currentPosition()
    path.arcTo(circle, 150, 280)
    path.moveTo(tip + QPointF(-0.6, -3.4))
    path.lineTo(tip)
    path.lineTo(tip + QPointF(3.4, -0.4))
    return path
