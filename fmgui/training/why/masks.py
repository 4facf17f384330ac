"""Which units dropout leaves out in a step of training, and what the network says without them.

Method after N. Srivastava et al., "Dropout: A Simple Way to Prevent Neural Networks from
Overfitting" (2014), as Keras does it: those that stay are multiplied by 1 / (1 - rate).

TensorFlow is loaded only by ``dropout_steps`` and ``best_weights``; the rest are plain values.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fmgui.runs.run_folder import BEST, RunFolder
from fmgui.specs.network import Network

LARGEST_BATCH = 256
"""A larger batch is cut to this many pictures: it would show no more."""


@dataclass(frozen=True, eq=False)
class Mask:
    """What a hidden layer leaves out for one picture in one step."""

    layer: int
    """The hidden layer's number, counted from 1."""
    rate: float
    """The share of units that dropout is asked to leave out."""
    stays: NDArray[np.bool_]
    """Which units stay, ``(units,)``; of a convolution ``(height, width, filters)``."""

    @property
    def out(self) -> int:
        """How many are left out."""
        return int(self.stays.size - np.count_nonzero(self.stays))


@dataclass(frozen=True, eq=False)
class Step:
    """One pass of the batch through the network."""

    number: int
    """The step of training, counted from 1; 0 for a pass with nothing left out."""
    masks: tuple[Mask, ...]
    """Of each layer that has dropout, for the one picture."""
    probabilities: NDArray[np.float32]
    """The answer to that picture, ``(10,)``."""
    loss: float
    """The cross-entropy of the whole batch."""
    accuracy: float
    """The share of the batch that is answered rightly, 0 to 1."""


def has_dropout(network: Network) -> bool:
    """Say whether any layer leaves units out."""
    return any(layer.dropout > 0 for layer in network.hidden)


def dropout_steps(
    network: Network,
    seed: int,
    images: NDArray[np.uint8],
    labels: NDArray[np.uint8],
    picture: int,
    numbers: Sequence[int],
    weights: Sequence[NDArray[Any]] | None = None,
) -> list[Step]:
    """Send the same batch through the network with the masks of several steps.

    The masks are those that a training with this seed draws in these very steps, for a batch of
    this size. Takes some 50 ms, and some 10 ms a step; run it in a thread.

    Args:
        network: Whose layers leave units out.
        seed: The run's seed.
        images: The batch, ``(count, 28, 28)``.
        labels: Their classes.
        picture: The index in the batch of the one whose masks and answer are wanted.
        numbers: Steps from 1; 0 leaves nothing out.
        weights: Other weights than the first ones, in the order of Keras's ``get_weights()``.
    """
    from fmgui.training.build import build_layers, set_weights

    layers = build_layers(network, seed)
    if weights is not None:
        set_weights(layers, weights)
    pixels = images[:LARGEST_BATCH].astype(np.float32) / np.float32(255)
    # Passes with dropout change the averages of batch normalisation, which one without uses.
    first_without = sorted(numbers, key=lambda number: number > 0)
    made = {
        number: _step(layers, number, pixels, labels[:LARGEST_BATCH], picture)
        for number in first_without
    }
    return [made[number] for number in numbers]


def best_weights(run: RunFolder) -> list[NDArray[Any]]:
    """Return the weights of a run's best epoch, in the order of Keras's ``get_weights()``.

    Raises:
        RunError: The checkpoint is missing or damaged.
    """
    from fmgui.training.build import build_network
    from fmgui.training.predict import load_weights

    network = build_network(run.experiment().network)
    load_weights(network, run, BEST)
    weights: list[NDArray[Any]] = network.get_weights()
    return weights


def _step(
    layers: Sequence[Any],
    number: int,
    pixels: NDArray[np.float32],
    labels: NDArray[np.uint8],
    picture: int,
) -> Step:
    import keras
    import tensorflow as tf

    signal: Any = tf.constant(pixels)
    masks: list[Mask] = []
    for layer in layers:
        if isinstance(layer, keras.layers.Dropout):
            if number:
                stays = _mask(layer, number, signal)
                masks.append(_told(layer, np.asarray(stays[picture]) > 0))
                signal = signal * stays
        elif isinstance(layer, keras.layers.BatchNormalization):
            signal = layer(signal, training=number > 0)
        else:
            signal = layer(signal)
    answers = np.asarray(signal)
    losses = keras.losses.sparse_categorical_crossentropy(labels, signal)
    right = answers.argmax(axis=1) == labels
    loss = float(np.mean(losses))
    return Step(number, tuple(masks), answers[picture], loss, float(right.mean()))


def _mask(layer: Any, number: int, signal: Any) -> Any:
    """Return what Keras's own layer multiplies a signal with: 0, or 1 / (1 - rate)."""
    import tensorflow as tf

    # A dropout layer counts its calls, and its mask depends on its seed and this count alone.
    seed = layer.seed_generator.state.numpy()[0]
    layer.seed_generator.state.assign([seed, number - 1])
    return layer(tf.ones_like(signal), training=True)


def _told(layer: Any, stays: NDArray[np.bool_]) -> Mask:
    return Mask(int(layer.name.split("_")[1]), float(layer.rate), stays)
