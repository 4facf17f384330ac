"""What all pieces of the form have in common."""

from PySide6.QtWidgets import QWidget

from fmgui.gui.style.theme import SPACING

GUTTER = 2 * SPACING
"""The room left of the names, for the marks of what was changed."""


class Part(QWidget):
    """A piece of the form, which shows a part of the draft."""

    def refresh(self) -> None:
        """Show what the draft holds, without touching what is just being typed."""

    def advanced_paths(self) -> list[str]:
        """Return the paths of what stays folded away until the user asks for more."""
        return []

    def show_advanced(self, shown: bool) -> None:
        """Show, or fold away, what only some users need."""
