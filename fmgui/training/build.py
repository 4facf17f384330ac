"""From specs to Keras objects."""

import random
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import keras
from numpy.typing import NDArray

from fmgui.specs import calls
from fmgui.specs.calls import Call, Steps
from fmgui.specs.experiment import Experiment
from fmgui.specs.network import Network
from fmgui.training import warmup
from fmgui.training.fitting.lean import LEAN_OPTIMIZERS

_one_at_a_time = threading.Lock()


def construct(value: Any, steps_per_epoch: int = 1, kind: Callable[..., Any] | None = None) -> Any:
    """Return what a call builds; lists are built entry by entry, plain values stay as they are.

    Args:
        value: A ``Call``, ``Steps``, list, or plain value.
        steps_per_epoch: Turns lengths given in epochs into steps.
        kind: What to call instead of what the call names.
    """
    if isinstance(value, Call):
        arguments = {
            name: construct(argument, steps_per_epoch) for name, argument in value.arguments.items()
        }
        return (kind or _find(value.name))(**arguments)
    if isinstance(value, Steps):
        return value.value(steps_per_epoch)
    if isinstance(value, list):
        return [construct(entry, steps_per_epoch) for entry in value]
    return value


def build_network(network: Network, seed: int | None = None) -> keras.Sequential:
    """Return the network, not compiled. Input ``(batch, 28, 28)``, output ``(batch, 10)``.

    Args:
        network: What to build.
        seed: Seeds everything random first: the initial weights are drawn here, and with them
            the seeds of dropout. None where the weights will be replaced anyway.
    """
    # Keras draws seeds from generators that all threads share: a network built for the canvas
    # meanwhile would take some away.
    with _one_at_a_time:
        if seed is not None:
            keras.utils.set_random_seed(seed)
        return keras.Sequential([construct(call) for call in calls.layers(network)])


def build_aside(network: Network, seed: int) -> keras.Sequential:
    """Return the network that a training with this seed begins with.

    It leaves all that is random as it was, so that a training may be under way or begin.
    """
    with seeds_from(seed):
        return keras.Sequential([construct(call) for call in calls.layers(network)])


def build_layers(network: Network, seed: int) -> list[keras.Layer]:
    """Return the layers of the network that ``build_aside`` returns, in half the time."""
    _, *layer_calls = calls.layers(network)
    with seeds_from(seed):
        layers = [construct(call) for call in layer_calls]
    shape = (None, 28, 28)
    for layer in layers:
        layer.build(shape)
        shape = layer.compute_output_shape(shape)
    return layers


def set_weights(layers: Sequence[keras.Layer], weights: Sequence[NDArray[Any]]) -> None:
    """Give layers the weights of a whole network, as ``get_weights()`` lists them.

    Raises:
        ValueError: They are of another network.
    """
    variables = [variable for layer in layers for variable in layer.weights]
    for variable, value in zip(variables, weights, strict=True):
        variable.assign(value)


@contextmanager
def seeds_from(seed: int) -> Iterator[None]:
    """Let Keras draw what a training with this seed would, and leave all as it was."""
    with _one_at_a_time:
        before = random.getstate()
        # The seeds of weights and dropout come from here and from nowhere else.
        random.seed(seed)
        try:
            yield
        finally:
            random.setstate(before)


def build_optimizer(
    experiment: Experiment, steps_per_epoch: int, *, lean: bool = False
) -> keras.optimizers.Optimizer:
    """Return the optimizer with its learning rate or schedule.

    ``lean`` asks for a faster form of it, where there is one, that computes the same.
    """
    call = calls.optimizer(experiment)
    kind = LEAN_OPTIMIZERS.get(call.name) if lean else None
    return construct(call, steps_per_epoch, kind)


def build_callbacks(experiment: Experiment) -> list[keras.callbacks.Callback]:
    """Return Keras's callbacks that decide over the training: early stopping and plateau."""
    return [construct(call) for call in calls.callbacks(experiment)]


def compile_network(network: keras.Model, optimizer: keras.optimizers.Optimizer) -> None:
    """Compile with the lecture's loss and metric."""
    network.compile(
        optimizer=optimizer,
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
        # XLA's start-up costs more than it gains for networks of this size on a CPU.
        jit_compile=False,
    )


def _find(name: str) -> Any:
    if "." not in name and hasattr(warmup, name):
        return getattr(warmup, name)
    found = keras
    for part in name.split("."):
        found = getattr(found, part)
    return found
