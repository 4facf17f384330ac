"""What is to be seen of a network through which one batch of real pictures has gone.

The batch goes forward and back once, through the very weights that a training would begin with.
Batch normalisation looks at the batch, as in training; dropout leaves nothing out, so that a unit
that is 0 is so by itself. The gradients are those of the loss with respect to each hidden layer's
outputs, and to its kernel, by which it learns; the loss is what training makes small, penalties
included.

All are plain values: TensorFlow is needed only in ``training.looking``, which computes them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from fmgui.specs.layer_table import layer_table
from fmgui.specs.network import Network
from fmgui.training.microscope.signals import (
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


class Passed(NamedTuple):
    """What a batch leaves behind in the hidden layers, a value for each."""

    outputs: list[NDArray[np.float32]]
    """After the activation, before pooling and dropout, ``(count, ..., units)``."""
    gradients: list[NDArray[np.float32]]
    """Of the loss with respect to the outputs."""
    kernel_gradients: list[NDArray[np.float32]]
    """Of the loss with respect to the kernels; of a large one to a part of it."""
    loss: float
    """The cross-entropy, without penalties."""


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
    is_estimate: bool = False
    """Whether some units of a wide layer stand for all of them."""
    is_last: bool = True
    """Whether no better look follows."""

    @property
    def worst(self) -> LayerLook | None:
        """The layer with the worst verdict, the first of several; None without a layer."""
        return max(self.layers, key=lambda layer: _ORDER.index(layer.verdict), default=None)


_ORDER = list(Verdict)


def seen(
    network: Network,
    pixels: NDArray[np.float32],
    passed: Passed,
    scales: Sequence[float] | None = None,
) -> Look:
    """Return what is to be seen of what a batch has left behind.

    Args:
        network: The network.
        pixels: The batch.
        passed: What it has left behind in the network, or in a thin one that stands for it.
        scales: By how much the gradients in each hidden layer are larger than the network's own.
    """
    if not passed.outputs:
        return Look((), passed.loss)
    names = [layer.activation for layer in network.hidden]
    gradients, of_kernels = passed.gradients, passed.kernel_gradients
    if scales is not None:
        gradients = [each / scale for each, scale in zip(gradients, scales, strict=True)]
        of_kernels = [each / scale for each, scale in zip(of_kernels, scales, strict=True)]
    activations_in = activation_range(names, passed.outputs)
    gradients_in, kernels_in = gradient_range(gradients), gradient_range(of_kernels)
    bright, arriving = root_mean_square(pixels), length(passed.gradients[-1])
    layers = []
    widths = [shape[-1] for shape in layer_table(network).kernel_shapes()]
    for number, (name, output) in enumerate(zip(names, passed.outputs, strict=True)):
        # Where a training has diverged, there are numbers that are none.
        with np.errstate(all="ignore"):
            measures = measure(
                name,
                output,
                passed.gradients[number],
                pictures=bright,
                arriving=arriving,
            )
        verdict, reason = judge(measures)
        layers.append(
            LayerLook(
                units=widths[number],
                activations=histogram(output, *activations_in),
                gradients=histogram(gradients[number], *gradients_in),
                kernel_gradients=histogram(of_kernels[number], *kernels_in),
                measures=measures,
                verdict=verdict,
                reason=reason,
            )
        )
    return Look(tuple(layers), passed.loss)
