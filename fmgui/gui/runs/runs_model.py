"""The runs as a table: which are shown, in which order, and which are ticked."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QIcon

from fmgui.gui.plots.overlay import Overlay, swatch
from fmgui.gui.runs.alike import Alike
from fmgui.gui.runs.arranged_rows import NO_PARENT, ArrangedRows, Index
from fmgui.gui.runs.runs_columns import UNDER_WAY, Column, outcome_colour, table_columns
from fmgui.gui.runs.runs_order import RunsOrder
from fmgui.gui.runs.runs_row import Row
from fmgui.gui.style.palette import LIGHT, Colours
from fmgui.gui.wording.language import told
from fmgui.runs.notes import COLOURS, LONGEST_NAME, LONGEST_NOTE, write_notes
from fmgui.runs.summary import IN_TRAINING, INTERRUPTED, Changes, RunSummary

_ROLE = Qt.ItemDataRole
_ANSWERED = frozenset(
    {
        _ROLE.DisplayRole,
        _ROLE.EditRole,
        _ROLE.TextAlignmentRole,
        _ROLE.ToolTipRole,
        _ROLE.CheckStateRole,
        _ROLE.DecorationRole,
        _ROLE.ForegroundRole,
    }
)
"""All that any cell has an answer to; for each one a view asks for much else."""
_ALIGNMENT = {
    False: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    True: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
}
"""By whether a column has numbers."""


class RunsModel(ArrangedRows):
    """All runs, of which those that pass the filter are rows, in the order of one column.

    Qt's own proxy would ask Python some twenty times a row to put them in order; here five
    thousand rows take about ten milliseconds, and what is not known stands last both ways.
    """

    ticked_changed = Signal()
    """Which runs are ticked has changed, or the name or colour of one of them."""
    failed = Signal(str)
    """A sentence on why a note could not be kept."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = table_columns()
        self._column_of = {column.key: place for place, column in enumerate(self.columns)}
        self._flags = [_flags(column) for column in self.columns]
        self._all: dict[Path, Row] = {}
        self._alike = Alike()
        self._ticked: dict[Path, int] = {}
        self._active: Path | None = None
        self._order = RunsOrder(self.columns[self.column_of("started")])
        self._colours = LIGHT
        self._scale = 1.0
        self._swatches: dict[int | None, QIcon] = {}

    # --- What there is ---------------------------------------------------------------------

    def take(self, changes: Changes) -> None:
        """Take over what has changed on disk."""
        told = self.ticked()
        for path in changes.gone:
            self._ticked.pop(path, None)
        changed = [self._all[run.path] for run in changes.read if run.path in self._all]
        gone = [self._all.pop(path) for path in changes.gone if path in self._all]
        titles = [row.title for row in (*changed, *gone)]
        for run in map(self._seen, changes.read):
            if row := self._all.get(run.path):
                row.take(run)
            else:
                self._all[run.path] = Row(run)
        new_titles = [self._all[run.path].title for run in changes.read]
        are_others_called_alike = self._alike.exchange(titles, new_titles)
        self._arrange()
        self._tell_changed(self._rows if are_others_called_alike else changed)
        if any(row.run.path in self._ticked for row in changed) or told != self.ticked():
            self.ticked_changed.emit()

    def set_active(self, path: Path | None) -> None:
        """Tell which run is being trained by this program."""
        concerned = [self._all[one].run for one in (self._active, path) if one in self._all]
        self._active = path
        self.take(Changes(tuple(concerned)))

    def _seen(self, run: RunSummary) -> RunSummary:
        """Return the run with the way it ended as this program knows it."""
        if run.path == self._active and run.outcome in (INTERRUPTED, IN_TRAINING):
            return replace(run, outcome=UNDER_WAY)
        if run.path != self._active and run.outcome == UNDER_WAY:
            return replace(run, outcome=INTERRUPTED)
        return run

    def summary(self, path: Path) -> RunSummary | None:
        """Return what is known of the run in a folder, or None where there is none."""
        row = self._all.get(path)
        return row.run if row else None

    def total(self) -> int:
        """Return how many runs there are, shown or not."""
        return len(self._all)

    def run_at(self, row: int) -> RunSummary:
        """Return the run in a row."""
        return self._rows[row].run

    def row_of(self, path: Path | None) -> int | None:
        """Return the row of a run, or None where it is not shown."""
        row = self._all.get(path) if path else None
        return row.place if row else None

    def column_of(self, key: str) -> int:
        """Return the place of a column."""
        return self._column_of[key]

    # --- Ticks and colours -----------------------------------------------------------------

    def ticked(self) -> list[Overlay]:
        """Return the ticked runs in the order they were ticked, hidden ones among them.

        Runs that are called alike are told apart by the time at which they were begun.
        """
        rows = [self._all[path] for path in self._ticked]
        return [
            Overlay(row.run.run, self._alike.name(row), self._colour_of(row.run) or 0)
            for row in rows
        ]

    def set_ticked(self, paths: Iterable[Path], ticked: bool) -> None:
        """Tick runs or take their ticks away."""
        rows = [self._all[path] for path in paths if path in self._all]
        used = Counter(self._colour_of(self._all[path].run) for path in self._ticked)
        # First those that have a colour of their own, so that no other run is given it.
        for run in sorted((r.run for r in rows), key=lambda run: run.notes.colour is None):
            if not ticked:
                self._ticked.pop(run.path, None)
            elif run.path not in self._ticked:
                # Else the first of the colours that the fewest have.
                self._ticked[run.path] = min(range(COLOURS), key=used.__getitem__)
                used[self._colour_of(run)] += 1
        self._tell_changed(rows)
        self.ticked_changed.emit()

    def _colour_of(self, run: RunSummary) -> int | None:
        pinned = run.notes.colour
        return self._ticked.get(run.path) if pinned is None else pinned

    def set_notes(self, path: Path, **changes: Any) -> None:
        """Change what the user says of a run, and keep it on disk."""
        run = self._all[path].run
        notes = replace(run.notes, **changes)
        if notes == run.notes:
            return
        try:
            write_notes(path, notes)
        except OSError as error:
            reason = error.strerror or error
            self.failed.emit(self.tr("This cannot be kept in the run's folder: {}.").format(reason))
            return
        self.take(Changes((replace(run, notes=notes),)))

    # --- Which rows, in which order --------------------------------------------------------

    def set_filter(self, text: str, outcome: str = "") -> None:
        """Show only runs in which all words of the text stand, and that ended in a way."""
        self._order.words, self._order.outcome = text.casefold().split(), outcome
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order.column = self.columns[column]
        self._order.is_falling = order == Qt.SortOrder.DescendingOrder
        self._arrange()

    def _arrange(self) -> None:
        self._show(self._order.shown(self._all.values(), self._ticked))

    # --- What a view asks ------------------------------------------------------------------

    def set_colours(self, colours: Colours, scale: float) -> None:
        """Take the colours of a theme, and the scale of the screen that swatches are drawn for."""
        self._colours, self._scale = colours, scale
        self._swatches.clear()
        self._tell_changed(self._rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return self._flags[index.column()] if index.isValid() else Qt.ItemFlag.NoItemFlags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == _ROLE.DisplayRole:
            return column.title
        if role in (_ROLE.ToolTipRole, _ROLE.AccessibleDescriptionRole):
            return column.tip
        return _ALIGNMENT[column.is_number] if role == _ROLE.TextAlignmentRole else None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        if role not in _ANSWERED or not index.isValid():
            return None
        row, column = self._rows[index.row()], self.columns[index.column()]
        run = row.run
        if column.key == "name" and role == _ROLE.DisplayRole:
            return self._alike.name(row)
        if role in (_ROLE.DisplayRole, _ROLE.EditRole):
            return column.text(run)
        if role == _ROLE.TextAlignmentRole:
            return _ALIGNMENT[column.is_number]
        if role == _ROLE.ToolTipRole:
            return self._tip(run, column)
        return self._look(run, column.key, role)

    def _look(self, run: RunSummary, key: str, role: int) -> Any:
        """Return tick, swatch or colour of a cell, or None where it has none."""
        if (key, role) == ("compare", _ROLE.CheckStateRole):
            is_ticked = run.path in self._ticked
            return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
        if (key, role) == ("name", _ROLE.DecorationRole):
            return self._swatch(self._colour_of(run))
        if (key, role) == ("outcome", _ROLE.ForegroundRole):
            return QBrush(QColor(getattr(self._colours, outcome_colour(run.outcome))))
        return None

    def setData(self, index: Index, value: Any, role: int = _ROLE.EditRole) -> bool:
        if not index.isValid():
            return False
        run, column = self._rows[index.row()].run, self.columns[index.column()]
        if role == _ROLE.CheckStateRole:
            self.set_ticked([run.path], Qt.CheckState(value) == Qt.CheckState.Checked)
            return True
        if role != _ROLE.EditRole or not column.is_editable:
            return False
        text = " ".join(str(value).split())
        if column.key == "note":
            self.set_notes(run.path, note=text[:LONGEST_NOTE])
        elif text != column.text(run):
            self.set_notes(run.path, name=text[:LONGEST_NAME])
        return True

    def _tip(self, run: RunSummary, column: Column) -> str:
        if column.key == "outcome" and run.problem:
            return told(run.problem)
        if column.key == "name":
            return str(run.path)
        return column.tip if column.key == "compare" else ""

    def _swatch(self, colour: int | None) -> QIcon:
        if colour not in self._swatches:
            shade = None if colour is None else self._colours.classes[colour]
            self._swatches[colour] = swatch(shade, self._scale)
        return self._swatches[colour]


def _flags(column: Column) -> Qt.ItemFlag:
    flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    if column.is_editable:
        flags |= Qt.ItemFlag.ItemIsEditable
    if column.key == "compare":
        flags |= Qt.ItemFlag.ItemIsUserCheckable
    return flags
