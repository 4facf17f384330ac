"""Keras's penalties and Adam with fewer passes over memory.

A step of a small network spends more time on walking through its weights than on multiplying
matrices. What stands here computes the same numbers by fewer and fused operations of TensorFlow;
only the sum of a penalty may differ in its last digit.
"""

from typing import Any

import keras
import tensorflow as tf


class LeanPenalty(keras.regularizers.Regularizer):
    """An L1 or an L2 penalty whose gradient is one product.

    By itself TensorFlow would fill a matrix as large as the weights with the factor first.
    """

    def __init__(self, l1: float, l2: float) -> None:
        self._l1, self._l2 = l1, l2

    def __call__(self, x: Any) -> Any:
        """Return ``l1 * sum(abs(x))``, or ``l2 * sum(square(x))`` without an ``l1``; a scalar."""
        if self._l1:
            weights = tf.reshape(x, [-1])
            signs = tf.stop_gradient(tf.sign(weights))
            return self._l1 * tf.tensordot(weights, signs, 1)
        return 2 * self._l2 * tf.nn.l2_loss(x)


def make_penalties_lean(network: keras.Model) -> None:
    """Exchange the penalties on a network's weights while it is trained.

    Its layers, and so the files it is saved in, keep those of Keras. Where a weight has both
    penalties, Keras's stays: their gradients would be summed in another order, and the history
    would slowly drift away.
    """
    for variable in network.trainable_variables:
        penalty = variable.regularizer
        if isinstance(penalty, _KERAS_PENALTIES):
            l1, l2 = (float(getattr(penalty, name, 0.0)) for name in ("l1", "l2"))
            if bool(l1) is not bool(l2):
                variable.regularizer = LeanPenalty(l1, l2)


_KERAS_PENALTIES = (keras.regularizers.L1, keras.regularizers.L2, keras.regularizers.L1L2)


class _LeanStep:
    """Adam's update in 6 passes instead of 12."""

    def _backend_update_step(self: Any, gradients: Any, variables: Any, learning_rate: Any) -> None:
        """Renew all variables, in the order of operations that Keras has."""
        if self.amsgrad:
            super()._backend_update_step(gradients, variables, learning_rate)  # type: ignore[misc]
            return
        # Once a step, where Keras works it out for each variable.
        step = tf.cast(self.iterations + 1, tf.float32)
        rate = tf.cast(learning_rate, tf.float32)
        rate = rate * tf.sqrt(1 - tf.pow(self.beta_2, step)) / (1 - tf.pow(self.beta_1, step))
        for gradient, variable in zip(gradients, variables, strict=True):
            self._renew(variable, gradient, rate)

    def _renew(self: Any, variable: Any, gradient: Any, rate: Any) -> None:
        index = self._get_variable_index(variable)
        momentum, velocity = self._momentums[index], self._velocities[index]
        _subtract(momentum, 1 - self.beta_1, momentum - gradient)
        _subtract(velocity, 1 - self.beta_2, velocity - tf.square(gradient))
        # Adagrad's kernel with its sum held still: variable -= rate * momentum / (√velocity + ε).
        tf.raw_ops.ResourceApplyAdagradV2(
            var=_handle(variable),
            accum=_handle(velocity),
            lr=rate,
            epsilon=self.epsilon,
            grad=tf.convert_to_tensor(momentum),
            update_slots=False,
        )


class LeanAdam(_LeanStep, keras.optimizers.Adam):
    """Keras's Adam, the same to the last digits."""


class LeanAdamW(_LeanStep, keras.optimizers.AdamW):
    """Keras's AdamW, the same to the last digits."""


LEAN_OPTIMIZERS = {"optimizers.Adam": LeanAdam, "optimizers.AdamW": LeanAdamW}
"""By the names of Keras's own."""


def _subtract(variable: Any, factor: float, delta: Any) -> None:
    """Subtract ``factor * delta`` from a variable in one pass."""
    tf.raw_ops.ResourceApplyGradientDescent(var=_handle(variable), alpha=factor, delta=delta)


def _handle(variable: Any) -> Any:
    return (variable.value if isinstance(variable, keras.Variable) else variable).handle
