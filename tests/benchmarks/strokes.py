"""From the movement of the pen to the painted answer."""

import time
from collections.abc import Iterator
from functools import partial
from typing import Any

from tests.benchmarks import fresh
from tests.benchmarks.figures import Figure, percentile
from tests.benchmarks.material import Material, experiment


def strokes(material: Material) -> Iterator[Figure]:
    """Measure each movement's way to the bars, while nothing else happens and while training."""
    times = fresh.call(
        latencies,
        folder=material.folder,
        first=experiment(1),
        long=experiment(10_000),
        count=material.size.strokes,
    )
    for state, aim in (("idle", "20"), ("while training", "50")):
        yield Figure(
            f"stroke to bars, {state} (95th percentile)",
            percentile(times[state], 95),
            "ms",
            aim=aim,
        )


_MOVEMENTS_A_PICTURE = 20
_PATIENCE = 2.0


def latencies(
    folder: str, first: dict[str, Any], long: dict[str, Any], count: int
) -> dict[str, list[float]]:
    """Return the milliseconds from each mouse event to the bars' painting."""
    from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
    from PySide6.QtTest import QTest

    from fmgui.gui.threads.session import State
    from fmgui.specs.experiment import Experiment
    from fmgui.training.events import EpochEnded
    from tests.benchmarks.windows import open_window, wait_until

    window = open_window(folder)
    canvas, panel = window.try_it.canvas, window.try_it.prediction

    class Painted(QObject):
        """Notes when the bars were painted after an answer."""

        def __init__(self) -> None:
            super().__init__()
            self.answered = False
            self.at: float | None = None
            self.show = window.try_it.show_prediction
            window.try_it.show_prediction = self.note
            panel.bars.installEventFilter(self)

        def note(self, *answer: object, **more: object) -> None:
            # Not by a signal of its own, which may come after the painting.
            self.answered = True
            self.show(*answer, **more)

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if self.answered and event.type() == QEvent.Type.Paint:
                # It comes before the painting: note the time after it.
                QTimer.singleShot(0, self.finish)
            return False

        def finish(self) -> None:
            if self.answered and self.at is None:
                self.at = time.perf_counter()

        def or_later_than(self, moment: float) -> bool:
            return self.at is not None or time.perf_counter() > moment

        def expect(self) -> None:
            self.answered, self.at = False, None

    painted = Painted()

    def draw(count: int) -> list[float]:
        middle, taken = QPoint(canvas.width() // 2, canvas.height() // 2), []
        for number in range(count):
            if number % _MOVEMENTS_A_PICTURE == 0:
                canvas.clear()
                QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=middle)
            QTest.qWait(20 + number % 9)
            painted.expect()
            begin = time.perf_counter()
            away = QPoint(number * 37 % 160 - 80, number * 53 % 180 - 90)
            QTest.mouseMove(canvas, middle + away)
            latest = begin + _PATIENCE
            wait_until(partial(painted.or_later_than, latest), often=1)
            # A movement over what is black already changes nothing, and asks for no answer.
            if painted.at is not None:
                taken.append(1000 * (painted.at - begin))
            if number % _MOVEMENTS_A_PICTURE == _MOVEMENTS_A_PICTURE - 1:
                QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=middle)
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=middle)
        canvas.clear()
        return taken

    epochs: list[EpochEnded] = []

    def watch(event: object) -> None:
        if isinstance(event, EpochEnded):
            epochs.append(event)

    window.session.happened.connect(watch)
    window.form.set_value(Experiment.from_values(first))
    window.train()
    wait_until(lambda: bool(epochs) and window.session.state is State.IDLE)
    draw(3)
    idle = draw(count)
    epochs.clear()
    window.form.set_value(Experiment.from_values(long))
    window.train()
    wait_until(lambda: bool(epochs))
    training = draw(count)
    window.session.stop()
    window.session.wait()
    return {"idle": idle, "while training": training}
