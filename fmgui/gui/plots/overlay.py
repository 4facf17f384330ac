"""What is common to all places where several runs are told apart."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from fmgui.gui.style.theme import SPACING
from fmgui.runs.run_folder import RunFolder


@dataclass(frozen=True)
class Overlay:
    """A run that is laid over others."""

    run: RunFolder
    name: str
    """What the user knows it by."""
    colour: int
    """Which of ``Colours.classes`` it has."""

    @property
    def path(self) -> Path:
        """The run's folder."""
        return self.run.path


def swatch(colour: str | None, scale: float) -> QIcon:
    """Return a small disc of a colour; None leaves its place empty.

    Args:
        colour: As ``#rrggbb``.
        scale: The screen's pixels in one of Qt's.
    """
    side = 2 * SPACING
    pixmap = QPixmap(round(side * scale), round(side * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    if colour is not None:
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QRectF(3, 3, side - 6, side - 6))
        painter.end()
    icon = QIcon(pixmap)
    # Else Qt would tint it in rows that are selected.
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon
