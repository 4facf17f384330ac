"""The weights that are kept: those of the best epoch and those of the last one."""

import errno
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import keras
import numpy as np

from fmgui.runs.files import replacing
from fmgui.runs.history import EpochRow
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.runs.run_folder import BEST, LAST, RunFolder
from fmgui.training.build import compile_network
from fmgui.training.events import Event, Noted
from fmgui.training.network_files import NetworkFiles
from fmgui.training.predict import load_weights
from fmgui.training.state import save_state


class Checkpoints:
    """Writes checkpoints whole, and keeps them in memory in case the disk takes no more."""

    def __init__(
        self,
        run: RunFolder,
        network: keras.Model,
        emit: Callable[[Event], None],
        *,
        keep_epochs: bool,
    ) -> None:
        self._run = run
        self._epochs = KeptEpochs(run) if keep_epochs else None
        self._network = network
        self._emit = emit
        self._kept: dict[str, list[Any]] = {}
        self._told: set[str] = set()
        # For plain Keras, which should be able to evaluate the file it opens. The optimizer of
        # the training stays with the trainer: its schedule may be a class of ours.
        if not network.compiled:
            compile_network(network, keras.optimizers.SGD())
        self._files = NetworkFiles(network)
        self.best_epoch: int | None = None

    def keep_last(self) -> None:
        """Keep the network's present weights as those of the last finished epoch."""
        self._kept[LAST] = self._network.get_weights()
        self._files.fill(self._kept[LAST])
        with self.telling("the last weights"), replacing(self._run.last_weights_file) as path:
            self._files.write_weights(path)

    def keep_best(self, epoch: int) -> None:
        """Keep the weights just kept as the last ones as the best too, found in ``epoch``."""
        self._kept[BEST] = self._kept[LAST]
        self.best_epoch = epoch
        with self.telling("the best weights"):
            with replacing(self._run.best_weights_file) as path:
                self._files.write_weights(path)
            with replacing(self._run.best_model_file) as path:
                self._files.write_model(path)

    def take_over(self, best_epoch: int | None) -> None:
        """Begin with what the run has kept already; the network holds the last weights.

        A run without a whole epoch, whose best epoch is None, has kept nothing.

        Raises:
            RunError: The best checkpoint is missing or damaged.
        """
        if best_epoch is None:
            return
        last = self._network.get_weights()
        load_weights(self._network, self._run, BEST)
        self._kept = {BEST: self._network.get_weights(), LAST: last}
        self._network.set_weights(last)
        self.best_epoch = best_epoch

    def keep_start(
        self, trainer: keras.Model, deciders: Sequence[keras.callbacks.Callback]
    ) -> None:
        """Keep the state before the first step as that of epoch 0."""
        if self._epochs:
            with self.telling("the initial weights"):
                self._run.epochs_folder.mkdir(exist_ok=True)
                save_state(self._epochs.file(0), 0, trainer, deciders)

    def keep_state(
        self, epoch: int, trainer: keras.Model, deciders: Sequence[keras.callbacks.Callback]
    ) -> None:
        """Keep what the training needs to go on after this epoch."""
        with self.telling("the state to go on from"):
            save_state(self._run.state_file, epoch, trainer, deciders)
            if self._epochs:
                self._epochs.keep(epoch, self._run.state_file)

    def keep_history(self, rows: list[EpochRow]) -> None:
        """Write the history so far."""
        with self.telling("the history"):
            self._run.write_history(rows)

    def restore(self, name: str) -> None:
        """Put the ``"best"`` or ``"last"`` weights back into the network."""
        self._network.set_weights(self._kept[name])

    def last_is_best(self) -> bool:
        """Say whether the last weights and the best ones are the same."""
        return all(map(np.array_equal, self._kept[LAST], self._kept[BEST]))

    @contextmanager
    def telling(self, what: str) -> Iterator[None]:
        """Let training go on when something cannot be written, and tell so once."""
        try:
            yield
        except OSError as error:
            full = error.errno in (errno.ENOSPC, errno.EDQUOT)
            reason = "the disk is full" if full else str(error.strerror or error)
            if what not in self._told:
                self._told.add(what)
                self._emit(Noted(f"Training goes on, but {what} could not be written: {reason}."))
