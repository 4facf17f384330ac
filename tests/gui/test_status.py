"""The status line: how far, how long, how it ended."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar

from fmgui.gui.status import StatusLine
from fmgui.gui.style import theme
from fmgui.training.events import Ended, EpochEnded, Noted, Outcome, Progressed

EPOCH = EpochEnded(12, 0.5, 0.8, 0.5, 0.8, 0.001, 0.8, False, 3, 14.2)


@pytest.fixture
def status(qtbot, qapp) -> StatusLine:
    theme.install(qapp)
    status = StatusLine()
    qtbot.addWidget(status)
    status.resize(1366, 32)
    status.show()
    return status


def progress(status: StatusLine) -> float:
    bar = status.findChild(QProgressBar)
    return bar.value() / bar.maximum()


def test_idle_says_only_why(status):
    status.idle("Choose a data set to train on.")
    assert status.text() == "Choose a data set to train on."
    assert not status.findChild(QProgressBar).isVisible()


def test_a_training_is_followed(status):
    status.begin(30, patience=10)
    assert status.text() == "epoch 1 of 30, patience 0 of 10"
    status.show_progress(Progressed(1, 900, 1800, 0.9, 0.7))
    assert progress(status) == pytest.approx(0.5 / 30, abs=1e-3)
    status.show_epoch(EPOCH)
    assert status.text() == "epoch 12 of 30, 0.8 s an epoch, 14 s left, patience 3 of 10"
    assert progress(status) == pytest.approx(12 / 30)


def test_without_early_stopping_there_is_no_patience(status):
    status.begin(30)
    status.show_epoch(EPOCH)
    assert "patience" not in status.text()


@pytest.mark.parametrize("outcome", Outcome)
def test_each_end_has_its_sentence_and_sign(status, outcome):
    status.begin(30, patience=10)
    before = status.grab().toImage()
    status.show_ended(Ended(outcome, 22, 12, None, None, "It ended so."))
    assert status.text().endswith("It ended so.")
    assert "left" not in status.text()
    assert status.grab().toImage() != before


def test_a_note_does_not_end_the_training(status):
    status.begin(30)
    status.show_epoch(EPOCH)
    status.show_noted(Noted("The disk is full."))
    assert "14 s left" in status.text()
    assert status.text().endswith("The disk is full.")


def test_nothing_moves_when_numbers_grow(status, qapp):
    status.begin(1000, patience=100)
    status.show_message("x")
    places = []
    for number, seconds, left in ((1, 0.1, 1.0), (88, 12.3, 85.0), (1000, 88.8, 5000.0)):
        status.show_epoch(
            replace(
                EPOCH, epoch=number, seconds=seconds, seconds_left=left, patience_used=number % 100
            )
        )
        status.layout().activate()
        places.append([label.geometry() for label in status.findChildren(QLabel)])
    assert places[0] == places[1] == places[2]


def test_a_long_sentence_does_not_widen_the_window(status):
    narrow = status.minimumSizeHint().width()
    status.show_message("A very long sentence. " * 50)
    assert status.minimumSizeHint().width() == narrow
