"""The program's icons: small drawings in ``resources/icons``, in the colour of the text."""

from functools import cache

from PySide6.QtCore import QByteArray, QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from fmgui.resources import folder


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


class _Drawing(QIconEngine):
    """Draws an icon in the size that is asked for, and only then."""

    def __init__(self, svgs: dict[QIcon.Mode, bytes]) -> None:
        super().__init__()
        self._svgs = svgs
        self._pixmaps: dict[tuple[int, int, QIcon.Mode], QPixmap] = {}

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        QSvgRenderer(QByteArray(self._svg(mode))).render(painter, rect.toRectF())

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        if size.isEmpty():  # as of a button that the layout has no room for yet
            return QPixmap()
        key = (size.width(), size.height(), mode)
        if key not in self._pixmaps:
            drawn = QPixmap(size)
            drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(drawn)
            self.paint(painter, drawn.rect(), mode, state)
            painter.end()
            self._pixmaps[key] = drawn
        return self._pixmaps[key]

    def clone(self) -> QIconEngine:
        return _Drawing(self._svgs)

    def _svg(self, mode: QIcon.Mode) -> bytes:
        return self._svgs[QIcon.Mode.Disabled if mode is QIcon.Mode.Disabled else QIcon.Mode.Normal]


@cache
def _tinted(name: str, normal: str, disabled: str) -> QIcon:
    drawing = (folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    colours = {QIcon.Mode.Normal: normal, QIcon.Mode.Disabled: disabled}
    return QIcon(
        _Drawing(
            {
                mode: drawing.replace('"#000"', f'"{QColor(colour).name()}"').encode()
                for mode, colour in colours.items()
            }
        )
    )
