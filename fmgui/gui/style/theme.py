"""How the program looks: one grid, one style, a light and a dark set of colours.

``install`` dresses the application and lets it follow the system's light or dark setting while
it runs. Ordinary widgets need nothing more. A panel that paints by itself (pyqtgraph, a canvas)
takes its colours from ``colours(self)`` and takes them again when the theme changes::

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.recolour()
"""

from dataclasses import fields

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from fmgui import resources
from fmgui.gui.style.palette import DARK, LIGHT, Colours

SPACING = 8
"""The grid, in device-independent pixels: gaps and margins are this or a multiple of it."""

HANGUL_FAMILIES = ("Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans CJK KR", "NanumGothic")
"""Families with Korean letters on Windows, macOS and Linux, asked after the system's own font."""


def install(application: QApplication) -> "Theme":
    """Dress the application, and let it follow the system's light or dark setting.

    The theme returned lives as long as the application; ``force`` holds it light or dark.
    Installing again returns the same one.
    """
    installed = application.findChild(Theme)
    if isinstance(installed, Theme):
        return installed
    application.setStyle("Fusion")
    application.setFont(_with_hangul(QFontDatabase.systemFont(_GENERAL_FONT)))
    return Theme(application)


class Theme(QObject):
    """Keeps the application's palette at the scheme of the system, or at the one forced."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._forced = Qt.ColorScheme.Unknown
        self._system = application.styleHints().colorScheme()
        # A desktop that tells no scheme still gives itself away by its own palette.
        self._system_palette_is_dark = _is_dark(application.palette())
        self._current: Colours | None = None
        application.styleHints().colorSchemeChanged.connect(self.follow)
        self._dress()

    def force(self, scheme: Qt.ColorScheme) -> None:
        """Hold the theme ``Light`` or ``Dark`` whatever the system says; ``Unknown`` follows it."""
        self._forced = scheme
        # The system paints the window's frame, and takes the scheme for it from here.
        self._application.styleHints().setColorScheme(scheme)
        self._dress()

    @Slot(Qt.ColorScheme)
    def follow(self, scheme: Qt.ColorScheme) -> None:
        """Take over the scheme the system has changed to, unless another one is forced."""
        self._system = scheme
        self._dress()

    def _dress(self) -> None:
        scheme = self._system if self._forced == Qt.ColorScheme.Unknown else self._forced
        dark = scheme == Qt.ColorScheme.Dark
        if scheme == Qt.ColorScheme.Unknown:
            dark = self._system_palette_is_dark
        chosen = DARK if dark else LIGHT
        if chosen is not self._current:
            self._current = chosen
            self._application.setPalette(_palette(chosen))
            self._application.setStyleSheet(_style_sheet(chosen))


def colours(widget: QWidget) -> Colours:
    """Return the colours of the theme the widget is shown in."""
    return DARK if _is_dark(widget.palette()) else LIGHT


def make_primary(button: QPushButton) -> QPushButton:
    """Give the one button of a window that matters most, such as Train, the accent's fill."""
    button.setProperty("primary", True)
    return button


def make_muted(label: QLabel) -> QLabel:
    """Give a label the look of second rank, in whichever theme."""
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def make_heading(label: QLabel) -> QLabel:
    """Give a label the look of a heading: the same size, but stronger."""
    font = label.font()
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    return label


def tabular(font: QFont) -> QFont:
    """Return the font with figures of equal width, so that numbers that change stand still."""
    figures = QFont(font)
    figures.setFeature(QFont.Tag("tnum"), 1)
    return figures


_GENERAL_FONT = QFontDatabase.SystemFont.GeneralFont


def _with_hangul(font: QFont) -> QFont:
    """Return the font with the installed families that have Korean letters to fall back on."""
    # A name of a family that is missing costs Qt a search, and on macOS a warning.
    installed = [family for family in HANGUL_FAMILIES if QFontDatabase.hasFamily(family)]
    # The system's font may go by an alias, such as Sans Serif: Qt would pass it over for the first
    # family that it knows by name.
    font.setFamilies([QFontInfo(font).family(), *font.families(), *installed])
    return font


