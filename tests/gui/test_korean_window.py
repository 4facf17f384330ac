"""In the Korean window nothing is left in English, as far as it can be seen without a training."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDockWidget, QLabel, QLineEdit, QTabWidget

from fmgui.gui.main_window import MainWindow
from fmgui.gui.pages import Pages
from fmgui.gui.wording.language import speak
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import presets
from fmgui.translations import ENGLISH

_ENGLISH = re.compile(r"\b[A-Za-z]{2,} [a-z]{2,}\b|\b[a-z]{3,}\b\.$")
_NAMES = ("Visual C++", "val_loss", "val_accuracy", "leaky ReLU")


@pytest.fixture
def window(qtbot):
    """The window, in Korean, with every page made."""
    speak("ko")
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    make_all(window.pages)
    window.docks.show_lessons()
    yield window
    window.close()
    speak(ENGLISH)


def make_all(pages: Pages) -> None:
    for name in pages._places:
        if isinstance(page := pages.page(name), Pages):
            make_all(page)


def texts(window: MainWindow) -> Iterator[str]:
    """Yield what stands in the window, and what is told where the mouse rests."""
    for widget in window.findChildren(QLabel):
        yield widget.text()
    for widget in window.findChildren(QAbstractButton):
        yield from (widget.text(), widget.toolTip(), widget.accessibleName())
    for widget in window.findChildren(QComboBox):
        yield from (widget.itemText(index) for index in range(widget.count()))
        tip = Qt.ItemDataRole.ToolTipRole
        yield from (str(widget.itemData(index, tip) or "") for index in range(widget.count()))
    for widget in window.findChildren(QTabWidget):
        yield from (widget.tabText(index) for index in range(widget.count()))
    for widget in window.findChildren(QLineEdit):
        yield from (widget.placeholderText(), widget.toolTip())
    for widget in window.findChildren(QDockWidget):
        yield widget.windowTitle()


def english(window: MainWindow) -> set[str]:
    found = set()
    for text in texts(window):
        plain = re.sub(r"<[^>]*>|&\w+;", " ", text)
        for name in _NAMES:
            plain = plain.replace(name, "")
        if _ENGLISH.search(plain):
            found.add(text)
    return found


def test_nothing_is_left_in_english(window):
    assert english(window) == set()


def test_neither_in_any_preset_nor_where_a_setting_is_wrong(window):
    found = set()
    for preset in presets():
        window.desk.take_preset(preset)
        found |= english(window)
    odd = [("optimizer.kind", "SGD"), ("optimizer.learning_rate", 100.0)]
    window.form.set_value(with_settings(window.form.value(), odd))
    found |= english(window)
    assert found == set()
