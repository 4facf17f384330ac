"""What the tests of the window share: a place of its own for each test, and no thread left."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings, QThread


@pytest.fixture(autouse=True)
def _places_of_its_own(tmp_path, monkeypatch):
    """Keep settings, runs and downloads of a test away from the user's."""
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "ini"))
    monkeypatch.setenv("FMGUI_RUNS", str(tmp_path / "runs"))
    monkeypatch.setenv("FMGUI_DRAWINGS", str(tmp_path / "drawings"))
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    monkeypatch.delenv("FMGUI_DATA", raising=False)


@pytest.fixture(autouse=True)
def _no_thread_left(qapp) -> Iterator[None]:
    """Fail where a test leaves a thread of Qt running: the program would abort on leaving.

    Cycles are collected here and not in between, for the reason that ``Collector`` gives.
    """
    was_on = gc.isenabled()
    gc.disable()
    yield
    new = gc.get_objects(generation=0)
    running = [thing for thing in new if isinstance(thing, QThread) and _is_running(thing)]
    del new
    gc.collect(1)
    if was_on:
        gc.enable()
    assert not running, f"still running: {running}"


def _is_running(thread: QThread) -> bool:
    try:
        return thread.isRunning()
    except RuntimeError:  # Qt has deleted it already
        return False
