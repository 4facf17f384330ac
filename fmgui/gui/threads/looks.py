"""Closer looks at an answer, worked out on a thread: where, like what, and who else says so."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fmgui.data.dataset import Dataset
from fmgui.errors import FmguiError
from fmgui.runs.run_folder import RunFolder

ASKED = 50
"""How often the dropout lens asks."""
NEIGHBOURS = 8
_KEPT = 3
"""Networks kept loaded: the one that answers, one to compare it with, and one before."""

Pixels = NDArray[np.uint8]


@dataclass(frozen=True)
class Checkpoint:
    """The network that is asked."""

    run: RunFolder
    name: str
    """``"best"`` or ``"last"``."""


@dataclass(frozen=True, eq=False)
class Where:
    """Asks for a gradient map of a picture."""

    pixels: Pixels
    asked: Checkpoint


@dataclass(frozen=True, eq=False)
class Like:
    """Asks for the training pictures most like a picture."""

    pixels: Pixels
    asked: Checkpoint
    dataset: Dataset
    by_pixels: bool


@dataclass(frozen=True, eq=False)
class Rival:
    """Asks another network."""

    pixels: Pixels
    asked: Checkpoint


@dataclass(frozen=True, eq=False)
class Dropped:
    """Asks the network many times with dropout on."""

    pixels: Pixels
    asked: Checkpoint


Question = Where | Like | Rival | Dropped


@dataclass(frozen=True, eq=False)
class Neighbour:
    """A training picture."""

    pixels: Pixels
    """``(28, 28)``."""
    label: int
    likeness: float
    """The cosine, from -1 to 1."""


@dataclass(frozen=True, eq=False)
class Look:
    """A part of the answer to a question. Fields that do not belong to it are ``None``."""

    question: Question
    problem: str = ""
    """A sentence on why there is no answer."""
    share: float | None = None
    """How much is done, 0 to 1, before the answer comes."""
    label: int | None = None
    matters: NDArray[np.float32] | None = None
    """``(28, 28)``, 0 to 1: how much each pixel matters for the answer ``label``."""
    neighbours: tuple[Neighbour, ...] | None = None
    answers: NDArray[np.float32] | None = None
    """``(count, 10)``; one for a rival. Empty for a network without dropout."""


class Looker:
    """Does the work; it belongs to one thread. Networks and what they make of pictures are kept."""

    def __init__(self) -> None:
        self._insights: dict[tuple[Checkpoint, int], Any] = {}
        self._index: tuple[Any, Any, Any] = (None, None, None)
        """A data set, the network that looked at it (``None``: pixel by pixel), and what it saw."""

    def looks(self, question: Question) -> Iterator[Look]:
        """Yield the answer to a question, in parts."""
        try:
            yield from self._looks(question)
        except FmguiError as error:
            yield Look(question, problem=str(error))
        except Exception:
            # The thread must outlive it: the next drawing or checkpoint may be all right.
            sys.excepthook(*sys.exc_info())

    def _looks(self, question: Question) -> Iterator[Look]:
        match question:
            case Where():
                insight = self._insight(question.asked)
                label = int(insight.answers(question.pixels[np.newaxis])[0].argmax())
                matters = insight.where_it_looked(question.pixels, label)
                yield Look(question, label=label, matters=matters)
            case Rival():
                insight = self._insight(question.asked)
                yield Look(question, answers=insight.answers(question.pixels[np.newaxis]))
            case Dropped():
                insight = self._insight(question.asked)
                answers = np.empty((0, 10), np.float32)
                if insight.has_dropout:
                    answers = insight.with_dropout(question.pixels, ASKED)
                yield Look(question, answers=answers)
            case Like():
                yield from self._alike(question)

    def _alike(self, question: Like) -> Iterator[Look]:
        # TensorFlow is imported with it, so only here.
        from fmgui.training.answers.likeness import Index, as_pixels, indexing

        insight = None if question.by_pixels else self._insight(question.asked)
        vectors_of = insight.features if insight else as_pixels
        dataset, looked, index = self._index
        if dataset is not question.dataset or looked is not insight:
            for part in indexing(question.dataset.train_images, vectors_of):
                if isinstance(part, Index):
                    index = part
                else:
                    yield Look(question, share=part)
            self._index = question.dataset, insight, index
        vector = vectors_of(question.pixels[np.newaxis])[0]
        numbers, cosines = index.nearest(vector, NEIGHBOURS)
        images, labels = question.dataset.train_images, question.dataset.train_labels
        neighbours = [
            Neighbour(images[number], int(labels[number]), float(cosine))
            for number, cosine in zip(numbers, cosines, strict=True)
        ]
        yield Look(question, neighbours=tuple(neighbours))

    def _insight(self, asked: Checkpoint) -> Any:
        """Return the network as it is on disk now. Raises ``RunError``."""
        from fmgui.training.answers.insight import Insight

        written = asked.run.weights_file(asked.name).stat().st_mtime_ns
        insight = self._insights.pop((asked, written), None) or Insight(asked.run, asked.name)
        # The one asked last is the last one: the first is let go.
        self._insights[asked, written] = insight
        for old in list(self._insights)[:-_KEPT]:
            del self._insights[old]
        return insight
