"""Pictures brought to the size that a network sees."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from fmgui.data.dataset import IMAGE_SIZE


def centred(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Average a picture so that its longest side is 28, and put it in the middle of black.

    Args:
        picture: ``(h, w)`` light on black.
    """
    height, width = picture.shape
    scale = IMAGE_SIZE / max(height, width)
    rows, columns = (max(1, round(length * scale)) for length in (height, width))
    small = _averages(height, rows) @ picture.astype(np.float32) @ _averages(width, columns).T
    network = np.zeros((IMAGE_SIZE, IMAGE_SIZE), np.uint8)
    top, left = (IMAGE_SIZE - rows) // 2, (IMAGE_SIZE - columns) // 2
    network[top : top + rows, left : left + columns] = np.rint(small)
    return network


@lru_cache(maxsize=64)
def _averages(length: int, cells: int) -> NDArray[np.float32]:
    """Return the ``(cells, length)`` matrix that averages boxes of equal width."""
    edges = np.linspace(0, length, cells + 1)[:, None]
    pixels = np.arange(length)
    covered = np.minimum(pixels + 1, edges[1:]) - np.maximum(pixels, edges[:-1])
    return np.asarray(np.clip(covered, 0, 1) * cells / length, np.float32)
