"""Settings as a report tells them: what the form calls them, and their values."""

from typing import Any

from fmgui.runs.differences import ABSENT
from fmgui.specs.experiment import Experiment
from fmgui.specs.fields import describe
from fmgui.specs.told_names import Told


def setting_title(experiment: Experiment, path: str, told: Told) -> str:
    """Return how the form calls the setting at a path, such as ``Optimizer › Learning rate``."""
    titles: list[str] = []
    here: Any = experiment
    for name in path.removesuffix(".kind").split("."):
        if name.isdigit():
            titles, here = [told("Hidden {0}").format(int(name) + 1)], here[int(name)]
            continue
        row = next(row for row in describe(here.__class__) if row.name == name)
        titles.append(told(row.title))
        here = getattr(here, name)
    return " › ".join(titles)


def value_text(value: object, told: Told) -> str:
    """Return a setting's value in words; ``ABSENT`` where an experiment has none."""
    if value is None or value is ABSENT:
        return "–"
    if isinstance(value, bool):
        return told("yes") if value else told("no")
    return f"{value:g}" if isinstance(value, float) else told(str(value))
