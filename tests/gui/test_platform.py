"""Where no window can be opened, the program says what to do instead of aborting."""

import ctypes.util
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest

from fmgui.gui.platform import debian_packages

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Qt brings all it needs here")

NO_SUCH_DISPLAY = ":59990"


def python(*arguments: str, **screen: str) -> subprocess.CompletedProcess[str]:
    """Run Python where the environment names this screen and no other."""
    names = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in names}
    return subprocess.run(
        [sys.executable, *arguments],
        env=environment | screen,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def problem(**screen: str) -> str:
    """What stands in the way of a window on this screen; ``None`` as a word where nothing does."""
    done = python("-c", "from fmgui.gui.platform import problem; print(problem())", **screen)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture
def x_screen() -> Iterator[str]:
    """The name of a real X screen that nobody sees."""
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as display:
        yield f":{display.readline().strip()}"
    server.terminate()
    server.wait()


def test_no_screen():
    assert "no screen" in problem()


def test_x11_chosen_by_hand_without_a_screen():
    assert "no screen" in problem(QT_QPA_PLATFORM="xcb")


def test_a_screen_that_does_not_answer_is_named():
    assert NO_SUCH_DISPLAY in problem(DISPLAY=NO_SUCH_DISPLAY)


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=80x60"])
def test_platforms_without_a_screen_need_none(platform):
    assert problem(QT_QPA_PLATFORM=platform) == "None"


def test_one_platform_that_works_is_enough():
    assert problem(QT_QPA_PLATFORM="xcb;offscreen", DISPLAY=NO_SUCH_DISPLAY) == "None"


@pytest.mark.skipif(
    not ctypes.util.find_library("wayland-cursor"), reason="Wayland's libraries are not installed"
)
def test_a_wayland_session_that_has_ended_and_one_that_lives(tmp_path):
    screen = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert "Wayland session does not answer" in problem(**screen)
    with socket.socket(socket.AF_UNIX) as session:
        session.bind(str(tmp_path / "wayland-7"))
        session.listen()
        assert problem(**screen) == "None"


def test_a_missing_library_is_named_with_the_command_that_installs_it(tmp_path):
    # Qt's plugin alone, in a place where it finds none of the libraries it belongs with.
    plugin = Path("Qt/plugins/platforms/libqxcb.so")
    (tmp_path / "PySide6" / plugin).parent.mkdir(parents=True)
    (tmp_path / "PySide6/__init__.py").touch()
    shutil.copy(Path(PySide6.__file__).parent / plugin, tmp_path / "PySide6" / plugin)
    found = problem(DISPLAY=NO_SUCH_DISPLAY, PYTHONPATH=str(tmp_path))
    assert "libQt6XcbQpa.so.6: cannot open shared object file" in found
    assert found.endswith("sudo apt-get install " + " ".join(debian_packages()))


def test_a_window_opens_on_a_real_screen(x_screen):
    opened = """
from fmgui.gui.platform import problem
assert problem() is None, problem()
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.show()
application.processEvents()
print(application.platformName())
"""
    done = python("-c", opened, DISPLAY=x_screen)
    assert (done.returncode, done.stdout.strip()) == (0, "xcb"), done.stderr


@pytest.mark.parametrize("screen", [{}, {"DISPLAY": NO_SUCH_DISPLAY}])
def test_the_program_ends_with_a_sentence_and_status_3(screen):
    done = python("-m", "fmgui.app", **screen)
    assert (done.returncode, done.stdout) == (3, "")
    assert len(done.stderr.splitlines()) == 1
    assert "screen" in done.stderr
