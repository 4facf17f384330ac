"""A plot whose losses are on a logarithmic axis, and perhaps its rates too."""

import math

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from fmgui.gui.plots.axes import Ticks
from fmgui.gui.plots.headed_plot import HeadedPlot
from fmgui.gui.plots.legend import Key, LineStyle, plot_pen
from fmgui.gui.plots.plot_canvas import PlotCanvas
from fmgui.gui.plots.scale_axis import ScaleAxis
from fmgui.gui.style.theme import SPACING, colours

Values = NDArray[np.float64]

_SIZE = QSize(40 * SPACING, 15 * SPACING)
_HALF_A_NUMBER = 3 * SPACING
_REACH = 100.0
"""A curve that goes higher than so many times what it began with is cut off there."""


class LogPlot(HeadedPlot):
    """Curves of the loss by steps, or by the learning rate where ``log_x`` is set."""

    def __init__(
        self, title: str, label: str, *, log_x: bool = False, parent: QWidget | None = None
    ) -> None:
        losses, steps = ScaleAxis("left"), _Decades("bottom") if log_x else ScaleAxis("bottom")
        losses.logarithmic, steps.logarithmic = True, log_x
        super().__init__(title, PlotCanvas(label, losses, steps), parent)
        self._log_x = log_x
        self._styles: dict[str, LineStyle] = {}
        self._items: dict[str, pg.PlotDataItem] = {}
        self._keys: dict[str, Key] = {}
        self._marks: dict[str, tuple[pg.InfiniteLine, str, Qt.PenStyle]] = {}
        self.recolour()

    def sizeHint(self) -> QSize:
        return _SIZE

    def add_curve(self, key: str, label: str, style: LineStyle) -> None:
        """Add an empty curve, with its place in the heading."""
        self._styles[key], self._keys[key] = style, Key(label, style)
        self._items[key] = pg.PlotDataItem(connect="finite", antialias=True)
        self.canvas.addItem(self._items[key])
        self._add_to_heading(self._keys[key])
        self.recolour()

    def add_mark(self, key: str, text: str, colour: str, stroke: Qt.PenStyle, place: float) -> None:
        """Add an upright line with a word at it; ``place`` is how high, 0 to 1."""
        line = pg.InfiniteLine(angle=90, label=text, labelOpts={"position": place})
        self._marks[key] = line, colour, stroke
        self.canvas.addItem(line, ignoreBounds=True)
        line.hide()
        self.recolour()

    def set_curves(self, curves: dict[str, tuple[Values, Values]]) -> None:
        """Draw curves anew, and show all of them; those not named are empty."""
        shown = []
        for key, item in self._items.items():
            x, losses = curves.get(key, (np.empty(0), np.empty(0)))
            kept = np.isfinite(losses) & (losses > 0)
            x, y = x[kept], np.log10(losses[kept])
            x = np.log10(x) if self._log_x else x
            item.setData(x, y)
            if len(x):
                shown.append((x, np.minimum(y, y[0] + np.log10(_REACH))))
        self.canvas.show_numbers(bool(shown))
        self.canvas.getAxis("bottom").setStyle(showValues=bool(shown))
        if shown:
            x, y = (np.concatenate(parts) for parts in zip(*shown, strict=True))
            margin = 0.08 * float(np.ptp(y)) or 0.1
            self.canvas.setXRange(float(x.min()), float(x.max()), padding=0.02)
            self.canvas.setYRange(float(y.min()) - margin, float(y.max()) + margin, padding=0)

    def set_mark(self, key: str, x: float | None) -> None:
        """Move a line, or take it away."""
        line, _, _ = self._marks[key]
        line.setVisible(x is not None)
        if x is not None:
            line.setValue(np.log10(x) if self._log_x else x)

    def mark(self, key: str) -> float | None:
        """Return where a line is."""
        line, _, _ = self._marks[key]
        if not line.isVisible():
            return None
        return float(10 ** line.value() if self._log_x else line.value())

    def show_values(self, values: dict[str, str]) -> None:
        """Write what is told beside the curves' names."""
        for key, text in values.items():
            self._keys[key].set_value(text)
        self.setAccessibleDescription(", ".join(key.text() for key in self._keys.values()))

    def curve_data(self, key: str) -> tuple[Values, Values]:
        """Return the points drawn, in the measure of the axes."""
        x, y = self._items[key].getData()
        return (np.empty(0), np.empty(0)) if x is None else (x, y)

    def recolour(self) -> None:
        theme = colours(self)
        self.canvas.recolour(theme.surface, theme.grid, theme.muted)
        for key, item in self._items.items():
            item.setPen(self._styles[key].pen(self))
        for line, colour, stroke in self._marks.values():
            shade = getattr(theme, colour)
            line.setPen(plot_pen(self, shade, stroke=stroke))
            line.label.setColor(shade)
            line.label.fill = pg.mkBrush(theme.surface)


class _Decades(ScaleAxis):
    """A logarithmic axis with room for long numbers: it tells powers of ten alone."""

    def tickValues(self, minVal: float, maxVal: float, size: float) -> Ticks:  # noqa: N803
        """Return the distance of the ticks and where they are."""
        # Left of the axis stands what it shows: half a number has no room there.
        first = minVal + _HALF_A_NUMBER * (maxVal - minVal) / max(size, 1.0)
        return [(1, [float(power) for power in range(math.ceil(first), math.floor(maxVal) + 1)])]
