"""An experiment as calls to Keras, before Keras is there.

``training.build`` makes these calls and ``specs.script`` prints them, so that what is trained
and what is exported cannot drift apart.
"""

from dataclasses import dataclass, field
from typing import Any

from fmgui.specs.base import KerasSpec
from fmgui.specs.experiment import Experiment
from fmgui.specs.initializers import GlorotUniform, Zeros
from fmgui.specs.network import ConvolutionalLayer, HiddenLayer, Network, Weights
from fmgui.specs.schedules import (
    ConstantRate,
    CosineDecayRestarts,
    Length,
    PiecewiseConstantDecay,
    ReduceLROnPlateau,
    Schedule,
)


@dataclass(frozen=True)
class Call:
    """One constructor call: a name below ``keras`` (or of our own) and keyword arguments."""

    name: str
    """For example ``layers.Dense``; without a dot it is a class of our own."""
    arguments: dict[str, Any] = field(default_factory=dict)
    """Plain values, ``Steps``, further calls, and lists of these."""


@dataclass(frozen=True)
class Steps:
    """A number of steps that is only known together with the data set."""

    length: Length
    minimum: int = 1
    """A decay or a warm-up shorter than this many steps makes no sense to Keras."""

    def value(self, steps_per_epoch: int) -> int:
        """Return the number of steps."""
        return max(self.minimum, self.length.steps(steps_per_epoch))


KERAS_DEFAULTS = {
    "alpha": 0.0,
    "cooldown": 0,
    "cycle": False,
    "m_mul": 1.0,
    "min_lr": 0.0,
    "mode": "auto",
    "power": 1.0,
    "restore_best_weights": False,
    "staircase": False,
    "start_from_epoch": 0,
    "t_mul": 2.0,
}
"""Arguments of schedules and callbacks that go without saying."""


def initializer(spec: KerasSpec) -> Call:
    """Return the call that makes an initializer."""
    return Call(f"initializers.{spec.keras_class()}", _without_nones(spec.keras_arguments()))


def regularizer(l1: float, l2: float) -> Call | None:
    """Return the call that makes an L1, L2 or L1L2 regularizer, or None where both are 0."""
    if l1 and l2:
        return Call("regularizers.L1L2", {"l1": l1, "l2": l2})
    if l1:
        return Call("regularizers.L1", {"l1": l1})
    if l2:
        return Call("regularizers.L2", {"l2": l2})
    return None


def layers(network: Network) -> list[Call]:
    """Return the calls for all layers, from the input to the softmax."""
    is_picture = bool(network.hidden) and isinstance(network.hidden[0], ConvolutionalLayer)
    calls = [Call("Input", {"shape": (28, 28)})]
    if is_picture:
        calls.append(Call("layers.Reshape", {"target_shape": (28, 28, 1), "name": "picture"}))
    for number, layer in enumerate(network.hidden, start=1):
        if is_picture and not isinstance(layer, ConvolutionalLayer):
            calls.append(_flatten())
            is_picture = False
        elif number == 1 and not is_picture:
            calls.append(_flatten())
        calls += _hidden(layer, f"hidden_{number}")
    if is_picture or not network.hidden:
        calls.append(_flatten())
    output = {"units": 10, "activation": "softmax", "name": "output"}
    return [*calls, Call("layers.Dense", {**output, **_weights(network.output)})]


def learning_rate(experiment: Experiment) -> float | Call:
    """Return the optimizer's rate: a number, or the schedule that starts from it."""
    schedule, rate = experiment.schedule, experiment.optimizer.learning_rate
    value = _schedule(schedule, rate)
    if schedule.warmup.count > 0:
        return Call("LinearWarmup", {"after": value, "warmup_steps": Steps(schedule.warmup)})
    return value


def optimizer(experiment: Experiment) -> Call:
    """Return the call that makes the optimizer; what is at Keras's default is left out."""
    spec = experiment.optimizer
    defaults = type(spec)().keras_arguments()
    changed = {
        name: value
        for name, value in spec.keras_arguments().items()
        if name != "learning_rate" and value != defaults[name]
    }
    return Call(
        f"optimizers.{spec.keras_class()}",
        {"learning_rate": learning_rate(experiment), **changed},
    )


