"""How a running training is paused and stopped from another thread."""

import threading


class Control:
    """Requests to a running training. Every method may be called from any thread."""

    def __init__(self) -> None:
        self._stop = threading.Event()
        self._go_on = threading.Event()
        self._go_on.set()

    def stop(self) -> None:
        """Ask the training to end; a paused one ends too."""
        self._stop.set()
        self._go_on.set()

    def pause(self) -> None:
        """Ask the training to wait; without effect once it has been stopped."""
        if not self._stop.is_set():
            self._go_on.clear()

    def resume(self) -> None:
        """Let a paused training go on."""
        self._go_on.set()

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
