"""Every spec class there is, and an experiment for every kind; found from the specs themselves."""

from collections.abc import Iterator
from typing import Any

from fmgui.specs.base import Spec
from fmgui.specs.experiment import Experiment
from fmgui.specs.fields import Row, describe, kind_of
from fmgui.specs.network import ConvolutionalLayer, DenseLayer, Network, Weights


def spec_classes(root: type[Spec] = Experiment) -> list[type[Spec]]:
    """All spec classes that can occur in an experiment, each once."""
    found = {root: None}
    for row in describe(root):
        for spec in row.specs:
            found |= dict.fromkeys(spec_classes(spec))
    return list(found)


def fields() -> list[tuple[type[Spec], Row]]:
    return [(spec, row) for spec in spec_classes() for row in describe(spec)]


def field_id(field: Any) -> str:
    if isinstance(field, tuple):
        spec, row = field
        return f"{spec.__name__}.{row.name}"
    return getattr(field, "__name__", str(field))


def experiments() -> dict[str, Experiment]:
    """An experiment for every optimizer, schedule, initializer and kind of hidden layer."""
    found = {"default": Experiment()}
    for row in describe(Experiment):
        if len(row.specs) > 1:
            found |= {f"{row.name}-{kind_of(s)}": Experiment(**{row.name: s()}) for s in row.specs}
    for initializer in _kinds(Weights, "kernel_initializer"):
        output = Weights(kernel_initializer=initializer())
        if initializer in _kinds(Weights, "bias_initializer"):
            output = output.model_copy(update={"bias_initializer": initializer()})
        network = Network(hidden=(DenseLayer(kernel_initializer=initializer()),), output=output)
        found[f"initializer-{kind_of(initializer)}"] = Experiment(network=network)
    for layer in _kinds(Network, "hidden"):
        found[f"hidden-{kind_of(layer)}"] = Experiment(network=Network(hidden=(layer(), layer())))
    most = (*[ConvolutionalLayer()] * 2, *[DenseLayer()] * 6)
    found["eight-layers"] = Experiment(network=Network(hidden=most))
    return found


def beyond_bounds(row: Row) -> Iterator[Any]:
    """The values just outside a number's bounds, on each side that has one."""
    for bound, allowed, outwards in (
        (row.bounds.minimum, row.bounds.minimum_is_allowed, -1),
        (row.bounds.maximum, row.bounds.maximum_is_allowed, 1),
    ):
        if bound is not None:
            step = 1 if row.type is int else max(abs(bound), 1) * 1e-6
            yield row.type(bound + outwards * step) if allowed else row.type(bound)


def at_bounds(row: Row) -> Iterator[Any]:
    """The outermost values that a number's bounds allow."""
    for bound, allowed, inwards in (
        (row.bounds.minimum, row.bounds.minimum_is_allowed, 1),
        (row.bounds.maximum, row.bounds.maximum_is_allowed, -1),
    ):
        if bound is not None:
            step = 1 if row.type is int else max(abs(bound), 1) * 1e-6
            yield row.type(bound) if allowed else row.type(bound + inwards * step)


def _kinds(spec: type[Spec], name: str) -> tuple[type[Spec], ...]:
    return next(row.specs for row in describe(spec) if row.name == name)
