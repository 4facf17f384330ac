"""Finds and reads data sets off the window's thread."""

from PySide6.QtCore import QObject, Signal, Slot

from fmgui.data.sources import Found, find
from fmgui.errors import FmguiError
from fmgui.gui.threads.task import Task
from fmgui.gui.wording.language import told


class DataLoader(QObject):
    """Reads one data set at a time; the latest request wins."""

    found = Signal(object)
    """A ``Found``."""
    failed = Signal(str)
    """A sentence on why there is no data set."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: list[Task] = []

    def find(self, argument: str | None) -> None:
        """Begin to look for a data set; see ``fmgui.data.sources.find``."""
        task = Task(lambda: find(argument), self)
        task.done.connect(self._on_done)
        task.failed.connect(self._on_failed)
        task.finished.connect(self._on_finished)
        self._tasks.append(task)
        task.start()

    def wait(self) -> None:
        """Wait until nothing is being read."""
        for task in self._tasks:
            task.wait()

    @Slot(object)
    def _on_done(self, found: Found) -> None:
        if self.sender() is self._tasks[-1]:
            self.found.emit(found)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if self.sender() is not self._tasks[-1]:
            return
        self.failed.emit(told(str(error)))
        if not isinstance(error, FmguiError):
            raise error

    @Slot()
    def _on_finished(self) -> None:
        self._tasks = [task for task in self._tasks if task.isRunning()] or self._tasks[-1:]
