import numpy as np
import pytest

from fmgui.data.dataset import CLASS_NAMES
from fmgui.gui.try_it.prediction import PredictionPanel
from fmgui.training.answers.sureness import Sureness

ANSWER = np.array([0.05, 0, 0.62, 0, 0.21, 0, 0.1, 0, 0.02, 0], np.float32)
ROW = 18
"""Height of a bar's row where there is little room."""


@pytest.fixture
def panel(qtbot):
    panel = PredictionPanel()
    qtbot.addWidget(panel)
    panel.resize(284, 300)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def checkerboard():
    return (255 * (np.indices((28, 28)).sum(axis=0) % 2)).astype(np.uint8)


def seen(panel):
    image = panel.grab().toImage()
    return np.array(
        [
            [image.pixelColor(x, y).getRgb()[:3] for x in range(image.width())]
            for y in range(image.height())
        ]
    )


def test_without_a_network_it_says_how_to_get_one(panel):
    assert "Train a network first" in panel.accessibleDescription()


def test_without_a_drawing_it_asks_for_one(panel):
    panel.set_answering("lecture, best epoch 27")
    assert "Draw something" in panel.accessibleDescription()


def test_the_answer_is_read_out(panel):
    panel.set_answering("lecture, best epoch 27")
    panel.show_prediction(checkerboard(), ANSWER)
    assert CLASS_NAMES[2] in panel.accessibleDescription()
    assert "62 %" in panel.accessibleDescription()
    assert "best epoch 27" in panel.accessibleDescription()


def test_a_blank_paper_has_no_answer(panel):
    panel.set_answering("lecture")
    panel.show_prediction(checkerboard(), ANSWER)
    panel.show_picture(None)
    assert "Draw something" in panel.accessibleDescription()


def test_the_last_answer_stands_until_the_next_comes(panel):
    panel.set_answering("lecture")
    panel.show_prediction(checkerboard(), ANSWER)
    panel.show_picture(255 - checkerboard())
    assert CLASS_NAMES[2] in panel.accessibleDescription()


def test_numbers_that_ran_away_are_no_answer(panel):
    panel.set_answering("lecture")
    panel.show_prediction(checkerboard(), np.full(10, np.nan))
    assert "run away" in panel.accessibleDescription()
    panel.grab()


def test_the_picture_is_shown_in_crisp_pixels(panel):
    panel.show_prediction(checkerboard(), None)
    preview = seen(panel.head)[:84, :84, 0]
    np.testing.assert_array_equal(preview, checkerboard().repeat(3, 0).repeat(3, 1))


def test_bars_are_as_long_as_the_probabilities(panel):
    def bar_lengths():
        """How many pixels of each row differ from the same row without an answer."""
        answered = seen(panel.bars)
        panel.show_prediction(checkerboard(), None)
        changed = (answered != seen(panel.bars)).any(axis=2)[: 10 * ROW, 90:230]
        return changed.reshape(10, ROW, -1)[:, ROW // 2].sum(axis=1)

    panel.set_answering("lecture")
    panel.bars.setFixedHeight(10 * ROW)
    panel.show_prediction(checkerboard(), np.eye(10)[4])
    certain = bar_lengths()
    assert np.flatnonzero(certain).tolist() == [4]
    panel.show_prediction(checkerboard(), np.eye(10)[4] / 2 + np.eye(10)[7] / 2)
    halves = bar_lengths()
    assert halves[[4, 7]] == pytest.approx(certain[4] / 2, abs=12)
    assert halves.sum() == halves[4] + halves[7]


@pytest.mark.parametrize("size", [(284, 300), (424, 520), (700, 900), (240, 280)])
def test_it_paints_at_any_size(panel, size):
    panel.set_answering("a run with quite a long name, the best epoch of all, 27 of 30")
    panel.resize(*size)
    panel.show_prediction(checkerboard(), ANSWER)
    assert np.unique(seen(panel).reshape(-1, 3), axis=0).shape[0] > 3


def test_it_says_so_when_it_is_not_sure(panel):
    panel.set_answering("lecture")
    flat = np.array([0.2, 0, 0.3, 0, 0.4, 0, 0.1, 0, 0, 0])
    panel.show_prediction(checkerboard(), flat)
    assert panel.accessibleDescription().startswith("Not sure, Coat or Pullover")


def test_it_says_so_when_the_picture_is_unlike_all_it_knows(panel):
    panel.set_answering("lecture")
    panel.show_prediction(checkerboard(), ANSWER, sureness=Sureness(0.3, unlike=True))
    assert panel.accessibleDescription().startswith("Not sure, Pullover?, Unlike all")
    panel.show_prediction(checkerboard(), ANSWER, sureness=Sureness(0.9))
    assert panel.accessibleDescription().startswith("Pullover, 62 %")
