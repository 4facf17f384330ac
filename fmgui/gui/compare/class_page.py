"""A class: the runs that were handed in, over one another, with their mean and spread."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from fmgui.errors import RunError
from fmgui.gui.compare.overlay_lines import VALIDATION, make_line, stretch_of
from fmgui.gui.compare.overlay_plot import OverlayPlot
from fmgui.gui.compare.spread_band import SpreadBand
from fmgui.gui.compare.students_table import StudentsTable
from fmgui.gui.empty_page import empty_page
from fmgui.gui.style.theme import SPACING, make_heading, make_muted
from fmgui.gui.threads.latest import Latest
from fmgui.runs.groups import Group, Measure, Repeat
from fmgui.runs.handed_in import HandedIn, read_class

_COLOURS = 10
_COLUMNS = ("val_loss", "val_accuracy")


@dataclass(frozen=True)
class _Question:
    folder: Path
    place: Path


@dataclass(frozen=True, eq=False)
class _Answer:
    folder: Path
    handed_in: tuple[HandedIn, ...]
    problem: str = ""


class ClassPage(QWidget):
    """All students' validation curves, and a table of what each has reached."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("class")
        self.setAccessibleName(self.tr("A class"))
        self._unpacked = tempfile.TemporaryDirectory(prefix="fmgui-", ignore_cleanup_errors=True)
        self._reader = Latest(_answers, self)
        self._reader.answered.connect(self._take)
        self._heading = make_heading(QLabel())
        self._summary = make_muted(QLabel())
        self._again = QPushButton(self.tr("Read again"))
        self._again.setObjectName("class.again")
        self._again.setToolTip(self.tr("Look for what was handed in meanwhile"))
        self.plots = {
            "val_loss": OverlayPlot(self.tr("Validation loss")),
            "val_accuracy": OverlayPlot(self.tr("Validation accuracy"), label=self.tr("epoch")),
        }
        self.bands = {name: SpreadBand(plot) for name, plot in self.plots.items()}
        self.table = StudentsTable()
        self._folder: Path | None = None
        self._repeats: list[Repeat] = []
        self._assemble()
        self._again.clicked.connect(self._read)
        self.table.chosen.connect(self._highlight)
        for plot in self.plots.values():
            plot.clicked.connect(self._click)

    def open(self, folder: Path) -> None:
        """Show the runs of a folder, see ``read_class``."""
        self._folder = folder
        self._heading.setText(folder.name)
        self._summary.setText(self.tr("Being read …"))
        self._pages.setCurrentWidget(self._shown)
        self._read()

    def stop(self) -> None:
        """End the work. The page must not be used afterwards."""
        self._reader.close()
        self._unpacked.cleanup()

    def _assemble(self) -> None:
        nothing = empty_page(
            self.tr("Open a folder of handed-in runs: File, Open a class."),
            self.tr("Each student's curve will be here, with the mean and spread of all."),
        )
        self._shown = QWidget()
        top = QHBoxLayout()
        top.setSpacing(2 * SPACING)
        top.addWidget(self._heading)
        top.addWidget(self._summary, 1)
        top.addWidget(self._again)
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        column.setSpacing(SPACING)
        column.addLayout(top)
        for plot in self.plots.values():
            column.addWidget(plot, 3)
        column.addWidget(self.table, 2)
        self._pages = QStackedLayout(self)
        for page in (nothing, self._shown):
            self._pages.addWidget(page)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)

    @Slot()
    def _read(self) -> None:
        if self._folder is not None:
            place = Path(tempfile.mkdtemp(dir=self._unpacked.name))
            self._reader.ask(_Question(self._folder, place))

    @Slot(object)
    def _take(self, answer: _Answer) -> None:
        if answer.folder != self._folder:
            return
        read = [one for one in answer.handed_in if one.repeat is not None]
        self._repeats = [one.repeat for one in read if one.repeat is not None]
        colour_of = {
            repeat.run.path: number % _COLOURS for number, repeat in enumerate(self._repeats)
        }
        self.table.show_students(answer.handed_in, colour_of)
        self._summary.setText(answer.problem or self._told(answer.handed_in))
        for column in _COLUMNS:
            plot = self.plots[column]
            plot.set_scales(log_x=False, log_y=False, whole=True, label=self.tr("epoch"))
            lines = [
                make_line(
                    repeat.run.path,
                    VALIDATION,
                    repeat.course.epoch,
                    getattr(repeat.course, column),
                    diverged_at=repeat.course.diverged_at,
                    stretch=stretch_of(len(repeat.course.epoch), len(self._repeats)),
                )
                for repeat in self._repeats
            ]
            plot.set_lines(lines, colour_of)
            group = Group(tuple(self._repeats)) if len(self._repeats) > 1 else None
            self.bands[column].show_group(group, column)

    def _told(self, handed_in: tuple[HandedIn, ...]) -> str:
        if not handed_in:
            return self.tr("There is no run in this folder, nor in the folders in it.")
        text = self.tr("{} runs").format(len(handed_in))
        if wrong := len(handed_in) - len(self._repeats):
            text = f"{text}, {self.tr('{} of them cannot be read').format(wrong)}"
        if len(self._repeats) > 1:
            values = Group(tuple(self._repeats)).measured(Measure.BEST_VAL_ACCURACY)
            if len(values) > 1:
                reached = self.tr("best validation accuracy {mean} ± {spread} %").format(
                    mean=f"{100 * values.mean():.2f}", spread=f"{100 * values.std(ddof=1):.2f}"
                )
                text = f"{text}; {reached}"
        return text

    @Slot(object)
    def _highlight(self, path: Path | None) -> None:
        for plot in self.plots.values():
            plot.highlight(path)

    @Slot(float, float)
    def _click(self, x: float, y: float) -> None:
        plot = self.sender()
        if isinstance(plot, OverlayPlot):
            path = plot.nearest(x, y)
            self.table.choose(path)
            self._highlight(path)


def _answers(question: _Question) -> Iterator[_Answer]:
    try:
        yield _Answer(question.folder, tuple(read_class(question.folder, question.place)))
    except RunError as error:
        yield _Answer(question.folder, (), str(error))
