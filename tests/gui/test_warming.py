"""What will be needed next is made ready beforehand."""

from fmgui.gui.curves.curves_panel import CurvesPanel
from fmgui.gui.plots.plot import Plot
from fmgui.gui.warming import Warming


def test_plots_are_there_before_the_first_training(qtbot):
    curves = CurvesPanel()
    qtbot.addWidget(curves)
    warming = Warming(curves)
    warming.start()
    assert not curves.findChildren(Plot)
    qtbot.waitUntil(lambda: len(curves.findChildren(Plot)) == 3, timeout=20_000)
    warming.wait()


def test_a_window_that_closes_at_once_need_not_wait(qtbot):
    curves = CurvesPanel()
    qtbot.addWidget(curves)
    warming = Warming(curves)
    warming.start()
    warming.wait()
    qtbot.wait(600)
    assert not curves.findChildren(Plot)
