"""One batch on its way through a network, forward and back, layer by layer.

It computes what Keras's layers compute, batch normalisation as in training and dropout as in
prediction. Of a large kernel only a part of the gradient is computed. Between layers, and between
the pieces of a large one, the work can be broken off.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from fmgui.specs.network import ConvolutionalLayer, HiddenLayer, Network
from fmgui.training.microscope.first_weights import Parameters
from fmgui.training.microscope.kernels import Piecewise
from fmgui.training.microscope.look import Passed

MOST_OF_A_KERNEL = 20_000
"""Of a larger kernel, the gradient of some rows and columns is computed: so many numbers."""
_PIECE = 400_000_000
"""Multiplications at a time."""
_EPSILON = 1e-3
"""What Keras's batch normalisation adds to the variance."""


@dataclass(frozen=True, eq=False)
class _Trace:
    """What the way back has to know of a hidden layer."""

    inputs: Any
    sums: Any
    outputs: Any
    onward: Any
    """The outputs after pooling."""
    penalty: Any
    """On the activity."""
    tape: tf.GradientTape
    """From the sums on."""


def forward_and_back(
    network: Network,
    parameters: Sequence[Parameters],
    pixels: NDArray[np.float32],
    labels: NDArray[np.uint8],
) -> Piecewise[Passed]:
    """Send a batch through.

    Args:
        network: The network.
        parameters: Those of its hidden layers and, last, of the output.
        pixels: Pictures ``(count, 28, 28)``, 0 to 1.
        labels: Their classes.
    """
    traces: list[_Trace] = []
    signal = tf.constant(pixels[..., np.newaxis])
    for layer, own in zip(network.hidden, parameters[:-1], strict=True):
        traces.append((yield from _forward(layer, own, signal)))
        signal = traces[-1].onward
        yield
    loss, gradient = _output(parameters[-1], signal, labels)
    gradients, kernel_gradients = [], []
    backward = list(zip(network.hidden, parameters[:-1], traces, strict=True))[::-1]
    for layer, own, trace in backward:
        of_outputs, of_sums = trace.tape.gradient(
            [trace.onward, trace.penalty],
            [trace.outputs, trace.sums],
            [tf.reshape(gradient, trace.onward.shape), tf.constant(1.0)],
        )
        gradients.append(of_outputs.numpy())
        kernel_gradients.append(_kernel_gradient(layer, own.kernel, trace.inputs, of_sums))
        yield
        if trace is not traces[0]:
            gradient = yield from _back(own.kernel, trace.inputs, of_sums)
    outputs = [trace.outputs.numpy() for trace in traces]
    return Passed(outputs, gradients[::-1], kernel_gradients[::-1], loss)


def _forward(layer: HiddenLayer, own: Parameters, inputs: Any) -> Piecewise[_Trace]:
    if not isinstance(layer, ConvolutionalLayer):
        inputs = _flat(inputs)
    sums = yield from _sums(own, inputs)
    activation = keras.activations.get(layer.activation)
    with tf.GradientTape() as tape:
        tape.watch(sums)
        # Keras penalises what comes out of the layer that it normalises, before that.
        outputs = activation(_normalised(own, sums) if layer.batch_normalization else sums)
        penalty = _penalty(layer, sums if layer.batch_normalization else outputs)
        onward = outputs
        if isinstance(layer, ConvolutionalLayer) and layer.pool_size > 1:
            onward = tf.nn.max_pool2d(outputs, layer.pool_size, layer.pool_size, "VALID")
    return _Trace(inputs, sums, outputs, onward, penalty, tape)


def _output(own: Parameters, signal: Any, labels: NDArray[np.uint8]) -> tuple[float, Any]:
    """Return the cross-entropy, and its gradient with respect to what comes to the output."""
    sums = tf.matmul(_flat(signal), own.kernel) + own.bias
    with tf.GradientTape() as tape:
        tape.watch(sums)
        answers = keras.activations.softmax(sums)
        loss = tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(labels, answers))
    return float(loss), tf.matmul(tape.gradient(loss, sums), own.kernel, transpose_b=True)


