"""Numbers as colours."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage


def mixed(strength: NDArray[np.float64], nothing: str, full: str) -> QImage:
    """Return an image whose pixels go from one colour to another.

    Args:
        strength: ``(height, width)``, 0 to 1.
        nothing: The colour of 0, as ``#rrggbb``.
        full: The colour of 1.
    """
    low, high = _rgb(nothing), _rgb(full)
    return _image(low + strength[..., None] * (high - low))


def diverging(values: NDArray[np.float64], below: str, nothing: str, above: str) -> QImage:
    """Return an image whose pixels go from one colour through a second to a third.

    Args:
        values: ``(height, width)``, -1 to 1.
        below: The colour of -1, as ``#rrggbb``.
        nothing: The colour of 0.
        above: The colour of 1.
    """
    middle = _rgb(nothing)
    ends = np.where((values < 0)[..., None], _rgb(below), _rgb(above))
    return _image(middle + np.abs(values)[..., None] * (ends - middle))


def _rgb(colour: str) -> NDArray[np.float64]:
    made = QColor(colour)
    return np.array([made.red(), made.green(), made.blue()], dtype=np.float64)


def _image(pixels: NDArray[np.float64]) -> QImage:
    filled = np.full((*pixels.shape[:2], 4), 255, np.uint8)
    filled[..., :3] = np.rint(pixels)
    height, width = filled.shape[:2]
    view = QImage(filled.data, width, height, 4 * width, QImage.Format.Format_RGBX8888)
    # The array goes away; the image must own its pixels.
    return view.copy()
