"""Starting the window."""

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDockWidget

from fmgui.gui.failures import FailureHook
from fmgui.gui.main_window import MainWindow
from fmgui.gui.settings import Settings
from fmgui.gui.style import theme
from fmgui.gui.threads.collector import Collector
from fmgui.gui.wording.language import can_be_shown, speak, system_language
from fmgui.translations import ENGLISH

_ROOMY_WIDTH = 1600
"""Pixels; on a narrower screen the pages need its whole width beside the docks."""
_SWITCH_SECONDS = 0.001
"""The window waits no longer for a thread that computes in Python; by itself it would wait 5 ms."""


def run(data: str | None = None) -> int:
    """Open the window and return the exit status when it is closed.

    Args:
        data: A folder with a data set, or ``drawn``; None looks in the usual places.
    """
    application = make_application()
    collector = Collector(application)
    with FailureHook():
        window = _window(data, collector)
        status = application.exec()
        while window.language.is_wanted:
            window = _window(data, collector, after=window)
            status = application.exec()
    return status


def make_application() -> QApplication:
    """Return the application, in which a window is quick to answer and looks as it should."""
    sys.setswitchinterval(_SWITCH_SECONDS)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("fmgui")
    application.setApplicationDisplayName("fmgui")
    theme.install(application)
    return application


def _window(
    data: str | None, collector: Collector, *, after: MainWindow | None = None
) -> MainWindow:
    """Return a window that is open, with the experiment of the one it comes after."""
    language = Settings().language or system_language()
    speak(language if can_be_shown(language) else ENGLISH)
    window = MainWindow(data)
    if after is not None:
        window.take_over(after)
        after.deleteLater()
    # While TensorFlow loads, looking through its growing heap would be felt in the window.
    window.keras_loader.ready.connect(collector.start)
    window.installEventFilter(_Beginning(window))
    _show(window)
    return window


def _show(window: MainWindow) -> None:
    """Show the window where it was left; the first time on the whole of a small screen."""
    is_first = Settings().geometry.isEmpty()
    if is_first and window.screen().availableGeometry().width() < _ROOMY_WIDTH:
        window.showMaximized()
    else:
        window.show()
    for dock in window.findChildren(QDockWidget):
        if dock.isFloating():
            dock.raise_()  # it was shown before the window, which may lie over it now


class _Beginning(QObject):
    """Lets a window begin its work when it has been painted, which that would hold up."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._window.begin)
        return False
