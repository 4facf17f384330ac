"""A run as it goes, or as it went: curves, status line and result."""

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from fmgui.data.dataset import Dataset
from fmgui.errors import FmguiError
from fmgui.gui.curves.curves_panel import CurvesPanel
from fmgui.gui.runs.result import ResultPanel
from fmgui.gui.status import StatusLine
from fmgui.gui.wording.language import told
from fmgui.gui.wording.run_names import run_label
from fmgui.runs.history import EpochRow
from fmgui.runs.lock import is_being_trained
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.experiment import Experiment
from fmgui.training.events import Ended, EpochEnded, Moment, Noted, Outcome, Progressed, Started


class RunView(QObject):
    """Shows the run under way event by event, and an earlier run at once."""

    failed = Signal(str)
    """A training failed; a sentence on why."""

    def __init__(self, curves: CurvesPanel, status: StatusLine, result: ResultPanel) -> None:
        super().__init__(curves)
        self._curves = curves
        self._status = status
        self._result = result
        self._run: RunFolder | None = None
        self._dataset: Dataset | None = None

    def begin(self, experiment: Experiment, dataset: Dataset, run: RunFolder) -> None:
        """Make ready for a training."""
        early = experiment.early_stopping
        self._run, self._dataset = run, dataset
        self._result.wait()
        self._curves.set_run(run_label(run))
        self._curves.begin(experiment.training.epochs)
        self._status.begin(experiment.training.epochs, early.patience if early.enabled else None)

    def go_on(
        self,
        experiment: Experiment,
        dataset: Dataset,
        run: RunFolder,
        rows: list[EpochRow],
        best_epoch: int | None = None,
    ) -> None:
        """Make ready for a training that goes on after these epochs; they are there at once."""
        self.begin(experiment, dataset, run)
        self._curves.show_history(
            rows, planned_epochs=experiment.training.epochs, best_epoch=best_epoch
        )

    def set_planned_rate(self, epochs: Any, rates: Any) -> None:
        """Draw the planned rate, see ``CurvesPanel.set_planned_rate``."""
        self._curves.set_planned_rate(epochs, rates)

    @Slot(object)
    def show_event(self, event: object) -> None:
        """Show what the training tells."""
        match event:
            case Started():
                parameters = f"{event.parameters:,}"
                self._status.show_message(self.tr("{} parameters").format(parameters))
            case Progressed():
                self._status.show_progress(event)
            case EpochEnded():
                self._curves.add(event)
                self._status.show_epoch(event)
            case Noted():
                self._status.show_noted(event)
            case Ended():
                self._curves.end(event)
                self._status.show_ended(event)
                self._show_result()
                self._tell_what_is_lost(event)
                if event.outcome is Outcome.FAILED:
                    self.failed.emit(told(event.message))

    def _tell_what_is_lost(self, ended: Ended) -> None:
        if self._run and ended.best_epoch and not self._run.best_weights_file.is_file():
            lost = self.tr("Its best weights could not be kept: the disk was full, or read-only.")
            self._status.show_noted(Noted(f"{told(ended.message)} {lost}"))

    def show_run(self, run: RunFolder, dataset: Dataset | None) -> None:
        """Show how an earlier run went."""
        self._run, self._dataset = run, dataset
        self._curves.set_planned_rate(None)
        self._curves.set_run(run_label(run))
        try:
            experiment, result, rows = run.experiment(), run.result(), run.history()
        except FmguiError as error:
            self._status.show_message(told(str(error)))
            return
        self._curves.show_history(
            rows,
            planned_epochs=experiment.training.epochs,
            best_epoch=result.get("best_epoch"),
            outcome=next((end for end in Outcome if end == result.get("outcome")), None),
            diverged_at=_moment(result.get("diverged_at")),
        )
        self._show_result()
        self._status.idle(told(result.get("message") or self._without_a_result(run)))

    def _without_a_result(self, run: RunFolder) -> str:
        if is_being_trained(run.path):
            return self.tr("Another program trains this run just now.")
        return self.tr("This run was interrupted.")

    def set_dataset(self, dataset: Dataset | None) -> None:
        """Take the data set whose first test picture stands beside the result."""
        self._dataset = dataset
        self._show_result()

    def _show_result(self) -> None:
        if self._run is None:
            return
        try:
            result, environment = self._run.result(), self._run.environment()
        except FmguiError as error:
            self._status.show_message(told(str(error)))
            return
        picture = None
        if self._dataset and environment.get("data_fingerprint") == self._dataset.fingerprint:
            picture = self._dataset.test_images[0]
        self._result.show_result(result, picture)


def _moment(values: dict[str, int] | None) -> Moment | None:
    """Return the moment that ``result.json`` tells of."""
    if values is None:
        return None
    return Moment(values["epoch"], values["step"], values["steps_per_epoch"])
