"""Blocks of batches: whatever their sizes, each epoch is the whole of it, in Keras's order."""

import keras
import numpy as np
import pytest

from fmgui.specs.network import ConvolutionalLayer, Network
from fmgui.specs.presets import preset
from fmgui.training.fitting.batches import Blocks, validation_batch_size


def test_a_slow_network_is_validated_on_fewer_pictures_at_a_time():
    layers = tuple(ConvolutionalLayer(filters=64, kernel_size=7) for _ in range(2))
    assert validation_batch_size(preset("lecture").experiment.network) == 500
    assert validation_batch_size(Network(hidden=layers)) == 50


def indices(blocks):
    return np.concatenate([block.ravel() for block in blocks.dataset().as_numpy_iterator()])


@pytest.mark.parametrize("count", [1, 7, 32, 33, 300])
def test_each_epoch_is_whole_and_in_the_same_order(count):
    keras.utils.set_random_seed(1)
    blocks = Blocks(count, 8, shuffled=True)
    epochs = [indices(blocks)]
    for seconds in (1e-4, 100.0):
        blocks.measured(seconds)
        epochs.append(indices(blocks))
    assert sorted(epochs[0]) == list(range(count))
    for epoch in epochs[1:]:
        np.testing.assert_array_equal(epoch, epochs[0])


def test_the_order_is_the_one_fit_has():
    seen = []

    class Recorder(keras.Model):
        def train_step(self, data):
            import tensorflow as tf

            tf.py_function(lambda batch: seen.append(batch.numpy()), [data[0]], [])
            return {"loss": tf.constant(0.0)}

    keras.utils.set_random_seed(7)
    model = Recorder()
    model.compile()
    model.fit(np.arange(100), np.zeros(100), batch_size=8, verbose=0)
    keras.utils.set_random_seed(7)
    np.testing.assert_array_equal(
        indices(Blocks(100, 8, shuffled=True)), np.concatenate(seen).ravel()
    )


def test_without_shuffling_pictures_come_as_they_are():
    np.testing.assert_array_equal(indices(Blocks(10, 4, shuffled=False)), np.arange(10))
