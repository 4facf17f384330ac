"""A thin network that stands for a wide one: a first estimate of what goes on in it.

To draw the weights of a wide network takes long, however it is done. Of each wide layer the thin
network has a part of the units, and each of them stands for as many as there are to one of these.
Its weights are numbers of the wide network's own kernels. They are larger, by the square root of
how many inputs each input stands for: so the sums have the spread that they have in the wide
network. What is the same in all weights, their mean, adds up instead.

On the way back the length of a gradient is right, but it is that of fewer numbers, each of which is
larger by the square root of how many units its unit stands for.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fmgui.specs.layer_table import Shape, layer_table
from fmgui.specs.network import AnyHiddenLayer, ConvolutionalLayer, Network
from fmgui.training.microscope.first_weights import Beginning, Parameters
from fmgui.training.microscope.kernels import draw_part

MOST_UNITS = 192
_MOST_FILTERS = (64, 32, 16, 8, 4)


@dataclass(frozen=True)
class Thin:
    """A thin network."""

    network: Network
    stand_for: tuple[float, ...]
    """How many units of the wide network a unit of each hidden layer stands for."""

    @property
    def scales(self) -> list[float]:
        """By how much the gradients in each hidden layer are larger than in the wide network."""
        return [math.sqrt(each) for each in self.stand_for]


def thin(network: Network, multiplications: int) -> Thin:
    """Return the thin network of a wide one.

    Args:
        network: The wide one.
        multiplications: For one picture, that its filters should do with.
    """
    for filters in _MOST_FILTERS:
        hidden = [_narrow(layer, filters) for layer in network.hidden]
        made = network.model_copy(update={"hidden": tuple(hidden)})
        if layer_table(made).multiplications <= multiplications:
            break
    stand_for = [
        _width(wide) / _width(narrow) for wide, narrow in zip(network.hidden, hidden, strict=True)
    ]
    inputs = [1.0, *stand_for]
    penalised = [_penalised(*each) for each in zip(hidden, inputs, stand_for, strict=False)]
    return Thin(network.model_copy(update={"hidden": tuple(penalised)}), tuple(stand_for))


def draw_thin(thin: Thin, begin: Sequence[Beginning]) -> Iterator[Parameters]:
    """Yield the parameters of a thin network's layers, as those of the wide one begin."""
    for each, part in zip(begin, layer_table(thin.network).kernel_shapes(), strict=True):
        kernel, mean = draw_part(each.kernel, each.kernel_shape, part)
        times = _inputs(each.kernel_shape) / _inputs(part)
        kernel = times * mean + math.sqrt(times) * (kernel - mean)
        yield Parameters(kernel, each.bias(part[-1:]))


def _narrow(layer: AnyHiddenLayer, filters: int) -> AnyHiddenLayer:
    if isinstance(layer, ConvolutionalLayer):
        return layer.model_copy(update={"filters": min(layer.filters, filters)})
    return layer.model_copy(update={"units": min(layer.units, MOST_UNITS)})


def _penalised(layer: AnyHiddenLayer, inputs: float, units: float) -> AnyHiddenLayer:
    """Return a layer whose penalties weigh against its larger gradients and weights."""
    scale = math.sqrt(units)
    return layer.model_copy(
        update={
            "activity_l1": scale * layer.activity_l1,
            "activity_l2": scale * layer.activity_l2,
            "kernel_l1": scale * layer.kernel_l1,
            "kernel_l2": scale * layer.kernel_l2 / math.sqrt(inputs),
        }
    )


def _width(layer: AnyHiddenLayer) -> int:
    return layer.filters if isinstance(layer, ConvolutionalLayer) else layer.units


def _inputs(kernel_shape: Shape) -> int:
    return math.prod(kernel_shape[:-1])
