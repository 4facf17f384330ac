"""Which runs there are."""

import os
from contextlib import suppress
from pathlib import Path

from fmgui.runs.notes import NOTES_FILE
from fmgui.runs.run_folder import RunFolder

Stamp = frozenset[tuple[str, int, int]]
"""Name, time of the last change in nanoseconds and size in bytes of a run's small files."""

_HIDDEN = "."
"""Folders whose names begin so are no runs, such as one that is just being imported."""

_MAKES_A_RUN = frozenset({"experiment.json", "history.csv", "result.json"})
_WATCHED = _MAKES_A_RUN | {"environment.json", NOTES_FILE}


def find_runs(folder: Path) -> list[RunFolder]:
    """Return the runs in a folder, the newest first; none where there is no such folder."""
    with suppress(OSError):
        found = [
            path
            for path in folder.iterdir()
            if not path.name.startswith(_HIDDEN) and (path / "experiment.json").is_file()
        ]
        return [RunFolder(path) for path in sorted(found, reverse=True)]
    return []


def scan_runs(folder: Path) -> dict[Path, Stamp]:
    """Return the folders of all runs, damaged ones among them, and the state of their files.

    A run whose files are as they were has the same stamp. Nothing is opened: a thousand runs
    take some 30 ms. There are none where there is no such folder.
    """
    stamps: dict[Path, Stamp] = {}
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_HIDDEN):
                continue
            # What is no folder has an empty one.
            stamp = stamp_of(entry.path)
            if any(name in _MAKES_A_RUN for name, _, _ in stamp):
                stamps[folder / entry.name] = stamp
    return stamps


def stamp_of(folder: str | Path) -> Stamp:
    """Return the state of a run's small files; an empty one for what cannot be read."""
    found = []
    # Not a look at each name: on Windows the listing itself brings times and sizes.
    with suppress(OSError), os.scandir(folder) as files:
        for file in files:
            if file.name in _WATCHED:
                status = file.stat()
                found.append((file.name, status.st_mtime_ns, status.st_size))
    return frozenset(found)
