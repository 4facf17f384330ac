"""The training pictures most like the one on the canvas."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from fmgui.gui.style.theme import SPACING, make_muted
from fmgui.gui.threads.looks import NEIGHBOURS, Neighbour
from fmgui.gui.try_it.images import to_image
from fmgui.gui.wording.specs import class_names

_COLUMNS = 4
_SIDES = (48, 72)
"""Side of a picture where there is little and where there is much room."""
_MUCH = 240


class SimilarView(QWidget):
    """Eight pictures, the most alike first; a click sends one to the canvas."""

    chosen = Signal(object)
    """The pixels ``(28, 28)`` of a picture that was clicked."""
    measure_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("similar_view")
        self.setAccessibleName(self.tr("The training pictures most like it"))
        self._neighbours: tuple[Neighbour, ...] = ()
        self._measure = QComboBox()
        self._measure.setObjectName("likeness")
        self._measure.setAccessibleName(self.tr("How likeness is measured"))
        self._measure.addItem(self.tr("Alike to the network"))
        self._measure.addItem(self.tr("Alike pixel by pixel"))
        self._measure.setToolTip(
            self.tr(
                "The network compares what its last hidden layer makes of the pictures; "
                "pixel by pixel compares the pictures themselves. Both by the cosine."
            )
        )
        self._measure.currentIndexChanged.connect(self._remeasure)
        self._text = make_muted(QLabel())
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._buttons = [_PictureButton(number) for number in range(NEIGHBOURS)]
        pictures = QWidget()
        grid = QGridLayout(pictures)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for number, button in enumerate(self._buttons):
            button.clicked.connect(self._choose)
            grid.addWidget(button, number // _COLUMNS, number % _COLUMNS)
        grid.setRowStretch(NEIGHBOURS // _COLUMNS, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._text)
        self._pages.addWidget(pictures)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addWidget(self._measure)
        column.addWidget(self._pages, 1)
        self.say(self.tr("Draw something to see the training pictures most like it."))

    def by_pixels(self) -> bool:
        """Tell whether pictures are compared by themselves, and not by the network."""
        return self._measure.currentIndex() == 1

    def say(self, text: str) -> None:
        """Show a sentence in place of the pictures."""
        self._neighbours = ()
        self._text.setText(text)
        self._pages.setCurrentIndex(0)

    def show_neighbours(self, neighbours: tuple[Neighbour, ...]) -> None:
        """Show pictures, the most alike first."""
        self._neighbours = neighbours
        for number, button in enumerate(self._buttons):
            button.show_neighbour(neighbours[number] if number < len(neighbours) else None)
        self._pages.setCurrentIndex(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show larger pictures where there is room."""
        super().resizeEvent(event)
        roomy = event.size().height() >= _MUCH and event.size().width() >= _COLUMNS * 96
        for button in self._buttons:
            button.setIconSize(QSize(_SIDES[roomy], _SIDES[roomy]))

    @Slot()
    def _choose(self) -> None:
        number = self._buttons.index(self.sender())  # type: ignore[arg-type]
        if number < len(self._neighbours):
            self.chosen.emit(self._neighbours[number].pixels.copy())

    @Slot(int)
    def _remeasure(self, _index: int) -> None:
        self.measure_changed.emit()


class _PictureButton(QToolButton):
    """A picture with the name of its class."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.setObjectName(f"neighbour_{number}")
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(QSize(_SIDES[0], _SIDES[0]))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_neighbour(self, neighbour: Neighbour | None) -> None:
        """Show a picture, or nothing."""
        self.setVisible(neighbour is not None)
        if neighbour is None:
            return
        name = class_names()[neighbour.label]
        self.setIcon(QIcon(_pixmap(neighbour.pixels, self)))
        self.setText(name)
        self.setAccessibleName(name)
        self.setToolTip(
            self.tr("{0}, cosine {1}. Click to put it on the canvas.").format(
                name, f"{neighbour.likeness:.2f}"
            )
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(self.iconSize().width(), super().minimumSizeHint().height())


def _pixmap(pixels: NDArray[np.uint8], widget: Any) -> QPixmap:
    side = round(_SIDES[1] * widget.devicePixelRatioF())
    return QPixmap.fromImage(to_image(pixels).scaled(side, side))
