"""Ten bars of probability, in class order."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLineF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fmgui.gui.style.palette import Colours
from fmgui.gui.style.theme import SPACING, colours, tabular
from fmgui.gui.wording.specs import class_names

Answer = NDArray[np.floating]
"""Probabilities ``(10,)`` in class order."""

TALLEST_ROW = 28
"""Height of a row where there is much room."""
_BAR = 8
"""Height of a single bar; two share a little more."""


class Bars(QWidget):
    """One answer, two side by side, or one with many others marked on it.

    Args:
        least_row: Least height of a row, in device-independent pixels.
    """

    def __init__(self, parent: QWidget | None = None, *, least_row: int = 18) -> None:
        super().__init__(parent)
        self._least_row = least_row
        self._answer: Answer | None = None
        self._other: Answer | None = None
        self._many: Answer | None = None
        self._take_fonts()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_answer(
        self,
        answer: Answer | None,
        *,
        other: Answer | None = None,
        many: Answer | None = None,
    ) -> None:
        """Show an answer.

        Args:
            answer: ``(10,)``, or ``None`` where there is none.
            other: Another network's answer ``(10,)``, shown below in another colour.
            many: Several answers ``(count, 10)``, each a mark on its bar.
        """
        self._answer = _finite(answer)
        self._other = _finite(other)
        self._many = _finite(many)
        self.update()

    def sizeHint(self) -> QSize:
        """Ten rows."""
        return QSize(284, 10 * self._least_row)

    def minimumSizeHint(self) -> QSize:
        """Ten rows with short bars."""
        return QSize(240, 10 * self._least_row)

    def changeEvent(self, event: QEvent) -> None:
        """Take over another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._take_fonts()

    def _take_fonts(self) -> None:
        self._plain, self._strong = tabular(self.font()), tabular(self.font())
        self._strong.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(self._strong)
        self._names = max(map(metrics.horizontalAdvance, class_names())) + SPACING
        self._percents = metrics.horizontalAdvance(percent(1.0)) + SPACING

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint everything: one widget, so that an answer at each movement costs little."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = colours(self)
        row = min(max(self.height() // 10, self._least_row), TALLEST_ROW)
        best = None if self._answer is None else int(self._answer.argmax())
        for label, name in enumerate(class_names()):
            line = QRect(0, label * row, self.width(), row)
            self._write(painter, theme, line, name, strong=label == best)
            track = QRectF(line).adjusted(self._names, 0, -self._percents, 0)
            if self._other is not None:
                track.setRight(track.right() - self._percents)
            self._paint_row(painter, theme, line, track, label)

    def _paint_row(
        self,
        painter: QPainter,
        theme: Colours,
        line: QRect,
        track: QRectF,
        label: int,
    ) -> None:
        answers = [answer for answer in (self._answer, self._other) if answer is not None]
        height = _BAR if len(answers) < 2 else _BAR - 3
        top = track.center().y() - height * max(len(answers), 1) / 2
        places = [
            QRectF(track.left(), top + height * index, track.width(), height)
            for index in range(max(len(answers), 1))
        ]
        paint_bar(painter, places[0].united(places[-1]), theme.grid, 1.0)
        inks = (theme.accent, theme.validation)
        for index, (answer, place) in enumerate(zip(answers, places, strict=False)):
            best = label == int(answer.argmax())
            paint_bar(
                painter, place, inks[index] if best or index else theme.control, answer[label]
            )
            column = line.adjusted(0, 0, -self._percents * (len(answers) - 1 - index), 0)
            share = percent(answer[label])
            self._write(painter, theme, column, share, strong=best, right=True)
        if self._many is not None:
            _paint_marks(painter, places[0], theme.text, self._many[:, label])

    def _write(
        self,
        painter: QPainter,
        theme: Colours,
        line: QRect,
        text: str,
        *,
        strong: bool,
        right: bool = False,
    ) -> None:
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.setFont(self._strong if strong else self._plain)
        painter.setPen(QColor(theme.text if strong else theme.muted))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | side, text)


def paint_bar(painter: QPainter, track: QRectF, colour: str, share: float) -> None:
    """Paint the part ``share`` of a bar; the least that there is still shows."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    width = track.width() * min(max(float(share), 0.0), 1.0)
    if width >= 0.5:
        radius = min(2.0, width / 2)
        bar = QRectF(track.left(), track.top(), width, track.height())
        painter.drawRoundedRect(bar, radius, radius)


def percent(share: float) -> str:
    """Return a share, 0 to 1, in whole percent."""
    return f"{100 * share:.0f} %"


def _paint_marks(painter: QPainter, track: QRectF, colour: str, shares: Answer) -> None:
    """Paint a fine line across a bar for each of several shares: where they are many it is dark."""
    ink = QColor(colour)
    ink.setAlphaF(0.35)
    painter.setPen(QPen(ink, 1))
    for share in shares.clip(0, 1).tolist():
        x = track.left() + track.width() * share
        painter.drawLine(QLineF(x, track.top() - 3, x, track.bottom() + 3))


def _finite(answer: Answer | None) -> Answer | None:
    return answer if answer is not None and np.isfinite(answer).all() else None
