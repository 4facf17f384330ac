"""The lessons there are: what each is about, how long it takes and where it was left."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fmgui.gui.style.theme import SPACING, make_heading, make_muted
from fmgui.gui.wording.language import told

if TYPE_CHECKING:
    from fmgui.specs.lesson_files import Found
    from fmgui.specs.lessons import Lesson


class LessonList(QScrollArea):
    """A card for each lesson."""

    chosen = Signal(str)
    """The name of a lesson."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lesson_list")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._problem = QLabel()

    def show_lessons(self, found: Found, places: Mapping[str, int]) -> None:
        """Show the lessons; ``places`` are the steps, from 0, at which they were left."""
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        layout.setSpacing(2 * SPACING)
        for name, lesson in found.lessons.items():
            layout.addWidget(self._card(name, lesson, places.get(name, 0)))
        self._problem = _wrapped("\n".join(map(told, found.problems)))
        self._problem.setObjectName("lesson_list.problem")
        self._problem.setForegroundRole(QPalette.ColorRole.BrightText)
        self._problem.setVisible(bool(found.problems))
        layout.addWidget(self._problem)
        hint = self.tr("A teacher can write lessons of their own: drop the file on the window.")
        layout.addWidget(make_muted(_wrapped(hint)))
        layout.addStretch(1)
        self.setWidget(content)

    def tell(self, problem: str) -> None:
        """Say what is wrong with a file."""
        self._problem.setText(problem)
        self._problem.show()

    def _card(self, name: str, lesson: Lesson, place: int) -> QWidget:
        card = QWidget()
        layout = QVBoxLayout(card)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING // 2)
        layout.addWidget(make_heading(_wrapped(lesson.title)))
        layout.addWidget(_wrapped(lesson.summary))
        row = QHBoxLayout()
        begin = QPushButton(self.tr("Go on") if place else self.tr("Begin"))
        begin.setObjectName(f"lesson.{name}")
        begin.setAccessibleName(f"{begin.text()}: {lesson.title}")
        begin.setProperty("lesson", name)
        begin.clicked.connect(self._choose)
        row.addWidget(begin)
        row.addWidget(make_muted(QLabel(self._about(lesson, place))))
        row.addStretch(1)
        layout.addLayout(row)
        return card

    def _about(self, lesson: Lesson, place: int) -> str:
        if place:
            return self.tr("step {} of {}").format(place + 1, len(lesson.step))
        steps = self.tr("{} steps").format(len(lesson.step))
        if lesson.minutes is None:
            return steps
        return self.tr("{}, about {} minutes").format(steps, lesson.minutes)

    @Slot()
    def _choose(self) -> None:
        if (button := self.sender()) is not None:
            self.chosen.emit(button.property("lesson"))


def _wrapped(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
