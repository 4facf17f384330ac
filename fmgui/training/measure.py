"""What a network's loss is made of, measured with its weights standing still."""

from dataclasses import dataclass
from typing import Any

import keras
import numpy as np

from fmgui.training.pictures import Part

BATCH_SIZE = 500


@dataclass(frozen=True)
class Measured:
    """A mean over pictures, with dropout off."""

    cross_entropy: float
    """The loss without the penalties."""
    penalty: float
    """The L1 and L2 penalties on weights and activations; 0 without any."""
    accuracy: float
    """The share of right answers, 0 to 1."""

    @property
    def loss(self) -> float:
        """The loss as Keras's ``evaluate`` reports it: with the penalties."""
        return self.cross_entropy + self.penalty


def measure(network: keras.Model, part: Part) -> Measured:
    """Measure a network on all pictures of a part; nothing of it changes."""
    sums = np.zeros(3)
    for begin in range(0, len(part), BATCH_SIZE):
        images = part.images[begin : begin + BATCH_SIZE]
        labels = part.labels[begin : begin + BATCH_SIZE]
        answers = network(images.astype(np.float32) / np.float32(255), training=False)
        losses = keras.losses.sparse_categorical_crossentropy(labels, answers)
        right = np.asarray(answers).argmax(axis=1) == labels
        # A penalty on activations is that of the batch just answered.
        penalty = float(sum(network.losses, start=0.0))
        sums += [_sum(losses), len(images) * penalty, right.sum()]
    return Measured(*(float(value) for value in sums / len(part)))


def _sum(values: Any) -> float:
    return float(np.asarray(values, dtype=np.float64).sum())
