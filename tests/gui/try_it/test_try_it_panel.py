import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QSlider, QToolButton

from fmgui.data.own_drawings import own_drawings
from fmgui.data.picture import Preparation
from fmgui.gui.try_it.tool_button import ToolButton
from fmgui.gui.try_it.tools import Tool
from fmgui.gui.try_it.try_it_panel import TryItPanel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot):
    panel = TryItPanel()
    qtbot.addWidget(panel)
    panel.resize(300, 640)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def tool(panel, name):
    return panel.findChild(QToolButton, name)


def draw_shirt(panel):
    corners = [
        (100, 40), (150, 60), (180, 40), (250, 90), (225, 130), (195, 110),
        (200, 240), (80, 240), (85, 110), (55, 130), (30, 90), (92, 45),
    ]  # fmt: skip
    QTest.mousePress(panel.canvas, LEFT, pos=QPoint(*corners[0]))
    for corner in corners[1:]:
        QTest.mouseMove(panel.canvas, QPoint(*corner))
    QTest.mouseRelease(panel.canvas, LEFT, pos=QPoint(*corners[-1]))


def test_a_drawing_becomes_the_picture_a_network_sees(panel, qtbot):
    with qtbot.waitSignal(panel.picture_changed) as told:
        draw_shirt(panel)
    picture = told.args[0]
    assert picture.shape == (28, 28)
    assert picture.dtype == np.uint8
    assert picture[15, 14] > 100  # filled
    assert panel.picture() is picture


def test_many_movements_make_few_pictures(panel, qtbot):
    told = []
    panel.picture_changed.connect(told.append)
    with qtbot.waitSignal(panel.picture_changed):
        for _ in range(5):
            draw_shirt(panel)
    assert len(told) < 20  # of more than 60 movements


def test_a_cleared_paper_is_no_picture(panel, qtbot):
    with qtbot.waitSignal(panel.picture_changed):
        draw_shirt(panel)
    with qtbot.waitSignal(panel.picture_changed) as told:
        qtbot.mouseClick(tool(panel, "clear"), LEFT)
    assert told.args == [None]
    assert panel.picture() is None


def test_the_answer_is_passed_on(panel, qtbot):
    panel.set_answering("lecture, best epoch 3")
    with qtbot.waitSignal(panel.picture_changed) as told:
        draw_shirt(panel)
    panel.show_prediction(told.args[0], np.eye(10)[3])
    assert "Dress" in panel.prediction.accessibleDescription()


def test_an_answer_that_comes_after_the_paper_was_cleared_is_not_shown(panel, qtbot):
    panel.set_answering("lecture")
    with qtbot.waitSignal(panel.picture_changed) as told:
        draw_shirt(panel)
    with qtbot.waitSignal(panel.picture_changed):
        panel.canvas.clear()
    panel.show_prediction(told.args[0], np.eye(10)[3])
    assert "Draw something" in panel.prediction.accessibleDescription()


def test_tools_are_on_only_when_they_do_something(panel, qtbot):
    def on():
        return [n for n in ("undo", "redo", "clear") if tool(panel, n).isEnabled()]

    assert on() == []
    draw_shirt(panel)
    assert on() == ["undo", "clear"]
    qtbot.mouseClick(tool(panel, "undo"), LEFT)
    assert on() == ["redo"]
    qtbot.mouseClick(tool(panel, "redo"), LEFT)
    assert on() == ["undo", "clear"]


def test_tools_take_turns(panel, qtbot):
    qtbot.mouseClick(tool(panel, "eraser"), LEFT)
    assert panel.canvas.hand.tool is Tool.ERASER
    assert not tool(panel, "brush").isChecked()
    qtbot.mouseClick(tool(panel, "brush"), LEFT)
    assert panel.canvas.hand.tool is Tool.BRUSH


def test_the_slider_sets_the_brush(panel):
    panel.findChild(QSlider, "brush_size").setValue(15)
    assert panel.canvas.hand.size == 15


