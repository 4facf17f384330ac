"""Sketches are others in each epoch, and drawn while the epoch before is trained."""

import threading
import time

import keras
import numpy as np
import pytest

from fmgui.data.sketches import Sketchbook
from fmgui.training.control import Control
from fmgui.training.fitting.renewal import Renewal, RenewingTrainer
from fmgui.training.pictures import divide
from tests.training.test_pictures import with_sketches

COUNT = 30


@pytest.fixture
def trainer(little_data):
    parts = divide(little_data, with_sketches(0.1).training)
    network = keras.Sequential([keras.layers.Flatten()])
    return RenewingTrainer(network, parts.training, parts.validation)


def renewal(trainer, book, control=None, epochs=3):
    callback = Renewal(trainer, book, control or Control())
    callback.set_params({"epochs": epochs})
    return callback


def test_each_epoch_has_its_sketches_and_other_pictures_stay(trainer, little_data):
    with renewal(trainer, Sketchbook(COUNT, seed=1)) as callback:
        for epoch in range(3):
            callback.on_epoch_begin(epoch)
            images, _ = trainer.training_pictures
            np.testing.assert_array_equal(images[:300], little_data.train_images)
            expected = Sketchbook(COUNT, seed=1).of_epoch(epoch)
            np.testing.assert_array_equal(images[300:], expected)


class WatchedBook(Sketchbook):
    """Remembers which epochs' sketches it was asked for."""

    def __init__(self, count):
        super().__init__(count, seed=1)
        self.asked = []

    def of_epoch(self, epoch, wanted=lambda: True):
        self.asked.append(epoch)
        return super().of_epoch(epoch, wanted)


def test_the_next_epochs_are_drawn_ahead_but_none_after_the_last(trainer):
    book = WatchedBook(COUNT)
    with renewal(trainer, book, epochs=2) as callback:
        callback.on_epoch_begin(0)
        callback.on_epoch_begin(1)
    assert book.asked == [0, 1, 1]


@pytest.mark.parametrize("stopped", [False, True])
def test_the_thread_ends_with_the_training_in_the_middle_of_a_sheet(trainer, stopped):
    control, before = Control(), threading.active_count()
    with renewal(trainer, WatchedBook(2_000), control) as callback:
        callback._pen.submit(callback._book.of_epoch, 1, callback._wanted)
        time.sleep(0.1)
        assert threading.active_count() == before + 1
        if stopped:
            control.stop()
        begin = time.perf_counter()
    assert time.perf_counter() - begin < 0.3
    assert threading.active_count() == before
