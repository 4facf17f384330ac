"""Which pictures of a data set an experiment trains on, validates on and tests on."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from fmgui.data.dataset import Dataset
from fmgui.data.sketches import Sketchbook, sketch_labels
from fmgui.errors import DataError
from fmgui.specs.training import Training


@dataclass(frozen=True, eq=False)
class Part:
    """Pictures ``(count, 28, 28)`` and labels ``(count,)``, both ``uint8``."""

    images: NDArray[np.uint8]
    labels: NDArray[np.uint8]

    def __len__(self) -> int:
        """Return the number of pictures."""
        return len(self.labels)


@dataclass(frozen=True)
class Parts:
    """The three parts of a data set as an experiment uses them."""

    training: Part
    """The sketches, if any, are its last pictures: those of the first epoch."""
    validation: Part
    test: Part
    sketchbook: Sketchbook | None = None
    """Has the sketches of each epoch, if any."""


def divide(
    dataset: Dataset, training: Training, wanted: Callable[[], bool] = lambda: True
) -> Parts:
    """Return the parts of the data set that an experiment asks for.

    Sketches join the training pictures alone: validation and test stay what they are. To draw
    them takes a second or two; once ``wanted`` says no, those that are left stay empty.

    Raises:
        DataError: Too few pictures are left for training or validation.
    """
    count = min(training.training_pictures or len(dataset.train_labels), len(dataset.train_labels))
    whole = Part(dataset.train_images[:count], dataset.train_labels[:count])
    test = Part(dataset.test_images, dataset.test_labels)
    if training.validation == "test":
        kept, validation = whole, test
    else:
        # Keras's validation_split: the last pictures, before any shuffling.
        split = int(count * (1.0 - training.validation_fraction))
        kept = Part(whole.images[:split], whole.labels[:split])
        validation = Part(whole.images[split:], whole.labels[split:])
    if not len(kept) or not len(validation):
        raise DataError(
            f"{count} training pictures are too few to hold out {training.validation_fraction:g} "
            "of them: use more pictures or another share."
        )
    parts = Parts(_with_shuffled_labels(kept, training), validation, test)
    return _with_sketches(parts, training, wanted)


def _with_shuffled_labels(part: Part, training: Training) -> Part:
    if not training.shuffled_labels:
        return part
    generator = np.random.default_rng(training.seed)
    chosen = generator.permutation(len(part))[: round(training.shuffled_labels * len(part))]
    labels = part.labels.copy()
    labels[chosen] = labels[generator.permutation(chosen)]
    return Part(part.images, labels)


def _with_sketches(parts: Parts, training: Training, wanted: Callable[[], bool]) -> Parts:
    known = parts.training
    count = round(training.sketches * len(known))
    if not count:
        return parts
    book = Sketchbook(count, training.seed)
    images = np.concatenate([known.images, book.of_epoch(0, wanted)])
    labels = np.concatenate([known.labels, sketch_labels(count)])
    return replace(parts, training=Part(images, labels), sketchbook=book)
