"""A run in a line: what a list of runs tells of each, read quickly and only when it changed."""

import json
import math
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from fmgui.errors import RunError
from fmgui.runs.files import read_text
from fmgui.runs.history import COLUMNS
from fmgui.runs.listing import Stamp, scan_runs
from fmgui.runs.lock import is_being_trained
from fmgui.runs.notes import Notes, read_notes
from fmgui.runs.run_folder import RunFolder

ENDS = ("finished", "early_stopped", "stopped", "diverged", "failed")
"""The words of ``result.json`` for how a run ended."""

INTERRUPTED = "interrupted"
"""The run has no result, and nobody trains it: it was cut off."""

IN_TRAINING = "in_training"
"""The run has no result yet: some program trains it, this one or another."""

DAMAGED = "damaged"
"""A file of the run cannot be read; ``problem`` tells which."""

_FIRST_PART, _LARGEST_PART = 50, 200
"""Runs in the first part that is told, and in a later one. It takes what is told of at a time."""
_BREATH = 0.05
"""Seconds that the interpreter is left to others after a part: a window may have to draw it."""

_YEAR_2100 = 4_102_444_800.0
"""Seconds since 1970; not every system can tell of moments far beyond it, or before 1970."""


@dataclass(frozen=True)
class Point:
    """Loss and accuracy on the validation set after an epoch."""

    loss: float
    accuracy: float


@dataclass(frozen=True)
class RunSummary:
    """A run in a line. What is not known is None."""

    run: RunFolder
    notes: Notes
    outcome: str
    """One of ``ENDS``, or ``INTERRUPTED``, ``IN_TRAINING``, or ``DAMAGED``."""
    problem: str = ""
    """For a damaged run, one sentence on what is wrong with it."""
    preset: str = ""
    data_set: str = ""
    started: float = 0.0
    """Seconds since 1970."""
    epochs: int = 0
    """Epochs trained to their end."""
    seconds: float | None = None
    last: Point | None = None
    """After the last epoch."""
    best: Point | None = None
    """After the epoch with the best monitored value."""
    test_accuracy: float | None = None
    """Of the best epoch's weights, on the test set."""

    @property
    def path(self) -> Path:
        """The run's folder."""
        return self.run.path


@dataclass(frozen=True)
class Changes:
    """What is new in a folder of runs."""

    read: tuple[RunSummary, ...]
    """Runs that are new, or whose files have changed."""
    gone: frozenset[Path] = frozenset()
    """Folders that are no longer there."""


class Summaries:
    """Reads the runs of a folder, and again only those whose files have changed."""

    def __init__(self) -> None:
        self._known: dict[Path, Stamp] = {}
        self._in_training: set[Path] = set()

    def changes(self, folder: Path) -> Iterator[Changes]:
        """Yield what has changed since the last time, the newest runs first, in small parts."""
        stamps = scan_runs(folder)
        if gone := self._known.keys() - stamps.keys():
            yield Changes((), frozenset(gone))
            self._known = {path: self._known[path] for path in self._known.keys() - gone}
        self._in_training &= stamps.keys()
        # A program that was killed leaves all files as they are.
        given_up = {path for path in self._in_training if not is_being_trained(path)}
        stale = [
            path
            for path, stamp in stamps.items()
            if self._known.get(path) != stamp or path in given_up
        ]
        stale.sort(reverse=True)
        size = _FIRST_PART
        while stale:
            part, stale, size = stale[:size], stale[size:], _LARGEST_PART
            read = tuple(read_summary(RunFolder(path)) for path in part)
            yield Changes(read)
            self._known.update((path, stamps[path]) for path in part)
            self._in_training -= set(part)
            self._in_training |= {run.path for run in read if run.outcome == IN_TRAINING}
            if stale:
                time.sleep(_BREATH)


def read_summary(run: RunFolder) -> RunSummary:
    """Read a run in a line. A damaged run is told as such: nothing is raised."""
    notes = read_notes(run.path)
    environment = _read_harmless(run.environment_file)
    started = _time(environment.get("started"), run.path)
    data_set = str(environment.get("data_set") or "")
    try:
        experiment = _read_object(run.experiment_file, needed=True)
        result = _read_object(run.result_file)
        outcome = result.get("outcome") if result else _without_a_result(run)
        if outcome not in (*ENDS, INTERRUPTED, IN_TRAINING):
            raise RunError(f"{run.result_file.name} does not say how the run ended.")
        course = _Course.read(run.history_file, result, _monitored(experiment))
    except RunError as error:
        return RunSummary(run, notes, DAMAGED, str(error), data_set=data_set, started=started)
    best_weights = result.get("best")
    return RunSummary(
        run,
        notes,
        outcome,
        preset=str(experiment.get("preset") or ""),
        data_set=data_set,
        started=started,
        epochs=course.epochs,
        seconds=course.seconds,
        last=course.last,
        best=course.best,
        test_accuracy=(
            _number(best_weights.get("accuracy")) if isinstance(best_weights, dict) else None
        ),
    )


