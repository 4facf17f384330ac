"""What is drawn of an epoch, wherever it comes from."""

from typing import Protocol


class HistoryRow(Protocol):
    """What is drawn of an epoch; an ``EpochEnded``, or a row of a run's history."""

    @property
    def epoch(self) -> int: ...
    @property
    def loss(self) -> float: ...
    @property
    def accuracy(self) -> float: ...
    @property
    def val_loss(self) -> float: ...
    @property
    def val_accuracy(self) -> float: ...
    @property
    def learning_rate(self) -> float: ...
