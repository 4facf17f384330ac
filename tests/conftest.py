"""What all tests share: a machine of their own, without a screen, and a little data set."""

import os
import sys

import pytest

from fmgui.data.drawn import drawn_clothes

if sys.platform.startswith("linux") and not (
    os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory, monkeypatch):
    """Nothing is read from or left in the folders of who runs the tests."""
    folder = tmp_path_factory.mktemp("machine")
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(folder / variable.lower()))
    for variable in ("WIN_PD_OVERRIDE_APPDATA", "WIN_PD_OVERRIDE_LOCAL_APPDATA"):
        monkeypatch.setenv(variable, str(folder / "appdata"))
    monkeypatch.setenv("KERAS_HOME", str(folder / "keras"))
    monkeypatch.delenv("FMGUI_DATA", raising=False)
    if core := sys.modules.get("PySide6.QtCore"):
        core.QSettings.setPath(
            core.QSettings.Format.IniFormat, core.QSettings.Scope.UserScope, str(folder / "qt")
        )
    return folder


@pytest.fixture(scope="session")
def little_data():
    """300 training and 100 test pictures; 300 leaves a last batch that is not full."""
    return drawn_clothes(train_per_class=30, test_per_class=10)
