"""A question with answers to choose from; each says something to who chooses it."""

from html import escape

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from fmgui.gui.style.theme import SPACING, colours, make_heading
from fmgui.specs.lessons import Step


class Question(QWidget):
    """The question of a step; an answer may be changed as often as one likes."""

    answered = Signal()

    def __init__(self, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lesson.question")
        self._choices = step.choice
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACING, 0, 0)
        layout.setSpacing(SPACING)
        layout.addWidget(make_heading(_wrapped(step.question)))
        self._group = QButtonGroup(self)
        for number, choice in enumerate(step.choice):
            row = _Answer(number, choice.text)
            self._group.addButton(row.button, number)
            layout.addWidget(row)
        self._feedback = _wrapped("")
        self._feedback.setObjectName("lesson.feedback")
        self._feedback.hide()
        layout.addWidget(self._feedback)
        self._group.idClicked.connect(self._answer)

    def is_answered(self) -> bool:
        """Say whether an answer has been chosen."""
        return self._group.checkedId() >= 0

    @Slot(int)
    def _answer(self, number: int) -> None:
        choice = self._choices[number]
        sign, colour = ("✓", "success") if choice.right else ("✗", "warning")
        mark = f'<b style="color: {getattr(colours(self), colour)}">{sign}</b>'
        self._feedback.setTextFormat(Qt.TextFormat.RichText)
        self._feedback.setText(f"{mark} {escape(choice.feedback)}")
        self._feedback.show()
        self.answered.emit()


class _Answer(QWidget):
    """A button and its words beside it, which break where the button's own would not."""

    def __init__(self, number: int, text: str) -> None:
        super().__init__()
        self.button = QRadioButton()
        self.button.setObjectName(f"lesson.answer.{number}")
        self.button.setAccessibleName(text)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(_wrapped(text), 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.button.click()


def _wrapped(text: str) -> QLabel:
    label = QLabel(text, textFormat=Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
