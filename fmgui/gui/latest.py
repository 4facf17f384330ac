"""A thread that works on whatever was asked last."""

import gc
import threading
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal, Slot


class Latest(QThread):
    """Answers the latest question only, in as many parts as the answer has.

    It begins with the first question and must be ended with ``close``. Connect ``answered`` to
    methods of QObjects only: others would run in the thread.

    While it is at work Python's collector of cycles rests: it runs in whichever thread asks for
    memory, and were a closed window among what it finds, its widgets would be destroyed in this
    thread, which ends the program.

    Args:
        work: Called in the thread with each question; yields the parts of the answer.
    """

    answered = Signal(object)
    """A part of an answer."""
    _rested = Signal()

    def __init__(self, work: Callable[[Any], Iterator[Any]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._wake = threading.Condition()
        self._questions: list[Any] = []
        self._is_busy = False
        self._closing = False
        self._rested.connect(self._on_rested)

    def ask(self, question: Any) -> None:
        """Ask, and let go what was asked before and is not begun yet."""
        if self._closing:
            return
        _collector.rest(self)
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
        _collector.go_on(self)

    def run(self) -> None:
        """Answer until closed. Called by Qt in the new thread."""
        while True:
            with self._wake:
                self._is_busy = False
                if not self._questions:
                    self._rested.emit()
                self._wake.wait_for(lambda: self._closing or self._questions)
                if self._closing:
                    return
                question = self._questions.pop()
                self._is_busy = True
            for part in self._work(question):
                if self._closing:
                    return
                self.answered.emit(part)

    @Slot()
    def _on_rested(self) -> None:
        with self._wake:
            has_work = self._is_busy or self._questions
        if not has_work:
            _collector.go_on(self)


class _Collector:
    """Lets Python's collector of cycles rest while any thread is at work."""

    def __init__(self) -> None:
        self._at_work: set[Latest] = set()
        self._was_on = False

    def rest(self, thread: Latest) -> None:
        if not self._at_work:
            self._was_on = gc.isenabled()
            gc.disable()
        self._at_work.add(thread)

    def go_on(self, thread: Latest) -> None:
        if thread not in self._at_work:
            return
        self._at_work.remove(thread)
        if not self._at_work and self._was_on:
            # What has gathered meanwhile is found now, here, and not by the next to ask for memory.
            gc.collect(0)
            gc.enable()


_collector = _Collector()
