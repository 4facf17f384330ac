import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from fmgui.gui.overview.overview_panel import OverviewPanel
from fmgui.specs.cost import Measured, Pictures, work
from fmgui.specs.draft import Draft
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from tests.specs.every import experiments

LECTURE = preset("lecture")


@pytest.fixture
def panel(qtbot):
    panel = OverviewPanel()
    qtbot.addWidget(panel)
    panel.resize(640, 560)
    panel.set_reference(LECTURE.title, LECTURE.look_for)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def show(panel, **settings):
    changed = [(name.replace("__", "."), value) for name, value in settings.items()]
    draft = Draft(with_settings(LECTURE.experiment, changed))
    draft.compare_with(LECTURE.experiment)
    panel.set_experiment(draft.experiment, draft.changes(), draft.values())


def figure(panel, name):
    return panel.findChild(QWidget, name).accessibleName()


def changes(panel):
    return panel.findChild(QLabel, "changes")


def cells(panel):
    model = panel.layers.model()
    return [
        [model.data(model.index(row, column)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_lecture_is_told_at_a_glance(panel):
    panel.set_data(60_000, 10_000)
    show(panel)
    assert figure(panel, "parameters") == "50,890 parameters."
    assert figure(panel, "epoch_time").startswith("about ")
    assert "1,875 steps" in figure(panel, "epoch_time")
    assert "30 epochs" in figure(panel, "whole_time")
    assert panel.findChild(QLabel, "look_for").text() == LECTURE.look_for
    assert not changes(panel).isVisible()
    assert cells(panel) == [
        ["flatten", "Flatten", "784", "–"],
        ["hidden_1", "Dense", "64", "50,240"],
        ["hidden_1_dropout", "Dropout", "64", "–"],
        ["output", "Dense", "10", "650"],
        ["Together", "", "", "50,890"],
    ]


def test_each_edit_is_followed(panel):
    panel.set_data(60_000, 10_000)
    show(panel, network__hidden=[{"kind": "Conv2D", "batch_normalization": True}])
    assert "of them not learnt" in figure(panel, "parameters")
    assert cells(panel)[1][:3] == ["hidden_1", "Conv2D", "28 × 28 × 16"]
    show(panel, network__hidden=[], training__epochs=1)
    assert figure(panel, "parameters") == "7,850 parameters."
    assert "one epoch" in figure(panel, "whole_time")


def test_the_time_is_a_guess_until_something_was_measured(panel):
    show(panel)
    assert figure(panel, "epoch_time").startswith("–")
    panel.set_data(60_000, 10_000)
    assert "rough guess" in figure(panel, "epoch_time")
    panel.set_measured([Measured(work(LECTURE.experiment, Pictures(60_000, 10_000)), 2.56)])
    assert figure(panel, "epoch_time").startswith("about 2.6 s")
    assert figure(panel, "whole_time").startswith("about 78 s")
    assert "earlier runs" in figure(panel, "epoch_time")


def test_changes_are_told_as_the_form_calls_them(panel):
    show(
        panel,
        optimizer__learning_rate=0.00001,
        network__output__kernel_initializer__kind="HeNormal",
        early_stopping__enabled=False,
        training__training_pictures=500,
        network__hidden=[],
    )
    text = changes(panel).text().replace("&nbsp;", " ")
    assert "Optimizer › Learning rate</a> 0.001 → 0.00001" in text
    assert "Kernel initializer</a> glorot_uniform → he_normal" in text
    assert "Stop early</a> on → off" in text
    assert "Training pictures</a> all → 500" in text
    assert "Hidden layers</a> 1 → none" in text


@pytest.mark.parametrize("experiment", experiments().values(), ids=experiments().keys())
def test_every_experiment_is_shown(panel, experiment):
    draft = Draft(experiment)
    draft.compare_with(LECTURE.experiment)
    panel.set_data(60_000, 10_000)
    panel.set_experiment(experiment, draft.changes(), draft.values())
    assert len(changes(panel).text().split("<a ")) == len(draft.changes()) + 1


def test_a_change_leads_to_its_setting(panel, qtbot):
    show(panel, optimizer__learning_rate=0.5)
    with qtbot.waitSignal(panel.change_activated) as told:
        changes(panel).linkActivated.emit("optimizer.learning_rate")
    assert told.args == ["optimizer.learning_rate"]


def test_what_is_typed_may_be_impossible(panel):
    show(panel)
    draft = Draft(LECTURE.experiment)
    draft.put("training.epochs", "many <b>")
    draft.put("optimizer.learning_rate", None)
    panel.set_experiment(draft.experiment, draft.changes(), draft.values())
    assert figure(panel, "parameters").startswith("–")
    assert "30 → many <b>" not in changes(panel).text()
    assert "many" in changes(panel).text()
    assert not panel.layers.isEnabled()


def test_the_numbers_of_the_table_are_explained(panel):
    show(panel, network__hidden=[{"kind": "Dense", "units": 8, "batch_normalization": True}])
    model = panel.layers.model()
    tip = Qt.ItemDataRole.ToolTipRole
    assert model.data(model.index(1, 3), tip) == "784 × 8 weights and 8 biases"
    assert model.data(model.index(2, 3), tip).startswith("16 are learnt, 16 are averages")
