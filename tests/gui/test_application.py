"""The window as the program opens it."""

import pytest
from PySide6.QtWidgets import QApplication

from fmgui.gui import application
from fmgui.gui.main_window import MainWindow
from fmgui.gui.threads.collector import Collector


@pytest.fixture
def collector():
    collector = Collector()
    yield collector
    collector.stop()


def test_the_window_begins_its_work_when_it_has_been_painted(qtbot, monkeypatch, collector):
    begun = []
    monkeypatch.setattr(MainWindow, "begin", lambda window: begun.append(window.isVisible()))
    window = application._window("drawn", collector)
    qtbot.addWidget(window)
    assert begun == []
    qtbot.waitUntil(lambda: begun == [True])
    window.update()
    QApplication.processEvents()
    assert begun == [True]
