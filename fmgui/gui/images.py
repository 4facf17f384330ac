"""Between NumPy's arrays and Qt's images."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage


def to_image(array: NDArray[np.uint8]) -> QImage:
    """Return an array as an image of its own memory.

    Args:
        array: ``(h, w)`` grey or ``(h, w, 3)`` RGB.
    """
    array = np.ascontiguousarray(array)
    height, width = array.shape[:2]
    grey = array.ndim == 2
    kind = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB888
    return QImage(array.data, width, height, array.strides[0], kind).copy()


def to_rgba(image: QImage) -> NDArray[np.uint8]:
    """Return an image as an array ``(h, w, 4)``, RGBA."""
    return _to_array(image.convertToFormat(QImage.Format.Format_RGBA8888), 4)


def to_grey(image: QImage) -> NDArray[np.uint8]:
    """Return an image as an array ``(h, w)`` of grey values."""
    return _to_array(image.convertToFormat(QImage.Format.Format_Grayscale8), 1)[..., 0]


def _to_array(image: QImage, channels: int) -> NDArray[np.uint8]:
    height, width = image.height(), image.width()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(height, image.bytesPerLine())
    return rows[:, : width * channels].reshape(height, width, channels).copy()
