"""A training's events as lines of text."""

from fmgui.commands import console
from fmgui.data.dataset import Dataset
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.experiment import Experiment
from fmgui.specs.names import run_name
from fmgui.specs.presets import presets
from fmgui.training.events import Ended, EpochEnded, Event, Noted, Score, Started

_HEAD = "  epoch      loss  accuracy  val_loss  val_accuracy      rate  seconds      left"


class ProgressTable:
    """Writes a line for each epoch, and at the end the last weights against the best ones."""

    def __init__(self, experiment: Experiment, dataset: Dataset, run: RunFolder) -> None:
        self._experiment = experiment
        self._dataset = dataset
        self._run = run
        self._epochs = 0

    def show(self, event: Event) -> None:
        """Write what an event tells; most of them tell nothing here."""
        match event:
            case Started():
                self._show_beginning(event)
            case EpochEnded():
                self._show_epoch(event)
            case Noted():
                console.note(event.message)
            case Ended():
                self._show_end(event)

    def _show_beginning(self, started: Started) -> None:
        self._epochs = started.epochs
        console.say(
            f"{_name(self._experiment)} on {self._dataset.name}: "
            f"{started.parameters:,} parameters, {started.steps_per_epoch:,} steps an epoch, "
            f"at most {started.epochs:,} epochs"
        )
        console.say(_HEAD)

    def _show_epoch(self, epoch: EpochEnded) -> None:
        console.say(
            f"{f'{epoch.epoch}/{self._epochs}':>7}  {epoch.loss:8.4f}  {epoch.accuracy:8.4f}  "
            f"{epoch.val_loss:8.4f}  {epoch.val_accuracy:12.4f}  {epoch.learning_rate:8.3g}  "
            f"{epoch.seconds:7.1f}  {duration(epoch.seconds_left):>8}"
            f"{'  best' if epoch.is_best else ''}"
        )

    def _show_end(self, ended: Ended) -> None:
        console.say(ended.message)
        if ended.last and ended.best:
            console.say("On the test pictures:")
            self._show_score("last", ended.epochs, ended.last)
            self._show_score("best", ended.best_epoch or ended.epochs, ended.best)
        console.say(f"The run is in {self._run.path}")

    def _show_score(self, name: str, epoch: int, score: Score) -> None:
        console.say(
            f"  {name} weights (epoch {epoch}): loss {score.loss:.4f}, "
            f"accuracy {score.accuracy:.4f}"
        )


def _name(experiment: Experiment) -> str:
    """Return what the window would call the run: its preset, and what was changed from it."""
    started_from = next((one for one in presets() if one.name == experiment.preset), None)
    return run_name(experiment, started_from.experiment if started_from else experiment)


def duration(seconds: float) -> str:
    """Return a stretch of time as ``h:mm:ss``, or ``m:ss`` below an hour."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
