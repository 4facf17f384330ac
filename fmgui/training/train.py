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
from fmgui.runs.files import remove_leftovers
from fmgui.runs.history import EpochRow
from fmgui.runs.lock import being_trained
from fmgui.runs.origin import epochs_lost_to
from fmgui.runs.run_folder import BEST, LAST, RunFolder
from fmgui.specs.diagnosis import why_it_diverged
from fmgui.specs.experiment import Experiment
from fmgui.specs.paths import with_setting
from fmgui.training.batches import Blocks, BlockTrainer, validation_batch_size
from fmgui.training.build import (
    build_callbacks,
    build_network,
    build_optimizer,
)
from fmgui.training.checkpoints import Checkpoints
from fmgui.training.control import Control
from fmgui.training.evaluate import score
from fmgui.training.events import Ended, Event, Outcome, Score, Started
from fmgui.training.kept_trainer import KeptTrainer
from fmgui.training.observer import Observer
from fmgui.training.pictures import Parts, divide
from fmgui.training.predict import first_line, load_weights, probabilities
from fmgui.training.renewal import Renewal, RenewingTrainer
from fmgui.training.state import SavedState
from fmgui.training.tensorboard import TensorBoardLogs
from fmgui.training.witness import Witness

Emit = Callable[[Event], None]

_MESSAGES = {
    Outcome.FINISHED: "Finished: {epochs}.",
    Outcome.EARLY_STOPPED: "Stopped early after {epochs}: no improvement any more.",
    Outcome.STOPPED: "Stopped after {epochs}.",
    Outcome.DIVERGED: (
        "The loss was no longer a number: training diverged in epoch {epoch}, "
        "at step {step} of {steps}. {why}"
    ),
}


_kept = KeptTrainer()

_NO_MEMORY = "There is not enough memory: try a smaller network or a smaller batch size."


@dataclass
class Prepared:
    """What a training consists of once it is built."""

    network: keras.Sequential
    trainer: BlockTrainer
    training_blocks: Blocks
    validation_blocks: Blocks
    parts: Parts


@dataclass(frozen=True)
class Continuation:
    """What a run goes on from."""

    saved: SavedState
    rows: list[EpochRow]
    forgive: bool = False
    """Whether early stopping is to count anew, see ``SavedState.restore_counts``."""
    never_best: frozenset[int] = frozenset()
    """Epochs whose weights are lost, so that none of them can be the best."""


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
    prepared = prepare(experiment, divide(dataset, experiment.training, control.going_on))
    with being_trained(run):
        write_beginning(experiment, dataset, run)
        return carry_out(experiment, prepared, run, emit, control)


def go_on(
    run: RunFolder,
    dataset: Dataset,
    emit: Emit,
    control: Control | None = None,
    *,
    epochs: int | None = None,
) -> Ended:
    """Go on with a run that was stopped or interrupted, or train a finished one for longer.

    The epochs to come are those that an uninterrupted training would have had.

    Args:
        run: The run, with its saved state.
        dataset: The very data set that it was begun with.
        emit: See ``train``.
        control: See ``train``.
        epochs: A new number of epochs to train at most, counted from the run's beginning.

    Raises:
        RunError: The run cannot go on: its state is missing or damaged, the data set is another
            one, there is no epoch left to train, or another program trains it.
    """
    control = control or Control()
    experiment = run.experiment()
    if epochs is not None:
        experiment = with_setting(experiment, "training.epochs", epochs)
    with being_trained(run):
        return _go_on(experiment, run, dataset, emit, control)


def _go_on(
    experiment: Experiment, run: RunFolder, dataset: Dataset, emit: Emit, control: Control
) -> Ended:
    saved = SavedState(run.state_file)
    rows = run.history()[: saved.epoch]
    _check_that_it_can_go_on(run, experiment, dataset, saved, rows)
    forgive = run.result().get("outcome") == Outcome.EARLY_STOPPED
    prepared = prepare(experiment, divide(dataset, experiment.training, control.going_on))
    # What is there stays as it is until it is certain that all of it can be used.
    load_weights(prepared.network, run)
    saved.restore_variables(prepared.trainer)
    _write_continuation(experiment, run)
    continuation = Continuation(saved, rows, forgive, epochs_lost_to(run))
    return carry_out(experiment, prepared, run, emit, control, continuation)


