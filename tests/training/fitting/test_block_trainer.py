"""Trained in blocks of batches, a network learns the same, whatever the machine is like."""

import itertools

import keras
import pytest

from fmgui.specs.presets import preset
from fmgui.training.build import build_network, build_optimizer, compile_network
from fmgui.training.fitting import block_trainer
from fmgui.training.fitting.batches import Blocks
from fmgui.training.fitting.block_trainer import BlockTrainer
from fmgui.training.pictures import Part

EPOCHS = 4


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
    monkeypatch.setattr(block_trainer, "MOST_WEIGHTS_FOR_ONE_THREAD", 0)
    assert history(little_data, [0.1]) == in_one_thread
