"""Looking at what a run has learnt from, so that it can be told how sure its answers are."""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from fmgui.data.dataset import IMAGE_SIZE, Dataset
from fmgui.data.drawn import drawn_clothes
from fmgui.data.sketches import sketch_labels, sketches
from fmgui.runs.places import starter_run
from fmgui.runs.run_folder import RunFolder
from fmgui.training.answers.sureness import Memory, Vectors

FeaturesOf = Callable[[NDArray[np.uint8]], Vectors]
"""Turns pictures ``(count, 28, 28)`` into what the last hidden layer makes of them."""

_PICTURES = 1000
"""Training pictures that are remembered."""
_SKETCHES = 400
"""Sketches that are remembered of a run that has learnt from some; they take long to draw."""
_BATCH = 40
_SKETCHED_AT_ONCE = 10


class Remembering:
    """Makes memories in small steps. The pictures are kept: of other weights it is made sooner."""

    def __init__(self) -> None:
        self._key: object = None
        self._images = np.empty((0, IMAGE_SIZE, IMAGE_SIZE), np.uint8)
        self._labels = np.empty(0, np.uint8)

    def steps(
        self, run: RunFolder, dataset: Dataset | None, features_of: FeaturesOf
    ) -> Iterator[Memory | None]:
        """Look at what a run has learnt from; after some steps without a value comes the memory.

        None comes where the run has learnt from another data set than this one.
        """
        fingerprint = run.environment().get("data_fingerprint")
        of_ours = run == starter_run()
        if not of_ours and (dataset is None or fingerprint != dataset.fingerprint):
            return
        training = run.experiment().training
        key = (fingerprint, bool(training.sketches))
        if key != self._key:
            yield from self._recall(None if of_ours else dataset, sketched=bool(training.sketches))
            self._key = key
        features = []
        for start in range(0, len(self._images), _BATCH):
            yield None
            features.append(features_of(self._images[start : start + _BATCH]))
        yield Memory(np.concatenate(features), self._labels)

    def _recall(self, dataset: Dataset | None, *, sketched: bool) -> Iterator[None]:
        """Bring the pictures together; the program's own drawn clothes without a data set."""
        if dataset is None:
            dataset = drawn_clothes(train_per_class=_PICTURES // 10, test_per_class=1)
            yield None
        count = len(dataset.train_labels)
        chosen = np.unique(np.linspace(0, count - 1, min(_PICTURES, count), dtype=np.intp))
        images, labels = [dataset.train_images[chosen]], [dataset.train_labels[chosen]]
        random = np.random.default_rng(0)
        for _ in range(_SKETCHES // _SKETCHED_AT_ONCE if sketched else 0):
            labels.append(sketch_labels(_SKETCHED_AT_ONCE))
            images.append(sketches(labels[-1], random))
            yield None
        self._images, self._labels = np.concatenate(images), np.concatenate(labels)
