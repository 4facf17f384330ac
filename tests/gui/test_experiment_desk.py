"""What follows the form: hints, and edits that are set aside when one starts from elsewhere."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from fmgui.gui.experiment_desk import ExperimentDesk
from fmgui.gui.experiment_files import ExperimentFiles
from fmgui.gui.form.experiment_form import ExperimentForm
from fmgui.gui.offer import Offer
from fmgui.gui.overview.overview_panel import OverviewPanel
from fmgui.gui.overview.planned_rate import SchedulePreview
from fmgui.specs.paths import with_setting
from fmgui.specs.presets import preset
from tests.gui.form.test_experiment_form import find, press, type_in

LECTURE, SOFTMAX = preset("lecture"), preset("softmax")


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def form(window):
    return ExperimentForm(parent=window)


@pytest.fixture
def offer(window):
    return Offer("set_aside", stacked=True, parent=window)


@pytest.fixture
def desk(window, form, offer):
    parts = OverviewPanel(window), SchedulePreview(window), ExperimentFiles(window)
    desk = ExperimentDesk(form, *parts, offer)
    desk.take_preset(LECTURE)
    return desk


def test_another_preset_is_taken_at_once(desk, form, offer):
    desk.take_preset(SOFTMAX)
    assert form.value() == SOFTMAX.experiment
    assert offer.isHidden(), "nothing was edited, so nothing is lost"


def test_edits_are_set_aside_and_can_be_brought_back(qtbot, desk, form, offer):
    type_in(qtbot, form, "training.epochs", "7")
    type_in(qtbot, form, "optimizer.learning_rate", "abc")
    edited = form.values()
    desk.take_preset(SOFTMAX)
    assert form.value() == SOFTMAX.experiment
    assert not offer.isHidden()
    desk.take_preset(preset("sketch"))
    assert not offer.isHidden(), "looking at a further preset takes nothing away"

    with qtbot.waitSignal(desk.named) as named:
        find(offer, "take_set_aside", QPushButton).click()
    assert form.values() == edited
    assert form.changed_settings()
    assert named.args == ["lecture"]
    assert offer.isHidden()


def test_bringing_edits_back_sets_newer_ones_aside(qtbot, desk, form, offer):
    type_in(qtbot, form, "training.epochs", "7")
    desk.take_preset(SOFTMAX)
    type_in(qtbot, form, "training.epochs", "8")
    find(offer, "take_set_aside", QPushButton).click()
    assert form.value().training.epochs == 7
    find(offer, "take_set_aside", QPushButton).click()
    assert form.value() == with_setting(SOFTMAX.experiment, "training.epochs", 8)


def test_an_opened_file_sets_edits_aside_too(qtbot, desk, form, offer, tmp_path):
    path = tmp_path / "other.json"
    path.write_text(SOFTMAX.experiment.to_json())
    type_in(qtbot, form, "training.epochs", "7")
    form.window().findChild(ExperimentFiles).open(path)
    assert form.value() == SOFTMAX.experiment
    assert not offer.isHidden()


def test_what_is_saved_as_a_file_need_not_be_set_aside(qtbot, desk, form, offer):
    type_in(qtbot, form, "training.epochs", "7")
    form.window().findChild(ExperimentFiles).saved.emit("seven.json")
    desk.take_preset(SOFTMAX)
    assert offer.isHidden()


def test_a_part_that_is_wrong_as_a_whole_has_no_hints(qtbot, desk, form):
    press(form, "network.hidden.add.Conv2D")
    press(form, "network.hidden.0.down")
    assert form.problem().startswith("Put convolutional layers")
    assert find(form, "network.hidden.0.activation").accessibleDescription() == ""


def test_hints_follow_while_something_else_is_impossible(qtbot, desk, form):
    type_in(qtbot, form, "optimizer.learning_rate", "0")
    type_in(qtbot, form, "early_stopping.patience", "100")
    hint = find(form, "early_stopping.patience").accessibleDescription()
    assert hint == "Too long to end a training of 30 epochs early."
    type_in(qtbot, form, "early_stopping.patience", "5")
    assert find(form, "early_stopping.patience").accessibleDescription() == ""
