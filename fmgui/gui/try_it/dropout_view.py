"""The dropout lens: how much an answer depends on which units took part in it."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from fmgui.gui.style.theme import SPACING, make_muted
from fmgui.gui.try_it.bars import Answer, Bars
from fmgui.gui.wording.specs import class_names


class DropoutView(QWidget):
    """Bars of the mean answer, with a mark for each single one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dropout_view")
        self.setAccessibleName(self.tr("Asked many times with dropout on"))
        self._text = make_muted(QLabel())
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._bars = Bars(least_row=15)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addWidget(self._text)
        column.addWidget(self._bars, 1)
        self.say(self.tr("Draw something, and it is asked 50 times."))

    def say(self, text: str) -> None:
        """Show a sentence in place of the answers."""
        self._text.setText(text)
        self._bars.hide()

    def show_answers(self, answers: Answer) -> None:
        """Show answers ``(count, 10)``."""
        label = int(answers.mean(axis=0).argmax())
        same = int((answers.argmax(axis=1) == label).sum())
        self._text.setText(
            self.tr("{0} of {1} times it says “{2}”").format(
                same, len(answers), class_names()[label]
            )
        )
        self._bars.show_answer(np.asarray(answers.mean(axis=0)), many=answers)
        self._bars.show()
