"""What one draws with."""

import math
from enum import Enum

from PySide6.QtCore import QObject, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QCursor, QPainter, QPen, QPixmap

from fmgui.gui.try_it.paper import Paper
from fmgui.gui.try_it.strokes import PAPER, Point, Stroke

ERASER_FACTOR = 2.5
"""How much wider the eraser is than the brush."""
_ANGLES = 12
"""A straight line that is held to an angle has one of so many: every 15° of half a turn."""


class Tool(Enum):
    """What the hand holds."""

    BRUSH = "brush"
    LINE = "line"
    BUCKET = "bucket"
    ERASER = "eraser"


class Hand(QObject):
    """The tool in hand, and how it is set."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tool = Tool.BRUSH
        self._size = 7.0
        self._shade = 1.0
        self._mirrors = False

    @property
    def tool(self) -> Tool:
        """The tool itself."""
        return self._tool

    def take(self, tool: Tool) -> None:
        """Take a tool."""
        self._tool = tool
        self.changed.emit()

    @property
    def size(self) -> float:
        """Width of the brush in paper units; the eraser is wider in proportion."""
        return self._size

    @Slot(int)
    def set_size(self, size: float) -> None:
        """Set the width of the brush in paper units, of which the paper has 280."""
        self._size = float(size)
        self.changed.emit()

    @property
    def shade(self) -> float:
        """From 0, the paper's own colour, to 1, full ink."""
        return self._shade

    def set_shade(self, shade: float) -> None:
        """Set the shade, 0 to 1, of what is drawn and filled from now on."""
        self._shade = shade
        self.changed.emit()

    @property
    def mirrors(self) -> bool:
        """Whether all is done on the other side of the paper's middle as well."""
        return self._mirrors

    @Slot(bool)
    def set_mirrors(self, mirrors: bool) -> None:
        """Do all on the other side of the paper's middle as well, or no more."""
        self._mirrors = mirrors
        self.changed.emit()

    def press(
        self,
        paper: Paper,
        place: QPointF,
        pressure: float = 0.5,
        *,
        shift: bool = False,
        eraser_end: bool = False,
    ) -> bool:
        """Begin a stroke, or empty the bucket; returns whether the paper has changed.

        Args:
            paper: What is drawn on.
            place: Where, in paper units.
            pressure: Of the pen, 0 to 1. Half, which is also a mouse's, gives the width chosen.
            shift: Whether the key is down, which makes lines straight.
            eraser_end: Whether a pen is held by the end that erases.
        """
        if self._tool is Tool.BUCKET and not eraser_end:
            return self._empty_bucket(paper, place)
        stroke = Stroke(
            erases=self._tool is Tool.ERASER or eraser_end,
            shade=self._shade,
            straight=self._tool is Tool.LINE or shift,
            mirrored=self._mirrors,
        )
        stroke.add(self._point(place, stroke, pressure))
        paper.begin(stroke)
        return True

    def move(
        self, paper: Paper, place: QPointF, pressure: float = 0.5, *, shift: bool = False
    ) -> bool:
        """Go on with the stroke that is being drawn; returns whether the paper has changed.

        ``shift`` holds a straight line to steps of 15°; all else is as in ``press``.
        """
        stroke = paper.stroke
        if stroke is None:
            return False
        point = self._point(place, stroke, pressure)
        # With the brush the key makes the line straight, so it cannot also mean the angle.
        if shift and self._tool is Tool.LINE:
            point = at_an_angle(stroke.points[0], point)
        return paper.go_on(point)

    def _empty_bucket(self, paper: Paper, place: QPointF) -> bool:
        row, column = int(place.y()), int(place.x())
        if not (0 <= row < PAPER and 0 <= column < PAPER):
            return False
        mirrored = [(row, PAPER - 1 - column)] if self._mirrors else []
        return paper.fill([(row, column), *mirrored], self._shade)

    def _point(self, place: QPointF, stroke: Stroke, pressure: float) -> Point:
        width = self.width(erases=stroke.erases) * (0.4 + 1.2 * pressure)
        return Point(place.x(), place.y(), width)

    def width(self, *, erases: bool) -> float:
        """Return the width of a line of the brush or of the eraser, in paper units."""
        return self._size * (ERASER_FACTOR if erases else 1)


def at_an_angle(start: Point, end: Point) -> Point:
    """Return the point nearest to ``end`` from which ``start`` is seen in a step of 15°."""
    step = math.pi / _ANGLES
    across, down = end.x - start.x, end.y - start.y
    angle = round(math.atan2(down, across) / step) * step
    length = across * math.cos(angle) + down * math.sin(angle)
    return Point(start.x + length * math.cos(angle), start.y + length * math.sin(angle), end.width)


def cursor(hand: Hand, unit: float, scale: float) -> QCursor:
    """Return what the mouse looks like over the paper: as wide as the line it will draw.

    Args:
        hand: The tool.
        unit: Pixels of the widget in a paper unit.
        scale: Pixels of the screen in a pixel of the widget.
    """
    if hand.tool is Tool.BUCKET:
        return QCursor(Qt.CursorShape.CrossCursor)
    diameter = max(hand.width(erases=hand.tool is Tool.ERASER) * unit, 3.0)
    side = int(diameter) + 5
    pixmap = QPixmap(round(side * scale), round(side * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    centre = QPointF(side / 2, side / 2)
    # A dark ring in a light one shows on anything.
    for colour, radius in (("#ffffff", diameter / 2 + 1), ("#444a55", diameter / 2)):
        painter.setPen(QPen(QColor(colour), 1))
        painter.drawEllipse(centre, radius, radius)
    painter.end()
    return QCursor(pixmap, side // 2, side // 2)
