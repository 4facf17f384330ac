"""The gallery of pictures still draws: one state stands for all."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from fmgui.gui.style import theme
from tests.gallery.__main__ import render


def test_one_state_in_both_sizes_and_themes(qapp, tmp_path):
    names = {path.name for path in render(tmp_path, ["training"])}
    theme.install(qapp).force(Qt.ColorScheme.Unknown)
    assert names == {
        "training-1366x768-light.png",
        "training-1920x1080-light.png",
        "training-1366x768-dark.png",
        "training-1920x1080-dark.png",
    }
    light = QImage(str(tmp_path / "training-1366x768-light.png"))
    dark = QImage(str(tmp_path / "training-1366x768-dark.png"))
    assert (light.width(), light.height()) == (1366, 768)
    assert light.pixelColor(5, 5).lightness() > 200
    assert dark.pixelColor(5, 5).lightness() < 60