def callbacks(experiment: Experiment) -> list[Call]:
    """Return the calls for the callbacks that decide over the training, in their order."""
    calls = []
    if experiment.early_stopping.enabled:
        arguments = experiment.early_stopping.model_dump(exclude={"enabled"})
        calls.append(Call("callbacks.EarlyStopping", _worth_saying(arguments)))
    schedule = experiment.schedule
    if isinstance(schedule, ReduceLROnPlateau):
        arguments = schedule.keras_arguments()
        del arguments["warmup"]
        warmed_up = schedule.warmup.count > 0
        name = "ReduceWarmedUpRate" if warmed_up else "callbacks.ReduceLROnPlateau"
        calls.append(Call(name, _worth_saying(arguments)))
    return calls


def _flatten() -> Call:
    return Call("layers.Flatten", {"name": "flatten"})


def _weights(spec: Weights) -> dict[str, Any]:
    kernel, bias = spec.kernel_initializer, spec.bias_initializer
    arguments: dict[str, Any] = {
        # Keras's layers begin with these by themselves.
        "kernel_initializer": None if kernel == GlorotUniform() else initializer(kernel),
        "bias_initializer": None if bias == Zeros() else initializer(bias),
        "kernel_regularizer": regularizer(spec.kernel_l1, spec.kernel_l2),
        "bias_regularizer": regularizer(spec.bias_l1, spec.bias_l2),
    }
    return _without_nones(arguments)


def _hidden(layer: HiddenLayer, name: str) -> list[Call]:
    activation = None if layer.activation == "linear" else layer.activation
    arguments: dict[str, Any] = {
        "activation": None if layer.batch_normalization else activation,
        **_weights(layer),
        "activity_regularizer": regularizer(layer.activity_l1, layer.activity_l2),
        "name": name,
    }
    if isinstance(layer, ConvolutionalLayer):
        shape = {"filters": layer.filters, "kernel_size": layer.kernel_size, "padding": "same"}
        calls = [Call("layers.Conv2D", _without_nones({**shape, **arguments}))]
    else:
        calls = [Call("layers.Dense", _without_nones({"units": layer.units, **arguments}))]  # type: ignore[attr-defined]
    if layer.batch_normalization:
        calls.append(Call("layers.BatchNormalization", {"name": f"{name}_normalization"}))
        if activation:
            argument = {"activation": activation, "name": f"{name}_activation"}
            calls.append(Call("layers.Activation", argument))
    if isinstance(layer, ConvolutionalLayer) and layer.pool_size > 1:
        pooling = {"pool_size": layer.pool_size, "name": f"{name}_pooling"}
        calls.append(Call("layers.MaxPooling2D", pooling))
    if layer.dropout:
        calls.append(Call("layers.Dropout", {"rate": layer.dropout, "name": f"{name}_dropout"}))
    return calls


def _schedule(schedule: Schedule, rate: float) -> float | Call:
    if isinstance(schedule, ConstantRate | ReduceLROnPlateau):
        return rate
    name = f"optimizers.schedules.{schedule.keras_class()}"
    if isinstance(schedule, PiecewiseConstantDecay):
        levels = range(1, schedule.drops + 1)
        every = schedule.every
        return Call(
            name,
            {
                "boundaries": [
                    Steps(every.model_copy(update={"count": every.count * level}), minimum=level)
                    for level in levels
                ],
                "values": [rate * schedule.factor**level for level in (0, *levels)],
            },
        )
    arguments = schedule.keras_arguments()
    del arguments["warmup"]
    length = "first_decay" if isinstance(schedule, CosineDecayRestarts) else "decay"
    arguments[f"{length}_steps"] = Steps(arguments.pop(length))
    return Call(name, {"initial_learning_rate": rate, **_worth_saying(arguments)})


def _worth_saying(arguments: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value
        for name, value in _without_nones(arguments).items()
        if name not in KERAS_DEFAULTS or value != KERAS_DEFAULTS[name]
    }


def _without_nones(arguments: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in arguments.items() if value is not None}
