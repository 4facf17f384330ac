"""Pictures that are dropped or pasted."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QImage

from fmgui.data.image_file import load_image
from fmgui.errors import ImageError
from fmgui.gui.try_it.images import to_rgba


def may_hold_picture(data: QMimeData) -> bool:
    """Tell, without reading it, whether what is dragged here may be a picture."""
    return data.hasUrls() or data.hasImage()


def read_picture(data: QMimeData) -> NDArray[np.uint8]:
    """Return the picture in what was dropped or pasted, as ``(h, w, 4)`` RGBA.

    Raises:
        ImageError: There is none, or it cannot be read.
    """
    for url in data.urls():
        if url.isLocalFile():
            return load_image(Path(url.toLocalFile()))
    if data.hasImage():
        image = QImage(data.imageData())
        if not image.isNull():
            return to_rgba(image)
    if data.hasUrls():
        raise ImageError(_translated("Save the picture on this computer first, then drop it."))
    raise ImageError(_translated("There is no picture to paste; copy one first."))


def _translated(text: str) -> str:
    return QCoreApplication.translate("incoming", text)
