"""The ways to look closer at an answer: each shows what it is given, and only one is open."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from fmgui.gui.threads.looks import Neighbour
from fmgui.gui.try_it.lens import Lens
from fmgui.gui.try_it.try_it_panel import TryItPanel

LEFT = Qt.MouseButton.LeftButton
ANSWER = np.array([0.05, 0, 0.62, 0, 0.21, 0, 0.1, 0, 0.02, 0])


@pytest.fixture
def panel(qtbot):
    panel = TryItPanel()
    qtbot.addWidget(panel)
    panel.resize(300, 640)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


@pytest.fixture
def shirt():
    pixels = np.zeros((28, 28), np.uint8)
    pixels[4:24, 8:20] = 150
    return pixels


def button(panel, name):
    return panel.findChild(QToolButton, name)


def seen(widget):
    image = widget.grab().toImage()
    return np.array(
        [[image.pixel(x, y) for x in range(image.width())] for y in range(image.height())]
    )


def test_one_lens_at_a_time_and_a_second_press_leads_back_to_the_bars(panel, qtbot):
    for name, page in (("where", "where_view"), ("dropout", "dropout_view")):
        qtbot.mouseClick(button(panel, name), LEFT)
        assert panel.findChild(QWidget, page).isVisible()
        assert not panel.prediction.bars.isVisible()
    assert panel.prediction.lens() is Lens.DROPOUT
    assert not button(panel, "where").isChecked()
    qtbot.mouseClick(button(panel, "dropout"), LEFT)
    assert panel.prediction.lens() is Lens.BARS
    assert panel.prediction.bars.isVisible()


def test_lenses_have_keys(panel, qtbot):
    panel.activateWindow()
    panel.canvas.setFocus()
    qtbot.waitUntil(panel.canvas.hasFocus)
    for key, lens in (("W", Lens.WHERE), ("N", Lens.SIMILAR), ("C", Lens.COMPARE)):
        QTest.keyClick(panel.canvas, key)
        assert panel.prediction.lens() is lens


def test_no_lens_moves_what_is_above_it(panel, qtbot):
    places = set()
    for lens in Lens:
        panel.prediction.lenses.set_value(lens)
        qtbot.wait(1)
        places.add((panel.canvas.geometry().getRect(), panel.prediction.geometry().getRect()))
    assert len(places) == 1


def test_the_map_is_warm_where_it_matters(panel, shirt):
    where = panel.prediction.where
    matters = np.zeros((28, 28), np.float32)
    matters[10, 10] = 1
    where.resize(284, 180)
    where.show_map(shirt, np.zeros((28, 28), np.float32), 6)
    before = seen(where)
    where.show_map(shirt, matters, 6)
    rows, columns = np.nonzero(seen(where) != before)
    assert {*rows // 6} == {*columns // 6} == {10}
    assert "Shirt" in where.accessibleDescription()


def test_a_similar_picture_goes_to_the_canvas(panel, qtbot, shirt):
    panel.prediction.lenses.set_value(Lens.SIMILAR)
    neighbours = (Neighbour(shirt, 6, 0.93), Neighbour(255 - shirt, 2, 0.8))
    panel.prediction.similar.show_neighbours(neighbours)
    assert button(panel, "neighbour_0").text() == "Shirt"
    assert "0.93" in button(panel, "neighbour_0").toolTip()
    assert not button(panel, "neighbour_2").isVisible()
    with qtbot.waitSignal(panel.picture_changed) as told:
        qtbot.mouseClick(button(panel, "neighbour_0"), LEFT)
    np.testing.assert_array_equal(told.args[0], shirt)


def test_a_rival_stays_chosen_while_it_is_on_offer(panel):
    compare = panel.prediction.compare
    compare.offer([("last", 1), ("other", 2)])
    compare._choice.setCurrentIndex(1)
    compare.offer([("new", 3), ("last", 1), ("other", 2)])
    assert compare.rival() == 2
    compare.offer([("new", 3)])
    assert compare.rival() == 3
    compare.offer([])
    assert compare.rival() is None


def test_two_answers_stand_side_by_side(panel):
    compare = panel.prediction.compare
    compare.resize(284, 180)
    compare.show_answer(ANSWER)
    alone = seen(compare)
    compare.show_other(np.eye(10)[4])
    assert (seen(compare) != alone).any()
    compare.show_other(np.full(10, np.nan))
    assert (seen(compare) == alone).all()


def test_the_dropout_lens_counts_the_answers(panel):
    dropout = panel.prediction.dropout
    answers = np.concatenate([np.tile(ANSWER, (40, 1)), np.tile(np.eye(10)[4], (10, 1))])
    dropout.show_answers(answers)
    assert dropout.findChild(QLabel).text() == "40 of 50 times it says “Pullover”"
    dropout.say("Nothing to ask.")
    assert dropout.findChild(QLabel).text() == "Nothing to ask."
