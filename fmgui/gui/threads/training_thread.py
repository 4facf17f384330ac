"""The thread a network is trained on."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from fmgui.training.control import Control
from fmgui.training.events import Ended, Outcome

Work = Callable[[Callable[[Any], None], Control], Any]
"""A training that is given ``emit`` and ``control``, see ``fmgui.training.train``."""


class TrainingThread(QThread):
    """Carries out one training and turns its events into signals."""

    happened = Signal(object)
    """Each event of the training, in order; the last one is an ``Ended``."""

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.control = Control()
        self._ended = False

    def run(self) -> None:
        """Train. Called by Qt in the new thread."""
        try:
            self._work(self._emit, self.control)
        except Exception as error:
            if self._ended:
                raise
            self._emit(Ended(Outcome.FAILED, 0, None, None, None, str(error)))

    def _emit(self, event: Any) -> None:
        self._ended = isinstance(event, Ended)
        self.happened.emit(event)
