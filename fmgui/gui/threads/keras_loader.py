"""Loads TensorFlow while the window is already there."""

import sys

from PySide6.QtCore import QObject, Signal, Slot

from fmgui.data import picture
from fmgui.gui.threads.task import Task


class KerasLoader(QObject):
    """Imports TensorFlow on a thread, once."""

    ready = Signal()
    failed = Signal(str)
    """A sentence on why TensorFlow cannot be used."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_ready = False
        self.problem = ""
        self._task = Task(_load, self)
        self._task.done.connect(self._on_done)
        self._task.failed.connect(self._on_failed)

    def start(self) -> None:
        """Begin to load."""
        self._task.start()

    def wait(self) -> None:
        """Wait until the thread is over; an import cannot be broken off."""
        self._task.wait()

    @Slot(object)
    def _on_done(self, _result: object) -> None:
        self.is_ready = True
        self.ready.emit()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if sys.platform == "win32":
            remedy = self.tr(
                "Install Microsoft's Visual C++ redistributable, then start fmgui again."
            )
        else:
            remedy = self.tr("Install fmgui again, then start it once more.")
        self.problem = self.tr("TensorFlow could not be loaded ({}). {}").format(error, remedy)
        self.failed.emit(self.problem)


def _load() -> None:
    from fmgui.training.keras_loading import load_keras

    load_keras()
    # The first stroke need not wait for this one.
    picture.warm_up()
    # The first training and the first prediction need not wait for these.
    import fmgui.training.predict
    import fmgui.training.train  # noqa: F401
