"""The thread that answers for drawings, from the best checkpoint of a run."""

import sys
import threading
import time

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QThread, Signal

from fmgui.data.dataset import Dataset
from fmgui.errors import FmguiError
from fmgui.gui.threads.answerer import Answerer
from fmgui.runs.run_folder import RunFolder

_QUIET_SECONDS = 0.25
"""How long nobody must have asked before the thread looks at what the network has learnt from."""


_RELOAD_SECONDS = 1.0
"""The shortest time between two looks at a run's newest weights: a training may find better ones
many times a second, and meanwhile drawings would wait."""


class PredictionThread(QThread):
    """Answers the latest question only: drawings change faster than it matters.

    While nobody asks, it looks in small steps at pictures that the network has learnt from, and
    then answers the last question once more, with a better idea of how sure the answer is.
    """

    answered = Signal(object, object, object)
    """The picture asked for, ``uint8 (28, 28)``, its probabilities, ``float32 (10,)``, and a
    ``training.sureness.Sureness``."""
    failed = Signal(str)
    """A sentence on why there is no answer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wake = threading.Condition()
        self._run: RunFolder | None = None
        self._dataset: Dataset | None = None
        self._renewed = False
        self._next_load = 0.0
        self._picture: NDArray[np.uint8] | None = None
        self._is_blank = True
        self._closing = False
        self._answerer = Answerer()
        self._answered: NDArray[np.uint8] | None = None

    def use(self, run: RunFolder | None, dataset: Dataset | None = None) -> None:
        """Answer from this run's best checkpoint from now on.

        Args:
            run: The run, or ``None`` for no answers.
            dataset: What it may have learnt from.
        """
        with self._wake:
            if (run, dataset) != (self._run, self._dataset):
                self._next_load = 0.0
            self._run, self._dataset = run, dataset
            self._renewed = True
            self._wake.notify()

    def ask(self, picture: NDArray[np.uint8] | None) -> None:
        """Ask for the probabilities of a ``uint8`` picture ``(28, 28)``.

        ``None`` tells that there is none any more; then nothing is worked out either.
        """
        with self._wake:
            self._picture = picture
            self._is_blank = picture is None
            self._wake.notify()

    def close(self) -> None:
        """End the thread and wait for it."""
        with self._wake:
            self._closing = True
            self._wake.notify()
        self.wait()

    def run(self) -> None:
        """Answer until closed. Called by Qt in the new thread."""
        patience: float | None = None
        while True:
            with self._wake:
                asked = self._wake.wait_for(self._is_asked, patience)
                if self._closing:
                    return
                run, dataset = self._run, self._dataset
                renewed = self._is_load_due()
                if renewed:
                    self._renewed = False
                    self._next_load = time.monotonic() + _RELOAD_SECONDS
                picture, self._picture = self._picture, None
            try:
                if renewed:
                    self._answerer.load(run, dataset)
                if asked:
                    self._answer(picture)
                elif self._answerer.learn():
                    self._answer(self._answered)
            except FmguiError as error:
                self._answerer.forget()
                self.failed.emit(str(error))
            except Exception:
                # The thread must outlive it: the next drawing or checkpoint may be all right.
                self._answerer.forget()
                sys.excepthook(*sys.exc_info())
            patience = self._patience(asked)

    def _patience(self, was_asked: bool) -> float | None:
        """Return how many seconds to wait for a question before there is something else to do."""
        seconds = None
        if not self._is_blank and self._answerer.has_more_to_learn:
            seconds = _QUIET_SECONDS if was_asked else 0.0
        if self._renewed:
            due = max(self._next_load - time.monotonic(), 0.0)
            seconds = due if seconds is None else min(seconds, due)
        return seconds

    def _is_load_due(self) -> bool:
        return self._renewed and time.monotonic() >= self._next_load

    def _is_asked(self) -> bool:
        is_question = self._picture is not None and bool(self._run)
        return self._closing or self._is_load_due() or is_question

    def _answer(self, picture: NDArray[np.uint8] | None) -> None:
        if picture is None:
            return
        self._answered = picture
        probabilities, sureness = self._answerer.answer(picture)
        if probabilities is not None:
            self.answered.emit(picture, probabilities, sureness)
