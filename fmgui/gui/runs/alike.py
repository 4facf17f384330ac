"""Runs that are called alike are told apart by the moment at which they were begun."""

from collections import Counter
from collections.abc import Iterable

from fmgui.gui.wording.run_names import run_title, with_time
from fmgui.runs.summary import RunSummary


class Alike:
    """Knows which names several runs have."""

    def __init__(self) -> None:
        self._several: set[str] = set()

    def count(self, runs: Iterable[RunSummary]) -> set[str]:
        """Count the names of all runs; return those that several have now, or no longer have."""
        called = Counter(run_title(run.path, run.notes) for run in runs)
        before, self._several = self._several, {name for name in called if called[name] > 1}
        return before ^ self._several

    def name(self, run: RunSummary) -> str:
        """Return what a run is called, and when it was begun where others are called alike."""
        name = run_title(run.path, run.notes)
        return with_time(name, run.path, seconds=True) if name in self._several else name
