"""In which settings runs differ."""

from collections.abc import Sequence
from typing import Any, Final

from fmgui.specs.experiment import WITHOUT_EFFECT, Experiment
from fmgui.specs.fields import paths


class Absent:
    """Stands where an experiment has no such setting, as a layer that it does not have."""


ABSENT: Final = Absent()


def differences(experiments: Sequence[Experiment]) -> dict[str, tuple[Any, ...]]:
    """Return the settings that are not the same in all experiments.

    To each path belongs a value for each experiment, ``ABSENT`` where it has no such setting.
    A part that only some experiments have is told by its ``kind`` alone, unless its settings
    differ among those that have it. The paths are in the order of the form.
    """
    settings = [dict(paths(experiment)) for experiment in experiments]
    table = {
        path: tuple(setting.get(path, ABSENT) for setting in settings)
        for path in _in_order(settings)
        if path not in WITHOUT_EFFECT
    }
    partial = [
        path.removesuffix("kind")
        for path, values in table.items()
        if path.endswith(".kind") and ABSENT in values
    ]
    return {
        path: values
        for path, values in table.items()
        if _differ(values) or _is_outermost(path, values, partial)
    }


def _differ(values: tuple[Any, ...]) -> bool:
    there = [value for value in values if value is not ABSENT]
    return any(value != there[0] for value in there)


def _is_outermost(path: str, values: tuple[Any, ...], partial: list[str]) -> bool:
    """Say whether it is the kind of a part that some have not, and not of a part within it."""
    if ABSENT not in values or not path.endswith(".kind"):
        return False
    part = path.removesuffix("kind")
    return not any(part.startswith(other) for other in partial if other != part)


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
