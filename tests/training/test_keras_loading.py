"""TensorFlow's notes to its developers are kept from the console, and nothing else is."""

import gc
import os
import sys

from fmgui.training import keras_loading


def test_only_the_libraries_notes_are_kept_from_the_console(capfd):
    with keras_loading._quiet_libraries():
        for line in (
            b"WARNING: All log messages before absl::InitializeLog() is called are written\n",
            b"I0000 00:00:1700000000.000000    4242 port.cc:153] oneDNN custom operations are on\n",
            b"2026-01-01 10:00:00.123456: I tensorflow/core/util/port.cc:153] oneDNN\n",
            b"cannot open shared object file: No such file or directory\n",
        ):
            os.write(2, line)
    assert capfd.readouterr().err == "cannot open shared object file: No such file or directory\n"


def test_what_is_said_before_a_failure_is_not_lost(capfd):
    try:
        with keras_loading._quiet_libraries():
            os.write(2, b"a library is missing\n")
            raise ImportError("DLL load failed")
    except ImportError:
        pass
    assert capfd.readouterr().err == "a library is missing\n"


def test_the_interpreter_is_left_as_it_was():
    interval = sys.getswitchinterval()
    gc.enable()
    with keras_loading._other_threads_first():
        assert not gc.isenabled()
        assert sys.getswitchinterval() < interval
    assert gc.isenabled()
    assert sys.getswitchinterval() == interval
