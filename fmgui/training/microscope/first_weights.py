"""The weights that a training begins with, without building its network."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from keras import initializers
from numpy.typing import NDArray

from fmgui.errors import RunError
from fmgui.specs import calls
from fmgui.specs.layer_table import Shape, layer_table
from fmgui.specs.network import Network
from fmgui.training.build import construct, seeds_from
from fmgui.training.microscope.kernels import Piecewise, breathless_seconds, draw, drawing_seconds

_MOST_KEPT = 1 << 25
"""Numbers that are kept: 128 MB."""


@dataclass(frozen=True, eq=False)
class Parameters:
    """What one dense or convolutional layer computes with."""

    kernel: Any
    bias: Any
    gamma: Any = 1.0
    """By which its batch normalisation multiplies, if it has one."""
    beta: Any = 0.0
    """What that adds."""


@dataclass(frozen=True, eq=False)
class Beginning:
    """How the weights of one dense or convolutional layer begin."""

    kernel_shape: Shape
    kernel: initializers.Initializer
    bias: initializers.Initializer

    @property
    def key(self) -> tuple[object, ...]:
        """What decides over the numbers of the kernel."""
        seed = getattr(self.kernel, "seed", None)
        return self.kernel_shape, type(self.kernel), seed, str(self.kernel.get_config())


def beginnings(network: Network, seed: int) -> list[Beginning]:
    """Return how the hidden layers and, last, the output begin in a training with this seed."""
    _, *layer_calls = calls.layers(network)
    shapes = iter(layer_table(network).kernel_shapes())
    found = []
    with seeds_from(seed):
        for call in layer_calls:
            if call.name == "layers.Dropout":
                construct(call)  # it draws a seed as well
            elif call.name in ("layers.Dense", "layers.Conv2D"):
                # A layer draws the seeds of what it begins with by itself after all others.
                kernel, bias = (
                    construct(call.arguments.get(f"{role}_initializer"))
                    for role in ("kernel", "bias")
                )
                kernel = kernel or initializers.GlorotUniform()
                found.append(Beginning(next(shapes), kernel, bias or initializers.Zeros()))
    return found


class FirstWeights:
    """Draws first weights, and keeps kernels: what changes one layer seldom changes another."""

    def __init__(self) -> None:
        self._kept: dict[tuple[object, ...], Any] = {}

    def seconds(self, begin: Sequence[Beginning]) -> float:
        """Return about how long it takes to draw what is not kept."""
        return sum(
            drawing_seconds(each.kernel, each.kernel_shape)
            for each in begin
            if each.key not in self._kept
        )

    def breathless_seconds(self, begin: Sequence[Beginning]) -> float:
        """Return about how long the drawing cannot be broken off, at the longest."""
        unknown = [each for each in begin if each.key not in self._kept]
        times = [breathless_seconds(each.kernel, each.kernel_shape) for each in unknown]
        return max(times, default=0.0)

    def draw(self, begin: Sequence[Beginning]) -> Piecewise[list[Parameters]]:
        """Draw the weights of layers, and let go the kernels that were kept for others."""
        keys = {each.key for each in begin}
        self._kept = {key: kernel for key, kernel in self._kept.items() if key in keys}
        room = _MOST_KEPT - sum(math.prod(kernel.shape) for kernel in self._kept.values())
        drawn = []
        for each in begin:
            kernel = self._kept.get(each.key)
            if kernel is None:
                kernel = yield from draw(each.kernel, each.kernel_shape)
                room -= math.prod(each.kernel_shape)
                if room >= 0:
                    self._kept[each.key] = kernel
            drawn.append(Parameters(kernel, each.bias(each.kernel_shape[-1:])))
        return drawn


def as_parameters(
    network: Network, weights: Sequence[NDArray[Any]], begin: Sequence[Beginning]
) -> list[Parameters]:
    """Return the weights of a whole network, as ``get_weights()`` lists them, layer by layer.

    Raises:
        RunError: They are of another network.
    """
    arrays = iter([np.asarray(each, np.float32) for each in weights])
    normalised = [*(layer.batch_normalization for layer in network.hidden), False]
    found = []
    for each, is_normalised in zip(begin, normalised, strict=True):
        kernel, bias, *rest = (next(arrays, None) for _ in range(6 if is_normalised else 2))
        if kernel is None or kernel.shape != each.kernel_shape:
            raise RunError("These weights are of another network.")
        # The last two are averages, which are of use after the training only.
        found.append(Parameters(kernel, bias, *rest[:2]))
    return found
