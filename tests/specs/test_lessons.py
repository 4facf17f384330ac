"""Lessons are read strictly, and those that come with fmgui hold in both languages."""

import pytest

from fmgui import resources
from fmgui.errors import LessonError
from fmgui.specs.experiment import Experiment
from fmgui.specs.lesson_files import find_lessons, keep_lesson, own_folder, parse_lesson
from fmgui.specs.lessons import PAGES, shape
from fmgui.specs.presets import preset

WHOLE = '''title = "A lesson"
summary = "On something"

[[step]]
title = "One"
text = """
page = 3
"""

[[step]]
title = "Two"
text = "Try it."
preset = "lecture"
set = { "optimizer.learning_rate" = 0.1 }
page = "curves"
wait_for = "training"
question = "Which?"

[[step.choice]]
text = "This"
feedback = "Yes"
right = true

[[step.choice]]
text = "That"
feedback = "No"
'''
LESSONS = ("learning-rate", "initialisation", "overfitting", "together")


def test_a_lesson_is_read_from_its_text():
    lesson = parse_lesson(WHOLE, "lesson.toml")
    first, second = lesson.step
    assert first.text == "page = 3\n"
    assert second.choice[0].right
    assert second.experiment(Experiment()).optimizer.learning_rate == 0.1
    assert second.experiment(Experiment()).preset == "lecture"


@pytest.mark.parametrize(
    ("right", "wrong", "sentence"),
    [
        ('"On something"', "3", "line 2: summary must be a text, not 3."),
        ('summary = "On something"\n', "", "line 1: summary is missing."),
        ('"lecture"', '"lectur"', "line 13: step.1.preset: There is no preset lectur. Did you "),
        ("preset", "preste", "line 13: there is no setting step.1.preste. Did you mean preset?"),
        ("= 0.1", "= -1", "line 14: step.1.set: "),
        ("optimizer.l", "optimiser.l", "line 14: step.1.set: There is no setting optimiser."),
        (
            '"curves"',
            '"curve"',
            "line 15: step.1.page: There is no page curve. Did you mean curves?",
        ),
        ('text = "That"', 'word = "That"', "line 24: step.1.choice.1.text is missing."),
        ("right = true", "", "line 10: step.1: One of the choices must be right."),
        ('question = "Which?"', "", "line 10: step.1: A question needs two choices or more"),
        ('title = "Two"', "title = ", "line 11: this is not TOML: Invalid value."),
        ('"Try it."', '""', "line 12: step.1.text must be a text that is not empty"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_key(right, wrong, sentence):
    with pytest.raises(LessonError) as error:
        parse_lesson(WHOLE.replace(right, wrong), "lesson.toml")
    assert sentence in str(error.value)
    assert str(error.value).startswith("lesson.toml, line ")


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_lessons_that_come_with_fmgui_can_be_read(language):
    found = find_lessons(language)
    assert not found.problems
    assert tuple(found.lessons) == LESSONS
    for lesson in found.lessons.values():
        for step in lesson.step:
            assert step.page in (None, *PAGES)
            assert step.preset is None or preset(step.preset)


@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_has_the_same_steps_in_both_languages(name):
    folder = resources.folder() / "lessons"
    english, korean = (
        parse_lesson((folder / f"{name}.{language}.toml").read_text("utf-8"), name)
        for language in ("en", "ko")
    )
    assert shape(english) == shape(korean)
    assert (english.minutes, english.position) == (korean.minutes, korean.position)


def test_a_teachers_own_lesson_is_found_and_a_damaged_one_is_told(tmp_path):
    (tmp_path / "mine.toml").write_text(WHOLE, "utf-8")
    assert keep_lesson(tmp_path / "mine.toml") == "mine"
    (own_folder() / "other.ko.toml").write_text("title = 3", "utf-8")
    found = find_lessons("en")
    assert found.lessons["mine"].title == "A lesson"
    assert list(found.lessons)[-1] == "mine"
    assert [problem.partition(",")[0] for problem in found.problems] == ["other.ko.toml"]


def test_a_teachers_lesson_takes_the_place_of_one_with_its_name(tmp_path, monkeypatch):
    monkeypatch.setenv("FMGUI_LESSONS", str(tmp_path))
    (tmp_path / "overfitting.toml").write_text(WHOLE, "utf-8")
    assert find_lessons("ko").lessons["overfitting"].title == "A lesson"


def test_what_is_no_lesson_is_not_kept(tmp_path):
    (tmp_path / "mine.toml").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(LessonError, match=r"mine\.toml is not a lesson: save it as UTF-8 text\."):
        keep_lesson(tmp_path / "mine.toml")
    assert not own_folder().exists()
