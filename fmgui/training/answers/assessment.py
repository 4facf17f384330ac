"""What a checkpoint makes of the test pictures: which classes it mixes up, and how sure it is.

Keras is loaded only by ``assess`` and ``assessing``; what they return are plain NumPy values.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from fmgui.data.dataset import CLASS_NAMES, Dataset
from fmgui.errors import RunError
from fmgui.runs.run_folder import BEST, RunFolder

CLASSES = len(CLASS_NAMES)
BINS = 10
"""Bins of equal width that confidence is sorted into, for the calibration."""
_BATCH_SIZE = 500
_LEAST_PROBABILITY = 1e-7
"""Keras takes no logarithm of less, so neither do the losses here."""

Counts = NDArray[np.int64]
Shares = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Calibration:
    """How often the answers are right that are given with a certain confidence.

    A network is calibrated well where it is right in 80 % of the answers it gives with 80 %. After
    C. Guo, G. Pleiss, Y. Sun, K. Weinberger, "On Calibration of Modern Neural Networks", 2017.
    """

    counts: Counts
    """Answers in each bin, ``(10,)``. Bin ``n`` holds confidences from n/10 to (n + 1)/10."""
    confidence: Shares
    """Mean confidence in each bin, ``(10,)``; NaN in an empty one."""
    accuracy: Shares
    """Share of right answers in each bin, ``(10,)``; NaN in an empty one."""

    @property
    def error(self) -> float:
        """The expected calibration error: mean gap of confidence and accuracy, 0 to 1."""
        filled = self.counts > 0
        gaps = np.abs(self.accuracy[filled] - self.confidence[filled])
        return float(np.average(gaps, weights=self.counts[filled]))


@dataclass(frozen=True, eq=False)
class Assessment:
    """The answers to all test pictures, and what follows from them."""

    labels: NDArray[np.uint8]
    """The true classes, ``(count,)``; at least one."""
    probabilities: NDArray[np.float32]
    """The answers, ``(count, 10)``: 40 bytes for a picture."""

    def __post_init__(self) -> None:
        """Make sure that nobody writes into what several threads read."""
        self.labels.setflags(write=False)
        self.probabilities.setflags(write=False)

    @cached_property
    def said(self) -> NDArray[np.uint8]:
        """The likeliest class of each picture, ``(count,)``."""
        return self.probabilities.argmax(axis=1).astype(np.uint8)

    @cached_property
    def confidence(self) -> NDArray[np.float32]:
        """The probability of the class said, ``(count,)``."""
        highest: NDArray[np.float32] = self.probabilities.max(axis=1)
        return highest

    @cached_property
    def losses(self) -> Shares:
        """The cross-entropy of each picture, ``(count,)``, without penalties on weights."""
        of_truth = self.probabilities[np.arange(len(self.labels)), self.labels]
        return -np.log(np.clip(of_truth.astype(np.float64), _LEAST_PROBABILITY, 1.0))

    @cached_property
    def is_right(self) -> NDArray[np.bool_]:
        """Whether the class said is the true one, ``(count,)``."""
        return self.said == self.labels

    @property
    def loss(self) -> float:
        """The mean of ``losses``."""
        return float(self.losses.mean())

    @property
    def accuracy(self) -> float:
        """The share of right answers, 0 to 1."""
        return float(self.is_right.mean())

    @cached_property
    def confusion(self) -> Counts:
        """How many pictures of each class were said to be which, ``(10 true, 10 said)``."""
        cells = self.labels.astype(np.int64) * CLASSES + self.said
        return np.bincount(cells, minlength=CLASSES**2).reshape(CLASSES, CLASSES)

    @property
    def precision(self) -> Shares:
        """Of the pictures said to be of a class, the share that is, ``(10,)``; NaN of none."""
        return _shares(self.confusion.diagonal(), self.confusion.sum(axis=0))

    @property
    def recall(self) -> Shares:
        """Of the pictures of a class, the share said to be, ``(10,)``; NaN of none."""
        return _shares(self.confusion.diagonal(), self.confusion.sum(axis=1))

    @cached_property
    def calibration(self) -> Calibration:
        """How far the network's confidence can be trusted."""
        confidence = self.confidence.astype(np.float64)
        # Guo's bins hold their upper end; the lowest confidence there is of ten classes is 0.1.
        bins = np.clip(np.ceil(confidence * BINS).astype(np.int64) - 1, 0, BINS - 1)
        counts = np.bincount(bins, minlength=BINS)
        return Calibration(
            counts,
            _shares(np.bincount(bins, weights=confidence, minlength=BINS), counts),
            _shares(np.bincount(bins, weights=self.is_right, minlength=BINS), counts),
        )

    def pictures(self, true: int, said: int) -> NDArray[np.intp]:
        """Return which test pictures are counted in a cell of ``confusion``, surest first."""
        return self._surest_first((self.labels == true) & (self.said == said))

    def hardest(self, count: int) -> NDArray[np.intp]:
        """Return the test pictures of the highest loss, highest first."""
        return np.argsort(-self.losses, kind="stable")[:count]

    def surest_mistakes(self, count: int) -> NDArray[np.intp]:
        """Return the wrongly answered test pictures, those with the highest confidence first."""
        return self._surest_first(~self.is_right)[:count]

    def _surest_first(self, among: NDArray[np.bool_]) -> NDArray[np.intp]:
        chosen = np.flatnonzero(among)
        return chosen[np.argsort(-self.confidence[chosen], kind="stable")]


def assess(run: RunFolder, checkpoint: str, dataset: Dataset) -> Assessment:
    """Return what a checkpoint, ``"best"`` or ``"last"``, makes of the test pictures.

    Raises:
        RunError: The checkpoint is missing, damaged or diverged, or there is no test picture.
    """
    *_, assessment = assessing(run, checkpoint, dataset)
    assert isinstance(assessment, Assessment)
    return assessment


def assessing(run: RunFolder, checkpoint: str, dataset: Dataset) -> Iterator[float | Assessment]:
    """Do as ``assess`` does, but yield the share done, 0 to 1, some times before the assessment.

    Raises:
        RunError: As ``assess`` does.
    """
    # Keras is imported with them, and whoever shows an assessment need not have it.
    from fmgui.training.build import build_network
    from fmgui.training.predict import load_weights, probabilities

    images = dataset.test_images
    if not len(images):
        raise RunError(f"{dataset.name} has no test pictures: choose another data set.")
    network = build_network(run.experiment().network)
    load_weights(network, run, checkpoint)
    answers = np.empty((len(images), CLASSES), np.float32)
    for start in range(0, len(images), _BATCH_SIZE):
        yield start / len(images)
        batch = slice(start, start + _BATCH_SIZE)
        answers[batch] = probabilities(network, images[batch])
    if not np.isfinite(answers).all():
        other = "" if checkpoint == BEST else ": look at the best checkpoint instead"
        raise RunError(f"This network answers with what are not numbers any more{other}.")
    yield Assessment(dataset.test_labels.copy(), answers)


def _shares(parts: Counts | Shares, wholes: Counts) -> Shares:
    """Return parts of wholes; NaN where the whole is 0."""
    shares = np.full(len(wholes), np.nan)
    return np.divide(parts, wholes, out=shares, where=wholes > 0)
