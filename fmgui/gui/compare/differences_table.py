"""A table of just those settings in which runs differ."""

from collections.abc import Sequence
from functools import reduce
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QLabel,
    QStackedLayout,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from fmgui.gui.plots.overlay import Overlay, swatch
from fmgui.gui.style.tables import make_plain
from fmgui.gui.style.theme import colours, make_muted
from fmgui.gui.wording.numbers import number_text
from fmgui.gui.wording.specs import spec_title
from fmgui.gui.wording.summaries import entry_summary, setting_title
from fmgui.runs.differences import ABSENT, differences
from fmgui.specs.base import Spec
from fmgui.specs.experiment import Experiment


class DifferencesTable(QWidget):
    """A row for each run, a column for each setting that is not the same in all of them.

    The table is filled when somebody looks at it.
    """

    pointed = Signal(object)
    """The ``RunFolder`` whose row was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._overlays: list[Overlay] = []
        self._compared: list[Experiment] = []
        self._found: dict[str, tuple[Any, ...]] = {}
        self._highlighted: Path | None = None
        self._is_filled = True
        self.count = 0
        """In how many settings the runs differ."""
        self.table = QTableWidget(self)
        self.table.setObjectName("differences")
        self.table.setAccessibleName(self.tr("Settings that differ"))
        make_plain(self.table)
        self.table.verticalHeader().hide()
        self.table.itemSelectionChanged.connect(self._on_selected)
        self._nothing = make_muted(QLabel())
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._nothing)
        self._pages.addWidget(self.table)

    def show_runs(
        self,
        overlays: Sequence[Overlay],
        experiments: dict[Path, Experiment],
        highlighted: Path | None = None,
    ) -> None:
        """Compare runs; those whose experiment is not among ``experiments`` are left out."""
        told = [overlay for overlay in overlays if overlay.path in experiments]
        compared = [experiments[overlay.path] for overlay in told]
        if compared != self._compared:
            self._found = differences(compared)
        self._is_filled &= (told, compared) == (self._overlays, self._compared)
        self._overlays, self._compared = told, compared
        self.count = len(self._found)
        self._nothing.setText(
            self.tr("These runs have the same settings.")
            if len(compared) > 1
            else self.tr("Tick two or more runs to see in which settings they differ.")
        )
        self._pages.setCurrentIndex(1 if self._found else 0)
        self._highlighted = highlighted
        if self.isVisible():
            self._fill()

    def highlight(self, path: Path | None) -> None:
        """Select the row of a run, without ``pointed``; None selects nothing."""
        self._highlighted = path
        self.table.blockSignals(True)
        self.table.clearSelection()
        for row, overlay in enumerate(self._overlays):
            if overlay.path == path:
                flags = QItemSelectionModel.SelectionFlag
                index = self.table.model().index(row, 0)
                self.table.selectionModel().setCurrentIndex(
                    index, flags.ClearAndSelect | flags.Rows
                )
        self.table.blockSignals(False)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()

    def _fill(self) -> None:
        if not self._is_filled:
            self._is_filled = True
            self._write()
        self.highlight(self._highlighted)

    def _write(self) -> None:
        found, compared = self._found, self._compared
        self.table.blockSignals(True)
        self.table.clear()
        self.table.setRowCount(len(compared))
        self.table.setColumnCount(1 + len(found))
        titles = [_title(path, values, compared) for path, values in found.items()]
        self.table.setHorizontalHeaderItem(0, _heading(self.tr("Run"), "", False))
        for column, (path, title) in enumerate(zip(found, titles, strict=True), start=1):
            heading = _heading(title, path, any(map(_is_number, found[path])))
            self.table.setHorizontalHeaderItem(column, heading)
        for row, (overlay, experiment) in enumerate(zip(self._overlays, compared, strict=True)):
            self.table.setItem(row, 0, QTableWidgetItem(overlay.name))
            for column, (path, values) in enumerate(found.items(), start=1):
                self.table.setItem(row, column, self._cell(path, values[row], experiment))
        self._recolour()
        self.table.resizeColumnsToContents()
        self.table.blockSignals(False)

    def _cell(self, path: str, value: Any, experiment: Experiment) -> QTableWidgetItem:
        item = QTableWidgetItem(self._text(path, value, experiment))
        item.setTextAlignment(_alignment(_is_number(value)))
        return item

    def _text(self, path: str, value: Any, experiment: Experiment) -> str:
        if value is ABSENT:
            return "–"
        if path.endswith(".kind"):
            return _kind(experiment, path.removesuffix(".kind"))
        if value is None:
            return self.tr("none")
        if isinstance(value, bool):
            return self.tr("yes") if value else self.tr("no")
        return number_text(value) if isinstance(value, int | float) else str(value)

    @Slot()
    def _on_selected(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        if rows:
            self.pointed.emit(self._overlays[rows[0].row()].run)

    def _recolour(self) -> None:
        shades, scale = colours(self).classes, self.devicePixelRatioF()
        for row, overlay in enumerate(self._overlays):
            if cell := self.table.item(row, 0):
                cell.setIcon(swatch(shades[overlay.colour], scale))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._recolour()


def _heading(title: str, path: str, is_number: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(title)
    item.setToolTip(path)
    item.setTextAlignment(_alignment(is_number))
    return item


def _alignment(is_number: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _title(path: str, values: Sequence[Any], experiments: Sequence[Experiment]) -> str:
    """Return what the form calls a setting, by the first experiment that has it."""
    has_it = next(
        experiment
        for experiment, value in zip(experiments, values, strict=True)
        if value is not ABSENT
    )
    plain = has_it.model_dump(mode="json")
    return setting_title(path.removesuffix(".kind"), plain)


def _kind(experiment: Experiment, path: str) -> str:
    """Return what the spec at a path is called; a layer is told a little more closely."""

    def step(holder: Any, name: str) -> Any:
        return holder[int(name)] if name.isdigit() else getattr(holder, name)

    part: Spec = reduce(step, path.split("."), experiment)
    if path.rsplit(".", maxsplit=1)[-1].isdigit():
        return entry_summary(type(part), part.model_dump(mode="json"))
    return spec_title(type(part))
