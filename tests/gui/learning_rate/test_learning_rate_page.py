"""The view on learning rates: real small trainings, in a thread, of the experiment in the form."""

from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import Qt

from fmgui.gui.learning_rate.learning_rate_page import RANGE, SCHEDULE, LearningRatePage
from fmgui.gui.learning_rate.path_picture import PathPicture
from fmgui.gui.scene import Scene
from fmgui.gui.style import theme
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.keras_loading import load_keras
from tests.runs.made import made_run

SOON = 30_000


@pytest.fixture
def scene(little_data):
    load_keras()
    scene = Scene()
    scene.set_experiment(with_settings(preset("softmax").experiment, []))
    scene.set_dataset(little_data)
    scene.set_keras_ready()
    return scene


@pytest.fixture
def page(qtbot, qapp, scene):
    theme.install(qapp)
    page = LearningRatePage(scene)
    qtbot.addWidget(page)
    page.resize(710, 620)
    page.show()
    yield page
    page.stop()


def begin(page, qtbot):
    qtbot.mouseClick(page.work.begin, Qt.MouseButton.LeftButton)
    assert not page.work.begin.isEnabled()


def test_three_trainings_are_shown_side_by_side(page, qtbot):
    begin(page, qtbot)
    assert page.work.cancel.isVisible()
    qtbot.waitUntil(page.work.begin.isEnabled, timeout=SOON)
    assert page.three.headings["low"].text() == "Lower: 0.00001"
    assert "too low" in page.three.verdicts["low"].text()
    assert "Gets down in" in page.three.verdicts["own"].text()
    assert page.three.pictures["own"]._plane is not None
    steps, losses = page.three.plot.curve_data("own")
    assert steps[0] == 0  # there are 300, or as many as a busy machine has time for
    assert losses[-1] < losses[0]
    page.grab()


def test_where_no_rate_gets_down_all_are_too_low(qtbot, page):
    def descent(rate, end):
        return SimpleNamespace(
            rate=rate,
            steps=np.array([0, 300]),
            losses=np.array([2.3, end]),
            first_step=rate,
            moved=1.0,
            plane=None,
            diverged=False,
        )

    page.three.begin((1e-8, 1e-6, 1e-4))
    for rate, end in ((1e-6, 2.299), (1e-8, 2.3), (1e-4, 2.2)):
        page.three.add(descent(rate, end))
    assert "Not down in 300 steps: too low." in page.three.verdicts["own"].text()
    assert "Gets down" not in page.three.verdicts["high"].text()
    page.three.add(descent(1e-4, 1.2))
    assert "Gets down" in page.three.verdicts["high"].text()


def test_the_suggested_rate_goes_into_the_form(page, scene, qtbot):
    page.tabs.setCurrentIndex(RANGE)
    begin(page, qtbot)
    qtbot.waitUntil(page.range.take.isVisible, timeout=SOON)
    suggestion = page.range.plot.mark("suggestion")
    with qtbot.waitSignal(page.experiment_wanted) as wanted:
        qtbot.mouseClick(page.range.take, Qt.MouseButton.LeftButton)
    (experiment,) = wanted.args
    assert experiment.optimizer.learning_rate == pytest.approx(suggestion)
    assert experiment == with_settings(
        scene.experiment, [("optimizer.learning_rate", experiment.optimizer.learning_rate)]
    )
    scene.set_experiment(experiment)
    assert page.work.text.text() == "The form has changed since."


def test_a_training_takes_precedence(page, scene, qtbot):
    begin(page, qtbot)
    scene.set_training(True)
    qtbot.waitUntil(lambda: not page.work.cancel.isVisible(), timeout=SOON)
    assert not page.work.begin.isEnabled()
    assert "under way" in page.work.text.text()
    scene.set_training(False)
    assert page.work.begin.isEnabled()


def test_what_cannot_be_trained_is_told(page, scene, qtbot):
    few = [("training.validation", "held_out"), ("training.training_pictures", 1)]
    scene.set_experiment(with_settings(scene.experiment, few))
    begin(page, qtbot)
    qtbot.waitUntil(lambda: "too few" in page.work.text.text(), timeout=SOON)
    assert page.work.begin.isEnabled()


def test_the_schedule_is_drawn_as_planned_and_as_it_went(page, scene, tmp_path, qtbot):
    page.tabs.setCurrentIndex(SCHEDULE)
    qtbot.waitUntil(lambda: len(page.schedule.plot.curve_data("planned")[0]) > 0, timeout=SOON)
    run = made_run(tmp_path, "warmed up", preset_name="warmup-cosine-restarts")
    run.write_environment({"training_pictures": 320, "test_pictures": 10})
    scene.set_run(run)
    qtbot.waitUntil(lambda: page.schedule.plot.curve_data("planned")[1].max() > 0.0099)
    used, rates = page.schedule.plot.curve_data("used")
    assert (list(used), list(rates)) == ([1, 2, 3], [0.001] * 3)
    assert "warmed up" in page.schedule.whose.text()


def test_a_picture_is_dark_where_the_loss_is_low(qtbot, page):
    class Plane:
        path = np.array([[-1.0, 0.0], [0.0, 0.5], [1.0, 1.0]])
        x, y = np.linspace(-1, 1, 9), np.linspace(-1, 1, 9)
        losses = np.exp(np.add.outer(np.zeros(9), np.linspace(1, 0, 9)))
        share = 1.0

    picture = PathPicture()
    qtbot.addWidget(picture)
    picture.resize(180, 180)
    picture.show_path(Plane, (1.0, np.e), "best", "")
    image = picture.grab().toImage()
    assert image.pixelColor(6, 170).lightness() > image.pixelColor(174, 170).lightness() + 60
