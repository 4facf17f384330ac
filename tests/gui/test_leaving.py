"""Before trainings are stopped by closing the window, the user is asked."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from fmgui.gui import leaving
from fmgui.gui.leaving import Leaving
from fmgui.gui.pages import Pages
from fmgui.gui.question import agrees
from fmgui.gui.threads.session import Session


class Sweeping(QWidget):
    """A page whose trainings are not over."""

    left = 3

    def under_way(self) -> int:
        return self.left


@pytest.fixture
def pages(qtbot):
    """Pages of which one, within another, trains."""
    outer, inner = Pages("outer"), Pages("inner")
    qtbot.addWidget(outer)
    outer.add("inner", "Inner", lambda: inner)
    inner.add("sweep", "Sweep", Sweeping)
    outer.page("inner")
    inner.page("sweep")
    return outer


def test_trainings_of_pages_are_told_and_closing_can_be_refused(pages, monkeypatch):
    told = []
    monkeypatch.setattr(leaving, "agrees", lambda *words: told.append(words) or len(told) > 1)
    asked = Leaving(pages, Session(pages), pages)
    assert not asked.may_close()
    assert told[0][1] == "3 trainings are under way"
    assert asked.may_close()
    assert asked.may_close()
    assert len(told) == 2


def test_nothing_is_asked_where_nothing_is_trained(pages, monkeypatch):
    monkeypatch.setattr(Sweeping, "left", 0)
    assert Leaving(pages, Session(pages), pages).may_close()


@pytest.mark.parametrize(("pressed", "agreed"), [("Stop and close", True), ("Go on", False)])
def test_the_answers_say_what_they_do(qtbot, pages, pressed, agreed):
    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        assert box.defaultButton().text() == "Go on"
        next(each for each in box.buttons() if each.text() == pressed).click()

    QTimer.singleShot(0, press)
    assert agrees(pages, "Training", "Close?", "Stop and close", "Go on") is agreed
