"""Pictures side by side, as many as there are: only those in sight are painted."""

from collections.abc import Callable, Sequence
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
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from fmgui.data.dataset import IMAGE_SIZE
from fmgui.gui.style.pixmaps import picture_pixmap
from fmgui.gui.style.theme import SPACING, tabular

Index = QModelIndex | QPersistentModelIndex
_SIDE = 2 * IMAGE_SIZE


class PictureView(QListView):
    """Pictures at twice their size with a caption each; a double click, or Enter, chooses one.

    Args:
        name: The object name.
        accessible_name: What a screen reader calls it.
    """

    chosen = Signal(int)
    """The place of the picture that was chosen, from 0."""

    def __init__(self, name: str, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        # Thousands of places are laid out some at a time, so that the window does not wait.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setFont(tabular(self.font()))
        self.setIconSize(QSize(_SIDE, _SIDE))
        self.pictures = _Pictures(self)
        self.setModel(self.pictures)
        self.doubleClicked.connect(self._choose)

    def show_captioned(
        self,
        images: NDArray[np.uint8],
        captions: Sequence[str],
        tip: Callable[[int], str],
        widest: Sequence[str],
    ) -> None:
        """Show pictures.

        Args:
            images: ``(count, 28, 28)``.
            captions: Of each, of one line or several.
            tip: Returns what is told of a picture, by its place, when somebody points at it.
            widest: Lines that captions may have: there is room for each of them.
        """
        metrics = self.fontMetrics()
        lines = 1 + max((caption.count("\n") for caption in captions), default=0)
        width = max(map(metrics.horizontalAdvance, widest)) + 3 * SPACING
        height = _SIDE + lines * metrics.lineSpacing() + 2 * SPACING
        self.setGridSize(QSize(width, height))
        self.pictures.fill(images, captions, tip)
        self.scrollToTop()

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

    def __init__(self, view: PictureView) -> None:
        super().__init__(view)
        self._view = view
        self._images = np.empty((0, IMAGE_SIZE, IMAGE_SIZE), np.uint8)
        self._captions: Sequence[str] = ()
        self._tip: Callable[[int], str] = str

    def fill(
        self, images: NDArray[np.uint8], captions: Sequence[str], tip: Callable[[int], str]
    ) -> None:
        """Take other pictures."""
        self.beginResetModel()
        self._images, self._captions, self._tip = images, captions, tip
        self.endResetModel()

    def picture(self, row: int) -> NDArray[np.uint8]:
        """Return a picture, ``(28, 28)``."""
        picture: NDArray[np.uint8] = self._images[row]
        return picture

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._images)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        match role:
            case Qt.ItemDataRole.DecorationRole:
                scale = self._view.devicePixelRatioF()
                return picture_pixmap(self.picture(index.row()), _SIDE, scale)
            case Qt.ItemDataRole.DisplayRole:
                return self._captions[index.row()]
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._captions[index.row()].replace("\n", ", ")
            case Qt.ItemDataRole.SizeHintRole:
                return self._view.gridSize()
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(index.row())
        return None
