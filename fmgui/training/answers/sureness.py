"""How sure an answer is: not only by its own number, but by what the network has learnt from.

A network gives 95 % to drawings unlike anything it has ever seen. So its answer is held against
the training pictures nearest to it in the network's last hidden layer: do they have the class that
is said, and are they near? After N. Papernot, P. McDaniel, "Deep k-Nearest Neighbors", 2018, and
Y. Sun et al., "Out-of-Distribution Detection with Deep Nearest Neighbors", ICML 2022. The form and
its numbers were chosen on photographs and on the program's own sketches, mixed; of temperature,
margin, entropy, energy, Mahalanobis distance and several neighbourhoods it was the best on both.
``python -m tests.benchmarks.sureness`` measures it.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.floating]

SURE = 0.6
"""An answer is called sure from this value."""
_NEIGHBOURS = 5
_USUALLY_NEARER = 0.2
"""Share of what was learnt that lies farther from its neighbours than what counts as near."""


@dataclass(frozen=True)
class Sureness:
    """How sure an answer is."""

    value: float
    """From 0 to 1."""
    unlike: bool = False
    """Whether it would be sure, were it not about a picture unlike all that was learnt from."""

    @property
    def is_sure(self) -> bool:
        """Whether the answer should be given without a doubt."""
        return self.value >= SURE


class Memory:
    """What a network has learnt from, as it sees it."""

    def __init__(self, features: Vectors, labels: NDArray[np.uint8]) -> None:
        """Remember pictures by their features ``(count, size)`` and labels ``(count,)``."""
        self._directions = _normalised(features)
        self._labels = labels
        # Each picture's nearest neighbour is itself.
        farthest = self._nearest(features[::2], _NEIGHBOURS + 1)[0][:, -1]
        self._near = max(float(np.quantile(farthest, _USUALLY_NEARER)), 1e-6)

    def sureness(self, probabilities: Vectors, features: Vectors) -> list[Sureness]:
        """Return how sure answers are.

        Args:
            probabilities: The answers, ``(count, 10)``.
            features: What the network's last hidden layer made of the pictures, ``(count, size)``.
        """
        cosines, labels = self._nearest(features, _NEIGHBOURS)
        agreement = (labels == probabilities.argmax(axis=1)[:, np.newaxis]).mean(axis=1)
        near = np.clip(cosines[:, -1] / self._near, 0, 1) ** 2
        believed = (agreement + 2 * probabilities.max(axis=1)) / 3
        return [
            Sureness(float(value), unlike=bool(value < SURE <= belief))
            for value, belief in zip(believed * near, believed, strict=True)
        ]

    def _nearest(self, features: Vectors, count: int) -> tuple[Vectors, NDArray[np.uint8]]:
        """Return cosines and labels ``(n, count)`` of the nearest pictures, nearest first."""
        cosines = _normalised(features) @ self._directions.T
        best = np.argsort(-cosines, axis=1, kind="stable")[:, :count]
        return np.take_along_axis(cosines, best, axis=1), self._labels[best]


def alone(probabilities: Vectors) -> Sureness:
    """Return how sure an answer ``(10,)`` is by its own number, where nothing else is known."""
    return Sureness(float(probabilities.max()))


def _normalised(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-12), np.float32)
