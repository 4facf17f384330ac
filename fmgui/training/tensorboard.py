"""A run's curves for TensorBoard, in the folder ``tensorboard`` of the run.

The tags are those of Keras's own callback, which needs TensorBoard to be installed, and ends the
training where the disk is full. An event file is a file of records, each an ``Event`` message; see
https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/util/event.proto.
"""

import math
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import keras
import tensorflow as tf

from fmgui.runs.run_folder import RunFolder

_PARTS = {"train": "", "validation": "val_"}
"""Folders that TensorBoard shows as two runs, and how their values' names begin in the logs."""

_METRICS = ("loss", "accuracy")

_VERSION = "brain.Event:2"
"""What the first message of an event file must say."""


class TensorBoardLogs(keras.callbacks.Callback):
    """Writes loss, accuracy and learning rate of each epoch.

    Args:
        run: The run.
        telling: Lets training go on when something cannot be written, see ``Checkpoints.telling``.
    """

    def __init__(
        self, run: RunFolder, telling: Callable[[str], AbstractContextManager[None]]
    ) -> None:
        super().__init__()
        self._folder = run.path / "tensorboard"
        self._telling = telling
        self._writers: dict[str, Any] = {}

    def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
        """Write the epoch, unless it was ended half-way and so was not validated."""
        if not math.isfinite(logs["val_loss"]):
            return
        with self._telling("the TensorBoard logs"):
            try:
                self._write(epoch, logs)
            except tf.errors.OpError as error:
                raise OSError(str(error.message)) from None

    def on_train_end(self, logs: Any = None) -> None:
        """Close the files."""
        for writer in self._writers.values():
            writer.close()

    def _write(self, epoch: int, logs: Any) -> None:
        for part, prefix in _PARTS.items():
            values = {f"epoch_{name}": float(logs[prefix + name]) for name in _METRICS}
            if not prefix:
                values["epoch_learning_rate"] = float(self.model.optimizer.learning_rate)
            messages = [
                tf.compat.v1.Summary.Value(tag=tag, simple_value=value)
                for tag, value in values.items()
            ]
            writer = self._writer(part)
            _put(writer, step=epoch, summary=tf.compat.v1.Summary(value=messages))
            writer.flush()

    def _writer(self, part: str) -> Any:
        if part not in self._writers:
            folder = self._folder / part
            folder.mkdir(parents=True, exist_ok=True)
            name = f"events.out.tfevents.{time.time_ns() // 1000}.fmgui"
            self._writers[part] = tf.io.TFRecordWriter(str(folder / name))
            _put(self._writers[part], file_version=_VERSION)
        return self._writers[part]


def _put(writer: Any, **message: Any) -> None:
    event = tf.compat.v1.Event(wall_time=time.time(), **message)
    writer.write(event.SerializeToString())
