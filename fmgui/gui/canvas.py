"""The paper people draw on."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QEnterEvent,
    QGuiApplication,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPointingDevice,
    QResizeEvent,
    QTabletEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fmgui.data.image_file import check_size, load_image
from fmgui.data.picture import warm_up
from fmgui.errors import ImageError
from fmgui.gui.images import to_grey
from fmgui.gui.incoming import may_hold_picture, read_picture
from fmgui.gui.strokes import (
    PAPER,
    WHITE,
    Cleared,
    Drawing,
    PlacedPicture,
    Point,
    Raster,
    Stroke,
    in_paper_units,
)
from fmgui.gui.theme import SPACING, colours

ERASER_FACTOR = 2.5
"""How much wider the eraser is than the brush."""
_HINT = QColor("#737a86")
"""Text on the paper, which is white in the dark theme too."""


class Canvas(QWidget):
    """White paper that takes black strokes of mouse and pen, and pictures.

    It tells by ``changed`` that it looks different, at each movement of the pen, and by
    ``message`` why a picture was not taken.
    """

    changed = Signal()
    message = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.setAccessibleName(self.tr("Drawing paper"))
        self.setAccessibleDescription(
            self.tr("Draw with mouse or pen, or drop, paste or open a picture.")
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setMinimumSize(140, 140)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

        self._drawing = Drawing()
        self._stroke: Stroke | None = None
        self._erasing = False
        self._brush_size = 7.0
        self._drop_is_near = False
        self._seen = Raster(PAPER, QImage.Format.Format_Grayscale8)
        """What a network is given, one pixel a paper unit."""
        self._shown = Raster(PAPER, QImage.Format.Format_RGB32)
        """What the window shows, one pixel a pixel of the screen."""

    # What is on the paper

    def pixels(self) -> NDArray[np.uint8]:
        """Return the paper as ``(280, 280)`` grey values: white paper 255, black ink 0."""
        image = self._seen.image
        if self._stroke is not None:
            image = image.copy()
            painter = in_paper_units(image)
            self._seen.paint_rest(painter, self._stroke, self._drawing.ground())
            painter.end()
        return to_grey(image)

    def is_blank(self) -> bool:
        """Tell whether there is nothing to be seen on the paper."""
        return bool((self.pixels() == 255).all())

    def clear(self) -> None:
        """Make the paper empty."""
        if not self.is_blank():
            self._do(Cleared())

    def set_image(self, image: NDArray[np.uint8]) -> None:
        """Lay a picture on the paper, in place of what is there.

        Args:
            image: ``(h, w)`` grey or ``(h, w, 4)`` RGBA, of any shape; it is made square by
                continuing its own background.

        Raises:
            ImageError: It is too small to show anything.
        """
        check_size(image.shape[1], image.shape[0], self.tr("This picture"))
        self._do(PlacedPicture.of(image))

    def open_file(self, path: Path) -> None:
        """Lay the picture in a file on the paper; where it cannot be read, ``message`` says why."""
        try:
            self.set_image(load_image(path))
        except ImageError as error:
            self.message.emit(str(error))

    def paste(self) -> None:
        """Lay the picture on the clipboard on the paper."""
        self._take(QGuiApplication.clipboard().mimeData())

    # What was done

    def can_undo(self) -> bool:
        """Tell whether there is anything to undo."""
        return self._drawing.can_undo

    def can_redo(self) -> bool:
        """Tell whether there is anything to redo."""
        return self._drawing.can_redo

    def undo(self) -> None:
        """Take the last stroke, picture or clearing back."""
        self._end_stroke()
        if self.can_undo():
            self._drawing.undo()
            self._repaint_all()

    def redo(self) -> None:
        """Do again what was undone last."""
        self._end_stroke()
        if self.can_redo():
            self._drawing.redo()
            self._repaint_all()

    def abandon_stroke(self) -> bool:
        """Forget the stroke that is being drawn; returns whether there was one."""
        if self._stroke is None:
            return False
        self._stroke = None
        self._drawing.abandon()
        self._repaint_all()
        return True

    # What one draws with

    @property
    def brush_size(self) -> float:
        """Width of the brush in paper units, of which the paper has 280."""
        return self._brush_size

    def set_brush_size(self, size: float) -> None:
        """Set the width of the brush in paper units; the eraser is wider in proportion."""
        self._brush_size = float(size)
        self._show_size_in_cursor()

    @property
    def erasing(self) -> bool:
        """Whether the eraser is in hand instead of the brush."""
        return self._erasing

    def set_erasing(self, erasing: bool) -> None:
        """Take the eraser in hand, or the brush."""
        self._erasing = erasing
        self._show_size_in_cursor()

    # Mouse and pen

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin_stroke(event.position(), self._erasing)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on."""
        self._continue_stroke(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the stroke."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._continue_stroke(event.position())
            self._end_stroke()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Draw with a pen: harder is wider, and its other end erases."""
        event.accept()  # else Qt makes a mouse event of it as well
        eraser_end = event.pointerType() == QPointingDevice.PointerType.Eraser
        if event.type() == QEvent.Type.TabletPress:
            self._begin_stroke(event.position(), self._erasing or eraser_end, event.pressure())
        elif event.type() == QEvent.Type.TabletMove:
            self._continue_stroke(event.position(), event.pressure())
        elif event.type() == QEvent.Type.TabletRelease:
            self._end_stroke()

    def _begin_stroke(self, position: QPointF, erases: bool, pressure: float = 0.5) -> None:
        self._end_stroke()
        self._stroke = Stroke(erases)
        self._stroke.add(self._point(position, pressure, erases))
        self._drawing.add(self._stroke)
        self._look_different()

    def _continue_stroke(self, position: QPointF, pressure: float = 0.5) -> None:
        stroke = self._stroke
        if stroke is not None and stroke.add(self._point(position, pressure, stroke.erases)):
            ground = self._drawing.ground()
            self._seen.follow(stroke, ground)
            self._shown.follow(stroke, ground)
            self._look_different()

    def _end_stroke(self) -> None:
        if self._stroke is not None:
            for raster in (self._seen, self._shown):
                raster.finish(self._stroke, self._drawing.ground())
            self._stroke = None
            self._look_different()

    def _point(self, position: QPointF, pressure: float, erases: bool) -> Point:
        paper = self._paper()
        scale = PAPER / paper.width()
        width = self._brush_size * (ERASER_FACTOR if erases else 1)
        # Half the pressure, which is also a mouse's, gives the width that was chosen.
        width *= 0.4 + 1.2 * pressure
        x, y = (position.x() - paper.x()) * scale, (position.y() - paper.y()) * scale
        return Point(x, y, width)

    # Pictures from elsewhere

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome what may be a picture."""
        if may_hold_picture(event.mimeData()):
            event.acceptProposedAction()
            self._set_drop_is_near(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Let go of what was not dropped."""
        self._set_drop_is_near(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        self._set_drop_is_near(False)
        event.acceptProposedAction()
        self._take(event.mimeData())

    def _take(self, data: QMimeData) -> None:
        """Lay what was dropped or pasted on the paper, or say why not."""
        try:
            self.set_image(read_picture(data))
        except ImageError as error:
            self.message.emit(str(error))

    def _set_drop_is_near(self, near: bool) -> None:
        self._drop_is_near = near
        self.update()

    # What it looks like

    def sizeHint(self) -> QSize:
        """One pixel a paper unit."""
        return QSize(PAPER, PAPER)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Show the paper, with the stroke that is being drawn."""
        theme = colours(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper = self._paper()
        self._fit_to_screen(paper)
        painter.drawImage(paper, self._shown.image)

        if self._stroke is not None:
            painter.save()
            painter.setClipRect(paper)
            painter.translate(paper.topLeft())
            painter.scale(paper.width() / PAPER, paper.width() / PAPER)
            self._shown.paint_rest(painter, self._stroke, self._drawing.ground())
            painter.restore()
        elif self.is_blank():
            self._paint_hint(painter, paper)

        strong = self._drop_is_near or self.hasFocus()
        pen = QPen(QColor(theme.accent if strong else theme.border), 2 if strong else 1)
        if self._drop_is_near:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        inset = pen.widthF() / 2
        painter.drawRect(paper.adjusted(inset, inset, -inset, -inset))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cursor as large as the brush."""
        super().resizeEvent(event)
        self._show_size_in_cursor()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Get ready for a first stroke."""
        super().enterEvent(event)
        warm_up()

    def _paint_hint(self, painter: QPainter, paper: QRectF) -> None:
        painter.setPen(_HINT)
        margin = 4 * SPACING
        painter.drawText(
            paper.adjusted(margin, margin, -margin, -margin),
            Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
            self.tr("Draw a piece of clothing here, or drop a picture"),
        )

    def _paper(self) -> QRectF:
        """Return where the paper lies: the largest square in the middle."""
        side = min(self.width(), self.height())
        return QRectF((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    def _fit_to_screen(self, paper: QRectF) -> None:
        side = max(1, round(paper.width() * self.devicePixelRatioF()))
        if self._shown.image.width() != side:
            self._shown = Raster(side, QImage.Format.Format_RGB32)
            self._shown.repaint(self._drawing, self._stroke)

    def _show_size_in_cursor(self) -> None:
        size = self._brush_size * (ERASER_FACTOR if self._erasing else 1)
        diameter = size * self._paper().width() / PAPER
        self.setCursor(_ring(max(diameter, 3.0), self.devicePixelRatioF()))

    def _do(self, operation: Cleared | PlacedPicture) -> None:
        self._end_stroke()
        self._drawing.add(operation)
        self._repaint_all()

    def _repaint_all(self) -> None:
        self._seen.repaint(self._drawing, self._stroke)
        self._shown.repaint(self._drawing, self._stroke)
        self._look_different()

    def _look_different(self) -> None:
        self.update()
        self.changed.emit()


def _ring(diameter: float, scale: float) -> QCursor:
    """Return a cursor that is a ring, dark on light things and light on dark ones."""
    side = int(diameter) + 5
    pixmap = QPixmap(round(side * scale), round(side * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    centre = QPointF(side / 2, side / 2)
    for colour, radius in ((WHITE, diameter / 2 + 1), (QColor("#444a55"), diameter / 2)):
        painter.setPen(QPen(colour, 1))
        painter.drawEllipse(centre, radius, radius)
    painter.end()
    return QCursor(pixmap, side // 2, side // 2)
