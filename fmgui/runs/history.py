"""The history of a run: a row per finished epoch, as a CSV file."""

import csv
import io
import math
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from fmgui.errors import RunError
from fmgui.runs.files import read_text, write_text


@dataclass(frozen=True)
class Again:
    """The training loss measured again after an epoch, with its weights standing still.

    The field names are further columns of the file, for runs that have ``measure_again``.
    """

    loss_again: float
    """As Keras's ``evaluate`` reports it for the training pictures: dropout off, penalties in."""
    accuracy_again: float
    loss_dropout: float
    """The same as in training: dropout on, batch normalisation by the batch."""
    penalty: float
    """What of ``loss_again`` the L1 and L2 penalties are."""
    seconds_again: float
    """Time for measuring all this; it is not in ``seconds``."""


@dataclass(frozen=True)
class EpochRow:
    """What is kept of one finished epoch; the field names are the columns of the file."""

    epoch: int
    """Counted from 1."""
    loss: float
    accuracy: float
    val_loss: float
    val_accuracy: float
    learning_rate: float
    """The rate used in the epoch's last step."""
    seconds: float
    """Time for training and validation."""
    again: Again | None = None
    """None where it was not measured."""


COLUMNS = tuple(column.name for column in fields(EpochRow) if column.name != "again")
AGAIN_COLUMNS = tuple(column.name for column in fields(Again))


def write_history(path: Path, rows: list[EpochRow]) -> None:
    """Write all rows whole. Raises ``OSError`` where the file cannot be written."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    measured_again = any(row.again for row in rows)
    writer.writerow(COLUMNS + AGAIN_COLUMNS if measured_again else COLUMNS)
    for row in rows:
        *values, _ = astuple(row)
        again = astuple(row.again) if row.again else ("nan",) * len(AGAIN_COLUMNS)
        writer.writerow([*values, *again] if measured_again else values)
    write_text(path, text.getvalue())


def read_history(path: Path) -> list[EpochRow]:
    """Read the rows; further columns are passed over, a missing file is no rows.

    Raises:
        RunError: The file is damaged.
    """
    try:
        text = read_text(path)
    except FileNotFoundError:
        return []
    reader = csv.DictReader(io.StringIO(text))
    try:
        missing = [column for column in COLUMNS if column not in (reader.fieldnames or ())]
        if missing:
            raise RunError(f"{path.name} is not a history: it has no column {missing[0]}.")
        return [_row(values) for values in reader]
    except (TypeError, ValueError, csv.Error):
        raise RunError(f"{path.name} is damaged near line {reader.line_num}.") from None


def _row(values: dict[str, str]) -> EpochRow:
    numbers = {column: float(values[column]) for column in COLUMNS}
    epoch = numbers.pop("epoch")
    if not math.isfinite(epoch) or epoch < 1 or epoch != int(epoch):
        raise ValueError(epoch)
    return EpochRow(epoch=int(epoch), **numbers, again=_again(values))


def _again(values: dict[str, str]) -> Again | None:
    if not all(column in values for column in AGAIN_COLUMNS):
        return None
    numbers = {column: float(values[column]) for column in AGAIN_COLUMNS}
    return None if all(map(math.isnan, numbers.values())) else Again(**numbers)
