"""The window: panels, and how they are connected."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMessageBox, QVBoxLayout, QWidget

from fmgui.data.dataset import Dataset
from fmgui.data.sources import DRAWN, Found, SourceKind, download_folder
from fmgui.errors import FmguiError
from fmgui.gui.command_bar import CommandBar
from fmgui.gui.curves import CurvesPanel
from fmgui.gui.data_loader import DataLoader
from fmgui.gui.download_dialog import DownloadDialog
from fmgui.gui.form import ExperimentForm
from fmgui.gui.keras_loader import KerasLoader
from fmgui.gui.prediction_thread import PredictionThread
from fmgui.gui.result import ResultPanel
from fmgui.gui.run_choice import RunChoice
from fmgui.gui.session import Session, State
from fmgui.gui.settings import Settings
from fmgui.gui.status import StatusLine
from fmgui.gui.theme import SPACING
from fmgui.gui.try_it import TryItPanel
from fmgui.runs.listing import find_runs
from fmgui.runs.places import new_run_path, runs_folder
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.presets import Preset, preset
from fmgui.training.events import Ended, EpochEnded, Noted, Outcome, Progressed, Started

_FIRST_PRESET = "lecture"
_SHARE_OF_SCREEN = 0.92
_DOCK_WIDTH = 40 * SPACING
_DOCK_SHARES = (0.2, 0.24)


class MainWindow(QMainWindow):
    """Assembles the panels and connects their signals."""

    def __init__(self, data: str | None = None) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("fmgui")
        self._data_argument = data
        self._dataset: Dataset | None = None
        self._said = ""
        self._closing = False
        self._settings = Settings()
        self.session = Session(self)
        self.prediction = PredictionThread(self)
        self.data_loader = DataLoader(self)
        self.keras_loader = KerasLoader(self)
        self._make_panels()
        self._connect()
        self._arrange()
        self._take_preset(preset(_FIRST_PRESET))

    def begin(self) -> None:
        """Start the work that the window need not wait for: data, TensorFlow, earlier runs."""
        self.data_loader.find(self._data_argument, self._settings.data_choice or None)
        self.keras_loader.start()
        self.prediction.start()
        self._show_runs()
        self._refresh()

    # --- Assembling ------------------------------------------------------------------------

    def _make_panels(self) -> None:
        self.commands = CommandBar()
        self.form = ExperimentForm()
        self.curves = CurvesPanel()
        self.result = ResultPanel()
        self.run_choice = RunChoice()
        self.try_it = TryItPanel()
        self.status = StatusLine()
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.curves, 1)
        layout.addWidget(self.result)
        self.setCentralWidget(centre)
        self.setMenuWidget(self.commands)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.run_choice)
        column.addWidget(self.try_it, 1)
        self._docks = [
            self._add_dock("experiment_dock", self.tr("Experiment"), self.form, _LEFT),
            self._add_dock("try_it_dock", self.tr("Try it"), right, _RIGHT),
        ]
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        bar.addWidget(self.status, 1)

    def _add_dock(
        self, name: str, title: str, widget: QWidget, area: Qt.DockWidgetArea
    ) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(name)
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetMovable
            | QDockWidget.DockWidgetFeature.DockWidgetFloatable
        )
        widget.setMinimumWidth(_DOCK_WIDTH)
        dock.setWidget(widget)
        self.addDockWidget(area, dock)
        return dock

    def _connect(self) -> None:
        self.commands.preset_chosen.connect(self._take_preset)
        self.commands.train.clicked.connect(self.train)
        self.commands.pause.clicked.connect(self.session.pause_or_resume)
        self.commands.stop.clicked.connect(self.session.stop)
        self.commands.data.built_in_chosen.connect(self._use_built_in)
        self.commands.data.folder_chosen.connect(self._use_folder)
        self.commands.data.download_chosen.connect(self._download)
        self.form.changed.connect(self._refresh)
        self.session.state_changed.connect(self._on_state)
        self.session.happened.connect(self._on_event)
        self.data_loader.found.connect(self._on_data)
        self.data_loader.failed.connect(self._on_no_data)
        self.keras_loader.ready.connect(self._on_keras)
        self.keras_loader.failed.connect(self._on_no_keras)
        self.run_choice.chosen.connect(self._choose_run)
        self.try_it.picture_changed.connect(self._ask)
        self.prediction.answered.connect(self._show_answer)
        self.prediction.failed.connect(self.status.show_message)

    def _arrange(self) -> None:
        available = self.screen().availableGeometry()
        self.resize(available.size() * _SHARE_OF_SCREEN)
        if self.restoreGeometry(self._settings.geometry):
            self.restoreState(self._settings.arrangement)
        else:
            widths = [max(_DOCK_WIDTH, round(share * self.width())) for share in _DOCK_SHARES]
            self.resizeDocks(self._docks, widths, Qt.Orientation.Horizontal)

    # --- Data and TensorFlow ---------------------------------------------------------------

    @Slot()
    def _use_built_in(self) -> None:
        self._look_for_data(DRAWN)

    @Slot(str)
    def _use_folder(self, folder: str) -> None:
        self._look_for_data(folder)

    @Slot()
    def _download(self) -> None:
        folder = download_folder()
        if DownloadDialog(folder, self).exec():
            self._look_for_data(str(folder))

    def _look_for_data(self, choice: str) -> None:
        """Use what was chosen by hand; it is remembered once it has been read."""
        self.commands.data.show_loading()
        self.data_loader.find(choice, None)

    @Slot(object)
    def _on_data(self, found: Found) -> None:
        self._dataset = found.dataset
        if found.source.kind is SourceKind.ARGUMENT and self._data_argument is None:
            self._settings.data_choice = str(found.source.folder or DRAWN)
        self._data_argument = None
        place = str(found.source.folder) if found.source.folder else self.tr("Drawn by fmgui.")
        self.commands.data.show_dataset(found.dataset, place)
        if found.notes:
            self.status.show_message(" ".join(found.notes))
        self._refresh()

    @Slot(str)
    def _on_no_data(self, reason: str) -> None:
        self._data_argument = None
        if self._dataset is None:
            self.commands.data.show_nothing(reason)
        else:
            self.commands.data.show_dataset(self._dataset, "")
        self._refresh()
        QMessageBox.warning(self, self.tr("Data set"), reason)

    @Slot()
    def _on_keras(self) -> None:
        self._use_run(self.run_choice.value())
        self._refresh()

    @Slot(str)
    def _on_no_keras(self, reason: str) -> None:
        self._refresh()
        QMessageBox.critical(self, self.tr("TensorFlow"), reason)

    # --- Training --------------------------------------------------------------------------

    @Slot(object)
    def _take_preset(self, chosen: Preset) -> None:
        self.form.set_value(chosen.experiment)
        self.form.set_reference(chosen.experiment)
        self.commands.show_preset(chosen.name)

    @Slot()
    def train(self) -> None:
        """Begin a run of the experiment in the form."""
        experiment = self.form.value()
        if self._hindrance() or experiment is None or self._dataset is None:
            return
        try:
            run = RunFolder.create(new_run_path(experiment.preset or "experiment"))
            self.session.start(experiment, self._dataset, run)
        except FmguiError as error:
            QMessageBox.warning(self, self.tr("Train"), str(error))
            return
        early = experiment.early_stopping
        self.result.clear()
        self.curves.begin(experiment.training.epochs)
        self.status.begin(experiment.training.epochs, early.patience if early.enabled else None)

    @Slot(object)
    def _on_event(self, event: object) -> None:
        match event:
            case Started():
                self.status.show_message(self.tr("{} parameters").format(f"{event.parameters:,}"))
            case Progressed():
                self.status.show_progress(event)
            case EpochEnded():
                self.curves.add(event)
                self.status.show_epoch(event)
                if event.is_best:
                    self._use_run(self.session.run)
            case Noted():
                self.status.show_noted(event)
            case Ended():
                self.curves.end(event)
                self.status.show_ended(event)
                self._show_result(self.session.run)
                if event.outcome is Outcome.FAILED:
                    QMessageBox.warning(self, self.tr("Training failed"), event.message)

    @Slot(object)
    def _on_state(self, state: State) -> None:
        self.form.set_editable(state is State.IDLE)
        self._refresh()
        if self._closing and state is State.IDLE:
            self.close()

    @Slot()
    def _refresh(self) -> None:
        obstacle = self._hindrance()
        self.commands.refresh(self.session.state, obstacle)
        if self.session.state is State.IDLE and obstacle != self._said:
            self.status.show_message(obstacle)
            self._said = obstacle

    def _hindrance(self) -> str:
        """Return why no training can begin now; empty when one can."""
        if problem := self.form.problem():
            return problem
        if self.keras_loader.problem:
            return self.keras_loader.problem
        if not self.keras_loader.is_ready:
            return self.tr("TensorFlow is loading; you can set up and draw meanwhile.")
        if self._dataset is None:
            return self.tr("Choose a data set first.")
        return ""

    # --- Predicting ------------------------------------------------------------------------

    def _show_runs(self) -> None:
        runs = [run for run in find_runs(runs_folder()) if run.best_weights_file.is_file()]
        self.run_choice.show_runs(runs)
        if runs and self.run_choice.value() is None:
            self.run_choice.set_value(runs[0])

    @Slot(object)
    def _choose_run(self, run: RunFolder) -> None:
        """Let an earlier run answer, and show how it went unless another is under way."""
        self._use_run(run)
        if self.session.state is State.IDLE:
            self._show_run(run)

    def _show_run(self, run: RunFolder) -> None:
        try:
            experiment, result, rows = run.experiment(), run.result(), run.history()
        except FmguiError as error:
            self.status.show_message(str(error))
            return
        self.curves.show_history(
            rows,
            planned_epochs=experiment.training.epochs,
            best_epoch=result.get("best_epoch"),
            outcome=Outcome(result["outcome"]) if "outcome" in result else None,
        )
        self._show_result(run)
        self.status.idle(result.get("message", ""))

    def _show_result(self, run: RunFolder | None) -> None:
        try:
            result = run.result() if run else {}
            same_data = (
                run is not None
                and self._dataset is not None
                and (run.environment().get("data_fingerprint") == self._dataset.fingerprint)
            )
        except FmguiError as error:
            self.status.show_message(str(error))
            return
        picture = self._dataset.test_images[0] if same_data and self._dataset else None
        self.result.show_result(result, picture)

    @Slot(object)
    def _use_run(self, run: RunFolder | None) -> None:
        if run is None:
            return
        self.run_choice.set_value(run)
        self.try_it.set_answering(self.tr("Best checkpoint of {}").format(run.path.name))
        if self.keras_loader.is_ready:
            self.prediction.use(run)
            self._ask(self.try_it.picture())

    @Slot(object)
    def _ask(self, picture: NDArray[np.uint8] | None) -> None:
        if picture is not None and self.keras_loader.is_ready:
            self.prediction.ask(picture)

    @Slot(object, object)
    def _show_answer(self, picture: NDArray[np.uint8], probabilities: NDArray[np.float32]) -> None:
        # An answer that comes after the paper was cleared is no longer asked for.
        if self.try_it.picture() is not None:
            self.try_it.show_prediction(picture, probabilities)

    # --- Closing ---------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.session.state is not State.IDLE:
            event.ignore()
            if not self._closing and self._may_stop():
                self._closing = True
                self.session.stop()
            return
        self._settings.geometry = self.saveGeometry()
        self._settings.arrangement = self.saveState()
        self.hide()
        self.session.wait()
        self.prediction.close()
        self.data_loader.wait()
        self.keras_loader.wait()
        event.accept()

    def _may_stop(self) -> bool:
        answer = QMessageBox.question(
            self,
            self.tr("A training is under way"),
            self.tr("Stop the training and close? Its best checkpoint is kept."),
        )
        return answer == QMessageBox.StandardButton.Yes


_LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
_RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