def test_the_controls_follow_what_is_set_elsewhere(panel):
    hand = panel.canvas.hand
    hand.set_size(11)
    hand.set_mirrors(True)
    hand.take(Tool.BUCKET)
    assert panel.findChild(QSlider, "brush_size").value() == 11
    assert tool(panel, "mirror").isChecked()
    assert tool(panel, "bucket").isChecked()


@pytest.fixture
def at_canvas(panel, qtbot):
    """The canvas, with the keyboard there."""
    panel.activateWindow()
    panel.canvas.setFocus()
    qtbot.waitUntil(panel.canvas.hasFocus)
    return panel.canvas


def test_undo_redo_and_clear_have_keys(panel, at_canvas):
    draw_shirt(panel)
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(at_canvas, Qt.Key.Key_Z, control)
    assert at_canvas.is_blank()
    QTest.keyClick(at_canvas, Qt.Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)
    assert not at_canvas.is_blank()
    QTest.keyClick(at_canvas, Qt.Key.Key_Delete)
    assert at_canvas.is_blank()


def test_tools_size_shade_and_mirror_have_keys(panel, at_canvas):
    hand = at_canvas.hand
    for key, expected in zip(
        "LFEB", (Tool.LINE, Tool.BUCKET, Tool.ERASER, Tool.BRUSH), strict=True
    ):
        QTest.keyClick(at_canvas, key)
        assert hand.tool is expected
        assert tool(panel, expected.value).isChecked()
    size = hand.size
    QTest.keyClick(at_canvas, Qt.Key.Key_BracketRight)
    assert hand.size == size + 1
    QTest.keyClick(at_canvas, Qt.Key.Key_Comma)
    assert hand.shade == 0.8
    QTest.keyClick(at_canvas, Qt.Key.Key_Period)
    assert hand.shade == 1.0
    QTest.keyClick(at_canvas, Qt.Key.Key_M)
    assert hand.mirrors


