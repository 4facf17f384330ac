"""A network trained a few steps at a time, again and again from the same start, to be looked at.

Nothing is written, and nothing is left behind, not even in what is random for all threads.
"""

from typing import Any

import keras
import numpy as np
import tensorflow as tf
from numpy.typing import NDArray

from fmgui.data.dataset import Dataset
from fmgui.specs.experiment import Experiment
from fmgui.specs.schedules import ConstantRate
from fmgui.training.build import build_aside, build_optimizer
from fmgui.training.pictures import divide

Values = NDArray[np.float64]
Weights = NDArray[np.float32]

LOOKED_AT = 512
"""Training pictures that the true loss is measured on: always the same ones."""

_BLOCK = 20
"""Steps between two moments at which the work can be given up."""


class Stepper:
    """An experiment's network, optimizer and batches, without its schedule and its sketches.

    Args:
        experiment: What to train; the start is the very one that a training of it would have.
        dataset: What to train it on.

    Raises:
        DataError: The data set has too few pictures for the experiment.
    """

    def __init__(self, experiment: Experiment, dataset: Dataset) -> None:
        plain = experiment.model_copy(update={"schedule": ConstantRate()})
        training = plain.training.model_copy(update={"sketches": 0.0})
        part = divide(dataset, training).training
        self._images, self._labels = tf.constant(part.images), tf.constant(part.labels)
        self._batch_size = min(training.batch_size, len(part))
        self._order = np.random.default_rng(training.seed).permutation(len(part))
        self.network = build_aside(plain.network, training.seed)
        self._optimizer = build_optimizer(plain, 1)
        self._optimizer.build(self.network.trainable_variables)
        self._variables = [*self.network.variables, *self._optimizer.variables]
        self._start = [variable.numpy() for variable in self._variables]
        chosen = np.linspace(0, len(part) - 1, min(LOOKED_AT, len(part))).astype(np.int64)
        pixels = part.images[chosen].astype(np.float32) / np.float32(255)
        self._looked_at = tf.constant(pixels), tf.constant(part.labels[chosen])
        self._step_block = tf.function(
            self._steps,
            input_signature=[tf.TensorSpec((None, None), tf.int64), tf.TensorSpec((None,))],
        )
        self._true_loss = tf.function(self._measured)

    def begin(self) -> None:
        """Go back to the start: weights, optimizer and the seeds of dropout."""
        for variable, value in zip(self._variables, self._start, strict=True):
            variable.assign(value)

    def blocks(self, count: int) -> list[range]:
        """Return the steps 0 to ``count`` in blocks that are short enough to wait for."""
        return [range(begin, min(begin + _BLOCK, count)) for begin in range(0, count, _BLOCK)]

    def train(self, steps: range, rates: Values) -> Values:
        """Train some steps, each with a rate of its own, and return each one's training loss.

        The loss is that of the step's batch before the step, float64 ``(steps,)``, with dropout
        on and penalties in, as Keras reports it.
        """
        block = np.stack([self._batch(step) for step in steps])
        losses = self._step_block(tf.constant(block), tf.constant(rates, tf.float32))
        return np.asarray(losses, np.float64)

    def loss(self) -> float:
        """Return the true loss at the weights as they are: dropout off, penalties in."""
        return float(self._true_loss())

    def weights(self) -> Weights:
        """Return all weights in one row, float32 ``(weights,)``."""
        return np.concatenate([np.ravel(weight) for weight in self.network.get_weights()])

    def set_weights(self, row: Weights) -> None:
        """Put weights in that ``weights`` has returned, or that lie between such."""
        begin = 0
        for variable in self.network.weights:
            size = int(np.prod(variable.shape))
            variable.assign(row[begin : begin + size].reshape(variable.shape))
            begin += size

    def _batch(self, step: int) -> NDArray[np.int64]:
        places = np.arange(step * self._batch_size, (step + 1) * self._batch_size)
        batch: NDArray[np.int64] = self._order[places % len(self._order)]
        return batch

    def _steps(self, block: Any, rates: Any) -> Any:
        def one_step(step: Any, losses: Any) -> tuple[Any, Any]:
            self._optimizer.learning_rate.assign(rates[step])
            return step + 1, losses.write(step, self._one_step(block[step]))

        losses = tf.TensorArray(tf.float32, tf.shape(rates)[0])
        _, losses = tf.while_loop(
            lambda step, _: step < tf.shape(rates)[0],
            one_step,
            [tf.constant(0), losses],
            parallel_iterations=1,
        )
        return losses.stack()

    def _one_step(self, indices: Any) -> Any:
        pixels = tf.cast(tf.gather(self._images, indices), tf.float32) / 255.0
        with tf.GradientTape() as tape:
            loss = self._loss_of(pixels, tf.gather(self._labels, indices), training=True)
        variables = self.network.trainable_variables
        gradients = tape.gradient(loss, [variable.value for variable in variables])
        self._optimizer.apply(gradients, variables)
        return loss

    def _measured(self) -> Any:
        return self._loss_of(*self._looked_at, training=False)

    def _loss_of(self, pixels: Any, labels: Any, *, training: bool) -> Any:
        answers = self.network(pixels, training=training)
        losses = keras.losses.sparse_categorical_crossentropy(labels, answers)
        return tf.reduce_mean(losses) + sum(self.network.losses)
