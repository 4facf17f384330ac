"""Runs as single files: exported, imported, and dropped on the window."""

import functools
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from fmgui.data.dataset import Dataset
from fmgui.errors import RunError
from fmgui.gui.file_dialogs import ask_what_to_open, ask_where_to_save
from fmgui.gui.threads.task import Task
from fmgui.gui.wording.language import spoken, told
from fmgui.runs.exchange import SUFFIX, export_run, import_run
from fmgui.runs.files import write_text
from fmgui.runs.places import runs_folder
from fmgui.runs.run_folder import RunFolder


class RunFiles(QObject):
    """Exports and imports runs beside the window, and says in a box what went wrong.

    Args:
        window: In front of it the dialogs stand.
    """

    imported = Signal(object)
    """The ``RunFolder`` that has come."""
    noted = Signal(str)
    """A sentence on what was done."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._tasks: list[Task] = []
        place = QStandardPaths.StandardLocation.DocumentsLocation
        self._folder = Path(QStandardPaths.writableLocation(place))

    @Slot(object, bool)
    def ask_and_export(self, run: RunFolder, with_epochs: bool = False) -> None:
        """Let the user choose a place, and write a run there as one file."""
        proposed = self._folder / f"{run.path.name}{SUFFIX}"
        title = self.tr("Export a run")
        path = ask_where_to_save(self._window, title, proposed, self.tr("Runs"))
        if path is not None:
            self._folder = path.parent
            self._begin(functools.partial(_export, run, path, with_epochs), self._on_exported)

    def ask_and_report(self, runs: Sequence[RunFolder], dataset: Dataset | None) -> None:
        """Let the user choose a place, and write a report on runs there.

        Args:
            runs: One run or several.
            dataset: See ``report``; None while TensorFlow is not loaded.
        """
        name = runs[0].path.name if len(runs) == 1 else f"{len(runs)}-runs"
        proposed = self._folder / f"{name}.html"
        path = ask_where_to_save(self._window, self.tr("Report"), proposed, self.tr("Web pages"))
        if path is not None:
            self._folder = path.parent
            self.noted.emit(self.tr("The report is being written …"))
            self._begin(
                functools.partial(_report, runs, dataset, path, spoken()), self._on_reported
            )

    @Slot()
    def ask_and_import(self) -> None:
        """Let the user choose such a file, and import it."""
        path = ask_what_to_open(
            self._window, self.tr("Import a run"), self._folder, self.tr("Runs"), SUFFIX
        )
        if path is not None:
            self._folder = path.parent
            self.take(path)

    def take(self, path: Path) -> None:
        """Import a file; of one that is not right nothing is taken over."""
        self._begin(functools.partial(import_run, path, runs_folder()), self._on_imported)

    def wait(self) -> None:
        """Wait until nothing is being read or written any more."""
        for task in self._tasks:
            task.wait()
        self._tasks.clear()

    def _begin(self, work: Callable[[], object], then: Callable[[object], None]) -> None:
        self._tasks = [task for task in self._tasks if task.isRunning()]
        task = Task(work, self)
        task.done.connect(then)
        task.failed.connect(self._on_failed)
        self._tasks.append(task)
        task.start()

    @Slot(object)
    def _on_exported(self, path: object) -> None:
        self.noted.emit(self.tr("Exported as {}.").format(path))

    @Slot(object)
    def _on_reported(self, path: object) -> None:
        self.noted.emit(self.tr("The report is {}.").format(path))
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    @Slot(object)
    def _on_imported(self, run: object) -> None:
        assert isinstance(run, RunFolder)
        self.noted.emit(self.tr("Imported as {}.").format(run.path.name))
        self.imported.emit(run)

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        QMessageBox.warning(self._window, self.tr("Runs"), told(str(error)))


def run_file(data: QMimeData) -> Path | None:
    """Return the exported run that is dragged here, or None where there is none."""
    for url in data.urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.suffix.lower() == SUFFIX and path.is_file():
            return path
    return None


def _report(runs: Sequence[RunFolder], dataset: Dataset | None, path: Path, language: str) -> Path:
    from fmgui.reports.report import report

    try:
        write_text(path, report(runs, dataset, language))
    except OSError as error:
        raise RunError(f"{path} cannot be written: {error.strerror or error}.") from None
    return path


def _export(run: RunFolder, path: Path, with_epochs: bool) -> Path:
    export_run(run, path, with_epochs=with_epochs)
    return path
