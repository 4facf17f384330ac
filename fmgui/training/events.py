"""What a training tells the world while it runs: frozen, plain values that may cross threads.

A training emits ``Started``, then for each epoch any number of ``Progressed`` and one
``EpochEnded``, and last exactly one ``Ended``. ``Noted`` may come at any moment.
"""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """How a run ended. Each has a face in the window and a word in ``result.json``."""

    FINISHED = "finished"
    """Every planned epoch was trained."""
    EARLY_STOPPED = "early_stopped"
    """Early stopping found no improvement within its patience."""
    STOPPED = "stopped"
    """The user stopped it."""
    DIVERGED = "diverged"
    """The loss became infinite or not a number."""
    FAILED = "failed"
    """An error ended it."""


@dataclass(frozen=True)
class Started:
    """The network is built and the first epoch begins."""

    parameters: int
    """Number of parameters of the network, trainable or not."""
    epochs: int
    """The number of epochs after which training ends at the latest."""
    steps_per_epoch: int
    """Batches in an epoch."""


@dataclass(frozen=True)
class Progressed:
    """Some more batches of an epoch are done."""

    epoch: int
    """The epoch under way, counted from 1."""
    step: int
    """Batches done in this epoch, at most ``steps_per_epoch``."""
    steps_per_epoch: int
    loss: float
    """Training loss, averaged over the epoch so far."""
    accuracy: float
    """Training accuracy, averaged over the epoch so far."""


@dataclass(frozen=True)
class EpochEnded:
    """An epoch is done, validated and on disk. A row of ``history.csv``."""

    epoch: int
    """Counted from 1."""
    loss: float
    accuracy: float
    val_loss: float
    val_accuracy: float
    learning_rate: float
    """The rate used in the epoch's last step."""
    seconds: float
    """Time from the epoch's beginning to the end of its validation."""
    is_best: bool
    """Whether the monitored value is the best so far, so that the checkpoint was renewed."""
    patience_used: int
    """Epochs without an improvement that early stopping has counted; 0 when it is off."""
    seconds_left: float
    """Time until the last planned epoch's end, judged by the epochs so far."""
    loss_again: float | None = None
    """The training loss after the epoch, dropout off; this and the next ones where measured."""
    accuracy_again: float | None = None
    loss_dropout: float | None = None
    """The same with dropout on, as in training."""
    penalty: float | None = None
    """What of ``loss_again`` the penalties on weights and activations are."""
    seconds_again: float | None = None


@dataclass(frozen=True)
class Noted:
    """Something the user should know while training goes on, e.g. that the disk is full."""

    message: str


@dataclass(frozen=True)
class Score:
    """Loss and accuracy over a data set."""

    loss: float
    accuracy: float


@dataclass(frozen=True)
class Moment:
    """A step of an epoch, both counted from 1."""

    epoch: int
    step: int
    steps_per_epoch: int

    @property
    def epochs(self) -> float:
        """How far that is from the beginning, in epochs and parts of them."""
        return self.epoch - 1 + self.step / max(self.steps_per_epoch, 1)


@dataclass(frozen=True)
class Ended:
    """The run is over, and its folder is complete."""

    outcome: Outcome
    epochs: int
    """Whole epochs trained."""
    best_epoch: int | None
    """The epoch whose weights the checkpoint holds, or None where no epoch was finished."""
    last: Score | None
    """The test score of the last epoch's weights."""
    best: Score | None
    """The test score of the best epoch's weights."""
    message: str
    """One sentence for the user on how it ended."""
    diverged_at: Moment | None = None
    """The first step whose loss was no number, or after which the validation loss was none."""


Event = Started | Progressed | EpochEnded | Noted | Ended
