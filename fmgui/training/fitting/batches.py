"""The batches of each epoch, in blocks that suit the machine's speed and in Keras's order."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from fmgui.specs.cost import answering
from fmgui.specs.network import Network

SECONDS_PER_BLOCK = 0.1
"""How long one uninterrupted stretch of batches should take: pause and stop wait for it."""
_ROOM = 3
"""A later epoch may be cut into so many times more blocks than the first one, and some more."""
_LEAST_ROOM = 20
_VALIDATION_BATCH_SIZES = (500, 250, 100, 50, 25, 10)
"""Batches need not be small where nothing is learnt from them, unless a network is slow."""


def validation_batch_size(network: Network) -> int:
    """Return how many pictures a network is validated on at a time.

    It depends on what the network is, not on the machine: else histories would differ in their
    last digits from one to another.
    """
    for size in _VALIDATION_BATCH_SIZES:
        if answering(network, size) <= SECONDS_PER_BLOCK:
            return size
    return _VALIDATION_BATCH_SIZES[-1]


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
