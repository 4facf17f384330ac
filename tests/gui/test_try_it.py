import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QSlider, QToolButton

from fmgui.gui.try_it import TryItPanel

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


def test_brush_and_eraser_take_turns(panel, qtbot):
    qtbot.mouseClick(tool(panel, "eraser"), LEFT)
    assert panel.canvas.erasing
    assert not tool(panel, "brush").isChecked()
    qtbot.mouseClick(tool(panel, "brush"), LEFT)
    assert not panel.canvas.erasing


def test_the_slider_sets_the_brush(panel):
    panel.findChild(QSlider, "brush_size").setValue(15)
    assert panel.canvas.brush_size == 15


def test_keys_work_while_the_keyboard_is_here(panel, qtbot):
    panel.activateWindow()
    panel.canvas.setFocus()
    qtbot.waitUntil(panel.canvas.hasFocus)
    draw_shirt(panel)
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(panel.canvas, Qt.Key.Key_Z, control)
    assert panel.canvas.is_blank()
    QTest.keyClick(panel.canvas, Qt.Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)
    assert not panel.canvas.is_blank()
    QTest.keyClick(panel.canvas, Qt.Key.Key_Delete)
    assert panel.canvas.is_blank()
    QTest.keyClick(panel.canvas, Qt.Key.Key_E)
    assert panel.canvas.erasing
    QTest.keyClick(panel.canvas, Qt.Key.Key_B)
    size = panel.canvas.brush_size
    QTest.keyClick(panel.canvas, Qt.Key.Key_BracketRight)
    assert panel.canvas.brush_size == size + 1


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
    qtbot.waitUntil(lambda: panel.canvas.width() == size[0] - 16)
    assert panel.minimumSizeHint().width() <= 300
    assert panel.minimumSizeHint().height() <= 640
    assert panel.canvas.height() == panel.canvas.width()


def test_every_control_has_a_name(panel):
    for name in ("brush", "eraser", "undo", "redo", "clear", "open_image"):
        assert tool(panel, name).accessibleName()
        assert not tool(panel, name).icon().isNull()
    assert panel.findChild(QSlider, "brush_size").accessibleName()
    assert panel.prediction.accessibleName()
