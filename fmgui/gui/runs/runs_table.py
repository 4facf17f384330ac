"""The table of all runs: found, told apart, named, compared and deleted here."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QFileSystemWatcher, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from fmgui.gui.empty_page import empty_page
from fmgui.gui.runs.runs_actions import RunsActions, runs_text
from fmgui.gui.runs.runs_columns import UNDER_WAY, outcome_text
from fmgui.gui.runs.runs_model import RunsModel
from fmgui.gui.runs.runs_view import RunsView
from fmgui.gui.style.theme import SPACING, make_muted
from fmgui.gui.threads.latest import Latest
from fmgui.runs.places import runs_folder
from fmgui.runs.run_folder import RunFolder
from fmgui.runs.summary import (
    DAMAGED,
    ENDS,
    IN_TRAINING,
    INTERRUPTED,
    Changes,
    RunSummary,
    Summaries,
)

LOOK_AGAIN_MILLISECONDS = 5000
"""How often the folder is looked through while the table is seen: a run may grow elsewhere."""

_SETTLE_MILLISECONDS = 200
"""How long a change is let settle before the folder is looked through: many come together."""


class RunsTable(QWidget):
    """All runs in a folder. They are read beside the window, which never waits for them.

    ``refresh`` begins it, ``stop`` must end it before the table goes away.

    Args:
        folder: Where the runs are; None for the user's own folder of runs.
    """

    selected = Signal(object)
    """The ``RunFolder`` the user went to."""
    ticked = Signal(object)
    """The ticked runs, as a list of ``Overlay``; told again when one of them has changed."""
    deleted = Signal(object)
    """The ``RunFolder``s just moved to the trash, as a list."""
    continued = Signal(object, int)
    """A ``RunFolder`` to go on with, and how many epochs to train beyond those it has."""

    forked = Signal(object, int)
    """A ``RunFolder``, and the epoch of it that the next training is to begin with."""

    reported = Signal(object)
    """The ``RunFolder``s to write a report on, as a list."""
    exported = Signal(object, bool)
    """A ``RunFolder`` to be written as one file, and whether its kept epochs go along."""

    def __init__(self, folder: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder or runs_folder()
        self._has_begun = False
        self._to_tick: set[Path] = set()
        self._summaries = Summaries()
        self._reader = Latest(self._summaries.changes, self)
        self._reader.answered.connect(self._take)
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MILLISECONDS)
        self._again = QTimer(self, interval=LOOK_AGAIN_MILLISECONDS)
        self._watcher.directoryChanged.connect(self._settle.start)
        for timer in (self._settle, self._again):
            timer.timeout.connect(self.refresh)
        self.model = RunsModel(self)
        self.view = RunsView(self.model)
        self.row_actions = RunsActions(self.view, self.model)
        self._make_bar()
        self._make_pages()
        self._connect()
        self._tell_counts()

    # --- Assembling ------------------------------------------------------------------------

    def _make_bar(self) -> None:
        self.search = QLineEdit()
        self.search.setObjectName("runs.search")
        self.search.setAccessibleName(self.tr("Find runs"))
        self.search.setPlaceholderText(self.tr("Find by name, note, preset …"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(30 * SPACING)
        self.outcome = QComboBox()
        self.outcome.setObjectName("runs.outcome")
        self.outcome.setAccessibleName(self.tr("Show runs that ended so"))
        self.outcome.addItem(self.tr("However they ended"), "")
        for word in (*ENDS, INTERRUPTED, DAMAGED, UNDER_WAY, IN_TRAINING):
            self.outcome.addItem(outcome_text(word), word)
        self._count = make_muted(QLabel())
        self._count.setObjectName("runs.count")
        self.untick = QPushButton(self.tr("Untick all"))
        self.untick.setObjectName("runs.untick")
        self.columns = QPushButton(self.tr("Columns"))
        self.columns.setObjectName("runs.columns")

    def _make_pages(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(SPACING, SPACING // 2, SPACING, SPACING // 2)
        bar.setSpacing(SPACING)
        for widget in (self.search, self.outcome, self._count):
            bar.addWidget(widget)
        bar.addStretch(1)
        bar.addWidget(self.untick)
        bar.addWidget(self.columns)
        filled = QWidget()
        layout = QVBoxLayout(filled)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.view, 1)
        self._pages = QStackedLayout(self)
        heading = self.tr("No runs yet.")
        hint = self.tr("Press Train, and every run is kept here, to be compared with the others.")
        self._pages.addWidget(empty_page(heading, hint))
        self._pages.addWidget(filled)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.outcome.currentIndexChanged.connect(self._filter)
        self.untick.clicked.connect(self._untick_all)
        self.columns.clicked.connect(self._show_columns)
        self.model.ticked_changed.connect(self._on_ticked)
        self.model.rearranged.connect(self._tell_counts)
        self.model.failed.connect(self.row_actions.warn)
        self.view.chosen.connect(self._on_chosen)
        self.row_actions.deleted.connect(self.deleted)
        self.row_actions.continued.connect(self.continued)
        self.row_actions.forked.connect(self.forked)
        self.row_actions.exported.connect(self.exported)
        self.row_actions.reported.connect(self.reported)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.search.setFocus)

    # --- Reading ---------------------------------------------------------------------------

    @Slot()
    def refresh(self) -> None:
        """Look for new and changed runs; they appear a little later."""
        self._has_begun = True
        self._settle.stop()
        if not self._watcher.directories() and self._folder.is_dir():
            self._watcher.addPath(str(self._folder))
        if self.isVisible():
            self._again.start()
        self._reader.ask(self._folder)

    def stop(self) -> None:
        """End the reading. The table must not be used afterwards."""
        self._settle.stop()
        self._again.stop()
        self._has_begun = False
        self._reader.close()

    @Slot(object)
    def _take(self, changes: Changes) -> None:
        self.model.take(changes)
        self._tick_what_has_come()
        self._tell_counts()

    @Slot(object, object)
    def tick(self, *runs: RunFolder) -> None:
        """Tick runs to be compared, as soon as the table has them."""
        self._to_tick = {run.path for run in runs}
        self._tick_what_has_come()

    def _tick_what_has_come(self) -> None:
        if self._to_tick and all(self.model.summary(path) for path in self._to_tick):
            self.model.set_ticked(sorted(self._to_tick), True)
            self._to_tick = set()

    def set_active(self, run: RunFolder | None) -> None:
        """Tell which run is being trained now; None when none is."""
        self.model.set_active(run.path if run else None)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._has_begun:
            # Not at once: the table is drawn more quickly while nothing is read beside it.
            self._settle.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # Folded away it costs nothing; a new run is still noticed by the watcher.
        self._again.stop()

    # --- What is shown ---------------------------------------------------------------------

    @Slot()
    def _filter(self) -> None:
        self.model.set_filter(self.search.text(), self.outcome.currentData())
        self._tell_counts()

    @Slot()
    def _tell_counts(self) -> None:
        total, shown = self.model.total(), self.model.rowCount()
        self._pages.setCurrentIndex(1 if total else 0)
        ticked = len(self.model.ticked())
        parts = [runs_text(total)]
        if shown < total:
            parts = [self.tr("{} of {} runs").format(f"{shown:,}", f"{total:,}")]
        if ticked:
            parts.append(self.tr("{} ticked").format(ticked))
        self._count.setText(", ".join(parts))
        self.untick.setVisible(ticked > 0)

    @Slot()
    def _on_ticked(self) -> None:
        self._tell_counts()
        self.ticked.emit(self.model.ticked())

    @Slot(object)
    def _on_chosen(self, run: RunSummary) -> None:
        self.selected.emit(run.run)

    @Slot(object)
    def highlight(self, run: RunFolder | None) -> None:
        """Go to the row of a run, as when its curve was clicked."""
        self.view.highlight(run.path if run else None)

    def arrangement(self) -> QByteArray:
        """Return which columns are shown, how wide and in which order."""
        return self.view.horizontalHeader().saveState()

    def restore(self, arrangement: QByteArray) -> None:
        """Arrange the columns as they were when ``arrangement`` was asked."""
        self.view.horizontalHeader().restoreState(arrangement)

    @Slot()
    def _untick_all(self) -> None:
        self.model.set_ticked([overlay.path for overlay in self.model.ticked()], False)

    @Slot()
    def _show_columns(self) -> None:
        menu = self.view.columns_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.columns.mapToGlobal(self.columns.rect().bottomLeft()))
