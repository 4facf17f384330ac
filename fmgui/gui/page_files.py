"""What a page shows, saved: as a picture, or its run's history as a table."""

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QStandardPaths, Signal
from PySide6.QtGui import QPaintDevice, QPainter, QPixmap
from PySide6.QtWidgets import QMessageBox, QWidget

from fmgui.gui.file_dialogs import ask_where_to_save
from fmgui.runs.files import replacing
from fmgui.runs.run_folder import RunFolder

_SCALE = 2
"""Pixels of a PNG for each of the screen's: sharp on paper too."""


class PageFiles(QObject):
    """Asks where, and writes; says in a box what went wrong."""

    noted = Signal(str)
    """A sentence on what was done."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        place = QStandardPaths.StandardLocation.PicturesLocation
        self._folder = Path(QStandardPaths.writableLocation(place))

    def ask_and_save_picture(self, page: QWidget, name: str) -> None:
        """Save a page as PNG or SVG, by the ending that the user gives."""
        title, kind = self.tr("Save a picture"), self.tr("Pictures")
        proposed = self._folder / f"{name}.png"
        path = ask_where_to_save(self._window, title, proposed, kind, ".svg")
        if path is not None:
            self._write(path, lambda file: _draw(page, file))

    def ask_and_save_history(self, run: RunFolder) -> None:
        """Save a run's history, a row an epoch."""
        title, kind = self.tr("Save the history"), self.tr("Tables")
        path = ask_where_to_save(self._window, title, self._folder / f"{run.path.name}.csv", kind)
        if path is not None:
            self._write(path, lambda file: shutil.copyfile(run.history_file, file))

    def _write(self, path: Path, write: Callable[[Path], object]) -> None:
        self._folder = path.parent
        try:
            with replacing(path) as temporary:
                write(temporary)
        except OSError as error:
            told = self.tr("{} cannot be written: {}.").format(path, error.strerror or error)
            QMessageBox.warning(self._window, self.tr("Save"), told)
            return
        self.noted.emit(self.tr("Saved as {}.").format(path))


def _draw(page: QWidget, file: Path) -> None:
    """Draw a page into a file, as vectors where its ending is ``.svg``.

    Raises ``OSError`` where it cannot be written.
    """
    if file.suffix.lower() == ".svg":
        # Not pyqtgraph's own exporter, which fails with this Qt.
        from PySide6.QtSvg import QSvgGenerator

        drawing = QSvgGenerator()
        drawing.setFileName(str(file))
        drawing.setSize(page.size())
        drawing.setViewBox(page.rect())
        _paint(page, drawing)
    else:
        picture = QPixmap(page.size() * _SCALE)
        picture.setDevicePixelRatio(_SCALE)
        _paint(page, picture)
        picture.save(str(file), "PNG")
    if not file.is_file():
        raise OSError(f"{file.name} was not written")


def _paint(page: QWidget, device: QPaintDevice) -> None:
    painter = QPainter(device)
    page.render(painter, QPoint())
    painter.end()
