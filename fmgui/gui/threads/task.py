"""One piece of work on a thread of its own."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal


class Task(QThread):
    """Runs a function once and hands over what it returns or raises.

    Connect the signals to methods of QObjects only: others would run in the thread.
    """

    done = Signal(object)
    """What the function has returned."""
    failed = Signal(object)
    """The exception that ended it."""

    def __init__(self, work: Callable[[], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work

    def run(self) -> None:
        """Do the work. Called by Qt in the new thread."""
        try:
            result = self._work()
        except Exception as error:
            self.failed.emit(error)
        else:
            self.done.emit(result)
