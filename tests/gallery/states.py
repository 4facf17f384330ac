"""The table of states, and how each is grabbed."""

import gc
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from fmgui.gui.style import theme
from fmgui.gui.wording.language import speak
from fmgui.translations import ENGLISH

SIZES = (QSize(1366, 768), QSize(1920, 1080))
SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}

Build = Callable[[QSize], QWidget]
STATES: dict[str, Build] = {}


def state(build: Build) -> Build:
    """Enter a state in the table, as ``early-stopped`` for ``early_stopped``."""
    STATES[build.__name__.replace("_", "-")] = build
    return build


def render(out: Path, names: list[str] | None = None, language: str = ENGLISH) -> Iterator[Path]:
    """Grab the states, all unless named, at each size and in each theme; yield the files."""
    out.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    dress = theme.install(application)
    speak(language)
    for scheme, colours in SCHEMES.items():
        dress.force(colours)
        for name in names or STATES:
            for size in SIZES:
                # Neither what the user's own window remembers, nor what the state before did.
                QSettings.setPath(
                    QSettings.Format.IniFormat, QSettings.Scope.UserScope, tempfile.mkdtemp("fmgui")
                )
                widget = STATES[name](size)
                widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
                widget.show()
                application.processEvents()
                path = out / f"{name}-{size.width()}x{size.height()}-{scheme}.png"
                if not widget.grab().save(str(path)):
                    raise OSError(f"{path} cannot be written.")
                widget.close()
                widget.deleteLater()
                application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
                del widget
                gc.collect()
                yield path
