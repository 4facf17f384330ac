"""The fork to be trained next: chosen from a run, shown above the form, and given up again."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMessageBox

from fmgui.errors import FmguiError
from fmgui.gui.experiment_desk import ExperimentDesk
from fmgui.gui.offer import Offer
from fmgui.gui.wording.language import told
from fmgui.gui.wording.run_names import run_name
from fmgui.runs.origin import hindrance
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.experiment import Experiment


@dataclass(frozen=True)
class Fork:
    """Where the next training begins."""

    parent: RunFolder
    epoch: int
    """The kept epoch; 0 is the start."""
    experiment: Experiment
    """That of the run to fork."""


class Forking(QObject):
    """Puts a run's settings into the form, and remembers where the next training begins."""

    changed = Signal()
    """Another fork is to be trained next, or none any more."""

    def __init__(self, desk: ExperimentDesk, line: Offer) -> None:
        super().__init__(desk)
        self._desk = desk
        self._line = line
        self.fork: Fork | None = None
        """What the next training begins with; None where it begins by itself."""
        line.taken.connect(self.give_up)
        desk.named.connect(self.give_up)

    @Slot(object, int)
    def choose(self, parent: RunFolder, epoch: int) -> None:
        """Let the next training begin with an epoch of a run, and show that run's settings."""
        try:
            experiment = parent.experiment()
        except FmguiError as error:
            QMessageBox.warning(self._desk.window(), self.tr("Fork"), told(str(error)))
            return
        name = run_name(parent)
        self._desk.take_run(experiment, name)
        self.fork = Fork(parent, epoch, experiment)
        place = self.tr("after epoch {}").format(epoch) if epoch else self.tr("at its start")
        text = self.tr(
            "The next training is a fork: it begins as “{run}” was {place}. Change a setting, and "
            "press Train."
        )
        self._line.make(text.format(run=name, place=place), self.tr("No fork"))
        self.changed.emit()

    @Slot()
    def give_up(self) -> None:
        """Let the next training begin by itself."""
        self._line.hide()
        if self.fork is not None:
            self.fork = None
            self.changed.emit()

    def hindrance(self, experiment: Experiment | None) -> str:
        """Return why a fork cannot have these settings; empty where it can, or none is wanted."""
        if self.fork is None or experiment is None:
            return ""
        return told(hindrance(self.fork.experiment, self.fork.epoch, experiment))
