"""Another language closes the window, unless its user refuses."""

import pytest
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from fmgui.gui import language_switch
from fmgui.gui.language_switch import LanguageSwitch
from fmgui.gui.settings import Settings


class Window(QWidget):
    """A window that closes only where it may."""

    may_close = True

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.may_close)


@pytest.mark.parametrize("may_close", [True, False])
def test_a_language_is_remembered_where_the_window_closes(qtbot, monkeypatch, may_close):
    monkeypatch.setattr(language_switch, "can_be_shown", lambda _language: True)
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.may_close = may_close
    switch = LanguageSwitch(window, Settings())
    switch.speak("ko")
    assert switch.is_wanted is may_close
    assert Settings().language == ("ko" if may_close else "")
    window.may_close = True
