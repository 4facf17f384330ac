"""Python's collector of cycles, kept to the window's thread.

It runs in whichever thread happens to ask for memory. Were a closed dialog among what it finds
there, its widgets would be destroyed outside the window's thread, which ends the program.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_MILLISECONDS = 100


class Collector(QObject):
    """Collects by a timer, by Python's own thresholds; from its making on no other thread does."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_MILLISECONDS)
        self._timer.timeout.connect(self.collect)

    @Slot()
    def start(self) -> None:
        """Begin to collect; what is there by now, such as TensorFlow's modules, is passed over."""
        gc.freeze()
        self._timer.start()

    def stop(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        gc.enable()

    @Slot()
    def collect(self) -> None:
        """Collect as many generations as Python would by now."""
        due = [
            count > limit for count, limit in zip(gc.get_count(), gc.get_threshold(), strict=True)
        ]
        if due[0]:
            gc.collect(2 if all(due) else 1 if due[1] else 0)
