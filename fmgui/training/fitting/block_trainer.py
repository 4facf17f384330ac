"""Feeding a network from memory, many batches at a time.

``fit`` spends most of a small network's epoch on its input pipeline and on Python between the
steps. Here the pictures lie in memory as TensorFlow variables, the pipeline carries blocks of
indices, and a compiled loop gathers and trains one batch after the other. The loss, the metrics,
the order of the pictures and so the whole history are those of
``fit(images / 255.0, labels, batch_size=...)``.
"""

import math
from collections.abc import Callable
from typing import Any

import keras
import tensorflow as tf

from fmgui.training.fitting.gates import Gates
from fmgui.training.fitting.lean import make_penalties_lean
from fmgui.training.fitting.one_thread import OneThread
from fmgui.training.pictures import Part

MOST_WEIGHTS_FOR_ONE_THREAD = 300_000
"""Dense layers of 256 units are trained more quickly by one thread than by two, of 512 not."""
_LOGITS = "logits"


class BlockTrainer(keras.Model):
    """A network to be trained in blocks of batches, with Keras's own steps inside.

    The network itself stays a plain Keras model that shares its weights with the trainer.
    """

    train_function: Any

    def __init__(
        self, network: keras.Model, training: Part, validation: Part, gates: Gates | None = None
    ) -> None:
        super().__init__(name="trainer")
        self.network = network
        self.gates = gates
        make_penalties_lean(network)
        self._training = _on_device(training)
        self._validation = _on_device(validation)
        # Not a constant of the graph: there the division would become a multiplication by
        # 1 / 255, which rounds differently, and the history would slowly drift away.
        self._white = tf.constant(255.0)
        self._finite_steps = tf.Variable(0, trainable=False)

    def let_go(self) -> None:
        """Free the pictures' memory and the thread; nothing can be trained any more.

        TensorFlow never forgets the graph of a loop, nor the variables that it reads.
        """
        for variable in (*self._training, *self._validation):
            variable.assign(tf.zeros((0, *variable.shape[1:]), variable.dtype))
        if isinstance(self.train_function, OneThread):
            self.train_function.end()
        if self.gates:
            self.gates.remove()

    @property
    def training_pictures(self) -> tuple[Any, Any]:
        """Images and labels that are learnt from, where TensorFlow has them."""
        return self._training

    def make_train_function(self, force: bool = False) -> Any:
        """Make what ``fit`` calls for each block, with its iterator."""
        # A metric makes its variables when it is first told of something. Where they are there
        # beforehand, the step is traced once, and not a second time without making them.
        super().compute_metrics(None, tf.zeros(1), tf.zeros((1, self.network.output_shape[-1])))
        if _gains_by_threads(self.network):
            return super().make_train_function(force)
        if force or self.train_function is None:
            self.train_function = OneThread(self.train_step)
        return self.train_function

    def call(self, images: Any, training: bool = False) -> Any:
        """Return the network's probabilities."""
        if self.gates:
            return self.gates.answer(self.network, images)
        return self.network(images, training=training)

    @property
    def finite_steps(self) -> int:
        """Steps of this epoch after which its loss was a number still."""
        return int(self._finite_steps)

    def begin_epoch(self) -> None:
        """Count the epoch's steps anew."""
        self._finite_steps.assign(0)

    def train_step(self, block: Any) -> dict[str, Any]:
        """Train one batch for each row of ``block``, an int64 tensor of picture indices."""
        step = super().train_step

        def counted(batch: Any) -> dict[str, Any]:
            told = step(batch)
            # What has once been no number stays none until the epoch's end.
            is_finite = tf.math.is_finite(tf.convert_to_tensor(self._loss_tracker.total))
            self._finite_steps.assign_add(tf.cast(is_finite, tf.int32))
            return told

        return self._for_each_batch(counted, self._training, block)

    def test_step(self, block: Any) -> dict[str, Any]:
        """Validate one batch for each row of ``block``, an int64 tensor of picture indices."""
        return self._for_each_batch(super().test_step, self._validation, block)

    def compute_metrics(
        self, x: Any, y: Any, y_pred: Any, sample_weight: Any = None
    ) -> dict[str, Any]:
        """Hand a batch's logits over: the metrics are told of a whole block at once."""
        del x, y, sample_weight
        # The loss is computed from the logits too: so no batch needs a softmax of its own.
        (logits,) = y_pred.op.inputs
        return {_LOGITS: logits}

    def evaluate(self, *arguments: Any, **keywords: Any) -> Any:
        """Validate as Keras does, but not an epoch that was ended half-way: stopping is quick."""
        if self.stop_training:
            return dict.fromkeys(self.get_metrics_result(), math.nan)
        return super().evaluate(*arguments, **keywords)

    def _for_each_batch(self, step: Callable[[Any], Any], part: Any, block: Any) -> dict[str, Any]:
        images, labels = part
        count = tf.shape(block)[0]
        shape = (block.shape[1], self.network.output_shape[-1])

        def one_batch(row: Any, logits: Any) -> Any:
            indices = block[row]
            pixels = tf.cast(tf.gather(images, indices), tf.float32) / self._white
            told = step((pixels, tf.gather(labels, indices)))
            return row + 1, logits.write(row, told[_LOGITS])

        # One after the other: each batch must see the weights that the one before has left.
        _, logits = tf.while_loop(
            lambda row, _: row < count,
            one_batch,
            [tf.constant(0), tf.TensorArray(tf.float32, count, element_shape=shape)],
            parallel_iterations=1,
        )
        truths = tf.gather(labels, tf.reshape(block, [-1]))
        return super().compute_metrics(None, truths, tf.nn.softmax(logits.concat()))


def _gains_by_threads(network: keras.Model) -> bool:
    """Tell whether there is so much to do in an operation that threads should share it."""
    convolutions = any(isinstance(layer, keras.layers.Conv2D) for layer in network.layers)
    return convolutions or network.count_params() > MOST_WEIGHTS_FOR_ONE_THREAD


def _on_device(part: Part) -> tuple[Any, Any]:
    return tuple(
        tf.Variable(array, shape=(None, *array.shape[1:]), trainable=False)
        for array in (part.images, part.labels)
    )
