"""A sentence that stands on the canvas for a while."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from fmgui.gui.style.theme import SPACING, colours

_MILLISECONDS = 8000
_WIDEST = 480


class Notice(QLabel):
    """A sentence over the lower edge of a widget, that goes away by itself."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._good = False
        self.setObjectName("canvas_message")
        self.setAccessibleName(self.tr("Message"))
        self.setWordWrap(True)
        self.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._until = QTimer(self, interval=_MILLISECONDS, singleShot=True)
        self._until.timeout.connect(self.hide)
        self.hide()

    @Slot(str)
    def say(self, text: str, *, good: bool = False) -> None:
        """Show a sentence for a while: why something was not done, or good news."""
        self._good = good
        self.setText(text)
        room = self._over.rect()
        width = min(room.width() - 2 * SPACING, _WIDEST)
        height = self.heightForWidth(width)
        left, top = (room.width() - width) // 2, room.height() - height - SPACING
        self.setGeometry(left, top, width, height)
        self.show()
        self._until.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sentence on a card of its own."""
        theme = colours(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.success if self._good else theme.error), 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()
        super().paintEvent(event)
