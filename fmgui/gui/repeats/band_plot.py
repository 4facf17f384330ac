"""Two groups of runs over one another: their means as lines, their spread as bands."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from fmgui.gui.plots.legend import LineStyle
from fmgui.gui.plots.plot import Plot
from fmgui.gui.style.theme import colours
from fmgui.runs.groups import Group

_SHADE = 0.22
_BEHIND = -5
_STYLES = {
    "one": LineStyle("validation", strong=True, dots=False),
    "other": LineStyle("training", strong=True, stroke=Qt.PenStyle.DashLine, dots=False),
}


class BandPlot(Plot):
    """The mean of a column of the history over all seeds, and a standard deviation around it."""

    def __init__(
        self, title: str, column: str, epoch_label: str = "", parent: QWidget | None = None
    ) -> None:
        self._bands: dict[str, _Band] = {}
        super().__init__(title, epoch_label=epoch_label, parent=parent)
        self._column = column
        for key, style in _STYLES.items():
            self.add_curve(key, {"one": "A", "other": "B"}[key], style)
            self._bands[key] = _Band(self)
        self.recolour()

    def show_groups(self, one: Group | None, other: Group | None) -> None:
        """Draw one group or two."""
        ends, reach, lowest, highest = {}, 1, np.inf, -np.inf
        for key, group in (("one", one), ("other", other)):
            epochs, mean, spread = group.band(self._column) if group else (np.empty(0),) * 3
            self.set_curve(key, epochs, mean)
            self.show_key(key, group is not None)
            self._bands[key].set_range(epochs, mean - spread, mean + spread)
            ends[key] = float(mean[-1]) if len(mean) else None
            if len(epochs):
                reach = max(reach, int(epochs[-1]))
                lowest = min(lowest, float(np.nanmin(mean - spread)))
                highest = max(highest, float(np.nanmax(mean + spread)))
        self.set_epochs(reach)
        self.show_values(ends)
        if np.isfinite([lowest, highest]).all():
            margin = 0.06 * (highest - lowest) or 0.1
            self.canvas.show_numbers(True)
            self.canvas.setYRange(lowest - margin, highest + margin, padding=0)

    def recolour(self) -> None:
        """Take the colours of the theme."""
        super().recolour()
        for key, band in self._bands.items():
            shade = QColor(getattr(colours(self), _STYLES[key].colour))
            shade.setAlphaF(_SHADE)
            band.fill.setBrush(shade)


class _Band:
    """What is between two invisible curves."""

    def __init__(self, plot: Plot) -> None:
        self._low, self._high = (pg.PlotCurveItem(pen=None) for _ in range(2))
        self.fill = pg.FillBetweenItem(self._low, self._high)
        self.fill.setZValue(_BEHIND)
        for item in (self._low, self._high, self.fill):
            plot.canvas.addItem(item, ignoreBounds=True)

    def set_range(self, epochs: object, low: object, high: object) -> None:
        self._low.setData(epochs, low)
        self._high.setData(epochs, high)
