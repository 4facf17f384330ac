"""A plot beneath a heading, in which each of its curves has a place."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from fmgui.gui.plots.legend import Key
from fmgui.gui.plots.plot_canvas import PlotCanvas
from fmgui.gui.style.theme import SPACING, make_heading
from fmgui.gui.style.wrapped_row import WrappedRow


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
        self._heading = _Heading()
        self._heading.row.addWidget(make_heading(QLabel(title)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
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
        self._heading.row.addWidget(key)


class _Heading(QWidget):
    """A title and the keys of curves, in as many rows as they need.

    It is as high as its rows are at the width that it has got. Were its height to follow from a
    width that it might get, a stack of pages would give each page its favourite height.
    """

    def __init__(self) -> None:
        super().__init__()
        self.row = WrappedRow(2 * SPACING, 0)
        self.row.setContentsMargins(SPACING, 0, SPACING, 0)
        self.setLayout(self.row)

    def hasHeightForWidth(self) -> bool:
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        self.setFixedHeight(self.row.heightForWidth(self.width()))
