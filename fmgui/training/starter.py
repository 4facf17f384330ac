"""The network that comes with the program: ``python -m fmgui.training.starter``.

It lets the canvas answer before anything has been trained. It has seen nothing but the program's
own drawings: the built-in drawn clothes, and sketches of them.
"""

import argparse
import shutil
import tempfile
from pathlib import Path

from fmgui import resources
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.experiment import Experiment

_KEPT = ("experiment.json", "history.csv", "FMbest.weights.h5", "result.json")
"""What a network needs in order to answer, and what tells how it was trained."""
_TOLD = (
    "fmgui",
    "keras",
    "tensorflow",
    "data_set",
    "data_fingerprint",
    "training_pictures",
    "seed",
)
"""What is kept of the environment: where the network comes from, not who trained it when."""


def starter() -> RunFolder:
    """Return the run of the network that comes with the program; it has its best weights alone."""
    return RunFolder(resources.folder() / "networks" / "starter")


def train_starter(experiment: Experiment, folder: Path) -> None:
    """Train on the program's own drawings, and keep in ``folder`` what an answer needs.

    Raises:
        RunError: The folder cannot be written.
    """
    from fmgui.data.drawn import drawn_clothes
    from fmgui.training.train import train

    with tempfile.TemporaryDirectory() as temporary:
        run = RunFolder.create(Path(temporary) / "run")
        ended = train(experiment, drawn_clothes(), run, emit=lambda _: None)
        folder.mkdir(parents=True, exist_ok=True)
        for name in _KEPT:
            shutil.copyfile(run.path / name, folder / name)
        environment = run.environment()
        RunFolder(folder).write_environment({name: environment[name] for name in _TOLD})
    print(ended.message)


def main() -> None:
    """Train the network anew, into the program's own resources."""
    from fmgui.specs.paths import with_settings
    from fmgui.specs.presets import preset

    parser = argparse.ArgumentParser(description="Train the network that comes with the program.")
    parser.add_argument("--out", type=Path, default=starter().path)
    # Smaller than the preset, so that its file is small; and as many sketches as drawn clothes.
    experiment = with_settings(
        preset("sketch").experiment,
        [
            ("preset", None),
            ("network.hidden.0.filters", 16),
            ("network.hidden.1.filters", 32),
            ("network.hidden.2.units", 64),
            ("training.sketches", 1.0),
            ("training.batch_size", 64),
            ("training.epochs", 20),
            ("schedule.decay.count", 20.0),
            ("training.validation", "held_out"),
        ],
    )
    train_starter(experiment, parser.parse_args().out)


if __name__ == "__main__":
    main()
