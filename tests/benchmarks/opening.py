"""Opening what is not there at the start: each page, each panel."""

import time
from collections.abc import Iterator

from tests.benchmarks import fresh
from tests.benchmarks.figures import Figure
from tests.benchmarks.material import Material


def pages(material: Material) -> Iterator[Figure]:
    """Measure how long the window is held up when a page or a panel is first looked at."""
    taken = fresh.call(first_looks, folder=material.folder)
    for name, milliseconds in taken.items():
        yield Figure(f"{name}, first looked at", milliseconds, "ms", aim="100")


def first_looks(folder: str) -> dict[str, float]:
    """Return how long the window was held up by each page and panel, in milliseconds."""
    from PySide6.QtWidgets import QApplication, QDockWidget

    from tests.benchmarks.windows import READING, open_window, rest

    window = open_window(folder)
    rest(READING)
    taken = {}
    for index in range(window.pages.count()):
        begin = time.perf_counter()
        window.pages.setCurrentIndex(index)
        QApplication.processEvents()
        taken[f"page {window.pages.tabText(index)}"] = 1000 * (time.perf_counter() - begin)
    for dock in window.findChildren(QDockWidget):
        if dock.isHidden():
            begin = time.perf_counter()
            dock.show()
            dock.raise_()
            QApplication.processEvents()
            taken[f"panel {dock.windowTitle()}"] = 1000 * (time.perf_counter() - begin)
    return taken
