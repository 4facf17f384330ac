"""Parts of the form that open and close under a heading."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout

from fmgui.gui.field_row import Part
from fmgui.gui.theme import SPACING, colours

HEADER_HEIGHT = 4 * SPACING

_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)
"""Ways to a heading after which it shows that it has the keyboard; after a click it need not."""


class FoldHeader(QAbstractButton):
    """A heading with a chevron; beside it a summary, or in red what is wrong inside."""

    def __init__(self, title: str, *, strong: bool = True, quiet: bool = False) -> None:
        super().__init__()
        self._strong = strong
        self._quiet = quiet
        self._summary = ""
        self._wrong = False
        self._changed = False
        self._reached_by_keyboard = False
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
            changed: Whether anything inside is not as in the preset.
        """
        described = (title, summary, wrong, changed)
        if described != (self.text(), self._summary, self._wrong, self._changed):
            self._summary, self._wrong, self._changed = summary, wrong, changed
            self.setText(title)
            self.setAccessibleName(title)
            self.setAccessibleDescription(summary)
            self.setToolTip(f"{title}: {summary}" if summary else "")
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(30 * SPACING, HEADER_HEIGHT)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._reached_by_keyboard = event.reason() in _BY_KEYBOARD
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = colours(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(theme.grid))
        if self.hasFocus() and self._reached_by_keyboard:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(room, 3, 3)
        self._paint_chevron(painter)
        self._paint_text(painter)

    def _paint_chevron(self, painter: QPainter) -> None:
        pen = QPen(QColor(colours(self).muted), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        centre = QPointF(SPACING, self.height() / 2)
        shape = [QPointF(-1.75, -3.5), QPointF(1.75, 0), QPointF(-1.75, 3.5)]
        if self.isChecked():
            shape = [QPointF(point.y(), point.x()) for point in shape]
        painter.drawPolyline([centre + point for point in shape])

    def _paint_text(self, painter: QPainter) -> None:
        theme = colours(self)
        font = QFont(self.font())
        if self._strong:
            font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        left, right = 2 * SPACING, self.width() - 2 * SPACING
        title = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, right - left)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        painter.setPen(QColor(theme.muted if self._quiet else theme.text))
        painter.drawText(QRectF(left, 0, right - left, self.height()), middle, title)
        left += metrics.horizontalAdvance(title) + SPACING
        if self._changed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(QPointF(left, self.height() / 2), 3, 3)
            left += SPACING
        if self._summary and left < right:
            painter.setFont(self.font())
            painter.setPen(QColor(theme.error if self._wrong else theme.muted))
            text = self.fontMetrics().elidedText(
                self._summary, Qt.TextElideMode.ElideRight, right - left
            )
            at_end = middle | Qt.AlignmentFlag.AlignRight
            painter.drawText(QRectF(left, 0, right - left, self.height()), at_end, text)


class Fold(Part):
    """A header and a body, which is made when it is opened for the first time."""

    toggled = Signal(bool)

    def __init__(
        self, path: str, title: str, make_body: Callable[[], Part], *, framed: bool = False
    ) -> None:
        super().__init__()
        self._make_body = make_body
        self._body: Part | None = None
        self._framed = framed
        self.header = FoldHeader(title, strong=not framed)
        self.header.setObjectName(f"{path}.header")
        self.header.toggled.connect(self._open_or_close)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)
        self._layout.setContentsMargins(0, 0, 0, 0)
        if framed:
            self._layout.setContentsMargins(SPACING, SPACING // 2, 0, SPACING // 2)
        self._layout.addWidget(self.header)

    def is_open(self) -> bool:
        """Say whether the body is shown."""
        return self.header.isChecked()

    def set_open(self, opened: bool) -> None:
        """Show the body, or only the header."""
        self.header.setChecked(opened)

    def refresh(self) -> None:
        """Let the body show the draft, if there is a body yet."""
        if self._body is not None:
            self._body.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._framed:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(colours(self).border))
            frame = QRectF(self.contentsRect().marginsRemoved(self._layout.contentsMargins()))
            painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    @Slot(bool)
    def _open_or_close(self, opened: bool) -> None:
        if opened and self._body is None:
            self._body = self._make_body()
            self._layout.addWidget(self._body)
        if self._body is not None:
            self._body.setVisible(opened)
        self.toggled.emit(opened)
