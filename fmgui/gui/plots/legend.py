"""How curves are told apart, and their entries in a plot's heading: stroke, name and value."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from fmgui.gui.style.theme import SPACING, colours, make_muted, tabular


def readable(value: float) -> str:
    """Return a loss or an accuracy with four decimals, or with what a very large one needs.

    >>> readable(0.48213), readable(2.5e9), readable(math.nan), readable(math.inf)
    ('0.4821', '2.5e+09', 'NaN', '∞')
    """
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "∞" if value > 0 else "-∞"
    return f"{value:.4f}" if abs(value) < 1e4 else f"{value:.3g}"


def readable_rate(value: float) -> str:
    """Return a learning rate as short as it is.

    >>> readable_rate(0.001), readable_rate(0.0066293), readable_rate(1e-05)
    ('0.001', '0.0066293', '1e-05')
    """
    return f"{value:.5g}"


def plot_pen(
    widget: QWidget,
    colour: str,
    width: int = 1,
    stroke: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> QPen:
    """Return a pen of a width in device-independent pixels, whatever a plot's scale."""
    # Qt takes a cosmetic pen's width in the screen's own pixels, which may be finer.
    pen = QPen(QColor(colour), width * widget.devicePixelRatioF(), stroke)
    pen.setCosmetic(True)
    return pen


@dataclass(frozen=True)
class LineStyle:
    """How a curve is told apart: by its colour, and by its stroke as well."""

    colour: str
    """The name of a field of ``theme.Colours``."""
    strong: bool = False
    stroke: Qt.PenStyle = Qt.PenStyle.SolidLine
    dots: bool = True
    """Whether few points have a dot each."""
    number: Callable[[float], str] = readable
    """How a value is written beside the curve's name."""

    def pen(self, widget: QWidget) -> QPen:
        """Return the pen in the theme and at the scale of the widget."""
        colour = getattr(colours(widget), self.colour)
        return plot_pen(widget, colour, 2 if self.strong else 1, self.stroke)


class Key(QWidget):
    """A curve's entry in the heading: its stroke, its name and its value at one epoch."""

    def __init__(self, label: str, style: LineStyle) -> None:
        super().__init__()
        self._name = QLabel(label)
        self._value = QLabel()
        self._value.setFont(tabular(self._value.font()))
        self._value.setMinimumWidth(self._value.fontMetrics().horizontalAdvance("0.0000"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING // 2)
        layout.addWidget(_Swatch(style))
        layout.addWidget(make_muted(self._name))
        layout.addWidget(self._value)

    def set_value(self, text: str) -> None:
        """Write the value."""
        self._value.setText(text)

    def text(self) -> str:
        """Return name and value as they are read out."""
        return f"{self._name.text()} {self._value.text()}".strip()


class _Swatch(QWidget):
    """A short piece of a curve."""

    def __init__(self, style: LineStyle) -> None:
        super().__init__()
        self._style = style
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(3 * SPACING, 2 * SPACING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._style.pen(self))
        middle = self.height() // 2
        painter.drawLine(0, middle, self.width(), middle)
        if self._style.strong:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(painter.pen().color())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(QPointF(self.width() / 2, middle), 3, 3)
        painter.end()
