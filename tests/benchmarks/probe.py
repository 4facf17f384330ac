"""How long the event loop of a window is held up."""

import time

from PySide6.QtCore import QObject, Qt, QTimer, Slot

INTERVAL = 16
"""Milliseconds between two ticks, as a screen's pictures."""


class Probe(QObject):
    """A timer whose lateness tells how long the window could not answer.

    Args:
        interval: Milliseconds between two ticks; a shorter one tells one turn of the loop from
            the next.
        parent: Its owner.
    """

    def __init__(self, interval: int = INTERVAL, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stalls: list[float] = []
        """How late each tick was, in milliseconds."""
        self._before = time.perf_counter()
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=interval)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin anew."""
        self.stalls.clear()
        self._before = time.perf_counter()
        self._timer.start()

    def stop(self) -> list[float]:
        """Return how late the ticks were, and how late the next one is by now."""
        self._timer.stop()
        if (late := self._late()) > 0:
            self.stalls.append(late)
        return list(self.stalls)

    @Slot()
    def _tick(self) -> None:
        self.stalls.append(max(0.0, self._late()))
        self._before = time.perf_counter()

    def _late(self) -> float:
        return 1000 * (time.perf_counter() - self._before) - self._timer.interval()
