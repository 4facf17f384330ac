"""Between NumPy's arrays and Qt's images."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from fmgui.errors import ImageError
from fmgui.runs.files import replacing


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


def save_png(image: QImage, path: Path) -> None:
    """Save an image as a PNG file, in grey where it has no colour.

    Raises:
        ImageError: The file cannot be written.
    """
    if image.allGray():
        image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    encoded = QBuffer()
    encoded.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(encoded, QByteArray(b"png")).write(image)
    try:
        with replacing(path) as temporary:
            temporary.write_bytes(encoded.data().data())
    except OSError as error:
        raise ImageError(
            f"“{path.name}” cannot be written; choose another folder, or make room on the disk."
        ) from error
