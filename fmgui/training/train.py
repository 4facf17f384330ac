"""Train an experiment: the one place where a run is made."""

import logging
import platform
import warnings
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

import keras
import numpy as np
import tensorflow as tf

import fmgui
from fmgui.data.dataset import Dataset
from fmgui.errors import RunError
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.experiment import Experiment
from fmgui.training.batches import VALIDATION_BATCH_SIZE, Blocks, BlockTrainer
from fmgui.training.build import (
    build_callbacks,
    build_network,
    build_optimizer,
    compile_network,
)
from fmgui.training.checkpoints import Checkpoints
from fmgui.training.control import Control
from fmgui.training.evaluate import score
from fmgui.training.events import Ended, Event, Outcome, Score, Started
from fmgui.training.observer import Observer
from fmgui.training.pictures import Parts, divide
from fmgui.training.predict import first_line, probabilities

Emit = Callable[[Event], None]

_MESSAGES = {
    Outcome.FINISHED: "All {epochs} epochs are trained.",
    Outcome.EARLY_STOPPED: "Stopped early after epoch {epochs}: no improvement any more.",
    Outcome.STOPPED: "Stopped after {epochs} whole epochs.",
    Outcome.DIVERGED: (
        "The loss is no longer a number: training diverged in epoch {next}. "
        "Try a smaller learning rate."
    ),
}


@dataclass
class _Prepared:
    """What a training consists of once it is built."""

    network: keras.Sequential
    trainer: BlockTrainer
    training_blocks: Blocks
    validation_blocks: Blocks
    parts: Parts


def train(
    experiment: Experiment,
    dataset: Dataset,
    run: RunFolder,
    emit: Emit,
    control: Control | None = None,
) -> Ended:
    """Train, and leave a complete run folder.

    Args:
        experiment: What to train.
        dataset: What to train it on.
        run: A new run folder, see ``RunFolder.create``.
        emit: Called in this thread with each event, in order; the last one is ``Ended``.
        control: Pauses and stops the training from another thread.

    Returns:
        How it ended, the same as the last event.

    Raises:
        DataError: The data set has too few pictures for this experiment.
        RunError: The run folder cannot be written.
    """
    control = control or Control()
    parts = divide(dataset, experiment.training)
    _write_beginning(experiment, dataset, run)
    prepared = _prepare(experiment, parts)
    checkpoints = Checkpoints(run, prepared.network, emit)
    blocks = (prepared.training_blocks, prepared.validation_blocks)
    observer = Observer(experiment, blocks, checkpoints, emit, control)
    deciders = build_callbacks(experiment)
    emit(
        Started(
            parameters=prepared.network.count_params(),
            epochs=experiment.training.epochs,
            steps_per_epoch=prepared.training_blocks.steps_per_epoch,
        )
    )
    try:
        _fit(experiment, prepared, [*deciders, observer.watching(deciders)])
        _keep_final_weights(experiment, observer, checkpoints)
        ended, result = _conclude(prepared, observer, checkpoints)
    except Exception as error:
        logging.getLogger(__name__).exception("The training of %s failed", run.path)
        ended, result = _failed(prepared, observer, checkpoints, error)
    with checkpoints.telling("the result"):
        run.write_result(result)
    emit(ended)
    return ended


def _prepare(experiment: Experiment, parts: Parts) -> _Prepared:
    keras.utils.set_random_seed(experiment.training.seed)
    network = build_network(experiment.network)
    blocks = Blocks(len(parts.training), experiment.training.batch_size, shuffled=True)
    trainer = BlockTrainer(network, parts.training, parts.validation)
    compile_network(trainer, build_optimizer(experiment, blocks.steps_per_epoch))
    validation = Blocks(len(parts.validation), VALIDATION_BATCH_SIZE, shuffled=False)
    return _Prepared(network, trainer, blocks, validation, parts)


