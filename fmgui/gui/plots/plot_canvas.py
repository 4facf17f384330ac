"""The ground all plots are drawn on: axes, grid and the place of the mouse."""

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal, Slot

from fmgui.gui.plots.axes import EpochAxis, ValueAxis
from fmgui.gui.style.theme import SPACING, tabular


class PlotCanvas(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """pyqtgraph's plot, made quiet: no menus, no buttons, nothing that moves by accident.

    Args:
        epoch_label: What stands at the lower axis; empty for an axis without numbers.
        values: The axis on the left; a plain one where none is given.
        epochs: The lower axis; one of whole epochs where none is given.
    """

    pointed_at = Signal(float)
    pointed_away = Signal()

    def __init__(
        self,
        epoch_label: str,
        values: pg.AxisItem | None = None,
        epochs: pg.AxisItem | None = None,
    ) -> None:
        self._values = values or ValueAxis("left")
        self._epochs = epochs or EpochAxis("bottom")
        super().__init__(axisItems={"left": self._values, "bottom": self._epochs}, enableMenu=False)
        self.hideButtons()
        self.setMouseEnabled(False, False)
        self.disableAutoRange()
        self.setFrameShape(pg.PlotWidget.Shape.NoFrame)
        font, metrics = tabular(self.font()), self.fontMetrics()
        for axis in (self._values, self._epochs):
            axis.enableAutoSIPrefix(False)
            # A label at the very end may reach a little beyond its axis.
            axis.setStyle(tickFont=font, tickLength=0, hideOverlappingLabels=2 * SPACING)
            axis.setZValue(-1)
        # One width for all, so that plots that stand one above the other line up.
        self._values.setWidth(metrics.horizontalAdvance("0.00000") + SPACING)
        self._values.setGrid(255)
        self._epochs.setStyle(showValues=bool(epoch_label))
        self._epochs.setHeight(metrics.height() + SPACING if epoch_label else SPACING)
        # The corner beneath the values is free: there the epochs get their name, and cost no room.
        self._corner = pg.LabelItem(epoch_label, justify="right")
        self._corner.setMinimumWidth(0)
        self._corner.item.document().setDocumentMargin(0)
        self._corner.setMaximumSize(self._values.maximumWidth() - SPACING, metrics.height() + 6)
        if epoch_label:
            self.getPlotItem().layout.addItem(self._corner, 3, 0, Qt.AlignmentFlag.AlignTop)
        self.getPlotItem().layout.setContentsMargins(0, SPACING // 2, 2 * SPACING, 0)
        self.scene().sigMouseMoved.connect(self._mouse_moved)

    def show_numbers(self, shown: bool) -> None:
        """Write the values at the axis, or not where there are none."""
        self._values.setStyle(showValues=shown)

    def set_epoch_label(self, text: str) -> None:
        """Write something else at the lower axis."""
        if text != self._corner.text:
            self._corner.setText(text)

    def recolour(self, background: str, grid: str, text: str) -> None:
        """Set the colours, each as ``#rrggbb``."""
        self.setBackground(background)
        for axis in (self._values, self._epochs):
            axis.setPen(grid)
            axis.setTickPen(grid)
            axis.setTextPen(text)
        self._corner.setText(self._corner.text, color=text)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed_away.emit()

    @Slot(object)
    def _mouse_moved(self, position: QPointF) -> None:
        box = self.getPlotItem().getViewBox()
        if box.sceneBoundingRect().contains(position):
            self.pointed_at.emit(box.mapSceneToView(position).x())
        else:
            self.pointed_away.emit()
