"""The download dialog, with a download of our own making."""

import threading

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QProgressBar

from fmgui.errors import Cancelled, DataError
from fmgui.gui.data_set.download_dialog import DownloadDialog


def test_a_complete_download_accepts(qtbot, tmp_path):
    asked = []

    def fetch(folder, progress, cancelled):
        asked.append(folder)
        progress(15_000_000, 30_000_000)

    dialog = DownloadDialog(tmp_path, fetch=fetch)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.accepted):
        dialog.show()
    assert asked == [tmp_path]
    assert dialog.findChild(QProgressBar).value() == 15_000_000


def test_a_failed_download_says_why_and_offers_to_close(qtbot, tmp_path):
    def fetch(folder, progress, cancelled):
        raise DataError("No mirror answered: choose a folder from a USB stick instead.")

    dialog = DownloadDialog(tmp_path, fetch=fetch)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: "USB stick" in dialog.findChild(QLabel).text())
    close = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close)
    with qtbot.waitSignal(dialog.rejected):
        close.click()


@pytest.mark.parametrize("way", ["reject", "close"])
def test_cancelling_ends_the_download(qtbot, tmp_path, way):
    ended = threading.Event()

    def fetch(folder, progress, cancelled):
        while not cancelled():
            ended.wait(0.01)
        ended.set()
        raise Cancelled("The download was cancelled.")

    dialog = DownloadDialog(tmp_path, fetch=fetch)
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(dialog.rejected):
        getattr(dialog, way)()
    assert ended.is_set()
