"""A heading that opens and closes what stands beneath it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from fmgui.gui.style.theme import SPACING, colours

_HEIGHT = 4 * SPACING

_AFTER_CLICK = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""Ways to a heading after which it need not show that it has the keyboard."""


class FoldHeader(QAbstractButton):
    """A heading with a chevron; beside it a summary, or in red what is wrong inside.

    Args:
        title: The heading.
        strong: Whether it is set in stronger letters, as a section's is.
        quiet: Whether it is set in the colour of second rank.
    """

    def __init__(self, title: str, *, strong: bool = True, quiet: bool = False) -> None:
        super().__init__()
        self._strong = strong
        self._quiet = quiet
        self._summary = ""
        self._wrong = False
        self._changed = False
        self._ring = False
        self.setText(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def describe(self, title: str, summary: str, *, wrong: bool, changed: bool) -> None:
        """Set what is shown beside the chevron.

        Args:
            title: The heading.
            summary: A few words on what is inside; cut off where there is no room.
            wrong: Whether the summary tells of something wrong.
            changed: Whether anything inside is not as in the preset; shown as a dot.
        """
        described = (title, summary, wrong, changed)
        if described == (self.text(), self._summary, self._wrong, self._changed):
            return
        self._summary, self._wrong, self._changed = summary, wrong, changed
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(summary)
        self.setToolTip(f"{title}: {summary}" if summary else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Return a height; the width is what there is."""
        return QSize(30 * SPACING, _HEIGHT)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring where the keyboard led here."""
        self._ring = event.reason() not in _AFTER_CLICK
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint chevron, heading, dot and summary."""
        theme = colours(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.grid))
            painter.drawRoundedRect(self.rect(), 4, 4)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus() and self._ring:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
        self._paint_chevron(painter)
        self._paint_summary(painter, self._paint_title(painter))

    def _paint_chevron(self, painter: QPainter) -> None:
        pen = QPen(QColor(colours(self).muted), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        centre = QPointF(SPACING, self.height() / 2)
        shape = [QPointF(-1.75, -3.5), QPointF(1.75, 0), QPointF(-1.75, 3.5)]
        if self.isChecked():
            shape = [QPointF(point.y(), point.x()) for point in shape]
        painter.drawPolyline([centre + point for point in shape])

    def _paint_title(self, painter: QPainter) -> float:
        """Paint the heading and the dot behind it; return where they end."""
        theme = colours(self)
        font = QFont(self.font())
        if self._strong:
            font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        left, right = 2 * SPACING, self.width() - SPACING
        title = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, right - left)
        painter.setFont(font)
        painter.setPen(QColor(theme.muted if self._quiet else theme.text))
        room = QRectF(left, 0, right - left, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, title)
        end = left + metrics.horizontalAdvance(title) + SPACING
        if self._changed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(QPointF(end, self.height() / 2), 3, 3)
            end += SPACING
        return end

    def _paint_summary(self, painter: QPainter, left: float) -> None:
        room = QRectF(left, 0, self.width() - 2 * SPACING - left, self.height())
        if not self._summary or room.width() <= 0:
            return
        theme = colours(self)
        painter.setFont(self.font())
        painter.setPen(QColor(theme.error if self._wrong else theme.muted))
        text = self.fontMetrics().elidedText(
            self._summary, Qt.TextElideMode.ElideRight, int(room.width())
        )
        where = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(room, where, text)
