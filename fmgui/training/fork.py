"""Fork: a new run that begins as another one was after an epoch, with other settings."""

from collections.abc import Sequence
from typing import Any

import keras

from fmgui.data.dataset import Dataset
from fmgui.errors import RunError
from fmgui.runs.history import EpochRow
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.runs.lock import being_trained
from fmgui.runs.origin import Origin, check_fork, epochs_lost_to
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.experiment import Experiment
from fmgui.training.build import build_callbacks
from fmgui.training.checkpoints import Checkpoints
from fmgui.training.control import Control
from fmgui.training.events import Ended, Noted, Outcome
from fmgui.training.pictures import divide
from fmgui.training.predict import load_weights
from fmgui.training.preparing import Prepared, prepare
from fmgui.training.state import SavedState, save_state
from fmgui.training.train import Continuation, Emit, carry_out, write_beginning

ANEW = "The fork has the weights of epoch {epoch}, but its optimizer begins anew: {why}."


def fork(
    parent: RunFolder,
    epoch: int,
    experiment: Experiment,
    dataset: Dataset,
    run: RunFolder,
    emit: Emit,
    control: Control | None = None,
) -> Ended:
    """Train a new run that begins as another one was after an epoch.

    It takes over the history until then, the weights and, as far as they fit the new settings,
    the optimizer's memory, the learning rate, the random generators and what early stopping has
    counted. With the same settings its epochs to come are those of the other run.

    Args:
        parent: The run to begin with; it is not changed.
        epoch: One of those that it has kept; 0 is the state before the first step.
        experiment: What to train; its network must have the same shapes of weights.
        dataset: The very data set of the other run.
        run: A new run folder, see ``RunFolder.create``.
        emit: See ``train``.
        control: See ``train``.

    Raises:
        RunError: The other run cannot be forked there or not with these settings, or the new
            folder cannot be written.
        DataError: The data set has too few pictures for this experiment.
    """
    check_fork(parent, epoch, experiment, dataset)
    control = control or Control()
    before, saved = parent.experiment(), SavedState(KeptEpochs(parent).file(epoch))
    prepared = prepare(experiment, divide(dataset, experiment.training, control.going_on))
    remembers = saved.take_over(
        prepared.trainer,
        step=epoch * prepared.training_blocks.steps_per_epoch,
        same_optimizer=before.optimizer.kind == experiment.optimizer.kind,
        same_rate=_rates(before) == _rates(experiment),
    )
    rows = parent.history()[:epoch]
    best = _best_epoch(parent, rows, experiment)
    ended_there = len(parent.history()) == epoch
    forgive = ended_there and parent.result().get("outcome") == Outcome.EARLY_STOPPED
    origin = Origin(parent.path.name, epoch, best)
    with being_trained(run):
        write_beginning(experiment, dataset, run, **origin.as_json())
        saved = _begin(parent, epoch, best, experiment, prepared, run, emit, saved)
        if not remembers:
            kinds = before.optimizer.kind, experiment.optimizer.kind
            why = "{} is not {}".format(*kinds) if kinds[0] != kinds[1] else "its settings differ"
            emit(Noted(ANEW.format(epoch=epoch, why=why)))
        continuation = Continuation(saved, rows, forgive, epochs_lost_to(run))
        return carry_out(experiment, prepared, run, emit, control, continuation)


def _begin(
    parent: RunFolder,
    epoch: int,
    best: int | None,
    experiment: Experiment,
    prepared: Prepared,
    run: RunFolder,
    emit: Emit,
    saved: SavedState,
) -> SavedState:
    """Make the folder that of a run which was stopped after the epoch, and return its state."""
    deciders = build_callbacks(experiment)
    for decider in deciders:
        # Only now Keras gives them what they count with.
        decider.on_train_begin()
    saved.restore_counts(_unchanged(parent.experiment(), experiment, deciders))
    keeping = experiment.checkpoint.keep_epochs
    checkpoints = Checkpoints(run, prepared.network, emit, keep_epochs=keeping)
    if best is not None:
        _keep_weights(parent, best, prepared.network, checkpoints)
        checkpoints.keep_history(parent.history()[:epoch])
    try:
        if epoch == 0:
            # A run without a whole epoch has no state to go on from.
            run.epochs_folder.mkdir(exist_ok=True)
            save_state(KeptEpochs(run).file(0), 0, prepared.trainer, deciders)
            return SavedState(KeptEpochs(run).file(0))
        if keeping:
            KeptEpochs(run).take_over(KeptEpochs(parent), before=epoch)
        checkpoints.keep_state(epoch, prepared.trainer, deciders)
    except OSError as error:
        raise RunError(f"{run.path} cannot be written: {error.strerror or error}.") from None
    return SavedState(run.state_file)


def _keep_weights(
    parent: RunFolder, best: int, network: keras.Model, checkpoints: Checkpoints
) -> None:
    """Write the best weights, and the present ones as the last."""
    last = network.get_weights()
    if best in KeptEpochs(parent).epochs():
        network.set_weights(KeptEpochs(parent).weights(best))
    else:
        load_weights(network, parent)
    checkpoints.keep_last()
    checkpoints.keep_best(best)
    network.set_weights(last)
    checkpoints.keep_last()


def _best_epoch(parent: RunFolder, rows: list[EpochRow], experiment: Experiment) -> int | None:
    """Return the best epoch of those whose weights are still there; None where there is none."""
    there = {*KeptEpochs(parent).epochs(), parent.result().get("best_epoch")}
    monitor = experiment.checkpoint.monitor
    sign = -1 if monitor.endswith("accuracy") else 1
    left = [row for row in rows if row.epoch in there]
    best = min(left, key=lambda row: sign * getattr(row, monitor), default=None)
    return best.epoch if best else None


def _unchanged(
    before: Experiment, after: Experiment, deciders: Sequence[keras.callbacks.Callback]
) -> list[keras.callbacks.Callback]:
    """Return those callbacks whose counts mean the same as before."""
    same = {
        # How long it is patient does not change what it has counted.
        keras.callbacks.EarlyStopping: _but_patience(before) == _but_patience(after),
        keras.callbacks.ReduceLROnPlateau: _rates(before) == _rates(after),
    }
    return [one for one in deciders if any(same[kind] for kind in same if isinstance(one, kind))]


def _but_patience(experiment: Experiment) -> Any:
    return experiment.early_stopping.model_copy(update={"patience": 0})


def _rates(experiment: Experiment) -> Any:
    """Return all that decides over the learning rate."""
    return experiment.optimizer.learning_rate, experiment.schedule
