"""What stands between the training loss that is reported and the validation loss."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fmgui.runs.course import Course
from fmgui.runs.history import AGAIN_COLUMNS, Again

Values = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Gap:
    """The parts of the gap, for each epoch; float64 ``(epochs,)``, NaN where not measured.

    ``reported - averaging - dropout + overfitting`` is ``validation``.
    """

    epoch: Values
    reported: Values
    """The training loss as Keras reports it: a mean over the epoch's steps."""
    averaging: Values
    """How much of it comes from the weights before the last step, which were others."""
    dropout: Values
    """How much comes from dropout, and from batch normalisation by the batch."""
    again: Values
    """The loss of the epoch's last weights on the training pictures, dropout off."""
    penalty: Values
    """How much of that the L1 and L2 penalties are; they are in the validation loss as well."""
    overfitting: Values
    """By how much the same weights do worse on the validation pictures."""
    validation: Values

    @property
    def measured(self) -> NDArray[np.int64]:
        """The indices of the epochs that were measured again."""
        return np.flatnonzero(np.isfinite(self.again))


def gap(course: Course, measured: Mapping[int, Again] | None = None) -> Gap:
    """Return the parts of the gap in a run.

    Args:
        course: The run, with or without what was measured while it was trained.
        measured: What was measured afterwards, by epoch.
    """
    nothing = np.full(len(course.epoch), np.nan)
    columns = {name: course.again.get(name, nothing).copy() for name in AGAIN_COLUMNS}
    for epoch, again in (measured or {}).items():
        for name, values in columns.items():
            values[course.epoch == epoch] = getattr(again, name)
    still, with_dropout = columns["loss_again"], columns["loss_dropout"]
    return Gap(
        epoch=course.epoch,
        reported=course.loss,
        averaging=course.loss - with_dropout,
        dropout=with_dropout - still,
        again=still,
        penalty=columns["penalty"],
        overfitting=course.val_loss - still,
        validation=course.val_loss,
    )
