"""What stands in an empty place: what will be there, and how to get it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from fmgui.gui.style.theme import SPACING, make_heading, make_muted


def empty_page(heading: str, hint: str) -> QWidget:
    """Return a page with a heading and a hint in its middle."""
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setSpacing(SPACING)
    layout.addStretch(1)
    for label in (make_heading(QLabel(heading)), make_muted(QLabel(hint))):
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        layout.addWidget(label)
    layout.addStretch(1)
    return page
