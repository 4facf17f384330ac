"""The test score that a run's replay has shown: once a run, and so kept with it."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass

from fmgui.errors import RunError
from fmgui.runs.files import read_text, write_json
from fmgui.runs.run_folder import RunFolder

SHOWN_SCORE_FILE = "test_score.json"


@dataclass(frozen=True)
class ShownScore:
    """What was shown of an epoch's weights on the test pictures."""

    epoch: int
    loss: float
    accuracy: float


def read_shown_score(run: RunFolder) -> ShownScore | None:
    """Return what was shown; None where nothing was, or where the file is damaged."""
    with suppress(FileNotFoundError, RunError, ValueError, KeyError, TypeError, RecursionError):
        values = json.loads(read_text(run.path / SHOWN_SCORE_FILE))
        if type(values["epoch"]) is int:
            # A loss that was no number is null in the file.
            loss = values["loss"] if values["loss"] is not None else "nan"
            return ShownScore(values["epoch"], float(loss), float(values["accuracy"]))
    return None


def keep_shown_score(run: RunFolder, score: ShownScore) -> None:
    """Keep what is shown in the run's folder. Raises ``OSError`` where that cannot be done."""
    write_json(run.path / SHOWN_SCORE_FILE, asdict(score))
