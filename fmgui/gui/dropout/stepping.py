"""The work behind the view of dropout, done on a thread of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from fmgui.data.dataset import Dataset
from fmgui.errors import FmguiError
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.experiment import Experiment
from fmgui.training.why.masks import Step

STEPS_SHOWN = 5
"""Steps that are listed, the latest among them."""


@dataclass(frozen=True)
class Question:
    """What is wanted: the steps up to one, for one picture of the first batch."""

    experiment: Experiment
    run: RunFolder | None
    """Whose best weights are used; None for the first weights of the experiment."""
    written: int
    """When they were written, in nanoseconds."""
    dataset: Dataset
    picture: int
    """Which picture, counted from 0; after the last of the batch the first comes again."""
    step: int
    """The last step, from 1."""

    @property
    def batch_size(self) -> int:
        """How many pictures go through the network together."""
        return min(self.experiment.training.batch_size, len(self.dataset.train_labels))

    @property
    def index(self) -> int:
        """The picture's index in the batch."""
        from fmgui.training.why.masks import LARGEST_BATCH

        return self.picture % min(self.batch_size, LARGEST_BATCH)


@dataclass(frozen=True, eq=False)
class Answer:
    """The steps, the latest first, and a pass with nothing left out; or why there are none."""

    question: Question
    steps: tuple[Step, ...] = ()
    without: Step | None = None
    problem: str = ""


def question(
    scene_run: RunFolder | None, experiment: Experiment, dataset: Dataset, picture: int, step: int
) -> Question:
    """Return the question as it stands now."""
    written = 0
    if scene_run is not None:
        try:
            written = scene_run.best_weights_file.stat().st_mtime_ns
        except OSError:
            written = 0
    return Question(experiment, scene_run, written, dataset, picture, step)


def answers(asked: Question) -> Iterator[Answer]:
    """Yield the answer. Must run in a thread, once TensorFlow is loaded."""
    from fmgui.training.why.masks import dropout_steps

    numbers = range(asked.step, max(asked.step - STEPS_SHOWN, 0), -1)
    try:
        weights = _weights(asked.run, asked.written) if asked.run else None
        *steps, without = dropout_steps(
            asked.experiment.network,
            asked.experiment.training.seed,
            asked.dataset.train_images[: asked.batch_size],
            asked.dataset.train_labels[: asked.batch_size],
            asked.index,
            (*numbers, 0),
            weights,
        )
        yield Answer(asked, tuple(steps), without)
    except FmguiError as error:
        yield Answer(asked, problem=str(error))
    except Exception as error:
        # Too little memory, or a damaged file, can make Keras raise anything.
        text = QCoreApplication.translate("Dropout", "Dropout cannot be shown: {}.")
        yield Answer(asked, problem=text.format(error))


@lru_cache(2)
def _weights(
    run: RunFolder,
    written: int,  # noqa: ARG001 (tells a file from another of the same name)
) -> list[NDArray[Any]]:
    from fmgui.training.why.masks import best_weights

    return best_weights(run)
