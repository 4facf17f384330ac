"""In which settings runs differ."""

from collections.abc import Sequence
from typing import Any, Final

from fmgui.specs.experiment import Experiment
from fmgui.specs.fields import paths


class Absent:
    """Stands where an experiment has no such setting, as a layer that it does not have."""


ABSENT: Final = Absent()

_LABELS = frozenset({"schema_version", "preset"})
"""These decide nothing about the result."""


def differences(experiments: Sequence[Experiment]) -> dict[str, tuple[Any, ...]]:
    """Return the settings that are not the same in all experiments.

    To each path belongs a value for each experiment, ``ABSENT`` where it has no such setting.
    The paths are in the order of the form.
    """
    settings = [dict(paths(experiment)) for experiment in experiments]
    found: dict[str, tuple[Any, ...]] = {}
    for path in _in_order(settings):
        values = tuple(setting.get(path, ABSENT) for setting in settings)
        if path not in _LABELS and any(value != values[0] for value in values):
            found[path] = values
    return found


def _in_order(settings: Sequence[dict[str, Any]]) -> list[str]:
    """Return the paths of all, each after the one it follows in the first that has it."""
    order: list[str] = []
    known: set[str] = set()
    for setting in settings:
        place = 0
        for path in setting:
            if path in known:
                place = order.index(path) + 1
            else:
                order.insert(place, path)
                known.add(path)
                place += 1
    return order
