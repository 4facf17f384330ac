"""Starting the window."""

import sys

from PySide6.QtWidgets import QApplication

from fmgui.gui.failures import FailureHook
from fmgui.gui.main_window import MainWindow
from fmgui.gui.style import theme
from fmgui.gui.threads.collector import Collector


def run(data: str | None = None) -> int:
    """Open the window and return the exit status when it is closed.

    Args:
        data: A folder with a data set, or ``drawn``; None looks in the usual places.
    """
    application = QApplication(sys.argv[:1])
    application.setApplicationName("fmgui")
    application.setApplicationDisplayName("fmgui")
    theme.install(application)
    collector = Collector(application)
    with FailureHook():
        window = MainWindow(data)
        # While TensorFlow loads, looking through its growing heap would be felt in the window.
        window.keras_loader.ready.connect(collector.start)
        window.show()
        window.begin()
        return application.exec()
