"""Gates between the layers, at which a paused training waits within a step.

A step of a large convolutional network takes seconds where the batch is large, and cannot be cut
without another history. So its operations wait for one another at a lock, which whoever pauses
the training keeps.
"""

import uuid
from collections.abc import Collection
from typing import Any

import keras
import tensorflow as tf

from fmgui.specs.cost import answering_layer_by_layer
from fmgui.specs.network import Network

APART = 0.01
"""Seconds between two gates on the way forward; on a slow machine, and on the way back, it takes
several times as long. A gate takes a twentieth of a millisecond each way."""


class Gates:
    """Lets the results of layers through, and their gradients: at once, or when it is opened.

    What is computed stays the same, to the last digit.

    Args:
        before: The names of the layers with a gate before them.
    """

    def __init__(self, before: Collection[str]) -> None:
        self._before = before
        self._lock = tf.raw_ops.MutexV2(container="", shared_name=f"gates-{uuid.uuid4()}")
        self._held: Any = None
        self._through = tf.custom_gradient(lambda x: (self._wait(x), self._wait))

    def shut(self) -> None:
        """Let nothing through any more; from any thread."""
        if self._held is None:
            self._held = tf.raw_ops.MutexLock(mutex=self._lock)

    def open(self) -> None:
        """Let everything through again; from any thread."""
        # TensorFlow opens a lock when what stands for its being held is forgotten.
        self._held = None

    def remove(self) -> None:
        """Free the lock and its thread. Nothing can go through any more."""
        tf.raw_ops.DestroyResourceOp(resource=self._lock)

    def answer(self, network: keras.Sequential, images: Any) -> Any:
        """Return what a network answers; its gates stand between its layers.

        There is none after a layer that is penalised for its results: their gradients would be
        summed in another order.
        """
        results, is_penalised = images, False
        for layer in network.layers:
            if layer.name in self._before and not is_penalised:
                results = self._through(results)
            results = layer(results)
            is_penalised = bool(layer.activity_regularizer)
        return results

    def _wait(self, results: Any) -> Any:
        with tf.control_dependencies([results]):
            lock = tf.raw_ops.MutexLock(mutex=self._lock)
        # Nobody keeps this one, so that it is given back at once.
        with tf.control_dependencies([lock]):
            return tf.identity(results)


def gates_for(network: Network, batch_size: int) -> Gates | None:
    """Return gates for a network that is slow with such batches, and none for a quick one."""
    before, passed = set(), 0.0
    for name, seconds in answering_layer_by_layer(network, batch_size).items():
        if passed and passed + seconds > APART:
            before.add(name)
            passed = 0.0
        passed += seconds
    return Gates(before) if before else None
