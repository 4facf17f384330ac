"""The thread a network is trained on."""

from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from fmgui.data.dataset import Dataset
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.experiment import Experiment
from fmgui.training.control import Control
from fmgui.training.events import Ended, Outcome


class TrainingThread(QThread):
    """Trains one experiment and turns its events into signals."""

    happened = Signal(object)
    """Each event of the training, in order; the last one is an ``Ended``."""

    def __init__(
        self,
        experiment: Experiment,
        dataset: Dataset,
        run: RunFolder,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._experiment = experiment
        self._dataset = dataset
        self._run = run
        self.control = Control()
        self._ended = False

    def run(self) -> None:
        """Train. Called by Qt in the new thread."""
        try:
            # TensorFlow is imported with it, so only here.
            from fmgui.training.train import train

            train(self._experiment, self._dataset, self._run, self._emit, self.control)
        except Exception as error:
            if self._ended:
                raise
            self._emit(Ended(Outcome.FAILED, 0, None, None, None, str(error)))

    def _emit(self, event: Any) -> None:
        self._ended = isinstance(event, Ended)
        self.happened.emit(event)