def test_a_picture_can_be_pasted_by_key(at_canvas):
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGray)
    QGuiApplication.clipboard().setImage(image)
    QTest.keyClick(at_canvas, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert not at_canvas.is_blank()


def test_a_shade_can_be_chosen_from_the_menu(panel):
    shades = tool(panel, "shade").menu()
    shades.aboutToShow.emit()
    next(action for action in shades.actions() if action.text() == "40 % ink").trigger()
    assert panel.canvas.hand.shade == 0.4


def test_an_outline_to_trace_is_chosen_from_ten(panel, qtbot):
    menu = tool(panel, "template").menu()
    menu.aboutToShow.emit()
    bag = menu.findChild(QToolButton, "template_8")
    assert bag.text() == "Bag"
    assert not bag.icon().isNull()
    bag.click()
    assert panel.canvas.template == 8
    menu.findChild(QPushButton, "template_none").click()
    assert panel.canvas.template is None


def test_the_drawing_can_be_saved(panel, qtbot, tmp_path, monkeypatch):
    assert not tool(panel, "save_image").isEnabled()
    draw_shirt(panel)
    path = tmp_path / "shirt.png"
    monkeypatch.setattr("fmgui.gui.try_it.canvas_actions.ask_where_to_save", lambda *_: path)
    qtbot.mouseClick(tool(panel, "save_image"), LEFT)
    with Image.open(path) as saved:
        assert saved.size == (280, 280)


def test_a_drawing_is_kept_with_its_class(panel, qtbot):
    draw_shirt(panel)
    menu = tool(panel, "keep").menu()
    with qtbot.waitSignal(panel.kept) as told:
        next(action for action in menu.actions() if action.text() == "Shirt").trigger()
    assert told.args == [6]
    (kept,) = own_drawings()
    assert kept.label == 6
    np.testing.assert_array_equal(kept.pixels, panel.picture())
    assert "number 1" in panel.findChild(QLabel, "canvas_message").text()
    menu.aboutToShow.emit()
    assert "Shirt (1)" in [action.text() for action in menu.actions()]


def test_why_a_drawing_is_not_kept_is_told(panel, qtbot, tmp_path):
    (tmp_path / "drawings").write_text("a file in the way")
    draw_shirt(panel)
    tool(panel, "keep").menu().actions()[6].trigger()
    assert "cannot be written" in panel.findChild(QLabel, "canvas_message").text()


def test_steps_are_folded_away_and_can_be_switched(panel, qtbot):
    assert not panel.steps.isVisible()
    qtbot.mouseClick(tool(panel, "show_steps"), LEFT)
    assert panel.steps.isVisible()
    with qtbot.waitSignal(panel.picture_changed) as filled:
        draw_shirt(panel)
    with (
        qtbot.waitSignal(panel.picture_changed) as told,
        qtbot.waitSignal(panel.preparation_changed) as switched,
    ):
        tool(panel, "step_fill").menu().actions()[0].trigger()
    assert switched.args == [Preparation(fill=False)] == [panel.preparation()]
    assert told.args[0].sum() < filled.args[0].sum()
    assert "by hand" in tool(panel, "show_steps").toolTip()
    panel.steps.set_value(Preparation())
    assert "by hand" not in tool(panel, "show_steps").toolTip()


def test_a_picture_of_the_data_set_is_judged_as_it_is_and_can_be_drawn_on(panel, qtbot):
    pixels = np.zeros((28, 28), np.uint8)
    pixels[2:26, 6:22] = np.random.default_rng(1).integers(60, 255, (24, 16))
    with qtbot.waitSignal(panel.picture_changed) as told:
        panel.set_picture(pixels)
    np.testing.assert_array_equal(told.args[0], pixels)
    with qtbot.waitSignal(panel.picture_changed) as told:
        qtbot.mouseClick(panel.canvas, LEFT, pos=panel.canvas.rect().center())
    changed = np.argwhere(told.args[0] != pixels)
    assert 0 < len(changed) <= 9
    assert np.abs(changed - 13.5).max() <= 2


def test_a_picture_can_be_opened(panel, qtbot, tmp_path, monkeypatch):
    Image.new("L", (50, 50), 120).save(tmp_path / "a.png")
    chosen = (str(tmp_path / "a.png"), "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: chosen)
    qtbot.mouseClick(tool(panel, "open_image"), LEFT)
    assert not panel.canvas.is_blank()


def test_why_a_picture_was_not_taken_stands_on_the_canvas_until_one_draws(panel, tmp_path):
    panel.canvas.open_file(tmp_path)
    notice = panel.findChild(QLabel, "canvas_message")
    assert notice.isVisible()
    assert "is a folder" in notice.text()
    assert panel.canvas.rect().contains(notice.geometry())
    draw_shirt(panel)
    assert not notice.isVisible()


@pytest.mark.parametrize("size", [(300, 640), (440, 960)])
def test_it_fits_and_wastes_no_room(panel, qtbot, size):
    panel.resize(*size)
    qtbot.waitUntil(lambda: panel.width() == size[0])
    panel.grab()
    assert panel.minimumSizeHint().width() <= 300
    assert panel.minimumSizeHint().height() <= 640
    assert panel.canvas.height() == pytest.approx(panel.canvas.width(), abs=2)
    assert panel.canvas.width() >= size[0] - 56
    qtbot.mouseClick(tool(panel, "show_steps"), LEFT)
    assert panel.minimumSizeHint().height() <= 640


def test_every_control_has_a_name_and_tells_its_key(panel):
    for button in panel.findChildren(ToolButton):
        assert button.objectName()
        assert button.accessibleName()
        assert not button.icon().isNull() or button.text() or button.objectName() == "shade"
        assert button.keys
        assert f"({QKeySequence(button.keys[0]).toString()})" in button.toolTip()
    assert panel.findChild(QSlider, "brush_size").accessibleName()
    assert panel.prediction.accessibleName()


def test_no_two_controls_share_a_key(panel):
    keys = [shortcut.key().toString() for shortcut in panel.findChildren(QShortcut)]
    assert len(keys) == len(set(keys))
