"""Gentle advice on an experiment: what is allowed, but perhaps not what one wants.

Each piece is a sentence or two, to stand beneath the setting it is about. Nothing here decides
whether an experiment is valid.
"""

from collections.abc import Iterator
from typing import NamedTuple

from fmgui.specs.experiment import Experiment
from fmgui.specs.network import DenseLayer, HiddenLayer, Network
from fmgui.specs.schedule_advice import schedule_hints
from fmgui.specs.training import EarlyStopping, Training
from fmgui.specs.weight_advice import weight_hints

Hints = Iterator[tuple[str, str]]
"""Paths in the experiment, such as ``training.validation``, and what to say there."""

_TRAINING_VALUES = ("loss", "accuracy")


class Range(NamedTuple):
    """The learning rates with which an optimizer usually does well."""

    lowest: float
    highest: float


_SMALL = Range(0.00001, 0.01)
USUAL_RATES = {
    "SGD": Range(0.001, 0.5),
    "Adagrad": Range(0.001, 0.5),
    "RMSprop": _SMALL,
    "Adam": _SMALL,
    "AdamW": _SMALL,
    "Adamax": _SMALL,
    "Nadam": _SMALL,
    "Adadelta": Range(0.05, 10.0),
    "Lion": Range(0.000001, 0.003),
}
"""For each optimizer, by its kind."""


def hints(experiment: Experiment, steps_per_epoch: int | None = None) -> dict[str, str]:
    """Return what to say at which path, such as ``network.hidden.0.kernel_initializer.kind``.

    Args:
        experiment: What is about to be trained.
        steps_per_epoch: Batches in an epoch; without it, lengths in steps are not judged.
    """
    return {
        **weight_hints(experiment.network),
        **dict(_network_hints(experiment)),
        **dict(_optimizer_hints(experiment)),
        **dict(schedule_hints(experiment, steps_per_epoch)),
        **dict(_training_hints(experiment.training, steps_per_epoch)),
        **dict(_stopping_hints(experiment)),
    }


def _network_hints(experiment: Experiment) -> Hints:
    network = experiment.network
    for index, layer in enumerate(network.hidden):
        path = f"network.hidden.{index}"
        if layer.dropout and isinstance(layer, DenseLayer):
            left = layer.units * (1 - layer.dropout)
            if left < 8 or layer.dropout > 0.7:
                yield f"{path}.dropout", f"Leaves about {left:.0f} of {layer.units} units a step."
        if layer.batch_normalization and experiment.training.batch_size == 1:
            text = "One picture has no spread to normalise: take larger batches."
            yield f"{path}.batch_normalization", text
        for name in ("kernel_l1", "kernel_l2", "activity_l1", "activity_l2"):
            if getattr(layer, name) >= 1:
                yield f"{path}.{name}", "So strong that little else will be learnt."
    yield from _activation_hints(network)


def _activation_hints(network: Network) -> Hints:
    layers = network.hidden
    linear = [_is_linear(layer) for layer in layers]
    for index, alone in enumerate(linear):
        if alone:
            text = "Linear: it makes one linear layer together with the next."
            if all(linear):
                text = "Linear throughout: it can do no more than softmax regression."
            yield f"network.hidden.{index}.activation", text
            if all(linear):
                return
    sigmoids = [
        index
        for index, layer in enumerate(layers)
        if layer.activation == "sigmoid" and not layer.batch_normalization
    ]
    if len(sigmoids) >= 3:
        yield (
            f"network.hidden.{sigmoids[0]}.activation",
            f"Each sigmoid shrinks the gradient to a quarter or less; here are {len(sigmoids)}.",
        )


def _is_linear(layer: HiddenLayer) -> bool:
    return layer.activation == "linear" and isinstance(layer, DenseLayer)


def _optimizer_hints(experiment: Experiment) -> Hints:
    optimizer = experiment.optimizer
    usual = USUAL_RATES[optimizer.kind]
    momentum = getattr(optimizer, "momentum", 0.0)
    rate = optimizer.learning_rate
    bounds = f"usual are {_plain(usual.lowest)} to {_plain(usual.highest)}"
    if rate > usual.highest:
        text = f"High for {optimizer.kind}: the loss may jump or run off; {bounds}."
        yield "optimizer.learning_rate", text
    elif rate < usual.lowest:
        text = f"Low for {optimizer.kind}: it will learn slowly; {bounds}."
        yield "optimizer.learning_rate", text
    elif 0 < momentum < 1 and rate / (1 - momentum) > usual.highest:
        text = f"With this momentum, steps grow to {1 / (1 - momentum):.0f} times their length."
        yield "optimizer.learning_rate", text
    if momentum == 1:
        yield "optimizer.momentum", "At 1 it never slows down: 0.9 is usual."


def _training_hints(training: Training, steps_per_epoch: int | None) -> Hints:
    if training.validation == "test":
        yield (
            "training.validation",
            "As in the lecture. But it helps to choose the best epoch, so its score flatters: "
            "held_out keeps it fair.",
        )
    elif training.validation_fraction > 0.5:
        yield "training.validation_fraction", "More is held out than is learnt from."
    if steps_per_epoch is not None and steps_per_epoch * training.epochs < 100:
        steps = steps_per_epoch * training.epochs
        text = f"Makes {steps} steps in all: smaller batches or more epochs learn more."
        yield "training.batch_size", text


def _stopping_hints(experiment: Experiment) -> Hints:
    watched = {"checkpoint.monitor": experiment.checkpoint.monitor}
    early = experiment.early_stopping
    if early.enabled:
        watched["early_stopping.monitor"] = early.monitor
        yield from _patience_hints(early, experiment)
        wrong = "min" if early.monitor.endswith("accuracy") else "max"
        if early.mode == wrong:
            text = f"Smaller is better for {early.monitor}: choose auto."
            if wrong == "min":
                text = f"Larger is better for {early.monitor}: choose auto."
            yield "early_stopping.mode", text
    for path, monitor in watched.items():
        if monitor in _TRAINING_VALUES:
            text = f"The training {monitor} gets better even while the network overfits."
            yield path, text


def _patience_hints(early: EarlyStopping, experiment: Experiment) -> Hints:
    schedule, epochs = experiment.schedule, experiment.training.epochs
    path = "early_stopping.patience"
    first_end = early.start_from_epoch + max(early.patience, 1) + 1
    if early.baseline is None and first_end >= epochs:
        yield path, f"Too long to end a training of {epochs} epochs early."
    elif (
        schedule.kind == "ReduceLROnPlateau"
        and schedule.monitor == early.monitor
        and early.patience <= schedule.patience
    ):
        text = f"Ends the training before the rate can drop, after {schedule.patience} epochs."
        yield path, text


def _plain(rate: float) -> str:
    return f"{rate:f}".rstrip("0").rstrip(".")