def _sums(own: Parameters, inputs: Any) -> Piecewise[Any]:
    def compute(some: Any) -> Any:
        if len(some.shape) == 2:
            return tf.matmul(some, own.kernel) + own.bias
        return tf.nn.conv2d(some, own.kernel, 1, "SAME") + own.bias

    return (yield from _in_pieces(compute, inputs, own.kernel, math.prod(inputs.shape[1:-1])))


def _back(kernel: Any, inputs: Any, of_sums: Any) -> Piecewise[Any]:
    """Return the gradient with respect to a layer's inputs."""

    def compute(some: Any) -> Any:
        if len(some.shape) == 2:
            # TensorFlow would transpose the larger one of the two by itself, which takes long.
            return tf.transpose(tf.matmul(kernel, some, transpose_b=True))
        sizes = [len(some), *inputs.shape[1:]]
        return tf.raw_ops.Conv2DBackpropInput(
            input_sizes=sizes,
            filter=kernel,
            out_backprop=some,
            strides=[1, 1, 1, 1],
            padding="SAME",
        )

    return (yield from _in_pieces(compute, of_sums, kernel, math.prod(inputs.shape[1:-1])))


def _in_pieces(
    compute: Callable[[Any], Any], batch: Any, kernel: Any, places: int
) -> Piecewise[Any]:
    """Return what is computed of a batch, of some pictures at a time where there is much to do."""
    size = max(_PIECE // (math.prod(kernel.shape) * places), 1)
    if len(batch) <= size:
        return compute(batch)
    done = []
    for start in range(0, len(batch), size):
        done.append(compute(batch[start : start + size]))
        yield
    return tf.concat(done, 0)


def _kernel_gradient(
    layer: HiddenLayer, kernel: Any, inputs: Any, of_sums: Any
) -> NDArray[np.float32]:
    """Return the gradient with respect to the kernel, or to some of its rows and columns."""
    *window, rows, columns = kernel.shape
    most = max(MOST_OF_A_KERNEL // math.prod(window), 1)
    side = math.isqrt(most)
    row = _evenly(rows, max(side, most // columns))
    column = _evenly(columns, max(side, most // rows))
    some_inputs, some_sums = tf.gather(inputs, row, axis=-1), tf.gather(of_sums, column, axis=-1)
    if window:
        gradient = tf.raw_ops.Conv2DBackpropFilter(
            input=some_inputs,
            filter_sizes=[*window, len(row), len(column)],
            out_backprop=some_sums,
            strides=[1, 1, 1, 1],
            padding="SAME",
        )
    else:
        gradient = tf.matmul(some_inputs, some_sums, transpose_a=True)
    if layer.kernel_l1 or layer.kernel_l2:
        weights = tf.gather(tf.gather(kernel, row, axis=-2), column, axis=-1)
        gradient += layer.kernel_l1 * tf.sign(weights) + 2 * layer.kernel_l2 * weights
    return np.asarray(gradient.numpy(), np.float32)


def _evenly(count: int, most: int) -> NDArray[np.int64]:
    """Return at most so many indices below a count."""
    return np.linspace(0, count - 1, min(count, most)).round().astype(np.int64)


def _normalised(own: Parameters, sums: Any) -> Any:
    mean, variance = tf.nn.moments(sums, list(range(len(sums.shape) - 1)))
    return tf.nn.batch_normalization(sums, mean, variance, own.beta, own.gamma, _EPSILON)


def _penalty(layer: HiddenLayer, outputs: Any) -> Any:
    """Return the penalty on a layer's activity, which Keras averages over the batch."""
    absolute = layer.activity_l1 * tf.reduce_sum(tf.abs(outputs)) if layer.activity_l1 else 0.0
    squares = layer.activity_l2 * tf.reduce_sum(tf.square(outputs)) if layer.activity_l2 else 0.0
    return (absolute + squares) / tf.cast(len(outputs), tf.float32)


def _flat(signal: Any) -> Any:
    return tf.reshape(signal, [len(signal), -1])
