"""A drawing as a list of what was done, so that it is sharp at any scale and can be undone.

All lengths are in paper units: the paper is a square of `PAPER` × `PAPER`.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from fmgui.data.background import border, on_square_ground
from fmgui.data.picture import on_paper, reduced
from fmgui.gui.images import to_image

PAPER = 280
"""Side of the paper."""

WHITE = QColor(Qt.GlobalColor.white)
"""The paper's own colour."""

_CLOSEST = 0.5
"""Points nearer than this to the one before say nothing new."""
_CORNER = 0.5
"""Cosine of the turn (60°) from which a bend is a corner, which no curve may round off."""
_CRISP_SIDE = 56
"""Pictures up to this side in pixels are shown as squares, not blurred."""


@dataclass(frozen=True)
class Point:
    """Where the pen was, and how wide its line is there."""

    x: float
    y: float
    width: float


@dataclass
class Stroke:
    """One movement of brush or eraser. It grows while it is drawn."""

    erases: bool = False
    points: list[Point] = field(default_factory=list)

    def add(self, point: Point) -> bool:
        """Go on to a point; returns whether it was far enough away to count."""
        if self.points:
            last = self.points[-1]
            if math.hypot(point.x - last.x, point.y - last.y) < _CLOSEST:
                return False
        self.points.append(point)
        return True

    def paint(self, painter: QPainter, ground: QColor, first: int = 0, last: int = -1) -> None:
        """Paint the pieces ``first`` to ``last`` (exclusive; ``-1`` means all) of the stroke.

        Args:
            painter: In paper units.
            ground: The colour of the paper: what the eraser leaves behind.
            first: Index of the first piece; piece ``i`` runs from point ``i`` to the next.
            last: Index behind the last piece.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(ground if self.erases else _ink(ground))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if len(self.points) == 1:
            pen.setWidthF(self.points[0].width)
            painter.setPen(pen)
            painter.drawPoint(QPointF(self.points[0].x, self.points[0].y))
        for index in range(first, len(self.points) - 1 if last < 0 else last):
            pen.setWidthF((self.points[index].width + self.points[index + 1].width) / 2)
            painter.setPen(pen)
            painter.drawPath(self._piece(index))

    def _piece(self, index: int) -> QPainterPath:
        """Return the curve between two neighbouring points: through both, bent as they lie."""
        start, end = self.points[index], self.points[index + 1]
        before = self.points[index - 1] if index > 0 else None
        after = self.points[index + 2] if index + 2 < len(self.points) else None
        third = math.hypot(end.x - start.x, end.y - start.y) / 3
        (start_x, start_y), (end_x, end_y) = (
            _direction(before, start, end),
            _direction(start, end, after),
        )
        path = QPainterPath(QPointF(start.x, start.y))
        path.cubicTo(
            start.x + third * start_x,
            start.y + third * start_y,
            end.x - third * end_x,
            end.y - third * end_y,
            end.x,
            end.y,
        )
        return path


@dataclass(frozen=True)
class PlacedPicture:
    """A picture that covers the whole paper."""

    image: QImage
    """Square."""
    ground: QColor
    """The colour its border has: what the eraser leaves behind."""

    @classmethod
    def of(cls, picture: NDArray[np.uint8]) -> "PlacedPicture":
        """Make a picture of any shape square, by continuing its own background.

        Args:
            picture: ``(h, w)`` grey or ``(h, w, 4)`` RGBA.
        """
        colour = on_paper(reduced(picture))
        if colour.ndim == 2:
            colour = np.stack((colour,) * 3, axis=-1)
        square = on_square_ground(colour)
        ground = np.median(border(square), axis=0).astype(int).tolist()
        return cls(to_image(square), QColor(*ground))

    def paint(self, painter: QPainter) -> None:
        """Paint the picture over the paper, in as many pixels as the device has there."""
        side = round(painter.deviceTransform().m11() * PAPER)
        crisp = self.image.width() <= _CRISP_SIDE
        smoothness = (
            Qt.TransformationMode.FastTransformation
            if crisp
            else Qt.TransformationMode.SmoothTransformation
        )
        shown = self.image.scaled(side, side, mode=smoothness)
        painter.drawImage(QRectF(0, 0, PAPER, PAPER), shown)


@dataclass(frozen=True)
class Cleared:
    """The paper was made empty."""


Operation = Stroke | PlacedPicture | Cleared


class Drawing:
    """What was done to the paper, in order, of which the last can be undone."""

    def __init__(self) -> None:
        self._operations: list[Operation] = []
        self._undone: list[Operation] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to undo."""
        return bool(self._operations)

    @property
    def can_redo(self) -> bool:
        """Whether there is anything to redo."""
        return bool(self._undone)

    def add(self, operation: Operation) -> None:
        """Do something new; what was undone before cannot be redone any more."""
        self._operations.append(operation)
        self._undone.clear()

    def undo(self) -> None:
        """Take the last operation back."""
        self._undone.append(self._operations.pop())

    def redo(self) -> None:
        """Do again what was undone last."""
        self._operations.append(self._undone.pop())

    def abandon(self) -> None:
        """Take the last operation back as if it had never been."""
        self._operations.pop()

    def ground(self) -> QColor:
        """Return the colour of the paper: white, or that of the picture lying on it."""
        return next(
            (done.ground for done in self._visible() if isinstance(done, PlacedPicture)), WHITE
        )

    def paint(self, painter: QPainter) -> None:
        """Paint everything that can be seen.

        Args:
            painter: In paper units, on white.
        """
        ground = self.ground()
        for done in self._visible():
            if isinstance(done, Stroke):
                done.paint(painter, ground)
            elif isinstance(done, PlacedPicture):
                done.paint(painter)

    def _visible(self) -> Iterator[Operation]:
        """Yield what came after the last operation that covers all before it."""
        start = len(self._operations)
        while start > 0 and isinstance(self._operations[start - 1], Stroke):
            start -= 1
        yield from self._operations[max(0, start - 1) :]


