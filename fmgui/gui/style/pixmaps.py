"""Small grey pictures, as Qt shows them."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPixmap


def picture_pixmap(picture: NDArray[np.uint8], side: int, scale: float = 1.0) -> QPixmap:
    """Return a square grey picture, its pixels seen as squares.

    Args:
        picture: Such as ``(28, 28)``.
        side: How large it is shown.
        scale: Of the screen it is shown on: its pixels to each of the window's.
    """
    pixels = np.ascontiguousarray(picture)
    size = len(pixels)
    view = QImage(pixels.data, size, size, size, QImage.Format.Format_Grayscale8)
    pixmap = QPixmap.fromImage(view.scaled(round(side * scale), round(side * scale)))
    pixmap.setDevicePixelRatio(scale)
    return pixmap
