"""The editors of single values: what is typed is kept, shown and marked."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from fmgui.gui.form.editors import (
    EDITORS,
    CheckEditor,
    Choice,
    ChoiceEditor,
    NumberEditor,
    TextEditor,
)
from fmgui.gui.wording.numbers import number_text, parse_number, step_number
from fmgui.specs.base import Ui
from fmgui.specs.fields import Bounds, Row
from tests.specs.every import fields

ANY_NUMBER = Bounds()


def a_row(number_type=float, *, optional=False, bounds=ANY_NUMBER, **ui):
    return Row("name", "Title", "What it is.", number_type, 0, optional, bounds=bounds, ui=Ui(**ui))


def turn_wheel(widget, steps=1):
    where = QPointF(widget.rect().center())
    event = QWheelEvent(
        where,
        widget.mapToGlobal(where),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event


@pytest.fixture
def show(qtbot):
    def shown(editor):
        qtbot.addWidget(editor)
        with qtbot.waitExposed(editor):
            editor.show()
        editor.setFocus()
        qtbot.waitUntil(editor.hasFocus)
        return editor

    return shown


def test_every_field_has_an_editor_that_shows_its_default(qtbot):
    for spec, row in fields():
        if not row.specs:
            editor = EDITORS[row.type](row)
            qtbot.addWidget(editor)
            editor.set_value(row.default)
            assert repr(editor.value()) == repr(row.default), f"{spec.__name__}.{row.name}"


@pytest.mark.parametrize("text", ["0.00001", "1e-5", "0,00001", " 0.00001 ", "1E-5"])
def test_a_small_number_is_kept(qtbot, show, text):
    editor = show(NumberEditor(a_row()))
    qtbot.keyClicks(editor, text)
    assert editor.value() == 0.00001
    assert editor.lineEdit().text() == text
    editor.clearFocus()
    assert editor.lineEdit().text() == "0.00001"
    assert editor.value() == 0.00001


@pytest.mark.parametrize("value", [0.1, 1e-7, 0.30000000000000004, 1 / 3, 1e-12, 12345.678, 1e20])
def test_no_digit_of_a_number_is_lost(qtbot, value):
    editor = NumberEditor(a_row())
    qtbot.addWidget(editor)
    editor.set_value(value)
    assert editor.value() == value


def test_each_key_tells_of_an_edit_and_setting_a_value_does_not(qtbot, show):
    editor = show(NumberEditor(a_row()))
    edits = []
    editor.edited.connect(lambda: edits.append(editor.value()))
    editor.set_value(7.0)
    assert edits == []
    editor.selectAll()
    qtbot.keyClicks(editor, "0.5")
    assert edits == [0, 0, 0.5]


@pytest.mark.parametrize(
    ("number_type", "text", "value"),
    [
        (float, "fast", "fast"),
        (float, "1,000.5", "1,000.5"),
        (float, "-", "-"),
        (int, "1,5", "1,5"),
        (int, "1.5", 1.5),
        (float, "", ""),
    ],
)
def test_what_is_no_such_number_stays_as_it_was_typed(qtbot, show, number_type, text, value):
    editor = show(NumberEditor(a_row(number_type)))
    qtbot.keyClicks(editor, text)
    assert editor.value() == value
    editor.clearFocus()
    assert editor.lineEdit().text() == text


def test_a_number_out_of_bounds_is_not_put_right(qtbot, show):
    editor = show(NumberEditor(a_row(int, bounds=Bounds(1, 10))))
    qtbot.keyClicks(editor, "5000")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    editor.clearFocus()
    assert editor.value() == 5000


def test_an_empty_field_is_none_where_that_is_a_value(qtbot, show):
    editor = show(NumberEditor(a_row(optional=True, example=0.5)))
    editor.set_value(3.0)
    editor.clear()
    assert editor.value() is None
    qtbot.keyClick(editor, Qt.Key.Key_Up)
    assert editor.value() == 0.5


def test_arrows_go_by_the_step(qtbot, show):
    editor = show(NumberEditor(a_row(step=0.1, bounds=Bounds(0, 1))))
    editor.set_value(0.7)
    qtbot.keyClick(editor, Qt.Key.Key_Up)
    assert editor.value() == 0.8
    for _ in range(5):
        qtbot.keyClick(editor, Qt.Key.Key_Up)
    assert editor.value() == 1


def test_the_wheel_turns_a_number_only_with_the_keyboard_in_it(show):
    editor = show(NumberEditor(a_row(step=1)))
    editor.set_value(3.0)
    turn_wheel(editor)
    assert editor.value() == 4
    editor.clearFocus()
    event = turn_wheel(editor)
    assert editor.value() == 4
    assert not event.isAccepted()


def test_the_wheel_never_turns_a_choice(show):
    editor = show(ChoiceEditor([Choice("a", "A"), Choice("b", "B")]))
    event = turn_wheel(editor, -1)
    assert editor.value() == "a"
    assert not event.isAccepted()


@pytest.mark.parametrize(
    ("value", "steps", "reached"),
    [
        (0.001, 1, 0.002),
        (0.002, 1, 0.005),
        (0.005, 1, 0.01),
        (0.01, -1, 0.005),
        (0.003, 1, 0.005),
        (0.003, -1, 0.002),
        (0.001, 3, 0.01),
        (1e-7, -1, 5e-8),
        (999.0, 1, 1000),
        (1000.0, 1, 1000),
    ],
)
def test_logarithmic_steps(value, steps, reached):
    bounds = Bounds(0, 1000, minimum_is_allowed=False)
    assert step_number(value, steps, a_row(logarithmic=True, bounds=bounds)) == reached


def test_logarithmic_steps_lead_down_to_zero_and_up_again():
    row = a_row(logarithmic=True, bounds=Bounds(0, 100))
    assert step_number(0.00001, -1, row) == 0
    assert step_number(0.0, 1, row) == 0.00001
    assert step_number(0.0, -1, row) == 0


def test_whole_numbers_stay_whole():
    row = a_row(int, logarithmic=True, bounds=Bounds(1, 8192))
    assert [step_number(each, 1, row) for each in (1, 2, 5, 10, 32)] == [2, 5, 10, 20, 50]
    assert [step_number(each, -1, row) for each in (1, 2, 64)] == [1, 1, 50]
    assert isinstance(step_number(32, 1, row), int)


def test_steps_stop_before_a_bound_that_is_not_allowed():
    row = a_row(step=0.01, bounds=Bounds(0, 1, maximum_is_allowed=False))
    assert step_number(0.98, 5, row) == 0.99


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.00001, "0.00001"),
        (1e-7, "0.0000001"),
        (1e-12, "1e-12"),
        (2.5e-10, "2.5e-10"),
        (10.0, "10"),
        (0.0, "0"),
        (100000.0, "100000"),
        (1e20, "1e20"),
        (-0.05, "-0.05"),
        (4294967295, "4294967295"),
    ],
)
def test_numbers_are_written_in_full(value, text):
    assert number_text(value) == text
    assert parse_number(text, type(value)) == value


def test_a_box_is_ticked_with_the_space_bar(qtbot, show):
    editor = show(CheckEditor(a_row(bool)))
    edits = []
    editor.edited.connect(lambda: edits.append(editor.value()))
    editor.set_value(False)
    assert edits == []
    qtbot.keyClick(editor, Qt.Key.Key_Space)
    assert edits == [True]


def test_a_word_is_chosen_with_the_keyboard(qtbot, show):
    editor = show(ChoiceEditor([Choice("relu", "relu"), Choice("tanh", "tanh")]))
    edits = []
    editor.edited.connect(lambda: edits.append(editor.value()))
    editor.set_value("relu")
    assert edits == []
    qtbot.keyClick(editor, Qt.Key.Key_Down)
    assert edits == ["tanh"]


def test_a_text_is_typed(qtbot, show):
    editor = show(TextEditor(a_row(str, optional=True)))
    editor.set_value(None)
    assert editor.value() is None
    qtbot.keyClicks(editor, "my run")
    assert editor.value() == "my run"
