"""One plot over epochs, whose heading is its legend and its readout in one."""

import math

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from fmgui.gui.plots.headed_plot import HeadedPlot
from fmgui.gui.plots.legend import Key, LineStyle, plot_pen
from fmgui.gui.plots.plot_canvas import PlotCanvas
from fmgui.gui.style.theme import SPACING, colours

Values = npt.NDArray[np.float64]

STRONG_UNTIL = 500
"""Points up to which a curve has its full width. A longer one is drawn one of the screen's own
pixels wide: all else is some ten times slower, and it fills the plot without."""

DOTTED_UNTIL = 60
"""Points up to which each one has a dot, so that even a single epoch can be seen."""

_SIZE = QSize(40 * SPACING, 18 * SPACING)
_EMPTY: Values = np.empty(0)


class Plot(HeadedPlot):
    """Curves over epochs. Colours follow the theme; numbers are whole or plainly written.

    ``pointed_at(epoch)`` tells where the mouse is, and ``pointed_away()`` that it has left.
    """

    pointed_at = Signal(float)
    pointed_away = Signal()

    def __init__(self, title: str, *, epoch_label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, PlotCanvas(epoch_label), parent)
        self._curves: dict[str, _Curve] = {}
        self.canvas.pointed_at.connect(self.pointed_at)
        self.canvas.pointed_away.connect(self.pointed_away)

        self._star = pg.ScatterPlotItem(symbol="star", size=15)
        self._star.setZValue(10)
        self._end = pg.InfiniteLine(angle=90, label="", labelOpts={"position": 0.92})
        self._pointer = pg.InfiniteLine(angle=90)
        for item in (self._star, self._end, self._pointer):
            self.canvas.addItem(item, ignoreBounds=True)
            item.hide()
        self._end_colour = "stopped"
        self.recolour()

    def sizeHint(self) -> QSize:
        # pyqtgraph would like to have far more, and pages would be scrolled for it.
        return _SIZE

    def add_curve(self, key: str, label: str, style: LineStyle) -> None:
        """Add an empty curve, with its place in the heading."""
        curve = _Curve(self.canvas, style, Key(label, style))
        self._curves[key] = curve
        self._add_to_heading(curve.key)
        curve.recolour(self)

    def set_curve(self, key: str, epochs: Values, values: Values) -> None:
        """Draw a curve anew. What is not finite is a break in it."""
        self._curves[key].draw(epochs, np.where(np.isfinite(values), values, np.nan), self)

    def show_key(self, key: str, shown: bool) -> None:
        """Keep a curve's place in the heading, or give it up while there is no such curve."""
        self._curves[key].key.setVisible(shown)

    def curve_data(self, key: str) -> tuple[Values, Values]:
        """Return the epochs and values drawn, as float64."""
        curve = self._curves[key]
        return curve.epochs, curve.values

    def show_values(self, values: dict[str, float | None]) -> None:
        """Write the values of one epoch beside the curves' names; None leaves a place empty."""
        said = []
        for name, value in values.items():
            curve = self._curves[name]
            curve.key.set_value("" if value is None else curve.style.number(value))
            said.append(curve.key.text())
        self.setAccessibleDescription(", ".join(said))

    def set_star(self, epoch: float | None, value: float = math.nan) -> None:
        """Put the star of the best epoch on a point, or take it away."""
        shown = epoch is not None and math.isfinite(value)
        self._star.setVisible(shown)
        if shown:
            self._star.setData([epoch], [value])

    def star(self) -> tuple[float, float] | None:
        """Return the epoch and value the star is on."""
        if not self._star.isVisible():
            return None
        (epoch,), (value,) = self._star.getData()
        return float(epoch), float(value)

    def set_end(self, epoch: float | None, text: str = "", colour: str = "stopped") -> None:
        """Draw the dashed line where a run ended before its time, or take it away."""
        self._end.setVisible(epoch is not None)
        if epoch is not None:
            self._end_colour = colour
            self._end.setValue(epoch)
            self._end.label.setFormat(text)
            self._end.label.setVisible(bool(text))
            self.recolour()

    def end(self) -> float | None:
        """Return the epoch of the dashed line."""
        return float(self._end.value()) if self._end.isVisible() else None

    def end_text(self) -> str:
        """Return what stands at the dashed line."""
        return str(self._end.label.format)

    def set_pointer(self, epoch: float | None) -> None:
        """Draw the thin line at the epoch whose values are read, or take it away."""
        self._pointer.setVisible(epoch is not None)
        if epoch is not None:
            self._pointer.setValue(epoch)

    def set_epochs(self, last: float) -> None:
        """Show the epochs from the first to ``last``."""
        self.canvas.setXRange(0.5, max(last, 1) + 0.5, padding=0)

    def fit_values(self, *, from_zero: bool = False) -> None:
        """Fit the height to the curves; ``from_zero`` keeps 0 at the bottom."""
        finite = np.concatenate([c.values[np.isfinite(c.values)] for c in self._curves.values()])
        low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
        self.canvas.show_numbers(finite.size > 0)
        low = min(low, 0.0) if from_zero else low
        margin = 0.1 * (high - low) or 0.1 * abs(high) or 0.1
        self.canvas.setYRange(low - margin, high + margin, padding=0)

    def recolour(self) -> None:
        theme = colours(self)
        self.canvas.recolour(theme.surface, theme.grid, theme.muted)
        self._star.setBrush(theme.best)
        self._star.setPen(pg.mkPen(theme.surface))
        self._pointer.setPen(plot_pen(self, theme.muted))
        end = getattr(theme, self._end_colour)
        self._end.setPen(plot_pen(self, end, stroke=Qt.PenStyle.DashLine))
        self._end.label.setColor(end)
        self._end.label.fill = pg.mkBrush(theme.surface)
        for curve in self._curves.values():
            curve.recolour(self)


class _Curve:
    """A standing line: its points are set again and again, it is never made anew."""

    def __init__(self, canvas: PlotCanvas, style: LineStyle, key: Key) -> None:
        self.style = style
        self.key = key
        self.epochs = _EMPTY
        self.values = _EMPTY
        self.item = pg.PlotDataItem(connect="finite", antialias=True)
        canvas.addItem(self.item)

    def draw(self, epochs: Values, values: Values, widget: QWidget) -> None:
        self.epochs, self.values = epochs, values
        self.recolour(widget)

    def recolour(self, widget: QWidget) -> None:
        pen = self.style.pen(widget)
        if len(self.values) > STRONG_UNTIL:
            pen.setWidth(1)
        dotted = self.style.dots and len(self.values) <= DOTTED_UNTIL
        # Dots are filled on strong curves and hollow on the others.
        fill = pen.color() if self.style.strong else QColor(colours(widget).surface)
        # pyqtgraph warns while it paints a curve that is nothing but NaN.
        something = bool(np.isfinite(self.values).any())
        # All at once: each setter by itself would have the curve made anew.
        self.item.setData(
            self.epochs if something else _EMPTY,
            self.values if something else _EMPTY,
            pen=pen,
            symbol="o" if dotted else None,
            symbolSize=6 if self.style.strong else 4,
            symbolPen=pg.mkPen(pen.color()),
            symbolBrush=pg.mkBrush(fill),
        )
