"""The panels around the pages: where they are at first, where they were left, and back again."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QDockWidget, QMainWindow, QVBoxLayout, QWidget

from fmgui.gui.command_bar import CommandBar
from fmgui.gui.settings import Settings
from fmgui.gui.style.theme import SPACING

_RUNS_HEIGHT = 22 * SPACING
"""Room for the four last runs, whatever else is there."""
_WIDTH = 40 * SPACING
_SHARES = (0.2, 0.24)
"""How much of the window's width the experiment and the canvas take at first."""
_FEATURES = (
    QDockWidget.DockWidgetFeature.DockWidgetMovable
    | QDockWidget.DockWidgetFeature.DockWidgetFloatable
)
_LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
_BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea
_RIGHT = Qt.DockWidgetArea.RightDockWidgetArea


class Docks(QObject):
    """Lays the panels out around the window's middle.

    Args:
        window: The window that has them.
        commands: Gets a button for each panel that can be put away.
        experiment: The panel on the left.
        try_it: The panel on the right.
        runs: The table beneath.
        lessons: Shares its place with ``try_it``.
    """

    def __init__(
        self,
        window: QMainWindow,
        commands: CommandBar,
        *,
        experiment: QWidget,
        try_it: QWidget,
        runs: QWidget,
        lessons: QWidget,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._sides = [
            self._dock("experiment_dock", self.tr("Experiment"), experiment),
            self._dock("try_it_dock", self.tr("Try it"), try_it),
        ]
        self._runs = self._dock("runs_dock", self.tr("Runs"), runs)
        self._lesson = self._dock("lesson_dock", self.tr("Lesson"), lessons)
        runs.setMinimumHeight(_RUNS_HEIGHT)
        window.setCorner(Qt.Corner.BottomRightCorner, _RIGHT)
        for name, dock in (("show_lesson", self._lesson), ("show_runs", self._runs)):
            dock.setFeatures(_FEATURES | QDockWidget.DockWidgetFeature.DockWidgetClosable)
            commands.add_toggle(name, dock.toggleViewAction())
        self._lesson.toggleViewAction().triggered.connect(self._on_lesson)
        commands.panels_reset.connect(self.put_back)
        self._place()

    def _dock(self, name: str, title: str, widget: QWidget) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(name)
        dock.setFeatures(_FEATURES)
        widget.setMinimumWidth(_WIDTH)
        dock.setWidget(widget)
        return dock

    def _place(self) -> None:
        """Give each panel its first place, from wherever it is."""
        left, right = self._sides
        places = ((left, _LEFT), (right, _RIGHT), (self._runs, _BOTTOM), (self._lesson, _RIGHT))
        for dock, area in places:
            dock.setFloating(False)
            self._window.addDockWidget(area, dock)
            dock.show()
        self._window.tabifyDockWidget(right, self._lesson)
        for dock in (self._runs, self._lesson):
            dock.hide()

    def restore(self, settings: Settings) -> None:
        """Bring the window and its panels to where the user left them, or else to their places."""
        if self._window.restoreGeometry(settings.geometry):
            self._window.restoreState(settings.arrangement)
        else:
            self._share_out()

    def remember(self, settings: Settings) -> None:
        """Keep where the window and its panels are."""
        settings.geometry = self._window.saveGeometry()
        settings.arrangement = self._window.saveState()

    @Slot()
    def put_back(self) -> None:
        """Put the panels back to where they are at the first start."""
        self._place()
        self._share_out()

    def show_lessons(self) -> None:
        """Bring the lessons to the front."""
        self._lesson.show()
        self._lesson.raise_()

    @Slot(bool)
    def _on_lesson(self, shown: bool) -> None:
        if shown:
            self.show_lessons()

    def _share_out(self) -> None:
        widths = [max(_WIDTH, round(share * self._window.width())) for share in _SHARES]
        self._window.resizeDocks(self._sides, widths, Qt.Orientation.Horizontal)


def column(*widgets: QWidget) -> QWidget:
    """Return widgets one below the other; those that can grow share the room."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    return holder
