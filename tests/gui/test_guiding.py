"""Lessons work on the window, and the window comes back in another language as it was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QMessageBox

from fmgui.gui import language_switch
from fmgui.gui.main_window import MainWindow
from fmgui.gui.settings import Settings
from fmgui.gui.wording.language import speak
from fmgui.gui.wording.lessons import page_title
from fmgui.specs.lesson_files import find_lessons
from fmgui.specs.lessons import PAGES
from fmgui.specs.paths import with_setting
from fmgui.translations import ENGLISH


@pytest.fixture
def window(qtbot):
    """The window, shown; data and TensorFlow are not loaded."""
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    window.docks.show_lessons()
    return window


def press(qtbot, window, name):
    button = window.lessons.currentWidget().findChild(QAbstractButton, name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def at_step(window, name, index):
    Settings().set_lesson_place(name, index)
    window.lessons.begin(name)


def test_a_step_puts_its_preset_and_settings_into_the_form(qtbot, window):
    at_step(window, "learning-rate", 3)
    press(qtbot, window, "lesson.set_up")
    experiment = window.form.value()
    assert (experiment.preset, experiment.optimizer.learning_rate) == ("rate-too-low", 0.01)
    assert window.form.changed_settings()


def test_a_step_opens_a_page_of_the_window(qtbot, window):
    at_step(window, "together", 0)
    press(qtbot, window, "lesson.open_page")
    assert window.pages.current() == "overview"


def test_a_step_opens_a_view_that_teaches(qtbot, window):
    at_step(window, "overfitting", 1)
    press(qtbot, window, "lesson.open_page")
    assert (window.pages.current(), window.pages.why.current()) == ("why", "early_stopping")


def test_a_page_is_called_as_on_its_tab(window):
    titles = {}
    for pages in (window.pages, window.pages.why):
        names = [name for name in PAGES if pages.has(name)]
        for name in names:
            pages.show_page(name)
            titles[name] = pages.tabText(pages.currentIndex())
    assert titles == {name: page_title(name) for name in PAGES}


def test_a_file_that_is_no_lesson_is_told(window, tmp_path):
    (tmp_path / "mine.toml").write_text("title = ", "utf-8")
    window.guiding.take_file(tmp_path / "mine.toml")
    assert window.lessons.currentWidget() is window.lessons.list
    assert "mine" not in find_lessons(ENGLISH).lessons


def test_the_window_comes_back_in_another_language_with_what_was_edited(qtbot, window, monkeypatch):
    monkeypatch.setattr(language_switch, "can_be_shown", lambda _language: True)
    window.form.set_value(with_setting(window.form.value(), "optimizer.learning_rate", 0.02))
    window.pages.show_page("overview")
    window.commands.language_chosen.emit("ko")
    assert window.language.is_wanted
    assert not window.isVisible()
    speak(Settings().language)
    try:
        korean = MainWindow()
        qtbot.addWidget(korean)
        korean.take_over(window)
        assert korean.commands.train.text() == "학습"
        assert korean.form.value().optimizer.learning_rate == 0.02
        assert len(korean.form.changed_settings()) == 1
        assert korean.pages.current() == "overview"
        korean.close()
    finally:
        speak(ENGLISH)


def test_a_language_without_a_font_is_not_spoken(window, monkeypatch):
    told = []
    monkeypatch.setattr(language_switch, "can_be_shown", lambda _language: False)
    monkeypatch.setattr(QMessageBox, "information", lambda *words: told.append(words[-1]))
    window.commands.findChild(QAction, "language.ko").trigger()
    assert window.isVisible()
    assert "font" in told[0]
    assert window.commands.findChild(QAction, "language.en").isChecked()
    assert Settings().language == ""