def _fit(
    experiment: Experiment, prepared: _Prepared, callbacks: list[keras.callbacks.Callback]
) -> None:
    with warnings.catch_warnings():
        # The blocks of an epoch are not counted beforehand, so that their size can follow the
        # machine's speed; Keras remarks on it at each epoch's end.
        warnings.filterwarnings("ignore", message="Your input ran out of data")
        prepared.trainer.fit(
            prepared.training_blocks.dataset(),
            epochs=experiment.training.epochs,
            validation_data=prepared.validation_blocks.dataset(),
            callbacks=callbacks,
            shuffle=False,
            # Without a console Keras could not print.
            verbose=0,
        )


def _keep_final_weights(
    experiment: Experiment, observer: Observer, checkpoints: Checkpoints
) -> None:
    """Renew the last weights where Keras exchanged them after the last epoch's end."""
    exchanged = experiment.optimizer.use_ema or (
        experiment.early_stopping.enabled and experiment.early_stopping.restore_best_weights
    )
    if exchanged and observer.whole_epochs and not observer.ended_within_an_epoch:
        checkpoints.keep_last()


def _conclude(
    prepared: _Prepared, observer: Observer, checkpoints: Checkpoints
) -> tuple[Ended, dict[str, Any]]:
    test = prepared.parts.test
    picture = test.images[:1]
    scores: dict[str, Score | None] = {"last": None, "best": None}
    predictions: dict[str, list[float]] = {}
    if observer.whole_epochs:
        for name in scores:
            checkpoints.restore(name)
            scores[name] = score(prepared.network, test)
            predictions[name] = probabilities(prepared.network, picture)[0].tolist()
    outcome = observer.outcome()
    epochs = observer.whole_epochs
    message = _MESSAGES[outcome].format(epochs=epochs, next=epochs + 1)
    ended = Ended(outcome, epochs, checkpoints.best_epoch, scores["last"], scores["best"], message)
    result = {
        "outcome": outcome.value,
        "parameters": prepared.network.count_params(),
        "epochs": epochs,
        "best_epoch": checkpoints.best_epoch,
        "last": asdict(scores["last"]) if scores["last"] else None,
        "best": asdict(scores["best"]) if scores["best"] else None,
        "message": message,
        "seconds": observer.seconds,
        "prediction": {"test_picture": 0, "label": int(test.labels[0]), **predictions},
    }
    return ended, result


def _failed(
    prepared: _Prepared, observer: Observer, checkpoints: Checkpoints, error: Exception
) -> tuple[Ended, dict[str, Any]]:
    message = f"Training failed: {type(error).__name__}: {first_line(error)}."
    if isinstance(error, MemoryError | tf.errors.ResourceExhaustedError):
        message = "There is not enough memory: try a smaller network or a smaller batch size."
    epochs, best_epoch = observer.whole_epochs, checkpoints.best_epoch
    ended = Ended(Outcome.FAILED, epochs, best_epoch, None, None, message)
    result = {
        "outcome": Outcome.FAILED.value,
        "parameters": prepared.network.count_params(),
        "epochs": epochs,
        "best_epoch": best_epoch,
        "last": None,
        "best": None,
        "message": message,
        "seconds": observer.seconds,
    }
    return ended, result


def _write_beginning(experiment: Experiment, dataset: Dataset, run: RunFolder) -> None:
    try:
        run.write_experiment(experiment)
        run.write_environment(
            {
                "fmgui": fmgui.__version__,
                "python": platform.python_version(),
                "tensorflow": tf.__version__,
                "keras": keras.__version__,
                "numpy": np.__version__,
                "system": platform.platform(),
                "data_set": dataset.name,
                "data_fingerprint": dataset.fingerprint,
                "training_pictures": len(dataset.train_labels),
                "test_pictures": len(dataset.test_labels),
                "seed": experiment.training.seed,
                "started": datetime.now(UTC).isoformat(timespec="seconds"),
            }
        )
    except OSError as error:
        raise RunError(f"{run.path} cannot be written: {error.strerror or error}.") from None
