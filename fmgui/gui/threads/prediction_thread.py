"""The thread that answers for drawings, from the best checkpoint of a run."""

import sys
import threading
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QThread, Signal

from fmgui.errors import FmguiError
from fmgui.runs.run_folder import RunFolder


class PredictionThread(QThread):
    """Answers the latest question only: drawings change faster than it matters."""

    answered = Signal(object, object)
    """The picture asked for, ``uint8 (28, 28)``, and its probabilities, ``float32 (10,)``."""
    failed = Signal(str)
    """A sentence on why there is no answer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wake = threading.Condition()
        self._run: RunFolder | None = None
        self._renewed = False
        self._picture: NDArray[np.uint8] | None = None
        self._closing = False
        self._predictor: Any = None

    def use(self, run: RunFolder | None) -> None:
        """Answer from this run's best checkpoint from now on."""
        with self._wake:
            self._run = run
            self._renewed = True
            self._wake.notify()

    def ask(self, picture: NDArray[np.uint8]) -> None:
        """Ask for the probabilities of a ``uint8`` picture ``(28, 28)``."""
        with self._wake:
            self._picture = picture
            self._wake.notify()

    def close(self) -> None:
        """End the thread and wait for it."""
        with self._wake:
            self._closing = True
            self._wake.notify()
        self.wait()

    def run(self) -> None:
        """Answer until closed. Called by Qt in the new thread."""
        while True:
            with self._wake:
                self._wake.wait_for(
                    lambda: (
                        self._closing or self._renewed or (self._picture is not None and self._run)
                    )
                )
                if self._closing:
                    return
                run, renewed, self._renewed = self._run, self._renewed, False
                picture, self._picture = self._picture, None
            self._answer(run, renewed, picture)

    def _answer(
        self, run: RunFolder | None, renewed: bool, picture: NDArray[np.uint8] | None
    ) -> None:
        try:
            if renewed:
                self._load(run)
            if picture is not None and self._predictor is not None:
                self.answered.emit(picture, self._predictor(picture))
        except FmguiError as error:
            self._predictor = None
            self.failed.emit(str(error))
        except Exception:
            # The thread must outlive it: the next drawing or checkpoint may be all right.
            self._predictor = None
            sys.excepthook(*sys.exc_info())

    def _load(self, run: RunFolder | None) -> None:
        if run is None:
            self._predictor = None
            return
        # TensorFlow is imported with it, so only here.
        from fmgui.training.predict import Predictor

        if self._predictor is not None and self._predictor.run == run:
            self._predictor.reload()
        else:
            self._predictor = Predictor(run)
