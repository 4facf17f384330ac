"""What comes out with each mask, one step a row."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from fmgui.data.dataset import CLASS_NAMES
from fmgui.gui.dropout.stepping import STEPS_SHOWN
from fmgui.gui.style.tables import make_plain
from fmgui.gui.style.theme import SPACING
from fmgui.gui.wording.language import told
from fmgui.training.why.masks import Step


class AnswersTable(QTableWidget):
    """Steps, the latest first, and in the last row what comes out when nothing is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 5, parent)
        self.setObjectName("dropout.answers")
        self.setAccessibleName(self.tr("What comes out with each mask"))
        self.setHorizontalHeaderLabels(
            [
                self.tr("Step"),
                self.tr("Units out"),
                self.tr("It says"),
                self.tr("True class"),
                self.tr("Loss of the batch"),
            ]
        )
        make_plain(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setFixedHeight((STEPS_SHOWN + 1) * 3 * SPACING + header.sizeHint().height() + 2)

    def show_steps(self, steps: Sequence[Step], without: Step, label: int) -> None:
        """Show steps, the latest first, and a pass without dropout; ``label`` is the true class."""
        self.setRowCount(len(steps) + 1)
        for row, step in enumerate((*steps, without)):
            said = int(step.probabilities.argmax())
            out = sum(mask.out for mask in step.masks)
            texts = (
                f"{step.number:,}" if step.number else self.tr("no dropout"),
                f"{out:,}",
                f"{told(CLASS_NAMES[said])}, {_percent(step.probabilities[said])}",
                _percent(step.probabilities[label]),
                f"{step.loss:.3f}",
            )
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.setItem(row, column, item)

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell."""
        item = self.item(row, column)
        return item.text() if item else ""


def _percent(share: np.float32) -> str:
    return f"{100 * float(share):.1f} %"
