"""The whole course of a run as arrays, for its curves to be drawn."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fmgui.errors import FmguiError, RunError
from fmgui.runs.files import read_text
from fmgui.runs.history import AGAIN_COLUMNS, COLUMNS
from fmgui.runs.listing import Stamp, stamp_of
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.experiment import Experiment

Values = NDArray[np.float64]


def _nothing() -> Values:
    return np.empty(0)


@dataclass(frozen=True, eq=False)
class Course:
    """The epochs of a run. All arrays are float64 of the shape (epochs,), NaN where it is NaN."""

    epoch: Values = field(default_factory=_nothing)
    """Counted from 1."""
    elapsed: Values = field(default_factory=_nothing)
    """Seconds from the first epoch's beginning to each one's end."""
    loss: Values = field(default_factory=_nothing)
    accuracy: Values = field(default_factory=_nothing)
    val_loss: Values = field(default_factory=_nothing)
    val_accuracy: Values = field(default_factory=_nothing)
    learning_rate: Values = field(default_factory=_nothing)
    again: dict[str, Values] = field(default_factory=dict)
    """What was measured again, by the names of ``history.Again``; empty where nothing was."""
    diverged_at: float | None = None
    """Where the loss was no longer a number, in epochs and parts of them; None where it was one
    to the end."""

    @property
    def diverged_after(self) -> float | None:
        """About how many seconds after its beginning the loss was no longer a number."""
        if self.diverged_at is None or not len(self.epoch):
            return None
        return float(self.diverged_at * self.elapsed[-1] / self.epoch[-1])


@dataclass(frozen=True, eq=False)
class Loaded:
    """A run as it is compared with others."""

    course: Course
    experiment: Experiment | None
    """None where it cannot be read."""
    problem: str = ""
    """One sentence on what could not be read; empty where all is well."""


class Courses:
    """Reads runs to be compared, and again only those whose files have changed."""

    def __init__(self) -> None:
        self._known: dict[Path, tuple[Stamp, Loaded]] = {}

    def read(self, runs: Sequence[RunFolder]) -> Iterator[dict[Path, Loaded]]:
        """Yield the runs by their folders, all at once. What is damaged is told, not raised."""
        found: dict[Path, tuple[Stamp, Loaded]] = {}
        for run in runs:
            stamp = stamp_of(run.path)
            known = self._known.get(run.path)
            found[run.path] = known if known and known[0] == stamp else (stamp, _load(run))
        self._known = found
        yield {path: loaded for path, (_, loaded) in found.items()}


def _load(run: RunFolder) -> Loaded:
    problem, course, experiment = "", Course(), None
    try:
        course = read_course(run)
    except FmguiError as error:
        problem = str(error)
    try:
        experiment = run.experiment()
    except FmguiError as error:
        problem = problem or str(error)
    return Loaded(course, experiment, problem)


def read_course(run: RunFolder) -> Course:
    """Read the course of a run; a run without an epoch has an empty one.

    It is some ten times as quick as ``RunFolder.history``.

    Raises:
        RunError: A file of the run is damaged.
    """
    path = run.history_file
    try:
        text = read_text(path)
    except FileNotFoundError:
        return Course()
    header, _, rows = text.partition("\n")
    names = header.strip().split(",")
    if missing := [column for column in COLUMNS if column not in names]:
        raise RunError(f"{path.name} is not a history: it has no column {missing[0]}.")
    if not rows.strip():
        return Course()
    try:
        table = np.loadtxt(io.StringIO(rows), delimiter=",", ndmin=2)
        column = dict(zip(names, table.T, strict=True))
    except ValueError:
        raise RunError(f"{path.name} is damaged: a row of it is not all numbers.") from None
    seconds = column.pop("seconds")
    return Course(
        elapsed=np.cumsum(np.where(np.isfinite(seconds), seconds, 0.0)),
        diverged_at=_diverged_at(run.result(), len(table)),
        again={name: column[name] for name in AGAIN_COLUMNS if set(AGAIN_COLUMNS) <= set(names)},
        **{name: column[name] for name in COLUMNS if name != "seconds"},
    )


def _diverged_at(result: dict[str, Any], epochs: int) -> float | None:
    if result.get("outcome") != "diverged":
        return None
    if not (moment := result.get("diverged_at")):
        return float(epochs)
    return float(moment["epoch"] - 1 + moment["step"] / moment["steps_per_epoch"])
