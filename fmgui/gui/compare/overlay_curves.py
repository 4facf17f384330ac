"""Many curves as one item of a plot, painted fast enough to follow the mouse."""

from collections.abc import Sequence

import pyqtgraph as pg
from pyqtgraph.functions import create_qpolygonf, ndarray_from_qpolygonf
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from fmgui.gui.compare.overlay_lines import Line, Values

SMOOTH_UNTIL = 3_000
"""Points, all curves together, up to which lines are strong and smooth: more would be slow."""


class OverlayCurves(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """All curves as one item. pyqtgraph's own, one for each, take five times as long."""

    def __init__(self) -> None:
        super().__init__()
        self._polygons: dict[Line, list[QPolygonF]] = {}
        self._pens: list[tuple[Line, QPen]] = []
        self._bounds = QRectF()
        self.is_smooth = True
        """Whether there are so few points that lines can be strong and smooth."""
        # What moves over the curves, such as the pointer, does not paint them anew.
        self.setCacheMode(self.CacheMode.DeviceCoordinateCache)

    def set_lines(self, lines: Sequence[Line], bounds: QRectF) -> None:
        """Take other curves, which reach this far; they are painted once they have their pens."""
        self.prepareGeometryChange()
        self._pens, self._bounds = [], bounds
        known = self._polygons
        self._polygons = {line: known[line] if line in known else _polygons(line) for line in lines}
        self.is_smooth = self.points_drawn() <= SMOOTH_UNTIL

    def set_pens(self, pens: Sequence[tuple[Line, QPen]]) -> None:
        """Paint these curves, the last one in front."""
        self._pens = list(pens)
        self.update()

    def points_drawn(self) -> int:
        """Return how many points are drawn of all curves together."""
        return sum(polygon.size() for several in self._polygons.values() for polygon in several)

    def boundingRect(self) -> QRectF:
        width, height = self.pixelVectors()
        aside = 2 * abs(width.x()) if width else 0
        above = 2 * abs(height.y()) if height else 0
        return self._bounds.adjusted(-aside, -above, aside, above)

    def paint(self, painter: QPainter, *_: object) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self.is_smooth)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line, pen in self._pens:
            painter.setPen(pen)
            for polygon in self._polygons[line]:
                painter.drawPolyline(polygon)


def _polygons(line: Line) -> list[QPolygonF]:
    return [_polygon(x, y) for x, y in line.pieces if len(x) > 1]


def _polygon(x: Values, y: Values) -> QPolygonF:
    polygon: QPolygonF = create_qpolygonf(len(x))
    points = ndarray_from_qpolygonf(polygon)
    points[:, 0], points[:, 1] = x, y
    return polygon
