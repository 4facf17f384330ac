"""The work behind the evaluation, done on a thread of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from fmgui.data.dataset import Dataset
from fmgui.errors import FmguiError
from fmgui.runs.run_folder import RunFolder
from fmgui.training.answers.assessment import Assessment


class Question(NamedTuple):
    """What is to be evaluated. Two that are equal have the same answer."""

    run: RunFolder
    checkpoint: str
    dataset: Dataset
    written: int
    """When the checkpoint was written, in nanoseconds; 0 where there is none."""


@dataclass(frozen=True, eq=False)
class Answer:
    """A part of the answer: how far the work is, at last the assessment or why there is none."""

    question: Question
    share: float = 1.0
    """How much is done, 0 to 1."""
    assessment: Assessment | None = None
    trained_on: str | None = None
    """The data set the run was trained on, where that is another one."""
    problem: str = ""


def question(run: RunFolder, checkpoint: str, dataset: Dataset) -> Question:
    """Return the question as it stands now."""
    try:
        written = run.weights_file(checkpoint).stat().st_mtime_ns
    except (FmguiError, OSError):
        written = 0
    return Question(run, checkpoint, dataset, written)


def answers(asked: Question) -> Iterator[Answer]:
    """Yield the answer in parts. Must run in a thread: it may take seconds."""
    from fmgui.training.answers.assessment import assessing

    try:
        trained_on = _other_data_set(asked.run, asked.dataset)
        for part in assessing(asked.run, asked.checkpoint, asked.dataset):
            if isinstance(part, Assessment):
                yield Answer(asked, assessment=part, trained_on=trained_on)
            else:
                yield Answer(asked, share=part)
    except FmguiError as error:
        yield Answer(asked, problem=str(error))
    except Exception as error:
        # A damaged file can make Keras raise anything; the window should stand.
        yield Answer(asked, problem=_cannot(asked.run.path, error))


def _other_data_set(run: RunFolder, dataset: Dataset) -> str | None:
    """Return the name of the data set the run was trained on, where it is not this one."""
    environment = run.environment()
    fingerprint = environment.get("data_fingerprint")
    if fingerprint in (None, dataset.fingerprint):
        return None
    return str(environment.get("data_set", ""))


def _cannot(run: Path, error: Exception) -> str:
    text = QCoreApplication.translate("Evaluation", "{run} cannot be evaluated: {reason}.")
    return text.format(run=run, reason=error)
