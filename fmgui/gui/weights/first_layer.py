"""What the units of the first layer look for, as pictures."""

import math

import numpy as np
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from fmgui.gui.plots.shades import diverging
from fmgui.gui.style.theme import SPACING, colours, make_muted
from fmgui.gui.weights.reading import Drawn, Pictures
from fmgui.gui.why.epoch_slider import EpochSlider
from fmgui.gui.wording.run_names import run_label

MOST_UNITS = 64
"""More would be too small to be seen."""
_LARGEST = 10 * SPACING
_GAP = 3


class FirstLayerView(QWidget):
    """A slider over the epochs, and a picture for each unit of one run or of two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("weights.first_layer")
        self.epochs = EpochSlider("weights.epoch")
        self.own = QCheckBox(self.tr("each run in its own range"))
        self.own.setObjectName("weights.own_range")
        self.own.setToolTip(self.tr("Else the same colour is the same weight in both."))
        self.own.toggled.connect(self._draw)
        self.legend = make_muted(QLabel())
        self.legend.setWordWrap(True)
        self.legend.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.grid = _Grid()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACING)
        row.addWidget(self.epochs, 1)
        row.addWidget(self.own)
        layout.addLayout(row)
        layout.addWidget(self.legend)
        layout.addWidget(self.grid, 1)
        self._drawn: Drawn | None = None

    def show_drawn(self, drawn: Drawn) -> None:
        """Show pictures."""
        self._drawn = drawn
        self.own.setVisible(len(drawn.pictures) > 1)
        self._draw()

    @Slot()
    def _draw(self) -> None:
        if self._drawn is None:
            return
        reaches = self.grid.show_drawn(self._drawn, each_its_own=self.own.isChecked())
        text = self.tr("Orange: light there drives the unit; blue: it holds it back. Up to {}.")
        texts = [text.format(", ".join(f"±{reach:.2g}" for reach in dict.fromkeys(reaches)))]
        units = max((len(each) for each in self._drawn.pictures), default=0)
        if units > MOST_UNITS:
            texts.append(self.tr("{some} of {all} units.").format(some=MOST_UNITS, all=units))
        self.legend.setText(" ".join(texts))


class _Grid(QWidget):
    """The pictures, the same colours for the same weights, or for each run its own."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Weights of the first layer as pictures"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._drawn: Drawn | None = None
        self._reaches: list[float] = []
        self._images: list[list[QImage]] = []

    def minimumSizeHint(self) -> QSize:
        return QSize(40 * SPACING, 20 * SPACING)

    def show_drawn(self, drawn: Drawn, *, each_its_own: bool) -> list[float]:
        """Show pictures; return for each run the weight that has the full colour."""
        self._drawn = drawn
        ends = [float(np.quantile(np.abs(each), 0.998)) or 1.0 for each in drawn.pictures]
        self._reaches = ends if each_its_own else [max(ends)] * len(ends)
        self._colour()
        told = [
            self.tr("{run} after epoch {epoch}: {units} units").format(
                run=run_label(run), epoch=epoch, units=len(each)
            )
            for run, each, epoch in zip(
                drawn.question.runs.runs, drawn.pictures, drawn.epochs, strict=False
            )
        ]
        self.setAccessibleDescription(". ".join(told))
        return self._reaches

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._images or self._drawn is None:
            return
        painter, line = QPainter(self), self.fontMetrics().height() + 2
        width = self.width() / len(self._images)
        runs = self._drawn.question.runs.runs
        for index, images in enumerate(self._images):
            left, top = index * width, 0.0
            if len(self._images) > 1:
                painter.setPen(QColor(colours(self).text))
                heading = QRectF(left, 0, width - 2 * SPACING, line)
                name = self.fontMetrics().elidedText(
                    run_label(runs[index]), Qt.TextElideMode.ElideRight, int(heading.width())
                )
                painter.drawText(heading, name)
                top = line + SPACING / 2
            inner = width - (2 * SPACING if len(self._images) > 1 else 0)
            _paint(painter, QRectF(left, top, inner, self.height() - top), images)

    def _colour(self) -> None:
        pictures = self._drawn.pictures if self._drawn else ()
        self._images = [
            [self._image(one, reach) for one in each[:MOST_UNITS]]
            for each, reach in zip(pictures, self._reaches, strict=False)
        ]
        self.update()

    def _image(self, weights: Pictures, reach: float) -> QImage:
        theme = colours(self)
        values = np.clip(weights.astype(np.float64) / reach, -1, 1)
        return diverging(values, theme.training, theme.surface, theme.validation)


def _paint(painter: QPainter, area: QRectF, images: list[QImage]) -> None:
    """Paint the images as large as the area lets them be."""
    sides = {columns: _side(area, columns, len(images)) for columns in range(1, len(images) + 1)}
    # A little smaller, but with fewer rows, looks tidier.
    nearly_largest = 0.95 * max(sides.values())
    columns = max(each for each, side in sides.items() if side >= nearly_largest)
    side = sides[columns]
    for index, image in enumerate(images):
        row, column = divmod(index, columns)
        x, y = area.left() + column * (side + _GAP), area.top() + row * (side + _GAP)
        painter.drawImage(QRectF(x, y, side, side), image)
        painter.setPen(QColor("#80808080"))
        painter.drawRect(QRectF(x, y, side, side).adjusted(0, 0, -1, -1))


def _side(area: QRectF, columns: int, count: int) -> float:
    rows = math.ceil(count / columns)
    wide, high = area.width() / columns - _GAP, area.height() / rows - _GAP
    return max(min(wide, high, _LARGEST), 1.0)
