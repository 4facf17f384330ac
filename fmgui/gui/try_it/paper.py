"""The sheet of paper: what is drawn on it, for a network to judge and for the window to show."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from fmgui.gui.try_it.bucket import fill
from fmgui.gui.try_it.drawing import Cleared, Drawing, Operation, PlacedPicture
from fmgui.gui.try_it.images import to_grey
from fmgui.gui.try_it.raster import Raster, in_paper_units
from fmgui.gui.try_it.strokes import PAPER, Point, Stroke, ink


class Paper:
    """White paper that takes strokes, ink from the bucket and pictures, and can undo them all."""

    def __init__(self) -> None:
        self._drawing = Drawing()
        self._stroke: Stroke | None = None
        self._seen = Raster(PAPER, QImage.Format.Format_Grayscale8)
        """What a network is given, one pixel a paper unit."""
        self._shown = Raster(PAPER, QImage.Format.Format_RGB32)
        """What the window shows, one pixel a pixel of the screen."""
        self._pixels: NDArray[np.uint8] | None = None
        """What is on it now, once somebody has asked."""

    # What is on it

    def pixels(self) -> NDArray[np.uint8]:
        """Return the paper as ``(280, 280)`` grey values: white paper 255, black ink 0.

        The array is not to be written into: all who ask get the same one until the paper changes.
        """
        if self._pixels is None:
            self._pixels = self._look()
        return self._pixels

    def _look(self) -> NDArray[np.uint8]:
        image = self._seen.image
        if self._stroke is not None:
            image = image.copy()
            painter = in_paper_units(image)
            self._seen.paint_rest(painter, self._stroke, self._drawing.ground())
            painter.end()
        return to_grey(image)

    def picture(self) -> QImage:
        """Return the paper as a picture of 280×280, in the colours of what was laid on it."""
        raster = Raster(PAPER, QImage.Format.Format_RGB32)
        raster.repaint(self._drawing)
        return raster.image

    def is_blank(self) -> bool:
        """Tell whether there is nothing to be seen on it."""
        return bool((self.pixels() == 255).all())

    def placed(self) -> PlacedPicture | None:
        """Return the picture that lies on it, if one does."""
        return self._drawing.placed()

    def ink(self, shade: float) -> QColor:
        """Return the colour that ink of a shade, 0 to 1, has on it."""
        return ink(self._drawing.ground(), shade)

    # Strokes

    @property
    def stroke(self) -> Stroke | None:
        """The stroke that is being drawn."""
        return self._stroke

    def begin(self, stroke: Stroke) -> None:
        """Begin a stroke, which has its first point."""
        self.end()
        self._stroke = stroke
        self._drawing.add(stroke)
        self._pixels = None

    def go_on(self, point: Point) -> bool:
        """Go on with the stroke that is being drawn; returns whether anything changed."""
        if self._stroke is None or not self._stroke.add(point):
            return False
        for raster in (self._seen, self._shown):
            raster.follow(self._stroke, self._drawing.ground())
        self._pixels = None
        return True

    def end(self) -> bool:
        """End the stroke that is being drawn; returns whether there was one."""
        if self._stroke is None:
            return False
        for raster in (self._seen, self._shown):
            raster.finish(self._drawing, self._stroke)
        self._stroke = self._pixels = None
        return True

    def abandon(self) -> bool:
        """Forget the stroke that is being drawn; returns whether there was one."""
        if self._stroke is None:
            return False
        self._stroke = None
        self._drawing.abandon()
        self._repaint()
        return True

    # All else

    def do(self, operation: Operation) -> None:
        """Do something that is finished at once."""
        self.end()
        self._drawing.add(operation)
        self._repaint()

    def fill(self, places: Sequence[tuple[int, int]], shade: float) -> bool:
        """Empty the bucket at some rows and columns; returns whether anything changed."""
        self.end()
        filled = fill(self.pixels(), places, self.ink(shade))
        if filled is not None:
            self.do(filled)
        return filled is not None

    def clear(self) -> bool:
        """Make the paper empty; returns whether anything changed."""
        if self.is_blank():
            return False
        self.do(Cleared())
        return True

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to undo."""
        return self._drawing.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is anything to redo."""
        return self._drawing.can_redo

    def undo(self) -> bool:
        """Take the last thing done back; returns whether there was any."""
        self.end()
        if not self.can_undo:
            return False
        self._drawing.undo()
        self._repaint()
        return True

    def redo(self) -> bool:
        """Do again what was undone last; returns whether there was anything."""
        self.end()
        if not self.can_redo:
            return False
        self._drawing.redo()
        self._repaint()
        return True

    # What it looks like

    def paint(self, painter: QPainter, place: QRectF, scale: float) -> None:
        """Paint the paper, with the stroke that is being drawn.

        Args:
            painter: Of a widget.
            place: Where it lies in the widget: a square.
            scale: Pixels of the screen in a pixel of the widget.
        """
        side = max(1, round(place.width() * scale))
        if self._shown.image.width() != side:
            self._shown = Raster(side, QImage.Format.Format_RGB32)
            self._shown.repaint(self._drawing, self._stroke)
        painter.drawImage(place, self._shown.image)
        if self._stroke is not None:
            painter.save()
            painter.setClipRect(place)
            painter.translate(place.topLeft())
            painter.scale(place.width() / PAPER, place.width() / PAPER)
            self._shown.paint_rest(painter, self._stroke, self._drawing.ground())
            painter.restore()

    def _repaint(self) -> None:
        self._pixels = None
        for raster in (self._seen, self._shown):
            raster.repaint(self._drawing, self._stroke)
