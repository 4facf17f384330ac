"""Other sketches in each epoch, in a training as long as before."""

from typing import Any

import keras
import tensorflow as tf

from fmgui.training.block_trainer import BlockTrainer
from fmgui.training.pictures import Parts


class RenewingTrainer(BlockTrainer):
    """A trainer whose sketches can be exchanged; other pictures stay."""

    def __init__(self, network: keras.Model, parts: Parts) -> None:
        super().__init__(network, parts.training, parts.validation)
        self._rounds = [tf.constant(pictures) for pictures in parts.sketches]

    def renew(self, epoch: int) -> None:
        """Put an epoch's sketches, counted from 0, in the place of those before."""
        sketches = self._rounds[epoch % len(self._rounds)]
        images, _ = self._training
        images[-len(sketches) :].assign(sketches)


class Renewal(keras.callbacks.Callback):
    """Renews a trainer's sketches before each epoch."""

    def __init__(self, trainer: RenewingTrainer) -> None:
        super().__init__()
        self._trainer = trainer

    def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:  # noqa: ARG002 (Keras calls it)
        """Renew the sketches; ``epoch`` counts from 0."""
        self._trainer.renew(epoch)