def carry_out(
    experiment: Experiment,
    prepared: Prepared,
    run: RunFolder,
    emit: Emit,
    control: Control,
    continuation: Continuation | None = None,
) -> Ended:
    """Train what is prepared, from the beginning or as a continuation; see ``train``."""
    # Perhaps while sketches were drawn, so that not all of them are there.
    given_up = control.stopping and not continuation
    keep_epochs = experiment.checkpoint.keep_epochs
    checkpoints = Checkpoints(run, prepared.network, emit, keep_epochs=keep_epochs)
    blocks = (prepared.training_blocks, prepared.validation_blocks)
    deciders = build_callbacks(experiment)
    observer = Observer(experiment, blocks, checkpoints, emit, control).watching(deciders)
    if experiment.training.measure_again:
        observer.measuring_again(Witness(experiment, *prepared.trainer.training_pictures))
    if continuation:
        observer.going_on(
            continuation.rows,
            continuation.saved,
            forgive=continuation.forgive,
            never_best=continuation.never_best,
        )
    emit(
        Started(
            parameters=prepared.network.count_params(),
            epochs=experiment.training.epochs,
            steps_per_epoch=prepared.training_blocks.steps_per_epoch,
        )
    )
    try:
        callbacks = [*_keepers(experiment, observer, checkpoints), *deciders]
        if experiment.checkpoint.tensorboard:
            callbacks.append(TensorBoardLogs(run, checkpoints.telling))
        callbacks.append(observer)
        if given_up:
            observer.ended_within_an_epoch = True
        else:
            _fit(experiment, prepared, callbacks, begin=observer.whole_epochs)
        ended, result = _conclude(experiment, prepared, observer, checkpoints)
        _kept.keep(experiment, prepared.parts, prepared.trainer)
    except Exception as error:
        logging.getLogger(__name__).exception("The training of %s failed", run.path)
        ended, result = _failed(prepared, observer, checkpoints, error)
    with checkpoints.telling("the result"):
        run.write_result(result)
    emit(ended)
    return ended


def prepare(experiment: Experiment, parts: Parts) -> Prepared:
    """Build what a training consists of. Raises ``RunError`` where there is no memory for it."""
    try:
        return _build(experiment, parts)
    except (MemoryError, tf.errors.ResourceExhaustedError):
        raise RunError(_NO_MEMORY) from None


def _build(experiment: Experiment, parts: Parts) -> Prepared:
    network = build_network(experiment.network, experiment.training.seed)
    blocks = Blocks(len(parts.training), experiment.training.batch_size, shuffled=True)
    optimizer = build_optimizer(experiment, blocks.steps_per_epoch, lean=True)
    trainer = _kept.trainer(experiment, parts, network, optimizer)
    at_a_time = validation_batch_size(experiment.network)
    validation = Blocks(len(parts.validation), at_a_time, shuffled=False)
    return Prepared(trainer.network, trainer, blocks, validation, parts)


def _fit(
    experiment: Experiment,
    prepared: Prepared,
    callbacks: list[keras.callbacks.Callback],
    begin: int,
) -> None:
    if isinstance(prepared.trainer, RenewingTrainer):
        callbacks = [Renewal(prepared.trainer), *callbacks]
    with warnings.catch_warnings():
        # The blocks of an epoch are not counted beforehand, so that their size can follow the
        # machine's speed; Keras remarks on it at each epoch's end.
        warnings.filterwarnings("ignore", message="Your input ran out of data")
        prepared.trainer.fit(
            prepared.training_blocks.dataset(),
            initial_epoch=begin,
            epochs=experiment.training.epochs,
            validation_data=prepared.validation_blocks.dataset(),
            callbacks=callbacks,
            shuffle=False,
            # Without a console Keras could not print.
            verbose=0,
        )


def _keepers(
    experiment: Experiment, observer: Observer, checkpoints: Checkpoints
) -> list[keras.callbacks.Callback]:
    """Return what renews the last weights where Keras averages them at the training's end.

    It must stand first: early stopping puts the best weights back at that time too.
    """

    def keep(_logs: Any) -> None:
        if observer.whole_epochs and not observer.ended_within_an_epoch:
            checkpoints.keep_last()

    averages = experiment.optimizer.use_ema
    return [keras.callbacks.LambdaCallback(on_train_end=keep)] if averages else []


