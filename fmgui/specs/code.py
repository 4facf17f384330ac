"""Calls and plain values as Python code, laid out as the usual formatters do it."""

import json
from dataclasses import dataclass
from typing import Any

from fmgui.specs.calls import Call, Steps

WIDTH = 88
"""Columns a line of code has at most."""

_INDENT = 4

_WITHOUT_NAME = {
    "callbacks.ModelCheckpoint": ("filepath",),
    "keras.Sequential": ("layers",),
    "layers.Activation": ("activation",),
    "layers.Conv2D": ("filters", "kernel_size"),
    "layers.Dense": ("units",),
    "layers.Dropout": ("rate",),
    "layers.MaxPooling2D": ("pool_size",),
    "layers.Reshape": ("target_shape",),
    "regularizers.L1": ("l1",),
    "regularizers.L2": ("l2",),
}
"""Arguments that people write without their name, first of all and in this order."""

_Entries = list[tuple[str, Any]]
"""What stands between brackets: for each entry what comes before its value, and the value."""


@dataclass(frozen=True)
class Name:
    """A variable of the code, to stand where a value could."""

    text: str


def assigned(name: str, value: Any) -> str:
    """Return ``name = value`` as one or more lines of code."""
    return f"{name} = {expression(value, used=len(name) + 3)}"


def expression(value: Any, indent: int = 0, used: int = 0) -> str:
    """Return the code of a ``Call``, ``Steps``, list or plain value.

    Args:
        value: What the code should make.
        indent: Columns by which the line is indented that the code begins on.
        used: Columns of that line that are taken already, indentation included.
    """
    in_one_line = _in_one_line(value)
    # One more column for the comma that may follow.
    if used + len(in_one_line) < WIDTH or not isinstance(value, Call | list):
        return in_one_line
    opening, entries, closing = _pieces(value)
    inner = indent + _INDENT
    lines = [
        " " * inner + before + expression(entry, inner, used=inner + len(before))
        for before, entry in entries
    ]
    comma = "," if len(entries) > 1 else ""
    return f"{opening}\n" + ",\n".join(lines) + f"{comma}\n{' ' * indent}{closing}"


def names(value: Any) -> set[str]:
    """Return the names of all calls in a value."""
    if isinstance(value, Call):
        return {value.name}.union(*map(names, value.arguments.values()))
    return set().union(*map(names, value)) if isinstance(value, list) else set()


def needs_steps(value: Any) -> bool:
    """Say whether a value's code needs to know the steps of an epoch."""
    if isinstance(value, Steps):
        return value.length.unit == "epochs"
    inner = value.arguments.values() if isinstance(value, Call) else value
    return isinstance(value, Call | list) and any(map(needs_steps, inner))


def _in_one_line(value: Any) -> str:
    if isinstance(value, Call | list):
        opening, entries, closing = _pieces(value)
        inside = ", ".join(before + _in_one_line(entry) for before, entry in entries)
        return opening + inside + closing
    if isinstance(value, Steps):
        return _steps(value)
    if isinstance(value, Name):
        return value.text
    # Unlike ``repr``, with the quotes that formatters prefer.
    return json.dumps(value) if isinstance(value, str) else repr(value)


def _pieces(value: Call | list[Any]) -> tuple[str, _Entries, str]:
    if isinstance(value, list):
        return "[", [("", entry) for entry in value], "]"
    # Names of layers are for the program's tables: nobody would write them by hand.
    arguments = {name: entry for name, entry in value.arguments.items() if name != "name"}
    first = [("", arguments.pop(name)) for name in _WITHOUT_NAME.get(value.name, ())]
    function = "keras.Input" if value.name == "Input" else value.name
    return f"{function}(", [*first, *((f"{name}=", arguments[name]) for name in arguments)], ")"


def _steps(steps: Steps) -> str:
    count, minimum = steps.length.count, steps.minimum
    if steps.length.unit == "steps":
        return repr(steps.value(steps_per_epoch=1))
    if count.is_integer() and count >= minimum:
        return "steps_per_epoch" if count == 1 else f"{int(count)} * steps_per_epoch"
    return f"max({minimum}, round({count} * steps_per_epoch))"
