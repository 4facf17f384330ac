"""Whether a window can be opened here, asked before Qt is: Qt itself would abort the process."""

import ctypes
import importlib.util
import os
import socket
import sys
from pathlib import Path

from fmgui import resources


def problem() -> str | None:
    """Return what keeps a window from opening here and what to do, or None when nothing does.

    Nothing of Qt is imported, because importing it fails too where a library is missing. The
    libraries loaded here are the ones Qt loads next, so that asking takes the start no time.
    On Windows and macOS Qt brings all it needs, and the answer is None.
    """
    if sys.platform != "linux":
        return None
    problems = [_problem_of(platform) for platform in _platforms()]
    # Qt tries its platforms in turn, so one that works is enough. The last is the one that
    # most machines have, and so the one to mend.
    return None if None in problems else problems[-1]


def debian_packages() -> list[str]:
    """Return the Debian packages with the libraries Qt needs for a window on a real screen."""
    return (resources.folder() / "debian-packages.txt").read_text(encoding="utf-8").split()


def _platforms() -> list[str]:
    """Return the names of the platform plugins in the order in which Qt tries them here."""
    chosen = os.environ.get("QT_QPA_PLATFORM")
    if chosen:
        return [name.partition(":")[0] for name in chosen.split(";")]
    if os.environ.get("WAYLAND_DISPLAY"):
        return ["wayland", "xcb"] if os.environ.get("DISPLAY") else ["wayland"]
    return ["xcb"]


def _problem_of(platform: str) -> str | None:
    if platform == "xcb" and not os.environ.get("DISPLAY"):
        return (
            "There is no screen to open the window on. Start fmgui on a desktop, or over ssh "
            "with ssh -X; the commands that fmgui --help lists need no screen."
        )
    plugin = _plugin(platform)
    if plugin is not None:
        try:
            ctypes.CDLL(str(plugin))
        except OSError as error:
            return (
                f"Qt cannot open a window here ({error}). On Debian and Ubuntu this installs "
                f"what it needs: sudo apt-get install {' '.join(debian_packages())}"
            )
    if platform == "xcb" and not _x11_answers():
        return (
            f"The screen DISPLAY={os.environ['DISPLAY']} does not answer. Start fmgui on a "
            "desktop, or set DISPLAY to a screen that is yours to use."
        )
    if platform == "wayland" and not _wayland_answers():
        return (
            "The screen of this Wayland session does not answer. Start fmgui on a desktop, or "
            "set WAYLAND_DISPLAY to a screen that is yours to use."
        )
    return None


def _plugin(platform: str) -> Path | None:
    """Return PySide6's library for a platform, or None where it is kept elsewhere."""
    package = importlib.util.find_spec("PySide6")
    if package is None or package.origin is None:
        return None
    plugin = Path(package.origin).parent / f"Qt/plugins/platforms/libq{platform}.so"
    return plugin if plugin.exists() else None


def _x11_answers() -> bool:
    """Tell whether the X server of ``DISPLAY`` lets this process in."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # this Qt has an X library of its own, which will tell
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    try:
        return not xcb.xcb_connection_has_error(connection)
    finally:
        xcb.xcb_disconnect(connection)


def _wayland_answers() -> bool:
    """Tell whether somebody listens at the socket that ``WAYLAND_DISPLAY`` names."""
    name = os.environ.get("WAYLAND_DISPLAY") or "wayland-0"
    with socket.socket(socket.AF_UNIX) as attempt:
        try:
            attempt.connect(str(Path(os.environ.get("XDG_RUNTIME_DIR", "")) / name))
        except OSError:
            return False
    return True
