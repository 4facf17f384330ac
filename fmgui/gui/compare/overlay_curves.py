"""Many curves as one item of a plot, painted fast enough to follow the mouse."""

from collections.abc import Sequence

import pyqtgraph as pg
from pyqtgraph.functions import create_qpolygonf, ndarray_from_qpolygonf
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from fmgui.gui.compare.overlay_lines import Line, Values, pieces, thinned

MOST_POINTS = 24_000
"""Points drawn in a plot, all curves together; of longer ones, the lowest and highest stay."""

FEWEST_POINTS = 200
"""Points a curve is not thinned below, however many there are."""

SMOOTH_UNTIL = 3_000
"""Points, all curves together, up to which lines are strong and smooth: more would be slow."""


class OverlayCurves(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """All curves as one item. pyqtgraph's own, one for each, take five times as long."""

    def __init__(self) -> None:
        super().__init__()
        self._polygons: list[list[QPolygonF]] = []
        self._pens: list[tuple[int, QPen]] = []
        self._bounds = QRectF()
        self.is_smooth = True
        """Whether there are so few points that lines can be strong and smooth."""
        self.single: list[tuple[int, float, float]] = []
        """Points that are no line, since a break is on both sides: number of the curve, x, y."""
        # What moves over the curves, such as the pointer, does not paint them anew.
        self.setCacheMode(self.CacheMode.DeviceCoordinateCache)

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Take other curves; they are painted once they have their pens."""
        self.prepareGeometryChange()
        most = max(MOST_POINTS // max(len(lines), 1), FEWEST_POINTS)
        self._polygons, self._pens, self.single = [], [], []
        self._bounds = QRectF()
        for number, line in enumerate(lines):
            polygons = []
            for x, y in pieces(line):
                if len(x) == 1:
                    self.single.append((number, float(x[0]), float(y[0])))
                else:
                    share = most * len(x) // len(line.x)
                    polygons.append(_polygon(*thinned(x, y, max(share, 4))))
            self._polygons.append(polygons)
            for polygon in polygons:
                # An empty height would make Qt leave the curve out.
                self._bounds |= polygon.boundingRect().adjusted(-1e-9, -1e-9, 1e-9, 1e-9)
        points = sum(polygon.size() for several in self._polygons for polygon in several)
        self.is_smooth = points <= SMOOTH_UNTIL

    def set_pens(self, pens: Sequence[tuple[int, QPen]]) -> None:
        """Paint the curves of these numbers, the last one in front."""
        self._pens = list(pens)
        self.update()

    def points_drawn(self) -> int:
        """Return how many points are drawn of all curves together."""
        return sum(polygon.size() for several in self._polygons for polygon in several)

    def boundingRect(self) -> QRectF:
        width, height = self.pixelVectors()
        aside = 2 * abs(width.x()) if width else 0
        above = 2 * abs(height.y()) if height else 0
        return self._bounds.adjusted(-aside, -above, aside, above)

    def paint(self, painter: QPainter, *_: object) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self.is_smooth)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for number, pen in self._pens:
            painter.setPen(pen)
            for polygon in self._polygons[number]:
                painter.drawPolyline(polygon)


def _polygon(x: Values, y: Values) -> QPolygonF:
    polygon: QPolygonF = create_qpolygonf(len(x))
    points = ndarray_from_qpolygonf(polygon)
    points[:, 0], points[:, 1] = x, y
    return polygon
