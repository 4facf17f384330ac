"""What a run is called, for people: what the user calls it, or what its folder's name says."""

import re
from datetime import datetime
from pathlib import Path

from fmgui.runs.notes import Notes

_MOMENT = re.compile(r"(\d{8}-\d{6})-(?=.)")


def run_title(run: Path, notes: Notes) -> str:
    """Return a run's title, such as ``lecture, learning rate 0.01``.

    A folder that the program has not named is called as it is.
    """
    if notes.name:
        return notes.name
    named = _MOMENT.match(run.name)
    if named is None:
        return run.name
    return run.name[named.end() :].replace("_", ", ").replace("-", " ")


def begun_at(run: Path) -> datetime | None:
    """Return the local time at which a run was begun, where its folder's name tells it."""
    named = _MOMENT.match(run.name)
    try:
        return datetime.strptime(named[1], "%Y%m%d-%H%M%S").astimezone() if named else None
    except ValueError:
        return None
