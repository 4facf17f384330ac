"""Early stopping replayed: dragging moves the line and the star, and the test score comes once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from fmgui.gui.early_stopping.early_stopping_page import EarlyStoppingPage
from fmgui.gui.scene import Scene
from fmgui.gui.style import theme
from fmgui.runs.run_folder import RunFolder
from fmgui.runs.shown_score import ShownScore, keep_shown_score, read_shown_score
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.keras_loading import load_keras
from tests.runs.made import made_run

TURNING = (0.9, 0.6, 0.5, 0.55, 0.6, 0.45, 0.8)
"""A validation loss with a bump before its lowest."""


@pytest.fixture(scope="module")
def trained(tmp_path_factory, little_data):
    load_keras()
    from fmgui.training.train import train

    settings = [("training.epochs", 2), ("training.validation", "held_out")]
    experiment = with_settings(preset("softmax").experiment, settings)
    run = RunFolder.create(tmp_path_factory.mktemp("runs") / "first run")
    train(experiment, little_data, run, lambda _: None)
    return run


@pytest.fixture
def scene():
    return Scene()


@pytest.fixture
def page(qtbot, qapp, scene):
    theme.install(qapp)
    page = EarlyStoppingPage(scene)
    qtbot.addWidget(page)
    page.resize(710, 560)
    page.show()
    yield page
    page.stop()


def test_without_a_run_it_says_how_to_get_one(page):
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Train a network, or choose a run, to try early stopping on it." in shown


def test_it_begins_with_the_rule_of_the_run(page, scene, tmp_path):
    own = [("early_stopping.patience", 2), ("early_stopping.min_delta", 0.003)]
    scene.set_run(made_run(tmp_path, "run", settings=own, val_loss=TURNING))
    rule = page.rule.value()
    assert (rule.patience, rule.min_delta, rule.monitor) == (2, 0.003, "val_loss")
    assert page.facts.text("stops") == "after epoch 5 of 7"
    assert page.loss.end() == 5
    assert page.loss.star() == (3, 0.5)


def test_more_patience_gets_over_the_bump(page, scene, tmp_path, qtbot):
    own = [("early_stopping.patience", 2)]
    scene.set_run(made_run(tmp_path, "run", settings=own, val_loss=TURNING))
    assert page.facts.text("costs") == "loss +0.0500, accuracy −1.00 %"
    assert page.facts.text("saves") == "2 epochs, 4.0 s"
    qtbot.keyClick(page.rule.patience, Qt.Key.Key_Right)
    assert page.facts.text("stops") == "not in these 7 epochs"
    assert page.facts.text("keeps") == "★ epoch 6"
    assert page.facts.text("costs") == "nothing"
    assert page.loss.end() is None
    assert page.loss.unspent() is None
    qtbot.mouseClick(page.rule.reset, Qt.MouseButton.LeftButton)
    assert page.loss.unspent() == (5, 8)


def test_accuracy_has_a_plot_of_its_own(page, scene, tmp_path):
    scene.set_run(made_run(tmp_path, "run", val_loss=TURNING))
    page.rule.monitor.setCurrentText("val_accuracy")
    assert page.accuracy.isVisible()
    assert page.accuracy.star()[0] == 6


def test_epochs_of_a_training_under_way_are_added(page, scene, tmp_path):
    run = made_run(tmp_path, "run", val_loss=TURNING[:3], outcome=None)
    scene.set_run(run)
    run.write_history(made_run(tmp_path, "later", val_loss=TURNING).history())
    scene.epoch_ended.emit(None)
    assert page.facts.text("stops") == "not in these 7 epochs"


def test_a_damaged_run_is_told(page, scene, tmp_path):
    run = made_run(tmp_path, "run")
    run.history_file.write_text("nonsense")
    scene.set_run(run)
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert any("is not a history" in text for text in shown)


def test_the_test_score_is_that_of_the_kept_epoch_and_comes_once(
    page, scene, trained, little_data, qtbot
):
    scene.set_run(trained)
    assert not page.score.button.isEnabled()
    scene.set_keras_ready()
    scene.set_dataset(little_data)
    qtbot.mouseClick(page.score.button, Qt.MouseButton.LeftButton)
    best = trained.result()["best"]
    told = f"loss {best['loss']:.4f}, accuracy {100 * best['accuracy']:.2f} %"
    qtbot.waitUntil(lambda: told in page.score.text.text(), timeout=10_000)
    assert read_shown_score(trained).accuracy == pytest.approx(best["accuracy"])
    page.rule.patience.setValue(1)
    assert not page.score.button.isEnabled()
    assert told in page.score.text.text()


def test_a_test_score_that_was_shown_stays_shown_after_a_restart(
    page, scene, tmp_path, little_data
):
    run = made_run(tmp_path, "run", val_loss=TURNING)
    run.write_environment({"data_fingerprint": little_data.fingerprint})
    keep_shown_score(run, ShownScore(3, 0.25, 0.875))
    scene.set_dataset(little_data)
    scene.set_keras_ready()
    scene.set_run(run)
    assert "Epoch 3 on the test pictures: loss 0.2500" in page.score.text.text()
    assert not page.score.button.isEnabled()


def test_an_epoch_that_was_not_kept_cannot_be_scored(page, scene, tmp_path, little_data, qtbot):
    run = made_run(tmp_path, "run", val_loss=TURNING, settings=[("early_stopping.patience", 2)])
    run.write_environment({"data_fingerprint": little_data.fingerprint})
    scene.set_dataset(little_data)
    scene.set_keras_ready()
    scene.set_run(run)
    page.score.button.click()
    qtbot.waitUntil(lambda: "has not kept" in page.score.text.text(), timeout=10_000)
    assert page.score.button.isEnabled()
