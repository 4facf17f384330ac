"""Strokes of brush and eraser as the points they pass, so that they are sharp at any scale.

All lengths are in paper units: the paper is a square of `PAPER` × `PAPER`.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

PAPER = 280
"""Side of the paper."""

_CLOSEST = 0.5
"""Points nearer than this to the one before say nothing new."""
_CORNER = 0.5
"""Cosine of the turn (60°) from which a bend is a corner, which no curve may round off."""


@dataclass(frozen=True)
class Point:
    """Where the pen was, and how wide its line is there."""

    x: float
    y: float
    width: float


@dataclass(eq=False)
class Stroke:
    """One movement of brush or eraser. It grows while it is drawn."""

    erases: bool = False
    shade: float = 1.0
    """From 0, the paper's own colour, to 1, full ink."""
    straight: bool = False
    """Whether it is a straight line, from the first point to the last."""
    mirrored: bool = False
    """Whether it is drawn on the other side of the paper's middle as well."""
    points: list[Point] = field(default_factory=list)

    def add(self, point: Point) -> bool:
        """Go on to a point; returns whether it was far enough away to count."""
        if self.points:
            last = self.points[-1]
            if math.hypot(point.x - last.x, point.y - last.y) < _CLOSEST:
                return False
        if self.straight:
            del self.points[1:]
        self.points.append(point)
        return True

    @property
    def settled(self) -> int:
        """How many pieces another point can change no more; the last one still bends."""
        return 0 if self.straight else max(0, len(self.points) - 2)

    def paint(self, painter: QPainter, ground: QColor, first: int = 0, last: int = -1) -> None:
        """Paint the pieces ``first`` to ``last`` (exclusive; ``-1`` means all) of the stroke.

        Args:
            painter: In paper units.
            ground: The colour of the paper: what the eraser leaves behind.
            first: Index of the first piece; piece ``i`` runs from point ``i`` to the next.
            last: Index behind the last piece.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(ground if self.erases else ink(ground, self.shade))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._paint(painter, pen, first, last)
        if self.mirrored:
            painter.save()
            painter.translate(PAPER, 0)
            painter.scale(-1, 1)
            self._paint(painter, pen, first, last)
            painter.restore()

    def _paint(self, painter: QPainter, pen: QPen, first: int, last: int) -> None:
        if len(self.points) == 1:
            pen.setWidthF(self.points[0].width)
            painter.setPen(pen)
            painter.drawPoint(QPointF(self.points[0].x, self.points[0].y))
        places = [QPointF(point.x, point.y) for point in self.points]
        for index in range(first, len(places) - 1 if last < 0 else last):
            pen.setWidthF((self.points[index].width + self.points[index + 1].width) / 2)
            painter.setPen(pen)
            path = QPainterPath(places[index])
            before = places[index - 1] if index > 0 else None
            after = places[index + 2] if index + 2 < len(places) else None
            _bend(path, before, places[index], places[index + 1], after)
            painter.drawPath(path)


def ink(ground: QColor, shade: float) -> QColor:
    """Return the colour of ink on a ground: black, or chalk where it is drawn on a dark picture.

    Args:
        ground: The colour of the paper, or of the picture lying on it.
        shade: From 0, the ground itself, to 1, full ink.
    """
    full = 0 if ground.lightness() > 127 else 255
    channels = (ground.red(), ground.green(), ground.blue())
    return QColor(*(round(channel + (full - channel) * shade) for channel in channels))


def smooth_path(places: Sequence[QPointF], *, closed: bool) -> QPainterPath:
    """Return a curve through the places, that keeps its corners."""
    path = QPainterPath(places[0])
    count = len(places)
    for index in range(count if closed else count - 1):
        before = places[index - 1] if closed or index > 0 else None
        after = places[(index + 2) % count] if closed or index + 2 < count else None
        _bend(path, before, places[index], places[(index + 1) % count], after)
    if closed:
        path.closeSubpath()
    return path


def _bend(
    path: QPainterPath, before: QPointF | None, start: QPointF, end: QPointF, after: QPointF | None
) -> None:
    """Add the curve between two neighbouring points: through both, bent as all four lie."""
    third = _length(end - start) / 3
    path.cubicTo(
        start + _direction(before, start, end) * third,
        end - _direction(start, end, after) * third,
        end,
    )


def _direction(before: QPointF | None, here: QPointF, after: QPointF | None) -> QPointF:
    """Return the unit vector in which a curve passes a point; nought at ends and corners."""
    if before is None or after is None:
        return QPointF()
    to_here, from_here = here - before, after - here
    lengths = _length(to_here) * _length(from_here)
    if QPointF.dotProduct(to_here, from_here) < _CORNER * lengths or lengths == 0:
        return QPointF()
    return (after - before) / _length(after - before)


def _length(way: QPointF) -> float:
    return math.hypot(way.x(), way.y())
