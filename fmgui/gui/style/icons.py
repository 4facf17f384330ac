"""The program's icons: small drawings in ``resources/icons``, in the colour of the text."""

from functools import cache

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from fmgui.resources import folder

_SIDES = sorted({round(side * scale) for side in (16, 20, 24) for scale in (1, 1.25, 1.5, 2, 3)})
"""In device pixels: what buttons ask for at the usual screen scales, so that nothing is resized."""


def icon(name: str) -> QIcon:
    """Return an icon in the colours of the application's present palette.

    Args:
        name: The name of a file in ``resources/icons``, without ``.svg``.
    """
    palette = QGuiApplication.palette()
    normal = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText)
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    return _tinted(name, normal.name(), disabled.name())


def set_icon(button: QAbstractButton, name: str) -> None:
    """Give a button an icon that follows the theme while the program runs."""
    button.setIcon(icon(name))
    button.installEventFilter(_Retint(button, name))


class _Retint(QObject):
    """Gives a button its icon anew when the palette changes. It lives as long as the button."""

    def __init__(self, button: QAbstractButton, name: str) -> None:
        super().__init__(button)
        self._button = button
        self._name = name

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        # A button in a part of the window that is not shown hears of a new palette when it is.
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.Show):
            self._button.setIcon(icon(self._name))
        return False


@cache
def _tinted(name: str, normal: str, disabled: str) -> QIcon:
    drawing = (folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    tinted = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, normal), (QIcon.Mode.Disabled, disabled)):
        svg = drawing.replace('"#000"', f'"{QColor(colour).name()}"')
        renderer = QSvgRenderer(QByteArray(svg.encode()))
        for side in _SIDES:
            pixmap = QPixmap(side, side)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            renderer.render(painter)
            painter.end()
            tinted.addPixmap(pixmap, mode)
    return tinted
