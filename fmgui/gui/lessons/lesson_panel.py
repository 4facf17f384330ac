"""The panel of lessons: a list to choose from, and the lesson chosen, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from fmgui.gui.lessons.lesson_list import LessonList
from fmgui.gui.settings import Settings
from fmgui.gui.wording.language import spoken
from fmgui.specs.experiment import Experiment

if TYPE_CHECKING:
    from fmgui.gui.lessons.step_page import StepPage
    from fmgui.specs.lesson_files import Found
    from fmgui.specs.lessons import Lesson, Step


class LessonPanel(QStackedWidget):
    """Leads through lessons, read when it is first seen; the place in each is remembered."""

    set_up_wanted = Signal(object)
    """The ``Step`` whose preset and settings the user wants in the form."""
    page_wanted = Signal(str)
    """The name of a page of the window, one of ``lessons.PAGES``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lessons")
        self._settings = Settings()
        self._found: Found | None = None
        self._name = ""
        self._experiment: Experiment | None = None
        self._is_training = False
        self.list = LessonList()
        self.list.chosen.connect(self.begin)
        self.addWidget(self.list)
        self.step: StepPage | None = None

    def begin(self, name: str) -> None:
        """Show a lesson, where it was left."""
        lesson = self._lessons().lessons[name]
        self._name = name
        place = min(self._settings.lesson_place(name), len(lesson.step) - 1)
        self._show_step(lesson, place)

    def show_list(self) -> None:
        """Show which lessons there are, as their files are now."""
        self._found = None
        self._fill()
        self.setCurrentWidget(self.list)

    def set_experiment(self, experiment: Experiment | None) -> None:
        """Take what is in the form, by which settings are named."""
        self._experiment = experiment

    def set_training(self, is_training: bool) -> None:
        """Say whether a training is under way; when it is over, steps that waited for it go on."""
        self._is_training = is_training
        if self.step is not None:
            self.step.set_training(is_training)

    def tell(self, problem: str) -> None:
        """Say why something could not be done."""
        if self.step is not None and self.currentWidget() is self.step:
            self.step.tell(problem)
        else:
            self.list.tell(problem)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._found is None:
            self._fill()

    def _lessons(self) -> Found:
        if self._found is None:
            # Nothing of a lesson is imported before somebody looks at one.
            from fmgui.specs.lesson_files import find_lessons

            self._found = find_lessons(spoken())
        return self._found

    def _fill(self) -> None:
        found = self._lessons()
        places = {name: self._settings.lesson_place(name) for name in found.lessons}
        self.list.show_lessons(found, places)

    def _show_step(self, lesson: Lesson, index: int) -> None:
        from fmgui.gui.lessons.step_page import StepPage

        before, self.step = self.step, StepPage(lesson, index, self._experiment)
        self.step.set_training(self._is_training)
        self.step.gone_to.connect(self._go_to)
        self.step.left.connect(self.show_list)
        self.step.set_up_wanted.connect(self._want_set_up)
        self.step.page_wanted.connect(self.page_wanted)
        self.addWidget(self.step)
        self.setCurrentWidget(self.step)
        self._settings.set_lesson_place(self._name, index)
        if before is not None:
            self.removeWidget(before)
            before.deleteLater()

    @Slot(int)
    def _go_to(self, index: int) -> None:
        lesson = self._lessons().lessons[self._name]
        if index < len(lesson.step):
            self._show_step(lesson, index)
        else:
            self._settings.set_lesson_place(self._name, 0)
            self.show_list()

    @Slot(object)
    def _want_set_up(self, step: Step) -> None:
        self.set_up_wanted.emit(step)
