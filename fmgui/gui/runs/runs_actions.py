"""What can be done with the chosen runs, and the menu that offers it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFile, QObject, QPoint, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from fmgui.errors import RunError
from fmgui.gui.plots.overlay import swatch
from fmgui.gui.question import agrees
from fmgui.gui.runs.fork_dialog import ForkDialog
from fmgui.gui.runs.runs_columns import UNDER_WAY
from fmgui.gui.runs.runs_model import RunsModel
from fmgui.gui.runs.runs_view import RunsView
from fmgui.gui.style.theme import colours
from fmgui.gui.wording.language import told
from fmgui.gui.wording.run_names import run_name
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.runs.lock import is_being_trained
from fmgui.runs.origin import epochs_to_fork
from fmgui.runs.summary import INTERRUPTED, Changes

MORE_EPOCHS = 10
"""How many epochs a finished run is trained for at a time, beyond those it has."""

_TO_GO_ON = ("stopped", "failed", INTERRUPTED)
_TO_PROLONG = ("finished", "early_stopped")


class RunsActions(QObject):
    """Renames, annotates, colours, opens and deletes the runs chosen in a view."""

    deleted = Signal(object)
    """The ``RunFolder``s just moved to the trash, as a list."""
    continued = Signal(object, int)
    """A ``RunFolder`` to go on with, and how many epochs to train beyond those it has."""

    forked = Signal(object, int)
    """A ``RunFolder``, and the epoch of it that the next training is to begin with."""

    exported = Signal(object, bool)
    """A ``RunFolder`` to be written as one file, and whether its kept epochs go along."""

    reported = Signal(object)
    """The ``RunFolder``s to write a report on, as a list."""

    def __init__(self, view: RunsView, model: RunsModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        view.delete_wanted.connect(self.delete)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        if self._view.chosen_runs():
            menu = self.menu()
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self._view.viewport().mapToGlobal(place))

    def menu(self) -> QMenu:
        """Return the menu of what can be done with the chosen runs."""
        menu = QMenu(self._view)
        menu.setObjectName("runs.menu")
        one = len(self._view.chosen_runs()) == 1
        key = Qt.Key
        if one:
            self._add_continuation(menu)
            fork = menu.addAction(self.tr("Fork …"), self._fork)
            fork.setEnabled(not self._is_under_way() and bool(self._epochs_to_fork()))
        menu.addAction(self.tr("Compare"), key.Key_Space, self._view.tick_chosen)
        menu.addAction(self.tr("Rename"), key.Key_F2, self._rename).setEnabled(one)
        menu.addAction(self.tr("Write a note"), self._annotate).setEnabled(one)
        menu.addMenu(self._colour_menu(menu))
        menu.addSeparator()
        menu.addAction(self.tr("Open folder"), self._open_folder).setEnabled(one)
        menu.addAction(self.tr("Export …"), self._export).setEnabled(one)
        with_epochs = menu.addAction(self.tr("Export with kept epochs …"), self._export_epochs)
        with_epochs.setEnabled(one and bool(self._kept_epochs()))
        menu.addAction(self.tr("Report …"), self._report)
        delete = menu.addAction(self.tr("Move to trash …"), key.Key_Delete, self.delete)
        delete.setEnabled(not self._is_under_way())
        return menu

    def _add_continuation(self, menu: QMenu) -> None:
        (summary,) = self._view.chosen_runs()
        if not summary.epochs:
            # Its state is kept with its first epoch.
            return
        if summary.outcome in _TO_GO_ON:
            menu.addAction(self.tr("Go on training"), self._go_on)
        elif summary.outcome in _TO_PROLONG:
            text = self.tr("Train {} more epochs").format(MORE_EPOCHS)
            menu.addAction(text, self._train_longer)

    @Slot()
    def _go_on(self) -> None:
        self.continued.emit(self._view.chosen_runs()[0].run, 0)

    @Slot()
    def _train_longer(self) -> None:
        self.continued.emit(self._view.chosen_runs()[0].run, MORE_EPOCHS)

    def _epochs_to_fork(self) -> list[int]:
        try:
            return epochs_to_fork(self._view.chosen_runs()[0].run)
        except RunError:
            return []

    @Slot()
    def _fork(self) -> None:
        (summary,) = self._view.chosen_runs()
        try:
            history = summary.run.history()
        except RunError as error:
            self.warn(told(str(error)))
            return
        epochs = self._epochs_to_fork()
        dialog = ForkDialog(run_name(summary.run), epochs, history, self._view.window())
        if dialog.exec():
            self.forked.emit(summary.run, dialog.epoch())
        dialog.deleteLater()

    def _colour_menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(self.tr("Colour"), parent)
        menu.setObjectName("runs.colour")
        menu.addAction(self.tr("Any that is free"))
        menu.addSeparator()
        shades, scale = colours(self._view).classes, self._view.devicePixelRatioF()
        names = self.tr("Blue,Amber,Green,Vermilion,Pink,Sky blue,Yellow,Black or white,Brown,Grey")
        for number, (shade, name) in enumerate(zip(shades, names.split(","), strict=True)):
            menu.addAction(swatch(shade, scale), name).setData(number)
        menu.triggered.connect(self._pin_colour)
        return menu

    @Slot(QAction)
    def _pin_colour(self, action: QAction) -> None:
        for run in self._view.chosen_runs():
            self._model.set_notes(run.path, colour=action.data())

    @Slot()
    def _rename(self) -> None:
        self._view.edit_cell("name")

    @Slot()
    def _annotate(self) -> None:
        self._view.edit_cell("note")

    @Slot()
    def _open_folder(self) -> None:
        for run in self._view.chosen_runs():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(run.path)))

    @Slot()
    def _report(self) -> None:
        self.reported.emit([summary.run for summary in self._view.chosen_runs()])

    @Slot()
    def _export(self) -> None:
        self.exported.emit(self._view.chosen_runs()[0].run, False)

    @Slot()
    def _export_epochs(self) -> None:
        self.exported.emit(self._view.chosen_runs()[0].run, True)

    def _kept_epochs(self) -> list[int]:
        return KeptEpochs(self._view.chosen_runs()[0].run).epochs()

    def _is_under_way(self) -> bool:
        """Say whether one of the runs is being trained, here or by another program."""
        return any(
            run.outcome == UNDER_WAY or is_being_trained(run.path)
            for run in self._view.chosen_runs()
        )

    @Slot()
    def delete(self) -> None:
        """Ask, and move the chosen runs to the system's trash."""
        runs = self._view.chosen_runs()
        if self._is_under_way():
            self.warn(self.tr("This run is being trained: stop it before you delete it."))
            return
        name = run_name(runs[0].run) if len(runs) == 1 else runs_text(len(runs))
        question = self.tr("Move {} to the trash?").format(name)
        to_trash = self.tr("Move to trash")
        if not agrees(self._view, to_trash, question, to_trash, self.tr("Keep")):
            return
        gone = [run for run in runs if move_to_trash(run.path)]
        self._model.take(Changes((), frozenset(run.path for run in gone)))
        self.deleted.emit([run.run for run in gone])
        if left := len(runs) - len(gone):
            text = self.tr("{} could not be moved to the trash, and nothing was deleted there.")
            self.warn(text.format(runs_text(left)))

    @Slot(str)
    def warn(self, text: str) -> None:
        """Tell the user in a dialog."""
        QMessageBox.warning(self._view, self.tr("Runs"), text)


def move_to_trash(path: Path) -> bool:
    """Move a folder to the system's trash, and say whether that was done."""
    moved = QFile.moveToTrash(str(path))
    # PySide gives the new place beside the success.
    return bool(moved[0] if isinstance(moved, tuple) else moved)


def runs_text(count: int) -> str:
    """Return how many runs there are, in words."""
    if count == 1:
        return QCoreApplication.translate("RunsTable", "1 run")
    return QCoreApplication.translate("RunsTable", "{} runs").format(f"{count:,}")
