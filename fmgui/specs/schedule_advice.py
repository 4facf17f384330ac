"""Advice on a learning-rate schedule: whether it fits the training it is for."""

from collections.abc import Iterator

from fmgui.specs.experiment import Experiment
from fmgui.specs.schedules import (
    CosineDecay,
    CosineDecayRestarts,
    ExponentialDecay,
    InverseTimeDecay,
    Length,
    PiecewiseConstantDecay,
    PolynomialDecay,
    ReduceLROnPlateau,
)


def schedule_hints(
    experiment: Experiment, steps_per_epoch: int | None
) -> Iterator[tuple[str, str]]:
    """Yield paths and what to say there. Without ``steps_per_epoch`` steps are not judged."""
    schedule, rate = experiment.schedule, experiment.optimizer.learning_rate
    epochs = float(experiment.training.epochs)
    warmup = _epochs(schedule.warmup, steps_per_epoch) or 0.0
    if warmup >= epochs:
        text = "The training ends before the warm-up does."
        yield "schedule.warmup.count", text
        return
    match schedule:
        case PiecewiseConstantDecay():
            yield from _too_long("every", schedule.every, epochs - warmup, steps_per_epoch)
        case ExponentialDecay() | InverseTimeDecay() if schedule.staircase:
            yield from _too_long("decay", schedule.decay, epochs - warmup, steps_per_epoch)
        case CosineDecayRestarts():
            length = schedule.first_decay
            yield from _too_long("first_decay", length, epochs - warmup, steps_per_epoch)
        case CosineDecay():
            yield from _too_long("decay", schedule.decay, epochs - warmup, steps_per_epoch)
            end = schedule.alpha * rate
            yield from _over_early(schedule.decay, end, warmup, epochs, steps_per_epoch)
        case PolynomialDecay():
            if schedule.end_learning_rate > rate:
                text = "Above the learning rate: the rate will climb."
                yield "schedule.end_learning_rate", text
            yield from _too_long("decay", schedule.decay, epochs - warmup, steps_per_epoch)
            if not schedule.cycle:
                end = schedule.end_learning_rate
                yield from _over_early(schedule.decay, end, warmup, epochs, steps_per_epoch)
        case ReduceLROnPlateau():
            if schedule.min_lr >= rate:
                yield "schedule.min_lr", "The learning rate is no higher: it will never drop."
            elif schedule.patience + 1 >= epochs:
                text = f"Too long for the rate to drop within {epochs:.0f} epochs."
                yield "schedule.patience", text


def _too_long(
    name: str, length: Length, epochs: float, steps_per_epoch: int | None
) -> Iterator[tuple[str, str]]:
    if (_epochs(length, steps_per_epoch) or 0.0) > epochs:
        yield f"schedule.{name}.count", "The training ends before this is over."


def _over_early(
    length: Length, end: float, warmup: float, epochs: float, steps_per_epoch: int | None
) -> Iterator[tuple[str, str]]:
    """Tell where a decay comes to an end of 0 long before the training does."""
    decay = _epochs(length, steps_per_epoch)
    if decay is not None and end == 0 and warmup + decay < epochs - 0.5:
        text = f"The rate is 0 from epoch {warmup + decay:.0f} on: nothing is learnt after it."
        yield "schedule.decay.count", text


def _epochs(length: Length, steps_per_epoch: int | None) -> float | None:
    """Return a length in epochs, or None where that is not known."""
    if length.unit == "epochs":
        return length.count
    return length.count / steps_per_epoch if steps_per_epoch else None
