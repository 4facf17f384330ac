"""The pictures of a data set, or one's own drawings, each with its class."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QWidget

from fmgui.gui.picture_view import PictureView
from fmgui.gui.wording.specs import class_names


class PictureGrid(PictureView):
    """Pictures of which one can be selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("picture_grid", self.tr("Pictures"), parent)

    def show_pictures(self, images: NDArray[np.uint8], captions: Sequence[str], tip: str) -> None:
        """Show pictures.

        Args:
            images: ``(count, 28, 28)``.
            captions: Of each, of one line or two.
            tip: What a double click does.
        """
        self.show_captioned(images, captions, lambda _: tip, class_names())

    def selected(self) -> int | None:
        """Return the place of the picture that is selected, or ``None``."""
        index = self.currentIndex()
        return index.row() if index.isValid() and self.selectionModel().hasSelection() else None
