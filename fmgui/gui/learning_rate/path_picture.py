"""A picture of a training's path over the loss, and what came of it in words."""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fmgui.gui.style.theme import SPACING, colours

if TYPE_CHECKING:
    from fmgui.training.why.plane import Plane

_START, _END = 4.5, 4.5
"""Radii of the marks at both ends."""


class PathPicture(QWidget):
    """The loss as light and dark, dark where it is low, and the path: ○ its start, ● its end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._plane: Plane | None = None
        self._image = QImage()
        self._note = ""
        self._colour = "text"
        self._bounds = (0.0, 1.0)

    def show_path(
        self, plane: "Plane | None", bounds: tuple[float, float], colour: str, note: str
    ) -> None:
        """Show a path, or the note in its place.

        Args:
            plane: The picture; None where there is none.
            bounds: The losses that are darkest and lightest.
            colour: The name of the path's colour in ``Colours``.
            note: What is said instead of a picture.
        """
        self._plane, self._colour, self._note, self._bounds = plane, colour, note, bounds
        self._image = QImage() if plane is None else _shaded(plane.losses, bounds)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(26 * SPACING, 20 * SPACING)

    def minimumSizeHint(self) -> QSize:
        return QSize(18 * SPACING, 12 * SPACING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), colours(self)
        area = QRectF(self.rect())
        if self._plane is None:
            painter.fillRect(area, QColor(theme.window))
            painter.setPen(QColor(theme.muted))
            room = area.adjusted(SPACING, SPACING, -SPACING, -SPACING)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, int(flags), self._note)
            return
        painter.setRenderHints(
            QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing
        )
        painter.drawImage(area, self._image)
        self._paint_path(painter, self._plane, area)

    def _paint_path(self, painter: QPainter, plane: "Plane", area: QRectF) -> None:
        points = [_place(plane, point, area) for point in plane.path]
        line = QPainterPath(points[0])
        for point in points[1:]:
            line.lineTo(point)
        # A dark rim, so that it is seen on light and on dark.
        for pen in (QPen(QColor("#000000"), 3.5), QPen(QColor("#ffffff"), 1.5)):
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.strokePath(line, pen)
        colour = QColor(getattr(colours(self), self._colour))
        painter.setPen(QPen(QColor("#000000"), 1))
        painter.setBrush(QColor("#ffffff"))
        for point in points[1:-1]:
            painter.drawEllipse(point, 2, 2)
        painter.drawEllipse(points[0], _START, _START)
        painter.setPen(QPen(QColor("#ffffff"), 1.5))
        painter.setBrush(colour)
        painter.drawEllipse(points[-1], _END + 1, _END + 1)


def _place(plane: "Plane", point: NDArray[np.float64], area: QRectF) -> QPointF:
    """Return where a point of the plane is painted; the outermost losses are half a cell in."""
    half_x, half_y = (plane.x[1] - plane.x[0]) / 2, (plane.y[1] - plane.y[0]) / 2
    along = (point[0] - plane.x[0] + half_x) / (plane.x[-1] - plane.x[0] + 2 * half_x)
    up = (point[1] - plane.y[0] + half_y) / (plane.y[-1] - plane.y[0] + 2 * half_y)
    return QPointF(area.left() + along * area.width(), area.bottom() - up * area.height())


_SHADES = np.array(
    # Cividis at nine places, which colour-blind people see as others do (Nuñez et al., 2018).
    [
        (0, 34, 78), (26, 56, 111), (64, 77, 107), (93, 99, 110), (123, 123, 120),
        (155, 148, 118), (190, 175, 111), (225, 204, 92), (254, 232, 56),
    ],
    np.float64,
)  # fmt: skip


def _shaded(losses: NDArray[np.float64], bounds: tuple[float, float]) -> QImage:
    """Return the losses as a picture, upside up, by their logarithm."""
    low, high = np.log(bounds[0]), np.log(max(bounds[1], bounds[0] * 1.01))
    finite = np.where(np.isfinite(losses), np.maximum(losses, bounds[0]), bounds[1])
    shares = ((np.log(finite) - low) / (high - low)).clip(0, 1)[::-1]
    places = shares * (len(_SHADES) - 1)
    colours_ = [np.interp(places, np.arange(len(_SHADES)), _SHADES[:, part]) for part in range(3)]
    pixels = np.ascontiguousarray(np.stack(colours_, axis=-1).round().astype(np.uint8))
    rows, columns, _ = pixels.shape
    image = QImage(pixels.data, columns, rows, 3 * columns, QImage.Format.Format_RGB888)
    return image.copy()
