"""A window that is ready to be measured."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

from fmgui.gui.application import make_application
from fmgui.gui.main_window import MainWindow
from fmgui.gui.threads.collector import Collector

_TIME_LIMIT = 900

READING = 3.0
"""Seconds that a user looks at the window before the first click: it makes things ready then."""


def open_window(folder: str) -> MainWindow:
    """Return the window, shown, with data and TensorFlow loaded."""
    collector = Collector(make_application())
    window = MainWindow(folder)
    window.keras_loader.ready.connect(collector.start)
    window.show()
    window.begin()
    wait_until(window.commands.train.isEnabled)
    return window


def wait_until(is_so: Callable[[], bool], often: int = 10) -> None:
    """Let the event loop run until something is so, looking every so many milliseconds."""
    loop = QEventLoop()
    end = time.monotonic() + _TIME_LIMIT

    def look() -> None:
        if is_so():
            loop.quit()
        elif time.monotonic() > end:
            loop.exit(1)

    timer = QTimer(interval=often)
    timer.timeout.connect(look)
    timer.start()
    if not is_so() and loop.exec():
        raise TimeoutError(f"not so after {_TIME_LIMIT} s")


def rest(seconds: float) -> None:
    """Let the event loop run for a while."""
    end = time.perf_counter() + seconds
    wait_until(lambda: time.perf_counter() > end)