def _without_a_result(run: RunFolder) -> str:
    return IN_TRAINING if is_being_trained(run.path) else INTERRUPTED


@dataclass(frozen=True)
class _Course:
    """What a line needs of a history."""

    epochs: int = 0
    seconds: float | None = None
    last: Point | None = None
    best: Point | None = None

    @classmethod
    def read(cls, path: Path, result: dict[str, Any], monitored: str) -> "_Course":
        """Read as few of a history's numbers as will do: there may be very many.

        Raises:
            RunError: The file is damaged.
        """
        lines = _read_text(path).splitlines()
        if not lines:
            return cls()
        names = lines[0].split(",")
        if missing := [column for column in COLUMNS if column not in names]:
            raise RunError(f"{path.name} is not a history: it has no column {missing[0]}.")
        rows = [line for line in lines[1:] if line]
        if not rows:
            return cls()
        try:
            last = _cells(rows[-1], names)
            seconds = _number(result.get("seconds"))
            if seconds is None:
                seconds = sum(_cells(row, names)["seconds"] for row in rows)
            best = _best(rows, names, result.get("best_epoch"), monitored)
        except (ValueError, KeyError):
            raise RunError(f"{path.name} is damaged: a row of it is not seven numbers.") from None
        return cls(len(rows), seconds, _point(last), _point(best) if best else None)


def _best(
    rows: Sequence[str], names: list[str], best_epoch: Any, monitored: str
) -> dict[str, float] | None:
    """Return the row of the best epoch, as the result tells it, or else by what is monitored."""
    if type(best_epoch) is int and 1 <= best_epoch <= len(rows):
        row = _cells(rows[best_epoch - 1], names)
        if row["epoch"] == best_epoch:
            return row
    sign = -1 if monitored.endswith("accuracy") else 1
    finite = [row for row in (_cells(row, names) for row in rows) if math.isfinite(row[monitored])]
    return min(finite, key=lambda row: sign * row[monitored], default=None)


def _cells(row: str, names: list[str]) -> dict[str, float]:
    return dict(zip(names, map(float, row.split(",")), strict=True))


def _point(row: dict[str, float]) -> Point:
    return Point(row["val_loss"], row["val_accuracy"])


def _monitored(experiment: dict[str, Any]) -> str:
    checkpoint = experiment.get("checkpoint")
    chosen = checkpoint.get("monitor") if isinstance(checkpoint, dict) else None
    return chosen if chosen in COLUMNS else "val_loss"


def _read_text(path: Path) -> str:
    """Return a file's text; none where there is no such file. Raises ``RunError``."""
    try:
        return read_text(path)
    except FileNotFoundError:
        return ""


def _read_object(path: Path, *, needed: bool = False) -> dict[str, Any]:
    """Return the values of a JSON file; none where there is no such file and it is not needed."""
    text = _read_text(path)
    if not text:
        if needed or path.exists():
            if path.exists():
                raise RunError(f"{path.name} is empty.")
            raise RunError(f"{path.name} is missing.")
        return {}
    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        raise RunError(f"{path.name} is damaged: it is not valid JSON.") from None
    if not isinstance(values, dict):
        raise RunError(f"{path.name} is damaged: it should hold a JSON object.")
    return values


def _read_harmless(path: Path) -> dict[str, Any]:
    """Return the values of a file that a run can do without."""
    try:
        return _read_object(path)
    except RunError:
        return {}


def _time(text: Any, folder: Path) -> float:
    """Return when a run began, or else when its folder was last written to."""
    try:
        moment = datetime.fromisoformat(text)
        # Without a zone it is in that of the environment file, UTC.
        seconds = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
        if 0 <= seconds < _YEAR_2100:
            return seconds
    except (TypeError, ValueError, OverflowError):
        pass
    try:
        return min(max(folder.stat().st_mtime, 0.0), _YEAR_2100)
    except OSError:
        return 0.0


def _number(value: Any) -> float | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number else None
