"""A lesson is chosen, gone through step by step, and found again where it was left."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QAbstractButton, QLabel

from fmgui.gui.guiding import lesson_path
from fmgui.gui.lessons.lesson_panel import LessonPanel
from fmgui.gui.settings import Settings
from fmgui.specs.experiment import Experiment
from fmgui.specs.lesson_files import own_folder


@pytest.fixture
def panel(qtbot):
    panel = LessonPanel()
    qtbot.addWidget(panel)
    panel.set_experiment(Experiment())
    panel.show()
    return panel


def press(qtbot, panel, name):
    # The step before is still there until Qt deletes it.
    holder = panel.currentWidget()
    qtbot.mouseClick(holder.findChild(QAbstractButton, name), Qt.MouseButton.LeftButton)


def words(panel):
    return "\n".join(label.text() for label in panel.currentWidget().findChildren(QLabel))


def test_the_lessons_are_listed_and_one_is_begun(qtbot, panel):
    assert "Overfitting" in words(panel)
    press(qtbot, panel, "lesson.overfitting")
    assert "Learning by heart" in words(panel)
    assert "1 / 8" in words(panel)
    assert not panel.step.back.isEnabled()


def test_a_lesson_is_found_where_it_was_left(qtbot, panel):
    panel.begin("initialisation")
    press(qtbot, panel, "lesson.next")
    press(qtbot, panel, "lesson.next")
    press(qtbot, panel, "lesson.back")
    press(qtbot, panel, "lesson.list")
    assert "step 2 of 8" in words(panel)
    press(qtbot, panel, "lesson.initialisation")
    assert "2 / 8" in words(panel)


def test_after_the_last_step_the_list_comes_back_and_the_lesson_begins_anew(qtbot, panel):
    Settings().set_lesson_place("together", 7)
    panel.begin("together")
    assert panel.step.next.text() == "Finish"
    press(qtbot, panel, "lesson.next")
    assert panel.currentWidget() is panel.list
    assert Settings().lesson_place("together") == 0


def test_a_step_says_what_it_sets_up_and_asks_for_it(qtbot, panel):
    Settings().set_lesson_place("learning-rate", 3)
    panel.begin("learning-rate")
    assert "Preset: Learning rate far too low" in words(panel)
    assert "Optimizer › Learning rate: 0.01" in words(panel)
    with qtbot.waitSignal(panel.set_up_wanted) as wanted:
        press(qtbot, panel, "lesson.set_up")
    assert wanted.args[0].set["optimizer.learning_rate"] == 0.01
    with qtbot.waitSignal(panel.page_wanted) as page:
        press(qtbot, panel, "lesson.open_page")
    assert page.args == ["curves"]


def test_a_step_that_waits_for_a_training_goes_on_when_it_is_over(panel):
    Settings().set_lesson_place("learning-rate", 1)
    panel.begin("learning-rate")
    assert panel.step.next.text() == "Skip"
    panel.set_training(True)
    assert not panel.step.set_up.isEnabled()
    panel.set_training(False)
    assert panel.step.next.text() == "Next"
    assert panel.step.set_up.isEnabled()


def test_a_question_answers_to_each_choice(qtbot, panel):
    panel.begin("learning-rate")
    assert panel.step.next.text() == "Skip"
    press(qtbot, panel, "lesson.answer.1")
    feedback = panel.step.findChild(QLabel, "lesson.feedback")
    assert "✗" in feedback.text()
    press(qtbot, panel, "lesson.answer.0")
    assert "✓" in feedback.text()
    assert panel.step.next.text() == "Next"


def test_a_damaged_lesson_is_told_beneath_the_list(qtbot, panel):
    own_folder().mkdir(parents=True)
    (own_folder() / "mine.toml").write_text('title = "Mine"', "utf-8")
    panel.show_list()
    assert "mine.toml, line 1: summary is missing." in words(panel)


def test_a_file_of_a_lesson_is_known_by_its_name(tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "mine.toml"))])
    assert lesson_path(data) is None
    (tmp_path / "mine.toml").write_text("", "utf-8")
    assert lesson_path(data) == tmp_path / "mine.toml"
