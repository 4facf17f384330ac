"""Precision and recall, class by class."""

import math

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from fmgui.data.dataset import CLASS_NAMES
from fmgui.gui.style.tables import make_plain
from fmgui.gui.style.theme import SPACING
from fmgui.gui.wording.specs import class_names
from fmgui.training.answers.assessment import Assessment

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ClassTable(QTableWidget):
    """A row for each class: precision, recall and the number of test pictures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(len(CLASS_NAMES), 4, parent)
        self.setObjectName("classes")
        self.setAccessibleName(self.tr("Precision and recall of each class"))
        make_plain(self)
        self.verticalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(6 * SPACING)
        headings = (
            (self.tr("Class"), ""),
            (
                self.tr("Precision"),
                self.tr("Of the pictures said to be of the class: how many are"),
            ),
            (self.tr("Recall"), self.tr("Of the pictures of the class: how many are said to be")),
            (self.tr("Pictures"), self.tr("Test pictures of the class")),
        )
        for column, (title, explanation) in enumerate(headings):
            heading = QTableWidgetItem(title)
            heading.setToolTip(explanation)
            heading.setTextAlignment(_RIGHT if column else _LEFT)
            self.setHorizontalHeaderItem(column, heading)
            stretch = QHeaderView.ResizeMode.ResizeToContents
            self.horizontalHeader().setSectionResizeMode(
                column, stretch if column else QHeaderView.ResizeMode.Stretch
            )

    def show_assessment(self, assessment: Assessment) -> None:
        """Fill the table."""
        counts = assessment.confusion.sum(axis=1)
        columns = zip(class_names(), assessment.precision, assessment.recall, counts, strict=True)
        for row, (name, precision, recall, count) in enumerate(columns):
            texts = (name, _percent(precision), _percent(recall), f"{count:,}")
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setTextAlignment(_RIGHT if column else _LEFT)
                self.setItem(row, column, item)


def _percent(share: float) -> str:
    return "–" if math.isnan(share) else f"{100 * share:.1f} %"
