"""Test pictures side by side, each with what the network says of it."""

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

from fmgui.data.dataset import IMAGE_SIZE, Dataset
from fmgui.gui.style.theme import SPACING, tabular
from fmgui.gui.wording.specs import class_names
from fmgui.training.assessment import Assessment

Index = QModelIndex | QPersistentModelIndex
_SIDE = 2 * IMAGE_SIZE


class PictureList(QListView):
    """Pictures at twice their size; a double click, or Enter, chooses one."""

    picture_chosen = Signal(object)
    """A picture, ``uint8 (28, 28)``."""

    def __init__(self, name: str, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setFont(tabular(self.font()))
        self.setIconSize(QSize(_SIDE, _SIDE))
        self.pictures = _Pictures(self)
        self.setModel(self.pictures)
        self.doubleClicked.connect(self._choose)

    def show_pictures(
        self,
        dataset: Dataset,
        assessment: Assessment,
        numbers: NDArray[np.intp],
        *,
        with_truth: bool = False,
    ) -> None:
        """Show test pictures by their numbers; ``with_truth`` writes the true class as well."""
        captions = [_caption(self, assessment, int(number), with_truth) for number in numbers]
        metrics = self.fontMetrics()
        widest = max(metrics.horizontalAdvance(self.tr("said {}").format(n)) for n in class_names())
        lines = 3 if with_truth else 2
        size = QSize(widest + 2 * SPACING, _SIDE + lines * metrics.lineSpacing() + 2 * SPACING)
        self.setGridSize(size)
        self.pictures.fill(dataset, assessment, numbers, captions)
        self.scrollToTop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.picture_chosen.emit(self.pictures.picture(index.row()).copy())


class _Pictures(QAbstractListModel):
    """The pictures as Qt asks for them: only those in sight are ever painted."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._dataset: Dataset | None = None
        self._assessment: Assessment | None = None
        self._numbers: NDArray[np.intp] = np.empty(0, np.intp)
        self._captions: Sequence[str] = ()

    def fill(
        self,
        dataset: Dataset,
        assessment: Assessment,
        numbers: NDArray[np.intp],
        captions: Sequence[str],
    ) -> None:
        """Take other pictures."""
        self.beginResetModel()
        self._dataset, self._assessment = dataset, assessment
        self._numbers, self._captions = numbers, captions
        self.endResetModel()

    def picture(self, row: int) -> NDArray[np.uint8]:
        """Return a picture, ``(28, 28)``."""
        assert self._dataset is not None
        picture: NDArray[np.uint8] = self._dataset.test_images[self._numbers[row]]
        return picture

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._numbers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DecorationRole:
            return _pixmap(self.picture(index.row()), self._view.devicePixelRatioF())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._captions[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._captions[index.row()].replace("\n", ", ")
        if role == Qt.ItemDataRole.SizeHintRole:
            return self._view.gridSize()
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._explanation(int(self._numbers[index.row()]))
        return None

    def _explanation(self, number: int) -> str:
        assert self._assessment is not None
        answer = self._assessment.probabilities[number]
        likeliest = "\n".join(
            f"{class_names()[label]}: {_percent(answer[label])}"
            for label in np.argsort(-answer)[:3]
        )
        return self.tr(
            "Test picture {number}: {true}, cross-entropy {loss}\n{likeliest}\n"
            "A double click puts it on the canvas."
        ).format(
            number=f"{number:,}",
            true=class_names()[self._assessment.labels[number]],
            loss=f"{self._assessment.losses[number]:.2f}",
            likeliest=likeliest,
        )


def _caption(view: QListView, assessment: Assessment, number: int, with_truth: bool) -> str:
    said = view.tr("said {}").format(class_names()[assessment.said[number]])
    lines = [said, _percent(assessment.confidence[number])]
    if with_truth:
        lines.insert(0, class_names()[assessment.labels[number]])
    return "\n".join(lines)


def _percent(share: float) -> str:
    # 99.99 % must not read as if the network had no doubt at all.
    percent = min(100 * float(share), 99.9) if share < 1 else 100.0
    return f"{percent:.1f} %"


def _pixmap(picture: NDArray[np.uint8], scale: float) -> QPixmap:
    pixels = np.ascontiguousarray(picture)
    view = QImage(pixels.data, IMAGE_SIZE, IMAGE_SIZE, IMAGE_SIZE, QImage.Format.Format_Grayscale8)
    side = round(_SIDE * scale)
    pixmap = QPixmap.fromImage(view.scaled(side, side))
    pixmap.setDevicePixelRatio(scale)
    return pixmap
