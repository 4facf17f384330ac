"""Pages behind tabs: each is made when it is first looked at, and once."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget

from fmgui.gui.pages import Pages


class Page(QLabel):
    """A page that tells whether its work has been ended."""

    stopped = False

    def stop(self) -> None:
        self.stopped = True


@pytest.fixture
def made() -> list[str]:
    return []


@pytest.fixture
def pages(qtbot, made) -> Pages:
    def make(name):
        def page() -> QWidget:
            made.append(name)
            return Page(name)

        return page

    pages = Pages("pages")
    qtbot.addWidget(pages)
    for name in ("first", "second"):
        pages.add(name, name.title(), make(name))
    pages.show()
    return pages


def test_a_page_is_made_when_it_is_first_shown(pages, made):
    assert made == ["first"]
    assert pages.made("second") is None
    pages.show_page("second")
    pages.show_page("first")
    pages.show_page("second")
    assert made == ["first", "second"]
    assert pages.current() == "second"
    assert pages.page("second").isVisible()


def test_a_page_that_is_asked_for_is_made_without_being_shown(pages, made):
    assert pages.page("second") is pages.page("second")
    assert made == ["first", "second"]
    assert pages.current() == "first"


def test_stopping_ends_the_work_of_the_pages_that_are_there(pages, made):
    pages.stop()
    assert pages.page("first").stopped
    assert made == ["first"]


def test_a_page_that_needs_more_room_than_there_is_can_be_scrolled(qtbot, pages):
    large = pages.page("first")
    large.setMinimumSize(900, 700)
    pages.resize(400, 300)
    assert pages.minimumSizeHint().width() < 400
    place = pages.currentWidget()
    qtbot.waitUntil(lambda: large.size() == QSize(900, 700))
    assert place.verticalScrollBar().maximum() > 0
    pages.resize(1200, 1000)
    qtbot.waitUntil(lambda: large.size() == place.viewport().size())
    assert place.verticalScrollBar().maximum() == 0
