"""Which runs are rows of the table, and in which order."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from fmgui.gui.runs.runs_columns import Column, searched_text
from fmgui.runs.summary import RunSummary


@dataclass
class RunsOrder:
    """What the user asked to see."""

    column: Column
    """The column that decides the order."""
    is_falling: bool = True
    words: list[str] = field(default_factory=list)
    """All of these stand in what a run is found by; in small letters."""
    outcome: str = ""
    """How the runs ended; empty for all."""

    def rows(self, runs: Iterable[RunSummary], ticked: Collection[Path]) -> list[Path]:
        """Return the folders of the runs to be shown, from top to bottom.

        Of runs that are alike the newest comes first; what is not known stands last both ways.
        """
        shown = [run for run in runs if self._passes(run)]
        shown.sort(key=lambda run: (run.started, run.path.name), reverse=True)
        if self.column.key == "compare":
            return self._ticked_first(shown, ticked)
        keys = {run.path: self.column.order(run) for run in shown}
        known = {path: key for path, key in keys.items() if key is not None}
        # A column is all numbers or all words.
        return [
            *sorted(known, key=known.__getitem__, reverse=self.is_falling),
            *(path for path in keys if path not in known),
        ]

    def _ticked_first(self, shown: list[RunSummary], ticked: Collection[Path]) -> list[Path]:
        paths = [run.path for run in shown]
        return sorted(paths, key=lambda path: (path in ticked) == self.is_falling)

    def _passes(self, run: RunSummary) -> bool:
        if self.outcome and run.outcome != self.outcome:
            return False
        return not self.words or all(word in searched_text(run) for word in self.words)
