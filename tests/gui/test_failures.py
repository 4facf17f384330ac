"""Unexpected errors end in one dialog and in the log file."""

import logging
import sys
import threading

import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from fmgui.gui import failures
from fmgui.gui.failures import FailureHook


@pytest.fixture
def log(qtbot, tmp_path, monkeypatch):
    path = tmp_path / "log" / "fmgui.log"
    monkeypatch.setattr(failures, "log_file", lambda: path)
    yield path
    for dialog in dialogs():
        dialog.close()


def dialogs():
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, QMessageBox) and widget.isVisible()
    ]


def fail(*_):
    raise ZeroDivisionError("a slot has gone wrong")


class FailingThread(QThread):
    def run(self):
        sys.excepthook(*_error(fail))


def _error(function):
    try:
        function()
    except ZeroDivisionError:
        return sys.exc_info()
    raise AssertionError


# The hooks are entered within each test: around it stand those of the test runner.


def test_many_errors_are_one_dialog_with_details_and_all_are_in_the_log(qtbot, log):
    with FailureHook():
        for _ in range(3):
            sys.excepthook(*_error(fail))
        qtbot.waitUntil(lambda: len(dialogs()) == 1)
        (dialog,) = dialogs()
        assert "a slot has gone wrong" in dialog.informativeText()
        assert "Traceback" in dialog.detailedText()
    assert log.read_text(encoding="utf-8").count("Traceback") == 3


def test_after_closing_it_another_error_is_told_again(qtbot, log):
    with FailureHook():
        sys.excepthook(*_error(fail))
        qtbot.waitUntil(lambda: len(dialogs()) == 1)
        dialogs()[0].close()
        qtbot.waitUntil(lambda: not dialogs())
        sys.excepthook(*_error(fail))
        qtbot.waitUntil(lambda: len(dialogs()) == 1)


def test_errors_of_threads_come_to_the_windows_thread(qtbot, log):
    with FailureHook():
        thread = FailingThread()
        thread.start()
        thread.wait()
        plain = threading.Thread(target=fail)
        plain.start()
        plain.join()
        qtbot.waitUntil(lambda: len(dialogs()) == 1)
    assert log.read_text(encoding="utf-8").count("Traceback") == 2


def test_an_error_in_a_slot_is_told(qtbot, log):
    timer = QTimer(singleShot=True)
    timer.timeout.connect(fail)
    with FailureHook():
        timer.start(0)
        qtbot.waitUntil(lambda: len(dialogs()) == 1)


def test_the_hooks_are_put_back(qtbot, log):
    before = sys.excepthook, threading.excepthook
    handlers = list(logging.getLogger("fmgui").handlers)
    with FailureHook():
        assert sys.excepthook != before[0]
    assert (sys.excepthook, threading.excepthook) == before
    assert logging.getLogger("fmgui").handlers == handlers


def test_a_log_folder_that_cannot_be_made_is_no_obstacle(qtbot, log):
    log.parent.write_text("in the way", encoding="utf-8")
    with FailureHook():
        sys.excepthook(*_error(fail))
        qtbot.waitUntil(lambda: len(dialogs()) == 1)
