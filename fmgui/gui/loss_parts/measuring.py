"""A run measured again from its kept epochs, on a thread of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from fmgui.data.dataset import Dataset
from fmgui.errors import FmguiError
from fmgui.runs.history import Again
from fmgui.runs.run_folder import RunFolder
from fmgui.training.control import Control


@dataclass(frozen=True, eq=False)
class Question:
    """Which run to measure; ``control.stop()`` gives it up."""

    run: RunFolder
    dataset: Dataset
    control: Control = field(default_factory=Control)


@dataclass(frozen=True, eq=False)
class Answer:
    """A part of the answer."""

    question: Question
    epoch: int | None = None
    again: Again | None = None
    problem: str = ""
    is_last: bool = False


def answers(asked: Question) -> Iterator[Answer]:
    """Yield an answer for each epoch, the latest first. Must run in a thread."""
    from fmgui.training.why.measure_run import measure_run

    try:
        for epoch, again in measure_run(asked.run, asked.dataset, asked.control):
            yield Answer(asked, epoch, again)
        yield Answer(asked, is_last=True)
    except FmguiError as error:
        yield Answer(asked, problem=str(error), is_last=True)
    except Exception as error:
        # A damaged file can make Keras raise anything; the window should stand.
        text = QCoreApplication.translate("LossPartsPage", "{run} cannot be measured: {reason}.")
        yield Answer(asked, problem=text.format(run=asked.run.path, reason=error), is_last=True)
