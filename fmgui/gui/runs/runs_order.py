"""Which runs are rows of the table, and in which order."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path
from typing import Any

from fmgui.gui.runs.runs_columns import Column
from fmgui.gui.runs.runs_row import Row


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

    def shown(self, rows: Iterable[Row], ticked: Collection[Path]) -> list[Row]:
        """Return the rows to be shown, from top to bottom.

        Of runs that are alike the newest comes first; what is not known stands last both ways.
        """
        passing = [row for row in rows if self._passes(row)]
        passing.sort(key=attrgetter("age"), reverse=True)
        if self.column.key == "compare":
            return sorted(passing, key=lambda row: (row.run.path in ticked) == self.is_falling)
        known = [row for row in passing if row.key(self.column) is not None]
        unknown = [row for row in passing if row.key(self.column) is None]
        return sorted(known, key=self._key, reverse=self.is_falling) + unknown

    def _key(self, row: Row) -> Any:
        # A column is all numbers or all words.
        return row.key(self.column)

    def _passes(self, row: Row) -> bool:
        if self.outcome and row.run.outcome != self.outcome:
            return False
        return all(word in row.searched for word in self.words)
