"""A plot beneath a heading, in which each of its curves has a place."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fmgui.gui.plots.legend import Key
from fmgui.gui.plots.plot_canvas import PlotCanvas
from fmgui.gui.style.theme import SPACING, make_heading


class HeadedPlot(QWidget):
    """Heading and canvas; colours follow the theme.

    Args:
        title: The heading.
        canvas: What is drawn on.
    """

    def __init__(self, title: str, canvas: PlotCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = canvas
        for named in (self, canvas):
            named.setAccessibleName(title)
        self._heading = QHBoxLayout()
        self._heading.setSpacing(2 * SPACING)
        self._heading.setContentsMargins(SPACING, 0, SPACING, 0)
        self._heading.addWidget(make_heading(QLabel(title)))
        self._heading.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._heading)
        layout.addWidget(canvas, 1)

    def recolour(self) -> None:
        """Take the colours of the theme, which pyqtgraph does not do by itself."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.recolour()

    def _add_to_heading(self, key: Key) -> None:
        """Give a curve's key the next place in the heading."""
        self._heading.insertWidget(self._heading.count() - 1, key)
