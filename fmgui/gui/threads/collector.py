"""Python's collector of cycles, kept to the window's thread.

It runs in whichever thread happens to ask for memory. Were a closed dialog among what it finds
there, its widgets would be destroyed outside the window's thread, which ends the program.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_MILLISECONDS = 100


class Collector(QObject):
    """Collects by a timer, by Python's own thresholds, while Python's own collecting rests."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_MILLISECONDS)
        self._timer.timeout.connect(self.collect)

    def start(self) -> None:
        """Begin; from now on no other thread collects."""
        gc.disable()
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

    @Slot()
    def pass_over_what_is_there(self) -> None:
        """Leave alone from now on what is there to stay, such as the modules of TensorFlow.

        Looking through all of it again and again would be felt in the window.
        """
        gc.freeze()
