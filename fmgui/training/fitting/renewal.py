"""Other sketches in each epoch, drawn while the one before is trained."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Self

import keras
import numpy as np
from numpy.typing import NDArray

from fmgui.data.sketches import Sketchbook
from fmgui.training.control import Control
from fmgui.training.fitting.block_trainer import BlockTrainer

_BREATH = 1e-4
"""Seconds that a sketch leaves the interpreter to others, who wait for it impatiently."""


class RenewingTrainer(BlockTrainer):
    """A trainer whose sketches can be exchanged; other pictures stay."""

    def renew(self, sketches: NDArray[np.uint8]) -> None:
        """Put an epoch's sketches in the place of those before."""
        images, _ = self._training
        images[-len(sketches) :].assign(sketches)


class Renewal(keras.callbacks.Callback):
    """Renews a trainer's sketches before each epoch.

    A thread draws them one epoch ahead. As a context it ends with the training, however that ends.
    """

    def __init__(self, trainer: RenewingTrainer, book: Sketchbook, control: Control) -> None:
        super().__init__()
        self._trainer = trainer
        self._book = book
        self._control = control
        self._over = threading.Event()
        # A single thread: the book is only ever in one hand.
        self._pen = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sketches")

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the thread, at once."""
        self._over.set()
        self._pen.shutdown()

    def on_epoch_begin(self, epoch: int, logs: Any = None) -> None:  # noqa: ARG002 (Keras calls it)
        """Renew the sketches, once they are drawn, and have the next ones drawn."""
        drawn = self._pen.submit(self._book.of_epoch, epoch, self._wanted)
        self._trainer.renew(drawn.result())
        if epoch + 1 < self.params["epochs"]:
            self._pen.submit(self._book.of_epoch, epoch + 1, self._wanted)
        # Perhaps since before they were drawn.
        self._control.wait_while_paused()

    def _wanted(self) -> bool:
        time.sleep(_BREATH)
        return self._control.going_on() and not self._over.is_set()
