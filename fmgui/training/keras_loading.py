"""Importing TensorFlow and Keras quietly, and without holding up the window."""

import ctypes
import gc
import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path

_LIBRARIES = (
    "*tensorflow_framework*",
    "*tensorflow_cc*",
    "python/*pywrap_tensorflow_internal*",
    "python/*pywrap_tensorflow_common*",
)
"""TensorFlow's great libraries, each after those it needs; a system has some of them."""
_LIBRARY_ENDINGS = (".so", ".dylib", ".dll", ".pyd")

_SWITCH_SECONDS = 0.001
_STANDARD_ERROR = 2

_DEVELOPERS_NOTE = re.compile(
    rb"WARNING: All log messages before absl"
    rb"|[IWE]\d{4} \d\d:\d\d:"  # I0000 00:00:1700000000.000000   4242 cpu_feature_guard.cc:227]
    rb"|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+: [IWE] "
    rb"|To enable the following instructions"
)


def load_keras() -> None:
    """Import TensorFlow and Keras. Takes seconds the first time, nothing afterwards.

    Other threads go on meanwhile without a pause that could be felt.

    Raises:
        ImportError: TensorFlow is not installed, or a library it needs is missing.
    """
    if "keras" in sys.modules and "tensorflow" in sys.modules:
        return
    # Networks of this size are slower on a graphics card, and looking for one is noisy.
    os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("KERAS_BACKEND", "tensorflow")
    # The system's allocator gives pages back and fetches them anew in every step: half the time.
    os.environ.setdefault("TF_CPU_ALLOCATOR_USE_BFC", "true")
    with _other_threads_first(), _quiet_libraries():
        _load_libraries()
        import keras  # noqa: F401
        import tensorflow as tf

        # Its warnings are advice to developers, such as on how often a function was traced.
        tf.get_logger().setLevel("ERROR")
        # The first operation makes TensorFlow set itself up, and say so.
        tf.constant(0.0)


def _load_libraries() -> None:
    """Load TensorFlow's libraries ahead of the import, which then finds them loaded.

    An import holds the interpreter's lock while the system loads a library, a quarter of a
    second for the largest; a foreign call lets it go. Where this finds nothing or fails, the
    import loads them as ever, and says what is wrong.
    """
    with suppress(ImportError, OSError, AttributeError, ValueError):
        load = _library_loader()
        package = find_spec("tensorflow")
        for folder in (package and package.submodule_search_locations) or ():
            for pattern in _LIBRARIES:
                for path in sorted(Path(folder).glob(pattern)):
                    if any(ending in path.name for ending in _LIBRARY_ENDINGS):
                        load(path)


def _library_loader() -> Callable[[Path], object]:
    if sys.platform == "win32":
        load_library = ctypes.WinDLL("kernel32").LoadLibraryExW
        load_library.argtypes = (ctypes.c_wchar_p, ctypes.c_void_p, ctypes.c_uint32)
        load_library.restype = ctypes.c_void_p
        beside_the_library = 0x00000008  # LOAD_WITH_ALTERED_SEARCH_PATH
        return lambda path: load_library(str(path), None, beside_the_library)
    open_library = ctypes.CDLL(None).dlopen
    open_library.argtypes = (ctypes.c_char_p, ctypes.c_int)
    open_library.restype = ctypes.c_void_p
    return lambda path: open_library(os.fsencode(path), os.RTLD_NOW | os.RTLD_LOCAL)


@contextmanager
def _other_threads_first() -> Iterator[None]:
    # A waiting thread is let in after a millisecond, not five: it may need the lock several
    # times for one event. And collecting over the fast growing heap would stop every thread
    # again and again.
    interval, was_on = sys.getswitchinterval(), gc.isenabled()
    sys.setswitchinterval(_SWITCH_SECONDS)
    gc.disable()
    try:
        yield
    finally:
        sys.setswitchinterval(interval)
        # What has been imported stays: no later collection need look at it, least of all the
        # first one, which would take a fifth of a second.
        gc.freeze()
        if was_on:
            gc.enable()


@contextmanager
def _quiet_libraries() -> Iterator[None]:
    """Keep from the console what the libraries write there for their developers.

    They write past Python, to the standard error itself. Whatever else was written there
    meanwhile follows when the libraries are loaded.
    """
    try:
        kept = os.dup(_STANDARD_ERROR)
    except OSError:
        yield  # there is no console
        return
    with tempfile.TemporaryFile() as said:
        os.dup2(said.fileno(), _STANDARD_ERROR)
        try:
            yield
        finally:
            os.dup2(kept, _STANDARD_ERROR)
            os.close(kept)
            said.seek(0)
            for line in said:
                if not _DEVELOPERS_NOTE.match(line):
                    os.write(_STANDARD_ERROR, line)
