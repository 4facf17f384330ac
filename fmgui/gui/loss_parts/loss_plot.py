"""Training loss as reported and measured again, validation loss, and the penalties as a band."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from fmgui.gui.plots.legend import LineStyle
from fmgui.gui.plots.plot import Plot
from fmgui.gui.style.theme import colours
from fmgui.runs.gap import Gap

_REPORTED = LineStyle("training", stroke=Qt.PenStyle.DashLine)
_AGAIN = LineStyle("training", strong=True)
_VALIDATION = LineStyle("validation", strong=True)
_BARE = LineStyle("warning", stroke=Qt.PenStyle.DotLine, dots=False)
_KEYS = ("reported", "again", "bare", "validation")
_BAND = 0.3


class LossPlot(Plot):
    """The band between the loss measured again and its cross-entropy alone are the penalties."""

    def __init__(self, title: str, epoch_label: str) -> None:
        self._band: pg.FillBetweenItem | None = None
        super().__init__(title, epoch_label=epoch_label)
        self.add_curve("reported", self.tr("reported"), _REPORTED)
        self.add_curve("again", self.tr("again"), _AGAIN)
        self.add_curve("bare", self.tr("without penalties"), _BARE)
        self.add_curve("validation", self.tr("validation"), _VALIDATION)
        self._edges = (pg.PlotDataItem(), pg.PlotDataItem())
        self._band = pg.FillBetweenItem(*self._edges)
        self._band.setZValue(-5)
        self.canvas.addItem(self._band, ignoreBounds=True)
        self.recolour()

    def show_gap(self, parts: Gap) -> None:
        """Draw the losses of a run."""
        measured = parts.measured
        epochs, again = parts.epoch[measured], parts.again[measured]
        bare = again - parts.penalty[measured]
        penalised = bool((parts.penalty[measured] > 0).any())
        self.set_curve("reported", parts.epoch, parts.reported)
        self.set_curve("validation", parts.epoch, parts.validation)
        self.set_curve("again", epochs, again)
        self.set_curve("bare", epochs if penalised else epochs[:0], bare if penalised else bare[:0])
        for edge, values in zip(self._edges, (again, bare), strict=True):
            edge.setData(epochs, values)
        if self._band is not None:
            self._band.setVisible(penalised)
        self.show_key("again", len(measured) > 0)
        self.show_key("bare", penalised)
        self.set_epochs(len(parts.epoch))
        self.fit_values()

    def read(self, parts: Gap, index: int) -> None:
        """Write the values of an epoch, by its index, beside the curves' names."""
        values = {
            "reported": parts.reported[index],
            "again": parts.again[index],
            "bare": parts.again[index] - parts.penalty[index],
            "validation": parts.validation[index],
        }
        self.show_values(
            {key: float(values[key]) if np.isfinite(values[key]) else None for key in _KEYS}
        )

    def recolour(self) -> None:
        """Take the colours of the theme."""
        super().recolour()
        if self._band is not None:
            shade = QColor(colours(self).warning)
            shade.setAlphaF(_BAND)
            self._band.setBrush(shade)
