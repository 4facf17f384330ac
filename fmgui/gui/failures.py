"""Unexpected errors: one dialog that does not pile up, and a log file."""

import logging
import logging.handlers
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import Self

import platformdirs
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMessageBox

_LOG_BYTES = 1_000_000


def log_file() -> Path:
    """Return where the program writes what went wrong."""
    return platformdirs.user_log_path("fmgui", appauthor=False) / "fmgui.log"


class FailureHook(QObject):
    """While entered, errors of any thread are logged and told in one dialog.

    Qt reports errors of slots, event handlers and its own threads to ``sys.excepthook``, Python
    those of its threads to ``threading.excepthook``: both lead here.
    """

    _failed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dialog: QMessageBox | None = None
        self._handler: logging.Handler | None = None
        self._failed.connect(self._tell)

    def __enter__(self) -> Self:
        """Install the hooks and open the log file."""
        self._kept = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error
        try:
            log_file().parent.mkdir(parents=True, exist_ok=True)
            self._handler = logging.handlers.RotatingFileHandler(
                log_file(), maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8", delay=True
            )
        except OSError:
            return self
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        logging.getLogger("fmgui").addHandler(self._handler)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Put everything back as it was."""
        sys.excepthook, threading.excepthook = self._kept
        if self._handler:
            logging.getLogger("fmgui").removeHandler(self._handler)
            self._handler.close()
            self._handler = None

    def _on_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._kept[0](kind, error, trace)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        logging.getLogger("fmgui").error("Unexpected error\n%s", details)
        self._failed.emit(f"{kind.__name__}: {error}", details)

    def _on_thread_error(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._on_error(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    @Slot(str, str)
    def _tell(self, summary: str, details: str) -> None:
        if self._dialog is not None:
            return
        self._dialog = QMessageBox(
            QMessageBox.Icon.Warning,
            self.tr("Something went wrong"),
            self.tr(
                "Something unexpected happened. Your runs are safe, and you can go on; if things "
                "look odd, start fmgui again."
            ),
        )
        self._dialog.setObjectName("failure")
        self._dialog.setInformativeText(
            self.tr("{}\n\nThe details are also in {}.").format(summary, log_file())
        )
        self._dialog.setDetailedText(details)
        self._dialog.finished.connect(self._forget_dialog)
        self._dialog.open()

    @Slot()
    def _forget_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
