"""What is in view: the experiment in the form, the data set, the run shown."""

from PySide6.QtCore import QObject, Signal, Slot

from fmgui.data.dataset import Dataset
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.experiment import Experiment
from fmgui.training.events import EpochEnded


class Scene(QObject):
    """Tells every page the same facts, and each change of them.

    The window sets them; pages only look. A page that is made late reads what there is from the
    properties, and connects to the signals for what comes.
    """

    experiment_changed = Signal(object)
    """The ``Experiment`` in the form, or None while something in it is impossible."""
    dataset_changed = Signal(object)
    """The ``Dataset`` in use, or None."""
    run_changed = Signal(object)
    """The ``RunFolder`` shown, or None; again when the run shown is over."""
    epoch_ended = Signal(object)
    """An ``EpochEnded`` of the run shown, while it is being trained."""
    training_changed = Signal(bool)
    """Whether a training is under way."""
    keras_ready = Signal()
    """TensorFlow is loaded: from now on threads may import ``fmgui.training``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._dataset: Dataset | None = None
        self._data_place = ""
        self._run: RunFolder | None = None
        self._keras_is_ready = False
        self._is_training = False

    @property
    def experiment(self) -> Experiment | None:
        """The experiment in the form, or None while something in it is impossible."""
        return self._experiment

    @property
    def dataset(self) -> Dataset | None:
        """The data set in use."""
        return self._dataset

    @property
    def data_place(self) -> str:
        """Where the data set comes from, as ``--data`` takes it: a folder, or ``drawn``."""
        return self._data_place

    @property
    def run(self) -> RunFolder | None:
        """The run shown: the one under way, or one chosen by the user."""
        return self._run

    @property
    def keras_is_ready(self) -> bool:
        """Whether TensorFlow is loaded."""
        return self._keras_is_ready

    @property
    def is_training(self) -> bool:
        """Whether a training is under way."""
        return self._is_training

    def set_experiment(self, experiment: Experiment | None) -> None:
        """Take the experiment in the form, after each edit."""
        if experiment != self._experiment:
            self._experiment = experiment
            self.experiment_changed.emit(experiment)

    def set_dataset(self, dataset: Dataset | None, place: str = "") -> None:
        """Take the data set in use, and where it comes from, see ``data_place``."""
        if dataset is not self._dataset:
            self._dataset, self._data_place = dataset, place
            self.dataset_changed.emit(dataset)

    def set_run(self, run: RunFolder | None) -> None:
        """Take the run shown; call it again when its training is over."""
        self._run = run
        self.run_changed.emit(run)

    def set_training(self, is_training: bool) -> None:
        """Say whether a training is under way."""
        if is_training != self._is_training:
            self._is_training = is_training
            self.training_changed.emit(is_training)

    @Slot()
    def set_keras_ready(self) -> None:
        """Say that TensorFlow is loaded."""
        self._keras_is_ready = True
        self.keras_ready.emit()

    @Slot(object)
    def take_event(self, event: object) -> None:
        """Pass on what the training under way tells of its epochs."""
        if isinstance(event, EpochEnded):
            self.epoch_ended.emit(event)
