"""From the canvas to the bars: the chosen run's best checkpoint judges each drawing."""

from itertools import islice

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from fmgui.data.dataset import Dataset
from fmgui.gui.looking_closer import LookingCloser
from fmgui.gui.runs.run_choice import RunChoice
from fmgui.gui.scene import Scene
from fmgui.gui.threads.prediction_thread import PredictionThread
from fmgui.gui.try_it.try_it_panel import TryItPanel
from fmgui.gui.wording.language import told
from fmgui.gui.wording.run_names import run_name
from fmgui.runs.listing import find_runs
from fmgui.runs.places import runs_folder, starter_run
from fmgui.runs.run_folder import RunFolder
from fmgui.training.answers.sureness import Sureness

_MOST_OFFERED = 200
"""Nobody finds a run in a longer list; those before can be chosen in the table of runs."""


class Judging(QObject):
    """Asks the prediction thread and shows its answers."""

    failed = Signal(str)
    """A sentence on why there is no answer."""

    def __init__(self, run_choice: RunChoice, try_it: TryItPanel, scene: Scene) -> None:
        super().__init__(try_it)
        self._run_choice = run_choice
        self._try_it = try_it
        self._scene = scene
        self._ready = False
        self.predictions = PredictionThread(self)
        self.predictions.answered.connect(self._show)
        self.predictions.failed.connect(self._on_failed)
        self.closer = LookingCloser(try_it, scene)
        try_it.picture_changed.connect(self._ask)
        run_choice.chosen.connect(self.use)
        scene.dataset_changed.connect(self._on_dataset)
        scene.training_changed.connect(self._on_dataset)

    def begin(self, shown: RunFolder | None = None) -> None:
        """Offer the latest runs, and start to listen; the one shown answers, or the newest."""
        able = (run for run in find_runs(runs_folder()) if run.best_weights_file.is_file())
        # Before the first training the program's own small network answers.
        runs = [*islice(able, _MOST_OFFERED), starter_run()]
        self._run_choice.show_runs(runs)
        self.use(shown if shown and shown.best_weights_file.is_file() else runs[0])
        self.predictions.start()

    @Slot()
    def keras_is_ready(self) -> None:
        """Answer from now on; before, TensorFlow was not there."""
        self._ready = True
        self.use(self._run_choice.value())

    @Slot(object)
    def use(self, run: RunFolder | None) -> None:
        """Answer from this run's best checkpoint, as it is on disk now."""
        self._run_choice.set_value(run)
        self._try_it.set_answering(self._answering(run))
        if self._ready:
            self.predictions.use(run, self._dataset())
            self.closer.use(run, self._run_choice.runs())
            self._ask(self._try_it.picture())

    def _dataset(self) -> Dataset | None:
        """Return what a network may have learnt from, to be looked at while nothing is trained."""
        return None if self._scene.is_training else self._scene.dataset

    def _answering(self, run: RunFolder | None) -> str:
        if run is None:
            return ""
        if run == starter_run():
            return self.tr("It has seen drawn clothes only")
        return self.tr("Best checkpoint of {}").format(run_name(run))

    def close(self) -> None:
        """End the threads and wait for them."""
        self.predictions.close()
        self.closer.close()

    @Slot(object)
    def drop(self, runs: list[RunFolder]) -> None:
        """No longer answer from runs that have been deleted."""
        self._run_choice.drop(runs)
        self.use(self._run_choice.value())

    @Slot(object)
    def _ask(self, picture: NDArray[np.uint8] | None) -> None:
        if not self._ready:
            return
        self.predictions.ask(picture)
        self.closer.look_at(picture)

    @Slot(str)
    def _on_failed(self, reason: str) -> None:
        # The training under way tells by itself which weights it could not write.
        if not self._scene.is_training:
            self.failed.emit(told(reason))

    @Slot()
    def _on_dataset(self) -> None:
        if self._ready:
            self.predictions.use(self._run_choice.value(), self._dataset())

    @Slot(object, object, object)
    def _show(
        self,
        picture: NDArray[np.uint8],
        probabilities: NDArray[np.float32],
        sureness: Sureness,
    ) -> None:
        # An answer that comes after the paper was cleared is no longer asked for.
        if self._try_it.picture() is not None:
            self._try_it.show_prediction(picture, probabilities, sureness=sureness)
