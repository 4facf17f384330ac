"""Rows that come, go and change their order in a few steps that a view can follow."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Signal,
)

from fmgui.gui.runs.runs_row import Row

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()

_HINTED = ("QList<QPersistentModelIndex>", "QAbstractItemModel::LayoutChangeHint")
"""The form of a signal that takes a hint on how rows move."""
_MOVES_ROWS = QAbstractTableModel.LayoutChangeHint.VerticalSortHint


class ArrangedRows(QAbstractTableModel):
    """A table of which whole rows are exchanged, moved and changed, however many at a time.

    A view is told in one go: a signal for each row would take longer than all the rest.
    """

    rearranged = Signal()
    """Other rows are shown, or in another order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self.is_arranging = False
        """Whether rows come and go just now by themselves, and nobody chooses any."""

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def _show(self, wanted: list[Row]) -> None:
        """Have these rows, in this order."""
        if wanted == self._rows:
            return
        self.is_arranging = True
        before, after = set(self._rows), set(wanted)
        staying = [row for row in self._rows if row in after]
        if leaving := [row for row in self._rows if row not in after]:
            self._permute(staying + leaving)
            self.beginRemoveRows(NO_PARENT, len(staying), len(self._rows) - 1)
            self._put(staying)
            self.endRemoveRows()
        if coming := [row for row in wanted if row not in before]:
            self.beginInsertRows(NO_PARENT, len(staying), len(wanted) - 1)
            self._put(staying + coming)
            self.endInsertRows()
        self._permute(wanted)
        self.is_arranging = False
        self.rearranged.emit()

    def _permute(self, rows: list[Row]) -> None:
        """Put the same rows in another order; what is selected stays so."""
        if rows == self._rows:
            return
        # Told that whole rows move, Qt follows one cell of each.
        self.layoutAboutToBeChanged[_HINTED].emit([], _MOVES_ROWS)  # type: ignore[index]
        before, moved = self.persistentIndexList(), self._rows
        self._put(rows)
        after = [self.index(moved[old.row()].place or 0, old.column()) for old in before]
        self.changePersistentIndexList(before, after)
        self.layoutChanged[_HINTED].emit([], _MOVES_ROWS)  # type: ignore[index]

    def _put(self, rows: list[Row]) -> None:
        for row in self._rows:
            row.place = None
        for place, row in enumerate(rows):
            row.place = place
        self._rows = rows

    def _tell_changed(self, rows: Iterable[Row]) -> None:
        """Have all rows from the first to the last of these drawn anew, if any is shown."""
        places = [row.place for row in rows if row.place is not None]
        if places:
            last = self.index(max(places), self.columnCount() - 1)
            self.dataChanged.emit(self.index(min(places), 0), last)
