"""The one state of the program, and the one owner of the training thread."""

from collections.abc import Callable
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fmgui.data.dataset import Dataset
from fmgui.errors import RunError
from fmgui.gui.threads.training_thread import TrainingThread, Work
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.experiment import Experiment
from fmgui.training.control import Control
from fmgui.training.events import Ended, Event, Started

_SHOW_MILLISECONDS = 60
"""From the state's change until the training's thread starts."""

_SETTLE_MILLISECONDS = 30
"""From a training's end until another can begin."""


class State(Enum):
    """What the program is doing; every button's state derives from it."""

    IDLE = auto()
    """No training."""
    PREPARING = auto()
    """The network is being built."""
    RUNNING = auto()
    """Epochs go by."""
    PAUSED = auto()
    """The training waits."""
    STOPPING = auto()
    """The training has been asked to end."""


class Session(QObject):
    """Starts, pauses, stops and waits for trainings, one at a time."""

    state_changed = Signal(object)
    """The new ``State``."""
    happened = Signal(object)
    """Each event of the training under way."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = State.IDLE
        self._thread: TrainingThread | None = None
        self._run: RunFolder | None = None
        # A turn of its own: what the end itself has changed is painted before.
        self._settled = QTimer(self, interval=_SETTLE_MILLISECONDS, singleShot=True)
        self._settled.timeout.connect(self._on_finished)
        # It computes from its first moment on: the window shows first that it has begun.
        self._shown = QTimer(self, interval=_SHOW_MILLISECONDS, singleShot=True)
        self._shown.timeout.connect(self._start_thread)

    @property
    def state(self) -> State:
        """What the program is doing now."""
        return self._state

    @property
    def run(self) -> RunFolder | None:
        """The run under way, or the last one."""
        return self._run

    def start(self, experiment: Experiment, dataset: Dataset, run: RunFolder) -> None:
        """Begin a training.

        Raises:
            RunError: Another training is still under way.
        """

        def work(emit: Callable[[Any], None], control: Control) -> None:
            # TensorFlow is imported with it, so only here.
            from fmgui.training.train import train

            train(experiment, dataset, run, emit, control)

        self._begin(work, run)

    def go_on(self, run: RunFolder, dataset: Dataset, epochs: int | None = None) -> None:
        """Go on with a run that was stopped or interrupted; ``epochs`` makes it longer.

        Raises:
            RunError: Another training is still under way.
        """

        def work(emit: Callable[[Any], None], control: Control) -> None:
            from fmgui.training.train import go_on

            go_on(run, dataset, emit, control, epochs=epochs)

        self._begin(work, run)

    def fork(
        self,
        parent: RunFolder,
        epoch: int,
        experiment: Experiment,
        dataset: Dataset,
        run: RunFolder,
    ) -> None:
        """Begin a training as another run was after an epoch, see ``fmgui.training.fork``.

        Raises:
            RunError: Another training is still under way.
        """

        def work(emit: Callable[[Any], None], control: Control) -> None:
            from fmgui.training.fork import fork

            fork(parent, epoch, experiment, dataset, run, emit, control)

        self._begin(work, run)

    def _begin(self, work: Work, run: RunFolder) -> None:
        if self._state is not State.IDLE:
            raise RunError("A training is under way: stop it before you start another.")
        self._run = run
        self._thread = TrainingThread(work, self)
        self._thread.happened.connect(self._on_event)
        self._thread.finished.connect(self._settled.start)
        self._enter(State.PREPARING)
        self._shown.start()

    @Slot()
    def _start_thread(self) -> None:
        if self._thread and not (self._thread.isRunning() or self._thread.isFinished()):
            self._thread.start()

    @Slot()
    def pause(self) -> None:
        """Let the training wait."""
        if self._state is State.RUNNING and self._thread:
            self._thread.control.pause()
            self._enter(State.PAUSED)

    @Slot()
    def resume(self) -> None:
        """Let a waiting training go on."""
        if self._state is State.PAUSED and self._thread:
            self._thread.control.resume()
            self._enter(State.RUNNING)

    @Slot()
    def pause_or_resume(self) -> None:
        """Let a running training wait, and a waiting one go on."""
        if self._state is State.PAUSED:
            self.resume()
        else:
            self.pause()

    @Slot()
    def stop(self) -> None:
        """Ask the training to end; the state is ``IDLE`` again when it has."""
        if self._thread and self._state not in (State.IDLE, State.STOPPING):
            self._thread.control.stop()
            self._enter(State.STOPPING)

    def wait(self) -> None:
        """Wait until no thread is left; the training must have been asked to stop."""
        if self._thread:
            self._start_thread()
            self._thread.wait()
            self._on_finished()

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        if isinstance(event, Started) and self._state is State.PREPARING:
            self._enter(State.RUNNING)
        if isinstance(event, Ended) and self._thread:
            self._enter(State.STOPPING)
        self.happened.emit(event)

    @Slot()
    def _on_finished(self) -> None:
        if self._thread and self._thread.isFinished():
            self._thread.deleteLater()
            self._thread = None
            self._enter(State.IDLE)

    def _enter(self, state: State) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)
