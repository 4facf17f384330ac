"""The initialisation microscope: from a change in the form to the painted histograms."""

import time
from collections.abc import Iterator

from tests.benchmarks import fresh
from tests.benchmarks.figures import Figure, median, percentile
from tests.benchmarks.material import Material


def looks(material: Material) -> Iterator[Figure]:
    """Measure the answer to each change of initializer, activation, width and depth."""
    for name in ("deep-relu-he", "sketch"):
        answered = fresh.call(answers, folder=material.folder, name=name, count=material.size.looks)
        for kind, part in (("median", 50), ("95th percentile", 95)):
            value = percentile(answered["times"], part)
            yield Figure(f"a look into {name} ({kind})", value, "ms", aim="150")
        used = median(answered["processor"])
        yield Figure(f"a look into {name}, processor time (median)", used, "ms")


def answers(folder: str, name: str, count: int) -> dict[str, list[float]]:
    """Return the milliseconds from a change of a preset's first layer to the painting.

    Beside them stands the processor time, of all threads, that went by meanwhile.
    """
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtTest import QTest

    from fmgui.specs.paths import with_setting
    from fmgui.specs.presets import preset
    from tests.benchmarks.windows import open_window, wait_until

    window = open_window(folder)
    window.pages.show_page("why")
    window.pages.why.show_page("initialisation")
    page = window.pages.why.page("initialisation")
    experiment = preset(name).experiment
    width = "filters" if experiment.network.hidden[0].kind == "Conv2D" else "units"
    most = getattr(experiment.network.hidden[0], width)

    class Painted(QObject):
        """Notes when another look has been painted."""

        shown: object = None
        at = 0.0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and page.layers.look() is not self.shown:
                watched.removeEventFilter(self)
                watched.repaint()
                self.at = time.perf_counter()
            return False

    times, processor = [], []
    for number in range(count + 2):
        setting = ("activation", ("tanh", "relu", "elu")[number % 3])
        if number % 2:
            setting = (width, most - number % 8)
        painted = Painted()
        painted.shown = page.layers.look()
        page.layers.installEventFilter(painted)
        changed = with_setting(experiment, f"network.hidden.0.{setting[0]}", setting[1])
        begin, used = time.perf_counter(), time.process_time()
        window.form.set_value(changed)
        wait_until(lambda painted=painted: painted.at > 0, often=1)
        times.append(1000 * (painted.at - begin))
        processor.append(1000 * (time.process_time() - used))
        QTest.qWait(200)
    # The first ones make Keras set itself up.
    return {"times": times[2:], "processor": processor[2:]}
