"""What the network sees, and how likely it holds each of the ten classes."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fmgui.data.dataset import CLASS_NAMES, IMAGE_SIZE
from fmgui.gui.style.palette import Colours
from fmgui.gui.style.theme import SPACING, colours, tabular
from fmgui.gui.try_it.images import to_image

_PREVIEW = 3 * IMAGE_SIZE
"""Side of the preview where there is little room, in device-independent pixels."""
_ROW = (18, 28)
"""Least and greatest height of a bar's row."""
_SURE = 0.5
"""The probability from which a class is likelier than all others together."""


def is_sure(probabilities: NDArray[np.floating]) -> bool:
    """Tell whether an answer, ``(10,)``, says more than that it might be this or that."""
    return bool(probabilities.max() >= _SURE)


class PredictionPanel(QWidget):
    """The 28×28 picture as the network sees it, and ten bars of probability in class order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("prediction")
        self.setAccessibleName(self.tr("Answer"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._pixels: NDArray[np.uint8] | None = None
        self._probabilities: NDArray[np.float64] | None = None
        self._spread: NDArray[np.float64] | None = None
        self._answering = ""
        self._describe()

    def show_picture(self, pixels: NDArray[np.uint8] | None) -> None:
        """Show a new picture at once; the answer to the last one stands until the next comes.

        Args:
            pixels: ``(28, 28)`` light on black, or ``None`` for a blank paper, to which there is no
                answer.
        """
        if pixels is None or self._pixels is None:
            answered = None if pixels is None else self._probabilities
            self.show_prediction(pixels, answered, spread=self._spread)
        else:
            # All else stays as it is until the answer comes: painting it once is enough.
            self._pixels = pixels
            self.update(self._preview())

    def show_prediction(
        self,
        pixels: NDArray[np.uint8] | None,
        probabilities: NDArray[np.floating] | None,
        *,
        spread: NDArray[np.floating] | None = None,
    ) -> None:
        """Show a picture and the answer to it.

        Args:
            pixels: ``(28, 28)`` light on black, or ``None`` for a blank paper.
            probabilities: ``(10,)`` in class order, or ``None`` where there is no answer.
            spread: ``(2, 10)``, between which probabilities most of several answers lie, or
                ``None`` for a single answer. It is shown as a line across the end of each bar.
        """
        self._pixels = pixels
        self._probabilities = (
            None if probabilities is None else np.asarray(probabilities, np.float64).copy()
        )
        self._spread = None if spread is None else np.asarray(spread, np.float64).copy()
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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint everything: one widget, so that an answer at each movement costs little."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = colours(self)
        preview = self._preview()
        self._paint_preview(painter, theme, preview)
        if preview.contains(event.rect()):
            return
        beside = preview.width() + 2 * SPACING
        answer = QRect(beside, preview.top(), self.width() - beside, preview.height())
        self._paint_answer(painter, theme, answer)
        self._paint_bars(painter, theme)

    def _head(self) -> int:
        """Return the least height of what stands above the bars."""
        return _PREVIEW + SPACING

    def _preview(self) -> QRect:
        """Return where the picture stands: larger where the panel is large."""
        spare = self.height() - SPACING - 10 * _ROW[1]
        factor = min(spare, self.width() // 3, 6 * IMAGE_SIZE) // IMAGE_SIZE
        side = max(factor * IMAGE_SIZE, _PREVIEW)
        return QRect(0, 0, side, side)

    def _answer(self) -> int | None:
        """Return the strongest class, where there is an answer."""
        if self._probabilities is None or not np.isfinite(self._probabilities).all():
            return None
        return int(self._probabilities.argmax())

    def _verdict(self) -> tuple[str, str]:
        """Return the answer in large letters, and what stands beneath it."""
        assert self._probabilities is not None
        first, second = np.argsort(-self._probabilities, kind="stable")[:2].tolist()
        if is_sure(self._probabilities):
            return CLASS_NAMES[first], _percent(self._probabilities[first])
        either = self.tr("{0} or {1}").format(CLASS_NAMES[first], CLASS_NAMES[second])
        return self.tr("Not sure"), either

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
            described = self.tr("{0}, {1}, answered by {2}")
            self.setAccessibleDescription(described.format(*self._verdict(), self._answering))
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
        headline, beneath = self._verdict()
        lines = (
            (large, theme.text, headline),
            (tabular(self.font()), theme.text, beneath),
            (self.font(), theme.muted, self._answering),
        )
        heights = [QFontMetrics(font).lineSpacing() for font, _, _ in lines]
        top = place.top() + (place.height() - sum(heights)) // 2
        for (font, colour, text), height in zip(lines, heights, strict=True):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            room = QRect(place.left(), top, place.width(), height)
            metrics = painter.fontMetrics()
            fitting = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, 0, fitting)
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
                if self._spread is not None:
                    low, high = self._spread[:, index].tolist()
                    _paint_spread(painter, track, theme.text, low, high)


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


def _paint_spread(painter: QPainter, track: QRectF, colour: str, low: float, high: float) -> None:
    """Paint a line between two shares of a bar, with its ends marked."""
    painter.setPen(QPen(QColor(colour), 1.5))
    left, right = (track.left() + track.width() * min(max(end, 0.0), 1.0) for end in (low, high))
    middle, half = track.center().y(), track.height() / 2
    painter.drawLine(QLineF(left, middle, right, middle))
    for end in (left, right):
        painter.drawLine(QLineF(end, middle - half, end, middle + half))


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"
