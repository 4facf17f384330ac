"""A lens shows what a real network makes of the picture, once it is looked through."""

import pytest

from fmgui.gui.looking_closer import LookingCloser
from fmgui.gui.scene import Scene
from fmgui.gui.try_it.lens import Lens
from fmgui.gui.try_it.try_it_panel import TryItPanel
from fmgui.runs.places import starter_run
from tests.data.clothes import clothes


@pytest.fixture
def panel(qtbot):
    panel = TryItPanel()
    qtbot.addWidget(panel)
    return panel


@pytest.fixture
def closer(panel):
    scene = Scene(panel)
    scene.set_dataset(clothes())
    closer = LookingCloser(panel, scene)
    yield closer
    closer.close()


def test_nothing_is_worked_out_unseen(closer, panel, qtbot):
    closer.use(starter_run(), [])
    closer.look_at(clothes().train_images[0])
    qtbot.wait(200)
    assert not closer._thread.isRunning()


def test_each_lens_shows_its_answer(closer, panel, qtbot):
    shown = panel.prediction
    closer.use(starter_run(), [starter_run()])
    closer.look_at(clothes().train_images[0])
    shown.lenses.set_value(Lens.WHERE)
    qtbot.waitUntil(lambda: "orange" in shown.where.accessibleDescription(), timeout=60_000)
    shown.lenses.set_value(Lens.DROPOUT)
    qtbot.waitUntil(lambda: "of 50 times" in shown.dropout._text.text(), timeout=60_000)
    shown.lenses.set_value(Lens.SIMILAR)
    qtbot.waitUntil(lambda: bool(shown.similar._neighbours), timeout=60_000)
    closer.look_at(None)
    qtbot.waitUntil(lambda: not shown.similar._neighbours, timeout=60_000)


def test_the_best_is_compared_with_the_last_and_with_other_runs(closer, panel, tmp_path):
    runs = [starter_run(), type(starter_run())(tmp_path)]
    (tmp_path / "last.weights.h5").touch()
    closer.use(runs[1], runs)
    choice = panel.prediction.compare._choice
    offered = [choice.itemText(index) for index in range(choice.count())]
    assert offered == [
        "The last weights of this run",
        "The network that comes with fmgui",
    ]