def _is_dark(palette: QPalette) -> bool:
    return palette.window().color().lightness() < palette.windowText().color().lightness()


def _palette(theme: Colours) -> QPalette:
    """Return Qt's palette for the colours."""
    role = QPalette.ColorRole
    everywhere = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.window,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.BrightText: theme.error,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Light: theme.raised,
        role.Midlight: theme.raised,
        role.Mid: theme.border,
        role.Dark: theme.border,
        role.Shadow: theme.border,
    }
    palette = QPalette()
    for name, colour in everywhere.items():
        palette.setColor(name, QColor(colour))
    off = QPalette.ColorGroup.Disabled
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(off, name, QColor(theme.disabled))
    palette.setColor(off, role.Base, QColor(theme.window))
    palette.setColor(off, role.Highlight, QColor(theme.border))
    palette.setColor(off, role.Accent, QColor(theme.border))
    return palette


def _style_sheet(theme: Colours) -> str:
    """Return the little that a palette cannot say."""
    tick = (
        resources.folder()
        / "icons"
        / ("tick-on-dark.svg" if theme is LIGHT else "tick-on-light.svg")
    )
    sheet = _STYLE_SHEET.replace("@tick", tick.as_posix())
    for field in fields(theme):
        sheet = sheet.replace(f"@{field.name};", f"{getattr(theme, field.name)};")
    return sheet


_STYLE_SHEET = """
QPushButton, QComboBox, QLineEdit, QAbstractSpinBox { min-height: 20px; }
QAbstractItemView { selection-background-color: @selected; selection-color: @text; }
QRadioButton::indicator {
    width: 12px;
    height: 12px;
    border: 1px solid @control;
    border-radius: 7px;
    background: @surface;
}
QRadioButton::indicator:checked {
    width: 6px;
    height: 6px;
    border: 4px solid @accent;
    background: @on_accent;
}
QRadioButton::indicator:focus, QCheckBox::indicator:focus { border-color: @text; }
QRadioButton::indicator:disabled, QCheckBox::indicator:disabled { border-color: @border; }
QCheckBox::indicator {
    width: 14px;
    height: 14px;
    border: 1px solid @control;
    border-radius: 3px;
    background: @surface;
}
QCheckBox::indicator:checked {
    border-color: @accent;
    background: @accent;
    image: url("@tick");
}
QCheckBox::indicator:checked:disabled { border-color: @border; background: @border; }
QProgressBar[textVisible="false"] {
    border: none;
    border-radius: 3px;
    background: @border;
    min-height: 6px;
    max-height: 6px;
}
QProgressBar[textVisible="false"]::chunk { border-radius: 3px; background: @accent; }
QPushButton[primary="true"] {
    background: @accent;
    color: @on_accent;
    border: 1px solid @accent;
    border-radius: 4px;
    padding: 4px 16px;
    font-weight: 600;
}
QPushButton[primary="true"]:hover { background: @accent_hover; border-color: @accent_hover; }
QPushButton[primary="true"]:pressed { background: @accent_pressed; border-color: @accent_pressed; }
QPushButton[primary="true"]:focus { border: 2px solid @text; padding: 3px 15px; }
QPushButton[primary="true"]:disabled {
    background: @border;
    border-color: @border;
    color: @disabled;
}
QToolButton[toggle="true"] {
    border: 1px solid @border;
    border-radius: 4px;
    background: @raised;
    padding: 0 12px;
}
QToolButton[toggle="true"]:hover { border-color: @control; }
QToolButton[toggle="true"]:focus { border-color: @accent; }
QToolButton[toggle="true"]:checked {
    border-color: @accent;
    background: @selected;
    font-weight: 600;
}
QToolTip {
    background: @raised;
    color: @text;
    border: 1px solid @border;
    padding: 4px;
}
"""
