"""Which pictures are most like one, as a network sees them or pixel by pixel.

Likeness is the cosine of two vectors: 1 where they point the same way, 0 where they have nothing in
common. As a network sees pictures, the vectors are the outputs of its last hidden layer, of which
nearest neighbours tell what an answer rests on: N. Papernot, P. McDaniel, "Deep k-Nearest
Neighbors: Towards Confident, Interpretable and Robust Deep Learning", 2018.
"""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

Pictures = NDArray[np.uint8]
Vectors = NDArray[np.float32]

MOST = 10_000
"""Pictures that are compared at most; of more, so many are taken at equal distances."""
_BATCH = 250


class Index:
    """Pictures' vectors, ready to be compared with another one in a few milliseconds."""

    def __init__(self, numbers: NDArray[np.intp], vectors: Vectors) -> None:
        """Take the numbers ``(count,)`` of pictures and their vectors ``(count, size)``."""
        self.numbers = numbers
        self._directions = _normalised(vectors)

    def nearest(self, vector: Vectors, count: int) -> tuple[NDArray[np.intp], Vectors]:
        """Return the numbers of the pictures most like one, and their cosines; best first.

        Args:
            vector: Of the picture, ``(size,)``.
            count: How many are returned, at most as many as there are.
        """
        cosines = self._directions @ _normalised(vector[np.newaxis])[0]
        best = np.argsort(-cosines, kind="stable")[:count]
        return self.numbers[best], cosines[best]


def as_pixels(images: Pictures) -> Vectors:
    """Return pictures ``(count, 28, 28)`` as vectors ``(count, 784)`` of their own pixels."""
    return images.reshape(len(images), -1).astype(np.float32)


def indexing(
    images: Pictures, vectors_of: Callable[[Pictures], Vectors]
) -> Iterator[float | Index]:
    """Make an index of pictures; yields the share done, 0 to 1, some times before the index.

    Args:
        images: ``(count, 28, 28)``.
        vectors_of: Turns some of them into vectors: ``as_pixels``, or an ``Insight``'s features.
    """
    numbers = np.unique(np.linspace(0, len(images) - 1, min(MOST, len(images)), dtype=np.intp))
    vectors = []
    for start in range(0, len(numbers), _BATCH):
        yield start / len(numbers)
        vectors.append(vectors_of(images[numbers[start : start + _BATCH]]))
    yield Index(numbers, np.concatenate(vectors))


def _normalised(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-12), np.float32)
