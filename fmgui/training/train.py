"""Train an experiment: the one place where a run is made."""

import logging
import platform
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
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
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.experiment import Experiment
from fmgui.specs.paths import with_setting
from fmgui.training.build import build_callbacks
from fmgui.training.checkpoints import Checkpoints
from fmgui.training.conclusion import conclude, conclude_failed
from fmgui.training.control import Control
from fmgui.training.events import Ended, Event, Outcome, Started
from fmgui.training.fitting.renewal import Renewal, RenewingTrainer
from fmgui.training.observer import Observer
from fmgui.training.pictures import divide
from fmgui.training.predict import load_weights
from fmgui.training.preparing import Prepared, keep, prepare
from fmgui.training.state import SavedState
from fmgui.training.tensorboard import TensorBoardLogs
from fmgui.training.witness import Witness

Emit = Callable[[Event], None]


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
        if given_up:
            observer.ended_within_an_epoch = True
        else:
            callbacks = _callbacks(experiment, run, deciders, observer, checkpoints)
            gates = prepared.trainer.gates
            with control.shutting(gates), _renewing(prepared, control) as renewal:
                _fit(experiment, prepared, [*renewal, *callbacks], observer.whole_epochs)
        ended, result = conclude(experiment, prepared, observer, checkpoints)
        keep(experiment, prepared)
    except Exception as error:
        logging.getLogger(__name__).exception("The training of %s failed", run.path)
        # It is not kept, and yet TensorFlow does not forget it.
        prepared.trainer.let_go()
        ended, result = conclude_failed(prepared, observer, checkpoints, error)
    with checkpoints.telling("the result"):
        run.write_result(result)
    emit(ended)
    return ended


@contextmanager
def _renewing(prepared: Prepared, control: Control) -> Iterator[list[keras.callbacks.Callback]]:
    """Give what renews the sketches, if there are any."""
    book, trainer = prepared.parts.sketchbook, prepared.trainer
    if book and isinstance(trainer, RenewingTrainer):
        with Renewal(trainer, book, control) as renewal:
            yield [renewal]
    else:
        yield []


def _fit(
    experiment: Experiment,
    prepared: Prepared,
    callbacks: list[keras.callbacks.Callback],
    begin: int,
) -> None:
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


def _callbacks(
    experiment: Experiment,
    run: RunFolder,
    deciders: list[keras.callbacks.Callback],
    observer: Observer,
    checkpoints: Checkpoints,
) -> list[keras.callbacks.Callback]:
    """Return all callbacks, in the order that Keras calls them in."""

    def keep_averages(_logs: Any) -> None:
        if observer.whole_epochs and not observer.ended_within_an_epoch:
            checkpoints.keep_last()

    callbacks = [*deciders]
    if experiment.optimizer.use_ema:
        # At the training's end Keras puts the averages in the place of the last weights. First of
        # all: early stopping puts the best ones back at that time too.
        callbacks.insert(0, keras.callbacks.LambdaCallback(on_train_end=keep_averages))
    if experiment.checkpoint.tensorboard:
        callbacks.append(TensorBoardLogs(run, checkpoints.telling))
    return [*callbacks, observer]


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
