"""A run as a row of the table, with what is asked of it over and over again."""

from fmgui.gui.runs.runs_columns import Column, searched_text
from fmgui.gui.wording.run_names import run_title
from fmgui.runs.summary import RunSummary


class Row:
    """A run. What is known of it may change; the row stays the same one."""

    def __init__(self, run: RunSummary) -> None:
        self.place: int | None = None
        """Where it is shown, counted from the top; None where it is not."""
        self.take(run)

    def take(self, run: RunSummary) -> None:
        """Take over what is known of the run now."""
        self.run = run
        self.title = run_title(run.path, run.notes)
        self.age = (run.started, run.path.name)
        """Newer runs have greater ones."""
        self.searched = searched_text(run)
        """What it is found by."""
        self._keys: dict[str, float | str | None] = {}

    def key(self, column: Column) -> float | str | None:
        """Return what it is put in order by in a column."""
        if column.key not in self._keys:
            self._keys[column.key] = column.order(self.run)
        return self._keys[column.key]
