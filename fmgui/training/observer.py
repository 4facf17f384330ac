"""The callback that watches a training: it keeps, records, tells, pauses and stops."""

import math
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict
from typing import Any, Self

import keras
import numpy as np

from fmgui.runs.history import EpochRow
from fmgui.specs.experiment import Experiment
from fmgui.training.checkpoints import Checkpoints
from fmgui.training.control import Control
from fmgui.training.events import EpochEnded, Event, Moment, Outcome, Progressed
from fmgui.training.fitting.batches import Blocks
from fmgui.training.state import SavedState
from fmgui.training.witness import Witness

PROGRESS_INTERVAL = 0.1
"""Seconds between two ``Progressed`` events at least."""


class Observer(keras.callbacks.Callback):
    """Stands last among the callbacks, so that it sees what the others have decided."""

    def __init__(
        self,
        experiment: Experiment,
        blocks: tuple[Blocks, Blocks],
        checkpoints: Checkpoints,
        emit: Callable[[Event], None],
        control: Control,
    ) -> None:
        super().__init__()
        self._experiment = experiment
        self._training_blocks, self._validation_blocks = blocks
        self._checkpoints = checkpoints
        self._emit = emit
        self._control = control
        self._deciders: Sequence[keras.callbacks.Callback] = ()
        self._early_stopping: keras.callbacks.EarlyStopping | None = None
        self._witness: Witness | None = None
        self._saved: SavedState | None = None
        self._forgive = False
        self.best_epoch: int | None = None
        self._rows: list[EpochRow] = []
        self._best: float | None = None
        self._epoch = 1
        self._rate = math.nan
        self._epoch_begun = control.clock()
        self._block_begun = time.perf_counter()
        self._told = 0.0
        self.diverged_at: Moment | None = None
        self.ended_within_an_epoch = False

    def watching(self, deciders: Sequence[keras.callbacks.Callback]) -> Self:
        """Remember the callbacks that come before this one, whose counts are kept and told."""
        self._deciders = deciders
        for decider in deciders:
            if isinstance(decider, keras.callbacks.EarlyStopping):
                self._early_stopping = decider
        return self

    def measuring_again(self, witness: Witness) -> Self:
        """Measure the training loss again after each epoch."""
        self._witness = witness
        return self

    def going_on(
        self,
        rows: list[EpochRow],
        saved: SavedState,
        *,
        forgive: bool,
        never_best: Collection[int] = (),
    ) -> Self:
        """Go on after these epochs; see ``SavedState.restore_counts`` for ``forgive``.

        ``never_best`` are epochs whose weights are lost.
        """
        self._saved, self._forgive = saved, forgive
        for row in rows:
            if row.epoch not in never_best and self._is_best(
                getattr(row, self._experiment.checkpoint.monitor)
            ):
                self.best_epoch = row.epoch
        self._rows = list(rows)
        return self

    def on_train_begin(self, logs: Any = None) -> None:
        """Put back what the saved state holds, now that all callbacks have reset themselves.

        A new training keeps the state that it begins with instead.
        """
        if self._saved:
            self._saved.restore_variables(self.model)
            self._saved.restore_counts(self._deciders, forgive=self._forgive)
            self._checkpoints.take_over(self.best_epoch)
        else:
            self._checkpoints.keep_start(self.model, self._deciders)

    @property
    def whole_epochs(self) -> int:
        """Epochs trained and validated to their end."""
        return len(self._rows)

    @property
    def seconds(self) -> float:
        """Time for all whole epochs."""
        return sum(row.seconds for row in self._rows)

    def outcome(self) -> Outcome:
        """Return how the training ended."""
        if self.diverged_at:
            return Outcome.DIVERGED
        if self.ended_within_an_epoch:
            return Outcome.STOPPED
        if self.whole_epochs < self._experiment.training.epochs:
            return Outcome.EARLY_STOPPED
        return Outcome.FINISHED

    def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:
        """Begin to count the epoch's time."""
        self._epoch = epoch + 1
        self.model.begin_epoch()
        self._epoch_begun = self._control.clock()

    def on_train_batch_begin(self, batch: int, logs: Any = None) -> None:
        """Begin to count the block's time."""
        self._block_begun = time.perf_counter()

    def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
        """After a block of batches: tell the progress, hold or end the training."""
        self._training_blocks.measured(time.perf_counter() - self._block_begun)
        self._rate = self._rate_used()
        loss = float(logs["loss"])
        if not math.isfinite(loss):
            self._end_diverged()
            return
        self._tell_progress(loss, float(logs["accuracy"]))
        self._hold_or_stop()

    def on_test_begin(self, logs: Any = None) -> None:
        """Before validation: hold or end the training."""
        self._hold_or_stop()

    def on_test_batch_begin(self, batch: int, logs: Any = None) -> None:
        """Begin to count the validation block's time."""
        self._block_begun = time.perf_counter()

    def on_test_batch_end(self, batch: int, logs: Any = None) -> None:
        """After a block of validation batches: hold or end the training."""
        self._validation_blocks.measured(time.perf_counter() - self._block_begun)
        self._hold_or_stop()
        if self.ended_within_an_epoch:
            self.model.stop_evaluating = True

    def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
        """Keep, write and tell a whole epoch; a part of one leaves nothing."""
        if self.ended_within_an_epoch:
            return
        values = {name: float(logs[name]) for name in _METRICS}
        if not math.isfinite(values["val_loss"]):
            self._end_diverged()
            return
        is_best = self._is_best(values[self._experiment.checkpoint.monitor])
        self._checkpoints.keep_last()
        if is_best:
            self._checkpoints.keep_best(self._epoch)
        seconds = self._control.clock() - self._epoch_begun
        again = self._witness.measure(self.model.network, self._control) if self._witness else None
        row = EpochRow(
            self._epoch, **values, learning_rate=self._rate, seconds=seconds, again=again
        )
        self._rows.append(row)
        self._checkpoints.keep_history(self._rows)
        # Last: what is newer than the state is made anew, alike, when the run goes on.
        self._checkpoints.keep_state(self._epoch, self.model, self._deciders)
        self._tell_epoch(row, is_best)
        if self._epoch < self._experiment.training.epochs and not self.model.stop_training:
            # Before another block is trained: a slow network's first step would take a while.
            self._hold_or_stop()

    def _rate_used(self) -> float:
        """Return the rate of the step just done; an optimizer tells that of the step to come."""
        optimizer = self.model.optimizer
        rate = optimizer._learning_rate
        if isinstance(rate, keras.optimizers.schedules.LearningRateSchedule):
            rate = rate(optimizer.iterations - 1)
        # Keras keeps it as a float32; its shortest decimal form is what the user typed.
        return float(str(np.float32(rate)))

    def _end_diverged(self) -> None:
        steps = self._training_blocks.steps_per_epoch
        step = min(self.model.finite_steps + 1, steps)
        self.diverged_at = Moment(self._epoch, step, steps)
        self._end_within_the_epoch()

    def _end_within_the_epoch(self) -> None:
        self.ended_within_an_epoch = True
        self.model.stop_training = True

    def _hold_or_stop(self) -> None:
        self._control.wait_while_paused()
        if self._control.stopping:
            self._end_within_the_epoch()

    def _is_best(self, value: float) -> bool:
        larger_is_better = self._experiment.checkpoint.monitor.endswith("accuracy")
        if self._best is not None and (
            value <= self._best if larger_is_better else value >= self._best
        ):
            return False
        self._best = value
        return True

    def _tell_progress(self, loss: float, accuracy: float) -> None:
        now = time.perf_counter()
        if now - self._told < PROGRESS_INTERVAL:
            return
        self._told = now
        steps = self._training_blocks.steps_per_epoch
        done = min(self._training_blocks.batches_done, steps)
        self._emit(Progressed(self._epoch, done, steps, loss, accuracy))

    def _tell_epoch(self, row: EpochRow, is_best: bool) -> None:
        # The first epoch holds the tracing; later ones tell more about those to come.
        later = self._rows[1:] or self._rows
        each = sum(map(_all_seconds, later[-5:])) / len(later[-5:])
        left = self._experiment.training.epochs - row.epoch
        self._emit(
            EpochEnded(
                epoch=row.epoch,
                loss=row.loss,
                accuracy=row.accuracy,
                val_loss=row.val_loss,
                val_accuracy=row.val_accuracy,
                learning_rate=row.learning_rate,
                seconds=row.seconds,
                is_best=is_best,
                patience_used=self._early_stopping.wait if self._early_stopping else 0,
                seconds_left=left * each,
                **(asdict(row.again) if row.again else {}),
            )
        )


def _all_seconds(row: EpochRow) -> float:
    return row.seconds + (row.again.seconds_again if row.again else 0.0)


_METRICS = ("loss", "accuracy", "val_loss", "val_accuracy")
