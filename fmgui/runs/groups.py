"""Runs that differ in nothing but their seed, taken together: their mean and their spread."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from fmgui.errors import FmguiError
from fmgui.runs.course import Course, read_course
from fmgui.runs.listing import Stamp, scan_runs
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.experiment import Experiment
from fmgui.specs.sweep import without_seed

Values = NDArray[np.float64]


class Measure(StrEnum):
    """What one number says of a run."""

    TEST_ACCURACY = "test_accuracy"
    """Test accuracy of the best epoch's weights."""
    BEST_VAL_ACCURACY = "best_val_accuracy"
    """The highest validation accuracy of any epoch."""
    BEST_VAL_LOSS = "best_val_loss"
    """The lowest validation loss of any epoch."""
    LAST_VAL_LOSS = "last_val_loss"
    """The validation loss of the last epoch."""


@dataclass(frozen=True, eq=False)
class Repeat:
    """One run of a group."""

    run: RunFolder
    experiment: Experiment
    data_set: str
    fingerprint: str
    """What tells one data set from another."""
    course: Course
    test_accuracy: float | None
    """Of the best epoch's weights; None where the run has no result yet."""
    is_over: bool
    """Whether the run has a result."""

    def measured(self, measure: Measure) -> float | None:
        """Return what a measure says of the run, or None where it says nothing yet."""
        if measure is Measure.TEST_ACCURACY:
            return self.test_accuracy
        column = self.course.val_accuracy if "accuracy" in measure else self.course.val_loss
        finite = column[np.isfinite(column)]
        if not finite.size:
            return None
        if measure is Measure.LAST_VAL_LOSS:
            return float(column[-1])
        return float(finite.max() if measure is Measure.BEST_VAL_ACCURACY else finite.min())


@dataclass(frozen=True, eq=False)
class Group:
    """Runs of the same experiment on the same data, with different seeds."""

    repeats: tuple[Repeat, ...]

    @property
    def experiment(self) -> Experiment:
        """The experiment, with one of its seeds."""
        return self.repeats[0].experiment

    def measured(self, measure: Measure) -> Values:
        """Return what a measure says of each run it says something of, float64 ``(runs,)``."""
        found = [repeat.measured(measure) for repeat in self.repeats]
        return np.array([value for value in found if value is not None], dtype=np.float64)

    def band(self, column: str) -> tuple[Values, Values, Values]:
        """Return epochs, mean and standard deviation of a column of the history.

        All are float64 ``(epochs,)``. An epoch that fewer than two runs have reached has no
        spread and is left out, and so is one that is not a number in every run.
        """
        longest = max(len(repeat.course.epoch) for repeat in self.repeats)
        table = np.full((len(self.repeats), longest), np.nan)
        for row, repeat in zip(table, self.repeats, strict=True):
            values = getattr(repeat.course, column)
            row[: len(values)] = values
        known = np.isfinite(table)
        shown = known.sum(axis=0) >= min(2, len(self.repeats))
        table = np.ma.masked_array(table[:, shown], ~known[:, shown])
        spread = table.std(axis=0, ddof=1) if len(self.repeats) > 1 else table.mean(axis=0) * 0
        epochs = np.arange(1, longest + 1, dtype=np.float64)[shown]
        return epochs, table.mean(axis=0).filled(np.nan), np.ma.filled(spread, 0.0)


@dataclass(frozen=True)
class Difference:
    """How far the means of two groups are apart, and how sure that is."""

    difference: float
    """The second mean less the first."""
    low: float
    """The lower end of the 95 % confidence interval."""
    high: float
    """The upper end."""

    @property
    def is_beyond_chance(self) -> bool:
        """Whether the interval leaves out zero: the seeds alone would hardly do that."""
        return not self.low <= 0.0 <= self.high


def difference(one: Values, other: Values) -> Difference | None:
    """Compare two groups of at least two values each; None where there are fewer.

    The interval is Welch's, which does not assume that both spread alike (B. L. Welch, "The
    generalization of 'Student's' problem when several different population variances are
    involved", Biometrika 34, 1947).
    """
    if min(len(one), len(other)) < 2:
        return None
    shares = np.array([each.var(ddof=1) / len(each) for each in (one, other)])
    apart = float(other.mean() - one.mean())
    if not shares.sum():
        return Difference(apart, apart, apart)
    # Only special functions, which load at once: scipy.stats takes half a second.
    from scipy.special import stdtrit

    freedom = shares.sum() ** 2 / (
        shares[0] ** 2 / (len(one) - 1) + shares[1] ** 2 / (len(other) - 1)
    )
    reach = float(stdtrit(freedom, 0.975) * np.sqrt(shares.sum()))
    return Difference(apart, apart - reach, apart + reach)


class Groups:
    """Reads the groups of a folder of runs, and again only the runs whose files have changed."""

    def __init__(self) -> None:
        self._known: dict[Path, tuple[Stamp, Repeat | None]] = {}

    def read(self, folder: Path) -> Iterator[tuple[Group, ...]]:
        """Yield all groups, at once; the one with the newest run comes first.

        A run of a kind of its own is a group of one. Damaged runs are passed over.
        """
        known: dict[Path, tuple[Stamp, Repeat | None]] = {}
        for path, stamp in scan_runs(folder).items():
            before = self._known.get(path)
            known[path] = before if before and before[0] == stamp else (stamp, _read(path))
        self._known = known
        newest_first = sorted(known, reverse=True)
        yield grouped([repeat for path in newest_first if (repeat := known[path][1]) is not None])


def read_repeats(folder: Path) -> list[Repeat]:
    """Return all runs of a folder that can be read, the newest first."""
    found = [_read(path) for path in sorted(scan_runs(folder), reverse=True)]
    return [repeat for repeat in found if repeat is not None]


def grouped(repeats: Sequence[Repeat]) -> tuple[Group, ...]:
    """Return the groups that runs make, in the order of their first runs.

    The same seed gives the same training once more, which says nothing of chance: of several
    such runs the one that came furthest counts, and of these the first. A run without an
    epoch says nothing.
    """
    by: dict[tuple[str, str], dict[int, Repeat]] = {}
    for repeat in repeats:
        if not len(repeat.course.epoch):
            continue
        seeds = by.setdefault((without_seed(repeat.experiment), repeat.fingerprint), {})
        seed = repeat.experiment.training.seed
        if seed not in seeds or len(repeat.course.epoch) > len(seeds[seed].course.epoch):
            seeds[seed] = repeat
    return tuple(Group(tuple(seeds[seed] for seed in sorted(seeds))) for seeds in by.values())


def read_repeat(run: RunFolder) -> Repeat:
    """Read one run.

    Raises:
        RunError: It cannot be read.
        ExperimentError: Its experiment is not valid.
    """
    environment, result = run.environment(), run.result()
    best = result.get("best")
    accuracy = best.get("accuracy") if isinstance(best, dict) else None
    return Repeat(
        run=run,
        experiment=run.experiment(),
        data_set=str(environment.get("data_set", "")),
        fingerprint=str(environment.get("data_fingerprint", "")),
        course=read_course(run),
        test_accuracy=float(accuracy) if isinstance(accuracy, int | float) else None,
        is_over=bool(result),
    )


def _read(path: Path) -> Repeat | None:
    try:
        return read_repeat(RunFolder(path))
    except FmguiError:
        return None
