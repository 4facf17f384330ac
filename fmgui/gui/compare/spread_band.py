"""The mean of many curves, and their spread, behind the curves themselves."""

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor

from fmgui.gui.compare.overlay_plot import OverlayPlot
from fmgui.gui.plots.legend import plot_pen
from fmgui.gui.style.theme import colours
from fmgui.runs.groups import Group

_SHADE = 0.14
_BEHIND, _IN_FRONT = -5, 5
_WIDTH = 2


class SpreadBand(QObject):
    """A dashed line for the mean, and a band of a standard deviation to each side of it."""

    def __init__(self, plot: OverlayPlot) -> None:
        super().__init__(plot)
        self._plot = plot
        self._low, self._high = (pg.PlotCurveItem(pen=None) for _ in range(2))
        self._band = pg.FillBetweenItem(self._low, self._high)
        self._mean = pg.PlotCurveItem()
        self._band.setZValue(_BEHIND)
        self._mean.setZValue(_IN_FRONT)
        for item in (self._low, self._high, self._band, self._mean):
            plot.canvas.addItem(item, ignoreBounds=True)
        plot.installEventFilter(self)
        self._recolour()

    def show_group(self, group: Group | None, column: str) -> None:
        """Draw a column of the history over all runs of a group; None takes the band away."""
        for item in (self._band, self._mean):
            item.setVisible(group is not None)
        if group is not None:
            epochs, mean, spread = group.band(column)
            self._low.setData(epochs, mean - spread)
            self._high.setData(epochs, mean + spread)
            self._mean.setData(epochs, mean)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.PaletteChange:
            self._recolour()
        return False

    def _recolour(self) -> None:
        text = colours(self._plot).text
        shade = QColor(text)
        shade.setAlphaF(_SHADE)
        self._band.setBrush(shade)
        self._mean.setPen(plot_pen(self._plot, text, _WIDTH, Qt.PenStyle.DashLine))
