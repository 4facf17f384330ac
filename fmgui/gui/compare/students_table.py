"""What each student of a class has reached."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from fmgui.gui.plots.overlay import swatch
from fmgui.gui.style.tables import make_plain
from fmgui.gui.style.theme import SPACING, colours
from fmgui.gui.wording.durations import duration
from fmgui.gui.wording.run_names import experiment_title
from fmgui.runs.groups import Measure, Repeat
from fmgui.runs.handed_in import HandedIn

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_PATH = Qt.ItemDataRole.UserRole


class StudentsTable(QTableWidget):
    """A row for each run handed in; columns can be sorted by."""

    chosen = Signal(object)
    """The folder of the run whose row was chosen, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 7, parent)
        self.setObjectName("students")
        self.setAccessibleName(self.tr("Students"))
        make_plain(self)
        self.verticalHeader().hide()
        self.setHorizontalHeaderLabels(
            [
                self.tr("Student"),
                self.tr("Experiment"),
                self.tr("Epochs"),
                self.tr("Best val. loss"),
                self.tr("Best val. acc."),
                self.tr("Test acc."),
                self.tr("Time"),
            ]
        )
        for column in range(self.columnCount()):
            mode = QHeaderView.ResizeMode
            others = mode.Stretch if column else mode.Interactive
            self.horizontalHeader().setSectionResizeMode(
                column, mode.ResizeToContents if column > 1 else others
            )
        self.setSortingEnabled(True)
        self.itemSelectionChanged.connect(self._on_selection)

    def show_students(self, handed_in: Sequence[HandedIn], colour_of: Mapping[Path, int]) -> None:
        """Fill the table; the best validation accuracy comes first."""
        self.setSortingEnabled(False)
        self.setRowCount(len(handed_in))
        for row, one in enumerate(handed_in):
            for column, cell in enumerate(self._cells(one, colour_of)):
                self.setItem(row, column, cell)
        self.setSortingEnabled(True)
        self.sortItems(4, Qt.SortOrder.DescendingOrder)
        self.setColumnWidth(0, self.sizeHintForColumn(0) + 2 * SPACING)

    def choose(self, path: Path | None) -> None:
        """Go to a run's row; None lets all go."""
        self.clearSelection()
        for row in range(self.rowCount()):
            item = self.item(row, 0)
            if path is not None and item is not None and item.data(_PATH) == path:
                self.selectRow(row)
                self.scrollToItem(item)

    def _cells(self, one: HandedIn, colour_of: Mapping[Path, int]) -> list[QTableWidgetItem]:
        repeat = one.repeat
        student = QTableWidgetItem(one.student)
        if repeat is None:
            told = QTableWidgetItem(one.problem)
            told.setToolTip(one.problem)
            return [student, told, *(_Number(None, str) for _ in range(5))]
        path = repeat.run.path
        student.setData(_PATH, path)
        shade = colours(self).classes[colour_of[path]]
        student.setIcon(swatch(shade, self.devicePixelRatioF()))
        title = experiment_title(repeat.experiment)
        experiment = QTableWidgetItem(title)
        experiment.setToolTip(title)
        return [student, experiment, *_numbers(repeat)]

    @Slot()
    def _on_selection(self) -> None:
        items = self.selectedItems()
        first = self.item(items[0].row(), 0) if items else None
        self.chosen.emit(first.data(_PATH) if first is not None else None)


class _Number(QTableWidgetItem):
    """A number that is sorted as one; what is not known comes last."""

    def __init__(self, value: float | None, written: Callable[[float], str]) -> None:
        super().__init__("–" if value is None else written(value))
        self.setTextAlignment(_RIGHT)
        self.value = float("-inf") if value is None else value

    def __lt__(self, other: QTableWidgetItem) -> bool:
        return isinstance(other, _Number) and self.value < other.value


def _numbers(repeat: Repeat) -> list[QTableWidgetItem]:
    elapsed = repeat.course.elapsed
    return [
        _Number(len(repeat.course.epoch), "{:.0f}".format),
        _Number(repeat.measured(Measure.BEST_VAL_LOSS), "{:.4f}".format),
        _Number(_percent(repeat.measured(Measure.BEST_VAL_ACCURACY)), "{:.2f} %".format),
        _Number(_percent(repeat.test_accuracy), "{:.2f} %".format),
        _Number(float(elapsed[-1]) if len(elapsed) else None, duration),
    ]


def _percent(share: float | None) -> float | None:
    return None if share is None else 100 * share
