"""The loss taken apart: live from the history, or afterwards from the kept epochs."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from fmgui.gui.loss_parts.loss_parts_page import LossPartsPage
from fmgui.gui.scene import Scene
from fmgui.gui.style import theme
from fmgui.runs.history import Again
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.control import Control
from fmgui.training.keras_loading import load_keras
from tests.runs.made import made_run

AGAIN = Again(
    loss_again=0.2, accuracy_again=0.9, loss_dropout=0.22, penalty=0.05, seconds_again=0.1
)


@pytest.fixture
def scene():
    scene = Scene()
    scene.set_experiment(preset("softmax").experiment)
    return scene


@pytest.fixture
def page(qtbot, qapp, scene):
    theme.install(qapp)
    page = LossPartsPage(scene)
    qtbot.addWidget(page)
    page.resize(710, 620)
    page.show()
    yield page
    page.stop()


def measured_run(folder) -> RunFolder:
    run = made_run(folder, "run", val_loss=(0.9, 0.5, 0.6))
    run.write_history([replace(row, again=AGAIN) for row in run.history()])
    return run


def test_without_a_run_it_says_how_to_get_one(page):
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Train a network, or choose a run, to take its loss apart." in shown


def test_a_run_that_was_measured_is_taken_apart(page, scene, tmp_path, qtbot):
    scene.set_run(measured_run(tmp_path))
    texts = [bar.text for bar in page.waterfall.bars]
    assert texts == ["0.3000", "−0.0800", "−0.0200", "0.2000", "0.0500", "+0.4000", "0.6000"]
    assert page.waterfall.bars[1].end == page.waterfall.bars[2].begin == pytest.approx(0.22)
    assert "Epoch 3" in page.epoch.text()
    qtbot.keyClick(page, Qt.Key.Key_Left)
    assert "Epoch 2" in page.epoch.text()
    assert page.waterfall.bars[-1].text == "0.5000"
    _, bare = page.plot.curve_data("bare")
    assert bare == pytest.approx([0.15] * 3)
    assert not page.measure.isVisible()
    assert "took 0.10 s an epoch, 5 % of the time" in page.text.text()
    page.grab()


def test_the_next_run_can_be_measured_while_it_is_trained(page, scene, tmp_path, qtbot):
    scene.set_run(measured_run(tmp_path))
    with qtbot.waitSignal(page.experiment_wanted) as wanted:
        qtbot.mouseClick(page.always, Qt.MouseButton.LeftButton)
    assert wanted.args[0].training.measure_again
    scene.set_experiment(wanted.args[0])
    assert not page.always.isVisible()


def test_a_run_is_measured_afterwards(page, scene, tmp_path, little_data, qtbot):
    load_keras()
    from fmgui.training.train import train

    experiment = with_settings(preset("softmax").experiment, [("training.epochs", 2)])
    run = RunFolder.create(tmp_path / "run")
    train(experiment, little_data, run, lambda _: None)
    scene.set_run(run)
    assert not page.waterfall.isVisible()
    assert not page.measure.isEnabled()
    scene.set_dataset(little_data)
    scene.set_keras_ready()
    qtbot.mouseClick(page.measure, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.plot.curve_data("again")[0]) == 2, timeout=30_000)
    qtbot.waitUntil(page.cancel.isHidden)
    assert page.waterfall.isVisible()
    assert not page.measure.isVisible()
    scene.set_run(made_run(tmp_path, "another"))
    assert not page.waterfall.isVisible()
    scene.set_run(run)
    assert page.waterfall.isVisible()


def test_measuring_can_be_given_up(tmp_path, little_data):
    load_keras()
    from fmgui.training.train import train
    from fmgui.training.why.measure_run import measure_run

    experiment = with_settings(preset("softmax").experiment, [("training.epochs", 1)])
    run, control = RunFolder.create(tmp_path / "run"), Control()
    train(experiment, little_data, run, lambda _: None)
    control.stop()
    assert list(measure_run(run, little_data, control)) == []


def test_other_data_are_told(page, scene, tmp_path, little_data, qtbot):
    load_keras()
    scene.set_dataset(little_data)
    scene.set_keras_ready()
    scene.set_run(made_run(tmp_path, "run"))
    page.measure.click()
    qtbot.waitUntil(lambda: "was trained on drawn clothes" in page.text.text(), timeout=10_000)
    assert page.measure.isVisible()
