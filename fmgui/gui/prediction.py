"""What the network sees, and how likely it holds each of the ten classes."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fmgui.data.dataset import CLASS_NAMES, IMAGE_SIZE
from fmgui.gui.images import to_image
from fmgui.gui.palette import Colours
from fmgui.gui.theme import SPACING, colours, tabular

_PREVIEW = 3 * IMAGE_SIZE
"""Side of the preview where there is little room, in device-independent pixels."""
_ROW = (18, 28)
"""Least and greatest height of a bar's row."""


class PredictionPanel(QWidget):
    """The 28×28 picture as the network sees it, and ten bars of probability in class order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("prediction")
        self.setAccessibleName(self.tr("Answer"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._pixels: NDArray[np.uint8] | None = None
        self._probabilities: NDArray[np.float64] | None = None
        self._answering = ""
        self._describe()

    def show_picture(self, pixels: NDArray[np.uint8] | None) -> None:
        """Show a new picture at once; the answer to the last one stands until the next comes.

        Args:
            pixels: ``(28, 28)`` light on black, or ``None`` for a blank paper, to which there is no
                answer.
        """
        self.show_prediction(pixels, None if pixels is None else self._probabilities)

    def show_prediction(
        self, pixels: NDArray[np.uint8] | None, probabilities: NDArray[np.floating] | None
    ) -> None:
        """Show a picture and the answer to it.

        Args:
            pixels: ``(28, 28)`` light on black, or ``None`` for a blank paper.
            probabilities: ``(10,)`` in class order, or ``None`` where there is no answer.
        """
        self._pixels = pixels
        self._probabilities = (
            None if probabilities is None else np.asarray(probabilities, np.float64).copy()
        )
        self._describe()
        self.update()

    def set_answering(self, text: str) -> None:
        """Say which network answers; an empty text means that there is none yet."""
        self._answering = text
        if not text:
            self._probabilities = None
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the smallest preview and ten rows."""
        return QSize(284, self._head() + 10 * _ROW[0])

    def minimumSizeHint(self) -> QSize:
        """Room for the smallest preview and ten rows, with short bars."""
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint everything: one widget, so that an answer at each movement costs little."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = colours(self)
        preview = self._preview()
        painter.setPen(QColor(theme.muted))
        painter.drawText(
            QRect(0, 0, self.width(), preview.top()),
            0,
            self.tr("What the network sees, and its answer"),
        )
        self._paint_preview(painter, theme, preview)
        beside = preview.width() + 2 * SPACING
        answer = QRect(beside, preview.top(), self.width() - beside, preview.height())
        self._paint_answer(painter, theme, answer)
        self._paint_bars(painter, theme)

    def _caption(self) -> int:
        """Return the height of the line above the picture."""
        return self.fontMetrics().lineSpacing() + SPACING // 2

    def _head(self) -> int:
        """Return the least height of what stands above the bars."""
        return self._caption() + _PREVIEW + SPACING

    def _preview(self) -> QRect:
        """Return where the picture stands: larger where the panel is large."""
        spare = self.height() - self._caption() - SPACING - 10 * _ROW[1]
        factor = min(spare, self.width() // 3, 6 * IMAGE_SIZE) // IMAGE_SIZE
        side = max(factor * IMAGE_SIZE, _PREVIEW)
        return QRect(0, self._caption(), side, side)

    def _answer(self) -> int | None:
        """Return the strongest class, where there is an answer."""
        if self._probabilities is None or not np.isfinite(self._probabilities).all():
            return None
        return int(self._probabilities.argmax())

    def _hint(self) -> str:
        """Return what to say where there is no answer."""
        if self._probabilities is not None:
            return self.tr("This network's numbers have run away; choose another run.")
        if not self._answering:
            return self.tr("Train a network first, then draw.")
        if self._pixels is None:
            return self.tr("Draw something, and the answer appears here.")
        return self.tr("The network is thinking …")

    def _describe(self) -> None:
        answer = self._answer()
        if answer is None or self._probabilities is None:
            self.setAccessibleDescription(self._hint())
        else:
            percent = _percent(self._probabilities[answer])
            self.setAccessibleDescription(
                self.tr("{0}, {1}, answered by {2}").format(
                    CLASS_NAMES[answer], percent, self._answering
                )
            )
        self.setToolTip(self._answering)

    def _paint_preview(self, painter: QPainter, theme: Colours, place: QRect) -> None:
        if self._pixels is None:
            painter.setPen(QColor(theme.border))
            painter.setBrush(QColor(theme.surface))
            painter.drawRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5))
            return
        # Whole screen pixels for each of the 28, so that none is larger than its neighbours.
        scale = self.devicePixelRatioF()
        side = int(place.width() * scale) // IMAGE_SIZE * IMAGE_SIZE / scale
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
        painter.drawImage(QRectF(place.left(), place.top(), side, side), to_image(self._pixels))

    def _paint_answer(self, painter: QPainter, theme: Colours, place: QRect) -> None:
        answer = self._answer()
        painter.setFont(self.font())
        if answer is None or self._probabilities is None:
            painter.setPen(QColor(theme.muted))
            wrap = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(place, wrap, self._hint())
            return

        large = QFont(self.font())
        large.setPointSizeF(large.pointSizeF() * 1.5)
        large.setWeight(QFont.Weight.DemiBold)
        answering = self.fontMetrics().elidedText(
            self._answering, Qt.TextElideMode.ElideRight, place.width()
        )
        lines = (
            (large, theme.text, CLASS_NAMES[answer]),
            (tabular(self.font()), theme.text, _percent(self._probabilities[answer])),
            (self.font(), theme.muted, answering),
        )
        heights = [QFontMetrics(font).lineSpacing() for font, _, _ in lines]
        top = place.top() + (place.height() - sum(heights)) // 2
        for (font, colour, text), height in zip(lines, heights, strict=True):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            painter.drawText(QRect(place.left(), top, place.width(), height), 0, text)
            top += height

    def _paint_bars(self, painter: QPainter, theme: Colours) -> None:
        top = self._preview().bottom() + 1 + SPACING
        row = min(max((self.height() - top) // 10, _ROW[0]), _ROW[1])
        plain, strong = tabular(self.font()), tabular(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(strong)
        names = max(metrics.horizontalAdvance(name) for name in CLASS_NAMES) + SPACING
        percents = metrics.horizontalAdvance(_percent(1.0)) + SPACING
        answer = self._answer()
        for index, name in enumerate(CLASS_NAMES):
            best = index == answer
            line = QRect(0, top + index * row, self.width(), row)
            painter.setFont(strong if best else plain)
            painter.setPen(QColor(theme.text if best else theme.muted))
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, name)

            track = QRectF(line).adjusted(names, (row - 8) / 2, -percents, -(row - 8) / 2)
            _paint_bar(painter, track, theme.grid, 1.0)
            if answer is not None and self._probabilities is not None:
                share = float(self._probabilities[index])
                painter.setPen(QColor(theme.text if best else theme.muted))
                painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, _percent(share))
                _paint_bar(painter, track, theme.accent if best else theme.control, share)


def _paint_bar(painter: QPainter, track: QRectF, colour: str, share: float) -> None:
    """Paint the part ``share`` of a bar; the least that there is still shows."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    width = track.width() * min(max(share, 0.0), 1.0)
    if width >= 0.5:
        radius = min(2.0, width / 2)
        painter.drawRoundedRect(
            QRectF(track.left(), track.top(), width, track.height()), radius, radius
        )


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"
