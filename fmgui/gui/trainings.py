"""Beginning a training: a new one, a fork, one that goes on, or one that is slower."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMessageBox

from fmgui.data.dataset import Dataset
from fmgui.errors import FmguiError, RunError
from fmgui.gui.experiment_desk import ExperimentDesk
from fmgui.gui.forking import Fork, Forking
from fmgui.gui.offer import Offer
from fmgui.gui.run_view import RunView
from fmgui.gui.scene import Scene
from fmgui.gui.threads.session import Session, State
from fmgui.gui.wording.language import told
from fmgui.runs.origin import check_fork
from fmgui.runs.places import new_run_path
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.diagnosis import slower
from fmgui.specs.experiment import Experiment
from fmgui.specs.paths import with_setting
from fmgui.training.events import Ended, Outcome


class Trainings(QObject):
    """Begins trainings, and offers a slower one after a training has diverged."""

    begun = Signal(object)
    """The ``RunFolder`` of a training that has begun, or that goes on."""

    forked = Signal(object, object)
    """The ``RunFolder`` that was forked, and that of the fork which has begun."""

    def __init__(
        self,
        scene: Scene,
        desk: ExperimentDesk,
        session: Session,
        run_view: RunView,
        offer: Offer,
        forking: Forking,
    ) -> None:
        super().__init__(desk)
        self._scene = scene
        self._desk = desk
        self._session = session
        self._run_view = run_view
        self._offer = offer
        self._forking = forking
        self._diverged = ""
        self._slower: Experiment | None = None
        session.state_changed.connect(self._on_state)
        session.happened.connect(self._on_event)
        offer.taken.connect(self._train_slower)

    def train(self) -> None:
        """Begin a run of the experiment in the form, or the fork that was chosen."""
        experiment, dataset = self._scene.experiment, self._scene.dataset
        if experiment is None or dataset is None:
            return
        if self._forking.fork:
            self._train_fork(self._forking.fork, experiment, dataset)
            return
        try:
            run = self._new_run()
            self._session.start(experiment, dataset, run)
        except FmguiError as error:
            self._tell(self.tr("Train"), error)
            return
        self._offer.hide()
        self._run_view.begin(experiment, dataset, run)
        self._run_view.set_planned_rate(*self._desk.plan)
        self.begun.emit(run)

    def _train_fork(self, fork: Fork, experiment: Experiment, dataset: Dataset) -> None:
        try:
            check_fork(fork.parent, fork.epoch, experiment, dataset)
            rows = fork.parent.history()[: fork.epoch]
            run = self._new_run()
            self._session.fork(fork.parent, fork.epoch, experiment, dataset, run)
        except FmguiError as error:
            self._tell(self.tr("Fork"), error)
            return
        self._forking.give_up()
        self._offer.hide()
        self._run_view.go_on(experiment, dataset, run, rows)
        self.begun.emit(run)
        self.forked.emit(fork.parent, run)

    @Slot(object, int)
    def go_on(self, run: RunFolder, more_epochs: int) -> None:
        """Go on with a stopped or interrupted run, or train a finished one for longer."""
        dataset = self._scene.dataset
        if dataset is None or not self._scene.keras_is_ready:
            return
        try:
            planned = run.experiment().training.epochs
            rows, best_epoch = run.history(), run.result().get("best_epoch")
            epochs = len(rows) + more_epochs if more_epochs else planned
            experiment = with_setting(run.experiment(), "training.epochs", epochs)
            self._session.go_on(run, dataset, epochs)
        except FmguiError as error:
            self._tell(self.tr("Go on training"), error)
            return
        self._offer.hide()
        self._run_view.go_on(experiment, dataset, run, rows, best_epoch)
        self.begun.emit(run)

    @Slot(object)
    def _on_event(self, event: object) -> None:
        if isinstance(event, Ended) and event.outcome is Outcome.DIVERGED and self._session.run:
            self._slower = slower(self._session.run.experiment())
            self._diverged = told(event.message)

    @Slot(object)
    def _on_state(self, state: State) -> None:
        # Not before: while a training ends, no other can begin.
        if state is State.IDLE and self._diverged and self._slower:
            rate = self._slower.optimizer.learning_rate
            self._offer.make(
                self._diverged, self.tr("Try a learning rate of {}").format(f"{rate:g}")
            )
            self._diverged = ""

    @Slot()
    def _train_slower(self) -> None:
        if self._slower is not None:
            self._desk.edit(self._slower)
            self.train()

    def _new_run(self) -> RunFolder:
        try:
            return RunFolder.create(new_run_path(self._desk.name()))
        except RunError as error:
            remedy = self.tr(
                "Let the environment variable FMGUI_RUNS name a folder that you may write to, "
                "and start fmgui again."
            )
            raise RunError(f"{told(str(error))} {remedy}") from None

    def _tell(self, title: str, error: FmguiError) -> None:
        QMessageBox.warning(self._desk.window(), title, told(str(error)))
