"""What will be needed next is made ready beforehand."""

from fmgui.gui.curves.curves_panel import CurvesPanel
from fmgui.gui.plots.plot import Plot
from fmgui.gui.scene import Scene
from fmgui.gui.warming import Warming
from fmgui.training.microscope import looking


def test_plots_are_there_before_the_first_training(qtbot):
    curves = CurvesPanel()
    qtbot.addWidget(curves)
    warming = Warming(curves, Scene(curves))
    warming.start()
    assert not curves.findChildren(Plot)
    qtbot.waitUntil(lambda: len(curves.findChildren(Plot)) == 3, timeout=20_000)
    warming.wait()


def test_a_window_that_closes_at_once_need_not_wait(qtbot):
    curves = CurvesPanel()
    qtbot.addWidget(curves)
    warming = Warming(curves, Scene(curves))
    warming.start()
    warming.wait()
    qtbot.wait(600)
    assert not curves.findChildren(Plot)


def test_the_microscope_looks_once_as_soon_as_nothing_is_trained(qtbot, monkeypatch):
    looks = []
    monkeypatch.setattr(looking, "warm_up", lambda: looks.append("a look"))
    curves = CurvesPanel()
    qtbot.addWidget(curves)
    scene = Scene(curves)
    scene.set_keras_ready()
    scene.set_training(True)
    warming = Warming(curves, scene)
    warming.start()
    qtbot.wait(700)
    assert not looks
    scene.set_training(False)
    qtbot.waitUntil(lambda: len(curves.findChildren(Plot)) == 3, timeout=20_000)
    warming.wait()
    assert looks == ["a look"]
