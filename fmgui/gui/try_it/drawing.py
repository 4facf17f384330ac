"""A drawing as a list of what was done, so that it is sharp at any scale and can be undone."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from fmgui.data.background import border, on_square_ground
from fmgui.data.dataset import IMAGE_SIZE
from fmgui.data.picture import on_paper, reduced
from fmgui.gui.try_it.bucket import Filled
from fmgui.gui.try_it.images import to_image
from fmgui.gui.try_it.strokes import PAPER, Stroke

WHITE = QColor(Qt.GlobalColor.white)
"""The paper's own colour."""

_CRISP_SIDE = 56
"""Pictures up to this side in pixels are shown as squares, not blurred."""


@dataclass(frozen=True, eq=False)
class PlacedPicture:
    """A picture that covers the whole paper."""

    image: QImage
    """Square."""
    ground: QColor
    """The colour its border has: what the eraser leaves behind."""

    @classmethod
    def of(cls, picture: NDArray[np.uint8]) -> "PlacedPicture":
        """Make a picture of any shape square, by continuing its own background.

        Args:
            picture: ``(h, w)`` grey or ``(h, w, 4)`` RGBA.
        """
        colour = on_paper(reduced(picture))
        if colour.ndim == 2:
            colour = np.stack((colour,) * 3, axis=-1)
        square = on_square_ground(colour)
        ground = np.median(border(square), axis=0).astype(int).tolist()
        return cls(to_image(square), QColor(*ground))

    @property
    def is_ready_made(self) -> bool:
        """Whether it has the size a network takes, as the data set's own pictures do."""
        return self.image.width() == IMAGE_SIZE

    def paint(self, painter: QPainter) -> None:
        """Paint the picture over the paper, in as many pixels as the device has there."""
        side = round(painter.deviceTransform().m11() * PAPER)
        crisp = self.image.width() <= _CRISP_SIDE
        smoothness = (
            Qt.TransformationMode.FastTransformation
            if crisp
            else Qt.TransformationMode.SmoothTransformation
        )
        shown = self.image.scaled(side, side, mode=smoothness)
        painter.drawImage(QRectF(0, 0, PAPER, PAPER), shown)


@dataclass(frozen=True, eq=False)
class Cleared:
    """The paper was made empty."""


Operation = Stroke | Filled | PlacedPicture | Cleared


class Drawing:
    """What was done to the paper, in order, of which the last can be undone."""

    def __init__(self) -> None:
        self._operations: list[Operation] = []
        self._undone: list[Operation] = []

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to undo."""
        return bool(self._operations)

    @property
    def can_redo(self) -> bool:
        """Whether there is anything to redo."""
        return bool(self._undone)

    def add(self, operation: Operation) -> None:
        """Do something new; what was undone before cannot be redone any more."""
        self._operations.append(operation)
        self._undone.clear()

    def undo(self) -> None:
        """Take the last operation back."""
        self._undone.append(self._operations.pop())

    def redo(self) -> None:
        """Do again what was undone last."""
        self._operations.append(self._undone.pop())

    def abandon(self) -> None:
        """Take the last operation back as if it had never been."""
        self._operations.pop()

    def placed(self) -> PlacedPicture | None:
        """Return the picture that lies on the paper, if one does."""
        visible = self.visible()
        return visible[0] if visible and isinstance(visible[0], PlacedPicture) else None

    def ground(self) -> QColor:
        """Return the colour of the paper: white, or that of the picture lying on it."""
        picture = self.placed()
        return picture.ground if picture else WHITE

    def visible(self) -> tuple[Operation, ...]:
        """Return the last operation that covers all before it, and what came after it."""
        start = len(self._operations)
        while start > 0 and isinstance(self._operations[start - 1], Stroke | Filled):
            start -= 1
        return tuple(self._operations[max(0, start - 1) :])
