"""What all tests share: a machine of their own, without a screen, and a little data set."""

import os
import sys

import numpy as np
import pytest

from fmgui.data.dataset import Dataset

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
    """300 training and 100 test pictures, a noisy pattern for each class.

    300 leaves a last batch that is not full.
    """
    random = np.random.default_rng(1)
    patterns = random.integers(0, 256, (10, 28, 28))

    def part(count):
        labels = random.permutation(np.arange(count, dtype=np.uint8) % 10)
        noisy = 0.5 * patterns[labels] + random.normal(64, 40, (count, 28, 28))
        return noisy.clip(0, 255).astype(np.uint8), labels

    return Dataset("patterns", *part(300), *part(100))
