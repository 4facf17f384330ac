"""What goes out of the program and comes into it as files, but for experiments."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from fmgui.gui.command_bar import CommandBar
from fmgui.gui.main_pages import MainPages
from fmgui.gui.page_files import PageFiles
from fmgui.gui.run_files import RunFiles
from fmgui.gui.runs.runs_table import RunsTable
from fmgui.gui.scene import Scene
from fmgui.runs.run_folder import RunFolder


class Exports(QObject):
    """Runs as single files, reports, a class's runs, pictures of pages and histories."""

    imported = Signal(object)
    """The ``RunFolder`` that has come."""
    noted = Signal(str)
    """A sentence on what was done."""

    def __init__(
        self, scene: Scene, commands: CommandBar, runs: RunsTable, pages: MainPages
    ) -> None:
        super().__init__(pages)
        self._scene = scene
        self._pages = pages
        self.run_files = RunFiles(pages)
        self.page_files = PageFiles(pages)
        for files in (self.run_files, self.page_files):
            files.noted.connect(self.noted)
        self.run_files.imported.connect(self.imported)
        runs.exported.connect(self.run_files.ask_and_export)
        runs.reported.connect(self._report)
        commands.import_chosen.connect(self.run_files.ask_and_import)
        commands.class_chosen.connect(self._open_class)
        commands.picture_chosen.connect(self._save_picture)
        commands.history_chosen.connect(self._save_history)

    def take(self, path: Path) -> None:
        """Import a run that was dropped on the window."""
        self.run_files.take(path)

    def wait(self) -> None:
        """Wait until nothing is being read or written any more."""
        self.run_files.wait()

    @Slot(object)
    def _report(self, runs: list[RunFolder]) -> None:
        dataset = self._scene.dataset if self._scene.keras_is_ready else None
        self.run_files.ask_and_report(runs, dataset)

    @Slot()
    def _open_class(self) -> None:
        folder = QFileDialog.getExistingDirectory(self._pages, self.tr("Open a class"))
        if folder:
            self._pages.open_class(Path(folder))

    @Slot()
    def _save_picture(self) -> None:
        page = self._pages.currentWidget()
        self.page_files.ask_and_save_picture(page, self._pages.current())

    @Slot()
    def _save_history(self) -> None:
        run = self._scene.run
        if run is None or not run.history_file.is_file():
            self.noted.emit(self.tr("Train a network or choose a run first."))
        else:
            self.page_files.ask_and_save_history(run)
