"""The distribution of each kernel's weights over the epochs, as heat maps."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fmgui.gui.plots.shades import mixed
from fmgui.gui.style.palette import Colours
from fmgui.gui.style.theme import SPACING, colours, tabular
from fmgui.gui.weights.layer_names import layer_name
from fmgui.gui.wording.run_names import run_label
from fmgui.training.why.weight_course import WeightCourse

_BINS = 61
_DARKEST = 0.2
"""The share of weights in one bin that has the full colour."""
_WIDEST = 28 * SPACING
_CENTRE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class HeatMaps(QWidget):
    """A row for each run and a column for each kernel: epochs go right, weights go up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("weights.distribution")
        self.setAccessibleName(self.tr("Distribution of the weights over the epochs"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFont(tabular(self.font()))
        self._courses: tuple[WeightCourse, ...] = ()
        self._images: dict[tuple[int, int], QImage] = {}

    def show_courses(self, courses: Sequence[WeightCourse]) -> None:
        """Show one run, or two with the same range of weights for each layer."""
        self._courses = tuple(courses)
        self._images.clear()
        self.setAccessibleDescription(". ".join(self._describe(course) for course in courses))
        self.update()

    def courses(self) -> tuple[WeightCourse, ...]:
        """Return what is shown."""
        return self._courses

    def minimumSizeHint(self) -> QSize:
        return QSize(40 * SPACING, 25 * SPACING)

    def sizeHint(self) -> QSize:
        return QSize(80 * SPACING, 50 * SPACING)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._images.clear()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._courses:
            return
        painter, line = QPainter(self), self.fontMetrics().height() + 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        columns = max(len(course.kernels) for course in self._courses)
        width = min(self.width() / columns, _WIDEST)
        height = self.height() / len(self._courses)
        for row, course in enumerate(self._courses):
            top = row * height
            painter.setPen(QColor(colours(self).text))
            if len(self._courses) > 1:
                painter.setFont(self._strong())
                painter.drawText(QRectF(0, top, self.width(), line), _LEFT, run_label(course.run))
                painter.setFont(self.font())
                top += line
            bottom = (row + 1) * height - SPACING
            for kernel in range(len(course.kernels)):
                left = kernel * width
                place = QRectF(left, top, width - SPACING, bottom - top)
                self._paint_kernel(painter, place, row, kernel, line)

    def _paint_kernel(
        self, painter: QPainter, place: QRectF, row: int, kernel: int, line: int
    ) -> None:
        course, theme = self._courses[row], colours(self)
        painter.setPen(QColor(theme.text))
        name = layer_name(kernel, len(course.kernels))
        painter.drawText(QRectF(place.left(), place.top(), place.width(), line), _CENTRE, name)
        area = place.adjusted(0, 2 * line, 0, -line)
        painter.drawImage(area, self._image(row, kernel, theme))
        painter.setPen(QColor(theme.muted))
        within = self.tr("within ±{}").format(f"{self._reach(kernel):.2g}")
        above = QRectF(place.left(), place.top() + line, place.width(), line)
        painter.drawText(above, _CENTRE, within)
        beneath = QRectF(area.left(), area.bottom(), area.width(), line)
        painter.drawText(beneath, _LEFT, str(course.epochs[0]))
        painter.drawText(beneath, _RIGHT, str(course.epochs[-1]))
        if area.width() > 12 * SPACING:
            painter.drawText(beneath, _CENTRE, self.tr("epoch"))
        painter.drawRect(area.adjusted(0, 0, -1, -1))

    def _image(self, row: int, kernel: int, theme: Colours) -> QImage:
        """Return a heat map, a pixel for each bin and each epoch."""
        if (row, kernel) not in self._images:
            reach = self._reach(kernel)
            edges = np.linspace(-reach, reach, _BINS + 1)
            states = self._courses[row].kernels[kernel]
            shares = np.array([state.shares(edges) for state in states]).T[::-1]
            strength = np.sqrt(np.clip(shares / _DARKEST, 0, 1))
            self._images[row, kernel] = mixed(strength, theme.surface, theme.training)
        return self._images[row, kernel]

    def _reach(self, kernel: int) -> float:
        some = [course for course in self._courses if kernel < len(course.kernels)]
        return max(course.reach(kernel) for course in some) or 1.0

    def _describe(self, course: WeightCourse) -> str:
        parts = []
        for kernel, states in enumerate(course.kernels):
            text = self.tr("{layer}: spread {first} before, {last} after epoch {epoch}")
            parts.append(
                text.format(
                    layer=layer_name(kernel, len(course.kernels)),
                    first=f"{states[0].spread:.2g}",
                    last=f"{states[-1].spread:.2g}",
                    epoch=course.epochs[-1],
                )
            )
        return f"{run_label(course.run)}, {', '.join(parts)}"

    def _strong(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font
