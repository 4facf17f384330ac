"""Run folders as a training leaves them, made in no time."""

import json
import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from fmgui.runs.history import EpochRow, write_history
from fmgui.runs.kept_epochs import ROLES, VARIABLE, WEIGHT, KeptEpochs
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset


def made_run(
    folder: Path,
    name: str,
    *,
    preset_name: str = "lecture",
    settings: list[tuple[str, object]] | None = None,
    val_loss: tuple[float, ...] = (0.9, 0.5, 0.6),
    outcome: str | None = "finished",
    started: str = "2026-11-23T18:15:00+00:00",
) -> RunFolder:
    """Make a run; without an outcome it is one that was interrupted."""
    run = RunFolder(folder / name)
    run.path.mkdir(parents=True)
    run.write_experiment(with_settings(preset(preset_name).experiment, settings or []))
    run.write_environment({"data_set": "drawn clothes", "started": started})
    rows = [
        EpochRow(
            epoch=epoch,
            loss=loss / 2,
            accuracy=0.9 - loss / 10,
            val_loss=loss,
            val_accuracy=0.9 - loss / 5,
            learning_rate=0.001,
            seconds=2.0,
        )
        for epoch, loss in enumerate(val_loss, start=1)
    ]
    write_history(run.history_file, rows)
    if outcome:
        finite = [loss for loss in val_loss if math.isfinite(loss)]
        run.write_result(
            {
                "outcome": outcome,
                "epochs": len(rows),
                "best_epoch": val_loss.index(min(finite)) + 1 if finite else None,
                "best": {"loss": 0.5, "accuracy": 0.8} if finite else None,
                "seconds": 2.0 * len(rows),
            }
        )
    return run


def keep_weights(run: RunFolder, epoch: int, weights: Sequence[np.ndarray]) -> None:
    """Keep weights as those after an epoch, the way a training does."""
    run.epochs_folder.mkdir(exist_ok=True)
    arrays = {f"{VARIABLE}_{place}": array for place, array in enumerate(weights)}
    np.savez(KeptEpochs(run).file(epoch), **{ROLES: np.full(len(weights), WEIGHT)}, **arrays)


def many_runs(folder: Path, count: int) -> None:
    """Make many runs quickly, with what a table needs of each and no more."""
    experiment = preset("softmax").experiment.to_json()
    header = "epoch,loss,accuracy,val_loss,val_accuracy,learning_rate,seconds\n"
    rows = "".join(f"{epoch},0.5,0.8,{1 / epoch},0.8,0.001,0.9\n" for epoch in range(1, 31))
    result = json.dumps({"outcome": "finished", "epochs": 30, "best_epoch": 30, "seconds": 27.0})
    for number in range(count):
        path = folder / f"run-{number:04d}"
        path.mkdir(parents=True)
        (path / "experiment.json").write_text(experiment)
        (path / "history.csv").write_text(header + rows)
        (path / "result.json").write_text(result)
