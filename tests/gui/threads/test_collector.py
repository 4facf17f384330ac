"""Cycles are collected in the window's thread, and in no other."""

import gc
import threading
import weakref

import pytest

from fmgui.gui.threads.collector import Collector
from fmgui.gui.threads.task import Task


class Ring:
    """Something that only the collector of cycles can take away."""

    def __init__(self, collected_in):
        self.me = self
        weakref.finalize(self, lambda: collected_in.append(threading.get_ident()))


@pytest.fixture
def collector(qapp):
    was_on = gc.isenabled()
    collector = Collector()
    collector.start()
    yield collector
    collector.stop()
    if not was_on:
        gc.disable()


def make_garbage(collected_in):
    Ring(collected_in)
    return [[number] for number in range(20_000)]


def test_what_a_thread_leaves_behind_is_collected_in_the_windows_thread(qtbot, collector):
    collected_in = []
    task = Task(lambda: make_garbage(collected_in))
    with qtbot.waitSignal(task.done):
        task.start()
    task.wait()
    ballast = [[number] for number in range(20_000)]  # so many new things that it is time
    qtbot.waitUntil(lambda: bool(collected_in), timeout=5_000)
    assert collected_in == [threading.get_ident()]
    del ballast


def test_stopping_gives_the_collecting_back_to_python(qapp):
    collector = Collector()
    collector.start()
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()
    gc.disable()
