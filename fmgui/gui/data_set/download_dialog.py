"""The dialog that fetches Fashion-MNIST."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from fmgui.errors import Cancelled
from fmgui.gui.style.theme import SPACING
from fmgui.gui.threads.task import Task
from fmgui.gui.wording.language import told

Download = Callable[[Path, Callable[[int, int], None], Callable[[], bool]], None]
"""See ``fmgui.data.download.download``."""


def fetch_fashion_mnist(
    folder: Path, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> None:
    """Download into a folder; the network library is imported only now."""
    from fmgui.data.download import download

    download(folder, progress, cancelled)


class DownloadDialog(QDialog):
    """Shows the progress of a download; accepted when it is complete."""

    _progressed = Signal(int, int)

    def __init__(
        self,
        folder: Path,
        parent: QWidget | None = None,
        fetch: Download = fetch_fashion_mnist,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("download")
        self.setWindowTitle(self.tr("Download Fashion-MNIST"))
        self.setModal(True)
        self._cancelled = threading.Event()
        self._text = QLabel(self.tr("Fetching 70,000 pictures of clothes, 30 MB."))
        self._text.setWordWrap(True)
        self._text.setMinimumWidth(48 * SPACING)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Download progress"))
        self._bar.setRange(0, 0)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(2 * SPACING,) * 4)
        layout.setSpacing(2 * SPACING)
        for widget in (self._text, self._bar, self._buttons):
            layout.addWidget(widget)
        self._progressed.connect(self._show_progress)
        self._task = Task(
            lambda: fetch(folder, self._progressed.emit, self._cancelled.is_set), self
        )
        self._task.done.connect(self._on_done)
        self._task.failed.connect(self._on_failed)
        self._task.start()

    @Slot()
    def reject(self) -> None:
        """Cancel the download; nothing of it is left behind."""
        self._cancelled.set()
        self._task.wait()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.reject()
        event.accept()

    @Slot(int, int)
    def _show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._text.setText(
            self.tr("Fetching Fashion-MNIST: {} of {} MB.").format(
                f"{done / 1e6:.1f}", f"{total / 1e6:.1f}"
            )
        )

    @Slot(object)
    def _on_done(self, _result: Any) -> None:
        self._task.wait()
        self.accept()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._task.wait()
        if isinstance(error, Cancelled):
            return
        self._bar.hide()
        self._text.setText(told(str(error)))
        self._buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)
