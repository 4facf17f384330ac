import subprocess
import sys

LOADED = """
import sys
from fmgui.gui.threads.keras_loader import _load

_load()
print("keras" in sys.modules, "pyqtgraph" in sys.modules)
"""


def test_what_is_made_of_qt_is_not_imported_by_a_thread():
    """Qt's types are made when they are first looked at; by two threads at once, Python crashes."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.stdout.split() == ["True", "False"], done.stderr
