"""``fmgui train``: an experiment in, a run folder out."""

import argparse
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from fmgui.commands import choices, engine, stopping
from fmgui.commands.data_option import add_data
from fmgui.commands.progress import ProgressTable
from fmgui.data.dataset import Dataset
from fmgui.runs.origin import check_fork
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.experiment import Experiment
from fmgui.training.control import Control
from fmgui.training.events import Ended, Event, Outcome, Started

STATUS = {
    Outcome.FINISHED: 0,
    Outcome.EARLY_STOPPED: 0,
    # The experiment was carried out as asked, and this is what came of it.
    Outcome.DIVERGED: 0,
    Outcome.STOPPED: 130,
    Outcome.FAILED: 1,
}
"""The exit status for each way a run ends."""

_DESCRIPTION = """\
Train a network and keep what came of it in a run folder. Ctrl+C stops after the batch under way
and keeps the best weights; a second Ctrl+C ends at once.
"""


def add_to(commands: choices.Commands) -> None:
    """Declare the command."""
    parser = commands.add_parser("train", help="train a network", description=_DESCRIPTION)
    choices.add_experiment(parser, forks=True)
    add_data(parser)
    parser.add_argument(
        "--out",
        metavar="RUN",
        type=Path,
        required=True,
        help="the folder to make for the run; it must be new or empty",
    )
    stopping.add_until_input_ends(parser)
    parser.set_defaults(command=run)


def run(arguments: argparse.Namespace) -> int:
    """Check everything that was given, and only then load TensorFlow and train."""
    # Like Keras, not to be waited for where a window is opened.
    from fmgui.training.pictures import divide

    experiment = choices.experiment(arguments)
    dataset = choices.data(arguments)
    # Whether there are enough pictures: no sketch need be drawn for that.
    divide(dataset, experiment.training, wanted=lambda: False)
    origin = choices.origin(arguments)
    if origin:
        check_fork(*origin, experiment, dataset)
    with new_run(arguments.out) as (folder, begun):
        engine.load()
        ended = _train(arguments, experiment, dataset, folder, begun, origin)
    return STATUS[ended.outcome]


@contextmanager
def new_run(path: Path) -> Iterator[tuple[RunFolder, threading.Event]]:
    """Make a run's folder, and take it away again where its training could not begin.

    Gives the folder, and an event to be set when the training has begun.

    Raises:
        RunError: Something is there already, or the folder cannot be made.
    """
    missing = [folder for folder in (path, *path.parents) if not folder.exists()]
    folder, begun = RunFolder.create(path), threading.Event()
    try:
        yield folder, begun
    except BaseException:
        if not begun.is_set():
            _remove(folder, missing)
        raise


def _train(
    arguments: argparse.Namespace,
    experiment: Experiment,
    dataset: Dataset,
    folder: RunFolder,
    begun: threading.Event,
    origin: tuple[RunFolder, int] | None,
) -> Ended:
    # Keras is imported with them.
    from fmgui.training.fork import fork
    from fmgui.training.train import train

    table = ProgressTable(experiment, dataset, folder)

    def emit(event: Event) -> None:
        if isinstance(event, Started):
            begun.set()
        table.show(event)

    control = Control()
    with stopping.by(arguments, control):
        if origin:
            return fork(*origin, experiment, dataset, folder, emit, control)
        return train(experiment, dataset, folder, emit, control)


def _remove(folder: RunFolder, made: list[Path]) -> None:
    with suppress(OSError):
        for file in folder.path.rglob("*"):
            if not file.is_dir():
                file.unlink()
        for inner in folder.path.iterdir():
            inner.rmdir()
        for empty in made:
            empty.rmdir()
