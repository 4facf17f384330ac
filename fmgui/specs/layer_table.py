"""A network's layers with their shapes and parameters, known before Keras is there.

The table is made from the very calls that build the network, so that it has the same layers
under the same names, and the same numbers as Keras's ``summary()``.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, field

from fmgui.specs import calls
from fmgui.specs.calls import Call
from fmgui.specs.network import Network

Shape = tuple[int, ...]
"""Sizes without the batch, e.g. ``(28, 28, 16)``: height, width and channels."""


@dataclass(frozen=True)
class Layer:
    """One layer as Keras makes it; a hidden layer of an experiment may be several of these."""

    name: str
    """Its name in the network, e.g. ``hidden_1_dropout``."""
    kind: str
    """The name of its Keras class."""
    output_shape: Shape
    trainable: int = 0
    """Parameters that training changes through the gradient."""
    fixed: int = 0
    """Parameters that it does not: the moving averages of a batch normalisation."""
    kernel_shape: Shape | None = None
    """The shape of its kernel, where it has one: input sizes first, units or filters last."""
    multiplications: int = 0
    """Multiply-accumulate operations for one picture on its way forward."""

    @property
    def parameters(self) -> int:
        """All parameters of the layer."""
        return self.trainable + self.fixed

    @property
    def output_size(self) -> int:
        """How many numbers it gives for one picture."""
        return math.prod(self.output_shape)


@dataclass(frozen=True)
class LayerTable:
    """All layers from the picture to the output, and their sums."""

    layers: tuple[Layer, ...]
    trainable: int = field(init=False)
    fixed: int = field(init=False)
    multiplications: int = field(init=False)
    """Multiply-accumulate operations for one picture, forward through all layers."""

    def __post_init__(self) -> None:
        for name in ("trainable", "fixed", "multiplications"):
            object.__setattr__(self, name, sum(getattr(layer, name) for layer in self.layers))

    @property
    def parameters(self) -> int:
        """All parameters of the network, as Keras's ``count_params()`` has it."""
        return self.trainable + self.fixed

    def kernel_shapes(self) -> list[Shape]:
        """Return the kernel's shape of each hidden layer and, last, of the output layer."""
        return [layer.kernel_shape for layer in self.layers if layer.kernel_shape is not None]


def layer_table(network: Network) -> LayerTable:
    """Return the layers of a network, in order, without the input."""
    first, *others = calls.layers(network)
    shape: Shape = first.arguments["shape"]
    layers: list[Layer] = []
    for call in others:
        layers.append(_LAYERS[call.name](call, shape))
        shape = layers[-1].output_shape
    return LayerTable(tuple(layers))


def _plain(call: Call, shape: Shape) -> Layer:
    """Return a layer without parameters that keeps the shape."""
    kind = call.name.removeprefix("layers.")
    return Layer(call.arguments["name"], kind, output_shape=shape)


def _reshape(call: Call, _shape: Shape) -> Layer:
    return _plain(call, tuple(call.arguments["target_shape"]))


def _flatten(call: Call, shape: Shape) -> Layer:
    return _plain(call, (math.prod(shape),))


def _dense(call: Call, shape: Shape) -> Layer:
    units = call.arguments["units"]
    return _with_kernel(call, kernel_shape=(*shape, units), output_shape=(units,))


def _convolution(call: Call, shape: Shape) -> Layer:
    height, width, channels = shape
    size, filters = call.arguments["kernel_size"], call.arguments["filters"]
    return _with_kernel(
        call, kernel_shape=(size, size, channels, filters), output_shape=(height, width, filters)
    )


def _with_kernel(call: Call, kernel_shape: Shape, output_shape: Shape) -> Layer:
    weights, biases = math.prod(kernel_shape), kernel_shape[-1]
    return Layer(
        call.arguments["name"],
        call.name.removeprefix("layers."),
        output_shape,
        trainable=weights + biases,
        kernel_shape=kernel_shape,
        # A kernel is used once for each place it is put on.
        multiplications=weights * math.prod(output_shape[:-1]),
    )


def _normalization(call: Call, shape: Shape) -> Layer:
    # Scale and centre are learnt; the moving mean and variance are only followed.
    channels = shape[-1]
    name = call.arguments["name"]
    return Layer(name, "BatchNormalization", shape, trainable=2 * channels, fixed=2 * channels)


def _pooling(call: Call, shape: Shape) -> Layer:
    height, width, channels = shape
    size = call.arguments["pool_size"]
    return _plain(call, (height // size, width // size, channels))


_LAYERS: dict[str, Callable[[Call, Shape], Layer]] = {
    "layers.Reshape": _reshape,
    "layers.Flatten": _flatten,
    "layers.Dense": _dense,
    "layers.Conv2D": _convolution,
    "layers.BatchNormalization": _normalization,
    "layers.Activation": _plain,
    "layers.MaxPooling2D": _pooling,
    "layers.Dropout": _plain,
}
