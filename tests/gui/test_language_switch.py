"""Another language closes the window, unless its user refuses."""

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QWidget

from fmgui.gui import language_switch
from fmgui.gui.language_switch import LanguageSwitch
from fmgui.gui.settings import Settings


@pytest.mark.parametrize("agreed", [True, False])
def test_a_language_is_remembered_where_closing_is_agreed_to(qtbot, monkeypatch, agreed):
    monkeypatch.setattr(language_switch, "can_be_shown", lambda _language: True)
    window = QWidget()
    qtbot.addWidget(window)
    switch = LanguageSwitch(window, SimpleNamespace(is_agreed=agreed), Settings())
    switch.speak("ko")
    assert switch.is_wanted is agreed
    assert Settings().language == ("ko" if agreed else "")
