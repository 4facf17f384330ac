"""What is trained in a benchmark, and on which pictures."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from fmgui.data.drawn import drawn_clothes
from fmgui.data.idx import load_folder, write_idx
from fmgui.specs.experiment import Experiment
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset


@dataclass(frozen=True)
class Size:
    """How much is measured."""

    training: int = 60_000
    test: int = 10_000
    epochs: int = 5
    """Of each training; the first one, which is slower, is left out."""
    rounds: int = 3
    """How often the two that are compared take turns."""
    many_epochs: int = 300
    runs: int = 50
    points: int = 1000
    strokes: int = 300
    looks: int = 40
    trainings: int = 100
    listed: int = 5000
    pauses: int = 40


TINY = Size(
    training=200,
    test=50,
    epochs=2,
    rounds=1,
    many_epochs=12,
    runs=2,
    points=10,
    strokes=3,
    looks=2,
    trainings=2,
    listed=3,
    pauses=2,
)
"""For trying whether a benchmark runs at all."""


@dataclass(frozen=True)
class Material:
    """The folder of the four files that every process reads, and how much is measured."""

    folder: str
    size: Size


def write_pictures(folder: Path, source: Path | None, size: Size) -> None:
    """Write the four files: pictures of a data set, or drawn ones, repeated as often as needed."""
    dataset = load_folder(source) if source else drawn_clothes(200, 100)
    for name, array, count in (
        ("train-images-idx3-ubyte", dataset.train_images, size.training),
        ("train-labels-idx1-ubyte", dataset.train_labels, size.training),
        ("t10k-images-idx3-ubyte", dataset.test_images, size.test),
        ("t10k-labels-idx1-ubyte", dataset.test_labels, size.test),
    ):
        write_idx(folder / name, np.resize(array, (count, *array.shape[1:])))


def experiment(epochs: int, **changes: Any) -> dict[str, Any]:
    """Return the lecture's experiment as plain values; ``__`` stands for the dot of a path.

    It is never stopped early.
    """
    settings = [("training.epochs", epochs), ("early_stopping.patience", 10_000)]
    settings += [(path.replace("__", "."), value) for path, value in changes.items()]
    values: dict[str, Any] = with_settings(preset("lecture").experiment, settings).model_dump(
        mode="json"
    )
    return values


def convolutional(epochs: int) -> dict[str, Any]:
    """Return a small convolutional network's experiment as plain values."""
    hidden = [
        {"kind": "Conv2D", "filters": 16},
        {"kind": "Conv2D", "filters": 32},
        {"kind": "Dense", "units": 64, "activation": "relu"},
    ]
    values = {**experiment(epochs), "network": {"hidden": hidden}}
    return Experiment.from_values(values).model_dump(mode="json")
