"""Dropout step by step, with Keras behind it."""

import pytest

from fmgui.gui.dropout.dropout_page import RUN, DropoutPage
from fmgui.gui.scene import Scene
from fmgui.gui.style import theme
from fmgui.specs.paths import with_setting
from fmgui.specs.presets import preset
from fmgui.training.keras_loading import load_keras
from tests.runs.made import made_run

LECTURE = preset("lecture").experiment


@pytest.fixture
def scene(little_data):
    load_keras()
    scene = Scene()
    scene.set_dataset(little_data)
    scene.set_experiment(LECTURE)
    return scene


@pytest.fixture
def page(qtbot, qapp, scene):
    theme.install(qapp)
    page = DropoutPage(scene)
    qtbot.addWidget(page)
    page.resize(710, 600)
    page.show()
    yield page
    page.stop()


def heading(page):
    return page._pages.currentWidget().layout().itemAt(1).widget().text()


def shown(qtbot, page, number):
    """Wait until a step is shown, and return it."""
    qtbot.waitUntil(lambda: page.units.step() is not None and page.units.step().number == number)
    return page.units.step()


def test_a_step_shows_which_units_are_out(qtbot, page, scene):
    assert heading(page) == "TensorFlow is loading …"
    scene.set_keras_ready()
    (mask,) = shown(qtbot, page, 1).masks
    text = f"Hidden 1: {mask.out} of 64 units out, at a rate of 0.5"
    assert page.units.accessibleDescription() == text
    assert page.table.rowCount() == 2
    assert page.table.text(0, 1) == str(mask.out)
    assert page.table.text(1, 0) == "no dropout"
    assert page.caption.text().endswith(", picture 1 of a batch of 32")


def test_the_next_step_leaves_out_others(qtbot, page, scene):
    scene.set_keras_ready()
    first = shown(qtbot, page, 1).masks[0].stays
    page.next.click()
    second = shown(qtbot, page, 2).masks[0].stays
    assert (first != second).any()
    assert [page.table.text(row, 0) for row in range(3)] == ["2", "1", "no dropout"]
    page.step.setValue(400)
    shown(qtbot, page, 400)
    assert page.table.rowCount() == 6
    assert not page.grab().isNull()


def test_another_picture_has_another_mask(qtbot, page, scene):
    scene.set_keras_ready()
    first = shown(qtbot, page, 1)
    page.other.click()
    qtbot.waitUntil(lambda: page.units.step() is not first)
    assert "picture 2 of" in page.caption.text()
    assert (page.units.step().masks[0].stays != first.masks[0].stays).any()


def test_what_is_missing_is_told(page, scene):
    scene.set_keras_ready()
    scene.set_experiment(with_setting(LECTURE, "network.hidden.0.dropout", 0.0))
    assert heading(page) == "This network leaves nothing out."
    scene.set_experiment(None)
    assert heading(page) == "Something in the form is impossible."
    page.tabs.setCurrentIndex(RUN)
    assert heading(page).startswith("Train a network with dropout")
    scene.set_dataset(None)
    assert heading(page).startswith("Choose a data set")


def test_a_run_leaves_out_units_with_its_best_weights(qtbot, page, scene, tmp_path):
    from fmgui.training.build import build_network

    run = made_run(tmp_path, "run")
    scene.set_keras_ready()
    untrained = shown(qtbot, page, 1)
    page.tabs.setCurrentIndex(RUN)
    scene.set_run(run)
    qtbot.waitUntil(lambda: page._pages.currentWidget() is page.problem)
    assert "FMbest.weights.h5" in page.problem.text()

    build_network(run.experiment().network, 5).save_weights(run.best_weights_file)
    scene.set_run(run)
    qtbot.waitUntil(lambda: page.units.step() is not untrained)
    trained = page.units.step()
    assert (trained.masks[0].stays == untrained.masks[0].stays).all(), "the seed is the same"
    assert trained.loss != untrained.loss
