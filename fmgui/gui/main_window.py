"""The window: panels, and how they are connected."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMessageBox

from fmgui.gui.command_bar import CommandBar
from fmgui.gui.curves.curves_panel import CurvesPanel
from fmgui.gui.data_set.data_choice import DataChoice
from fmgui.gui.docks import Docks, column
from fmgui.gui.dropping import Dropping
from fmgui.gui.experiment_desk import ExperimentDesk
from fmgui.gui.experiment_files import ExperimentFiles
from fmgui.gui.exports import Exports
from fmgui.gui.forking import Forking
from fmgui.gui.form.experiment_form import ExperimentForm
from fmgui.gui.guiding import Guiding
from fmgui.gui.judging import Judging
from fmgui.gui.language_switch import LanguageSwitch
from fmgui.gui.leaving import Leaving
from fmgui.gui.lessons.lesson_panel import LessonPanel
from fmgui.gui.main_pages import CURVES, MainPages
from fmgui.gui.offer import Offer
from fmgui.gui.overview.overview_panel import OverviewPanel
from fmgui.gui.overview.planned_rate import SchedulePreview
from fmgui.gui.readiness import Readiness
from fmgui.gui.run_view import RunView
from fmgui.gui.runs.result import ResultPanel
from fmgui.gui.runs.run_choice import RunChoice
from fmgui.gui.runs.runs_table import RunsTable
from fmgui.gui.scene import Scene
from fmgui.gui.settings import Settings
from fmgui.gui.showing import Showing
from fmgui.gui.status import StatusLine
from fmgui.gui.threads.keras_loader import KerasLoader
from fmgui.gui.threads.session import Session, State
from fmgui.gui.threads.task import Task
from fmgui.gui.trainings import Trainings
from fmgui.gui.try_it.try_it_panel import TryItPanel
from fmgui.gui.warming import Warming
from fmgui.gui.wording.specs import preset
from fmgui.runs.places import runs_folder
from fmgui.runs.run_folder import RunFolder
from fmgui.runs.speed import measured_epochs
from fmgui.training.events import Ended, EpochEnded

_FIRST_PRESET = "lecture"
_SHARE_OF_SCREEN = 0.92
_FORM_MILLISECONDS = 45
"""From a change of state until the form can be edited, or no longer."""
_TOLD = {
    State.RUNNING: "",
    State.PAUSED: QT_TRANSLATE_NOOP("MainWindow", "Paused. Press Go on when you are ready."),
    State.STOPPING: QT_TRANSLATE_NOOP("MainWindow", "Stopping …"),
}


class MainWindow(QMainWindow):
    """Assembles the panels and connects their signals."""

    def __init__(self, data: str | None = None) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("fmgui")
        self.setAcceptDrops(True)
        self._data_argument = data
        self._settings = Settings()
        self._make_panels()
        self._make_workers()
        self._lay_out()
        self._connect()
        self._arrange()
        self.desk.take_preset(preset(_FIRST_PRESET))

    def take_over(self, other: MainWindow) -> None:
        """Show what another window showed, which is closed."""
        self.desk.take_over(other.desk)
        self.pages.show_page(other.pages.current())
        if other.scene.run is not None:
            self.showing.show(other.scene.run)

    def begin(self) -> None:
        """Start the work that the window need not wait for: data, TensorFlow, earlier runs."""
        self.data.begin(self._data_argument)
        self.keras_loader.start()
        self.judging.begin(self.scene.run)
        self.runs.refresh()
        self._measure()
        self.readiness.refresh()

    # --- Assembling ------------------------------------------------------------------------

    def _make_panels(self) -> None:
        self.commands = CommandBar()
        self.form = ExperimentForm()
        self.preview = SchedulePreview()
        self.curves = CurvesPanel()
        self.result = ResultPanel()
        self.offer = Offer()
        self.set_aside = Offer("set_aside", stacked=True)
        self.fork_line = Offer("fork", can_wait=False)
        self.overview = OverviewPanel()
        self.runs = RunsTable()
        self.run_choice = RunChoice()
        self.try_it = TryItPanel()
        self.lessons = LessonPanel()
        self.status = StatusLine()

    def _make_workers(self) -> None:
        self.scene = Scene(self)
        self.session = Session(self)
        self.keras_loader = KerasLoader(self)
        self.data = DataChoice(self.commands.data, self)
        self.files = ExperimentFiles(self)
        self.desk = ExperimentDesk(
            self.form, self.overview, self.preview, self.files, self.set_aside
        )
        self.judging = Judging(self.run_choice, self.try_it, self.scene)
        self.run_view = RunView(self.curves, self.status, self.result)
        self.showing = Showing(
            self.scene, self.session, self.run_view, self.judging, self.run_choice
        )
        self.forking = Forking(self.desk, self.fork_line)
        self.trainings = Trainings(
            self.scene, self.desk, self.session, self.run_view, self.offer, self.forking
        )
        self.guiding = Guiding(self.lessons, self.desk, self.scene)
        run_page = column(self.offer, self.curves, self.result)
        self.pages = MainPages(self.scene, run_page, self.overview)
        self.exports = Exports(self.scene, self.commands, self.runs, self.pages)
        self.dropping = Dropping(self.guiding, self.exports, self.files)
        self.readiness = Readiness(
            self.commands,
            self.form,
            self.session,
            self.scene,
            self.data,
            self.keras_loader,
            self.forking,
        )
        self.leaving = Leaving(self, self.session, self.pages)
        self.language = LanguageSwitch(self, self.leaving, self._settings)
        self._warming = Warming(self.curves, self.scene)
        # The whole form is painted anew, which is done in a turn of its own.
        self._form_soon = QTimer(self, interval=_FORM_MILLISECONDS, singleShot=True)
        self._form_soon.timeout.connect(self._let_form_be_edited)
        self._speed = Task(lambda: measured_epochs(runs_folder()), self)

    def _lay_out(self) -> None:
        self.setCentralWidget(self.pages)
        self.setMenuWidget(column(self.commands, self.fork_line))
        self.docks = Docks(
            self,
            self.commands,
            experiment=column(self.set_aside, self.form, self.preview),
            try_it=column(self.run_choice, self.try_it),
            runs=self.runs,
            lessons=self.lessons,
        )
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self.status, 1)

    def _connect(self) -> None:
        self.commands.preset_chosen.connect(self.desk.take_preset)
        self.commands.open_chosen.connect(self.files.ask_and_open)
        self.commands.save_chosen.connect(self.desk.save)
        self.commands.script_chosen.connect(self.desk.show_script)
        self.commands.language_chosen.connect(self.language.speak)
        self.commands.train.clicked.connect(self.train)
        self.commands.pause.clicked.connect(self.session.pause_or_resume)
        self.commands.stop.clicked.connect(self.session.stop)
        self.lessons.page_wanted.connect(self.pages.go_to)
        self.dropping.lesson_came.connect(self.docks.show_lessons)
        self.desk.changed.connect(self._on_edit)
        self.desk.named.connect(self.commands.show_preset)
        self.data.changed.connect(self._on_data)
        self.data.noted.connect(self.status.show_message)
        self.session.state_changed.connect(self._on_state)
        self.session.happened.connect(self.run_view.show_event)
        self.session.happened.connect(self._on_event)
        self.run_view.failed.connect(self._tell_failure)
        self.session.happened.connect(self.scene.take_event)
        self.trainings.begun.connect(self._on_begun)
        self.trainings.begun.connect(self.set_aside.hide)
        self.keras_loader.failed.connect(self.showing.show_newest)
        self.runs.selected.connect(self.showing.choose)
        self.runs.selected.connect(self.pages.highlight)
        self.runs.ticked.connect(self.pages.compare_runs)
        self.runs.continued.connect(self.trainings.go_on)
        self.exports.noted.connect(self.status.show_message)
        self.exports.imported.connect(self._on_imported)
        self.pages.picture_chosen.connect(self.try_it.set_picture)
        self.pages.drawing_chosen.connect(self.try_it.canvas.open_file)
        self.pages.data_wanted.connect(self.data.use)
        self.pages.run_pointed.connect(self.runs.highlight)
        self.pages.preset_wanted.connect(self.desk.take_preset)
        self.pages.experiment_wanted.connect(self.desk.edit)
        self.try_it.kept.connect(self.pages.read_drawings_again)
        self.runs.forked.connect(self.forking.choose)
        self.trainings.forked.connect(self.runs.tick)
        self.runs.deleted.connect(self.judging.drop)
        self.files.saved.connect(self._tell_saved)
        self.keras_loader.ready.connect(self._on_keras)
        self.judging.failed.connect(self.status.show_message)
        self._speed.done.connect(self.desk.set_measured)

    def _arrange(self) -> None:
        if not self._settings.run_columns.isEmpty():
            self.runs.restore(self._settings.run_columns)
        self.resize(self.screen().availableGeometry().size() * _SHARE_OF_SCREEN)
        self.docks.restore(self._settings)

    # --- Training --------------------------------------------------------------------------

    @Slot()
    def train(self) -> None:
        """Begin a run of the experiment in the form, unless something stands in the way."""
        if not self.readiness.hindrance():
            self.trainings.train()

    @Slot(object)
    def _on_begun(self, run: RunFolder) -> None:
        self.scene.set_run(run)
        self.commands.stop.setFocus()
        # In the next turn: by then it has been shown that the training begins.
        QTimer.singleShot(0, self._show_curves)

    @Slot()
    def _show_curves(self) -> None:
        self.pages.show_page(CURVES)

    @Slot(object)
    def _on_event(self, event: object) -> None:
        if isinstance(event, EpochEnded) and event.is_best:
            self.judging.use(self.session.run)
        if isinstance(event, EpochEnded | Ended):
            self.runs.refresh()

    @Slot(object)
    def _on_state(self, state: State) -> None:
        idle = state is State.IDLE
        if state in _TOLD:
            self.status.show_message(self.tr(str(_TOLD[state])))
        if state is State.RUNNING:
            self.commands.pause.setFocus()
        self._form_soon.start()
        self.readiness.refresh()
        self.runs.set_active(None if idle else self.session.run)
        self.scene.set_training(not idle)
        if idle:
            self._measure()
            self.scene.set_run(self.scene.run)
        if idle and self.leaving.is_agreed:
            self.close()

    @Slot()
    def _let_form_be_edited(self) -> None:
        self.form.set_editable(self.session.state is State.IDLE)

    @Slot(str)
    def _tell_failure(self, message: str) -> None:
        QMessageBox.warning(self, self.tr("Training failed"), message)

    def _measure(self) -> None:
        """See how fast this machine has been, for the estimate of the time to come."""
        if not self._speed.isRunning():
            self._speed.start()

    # --- What can be done now --------------------------------------------------------------

    @Slot()
    def _on_edit(self) -> None:
        self.scene.set_experiment(self.form.value())
        self.readiness.refresh()

    @Slot()
    def _on_data(self) -> None:
        self.desk.set_dataset(self.data.dataset)
        self.run_view.set_dataset(self.data.dataset)
        self.scene.set_dataset(self.data.dataset, self.data.place)
        self.readiness.refresh()

    @Slot(str)
    def _tell_saved(self, path: str) -> None:
        self.status.show_message(self.tr("Saved as {}.").format(path))

    @Slot(object)
    def _on_imported(self, run: RunFolder) -> None:
        self.runs.refresh()
        self.showing.show(run)

    @Slot()
    def _on_keras(self) -> None:
        if self.leaving.is_agreed:
            return
        self.judging.keras_is_ready()
        self.scene.set_keras_ready()
        self.showing.show_newest()
        self.desk.planned.start()
        self._warming.start()
        self.readiness.refresh()

    # --- Dropping and closing --------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dropping.consider(event, is_idle=self.session.state is State.IDLE)

    def dropEvent(self, event: QDropEvent) -> None:
        self.dropping.take(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.leaving.may_close():
            event.ignore()
            return
        self.docks.remember(self._settings)
        self._settings.run_columns = self.runs.arrangement()
        self.hide()
        self.session.wait()
        self.exports.wait()
        self.keras_loader.wait()
        self.data.loader.wait()
        self._speed.wait()
        self._warming.wait()
        self.runs.stop()
        self.pages.stop()
        self.judging.close()
        self.desk.planned.close()
        event.accept()
