"""Another language: the window closes, to be made anew in it."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from fmgui.gui.leaving import Leaving
from fmgui.gui.settings import Settings
from fmgui.gui.wording.language import can_be_shown


class LanguageSwitch(QObject):
    """Closes the window for another language: nearly every word in it changes.

    Args:
        window: The window to be closed.
        leaving: Knows whether it closes, at once or when a training has stopped: its user may
            refuse.
        settings: Remembers the language.
    """

    def __init__(self, window: QWidget, leaving: Leaving, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._leaving = leaving
        self._settings = settings
        self.is_wanted = False
        """Whether the window was closed only to come back in another language."""

    @Slot(str)
    def speak(self, language: str) -> None:
        """Close the window, unless the language cannot be shown, or the user refuses."""
        if not can_be_shown(language):
            text = self.tr("Install a font with Korean letters first; on Debian: fonts-nanum.")
            QMessageBox.information(self._window, self.tr("Language"), text)
            return
        before, self._settings.language = self._settings.language, language
        self.is_wanted = True
        self._window.close()
        if not self._leaving.is_agreed:
            self._settings.language, self.is_wanted = before, False
