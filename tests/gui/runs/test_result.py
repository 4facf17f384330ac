"""What came of a run: the last weights against the best ones."""

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel

from fmgui.gui.runs.result import ResultPanel

RESULT = {
    "epochs": 30,
    "best_epoch": 12,
    "last": {"loss": 0.6123, "accuracy": 0.8055},
    "best": {"loss": 0.5541, "accuracy": None},
    "prediction": {"label": 5, "last": [0.0] * 9 + [1.0], "best": [0.0] * 5 + [1.0] + [0.0] * 4},
}


@pytest.fixture
def panel(qtbot) -> ResultPanel:
    panel = ResultPanel()
    qtbot.addWidget(panel)
    return panel


def texts(panel: ResultPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_both_weights_are_told_with_their_answer(panel):
    panel.show_result(RESULT, np.zeros((28, 28), np.uint8))
    told = texts(panel)
    assert "Last weights, epoch 30" in told
    assert "80.55 %" in told
    assert "Ankle boot, 100 %" in told
    assert "Best weights, epoch 12" in told
    assert "Sandal, 100 %" in told
    assert "–" in told  # a number that was none


def test_the_room_is_the_same_before_and_after(panel):
    panel.wait()
    assert "At the end" in texts(panel)[0]
    before = panel.sizeHint().height()
    panel.show_result(RESULT, None)
    assert panel.sizeHint().height() == before


def test_without_a_result_it_goes_away(panel):
    panel.wait()
    panel.show_result({"outcome": "failed", "last": None, "best": None}, None)
    assert not panel.isVisible()
