"""Feeding a network from memory, many batches at a time.

``fit`` spends most of a small network's epoch on its input pipeline and on Python between the
steps. Here the pictures lie in memory as TensorFlow variables, the pipeline carries blocks of
indices, and a compiled loop gathers and trains one batch after the other. The loss, the metrics,
the order of the pictures and so the whole history are those of
``fit(images / 255.0, labels, batch_size=...)``.
"""

import math
from collections.abc import Callable, Iterator
from typing import Any

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from fmgui.specs.cost import answering
from fmgui.specs.network import Network
from fmgui.training.lean import make_penalties_lean
from fmgui.training.one_thread import OneThread
from fmgui.training.pictures import Part

SECONDS_PER_BLOCK = 0.1
"""How long one uninterrupted stretch of batches should take: pause and stop wait for it."""
_ROOM = 3
"""A later epoch may be cut into so many times more blocks than the first one, and some more."""
_LEAST_ROOM = 20
_VALIDATION_BATCH_SIZES = (500, 250, 100, 50, 25, 10)
"""Batches need not be small where nothing is learnt from them, unless a network is slow."""
MOST_WEIGHTS_FOR_ONE_THREAD = 300_000
"""Dense layers of 256 units are trained more quickly by one thread than by two, of 512 not."""
_LOGITS = "logits"


def validation_batch_size(network: Network) -> int:
    """Return how many pictures a network is validated on at a time.

    It depends on what the network is, not on the machine: else histories would differ in their
    last digits from one to another.
    """
    for size in _VALIDATION_BATCH_SIZES:
        if answering(network, size) <= SECONDS_PER_BLOCK:
            return size
    return _VALIDATION_BATCH_SIZES[-1]


class BlockTrainer(keras.Model):
    """A network to be trained in blocks of batches, with Keras's own steps inside.

    The network itself stays a plain Keras model that shares its weights with the trainer.
    """

    train_function: Any

    def __init__(self, network: keras.Model, training: Part, validation: Part) -> None:
        super().__init__(name="trainer")
        self.network = network
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


class Blocks:
    """The batches of each epoch, cut into blocks that take about a tenth of a second.

    A block is an int64 array ``(batches, batch_size)`` of picture indices.
    """

    def __init__(self, count: int, batch_size: int, *, shuffled: bool) -> None:
        self._count = count
        self._batch_size = batch_size
        self._order = _keras_order(count) if shuffled else np.arange(count)
        self._batches_per_block = 1
        self._sizes: list[int] = []
        self._most_blocks: int | None = None
        self.batches_done = 0

    @property
    def steps_per_epoch(self) -> int:
        """Batches in an epoch, the last one perhaps smaller."""
        return -(-self._count // self._batch_size)

    def dataset(self) -> Any:
        """Return the ``tf.data.Dataset`` that ``fit`` iterates over once an epoch."""
        # Where all batches are alike, a step need not look at their size: a sixth less time.
        size = None if self._count % self._batch_size else self._batch_size
        blocks = tf.data.Dataset.from_generator(
            self._blocks_of_an_epoch, output_signature=tf.TensorSpec((None, size), tf.int64)
        )
        options = tf.data.Options()
        # There is nothing to tune, and at the end of an epoch the tuning thread is waited for:
        # it looks up after 10, 20, 40 ms and so on, at last for more than a second.
        options.autotune.enabled = False
        return blocks.with_options(options)

    def measured(self, seconds: float) -> None:
        """Take note of a block's time, and choose by it the size of those to come."""
        # The pipeline may have asked for further blocks already, so sizes are kept in line.
        size = self._sizes.pop(0) if self._sizes else 1
        self.batches_done += size
        if not size:
            return
        fitting = round(size * SECONDS_PER_BLOCK / max(seconds, 1e-6))
        # Growing by steps, since the first blocks are not like the rest.
        self._batches_per_block = max(1, min(fitting, 4 * size))

    def _blocks_of_an_epoch(self) -> Iterator[NDArray[np.int64]]:
        self._sizes, self.batches_done, blocks = [], 0, 0
        for block in self._cut():
            self._sizes.append(len(block))
            blocks += 1
            yield block
        if self._most_blocks is None:
            self._most_blocks = blocks + min(_ROOM * blocks + _LEAST_ROOM, self.steps_per_epoch)
            # ``fit`` counts the blocks of the first epoch and takes no more than these from a
            # later one. Empty ones make room: else, where the machine becomes slower and blocks
            # smaller, the end of an epoch would silently be left out.
            for _ in range(self._most_blocks - blocks):
                self._sizes.append(0)
                yield self._order[:0].reshape(0, self._batch_size)

    def _cut(self) -> Iterator[NDArray[np.int64]]:
        """Yield the epoch's batches in blocks of the size that suits at the moment."""
        whole = self._count // self._batch_size
        batches = self._order[: whole * self._batch_size].reshape(whole, self._batch_size)
        rest = self._order[whole * self._batch_size :]
        begin = blocks = 0
        while begin < whole:
            size = self._batches_per_block
            if self._most_blocks is not None:
                left = max(self._most_blocks - blocks - 1, 1)
                size = max(size, -(-(whole - begin) // left))
            yield batches[begin : begin + size]
            begin += size
            blocks += 1
        if rest.size:
            yield rest.reshape(1, -1)


def _keras_order(count: int) -> NDArray[np.int64]:
    """Return the order in which ``fit`` would go through as many pictures.

    Keras shuffles arrays by this very operation in this very place; the seed of the operation
    depends on both. With a seed set, it comes out the same in each epoch, in Keras as here.
    """

    def permutation(_: Any) -> Any:
        return tf.random.shuffle(tf.range(count, dtype=tf.int64))

    order: NDArray[np.int64] = next(iter(tf.data.Dataset.range(1).map(permutation))).numpy()
    return order


def _gains_by_threads(network: keras.Model) -> bool:
    """Tell whether there is so much to do in an operation that threads should share it."""
    convolutions = any(isinstance(layer, keras.layers.Conv2D) for layer in network.layers)
    return convolutions or network.count_params() > MOST_WEIGHTS_FOR_ONE_THREAD


def _on_device(part: Part) -> tuple[Any, Any]:
    return tuple(
        tf.Variable(array, shape=(None, *array.shape[1:]), trainable=False)
        for array in (part.images, part.labels)
    )