class Raster:
    """The drawing in pixels. A growing stroke only adds to it, however long it gets.

    The last piece of a growing stroke still bends when the next point comes; so it is kept out
    until then, and painted on top by ``paint_rest``.
    """

    def __init__(self, side: int, kind: QImage.Format) -> None:
        self.image = QImage(side, side, kind)
        self.image.fill(WHITE)
        self._settled = 0

    def repaint(self, drawing: "Drawing", growing: Stroke | None) -> None:
        """Paint the whole drawing anew."""
        self.image.fill(WHITE)
        painter = in_paper_units(self.image)
        drawing.paint(painter)
        painter.end()
        self._settled = max(0, len(growing.points) - 2) if growing else 0

    def follow(self, stroke: Stroke, ground: QColor) -> None:
        """Add what has become settled of the growing stroke."""
        painter = in_paper_units(self.image)
        last = max(0, len(stroke.points) - 2)
        stroke.paint(painter, ground, self._settled, last)
        painter.end()
        self._settled = last

    def paint_rest(self, painter: QPainter, stroke: Stroke, ground: QColor) -> None:
        """Paint what is not settled yet of the growing stroke."""
        stroke.paint(painter, ground, self._settled)

    def finish(self, stroke: Stroke, ground: QColor) -> None:
        """Add the rest of a stroke that grows no more."""
        painter = in_paper_units(self.image)
        self.paint_rest(painter, stroke, ground)
        painter.end()
        self._settled = 0


def in_paper_units(image: QImage) -> QPainter:
    """Return a painter in paper units."""
    painter = QPainter(image)
    painter.scale(image.width() / PAPER, image.height() / PAPER)
    return painter


def _ink(ground: QColor) -> QColor:
    """Return black, or chalk where it is drawn on a dark picture."""
    return QColor(Qt.GlobalColor.black if ground.lightness() > 127 else Qt.GlobalColor.white)


def _direction(before: Point | None, here: Point, after: Point | None) -> tuple[float, float]:
    """Return the unit vector in which a stroke passes a point; nought at ends and corners."""
    if before is None or after is None:
        return 0.0, 0.0
    to_here = (here.x - before.x, here.y - before.y)
    from_here = (after.x - here.x, after.y - here.y)
    lengths = math.hypot(*to_here) * math.hypot(*from_here)
    if to_here[0] * from_here[0] + to_here[1] * from_here[1] < _CORNER * lengths:
        return 0.0, 0.0
    across = (after.x - before.x, after.y - before.y)
    length = math.hypot(*across)
    return across[0] / length, across[1] / length
