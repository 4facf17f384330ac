"""A thread that works on whatever was asked last."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal


class Latest(QThread):
    """Answers the latest question only, in as many parts as the answer has.

    Where the work yields None it takes a breath: if something else has been asked meanwhile, the
    rest of the answer is let go.

    It begins with the first question and must be ended with ``close``. Connect ``answered`` to
    methods of QObjects only: others would run in the thread.

    Args:
        work: Called in the thread with each question; yields the parts of the answer.
    """

    answered = Signal(object)
    """A part of an answer."""

    def __init__(self, work: Callable[[Any], Iterator[Any]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._wake = threading.Condition()
        self._questions: list[Any] = []
        self._closing = False

    def ask(self, question: Any) -> None:
        """Ask, and let go what was asked before and is not begun yet."""
        if self._closing:
            return
        with self._wake:
            self._questions = [question]
            self._wake.notify()
        if not self.isRunning():
            self.start()

    def close(self) -> None:
        """End the thread and wait for it. No part comes after that."""
        with self._wake:
            self._closing = True
            self._wake.notify()
        self.wait()

    def run(self) -> None:
        """Answer until closed. Called by Qt in the new thread."""
        while True:
            with self._wake:
                self._wake.wait_for(lambda: self._closing or self._questions)
                if self._closing:
                    return
                question = self._questions.pop()
            for part in self._work(question):
                if self._closing:
                    return
                if part is not None:
                    self.answered.emit(part)
                elif self._questions:
                    break
