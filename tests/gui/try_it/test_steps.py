import numpy as np
import pytest
from PIL import Image, ImageDraw
from PySide6.QtWidgets import QToolButton

from fmgui.data.picture import Preparation, prepare
from fmgui.gui.try_it.steps import StepStrip


@pytest.fixture
def strip(qtbot):
    strip = StepStrip()
    qtbot.addWidget(strip)
    strip.resize(284, strip.sizeHint().height())
    strip.show()
    return strip


def outline():
    paper = Image.new("L", (280, 280), 255)
    ImageDraw.Draw(paper).rectangle((60, 60, 200, 220), outline=0, width=7)
    return np.asarray(paper)


def names(strip):
    return [button.text() for button in strip.findChildren(QToolButton)]


def choose(strip, name):
    """Press an entry of one of the menus."""
    for button in strip.findChildren(QToolButton):
        actions = button.menu().actions() if button.menu() else []
        for action in actions:
            if action.objectName() == name:
                action.trigger()
                return
    raise AssertionError(f"there is no entry {name}")


def test_a_line_drawing_is_shown_from_grey_to_28_by_28(strip):
    strip.show_steps(prepare(outline()))
    assert names(strip) == ["Grey", "Subject", "Lines", "Filled", "28×28"]


def test_a_surface_takes_the_place_of_lines(strip):
    strip.show_steps(prepare(outline(), Preparation(kind="surfaces")))
    assert names(strip)[2] == "Surface"
    filled = strip.findChildren(QToolButton)[3]
    assert "not needed" in filled.toolTip()


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("tones_light_on_dark", Preparation(tones="light_on_dark")),
        ("remove_background", Preparation(remove_background=False)),
        ("crop", Preparation(crop=False)),
        ("kind_surfaces", Preparation(kind="surfaces")),
        ("one_width", Preparation(one_width=False)),
        ("fill", Preparation(fill=False)),
        ("fill_shade_210", Preparation(fill_shade=210)),
        ("ready_made", Preparation(ready_made=False)),
    ],
)
def test_each_step_can_be_switched_by_hand_and_back(strip, qtbot, entry, expected):
    with qtbot.waitSignal(strip.changed):
        choose(strip, entry)
    assert strip.value() == expected
    for button in strip.findChildren(QToolButton):
        back = [a for a in button.menu().actions() if a.isEnabled()] if button.menu() else []
        if back and back[-1].objectName() == "automatic":
            back[-1].trigger()
    assert strip.value() == Preparation()


def test_what_is_set_from_outside_is_ticked(strip):
    strip.set_value(Preparation(fill=False, kind="lines"))
    ticked = {
        action.objectName()
        for button in strip.findChildren(QToolButton)
        if button.menu()
        for action in button.menu().actions()
        if action.isChecked()
    }
    assert "fill" not in ticked
    assert "kind_lines" in ticked
    assert "kind_auto" not in ticked


def test_every_step_has_a_name_and_looks_different_with_a_picture(strip):
    empty = strip.grab().toImage()
    strip.show_steps(prepare(outline()))
    assert strip.grab().toImage() != empty
    strip.show_steps(None)
    assert strip.grab().toImage() == empty
    for button in strip.findChildren(QToolButton):
        assert button.objectName()
        assert button.accessibleName()
        assert button.toolTip()
