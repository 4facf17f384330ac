"""Runs that are called alike are told apart by the moment at which they were begun."""

from collections import Counter
from collections.abc import Collection

from fmgui.gui.runs.runs_row import Row
from fmgui.gui.wording.run_names import with_time


class Alike:
    """Counts how many runs have a title."""

    def __init__(self) -> None:
        self._called: Counter[str] = Counter()

    def exchange(self, before: Collection[str], after: Collection[str]) -> bool:
        """Take titles away, and count others.

        Returns:
            Whether there are titles that several runs have now, or no longer have.
        """
        concerned = {*before, *after}
        several = self._that_several_have(concerned)
        self._called.subtract(before)
        self._called.update(after)
        return several != self._that_several_have(concerned)

    def name(self, row: Row) -> str:
        """Return what a run is called, and when it was begun where others are called alike."""
        if self._called[row.title] > 1:
            return with_time(row.title, row.run.path, seconds=True)
        return row.title

    def _that_several_have(self, titles: Collection[str]) -> set[str]:
        return {title for title in titles if self._called[title] > 1}
