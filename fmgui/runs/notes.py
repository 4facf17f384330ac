"""What the user says of a run: its name, a note and a colour, kept beside its other files."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from fmgui.runs.files import write_json

NOTES_FILE = "notes.json"

COLOURS = 10
"""How many colours there are to choose from; each theme has its own shade of them."""

LONGEST_NAME = 100
LONGEST_NOTE = 1000

_MOST_BYTES = 64 * 1024


@dataclass(frozen=True)
class Notes:
    """Everything that is the user's own of a run. The training neither reads nor writes it."""

    name: str = ""
    """What the run is to be called; empty leaves the folder's name."""
    note: str = ""
    colour: int | None = None
    """Which of the ``COLOURS`` its curves have, from 0, or None for any that is free."""


def read_notes(run: Path) -> Notes:
    """Read the notes in a run's folder.

    What is missing or damaged is empty: a run is no worse for it.
    """
    path = run / NOTES_FILE
    try:
        if path.stat().st_size > _MOST_BYTES:
            return Notes()
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Notes()
    if not isinstance(values, dict):
        return Notes()
    return Notes(
        name=_line(values.get("name"), LONGEST_NAME),
        note=_line(values.get("note"), LONGEST_NOTE),
        colour=_colour(values.get("colour")),
    )


def write_notes(run: Path, notes: Notes) -> None:
    """Write the notes whole into a run's folder.

    Raises ``OSError`` where the file cannot be written.
    """
    write_json(run / NOTES_FILE, asdict(notes))


def _line(value: Any, longest: int) -> str:
    return " ".join(value.split())[:longest] if isinstance(value, str) else ""


def _colour(value: Any) -> int | None:
    # True is an int to Python, and no colour.
    return value if type(value) is int and 0 <= value < COLOURS else None
