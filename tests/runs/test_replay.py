"""What early stopping would have done; ``tests/training`` compares it with Keras itself."""

import numpy as np

from fmgui.runs.replay import replay
from fmgui.specs.training import EarlyStopping

TURNING = np.array([0.9, 0.6, 0.5, 0.55, 0.6, 0.7, 0.8])
"""A validation loss that turns after the third epoch."""


def test_it_stops_after_as_many_epochs_without_improvement_and_keeps_the_best():
    replayed = replay(TURNING, EarlyStopping(patience=2))
    assert (replayed.stops, replayed.last_epoch, replayed.kept_epoch) == (True, 5, 3)


def test_with_much_patience_it_does_not_stop():
    replayed = replay(TURNING, EarlyStopping(patience=5))
    assert (replayed.stops, replayed.last_epoch, replayed.kept_epoch) == (False, 7, 3)


def test_a_small_improvement_does_not_count_and_so_the_best_epoch_may_be_missed():
    replayed = replay(TURNING, EarlyStopping(patience=2, min_delta=0.2))
    assert (replayed.last_epoch, replayed.kept_epoch) == (4, 2)
    np.testing.assert_allclose(replayed.to_beat, [np.nan, 0.7, 0.4, 0.4, *[np.nan] * 3])


def test_of_accuracy_more_is_better():
    replayed = replay(1 - TURNING, EarlyStopping(monitor="val_accuracy", patience=1))
    assert (replayed.last_epoch, replayed.kept_epoch) == (4, 3)


def test_epochs_before_the_start_are_neither_watched_nor_kept():
    replayed = replay(TURNING, EarlyStopping(patience=1, start_from_epoch=4))
    assert (replayed.last_epoch, replayed.kept_epoch) == (6, 5)
    assert replay(TURNING, EarlyStopping(start_from_epoch=9)).kept_epoch is None


def test_a_run_without_an_epoch_ends_at_once():
    replayed = replay(np.empty(0), EarlyStopping())
    assert (replayed.stops, replayed.last_epoch, replayed.kept_epoch) == (False, 0, None)
