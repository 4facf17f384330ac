"""Files that are dropped on the window: lessons, runs and experiments."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from fmgui.gui.experiment_files import ExperimentFiles, experiment_path
from fmgui.gui.exports import Exports
from fmgui.gui.guiding import Guiding, lesson_path
from fmgui.gui.run_files import run_file


class Dropping(QObject):
    """Hands each file to whoever can open it."""

    lesson_came = Signal()
    """A lesson was dropped, and should be seen."""

    def __init__(self, guiding: Guiding, exports: Exports, files: ExperimentFiles) -> None:
        super().__init__(guiding)
        self._guiding = guiding
        self._exports = exports
        self._files = files

    def consider(self, event: QDragEnterEvent, *, is_idle: bool) -> None:
        """Accept what can be opened; while a network is trained, lessons alone."""
        data = event.mimeData()
        if lesson_path(data) or (is_idle and (experiment_path(data) or run_file(data))):
            event.acceptProposedAction()

    def take(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        data = event.mimeData()
        if path := lesson_path(data):
            self.lesson_came.emit()
            self._guiding.take_file(path)
        elif path := run_file(data):
            self._exports.take(path)
        elif path := experiment_path(data):
            self._files.open(path)
        else:
            return
        event.acceptProposedAction()
