"""Pictures side by side, as many as there are: only those in sight are painted."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QListView, QWidget

from fmgui.data.dataset import IMAGE_SIZE
from fmgui.gui.style.theme import SPACING, tabular
from fmgui.gui.wording.specs import class_names

Index = QModelIndex | QPersistentModelIndex
_SIDE = 2 * IMAGE_SIZE


class PictureGrid(QListView):
    """Pictures at twice their size with a caption each; a double click, or Enter, chooses one."""

    chosen = Signal(int)
    """The place of the picture that was chosen, from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("picture_grid")
        self.setAccessibleName(self.tr("Pictures"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        # Thousands of places are laid out some at a time, so that the window does not wait.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setFont(tabular(self.font()))
        self.setIconSize(QSize(_SIDE, _SIDE))
        widest = max(self.fontMetrics().horizontalAdvance(name) for name in class_names())
        self._width = widest + 3 * SPACING
        self.pictures = _Pictures(self)
        self.setModel(self.pictures)
        self.doubleClicked.connect(self._choose)

    def show_pictures(self, images: NDArray[np.uint8], captions: Sequence[str], tip: str) -> None:
        """Show pictures.

        Args:
            images: ``(count, 28, 28)``.
            captions: Of each, of one line or two.
            tip: What a double click does.
        """
        lines = 2 if any("\n" in caption for caption in captions) else 1
        height = _SIDE + lines * self.fontMetrics().lineSpacing() + 2 * SPACING
        self.setGridSize(QSize(self._width, height))
        self.pictures.fill(images, captions, tip)
        self.scrollToTop()

    def selected(self) -> int | None:
        """Return the place of the picture that is selected, or ``None``."""
        index = self.currentIndex()
        return index.row() if index.isValid() and self.selectionModel().hasSelection() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())


class _Pictures(QAbstractListModel):
    """The pictures as Qt asks for them."""

    def __init__(self, view: PictureGrid) -> None:
        super().__init__(view)
        self._view = view
        self._images = np.empty((0, IMAGE_SIZE, IMAGE_SIZE), np.uint8)
        self._captions: Sequence[str] = ()
        self._tip = ""

    def fill(self, images: NDArray[np.uint8], captions: Sequence[str], tip: str) -> None:
        """Take other pictures."""
        self.beginResetModel()
        self._images, self._captions, self._tip = images, captions, tip
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._images)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        match role:
            case Qt.ItemDataRole.DecorationRole:
                return _pixmap(self._images[index.row()], self._view.devicePixelRatioF())
            case Qt.ItemDataRole.DisplayRole:
                return self._captions[index.row()]
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._captions[index.row()].replace("\n", ", ")
            case Qt.ItemDataRole.SizeHintRole:
                return self._view.gridSize()
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip
        return None


def _pixmap(picture: NDArray[np.uint8], scale: float) -> QPixmap:
    pixels = np.ascontiguousarray(picture)
    view = QImage(pixels.data, IMAGE_SIZE, IMAGE_SIZE, IMAGE_SIZE, QImage.Format.Format_Grayscale8)
    side = round(_SIDE * scale)
    pixmap = QPixmap.fromImage(view.scaled(side, side))
    pixmap.setDevicePixelRatio(scale)
    return pixmap
