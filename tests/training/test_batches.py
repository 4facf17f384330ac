"""Blocks of batches: whatever their sizes, each epoch is the whole of it, in Keras's order."""

import itertools

import keras
import numpy as np
import pytest

from fmgui.specs.network import ConvolutionalLayer, Network
from fmgui.specs.presets import preset
from fmgui.training import batches
from fmgui.training.batches import Blocks, BlockTrainer, validation_batch_size
from fmgui.training.build import build_network, build_optimizer, compile_network
from fmgui.training.pictures import Part

EPOCHS = 4


def test_a_slow_network_is_validated_on_fewer_pictures_at_a_time():
    layers = tuple(ConvolutionalLayer(filters=64, kernel_size=7) for _ in range(2))
    assert validation_batch_size(preset("lecture").experiment.network) == 500
    assert validation_batch_size(Network(hidden=layers)) == 50


class Pace(keras.callbacks.Callback):
    """Lets the blocks believe that the machine is now fast and now slow."""

    def __init__(self, blocks, seconds):
        super().__init__()
        self._blocks = blocks
        self._seconds = itertools.cycle(seconds)

    def on_train_batch_end(self, batch, logs=None):
        self._blocks.measured(next(self._seconds))


def history(pictures, pace):
    keras.utils.set_random_seed(42)
    experiment = preset("lecture").experiment
    part = Part(pictures.train_images, pictures.train_labels)
    trainer = BlockTrainer(build_network(experiment.network), part, part)
    blocks = Blocks(len(part), 8, shuffled=True)
    compile_network(trainer, build_optimizer(experiment, blocks.steps_per_epoch, lean=True))
    told = trainer.fit(
        blocks.dataset(), epochs=EPOCHS, verbose=0, shuffle=False, callbacks=[Pace(blocks, pace)]
    )
    return told.history["loss"]


@pytest.mark.filterwarnings("ignore:Your input ran out of data")
@pytest.mark.parametrize(
    "pace",
    [
        pytest.param([0.1], id="steady"),
        pytest.param([1e-4] * 30 + [100.0] * 1000, id="slower after the first epoch"),
        pytest.param([1e-4, 100.0, 0.05, 1e-3, 3.0], id="changing all the time"),
    ],
)
def test_the_history_does_not_depend_on_the_machines_pace(little_data, pace):
    plain = history(little_data, [100.0])  # one batch a block, all along
    assert history(little_data, pace) == plain


@pytest.mark.filterwarnings("ignore:Your input ran out of data")
def test_the_history_does_not_depend_on_the_number_of_threads(little_data, monkeypatch):
    in_one_thread = history(little_data, [0.1])
    monkeypatch.setattr(batches, "MOST_WEIGHTS_FOR_ONE_THREAD", 0)
    assert history(little_data, [0.1]) == in_one_thread


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
