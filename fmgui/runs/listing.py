"""Which runs there are."""

from contextlib import suppress
from pathlib import Path

from fmgui.runs.run_folder import RunFolder


def find_runs(folder: Path) -> list[RunFolder]:
    """Return the runs in a folder, the newest first; none where there is no such folder."""
    with suppress(OSError):
        found = [path for path in folder.iterdir() if (path / "experiment.json").is_file()]
        return [RunFolder(path) for path in sorted(found, reverse=True)]
    return []
