"""The trainings that are measured: as in the notebook, by the engine, and in the window.

Each is called in a process of its own, and returns the same figures.
"""

import itertools
import math
import tempfile
import time
from pathlib import Path
from typing import Any

from fmgui.specs.experiment import Experiment


def notebook(folder: str, experiment: dict[str, Any]) -> dict[str, Any]:
    """Train as the lecture's notebook does, by plain Keras."""
    from fmgui.training.keras_loading import load_keras

    load_keras()
    import keras

    from fmgui.data.idx import load_folder
    from fmgui.training.build import build_network, build_optimizer
    from fmgui.training.pictures import divide

    values = Experiment.from_values(experiment)
    training = values.training
    data = load_folder(Path(folder))
    begin = time.perf_counter()
    keras.utils.set_random_seed(training.seed)
    parts = divide(data, training)
    train_images, validation_images = parts.training.images / 255.0, parts.validation.images / 255.0
    model = build_network(values.network)
    model.compile(
        build_optimizer(values, -(-len(train_images) // training.batch_size)),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    ends: list[float] = []
    with tempfile.TemporaryDirectory() as kept:
        history = model.fit(
            train_images,
            parts.training.labels,
            batch_size=training.batch_size,
            epochs=training.epochs,
            verbose=0,
            validation_data=(validation_images, parts.validation.labels),
            callbacks=[
                keras.callbacks.EarlyStopping(patience=values.early_stopping.patience),
                keras.callbacks.ModelCheckpoint(
                    f"{kept}/FMbest.weights.h5", save_best_only=True, save_weights_only=True
                ),
                keras.callbacks.LambdaCallback(
                    on_epoch_end=lambda *_: ends.append(time.perf_counter())
                ),
            ],
        ).history
    return {**_figures(begin, ends), "losses": history["val_loss"]}


def engine(folder: str, experiment: dict[str, Any]) -> dict[str, Any]:
    """Train by the engine, with checkpoints."""
    from fmgui.training.keras_loading import load_keras

    load_keras()
    from fmgui.data.idx import load_folder
    from fmgui.runs.run_folder import RunFolder
    from fmgui.training.events import EpochEnded
    from fmgui.training.train import train

    data = load_folder(Path(folder))
    begin = time.perf_counter()
    ends: list[float] = []
    losses: list[float] = []
    peaks: list[float] = []

    def emit(event: object) -> None:
        if isinstance(event, EpochEnded):
            ends.append(time.perf_counter())
            losses.append(event.val_loss)
            peaks.append(peak_memory())

    with tempfile.TemporaryDirectory() as runs:
        run = RunFolder.create(Path(runs) / "run")
        train(Experiment.from_values(experiment), data, run, emit)
    return {**_figures(begin, ends), "losses": losses, "peaks": peaks}


def window(folder: str, experiment: dict[str, Any]) -> dict[str, Any]:
    """Train in the window, with live curves, and a probe in its event loop."""
    from fmgui.gui.threads.session import State
    from fmgui.training.events import EpochEnded, Started
    from tests.benchmarks.probe import Probe
    from tests.benchmarks.windows import open_window, wait_until

    shown = open_window(folder)
    shown.form.set_value(Experiment.from_values(experiment))
    probe = Probe()
    ends: list[float] = []
    losses: list[float] = []
    parts: dict[str, list[float]] = {"preparing": [], "training": []}

    def watch(event: object) -> None:
        if isinstance(event, Started):
            probe.start()
        if isinstance(event, EpochEnded):
            ends.append(time.perf_counter())
            losses.append(event.val_loss)
            if len(ends) == 1:
                parts["preparing"] = probe.stop()
                probe.start()
            parts["training"] = list(probe.stalls)

    shown.session.happened.connect(watch)
    begin = time.perf_counter()
    shown.train()
    wait_until(lambda: bool(ends) and shown.session.state is State.IDLE)
    return {**_figures(begin, ends), "losses": losses, "stalls": parts}


def _figures(begin: float, ends: list[float]) -> dict[str, Any]:
    return {
        "first": ends[0] - begin if ends else math.nan,
        "epochs": [after - before for before, after in itertools.pairwise(ends)],
        "peak": peak_memory(),
    }


def peak_memory() -> float:
    """Return the most memory this process has had, in megabytes; 0 where that is not told."""
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    import sys

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak / 1024
