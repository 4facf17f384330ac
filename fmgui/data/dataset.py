"""The data set as every part of the program sees it."""

import hashlib
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

IMAGE_SIZE = 28
"""Height and width of a picture, in pixels."""

CLASS_NAMES = (
    "T-shirt/top",
    "Trouser",
    "Pullover",
    "Dress",
    "Coat",
    "Sandal",
    "Shirt",
    "Sneaker",
    "Bag",
    "Ankle boot",
)
"""Fashion-MNIST's ten classes; a label is an index into this tuple."""


@dataclass(frozen=True, eq=False)
class Dataset:
    """Training and test pictures with their labels.

    Pictures are ``uint8`` arrays of shape ``(count, 28, 28)``, light on black; labels are
    ``uint8`` arrays of shape ``(count,)`` with values 0 to 9.
    """

    name: str
    """What the window and ``environment.json`` call it, e.g. ``"Fashion-MNIST"``."""
    train_images: NDArray[np.uint8] = field(repr=False)
    train_labels: NDArray[np.uint8] = field(repr=False)
    test_images: NDArray[np.uint8] = field(repr=False)
    test_labels: NDArray[np.uint8] = field(repr=False)

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 over all arrays, so that two runs can be known to have seen the same data."""
        digest = hashlib.sha256()
        for array in (self.train_images, self.train_labels, self.test_images, self.test_labels):
            digest.update(str(array.shape).encode())
            digest.update(np.ascontiguousarray(array).data)
        return digest.hexdigest()
