"""From the training loss that is reported to the validation loss, step by step."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fmgui.gui.style.theme import SPACING, colours, tabular


@dataclass(frozen=True)
class Bar:
    """A line of the waterfall."""

    name: str
    begin: float
    end: float
    colour: str
    """The name of a field of ``Colours``."""
    text: str
    """The number beside it."""
    is_total: bool = False


class Waterfall(QWidget):
    """Bars beneath one another, on one scale, each beginning where the one above has ended."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(tabular(self.font()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.bars: list[Bar] = []

    def show_bars(self, bars: list[Bar]) -> None:
        """Show bars; the scale reaches from 0, or the lowest, to the highest of them."""
        self.bars = bars
        self.setAccessibleDescription(", ".join(f"{bar.name} {bar.text}" for bar in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(60 * SPACING, max(len(self.bars), 6) * self._row_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(40 * SPACING, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.bars:
            return
        painter, theme, metrics = QPainter(self), colours(self), self.fontMetrics()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names = max(metrics.horizontalAdvance(bar.name) for bar in self.bars)
        numbers = max(metrics.horizontalAdvance(bar.text) for bar in self.bars)
        left = names + numbers + 3 * SPACING
        area = QRectF(left, 0, max(self.width() - left - 1, 1), self.height())
        ends = [end for bar in self.bars for end in (bar.begin, bar.end)]
        low, high = min(0.0, *ends), max(0.0, *ends)
        scale = area.width() / max(high - low, 1e-12)
        row = self._row_height()
        for number, bar in enumerate(self.bars):
            top = number * row
            painter.setPen(QColor(theme.text if bar.is_total else theme.muted))
            painter.drawText(QRectF(0, top, names, row), _LEFT, bar.name)
            painter.drawText(QRectF(names + SPACING, top, numbers, row), _RIGHT, bar.text)
            begin, end = sorted((bar.begin, bar.end))
            place = QRectF(
                area.left() + (begin - low) * scale, top + 4, (end - begin) * scale, row - 8
            )
            place.setWidth(max(place.width(), 1.5))
            painter.fillRect(place, QColor(getattr(theme, bar.colour)))
            if bar.end in self._ends_of(number + 1):
                painter.setPen(QPen(QColor(theme.muted), 1, Qt.PenStyle.DotLine))
                x = area.left() + (bar.end - low) * scale
                painter.drawLine(int(x), top + row - 4, int(x), top + row + 4)

    def _ends_of(self, number: int) -> tuple[float, ...]:
        return tuple(end for bar in self.bars[number : number + 1] for end in (bar.begin, bar.end))

    def _row_height(self) -> int:
        return self.fontMetrics().height() + SPACING // 2


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
