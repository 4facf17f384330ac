"""Choosing an outline to trace."""

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QIcon, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from fmgui.data.dataset import CLASS_NAMES
from fmgui.gui.style.theme import SPACING
from fmgui.gui.try_it.canvas import Canvas
from fmgui.gui.try_it.guides import template
from fmgui.gui.try_it.strokes import PAPER
from fmgui.gui.try_it.tool_button import ToolButton
from fmgui.gui.wording.specs import class_names

_THUMBNAIL = 48
"""Side of an outline, in device-independent pixels."""
_COLUMNS = 5
_NONE = len(CLASS_NAMES)


class TemplateButton(ToolButton):
    """Lets one choose which of the ten outlines lies on a canvas to be traced."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__("template", "", "T")
        self.describe(self.tr("An outline to trace"))
        self._canvas = canvas
        self._menu = QMenu(self)
        self._palette = _Templates()
        action = QWidgetAction(self._menu)
        action.setDefaultWidget(self._palette)
        self._menu.addAction(action)
        self._menu.aboutToShow.connect(self._show_choice)
        self._palette.group.idClicked.connect(self._choose)
        self.set_menu(self._menu)

    @Slot()
    def _show_choice(self) -> None:
        self._palette.show_choice(self._canvas.template)

    @Slot(int)
    def _choose(self, label: int) -> None:
        self._menu.close()
        self._canvas.set_template(None if label == _NONE else label)
        self._canvas.setFocus()


class _Templates(QWidget):
    """The outlines, with the names of their classes."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Outlines to trace"))
        self.group = QButtonGroup(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        grid.setSpacing(SPACING // 2)
        for label, name in enumerate(class_names()):
            button = QToolButton()
            button.setObjectName(f"template_{label}")
            button.setText(name)
            button.setAccessibleName(name)
            button.setToolTip(self.tr("Trace the outline of “{0}”").format(name))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setIconSize(QSize(_THUMBNAIL, _THUMBNAIL))
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._add(button, label)
            grid.addWidget(button, label // _COLUMNS, label % _COLUMNS)
            grid.setColumnMinimumWidth(label % _COLUMNS, _THUMBNAIL + 3 * SPACING)
            button.setMinimumWidth(_THUMBNAIL + 3 * SPACING)
        none = QPushButton(self.tr("No outline"))
        none.setObjectName("template_none")
        none.setAccessibleName(none.text())
        self._add(none, _NONE)
        grid.addWidget(none, len(CLASS_NAMES) // _COLUMNS, 0, 1, _COLUMNS)

    def show_choice(self, label: int | None) -> None:
        """Show which outline is on the canvas, and let the keyboard begin there."""
        if self.group.button(0).icon().isNull():
            self._draw()
        button = self.group.button(_NONE if label is None else label)
        button.setChecked(True)
        button.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the colours of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _add(self, button: QAbstractButton, label: int) -> None:
        button.setCheckable(True)
        self.group.addButton(button, label)

    def _draw(self) -> None:
        scale = self.devicePixelRatioF()
        pen = QPen(self.palette().color(QPalette.ColorRole.ButtonText), 1.25)
        pen.setCosmetic(True)
        for label in range(len(CLASS_NAMES)):
            drawn = QPixmap(QSize(_THUMBNAIL, _THUMBNAIL) * scale)
            drawn.setDevicePixelRatio(scale)
            drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(drawn)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen)
            painter.scale(_THUMBNAIL / PAPER, _THUMBNAIL / PAPER)
            painter.drawPath(template(label))
            painter.end()
            self.group.button(label).setIcon(QIcon(drawn))
