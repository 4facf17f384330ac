"""Another language: the window closes, to be made anew in it."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from fmgui.gui.settings import Settings
from fmgui.gui.wording.language import can_be_shown


class LanguageSwitch(QObject):
    """Closes the window for another language: nearly every word in it changes.

    Args:
        window: The window to be closed. Its user may refuse, where a training is under way.
        settings: Remembers the language.
    """

    def __init__(self, window: QWidget, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
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
        if not self._window.close():
            self._settings.language, self.is_wanted = before, False
