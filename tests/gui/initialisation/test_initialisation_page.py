"""The initialisation microscope, with the real work behind it."""

import pytest

from fmgui.gui.initialisation.initialisation_page import LECTURE, RUN, InitialisationPage
from fmgui.gui.scene import Scene
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_setting, with_settings
from fmgui.specs.presets import preset
from fmgui.training.keras_loading import load_keras
from fmgui.training.microscope.signals import Verdict
from tests.runs.made import keep_weights

LITTLE = with_settings(
    preset("lecture").experiment,
    [("network.hidden.0.units", 6), ("training.seed", 3)],
)


@pytest.fixture
def scene(little_data):
    load_keras()
    scene = Scene()
    scene.set_dataset(little_data)
    scene.set_experiment(LITTLE)
    return scene


@pytest.fixture
def page(qtbot, scene):
    page = InitialisationPage(scene)
    qtbot.addWidget(page, before_close_func=InitialisationPage.stop)
    page.resize(700, 600)
    page.show()
    return page


def heading(page):
    """What the page in front says first."""
    front = page._pages.currentWidget()
    return front.layout().itemAt(1).widget().text()


def test_each_change_in_the_form_is_looked_into(qtbot, page, scene):
    assert heading(page) == "TensorFlow is loading …"
    scene.set_keras_ready()
    qtbot.waitUntil(lambda: page.layers.look() is not None)
    (layer,) = page.layers.look().layers
    assert (layer.units, layer.verdict) == (6, Verdict.HEALTHY)
    assert page.verdict.text().startswith("Healthy: ")

    scene.set_experiment(preset("deep-sigmoid-normal").experiment)
    qtbot.waitUntil(lambda: len(page.layers.look().layers) == 5)
    assert page.verdict.text().startswith("Vanishing: 7")
    assert page.layers.accessibleDescription().count("vanishing") == 5


def test_gradients_of_the_weights_can_be_seen_as_well(qtbot, page, scene):
    scene.set_keras_ready()
    qtbot.waitUntil(lambda: page.layers.look() is not None)
    (layer,) = page.layers.look().layers
    before = page.layers.grab().toImage()
    page.gradients.setCurrentIndex(page.gradients.findData(True))
    assert page.layers.grab().toImage() != before
    assert layer.kernel_gradients.shares.sum() == pytest.approx(1, abs=0.05)
    assert "gradients of its weights" in page.layers.accessibleDescription()


def test_a_change_that_decides_nothing_here_asks_nothing(qtbot, page, scene):
    scene.set_keras_ready()
    qtbot.waitUntil(lambda: page.layers.look() is not None)
    seen = page.layers.look()
    scene.set_experiment(with_setting(LITTLE, "optimizer.learning_rate", 0.5))
    qtbot.wait(300)
    assert page.layers.look() is seen


def test_what_is_missing_is_told(qtbot, page, scene):
    scene.set_keras_ready()
    scene.set_experiment(preset("softmax").experiment)
    qtbot.waitUntil(lambda: heading(page) == "This network has no hidden layer.")
    scene.set_experiment(None)
    assert heading(page) == "Something in the form is impossible."
    page.tabs.setCurrentIndex(RUN)
    assert heading(page).startswith("Train a network, or choose a run")
    scene.set_dataset(None)
    assert heading(page).startswith("Choose a data set")


def test_a_run_is_gone_through_epoch_by_epoch(qtbot, page, scene, tmp_path):
    from fmgui.training.build import build_network

    run = RunFolder.create(tmp_path / "run")
    run.write_experiment(LITTLE)
    first = build_network(LITTLE.network, LITTLE.training.seed).get_weights()
    for epoch in range(3):
        keep_weights(run, epoch, [(epoch + 1) * weights for weights in first])
    scene.set_keras_ready()
    qtbot.waitUntil(lambda: page.layers.look() is not None)
    before = page.layers.look()

    page.tabs.setCurrentIndex(RUN)
    scene.set_run(run)
    qtbot.waitUntil(lambda: page.layers.look() is not before)
    began = page.layers.look()
    assert began.loss == before.loss, "epoch 0 is the network as it began"
    page.epochs.set_epoch(2)
    qtbot.waitUntil(lambda: page.layers.look() is not began)
    later = page.layers.look().layers[0].activations
    assert later.spread == pytest.approx(3 * began.layers[0].activations.spread, rel=1e-4)
    assert page.epochs.slider.accessibleDescription() == "after epoch 2"

    scene.set_run(RunFolder(tmp_path))
    assert heading(page) == "This run has kept no epochs."


def test_the_lectures_four_stand_side_by_side(qtbot, page, scene):
    scene.set_keras_ready()
    page.tabs.setCurrentIndex(LECTURE)
    rows = page.lecture.rows
    qtbot.waitUntil(lambda: all(row.remark.text() for row in rows.values()))
    assert [row.remark.text().partition(":")[0] for row in rows.values()] == [
        "Piled up at 0 and 1",
        "Spread evenly",
        "Shrinking with depth",
        "Even at any depth",
    ]
    with qtbot.waitSignal(page.preset_wanted) as wanted:
        rows["deep-relu-he"].use.click()
    assert wanted.args == [preset("deep-relu-he")]


def test_a_large_network_is_estimated_until_it_is_looked_into(qtbot, page, scene):
    scene.set_keras_ready()
    large = [{"kind": "Dense", "units": 4096, "activation": "relu"}]
    scene.set_experiment(with_setting(LITTLE, "network.hidden", 8 * large))
    qtbot.waitUntil(lambda: page.layers.look() is not None)
    assert page.layers.look().is_estimate
    assert page.layers.accessibleDescription().endswith("the others follow …")
    # Something else is answered before the rest of it.
    scene.set_experiment(LITTLE)
    qtbot.waitUntil(lambda: not page.layers.look().is_estimate, timeout=1000)
    assert len(page.layers.look().layers) == 1


def test_a_look_that_fails_is_told(qtbot, page, scene, monkeypatch):
    monkeypatch.setattr("fmgui.training.microscope.looking.beginnings", None)
    scene.set_keras_ready()
    qtbot.waitUntil(lambda: bool(page.problem.text()))
    assert page.problem.text().startswith("This network cannot be looked into: ")
