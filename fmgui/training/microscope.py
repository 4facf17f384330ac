"""Activations and gradients of a network, layer by layer, for one batch of real pictures.

The batch goes forward and back once, through the very weights that a training would begin with.
Batch normalisation looks at the batch, as in training; dropout leaves nothing out, so that a unit
that is 0 is so by itself. The gradients are those of the loss with respect to each hidden layer's
outputs, and to its kernel, by which it learns; the loss is what training makes small, penalties
included.

TensorFlow is loaded only by ``look``; what it returns are plain values.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from fmgui.specs.layer_table import layer_table
from fmgui.specs.network import ConvolutionalLayer, Network
from fmgui.training.signals import (
    Histogram,
    Measures,
    Reason,
    Verdict,
    activation_range,
    gradient_range,
    histogram,
    judge,
    length,
    measure,
    root_mean_square,
)

BATCH_SIZE = 256
"""Pictures that are looked at: the first of the training set."""
SMALL_BATCH_SIZE = 64
"""As many where more would take long: a convolution has some hundred outputs for a unit."""
_MOST_MULTIPLICATIONS = 2_000_000
"""For one picture, up to which dense layers look at many."""


@dataclass(frozen=True, eq=False)
class LayerLook:
    """What goes on in one hidden layer."""

    units: int
    """Units or, of a convolution, filters."""
    activations: Histogram
    gradients: Histogram
    """With respect to the layer's outputs, on their way back through the network."""
    kernel_gradients: Histogram
    """With respect to its weights, biases left out."""
    measures: Measures
    verdict: Verdict
    reason: Reason


@dataclass(frozen=True, eq=False)
class Look:
    """What goes on in a network."""

    layers: tuple[LayerLook, ...]
    """The hidden layers, from the picture on; empty where there is none."""
    loss: float
    """The cross-entropy of the batch."""

    @property
    def worst(self) -> LayerLook | None:
        """The layer with the worst verdict, the first of several; None without a layer."""
        return max(self.layers, key=lambda layer: _ORDER.index(layer.verdict), default=None)


_ORDER = list(Verdict)


def look(
    network: Network,
    seed: int,
    images: NDArray[np.uint8],
    labels: NDArray[np.uint8],
    weights: Sequence[NDArray[Any]] | None = None,
) -> Look:
    """Send a batch through a network, forward and back.

    Takes some 60 ms for five layers of 100 units. Run it in a thread.

    Args:
        network: What to look into.
        seed: The run's seed, by which its first weights are drawn.
        images: Pictures ``(count, 28, 28)``; the first ones are taken, as many as a batch has.
        labels: Their classes.
        weights: Other weights than the first ones, in the order of Keras's ``get_weights()``.
    """
    size = batch_size(network)
    pixels = images[:size].astype(np.float32) / np.float32(255)
    passed = forward_and_back(network, seed, pixels, labels[:size], weights)
    if not passed.outputs:
        return Look((), passed.loss)
    names = [layer.activation for layer in network.hidden]
    activations_in = activation_range(names, passed.outputs)
    gradients_in = gradient_range(passed.gradients)
    kernels_in = gradient_range(passed.kernel_gradients)
    bright, arriving = root_mean_square(pixels), length(passed.gradients[-1])
    layers = []
    for name, output, gradient, of_kernel in zip(names, *passed[:3], strict=True):
        # Where a training has diverged, there are numbers that are none.
        with np.errstate(all="ignore"):
            measures = measure(name, output, gradient, pictures=bright, arriving=arriving)
        verdict, reason = judge(measures)
        layers.append(
            LayerLook(
                units=output.shape[-1],
                activations=histogram(output, *activations_in),
                gradients=histogram(gradient, *gradients_in),
                kernel_gradients=histogram(of_kernel, *kernels_in),
                measures=measures,
                verdict=verdict,
                reason=reason,
            )
        )
    return Look(tuple(layers), passed.loss)


def batch_size(network: Network) -> int:
    """Return how many pictures of a network are looked at."""
    convolves = any(isinstance(layer, ConvolutionalLayer) for layer in network.hidden)
    multiplications = sum(layer.multiplications or 0 for layer in layer_table(network).layers)
    is_large = convolves or multiplications > _MOST_MULTIPLICATIONS
    return SMALL_BATCH_SIZE if is_large else BATCH_SIZE


class Passed(NamedTuple):
    """What a batch leaves behind in the hidden layers, a value for each."""

    outputs: list[NDArray[np.float32]]
    """After the activation, before pooling and dropout, ``(count, ..., units)``."""
    gradients: list[NDArray[np.float32]]
    """Of the loss with respect to the outputs."""
    kernel_gradients: list[NDArray[np.float32]]
    """Of the loss with respect to the kernels."""
    loss: float
    """The cross-entropy, without penalties."""


def forward_and_back(
    network: Network,
    seed: int,
    pixels: NDArray[np.float32],
    labels: NDArray[np.uint8],
    weights: Sequence[NDArray[Any]] | None = None,
) -> Passed:
    """Send a batch through, forward and back, as ``look`` does; pixels are between 0 and 1."""
    import keras
    import tensorflow as tf

    from fmgui.training.build import build_layers, set_weights

    layers = build_layers(network, seed)
    if weights is not None:
        set_weights(layers, weights)
    last_parts = _last_parts(network)
    hidden: list[Any] = []
    with tf.GradientTape() as tape:
        signal: Any = tf.constant(pixels)
        for layer in layers:
            if isinstance(layer, keras.layers.Dropout):
                continue
            if isinstance(layer, keras.layers.BatchNormalization):
                signal = layer(signal, training=True)
            else:
                signal = layer(signal)
            if layer.name in last_parts:
                hidden.append(signal)
        cross_entropy = tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(labels, signal))
        loss = tf.add_n([cross_entropy, *(extra for layer in layers for extra in layer.losses)])
    names = {f"hidden_{number}" for number in range(1, len(network.hidden) + 1)}
    kernels = [layer.kernel.value for layer in layers if layer.name in names]
    gradients = tape.gradient(loss, (hidden, kernels), unconnected_gradients="zero")
    passed = [[each.numpy() for each in some] for some in (hidden, *gradients)]
    return Passed(passed[0], passed[1], passed[2], float(cross_entropy))


def _last_parts(network: Network) -> set[str]:
    """Return the names of the Keras layers after which hidden layers have their activations."""
    names = set()
    for number, layer in enumerate(network.hidden, start=1):
        part = ""
        if layer.batch_normalization:
            part = "_normalization" if layer.activation == "linear" else "_activation"
        names.add(f"hidden_{number}{part}")
    return names
