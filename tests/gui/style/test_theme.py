"""The theme: legible in light and dark, and following the system while the program runs."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QWidget

from fmgui.gui.style import theme
from fmgui.gui.style.palette import DARK, LIGHT, Colours

THEMES = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]


@pytest.fixture
def dress(qapp):
    dress = theme.install(qapp)
    yield dress
    dress.force(Qt.ColorScheme.Unknown)
    dress.follow(Qt.ColorScheme.Unknown)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = QColor(colour).getRgbF()[:3]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_reckoned_as_the_standard_does():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colours", THEMES)
def test_text_is_legible(colours: Colours):
    for ground in (colours.window, colours.surface, colours.raised, colours.selected):
        assert contrast(colours.text, ground) >= 7
    for ground in (colours.window, colours.surface):
        for text in ("muted", "stopped", "accent", "success", "warning", "error", "best"):
            assert contrast(getattr(colours, text), ground) >= 4.5, text
    for fill in (colours.accent, colours.accent_hover, colours.accent_pressed):
        assert contrast(colours.on_accent, fill) >= 4.5


@pytest.mark.parametrize("colours", THEMES)
def test_curves_and_marks_stand_out(colours: Colours):
    lines = (
        colours.training,
        colours.validation,
        colours.best,
        colours.learning_rate,
        colours.control,
        *colours.classes,
    )
    assert [line for line in lines if contrast(line, colours.surface) < 3] == []


@pytest.mark.parametrize("colours", THEMES)
def test_ten_classes_have_ten_colours(colours: Colours):
    assert len(set(colours.classes)) == 10


def test_follows_the_system_while_running(qapp: QApplication, dress):
    label = QLabel("text")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.colours(label) is DARK
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.colours(label) is LIGHT


def test_a_forced_scheme_outweighs_the_system(qapp: QApplication, dress):
    dress.force(Qt.ColorScheme.Dark)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.colours(QWidget()) is DARK
    dress.force(Qt.ColorScheme.Unknown)
    assert theme.colours(QWidget()) is LIGHT


def test_a_panel_learns_of_the_change_when_it_can_ask_for_the_new_colours(qtbot, dress):
    class Panel(QWidget):
        seen: Colours | None = None

        def changeEvent(self, event):
            super().changeEvent(event)
            if event.type() == QEvent.Type.PaletteChange:
                self.seen = theme.colours(self)

    dress.force(Qt.ColorScheme.Light)
    shown, kept_for_later = Panel(), Panel()
    for panel in (shown, kept_for_later):
        qtbot.addWidget(panel)
    shown.show()
    dress.force(Qt.ColorScheme.Dark)
    assert shown.seen is DARK
    kept_for_later.show()
    assert kept_for_later.seen is DARK


def test_train_is_filled_with_the_accent_and_stop_is_not(qtbot, dress):
    dress.force(Qt.ColorScheme.Light)

    def fill(button: QPushButton) -> QColor:
        qtbot.addWidget(button)
        button.resize(120, 32)
        return button.grab().toImage().pixelColor(60, 5)

    assert fill(theme.make_primary(QPushButton("Train"))) == QColor(LIGHT.accent)
    assert fill(QPushButton("Stop")).lightness() > 230


def test_a_ticked_box_shows_its_tick(qtbot, dress):
    dress.force(Qt.ColorScheme.Light)
    box = QCheckBox()
    qtbot.addWidget(box)
    box.setChecked(True)
    image = box.grab().toImage()
    seen = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
    assert {LIGHT.accent, LIGHT.on_accent} <= seen


def test_labels_of_second_rank_follow_the_theme(qtbot, dress):
    label = theme.make_muted(QLabel("of second rank"))
    qtbot.addWidget(label)
    for scheme, colours in ((Qt.ColorScheme.Light, LIGHT), (Qt.ColorScheme.Dark, DARK)):
        dress.force(scheme)
        assert label.palette().color(label.foregroundRole()) == QColor(colours.muted)


def test_what_is_off_looks_off(dress, qapp):
    palette = qapp.palette()
    off = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert off != palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Text)


def test_tabular_figures_leave_the_font_given_alone():
    font = QFont()
    figures = theme.tabular(font)
    assert figures.featureValue(QFont.Tag("tnum")) == 1
    assert not font.isFeatureSet(QFont.Tag("tnum"))


def test_installing_twice_is_installing_once(qapp, dress):
    assert theme.install(qapp) is dress
