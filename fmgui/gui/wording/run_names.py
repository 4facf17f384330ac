"""A run's name, as the window tells it."""

from datetime import datetime
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from fmgui.gui.wording.language import spoken, told
from fmgui.runs import titles
from fmgui.runs.notes import Notes, read_notes
from fmgui.runs.places import starter_run
from fmgui.runs.run_folder import RunFolder
from fmgui.runs.titles import begun_at
from fmgui.specs.experiment import Experiment
from fmgui.specs.told_names import Told
from fmgui.translations import ENGLISH

_REMEMBERED = 32_768


def run_name(run: RunFolder) -> str:
    """Return what a run is called, such as ``lecture, learning rate 0.01``."""
    if run == starter_run():
        return QCoreApplication.translate("RunNames", "The network that comes with fmgui")
    return run_title(run.path, read_notes(run.path))


def run_label(run: RunFolder) -> str:
    """Return a run's name and when it was begun: the time, and before today the date as well."""
    return with_time(run_name(run), run.path)


def run_title(path: Path, notes: Notes) -> str:
    """Return what the run in a folder is called, by notes that have been read."""
    return notes.name or _title(path, spoken())


def experiment_title(experiment: Experiment) -> str:
    """Return what an experiment is called, whatever its seed."""
    return titles.experiment_title(experiment, _told())


def with_time(name: str, path: Path, *, seconds: bool = False) -> str:
    """Return a run's name and when it was begun, where its folder tells it."""
    begun = begun_at(path)
    if begun is None:
        return name
    is_today = begun.date() == datetime.now().astimezone().date()
    day = "" if is_today else f"{begun:%Y-%m-%d} "
    return f"{name} · {day}{begun:%H:%M:%S}" if seconds else f"{name} · {day}{begun:%H:%M}"


@lru_cache(_REMEMBERED)
def _title(path: Path, _language: str) -> str:
    return titles.run_title(path, Notes(), _told())


def _told() -> Told | None:
    return None if spoken() == ENGLISH else told
