"""The tools beside the canvas: what one draws with, and what one draws along."""

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QColor,
    QIcon,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QButtonGroup, QMenu, QVBoxLayout, QWidget

from fmgui.gui.style.theme import SPACING, colours
from fmgui.gui.try_it.canvas import Canvas
from fmgui.gui.try_it.template_button import TemplateButton
from fmgui.gui.try_it.tool_button import ToolButton, bind_key
from fmgui.gui.try_it.tools import Tool

_SHADES = (1.0, 0.8, 0.6, 0.4, 0.2)
_SWATCH = 16
_RADIUS = 6.5


class Toolbox(QWidget):
    """A column of buttons that sets a canvas's hand and its outline to trace."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self.setObjectName("toolbox")
        self.setAccessibleName(self.tr("Tools"))
        self._canvas = canvas
        self._tools = {
            Tool.BRUSH: ToolButton("brush", self.tr("Brush; Shift for a straight line"), "B"),
            Tool.LINE: ToolButton("line", self.tr("Straight line; Shift for steps of 15°"), "L"),
            Tool.BUCKET: ToolButton("bucket", self.tr("Fill what lines enclose"), "F"),
            Tool.ERASER: ToolButton("eraser", self.tr("Eraser"), "E"),
        }
        both_sides = self.tr("Draw on both sides at once")
        self._mirror = ToolButton("mirror", both_sides, "M", checkable=True)
        self._mirror.clicked.connect(canvas.hand.set_mirrors)
        self.shade = ShadeButton(canvas)
        self.template = TemplateButton(canvas)

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        in_hand = QButtonGroup(self)
        for button in self._tools.values():
            button.setCheckable(True)
            in_hand.addButton(button)
            column.addWidget(button)
        column.addSpacing(SPACING // 2)
        column.addWidget(self.shade)
        column.addSpacing(SPACING // 2)
        column.addWidget(self._mirror)
        column.addWidget(self.template)
        column.addStretch()
        in_hand.buttonClicked.connect(self._take)
        canvas.hand.changed.connect(self._show_hand)
        self._show_hand()

    def bind_keys(self, panel: QWidget) -> None:
        """Let a lighter and a darker shade have their keys in a panel."""
        bind_key(panel, ",", self.shade.lighter)
        bind_key(panel, ".", self.shade.darker)

    @Slot()
    def _take(self) -> None:
        chosen = next(tool for tool, button in self._tools.items() if button.isChecked())
        self._canvas.hand.take(chosen)

    @Slot()
    def _show_hand(self) -> None:
        self._tools[self._canvas.hand.tool].setChecked(True)
        self._mirror.setChecked(self._canvas.hand.mirrors)


class ShadeButton(ToolButton):
    """Shows the shade of the ink and lets one choose another."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__("shade", "", "S", icon="")
        self.describe(self.tr("Shade of the ink; lighter and darker with , and ."))
        self._canvas = canvas
        menu = QMenu(self)
        self._group = QActionGroup(menu)
        for shade in _SHADES:
            action = self._group.addAction(self.tr("{0} % ink").format(round(100 * shade)))
            action.setCheckable(True)
            action.setData(shade)
        menu.addActions(self._group.actions())
        menu.aboutToShow.connect(self._show_swatches)
        self._group.triggered.connect(self._choose)
        canvas.hand.changed.connect(self.update)
        canvas.changed.connect(self.update)
        self.set_menu(menu)

    @Slot()
    def lighter(self) -> None:
        """Take the next lighter shade."""
        self._step(1)

    @Slot()
    def darker(self) -> None:
        """Take the next darker shade."""
        self._step(-1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the shade as a drop of its ink."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rim = QColor(colours(self).control)
        _paint_drop(painter, QRectF(self.rect()), self._canvas.ink(self._canvas.hand.shade), rim)

    def _step(self, step: int) -> None:
        nearest = min(_SHADES, key=lambda shade: abs(shade - self._canvas.hand.shade))
        index = min(max(_SHADES.index(nearest) + step, 0), len(_SHADES) - 1)
        self._canvas.hand.set_shade(_SHADES[index])

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self._canvas.hand.set_shade(action.data())

    @Slot()
    def _show_swatches(self) -> None:
        rim = QColor(colours(self).control)
        for action in self._group.actions():
            shade = action.data()
            action.setChecked(shade == self._canvas.hand.shade)
            ink = self._canvas.ink(shade)
            swatch = QPixmap(QSize(_SWATCH, _SWATCH) * self.devicePixelRatioF())
            swatch.setDevicePixelRatio(self.devicePixelRatioF())
            swatch.fill(Qt.GlobalColor.transparent)
            painter = QPainter(swatch)
            _paint_drop(painter, QRectF(0, 0, _SWATCH, _SWATCH), ink, rim)
            painter.end()
            action.setIcon(QIcon(swatch))


def _paint_drop(painter: QPainter, room: QRectF, ink: QColor, rim: QColor) -> None:
    """Paint a round swatch in the middle of a room."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(rim, 1))
    painter.setBrush(ink)
    painter.drawEllipse(room.center(), _RADIUS, _RADIUS)
