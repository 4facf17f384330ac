"""A training is asked to wait and to end, from any thread and at any time."""

import pytest

from fmgui.training.control import Control


class Gate:
    """Tells whether it is shut."""

    is_shut = False

    def shut(self):
        self.is_shut = True

    def open(self):
        self.is_shut = False


def test_a_gate_is_shut_while_the_training_is_paused():
    control, gate = Control(), Gate()
    with control.shutting(gate):
        assert not gate.is_shut
        control.pause()
        assert gate.is_shut
        control.resume()
        assert not gate.is_shut
        control.pause()
        control.stop()
        assert not gate.is_shut
        control.pause()
        assert not gate.is_shut, "what is to end need not wait"


def test_a_training_that_is_paused_already_shuts_its_gate_and_leaves_it_open():
    control, gate = Control(), Gate()
    control.pause()
    with control.shutting(gate):
        assert gate.is_shut
    assert not gate.is_shut


def test_without_a_gate_it_is_paused_as_well():
    control = Control()
    with control.shutting(None):
        control.pause()
        control.resume()
    control.wait_while_paused()


def test_the_clock_stands_still_while_the_training_is_paused(monkeypatch):
    now = iter([10.0, 14.0, 20.0, 21.0, 30.0, 35.0])
    monkeypatch.setattr("fmgui.training.control.time.perf_counter", lambda: next(now))
    control = Control()
    assert control.clock() == 10.0
    control.pause()  # at 14
    control.pause()
    assert control.clock() == 14.0
    control.resume()  # at 20
    assert control.clock() == pytest.approx(15.0)
    control.resume()
    assert control.clock() == pytest.approx(24.0)
