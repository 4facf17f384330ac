"""The three views of an assessment: what is mixed up, what is hardest, and each class."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from fmgui.data.dataset import Dataset
from fmgui.gui.evaluation.calibration_view import CalibrationView
from fmgui.gui.evaluation.class_table import ClassTable
from fmgui.gui.evaluation.confusion_view import Cell, ConfusionView
from fmgui.gui.evaluation.picture_list import PictureList
from fmgui.gui.style.theme import SPACING, make_heading, make_muted
from fmgui.training.answers.assessment import Assessment

_HARDEST = 100
"""So many pictures are shown of the hardest: more than anybody looks at."""


class MixedUp(QWidget):
    """The confusion matrix, and beneath it the pictures of the cell chosen."""

    picture_chosen = Signal(object)
    """A picture, ``uint8 (28, 28)``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dataset: Dataset | None = None
        self._assessment: Assessment | None = None
        self.confusion = ConfusionView()
        self.heading = make_heading(QLabel())
        self.heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.pictures = PictureList("cell_pictures", self.tr("Pictures of the chosen cell"))
        self.pictures.picture_chosen.connect(self.picture_chosen)
        self.confusion.chosen.connect(self._show_cell)
        beneath = QWidget()
        column = QVBoxLayout(beneath)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addWidget(self.heading)
        column.addWidget(self.pictures, 1)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.confusion)
        splitter.addWidget(beneath)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def show_assessment(self, dataset: Dataset, assessment: Assessment) -> None:
        """Show an assessment; at first with the pictures that are most often mixed up."""
        first = self._assessment is None
        self._dataset, self._assessment = dataset, assessment
        self.confusion.set_confusion(assessment.confusion)
        cell = _most_mixed_up(assessment) if first else self.confusion.cell()
        self.confusion.set_cell(cell)
        self._show_cell(*cell)

    @Slot(int, int)
    def _show_cell(self, true: int, said: int) -> None:
        if self._assessment is None or self._dataset is None:
            return
        self.heading.setText(self.confusion.describe((true, said)))
        self.heading.setToolTip(self.heading.text())
        numbers = self._assessment.pictures(true, said)
        self.pictures.show_pictures(self._dataset, self._assessment, numbers)


class Hardest(QWidget):
    """The pictures with the highest loss, or the mistakes made most surely."""

    picture_chosen = Signal(object)
    """A picture, ``uint8 (28, 28)``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dataset: Dataset | None = None
        self._assessment: Assessment | None = None
        self.order = QComboBox()
        self.order.setObjectName("evaluation.hardest")
        self.order.setAccessibleName(self.tr("Which pictures"))
        self.order.addItem(self.tr("Highest loss"), Assessment.hardest)
        self.order.addItem(self.tr("Most confident mistakes"), Assessment.surest_mistakes)
        self.order.currentIndexChanged.connect(self._show)
        hint = make_muted(QLabel(self.tr("What it truly is, and what the network said")))
        hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.pictures = PictureList("hardest_pictures", self.tr("Hardest pictures"))
        self.pictures.picture_chosen.connect(self.picture_chosen)
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        row.addWidget(self.order)
        row.addWidget(hint, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        layout.addLayout(row)
        layout.addWidget(self.pictures, 1)

    def show_assessment(self, dataset: Dataset, assessment: Assessment) -> None:
        """Show an assessment."""
        self._dataset, self._assessment = dataset, assessment
        self._show()

    @Slot()
    def _show(self) -> None:
        if self._assessment is None or self._dataset is None:
            return
        numbers = self.order.currentData()(self._assessment, _HARDEST)
        self.pictures.show_pictures(self._dataset, self._assessment, numbers, with_truth=True)


class ByClass(QWidget):
    """Precision and recall of each class, and the calibration."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = ClassTable()
        self.calibration = CalibrationView()
        self.verdict = QLabel()
        self.verdict.setObjectName("calibration.verdict")
        self.verdict.setWordWrap(True)
        right = QVBoxLayout()
        right.setSpacing(SPACING)
        right.addWidget(make_heading(QLabel(self.tr("Calibration"))))
        right.addWidget(self.verdict)
        right.addWidget(self.calibration, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3 * SPACING)
        layout.addWidget(self.table, 1)
        layout.addLayout(right, 1)

    def show_assessment(self, _dataset: Dataset, assessment: Assessment) -> None:
        """Show an assessment."""
        self.table.show_assessment(assessment)
        self.calibration.show_calibration(assessment.calibration)
        text = self.tr(
            "On average {confidence} % sure and {accuracy} % right. "
            "Expected calibration error: {error} %."
        )
        self.verdict.setText(
            text.format(
                confidence=f"{100 * float(assessment.confidence.mean()):.1f}",
                accuracy=f"{100 * assessment.accuracy:.1f}",
                error=f"{100 * assessment.calibration.error:.1f}",
            )
        )


def _most_mixed_up(assessment: Assessment) -> Cell:
    """Return the cell with the most mistakes."""
    mistakes = assessment.confusion.copy()
    for label in range(len(mistakes)):
        mistakes[label, label] = 0
    true, said = divmod(int(mistakes.argmax()), len(mistakes))
    return true, said
