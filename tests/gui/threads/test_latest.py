"""The thread that works on whatever was asked last."""

import threading

import pytest
from PySide6.QtCore import QObject, Slot

from fmgui.gui.threads.latest import Latest


class Heard(QObject):
    """Collects the answers in the thread of the window."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[object] = []

    @Slot(object)
    def hear(self, answer: object) -> None:
        assert threading.current_thread() is threading.main_thread()
        self.answers.append(answer)


@pytest.fixture
def ask(qapp):
    """Begin a thread with some work; it is ended after the test."""
    threads = []

    def begin(work):
        thread, heard = Latest(work), Heard()
        thread.answered.connect(heard.hear)
        threads.append(thread)
        return thread, heard

    yield begin
    for thread in threads:
        thread.close()
        assert not thread.isRunning()


def test_an_answer_comes_in_parts(ask, qtbot):
    thread, heard = ask(lambda question: iter(range(question)))
    thread.ask(3)
    qtbot.waitUntil(lambda: heard.answers == [0, 1, 2])
    thread.ask(1)
    qtbot.waitUntil(lambda: heard.answers == [0, 1, 2, 0])


def test_of_many_questions_only_the_latest_is_answered(ask, qtbot):
    go_on = threading.Event()

    def work(question):
        go_on.wait(5)
        yield question

    thread, heard = ask(work)
    for question in range(100):
        thread.ask(question)
    go_on.set()
    qtbot.waitUntil(lambda: heard.answers[-1:] == [99])
    assert len(heard.answers) <= 2


def test_where_it_takes_a_breath_the_rest_is_let_go_for_another_question(ask, qtbot):
    asked_more = threading.Event()

    def work(question):
        yield question
        asked_more.wait(5)
        yield None
        yield f"the rest of {question}"

    thread, heard = ask(work)
    thread.ask("the first")
    qtbot.waitUntil(lambda: heard.answers == ["the first"])
    thread.ask("the second")
    asked_more.set()
    expected = ["the first", "the second", "the rest of the second"]
    qtbot.waitUntil(lambda: heard.answers == expected)


def test_a_thread_that_never_was_asked_can_be_closed(ask):
    thread, _ = ask(iter)
    thread.close()
    thread.ask([1])
    assert not thread.isRunning()
