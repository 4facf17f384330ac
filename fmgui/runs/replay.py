"""What early stopping would have done to a run, told from its history alone."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fmgui.runs.course import Course
from fmgui.specs.training import EarlyStopping

Values = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Replay:
    """How a run would have gone under a rule of early stopping."""

    stops: bool
    """Whether the rule ends the training within the epochs there are."""
    last_epoch: int
    """The epoch after which the training ends, counted from 1; 0 without any epoch."""
    kept_epoch: int | None
    """The epoch whose weights ``restore_best_weights`` goes back to, None where there is none."""
    to_beat: Values
    """What each epoch's value has to get past to count as an improvement, float64 ``(epochs,)``.

    NaN where nothing is watched yet, in the first epoch watched, and after the end.
    """


@dataclass(frozen=True, eq=False)
class Consequence:
    """A replay, and what stopping there spares and costs."""

    replay: Replay
    epochs_saved: int
    seconds_saved: float
    loss_cost: float | None
    """How far the kept epoch's validation loss is above the lowest of all; None of no epoch."""
    accuracy_cost: float | None
    """How far its validation accuracy is beneath the highest of all."""
    better_than_last: float | None
    """How far its validation loss is beneath that of the run's last epoch."""


def consequence(course: Course, rule: EarlyStopping) -> Consequence:
    """Return what a rule comes to on the course of a run."""
    found = replay(getattr(course, rule.monitor), rule)
    ends = np.append(0.0, course.elapsed)
    saved = len(course.epoch) - found.last_epoch
    seconds = float(ends[-1] - ends[found.last_epoch])
    if found.kept_epoch is None:
        return Consequence(found, saved, seconds, None, None, None)
    kept, loss, accuracy = found.kept_epoch - 1, course.val_loss, course.val_accuracy
    return Consequence(
        found,
        saved,
        seconds,
        float(loss[kept] - np.fmin.reduce(loss)),
        float(np.fmax.reduce(accuracy) - accuracy[kept]),
        float(loss[-1] - loss[kept]),
    )


def replay(watched: Values, rule: EarlyStopping) -> Replay:
    """Go through a run by the very rule of Keras's ``EarlyStopping`` (Keras 3.10 to 3.15).

    Args:
        watched: The monitored value of each epoch, float64 ``(epochs,)``.
        rule: The settings; ``enabled`` and ``restore_best_weights`` make no difference.
    """
    smaller_is_better = _smaller_is_better(rule)
    sign = 1.0 if smaller_is_better else -1.0
    # Keras compares numbers of 32 bits, so that ties are told as it tells them.
    values = (sign * watched).astype(np.float32)
    reduced = (sign * watched + rule.min_delta).astype(np.float32)
    baseline = None if rule.baseline is None else np.float32(sign * rule.baseline)
    to_beat = np.full(len(watched), np.nan)
    best, kept, waited = None, None, 0
    for index in range(rule.start_from_epoch, len(watched)):
        waited += 1
        if best is not None:
            to_beat[index] = sign * (float(best) - rule.min_delta)
        if best is None or reduced[index] < best:
            best, kept = values[index], index + 1
            if baseline is None or reduced[index] < baseline:
                waited = 0
        elif waited >= rule.patience and index > 0:
            return Replay(True, index + 1, kept, to_beat)
    return Replay(False, len(watched), kept, to_beat)


def _smaller_is_better(rule: EarlyStopping) -> bool:
    if rule.mode == "auto":
        return not rule.monitor.endswith("accuracy")
    return rule.mode == "min"
