"""Experiments as files: saved, opened, and dropped on the window."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from fmgui.errors import ExperimentError
from fmgui.gui.file_dialogs import ask_what_to_open, ask_where_to_save
from fmgui.gui.wording.language import told
from fmgui.runs.files import write_text
from fmgui.specs.experiment import Experiment

SUFFIX = ".json"

_IN_A_RUN = "experiment.json"
_LARGEST = 1_000_000
"""Bytes; an experiment has some thousands."""


class ExperimentFiles(QObject):
    """Saves and opens experiments, and says in a box what went wrong.

    Args:
        window: In front of it the dialogs stand.
    """

    opened = Signal(object, str)
    """The ``Experiment`` and what to call it; only of a file that is right as a whole."""
    saved = Signal(str)
    """The path of the file."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        place = QStandardPaths.StandardLocation.DocumentsLocation
        self._folder = Path(QStandardPaths.writableLocation(place))

    @Slot()
    def ask_and_open(self) -> None:
        """Let the user choose a file, and open it."""
        path = ask_what_to_open(
            self._window,
            self.tr("Open an experiment"),
            self._folder,
            self.tr("Experiments"),
            SUFFIX,
        )
        if path is not None:
            self._folder = path.parent
            self.open(path)

    def open(self, path: Path) -> None:
        """Open a file; of one that is not right nothing is taken over."""
        try:
            experiment = read_experiment(path)
        except ExperimentError as error:
            QMessageBox.warning(self._window, self.tr("Open an experiment"), told(str(error)))
            return
        self.opened.emit(experiment, experiment_name(path))

    def ask_and_save(self, experiment: Experiment, name: str) -> None:
        """Let the user choose a place, ``name`` being proposed, and save the experiment there."""
        title = self.tr("Save the experiment")
        proposed = self._folder / f"{name}{SUFFIX}"
        path = ask_where_to_save(self._window, title, proposed, self.tr("Experiments"))
        if path is None:
            return
        self._folder = path.parent
        try:
            write_text(path, experiment.to_json())
        except OSError as error:
            text = self.tr("{file} cannot be saved there: {reason}. Choose another folder.")
            reason = error.strerror or str(error)
            QMessageBox.warning(self._window, title, text.format(file=path.name, reason=reason))
            return
        self.saved.emit(str(path))


def read_experiment(path: Path) -> Experiment:
    """Read an experiment from a file.

    Raises:
        ExperimentError: The file cannot be read, or is not an experiment.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        sentence = _translated("{file} cannot be read: {reason}.")
        reason = error.strerror or error
        raise ExperimentError(sentence.format(file=path.name, reason=reason)) from None
    # Brackets within brackets within brackets are too much for the reader of JSON.
    with suppress(RecursionError):
        if len(content) <= _LARGEST:
            return Experiment.from_json(content, path.name)
    raise ExperimentError(_translated("{file} is not an experiment.").format(file=path.name))


def experiment_name(path: Path) -> str:
    """Return what to call an experiment by its file; one in a run folder is called as the run."""
    return path.parent.name if path.name == _IN_A_RUN and path.parent.name else path.stem


def experiment_path(data: QMimeData) -> Path | None:
    """Return the experiment's file that is dragged here, or None where there is none.

    A run folder stands for the experiment in it. What is in the file is not looked at.
    """
    for url in data.urls():
        path = Path(url.toLocalFile())
        if not url.isLocalFile():
            continue
        if path.suffix.lower() == SUFFIX and path.is_file():
            return path
        if (path / _IN_A_RUN).is_file():
            return path / _IN_A_RUN
    return None


def _translated(text: str) -> str:
    return QCoreApplication.translate("experiment_files", text)
