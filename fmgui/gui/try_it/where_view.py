"""Where the network looked: a gradient map over the picture that it saw."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fmgui.data.dataset import IMAGE_SIZE
from fmgui.gui.style.theme import SPACING, colours
from fmgui.gui.try_it.images import to_image
from fmgui.gui.wording.specs import class_names

_WARM = np.array((240, 140, 0), np.float32)
"""An orange that stands out on black, grey and white alike."""
_STRONGEST = 0.9
"""How much of a pixel the orange covers at most."""


class WhereView(QWidget):
    """Paints the picture in grey, and over it in orange how much each pixel matters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("where_view")
        self.setAccessibleName(self.tr("Where the network looked"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._blended: NDArray[np.uint8] | None = None
        self.show_map(None)

    def show_map(
        self,
        pixels: NDArray[np.uint8] | None,
        matters: NDArray[np.float32] | None = None,
        label: int = 0,
    ) -> None:
        """Show a map, or what to do where there is none.

        Args:
            pixels: ``(28, 28)``, or ``None``.
            matters: How much each pixel matters, ``(28, 28)`` from 0 to 1.
            label: The class for which they matter.
        """
        if pixels is None or matters is None:
            self._blended = None
            self._text = self.tr("Draw something to see where the network looks.")
        else:
            self._blended = _blend(pixels, matters)
            self._text = self.tr(
                "The stronger the orange, the more the answer “{}” would change with that spot."
            ).format(class_names()[label])
        self.setAccessibleDescription(self._text)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the picture six times as large, with words beside it."""
        return QSize(284, 6 * IMAGE_SIZE)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 5 * IMAGE_SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = colours(self)
        painter.setPen(QColor(theme.muted))
        room = QRect(self.rect())
        wrap = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        if self._blended is not None:
            whole = min(self.height(), 2 * self.width() // 3) // IMAGE_SIZE * IMAGE_SIZE
            painter.drawImage(QRectF(0, 0, whole, whole), to_image(self._blended))
            room.setLeft(whole + SPACING + SPACING // 2)
        painter.drawText(room, wrap, self._text)


def _blend(pixels: NDArray[np.uint8], matters: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Return the picture ``(28, 28, 3)``, warmer where a pixel matters more."""
    grey = np.repeat(pixels[..., np.newaxis], 3, axis=2).astype(np.float32)
    cover = _STRONGEST * matters[..., np.newaxis]
    return np.asarray(np.rint(grey * 0.8 * (1 - cover) + _WARM * cover), np.uint8)
