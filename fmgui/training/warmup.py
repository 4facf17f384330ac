"""Linear warm-up in front of any learning-rate schedule.

This file stands by itself: its classes are also printed, as they are, into exported scripts.
"""

from types import SimpleNamespace

import keras


class LinearWarmup(keras.optimizers.schedules.LearningRateSchedule):
    """Climbs in a straight line to the rate that follows.

    The gradual warm-up of Goyal et al., 2017, section 2.2.
    """

    def __init__(self, after, warmup_steps):
        """Take the rate that follows, a number or a schedule, and the steps before."""
        self.after = after
        self.warmup_steps = warmup_steps
        self.share = keras.Variable(1.0, trainable=False, name="share")

    def __call__(self, step):
        """Return the rate for a step; the first step is 0."""
        step = keras.ops.cast(step, "float32")
        later = keras.ops.maximum(step - self.warmup_steps, 0.0)
        rate = self.after(later) if callable(self.after) else self.after
        climbed = keras.ops.minimum((step + 1.0) / self.warmup_steps, 1.0)
        return self.share * rate * climbed

    @property
    def learning_rate(self):
        """The rate after the warm-up, where it is a number; it can be set."""
        return float(self.share) * self.after

    @learning_rate.setter
    def learning_rate(self, rate):
        self.share.assign(rate / self.after)

    def get_config(self):
        """Return the arguments."""
        return {"after": self.after, "warmup_steps": self.warmup_steps}


class ReduceWarmedUpRate(keras.callbacks.ReduceLROnPlateau):
    """Keras's reduce-on-plateau for a rate that begins with a warm-up."""

    def set_model(self, model):
        """Put the schedule where Keras looks for an optimizer whose rate it can set."""
        super().set_model(SimpleNamespace(optimizer=model.optimizer._learning_rate))
