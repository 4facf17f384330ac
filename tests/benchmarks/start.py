"""From the start of the process to a window that can be used."""

import tempfile
import time
from collections.abc import Iterator

from tests.benchmarks import fresh
from tests.benchmarks.figures import Figure, median
from tests.benchmarks.material import Material
from tests.benchmarks.probe import INTERVAL

_PREPARED = """
import os, time
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

def ready(*_):
    application = QApplication.instance()
    QTest.qWaitForWindowExposed(application.topLevelWidgets()[0].window())
    QTimer.singleShot(0, lambda: (print(time.time(), flush=True), os._exit(0)))
    return execute()
execute, QApplication.exec = QApplication.exec, ready
"""

_OURS = f"""
import sys

class Preparing:
    # Only when the program itself comes to its window: what it imports first is its own matter.
    def find_spec(self, name, *_):
        if name == "fmgui.gui.main_window":
            exec({_PREPARED!r}, {{}})

sys.meta_path.insert(0, Preparing())
from fmgui.app import main
main(["--data", "drawn"])
"""

_EMPTY = f"""
import pyqtgraph
{_PREPARED}
from PySide6.QtWidgets import QMainWindow
application = QApplication([])
window = QMainWindow()
window.setCentralWidget(pyqtgraph.PlotWidget())
window.show()
application.exec()
"""

_LOADING = """
import time
from PySide6.QtCore import QThread
from tests.benchmarks.probe import Probe
from fmgui.gui.application import make_application
from tests.benchmarks.windows import wait_until
make_application()

class Loading(QThread):
    def run(self):
        import keras, tensorflow as tf
        tf.constant(0.0)

loading, probe = Loading(), Probe()
probe.start()
loading.start()
wait_until(loading.isFinished)
print(max(probe.stop()))
"""


def start(material: Material) -> Iterator[Figure]:
    """Compare the window's start with that of an empty window with one plot.

    Both are started once before: from then on Python has all modules compiled, as after an
    installation.
    """
    ours, empty = [], []
    with tempfile.TemporaryDirectory() as compiled:
        for _ in range(4 * material.size.rounds - 2):
            empty.append(_seconds_to(_EMPTY, compiled))
            ours.append(_seconds_to(_OURS, compiled))
    del empty[0], ours[0]
    yield Figure("start to a usable window", median(ours), "s", median(empty), aim="0.7 s, 1.6")


def loading(material: Material) -> Iterator[Figure]:
    """Compare how TensorFlow's loading holds up the window with an import in a thread."""
    ours, plain = [], []
    for _ in range(material.size.rounds):
        plain.append(float(fresh.script(_LOADING)))
        ours.append(max(fresh.call(stalls_of_loading, folder=material.folder)))
    yield Figure(
        f"longest stall while TensorFlow loads (timer of {INTERVAL} ms)",
        median(ours),
        "ms",
        median(plain),
        aim="33 ms",
    )


def stalls_of_loading(folder: str) -> list[float]:
    """Return how late the ticks were from the window's first picture until training can begin."""
    from fmgui.gui.application import make_application
    from fmgui.gui.main_window import MainWindow
    from tests.benchmarks.probe import Probe
    from tests.benchmarks.windows import wait_until

    made = make_application()
    window = MainWindow(folder)
    window.show()
    made.processEvents()
    window.begin()
    probe = Probe()
    probe.start()
    wait_until(window.commands.train.isEnabled)
    return probe.stop()


def _seconds_to(script: str, compiled: str) -> float:
    begun = time.time()
    return float(fresh.script(script, compiled)) - begun
