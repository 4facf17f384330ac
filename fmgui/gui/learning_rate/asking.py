"""The small trainings behind the view, done on a thread of their own."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from fmgui.data.dataset import Dataset
from fmgui.errors import FmguiError
from fmgui.specs.experiment import Experiment
from fmgui.training.control import Control

if TYPE_CHECKING:
    from fmgui.training.why.descent import Descent
    from fmgui.training.why.range_test import RangeTest


@dataclass(frozen=True, eq=False)
class Question:
    """What to train; ``control.stop()`` gives it up, within a few steps."""

    experiment: Experiment
    dataset: Dataset
    rates: tuple[float, ...] = ()
    """The rates to train with; none for a range test."""
    control: Control = field(default_factory=Control)


@dataclass(frozen=True, eq=False)
class Answer:
    """A part of the answer."""

    question: Question
    share: float | None = None
    """How much is done, 0 to 1."""
    descent: "Descent | None" = None
    range_test: "RangeTest | None" = None
    problem: str = ""
    is_last: bool = False


def answers(asked: Question) -> Iterator[Answer]:
    """Yield the answer in parts. Must run in a thread: it takes seconds."""
    try:
        for part in _parts(asked):
            if asked.control.stopping:
                break
            yield Answer(asked, **part)
        yield Answer(asked, is_last=True)
    except FmguiError as error:
        yield Answer(asked, problem=str(error), is_last=True)
    except Exception as error:
        # An optimizer can be set up in ways that only Keras refuses; the window should stand.
        text = QCoreApplication.translate("LearningRatePage", "This cannot be trained: {reason}.")
        yield Answer(asked, problem=text.format(reason=error), is_last=True)


def _parts(asked: Question) -> Iterator[dict[str, Any]]:
    from fmgui.training.why.descent import Progress, descents
    from fmgui.training.why.range_test import range_test

    if asked.rates:
        for part in descents(asked.experiment, asked.dataset, asked.rates):
            yield {"share": part.share} if isinstance(part, Progress) else {"descent": part}
    else:
        for found in range_test(asked.experiment, asked.dataset):
            yield {"share": found.share} if isinstance(found, Progress) else {"range_test": found}