def _conclude(
    experiment: Experiment, prepared: Prepared, observer: Observer, checkpoints: Checkpoints
) -> tuple[Ended, dict[str, Any]]:
    test = prepared.parts.test
    picture = test.images[:1]
    scores: dict[str, Score | None] = {LAST: None, BEST: None}
    predictions: dict[str, list[float]] = {}
    if observer.whole_epochs:
        for name in scores:
            if name == BEST and checkpoints.last_is_best():
                # A slow network takes seconds for it.
                scores[name], predictions[name] = scores[LAST], predictions[LAST]
                continue
            checkpoints.restore(name)
            scores[name] = score(prepared.network, test)
            predictions[name] = probabilities(prepared.network, picture)[0].tolist()
    outcome = observer.outcome()
    epochs = observer.whole_epochs
    message = _message(experiment, observer)
    ended = Ended(
        outcome,
        epochs,
        checkpoints.best_epoch,
        scores["last"],
        scores["best"],
        message,
        observer.diverged_at,
    )
    result = {
        "outcome": outcome.value,
        "parameters": prepared.network.count_params(),
        "epochs": epochs,
        "best_epoch": checkpoints.best_epoch,
        "last": asdict(scores["last"]) if scores["last"] else None,
        "best": asdict(scores["best"]) if scores["best"] else None,
        "message": message,
        "diverged_at": asdict(observer.diverged_at) if observer.diverged_at else None,
        "seconds": observer.seconds,
        "prediction": {"test_picture": 0, "label": int(test.labels[0]), **predictions},
    }
    return ended, result


def _message(experiment: Experiment, observer: Observer) -> str:
    """Return in one sentence how a training ended."""
    epochs, moment = observer.whole_epochs, observer.diverged_at
    gaps: dict[str, Any] = {"epochs": "1 epoch" if epochs == 1 else f"{epochs} epochs"}
    if moment:
        gaps |= {"epoch": moment.epoch, "step": moment.step, "steps": moment.steps_per_epoch}
        gaps["why"] = why_it_diverged(experiment)
    return _MESSAGES[observer.outcome()].format(**gaps)


def _failed(
    prepared: Prepared, observer: Observer, checkpoints: Checkpoints, error: Exception
) -> tuple[Ended, dict[str, Any]]:
    message = f"Training failed: {type(error).__name__}: {first_line(error)}."
    if isinstance(error, MemoryError | tf.errors.ResourceExhaustedError):
        message = _NO_MEMORY
    epochs, best_epoch = observer.whole_epochs, checkpoints.best_epoch or observer.best_epoch
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


def _check_that_it_can_go_on(
    run: RunFolder,
    experiment: Experiment,
    dataset: Dataset,
    saved: SavedState,
    rows: list[EpochRow],
) -> None:
    if run.environment().get("data_fingerprint") != dataset.fingerprint:
        raise RunError(
            f"{run.path} was trained on another data set than {dataset.name}: choose that one."
        )
    if len(rows) < saved.epoch:
        raise RunError(f"{run.history_file} has lost epochs: this run cannot go on.")
    if saved.epoch >= experiment.training.epochs:
        raise RunError(f"All {saved.epoch} epochs are trained: ask for more to go on.")


def _write_continuation(experiment: Experiment, run: RunFolder) -> None:
    remove_leftovers(run.path)
    remove_leftovers(run.epochs_folder)
    try:
        run.write_experiment(experiment)
        run.result_file.unlink(missing_ok=True)
    except OSError as error:
        raise RunError(f"{run.path} cannot be written: {error.strerror or error}.") from None


def write_beginning(
    experiment: Experiment, dataset: Dataset, run: RunFolder, **further: Any
) -> None:
    """Write what is known before the training; ``further`` goes to ``environment.json`` too.

    Raises:
        RunError: The run folder cannot be written.
    """
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
                **further,
            }
        )
    except OSError as error:
        raise RunError(f"{run.path} cannot be written: {error.strerror or error}.") from None
