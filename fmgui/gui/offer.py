"""A line that offers one thing to do next."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from fmgui.gui.style.theme import SPACING


class Offer(QFrame):
    """A sentence, a button that does what it says, and one that puts the line away."""

    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("offer")
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setAutoFillBackground(True)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._take = QPushButton()
        self._take.setObjectName("take_offer")
        self._take.clicked.connect(self._on_taken)
        leave = QPushButton(self.tr("Not now"))
        leave.setObjectName("leave_offer")
        leave.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * SPACING, SPACING, 2 * SPACING, SPACING)
        layout.setSpacing(SPACING)
        for widget in (self._text, self._take, leave):
            layout.addWidget(widget)
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
