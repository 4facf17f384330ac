"""What several commands take: an experiment, a data set, a run's checkpoint."""

import argparse
from pathlib import Path
from typing import Any

from fmgui.commands import console
from fmgui.data.dataset import Dataset
from fmgui.data.sources import find
from fmgui.errors import ExperimentError
from fmgui.runs.run_folder import BEST, LAST, RunFolder
from fmgui.specs.experiment import Experiment
from fmgui.specs.paths import parse_setting, with_settings
from fmgui.specs.presets import preset

Commands = Any
"""What ``add_subparsers`` returns; argparse does not name its type."""

DEFAULT_PRESET = "lecture"


def add_experiment(parser: argparse.ArgumentParser, *, forks: bool = False) -> None:
    """Let a command take an experiment, and settings to change in it.

    It is a preset or a file, or with ``forks`` an epoch of another run.
    """
    start = parser.add_mutually_exclusive_group()
    start.add_argument(
        "experiment", nargs="?", metavar="EXPERIMENT.json", help="the file of an experiment"
    )
    start.add_argument(
        "--preset",
        metavar="NAME",
        help=f"the name of a preset, as fmgui presets lists them (default: {DEFAULT_PRESET})",
    )
    if forks:
        start.add_argument(
            "--from",
            dest="origin",
            metavar="RUN[@EPOCH]",
            help="fork a run: begin with its settings, and with its weights and all else as they "
            "were after an epoch that it has kept (default: @0, its very start)",
        )
    parser.add_argument(
        "--set",
        dest="settings",
        nargs="+",
        action="extend",
        default=[],
        metavar="PATH=VALUE",
        help="change settings by their path, e.g. training.epochs=5",
    )


def experiment(arguments: argparse.Namespace) -> Experiment:
    """Return the experiment asked for.

    Raises:
        ExperimentError: There is no such preset or file, or a value is not valid.
    """
    settings, file, name = arguments.settings, arguments.experiment, arguments.preset
    if point := origin(arguments):
        return with_settings(point[0].experiment(), [parse_setting(text) for text in settings])
    if file is None and name is None and settings and settings[-1].endswith(".json"):
        # In `--set PATH=VALUE EXPERIMENT.json` the file was taken for a further setting.
        *settings, file = settings
    changes = [parse_setting(setting) for setting in settings]
    chosen = preset(name or DEFAULT_PRESET).experiment if file is None else _read(Path(file))
    return with_settings(chosen, changes)


def origin(arguments: argparse.Namespace) -> tuple[RunFolder, int] | None:
    """Return the run to fork and the epoch to begin with, or None for an experiment of its own."""
    text: str | None = getattr(arguments, "origin", None)
    if text is None:
        return None
    folder, at, epoch = text.rpartition("@")
    if at and epoch.isdecimal() and not Path(text).exists():
        return RunFolder(Path(folder)), int(epoch)
    return RunFolder(Path(text)), 0


def data(arguments: argparse.Namespace) -> Dataset:
    """Return the data set asked for, or the first one found; tell what was passed over.

    Raises:
        DataError: The data set asked for is missing or malformed.
    """
    found = find(arguments.data)
    for sentence in found.notes:
        console.note(sentence)
    return found.dataset


def add_run(parser: argparse.ArgumentParser) -> None:
    """Let a command take a run's folder and one of its checkpoints."""
    parser.add_argument("run", metavar="RUN", type=Path, help="the folder of a run")
    parser.add_argument(
        "--checkpoint",
        choices=(BEST, LAST),
        default=BEST,
        help="the weights of the best epoch (default) or of the last one",
    )


def add_json(parser: argparse.ArgumentParser) -> None:
    """Let a command answer in JSON."""
    parser.add_argument("--json", action="store_true", help="answer in JSON")


def _read(path: Path) -> Experiment:
    if path.is_dir():
        raise ExperimentError(f"{path} is a folder: name the file of an experiment in it.")
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise ExperimentError(f"There is no experiment file {path}.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ExperimentError(f"{path} cannot be read: {reason}.") from None
    return Experiment.from_json(content, str(path))
