"""Where runs are kept."""

import os
from datetime import datetime
from pathlib import Path

import platformdirs

from fmgui import resources
from fmgui.runs.run_folder import RunFolder


def runs_folder() -> Path:
    """Return the folder of all runs: ``FMGUI_RUNS``, or a place of the user's own."""
    chosen = os.environ.get("FMGUI_RUNS")
    return Path(chosen) if chosen else platformdirs.user_data_path("fmgui", False) / "runs"


def starter_run() -> RunFolder:
    """Return the run that comes with the program: trained on its own drawn clothes alone."""
    return RunFolder(resources.folder() / "networks" / "starter")


def new_run_path(name: str, folder: Path | None = None) -> Path:
    """Return a path for a new run, such as ``20261123-181500-lecture``, that is still free.

    It is in the user's folder of runs unless another one is given.
    """
    folder = folder or runs_folder()
    stem = f"{datetime.now().astimezone():%Y%m%d-%H%M%S}-{name}"
    path, number = folder / stem, 2
    while path.exists():
        path, number = folder / f"{stem}-{number}", number + 1
    return path
