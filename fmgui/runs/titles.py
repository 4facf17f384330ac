"""What a run is called, for people: what the user calls it, or what its folder's name says."""

import re
from datetime import datetime
from pathlib import Path

from fmgui.errors import ExperimentError
from fmgui.runs.notes import Notes
from fmgui.specs.experiment import Experiment
from fmgui.specs.names import run_name
from fmgui.specs.paths import with_setting
from fmgui.specs.presets import preset
from fmgui.specs.told_names import Told, told_name

_MOMENT = re.compile(r"(\d{8}-\d{6})-(?=.)")


def run_title(run: Path, notes: Notes, told: Told | None = None) -> str:
    """Return a run's title, such as ``lecture, learning rate 0.01``.

    A folder that the program has not named is called as it is.

    Args:
        run: The folder of the run.
        notes: What the user says of it: a name of theirs comes first.
        told: Says it in another language; see ``told_name``.
    """
    if notes.name:
        return notes.name
    named = _MOMENT.match(run.name)
    if named is None:
        return run.name
    return _words(run.name[named.end() :], told)


def experiment_title(experiment: Experiment, told: Told | None = None) -> str:
    """Return what an experiment is called, whatever its seed: its preset, and the changes."""
    try:
        begun = preset(experiment.preset or "").experiment
    except ExperimentError:
        begun = Experiment()
    alike = with_setting(experiment, "training.seed", begun.training.seed)
    return _words(run_name(alike, begun), told)


def _words(name: str, told: Told | None) -> str:
    """Return the words of a name as ``run_name`` makes it."""
    if told is not None:
        return told_name(name, told)
    return name.replace("_", ", ").replace("-", " ")


def begun_at(run: Path) -> datetime | None:
    """Return the local time at which a run was begun, where its folder's name tells it."""
    named = _MOMENT.match(run.name)
    try:
        return datetime.fromisoformat(named[1]).astimezone() if named else None
    except ValueError:
        return None
