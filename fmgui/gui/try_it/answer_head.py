"""The picture as the network sees it, and beside it the answer in large letters."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fmgui.data.dataset import IMAGE_SIZE
from fmgui.gui.style.palette import Colours
from fmgui.gui.style.theme import SPACING, colours, tabular
from fmgui.gui.try_it.images import to_image

PREVIEW = 3 * IMAGE_SIZE
"""Side of the picture where there is little room, in device-independent pixels."""


class AnswerHead(QWidget):
    """Paints what it is told; it judges nothing by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answer_head")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._pixels: NDArray[np.uint8] | None = None
        self._lines = ("", "", "")
        self._hint = ""
        self.setMinimumHeight(PREVIEW)
        self.set_room(PREVIEW, PREVIEW)

    def set_room(self, height: int, width: int) -> None:
        """Let the picture be larger, in whole steps, where it has more room than it needs."""
        steps = min(height, width, 6 * IMAGE_SIZE) // IMAGE_SIZE
        self.setMaximumHeight(max(steps * IMAGE_SIZE, PREVIEW))

    def sizeHint(self) -> QSize:
        """Ask for all the room there is for the picture."""
        return QSize(284, self.maximumHeight())

    def show_pixels(self, pixels: NDArray[np.uint8] | None) -> None:
        """Show another picture ``(28, 28)``, and all else as it was."""
        self._pixels = pixels
        self.update(self.preview())

    def show_answer(self, headline: str, beneath: str, last: str) -> None:
        """Say the answer, and the two lines that stand beneath it."""
        self._say((headline, beneath, last), "")

    def show_hint(self, hint: str) -> None:
        """Say why there is no answer."""
        self._say(("", "", ""), hint)

    def preview(self) -> QRect:
        """Return where the picture stands."""
        side = self.height() // IMAGE_SIZE * IMAGE_SIZE
        return QRect(0, 0, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture; and the words, unless only the picture is new."""
        painter = QPainter(self)
        theme = colours(self)
        preview = self.preview()
        self._paint_preview(painter, theme, preview)
        if preview.contains(event.rect()):
            return
        beside = preview.width() + 2 * SPACING
        room = QRect(beside, preview.top(), self.width() - beside, preview.height())
        if self._hint:
            painter.setPen(QColor(theme.muted))
            wrap = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, wrap, self._hint)
        else:
            self._paint_lines(painter, theme, room)

    def _say(self, lines: tuple[str, str, str], hint: str) -> None:
        if (lines, hint) != (self._lines, self._hint):
            self._lines, self._hint = lines, hint
            self.update()

    def _paint_preview(self, painter: QPainter, theme: Colours, place: QRect) -> None:
        if self._pixels is None:
            painter.setPen(QColor(theme.border))
            painter.setBrush(QColor(theme.surface))
            painter.drawRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5))
            return
        # Whole screen pixels for each of the 28, so that none is larger than its neighbours.
        scale = self.devicePixelRatioF()
        side = int(place.width() * scale) // IMAGE_SIZE * IMAGE_SIZE / scale
        painter.drawImage(QRectF(place.left(), place.top(), side, side), to_image(self._pixels))

    def _paint_lines(self, painter: QPainter, theme: Colours, room: QRect) -> None:
        large = QFont(self.font())
        large.setPointSizeF(large.pointSizeF() * 1.5)
        large.setWeight(QFont.Weight.DemiBold)
        fonts = (large, tabular(self.font()), self.font())
        inks = (theme.text, theme.text, theme.muted)
        heights = [QFontMetrics(font).lineSpacing() for font in fonts]
        top = room.top() + (room.height() - sum(heights)) // 2
        for font, ink, text, height in zip(fonts, inks, self._lines, heights, strict=True):
            painter.setFont(font)
            painter.setPen(QColor(ink))
            line = QRect(room.left(), top, room.width(), height)
            metrics = painter.fontMetrics()
            fitting = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, 0, fitting)
            top += height
