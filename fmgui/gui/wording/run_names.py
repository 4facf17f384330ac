"""A run's name, as the window tells it."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from fmgui.runs.notes import read_notes
from fmgui.runs.places import starter_run
from fmgui.runs.run_folder import RunFolder
from fmgui.runs.titles import begun_at, run_title


def run_name(run: RunFolder) -> str:
    """Return what a run is called, such as ``lecture, learning rate 0.01``."""
    if run == starter_run():
        return QCoreApplication.translate("RunNames", "The network that comes with fmgui")
    return run_title(run.path, read_notes(run.path))


def run_label(run: RunFolder) -> str:
    """Return a run's name and when it was begun: the time, and before today the date as well."""
    begun = begun_at(run.path)
    if begun is None:
        return run_name(run)
    today = begun.date() == datetime.now().astimezone().date()
    return (
        f"{run_name(run)} · {begun:%H:%M}" if today else f"{run_name(run)} · {begun:%Y-%m-%d %H:%M}"
    )
