"""One plot in which the curves of many runs lie over one another."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, QRectF, Signal, Slot
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QWidget

from fmgui.gui.compare.overlay_curves import OverlayCurves
from fmgui.gui.compare.overlay_lines import Line, distance
from fmgui.gui.plots.headed_plot import HeadedPlot
from fmgui.gui.plots.legend import plot_pen
from fmgui.gui.plots.plot_canvas import PlotCanvas
from fmgui.gui.plots.scale_axis import ScaleAxis
from fmgui.gui.style.theme import colours

_REACH = 8.0
"""Pixels within which the mouse is on a curve."""

_FAINT, _PALE = 0.5, 0.2
"""How much of its colour a training curve keeps, and a curve when another is highlighted."""


class OverlayPlot(HeadedPlot):
    """Curves of many runs over epochs or seconds.

    ``pointed_at(x, y)`` tells where the mouse is in the measures of the axes, ``pointed_away()``
    that it has left, and ``clicked(x, y)`` where it was pressed.
    """

    pointed_at = Signal(float, float)
    pointed_away = Signal()
    clicked = Signal(float, float)

    def __init__(self, title: str, *, label: str = "", parent: QWidget | None = None) -> None:
        values, steps = ScaleAxis("left"), ScaleAxis("bottom")
        super().__init__(title, PlotCanvas(label, values, steps), parent)
        self.values, self.steps = values, steps
        self._lines: list[Line] = []
        self._colours: dict[Path, int] = {}
        self._highlighted: Path | None = None
        self.canvas.scene().sigMouseMoved.connect(self._on_moved)
        self.canvas.scene().sigMouseClicked.connect(self._on_clicked)
        self.canvas.pointed_away.connect(self.pointed_away)
        self._curves = OverlayCurves()
        self._dots = pg.ScatterPlotItem(symbol="o", size=5, pen=None)
        self._marks = pg.ScatterPlotItem(symbol="x", size=9)
        self._pointer = pg.InfiniteLine(angle=90)
        self._pointer.hide()
        for item in (self._curves, self._dots, self._marks, self._pointer):
            self.canvas.addItem(item, ignoreBounds=True)
        self.recolour()

    # --- What is drawn ---------------------------------------------------------------------

    def set_lines(
        self, lines: Sequence[Line], colour_of: dict[Path, int], highlighted: Path | None = None
    ) -> None:
        """Draw curves, each run in its colour of ``Colours.classes``, and show all of them.

        A curve that was drawn before costs next to nothing.
        """
        told = list(lines), dict(colour_of), highlighted
        if told == (self._lines, self._colours, self._highlighted):
            return
        self._lines, self._colours, self._highlighted = told
        self._fit()
        self.repaint_lines()

    def lines(self) -> Sequence[Line]:
        """Return the curves drawn."""
        return self._lines

    def set_scales(self, *, log_x: bool, log_y: bool, whole: bool, label: str) -> None:
        """Choose the axes, before curves are set that are measured by them."""
        self.steps.logarithmic, self.steps.whole = log_x, whole
        self.values.logarithmic = log_y
        self.canvas.set_epoch_label(label)

    def highlight(self, path: Path | None) -> None:
        """Bring a run's curves to the front and let the others be pale; None lets all be equal."""
        self._highlighted = path
        self.repaint_lines()

    def set_pointer(self, x: float | None) -> None:
        """Draw the thin line where values are read, or take it away."""
        self._pointer.setVisible(x is not None)
        if x is not None:
            self._pointer.setValue(x)

    def points_drawn(self) -> int:
        """Return how many points are drawn of all curves together."""
        return self._curves.points_drawn()

    def marks(self) -> list[tuple[float, float]]:
        """Return where curves are marked to have become no number."""
        return [mark for line in self._lines for mark in line.marks]

    def nearest(self, x: float, y: float, reach: float = _REACH) -> Path | None:
        """Return the run whose curve is at a place, within some pixels, or None."""
        width, height = self.canvas.getPlotItem().getViewBox().viewPixelSize()
        near = [(distance(line, x, y, (width, height)), line) for line in self._lines]
        closest = min(near, key=lambda pair: pair[0], default=None)
        return closest[1].path if closest and closest[0] <= reach else None

    def place_of(self, x: float) -> QPoint:
        """Return where a value of the lower axis is in the canvas, at the plot's top."""
        box = self.canvas.getPlotItem().getViewBox()
        (_, _), (_, top) = box.viewRange()
        place: QPoint = self.canvas.mapFromScene(box.mapViewToScene(pg.Point(x, top)))
        return place

    def _fit(self) -> None:
        extents = [line.extent for line in self._lines if line.extent]
        self.canvas.show_numbers(bool(extents))
        left, right, bottom, top = 0.0, 1.0, 0.0, 1.0
        if extents:
            lefts, rights, bottoms, tops = zip(*extents, strict=True)
            left, right, bottom, top = min(lefts), max(rights), min(bottoms), max(tops)
        self._curves.set_lines(self._lines, QRectF(left, bottom, right - left, top - bottom))
        margin = 0.06 * (top - bottom) or 0.1 * abs(top) or 0.1
        aside = 0.015 * (right - left) or 0.5
        self.canvas.setXRange(left - aside, right + aside, padding=0)
        self.canvas.setYRange(bottom - margin, top + margin, padding=0)

    def repaint_lines(self) -> None:
        """Give each curve its pen, and paint."""
        shades = self._shades()
        pens = {
            (shade, width): self._pen(shade, width)
            for shade in set(shades.values())
            for width in (1, 2)
        }
        order = sorted(self._lines, key=self._rank)
        self._curves.set_pens([(line, pens[shades[line], self._width(line)]) for line in order])
        single = [
            (float(x[0]), float(y[0]), shades[line])
            for line in self._lines
            for x, y in line.pieces
            if len(x) == 1
        ]
        self._dots.setData(
            [x for x, _, _ in single],
            [y for _, y, _ in single],
            brush=[pg.mkBrush(shade) for _, _, shade in single],
        )
        broken = [(x, y, shades[line]) for line in self._lines for x, y in line.marks]
        self._marks.setData(
            [x for x, _, _ in broken],
            [y for _, y, _ in broken],
            pen=[pg.mkPen(shade, width=2) for _, _, shade in broken],
        )

    def _rank(self, line: Line) -> tuple[bool, bool]:
        """Return how far in front a curve is."""
        return line.path == self._highlighted, line.is_strong

    def _width(self, line: Line) -> int:
        is_front = line.path == self._highlighted
        return 2 if line.is_strong and (is_front or self._curves.is_smooth) else 1

    def _pen(self, shade: str, width: int) -> QPen:
        pen = plot_pen(self, shade, width)
        if width == 1 and not self._curves.is_smooth:
            # One of the screen's own pixels: all else is some ten times slower.
            pen.setWidth(1)
        return pen

    def _shades(self) -> dict[Line, str]:
        """Return the colour of each curve, mixed with the ground where it is to be pale."""
        # Not see-through, which would be painted more slowly.
        theme = colours(self)
        known: dict[tuple[int, float], str] = {}
        shades = {}
        for line in self._lines:
            is_back = self._highlighted is not None and line.path != self._highlighted
            share = _PALE if is_back else 1.0 if line.is_strong else _FAINT
            key = (self._colours.get(line.path, 0), share)
            if key not in known:
                known[key] = _mixed(QColor(theme.surface), QColor(theme.classes[key[0]]), share)
            shades[line] = known[key]
        return shades

    def recolour(self) -> None:
        theme = colours(self)
        self.canvas.recolour(theme.surface, theme.grid, theme.muted)
        self._pointer.setPen(plot_pen(self, theme.muted))
        self.repaint_lines()

    # --- The mouse -------------------------------------------------------------------------

    @Slot(object)
    def _on_moved(self, place: QPointF) -> None:
        box = self.canvas.getPlotItem().getViewBox()
        if box.sceneBoundingRect().contains(place):
            view = box.mapSceneToView(place)
            self.pointed_at.emit(view.x(), view.y())

    @Slot(object)
    def _on_clicked(self, event: Any) -> None:
        box = self.canvas.getPlotItem().getViewBox()
        place = event.scenePos()
        if box.sceneBoundingRect().contains(place):
            view = box.mapSceneToView(place)
            self.clicked.emit(view.x(), view.y())


def _mixed(ground: QColor, colour: QColor, share: float) -> str:
    parts = (
        (colour.red(), ground.red()),
        (colour.green(), ground.green()),
        (colour.blue(), ground.blue()),
    )
    return QColor(*(round(share * one + (1 - share) * other) for one, other in parts)).name()
