"""The training loss measured again, without the training taking notice."""

from functools import partial
from typing import Any

import keras
import numpy as np
import tensorflow as tf

from fmgui.runs.history import Again
from fmgui.specs.cost import answering
from fmgui.specs.experiment import Experiment
from fmgui.training.build import build_aside
from fmgui.training.control import Control
from fmgui.training.fitting.batches import SECONDS_PER_BLOCK

_BATCH_SIZE = 500
_PICTURES_AT_A_TIME = 10_000
"""After so many, or fewer where a network is slow, the measuring can wait or be given up."""


class Witness:
    """A network beside the one that is trained, which takes its weights over to measure them.

    So neither the seeds of dropout nor the averages of batch normalisation are touched. Each time
    dropout leaves out the same units of the same pictures.

    Args:
        experiment: What is trained.
        images: The training pictures, ``uint8`` ``(count, 28, 28)``, as TensorFlow or NumPy has
            them; a variable is read anew each time.
        labels: Their labels, ``(count,)``.
    """

    def __init__(self, experiment: Experiment, images: Any, labels: Any) -> None:
        is_numpy = isinstance(images, np.ndarray)
        self._images = tf.constant(images) if is_numpy else images
        self._labels = tf.cast(labels, tf.int64)
        self._network = build_aside(experiment.network, experiment.training.seed)
        weights = {id(weight) for weight in self._network.weights}
        self._seeds = [v for v in self._network.variables if id(v) not in weights]
        self._first_seeds = [seed.numpy() for seed in self._seeds]
        normalises = any(layer.batch_normalization for layer in experiment.network.hidden)
        self._differs_in_training = normalises or bool(self._seeds)
        # To batch normalisation a batch of another size is another training.
        self._batch_size = experiment.training.batch_size if normalises else _BATCH_SIZE
        in_time = int(SECONDS_PER_BLOCK / answering(experiment.network, 1))
        batches = min(_PICTURES_AT_A_TIME, in_time) // self._batch_size
        self._at_a_time = max(batches, 1) * self._batch_size
        bounds = [tf.TensorSpec((), tf.int32)] * 2
        self._sums = {
            training: tf.function(partial(self._loop, training=training), input_signature=bounds)
            for training in (False, True)
        }

    def measure(self, network: keras.Model, control: Control | None = None) -> Again | None:
        """Measure a network of the same architecture on the training pictures.

        Args:
            network: The network.
            control: Pauses the measuring, and ends it.

        Returns:
            What was measured; None where ``control`` has asked to end before that was done.
        """
        control = control or Control()
        begun = control.clock()
        for mine, theirs in zip(self._network.weights, network.weights, strict=True):
            mine.assign(theirs)
        still = self._means(False, control)
        moving = still
        if still is not None and self._differs_in_training:
            for seed, first in zip(self._seeds, self._first_seeds, strict=True):
                seed.assign(first)
            moving = self._means(True, control)
        if still is None or moving is None:
            return None
        return Again(
            loss_again=float(still[0] + still[1]),
            accuracy_again=float(still[2]),
            loss_dropout=float(moving[0] + moving[1]),
            penalty=float(still[1]),
            seconds_again=control.clock() - begun,
        )

    def _means(self, training: bool, control: Control) -> Any:
        """Return the means of cross-entropy, penalty and rightness over all pictures."""
        count = len(self._labels)
        sums = np.zeros(3)
        for begin in range(0, count, self._at_a_time):
            control.wait_while_paused()
            if control.stopping:
                return None
            sums += self._sums[training](begin, min(begin + self._at_a_time, count)).numpy()
        return sums / count

    def _loop(self, begin: Any, end: Any, *, training: bool) -> Any:
        def one_batch(start: Any, sums: Any) -> tuple[Any, Any]:
            stop = tf.minimum(start + self._batch_size, end)
            return stop, sums + self._sums_of_batch(start, stop, training=training)

        none = tf.zeros(3, tf.float64)
        _, sums = tf.while_loop(
            lambda start, _: start < end, one_batch, [begin, none], parallel_iterations=1
        )
        return sums

    def _sums_of_batch(self, start: Any, stop: Any, *, training: bool) -> Any:
        # Gathered and not sliced: for a slice, TensorFlow would copy the whole variable first.
        pixels = tf.cast(tf.gather(self._images, tf.range(start, stop)), tf.float32) / 255.0
        labels = self._labels[start:stop]
        answers = self._network(pixels, training=training)
        losses = keras.losses.sparse_categorical_crossentropy(labels, answers)
        right = tf.equal(tf.argmax(answers, axis=1), labels)
        # A penalty on activations is a mean over the batch.
        penalty = tf.cast(stop - start, tf.float32) * sum(
            self._network.losses, start=tf.constant(0.0)
        )
        sums = [
            tf.reduce_sum(losses),
            penalty,
            tf.reduce_sum(tf.cast(right, tf.float32)),
        ]
        return tf.cast(tf.stack(sums), tf.float64)
