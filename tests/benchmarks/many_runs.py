"""The table of a very long list of runs: how long it holds the window up."""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from typing import Any

from tests.benchmarks import fresh
from tests.benchmarks.figures import Figure, median
from tests.benchmarks.material import Material

_TIMES = 5


def runs(material: Material) -> Iterator[Figure]:
    """Measure how long a list of many runs takes, and how long it holds the window up."""
    count = material.size.listed
    taken = fresh.call(listing, count=count)
    what = f"a list of {count:,} runs"
    for name in ("first runs painted", "all runs read"):
        yield Figure(f"{what}, {name}", taken.pop(name), "s")
    for name, milliseconds in taken.items():
        yield Figure(f"{what}, held up by {name}", milliseconds, "ms", aim="50")


def listing(count: int) -> dict[str, float]:
    """Return what a table of runs takes: seconds to be read, and then milliseconds held up."""
    from fmgui.gui.application import make_application
    from fmgui.gui.runs.runs_table import RunsTable
    from fmgui.gui.threads.collector import Collector
    from fmgui.runs.places import runs_folder
    from tests.runs.made import many_runs

    many_runs(runs_folder(), count)
    Collector(make_application()).start()
    table = RunsTable()
    table.resize(1300, 700)
    table.show()
    begin, first = time.perf_counter(), []
    table.model.rearranged.connect(lambda: first.append(time.perf_counter()))
    table.refresh()
    reading = _held_up(lambda: table.model.total() == count)
    taken = {
        "first runs painted": first[0] - begin,
        "all runs read": time.perf_counter() - begin,
        "reading all": reading,
    }
    taken |= _asked_for(table)
    taken |= _changed_on_disk(table)
    table.stop()
    return taken


def _asked_for(table: Any) -> dict[str, float]:
    """Do what a user does."""
    from PySide6.QtCore import Qt

    view, model, orders = table.view, table.model, Qt.SortOrder

    def open_again() -> None:
        table.hide()
        table.show()

    deeds: dict[str, list[Callable[[], object]]] = {
        "opening": [open_again] * _TIMES,
        "typing a word to find": [
            lambda typed=typed: table.search.setText(typed)  # type: ignore[misc]
            for typed in ("r", "ru", "run", "run-0", "run-00", "")
        ],
        "choosing how they ended": [
            lambda place=place: table.outcome.setCurrentIndex(place)  # type: ignore[misc]
            for place in (3, 1, 0)
        ],
        "ticking one": [
            lambda row=row: model.set_ticked([model.run_at(row).path], True)  # type: ignore[misc]
            for row in range(min(_TIMES, model.total()))
        ],
        "choosing all": [view.selectAll, view.clearSelection],
    }
    for key in ("name", "best_loss", "outcome", "compare", "started"):
        place = model.column_of(key)
        deeds[f"putting in order by {key}"] = [
            lambda place=place, order=order: view.sortByColumn(place, order)  # type: ignore[misc]
            for order in (orders.AscendingOrder, orders.DescendingOrder)
        ]
    return {name: max(map(_time, each)) for name, each in deeds.items()}


def _time(deed: Callable[[], object]) -> float:
    """Return the milliseconds that a deed takes, until it can be seen."""
    from PySide6.QtWidgets import QApplication

    begin = time.perf_counter()
    deed()
    QApplication.processEvents()
    return 1000 * (time.perf_counter() - begin)


def _changed_on_disk(table: Any) -> dict[str, float]:
    """Let runs come and change, as a training makes them; each time the list is read again."""
    one = table.model.run_at(0)

    def come(number: int) -> float:
        total = table.model.total()
        shutil.copytree(one.path, one.path.with_name(f"run-9{number:04d}"))
        table.refresh()
        return _held_up(lambda: table.model.total() > total)

    def go_on(_: int) -> float:
        with one.run.history_file.open("a") as file:
            file.write("31,0.5,0.8,0.01,0.8,0.001,0.9\n")
        before = table.model.summary(one.path).epochs
        table.refresh()
        return _held_up(lambda: table.model.summary(one.path).epochs > before)

    taken = {
        "a new run": median(map(come, range(_TIMES))),
        "an epoch more": median(map(go_on, range(_TIMES))),
    }
    known = [table.model.run_at(row) for row in range(table.model.total())]
    for run in known:
        os.utime(run.run.history_file)
    table.refresh()
    # Each is told anew, the oldest last.
    oldest = min(run.path for run in known)
    before = table.model.summary(oldest)
    taken["all of them changed"] = _held_up(lambda: table.model.summary(oldest) is not before)
    return taken


def _held_up(until: Callable[[], bool]) -> float:
    """Return the longest stall until something is so, in milliseconds."""
    from tests.benchmarks.probe import Probe
    from tests.benchmarks.windows import wait_until

    probe = Probe()
    probe.start()
    wait_until(until, often=1)
    return max(probe.stop(), default=0.0)
