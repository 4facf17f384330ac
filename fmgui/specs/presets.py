"""Named experiments, read from ``resources/presets``: good ones and instructive bad ones."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fmgui import resources
from fmgui.errors import ExperimentError
from fmgui.specs.experiment import Experiment
from fmgui.specs.explain import did_you_mean


@dataclass(frozen=True)
class Preset:
    """An experiment with a name and what to look for in it."""

    name: str
    """What the command line calls it: the file's name without its ending."""
    title: str
    """What the window calls it."""
    summary: str
    """One line on what it is."""
    look_for: str
    """Two or three sentences on what to watch while it trains."""
    experiment: Experiment


@cache
def presets() -> tuple[Preset, ...]:
    """Return all presets, in the order of their files' ``position``."""
    found = [_read(path) for path in (resources.folder() / "presets").glob("*.json")]
    return tuple(preset for _, preset in sorted(found, key=lambda pair: (pair[0], pair[1].name)))


def preset(name: str) -> Preset:
    """Return the preset of this name.

    Raises:
        ExperimentError: There is none.
    """
    for candidate in presets():
        if candidate.name == name:
            return candidate
    names = [candidate.name for candidate in presets()]
    raise ExperimentError(
        f"There is no preset {name}.{did_you_mean(name, names)} Known are: {', '.join(names)}."
    )


def _read(path: Path) -> tuple[int, Preset]:
    values = json.loads(path.read_text(encoding="utf-8"))
    experiment = Experiment.from_values(
        {**values["experiment"], "preset": path.stem}, f"The preset {path.name}"
    )
    return values["position"], Preset(
        name=path.stem,
        title=values["title"],
        summary=values["summary"],
        look_for=values["look_for"],
        experiment=experiment,
    )
