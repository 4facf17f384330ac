"""How a running training is paused and stopped from another thread."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Gate(Protocol):
    """What a training waits at within a step."""

    def shut(self) -> None:
        """Let the training wait."""

    def open(self) -> None:
        """Let it go on."""


class Control:
    """Requests to a running training. Every method may be called from any thread."""

    def __init__(self) -> None:
        self._stop = threading.Event()
        self._go_on = threading.Event()
        self._go_on.set()
        self._changing = threading.Lock()
        self._gate: Gate | None = None
        self._paused_at = self._seconds_paused = 0.0

    def stop(self) -> None:
        """Ask the training to end; a paused one ends too."""
        self._stop.set()
        self.resume()

    def pause(self) -> None:
        """Ask the training to wait; without effect once it has been stopped."""
        with self._changing:
            if self._go_on.is_set() and not self._stop.is_set():
                self._paused_at = time.perf_counter()
                self._go_on.clear()
                if self._gate:
                    self._gate.shut()

    def resume(self) -> None:
        """Let a paused training go on."""
        with self._changing:
            if not self._go_on.is_set():
                self._seconds_paused += time.perf_counter() - self._paused_at
                self._go_on.set()
                if self._gate:
                    self._gate.open()

    @contextmanager
    def shutting(self, gate: Gate | None) -> Iterator[None]:
        """Shut a gate too while the training is paused, and leave it open at the end."""
        with self._changing:
            self._gate = gate
            if gate and not self._go_on.is_set():
                gate.shut()
        try:
            yield
        finally:
            with self._changing:
                self._gate = None
                if gate:
                    gate.open()

    @property
    def stopping(self) -> bool:
        """Whether the training has been asked to end."""
        return self._stop.is_set()

    def going_on(self) -> bool:
        """Whether it has not been asked to end."""
        return not self._stop.is_set()

    def wait_while_paused(self) -> None:
        """Return at once, or when a pause is over."""
        self._go_on.wait()

    def clock(self) -> float:
        """Return seconds that stand still while the training is paused."""
        with self._changing:
            now = time.perf_counter() if self._go_on.is_set() else self._paused_at
            return now - self._seconds_paused
