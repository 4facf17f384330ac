"""Many trainings in one window: what memory and threads each of them leaves behind."""

from collections.abc import Iterator
from typing import Any

from fmgui.specs.experiment import Experiment
from fmgui.specs.paths import with_setting
from tests.benchmarks import fresh
from tests.benchmarks.figures import Figure
from tests.benchmarks.material import Material, experiment

_FIRST = 5
"""Trainings before memory is first looked at: they load what all others need too."""


def trainings(material: Material) -> Iterator[Figure]:
    """Measure trainings that are started and stopped, one after the other."""
    count = material.size.trainings
    for what, path in (
        ("other learning rates", "optimizer.learning_rate"),
        ("other architectures", "network.hidden.0.units"),
    ):
        left = fresh.call(left_behind, folder=material.folder, count=count, path=path)
        name = f"{count} trainings with {what}"
        aim = "1" if path.startswith("optimizer") else ""
        yield Figure(f"{name}: memory each", left["megabytes"] / count, "MB", aim=aim)
        yield Figure(f"{name}: threads in all", left["threads"], "", aim="0")


def left_behind(folder: str, count: int, path: str) -> dict[str, Any]:
    """Return by how much memory and threads have grown over so many trainings."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from fmgui.gui.threads.session import State
    from fmgui.training.events import Progressed
    from tests.benchmarks.windows import open_window, wait_until

    window = open_window(folder)
    base = Experiment.from_values(experiment(100))
    events: list[object] = []
    window.session.happened.connect(events.append)
    before = (0.0, 0)
    for number in range(_FIRST + count):
        if number == _FIRST:
            before = (memory(), threads())
        value = 0.001 * (1 + number % 10) if path.endswith("rate") else 20 + number
        window.form.set_value(with_setting(base, path, value))
        events.clear()
        window.train()
        wait_until(lambda: any(isinstance(event, Progressed) for event in events))
        QTest.mouseClick(window.commands.stop, Qt.MouseButton.LeftButton)
        wait_until(lambda: window.session.state is State.IDLE)
    QTest.qWait(1000)
    return {"megabytes": memory() - before[0], "threads": threads() - before[1]}


def memory() -> float:
    """Return the memory that this process has now, in megabytes; 0 where that is not told."""
    return _status("VmRSS") / 1024


def threads() -> int:
    """Return how many threads this process has; 0 where that is not told."""
    return _status("Threads")


def _status(name: str) -> int:
    try:
        with open("/proc/self/status", encoding="ascii") as status:  # noqa: PTH123
            return next(int(line.split()[1]) for line in status if line.startswith(f"{name}:"))
    except OSError:  # not Linux
        return 0
