"""The widget people draw on."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QEnterEvent,
    QGuiApplication,
    QInputEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPointingDevice,
    QResizeEvent,
    QTabletEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fmgui.data.image_file import check_size, load_image
from fmgui.data.picture import warm_up
from fmgui.errors import ImageError
from fmgui.gui.style.theme import SPACING, colours
from fmgui.gui.try_it.drawing import PlacedPicture
from fmgui.gui.try_it.guides import paint_guides
from fmgui.gui.try_it.images import save_png
from fmgui.gui.try_it.incoming import may_hold_picture, read_picture
from fmgui.gui.try_it.paper import Paper
from fmgui.gui.try_it.strokes import PAPER
from fmgui.gui.try_it.tools import Hand, cursor
from fmgui.gui.wording.language import told

_HINT = QColor("#737a86")
"""Text on the paper, which is white in the dark theme too."""


class Canvas(QWidget):
    """White paper that takes black strokes of mouse and pen, ink, and pictures.

    It tells by ``changed`` that it looks different, at each movement of the pen, and by
    ``message`` why a picture was not taken or saved.
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

        self.hand = Hand(self)
        """What one draws with."""
        self._paper = Paper()
        self._template: int | None = None
        self._drop_is_near = False
        self.hand.changed.connect(self._show_hand)

    # What is on the paper

    def pixels(self) -> NDArray[np.uint8]:
        """Return the paper as ``(280, 280)`` grey values: white paper 255, black ink 0."""
        return self._paper.pixels()

    def is_blank(self) -> bool:
        """Tell whether there is nothing to be seen on the paper."""
        return self._paper.is_blank()

    def is_ready_made(self) -> bool:
        """Tell whether a picture of the network's own size lies on it, drawn on or not."""
        placed = self._paper.placed()
        return placed is not None and placed.is_ready_made

    def ink(self, shade: float) -> QColor:
        """Return the colour that a shade, 0 to 1, has on what lies on the paper."""
        return self._paper.ink(shade)

    def clear(self) -> None:
        """Make the paper empty."""
        self._changed_if(self._paper.clear())

    def set_image(self, image: NDArray[np.uint8]) -> None:
        """Lay a picture on the paper, in place of what is there.

        Args:
            image: ``(h, w)`` grey or ``(h, w, 4)`` RGBA, of any shape; it is made square by
                continuing its own background.

        Raises:
            ImageError: It is too small to show anything.
        """
        check_size(image.shape[1], image.shape[0], self.tr("This picture"))
        self._paper.do(PlacedPicture.of(image))
        self._changed_if(True)

    def open_file(self, path: Path) -> None:
        """Lay the picture in a file on the paper; where it cannot be read, ``message`` says why."""
        try:
            self.set_image(load_image(path))
        except ImageError as error:
            self.message.emit(told(str(error)))

    def save_file(self, path: Path) -> None:
        """Save the paper as a PNG file that is judged as the paper is.

        Where it cannot be written, ``message`` says why.
        """
        try:
            save_png(self._paper.picture(), path)
        except ImageError as error:
            self.message.emit(told(str(error)))

    def paste(self) -> None:
        """Lay the picture on the clipboard on the paper."""
        # Some systems have no data at all for an empty clipboard.
        self._take(QGuiApplication.clipboard().mimeData() or QMimeData())

    # What was done

    def can_undo(self) -> bool:
        """Tell whether there is anything to undo."""
        return self._paper.can_undo

    def can_redo(self) -> bool:
        """Tell whether there is anything to redo."""
        return self._paper.can_redo

    def undo(self) -> None:
        """Take the last thing done back."""
        self._changed_if(self._paper.undo())

    def redo(self) -> None:
        """Do again what was undone last."""
        self._changed_if(self._paper.redo())

    def abandon_stroke(self) -> bool:
        """Forget the stroke that is being drawn; returns whether there was one."""
        return self._changed_if(self._paper.abandon())

    # What one draws along

    @property
    def template(self) -> int | None:
        """The class whose outline lies under the drawing, 0 to 9, or ``None``."""
        return self._template

    def set_template(self, label: int | None) -> None:
        """Show the outline of a class, 0 to 9, to trace; it is no part of the picture."""
        self._template = label
        self.update()

    # Mouse and pen

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke, or empty the bucket."""
        if event.button() == Qt.MouseButton.LeftButton:
            place = self._on_paper(event.position())
            self._changed_if(self.hand.press(self._paper, place, shift=_shift(event)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on."""
        place = self._on_paper(event.position())
        self._changed_if(self.hand.move(self._paper, place, shift=_shift(event)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the stroke."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.mouseMoveEvent(event)
            self._changed_if(self._paper.end())

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Draw with a pen: harder is wider, and its other end erases."""
        event.accept()  # else Qt makes a mouse event of it as well
        place = self._on_paper(event.position())
        shift, pressure = _shift(event), event.pressure()
        if event.type() == QEvent.Type.TabletPress:
            eraser_end = event.pointerType() == QPointingDevice.PointerType.Eraser
            self._changed_if(
                self.hand.press(self._paper, place, pressure, shift=shift, eraser_end=eraser_end)
            )
        elif event.type() == QEvent.Type.TabletMove:
            self._changed_if(self.hand.move(self._paper, place, pressure, shift=shift))
        elif event.type() == QEvent.Type.TabletRelease:
            self._changed_if(self._paper.end())

    def _on_paper(self, position: QPointF) -> QPointF:
        place = self._place()
        return (position - place.topLeft()) * (PAPER / place.width())

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
            self.message.emit(told(str(error)))

    def _set_drop_is_near(self, near: bool) -> None:
        self._drop_is_near = near
        self.update()

    # What it looks like

    def sizeHint(self) -> QSize:
        """One pixel a paper unit."""
        return QSize(PAPER, PAPER)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Show the paper, with the stroke that is being drawn, and what to draw along."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = self._place()
        self._paper.paint(painter, place, self.devicePixelRatioF())
        self._paint_guides(painter, place)
        if self._paper.stroke is None and self._template is None and self.is_blank():
            self._paint_hint(painter, place)
        self._paint_frame(painter, place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cursor as large as the brush."""
        super().resizeEvent(event)
        self._show_hand()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Get ready for a first stroke."""
        super().enterEvent(event)
        warm_up()

    def _paint_guides(self, painter: QPainter, place: QRectF) -> None:
        """Paint the outline to trace, and where the mirror stands."""
        painter.save()
        painter.translate(place.topLeft())
        painter.scale(place.width() / PAPER, place.width() / PAPER)
        paint_guides(painter, self._template, mirror=self.hand.mirrors)
        painter.restore()

    def _paint_hint(self, painter: QPainter, place: QRectF) -> None:
        painter.setPen(_HINT)
        margin = 4 * SPACING
        painter.drawText(
            place.adjusted(margin, margin, -margin, -margin),
            Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
            self.tr("Draw a piece of clothing here, or drop a picture"),
        )

    def _paint_frame(self, painter: QPainter, place: QRectF) -> None:
        theme = colours(self)
        strong = self._drop_is_near or self.hasFocus()
        pen = QPen(QColor(theme.accent if strong else theme.border), 2 if strong else 1)
        if self._drop_is_near:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        inset = pen.widthF() / 2
        painter.drawRect(place.adjusted(inset, inset, -inset, -inset))

    def _place(self) -> QRectF:
        """Return where the paper lies: the largest square in the middle."""
        side = min(self.width(), self.height())
        return QRectF((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    @Slot()
    def _show_hand(self) -> None:
        unit = self._place().width() / PAPER
        self.setCursor(cursor(self.hand, unit, self.devicePixelRatioF()))
        self.update()

    def _changed_if(self, different: bool) -> bool:
        if different:
            self.update()
            self.changed.emit()
        return different


def _shift(event: QInputEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
