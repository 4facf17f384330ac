"""A pen that draws on the window's canvas, and notes when the bars were painted for it."""

import time

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest

from fmgui.gui.main_window import MainWindow
from tests.benchmarks.windows import wait_until

_MOVEMENTS_A_PICTURE = 20
_PATIENCE = 2.0


class Painted(QObject):
    """Notes when the bars were painted after an answer."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.answered = False
        self.at: float | None = None
        self.show = window.try_it.show_prediction
        window.try_it.show_prediction = self.note
        window.try_it.prediction.bars.installEventFilter(self)

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

    def expect(self) -> None:
        self.answered, self.at = False, None


class Pen:
    """Draws pictures of many short movements."""

    def __init__(self, window: MainWindow) -> None:
        self._canvas = window.try_it.canvas
        self._painted = Painted(window)

    def draw(self, movements: int) -> list[float]:
        """Return the milliseconds from each movement that changes the picture to the painting."""
        canvas, taken = self._canvas, []
        middle = QPoint(canvas.width() // 2, canvas.height() // 2)
        for number in range(movements):
            if number % _MOVEMENTS_A_PICTURE == 0:
                canvas.clear()
                QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=middle)
            QTest.qWait(20 + number % 9)
            away = QPoint(number * 37 % 160 - 80, number * 53 % 180 - 90)
            if (milliseconds := self._move_to(middle + away)) is not None:
                taken.append(milliseconds)
            if number % _MOVEMENTS_A_PICTURE == _MOVEMENTS_A_PICTURE - 1:
                QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=middle)
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=middle)
        canvas.clear()
        return taken

    def _move_to(self, place: QPoint) -> float | None:
        painted = self._painted
        painted.expect()
        begin = time.perf_counter()
        QTest.mouseMove(self._canvas, place)
        latest = begin + _PATIENCE
        wait_until(lambda: painted.at is not None or time.perf_counter() > latest, often=1)
        # A movement over what is black already changes nothing, and asks for no answer.
        return None if painted.at is None else 1000 * (painted.at - begin)
