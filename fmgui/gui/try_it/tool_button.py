"""Small buttons with an icon and keys of their own."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from fmgui.gui.style.icons import set_icon

_ICON = QSize(20, 20)


class ToolButton(QToolButton):
    """A button that says in its tooltip which keys do the same.

    Args:
        name: Its object name, and that of its icon unless another one is given.
        text: What it does.
        keys: Do the same, once ``bind_keys`` was called; the first one is shown.
        checkable: Whether it stays pressed.
        icon: Another icon's name; empty for a button that paints its own.
    """

    def __init__(
        self,
        name: str,
        text: str,
        *keys: str,
        checkable: bool = False,
        icon: str | None = None,
    ) -> None:
        super().__init__()
        self.keys = keys
        self.setObjectName(name)
        self.setCheckable(checkable)
        self.setAutoRaise(True)
        self.setIconSize(_ICON)
        self.describe(text)
        icon = name if icon is None else icon
        if icon:
            set_icon(self, icon)

    def describe(self, text: str) -> None:
        """Say what it does, for the eye and for a screen reader."""
        self.setAccessibleName(text)
        native = QKeySequence.SequenceFormat.NativeText
        key = QKeySequence(self.keys[0]).toString(native) if self.keys else ""
        self.setToolTip(f"{text} ({key})" if key else text)

    def set_menu(self, menu: QMenu) -> None:
        """Open a menu when it is pressed."""
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def press(self) -> None:
        """Do what a click does."""
        if self.menu() is not None:
            self.showMenu()
        else:
            self.click()


def bind_keys(panel: QWidget) -> None:
    """Let the keys of all buttons in a panel work while the keyboard is there."""
    for button in panel.findChildren(ToolButton):
        for keys in button.keys:
            bind_key(panel, keys, button.press)


def bind_key(panel: QWidget, keys: str, act: Callable[[], object]) -> None:
    """Let keys do something while the keyboard is in a panel."""
    shortcut = QShortcut(QKeySequence(keys), panel)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(act)
