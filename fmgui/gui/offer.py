"""A line that offers one thing to do next."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fmgui.gui.style.theme import SPACING


class Offer(QFrame):
    """A sentence, a button that does what it says, and perhaps one that puts the line away.

    Args:
        name: What the widget is called; its buttons are ``take_`` and ``leave_`` this.
        stacked: Whether the buttons stand below the sentence, where there is little room.
        can_wait: Whether there is a button that only puts the line away.
        parent: The widget it is in.
    """

    taken = Signal()

    def __init__(
        self,
        name: str = "offer",
        *,
        stacked: bool = False,
        can_wait: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setAutoFillBackground(True)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._take = QPushButton()
        self._take.setObjectName(f"take_{name}")
        self._take.clicked.connect(self._on_taken)
        leave = QPushButton(self.tr("Not now"))
        leave.setObjectName(f"leave_{name}")
        if not can_wait:
            leave.hide()
        leave.clicked.connect(self.hide)
        layout: QBoxLayout = QVBoxLayout(self) if stacked else QHBoxLayout(self)
        layout.setContentsMargins(2 * SPACING, SPACING, 2 * SPACING, SPACING)
        layout.setSpacing(SPACING)
        layout.addWidget(self._text)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACING)
        for button in (self._take, leave):
            buttons.addWidget(button)
        if stacked:
            buttons.addStretch(1)
        layout.addLayout(buttons)
        self.hide()

    def make(self, text: str, button: str) -> None:
        """Show the line."""
        self._text.setText(text)
        self._take.setText(button)
        self._take.setAccessibleDescription(text)
        self.show()

    def _on_taken(self) -> None:
        self.hide()
        self.taken.emit()
