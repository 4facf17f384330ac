"""Lessons at work: what a step sets up, the page it opens, the training it waits for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Slot

from fmgui.errors import FmguiError
from fmgui.gui.experiment_desk import ExperimentDesk
from fmgui.gui.lessons.lesson_panel import LessonPanel
from fmgui.gui.scene import Scene
from fmgui.gui.wording.language import told
from fmgui.gui.wording.specs import preset

if TYPE_CHECKING:
    from fmgui.specs.lessons import Step


class Guiding(QObject):
    """Does in the window what a lesson asks for."""

    def __init__(self, panel: LessonPanel, desk: ExperimentDesk, scene: Scene) -> None:
        super().__init__(panel)
        self._panel = panel
        self._desk = desk
        self._scene = scene
        panel.set_up_wanted.connect(self._set_up)
        scene.experiment_changed.connect(panel.set_experiment)
        scene.training_changed.connect(panel.set_training)

    def take_file(self, path: Path) -> None:
        """Keep a teacher's lesson, and begin it; say what is wrong where it is none."""
        from fmgui.specs.lesson_files import keep_lesson

        try:
            name = keep_lesson(path)
        except FmguiError as error:
            self._panel.show_list()
            self._panel.tell(told(str(error)))
            return
        self._panel.show_list()
        self._panel.begin(name)

    @Slot(object)
    def _set_up(self, step: Step) -> None:
        """Put the step's preset and settings into the form."""
        try:
            if step.preset:
                self._desk.take_preset(preset(step.preset))
            present = self._scene.experiment
            if step.set and present is not None:
                self._desk.edit(step.model_copy(update={"preset": None}).experiment(present))
        except FmguiError as error:
            self._panel.tell(told(str(error)))


def lesson_path(data: QMimeData) -> Path | None:
    """Return the lesson's file that is dragged here, or None; what is in it is not looked at."""
    from fmgui.specs.lesson_files import SUFFIX

    for url in data.urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.suffix.lower() == SUFFIX and path.is_file():
            return path
    return None
