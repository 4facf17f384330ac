import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QToolButton

from fmgui.gui.style.icons import icon, set_icon
from fmgui.resources import folder

NAMES = sorted(
    path.stem for path in (folder() / "icons").glob("*.svg") if '"#000"' in path.read_text("utf-8")
)


@pytest.fixture
def text_colour(qapp):
    """Sets the colour of text on buttons, and puts the palette back afterwards."""
    before = QApplication.palette()

    def set_colour(name):
        palette = QPalette(before)
        palette.setColor(QPalette.ColorRole.ButtonText, QColor(name))
        QApplication.setPalette(palette)

    yield set_colour
    QApplication.setPalette(before)


def colours(drawn: QIcon, mode=QIcon.Mode.Normal):
    """The colours of what is opaque in an icon."""
    image = drawn.pixmap(QSize(48, 48), 1.0, mode).toImage()
    pixels = (image.pixelColor(x, y) for x in range(48) for y in range(48))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_in_the_colour_of_the_text(name, text_colour):
    text_colour("#c01040")
    assert colours(icon(name)) == {"#c01040"}


def test_a_button_follows_the_theme(qtbot, text_colour):
    button = QToolButton()
    qtbot.addWidget(button)
    set_icon(button, NAMES[0])
    button.show()
    for colour in ("#101010", "#f0f0f0"):
        text_colour(colour)
        qtbot.waitUntil(lambda colour=colour: colours(button.icon()) == {colour})


def test_a_button_shown_after_the_theme_changed_has_its_colour(qtbot, text_colour):
    button = QToolButton()
    qtbot.addWidget(button)
    set_icon(button, NAMES[0])
    text_colour("#f0f0f0")
    button.show()
    assert colours(button.icon()) == {"#f0f0f0"}
