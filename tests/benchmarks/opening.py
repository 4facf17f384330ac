"""Opening what is not there at the start: a long list of runs, each page, each panel."""

import time
from collections.abc import Iterator

from tests.benchmarks import fresh
from tests.benchmarks.figures import Figure, median
from tests.benchmarks.material import Material

_TIMES = 5


def runs(material: Material) -> Iterator[Figure]:
    """Measure how long a list of many runs takes, and how long it holds the window up."""
    count = material.size.listed
    taken = fresh.call(listing, count=count)
    what = f"a list of {count:,} runs"
    yield Figure(f"{what}, read from disk and painted", taken["read"], "s")
    yield Figure(f"{what}, longest stall meanwhile", taken["stall"], "ms", aim="50")
    yield Figure(f"{what}, opened when it has been read", median(taken["opened"]), "s", aim="0.3 s")


def pages(material: Material) -> Iterator[Figure]:
    """Measure how long the window is held up when a page or a panel is first looked at."""
    taken = fresh.call(first_looks, folder=material.folder)
    for name, milliseconds in taken.items():
        yield Figure(f"{name}, first looked at", milliseconds, "ms", aim="100")


def listing(count: int) -> dict[str, float | list[float]]:
    """Return what a table of runs takes: seconds, and the longest stall in milliseconds."""
    from fmgui.gui.application import make_application
    from fmgui.gui.runs.runs_table import RunsTable
    from fmgui.runs.places import runs_folder
    from tests.benchmarks.probe import Probe
    from tests.benchmarks.windows import wait_until
    from tests.runs.made import many_runs

    many_runs(runs_folder(), count)
    made, probe, opened = make_application(), Probe(), []
    table = RunsTable()
    table.resize(1300, 700)
    table.show()
    made.processEvents()
    probe.start()
    begin = time.perf_counter()
    table.refresh()
    wait_until(lambda: table.model.total() == count, often=1)
    table.view.viewport().repaint()
    read = time.perf_counter() - begin
    stall = max(probe.stop(), default=0.0)
    for _ in range(_TIMES):
        table.hide()
        made.processEvents()
        begin = time.perf_counter()
        table.show()
        table.view.viewport().repaint()
        opened.append(time.perf_counter() - begin)
    table.stop()
    return {"read": read, "stall": stall, "opened": opened}


def first_looks(folder: str) -> dict[str, float]:
    """Return how long the window was held up by each page and panel, in milliseconds."""
    from PySide6.QtWidgets import QApplication, QDockWidget

    from tests.benchmarks.windows import open_window

    window = open_window(folder)
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
