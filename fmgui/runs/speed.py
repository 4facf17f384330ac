"""How fast this machine trains: what epochs of earlier runs took."""

import math
import statistics
from contextlib import suppress
from pathlib import Path

from fmgui.errors import FmguiError
from fmgui.runs.listing import find_runs
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.cost import Measured, pictures_used, work

_MOST = 20


def measured_epochs(folder: Path, most: int = _MOST) -> list[Measured]:
    """Return what an epoch took in each of the latest runs in a folder, the newest first.

    Runs that cannot be read, or in which no epoch was finished, are passed over. Takes some
    milliseconds a run.
    """
    measured = (measured_epoch(run) for run in find_runs(folder)[:most])
    return [each for each in measured if each is not None]


def measured_epoch(run: RunFolder) -> Measured | None:
    """Return what an epoch of a run took; None where that is not known."""
    with suppress(FmguiError, KeyError, TypeError):
        experiment, environment, rows = run.experiment(), run.environment(), run.history()
        # The first epoch also holds the building of the training's graph.
        seconds = [row.seconds for row in rows[1:] or rows if 0 < row.seconds < math.inf]
        if seconds:
            sizes = environment["training_pictures"], environment["test_pictures"]
            pictures = pictures_used(experiment.training, *sizes)
            return Measured(work(experiment, pictures), statistics.median(seconds))
    return None
