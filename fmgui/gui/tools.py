"""What one draws with."""

import math
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPen, QPixmap

from fmgui.gui.strokes import Point, Stroke

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


@dataclass
class Hand:
    """The tool in hand, and how it is set."""

    tool: Tool = Tool.BRUSH
    size: float = 7.0
    """Width of the brush in paper units; the eraser is wider in proportion."""
    shade: float = 1.0
    """From 0, the paper's own colour, to 1, full ink."""
    mirrors: bool = False
    """Whether all is done on the other side of the paper's middle as well."""

    def stroke(self, *, shift: bool, eraser_end: bool) -> Stroke:
        """Return a stroke of the tool, without a point yet.

        Args:
            shift: Whether the key is down, which makes lines straight.
            eraser_end: Whether a pen is held by the end that erases.
        """
        return Stroke(
            erases=self.tool is Tool.ERASER or eraser_end,
            shade=self.shade,
            straight=self.tool is Tool.LINE or shift,
            mirrored=self.mirrors,
        )

    def width(self, *, erases: bool, pressure: float = 0.5) -> float:
        """Return the width of a line in paper units.

        Args:
            erases: Whether it is the eraser's.
            pressure: Of the pen, 0 to 1. Half, which is also a mouse's, gives the width chosen.
        """
        return self.size * (ERASER_FACTOR if erases else 1) * (0.4 + 1.2 * pressure)


def at_an_angle(start: Point, end: Point) -> Point:
    """Return the place nearest to ``end`` that lies level with, above or at 15° steps of ``start``.

    The width is that of ``end``.
    """
    step = math.pi / _ANGLES
    across, down = end.x - start.x, end.y - start.y
    angle = round(math.atan2(down, across) / step) * step
    length = across * math.cos(angle) + down * math.sin(angle)
    return Point(
        start.x + length * math.cos(angle), start.y + length * math.sin(angle), end.width
    )


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
