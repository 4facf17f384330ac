import numpy as np
import pytest
from PySide6.QtCore import QObject, Slot

from fmgui.gui.overview.planned_rate import PlannedRate, SchedulePreview
from fmgui.specs.experiment import Experiment
from fmgui.specs.paths import with_settings
from fmgui.training.keras_loading import load_keras


class Answers(QObject):
    """What was planned, taken down in the window's thread."""

    def __init__(self):
        super().__init__()
        self.rates = []

    @Slot(object, object)
    def take(self, _epochs, rates):
        self.rates.append(rates[0])


@pytest.fixture
def planner(qapp):
    planner = PlannedRate()
    yield planner
    planner.close()


def experiment(**settings):
    changed = [(name.replace("__", "."), value) for name, value in settings.items()]
    return with_settings(Experiment(), changed)


def test_what_was_asked_before_tensorflow_was_loaded_is_answered_then(planner, qtbot):
    planner.plan(experiment(), 10)
    planner.plan(experiment(optimizer__learning_rate=0.5, training__epochs=3), 10)
    load_keras()
    with qtbot.waitSignal(planner.planned, timeout=20_000) as told:
        planner.start()
    epochs, rates = told.args
    assert epochs.tolist() == [0, 3]
    assert rates.tolist() == [0.5, 0.5]


def test_the_latest_question_is_answered_and_no_answer_comes_twice(planner, qtbot):
    load_keras()
    answers = Answers()
    planner.planned.connect(answers.take)
    planner.start()
    for thousandths in range(1, 101):
        planner.plan(experiment(optimizer__learning_rate=thousandths / 1000), 10)
    qtbot.waitUntil(lambda: answers.rates[-1:] == [0.1], timeout=20_000)
    count = len(answers.rates)
    planner.plan(experiment(optimizer__learning_rate=0.1, training__seed=7), 10)
    planner.plan(experiment(optimizer__learning_rate=0.1, training__seed=8), 10)
    qtbot.wait(100)
    assert len(answers.rates) == count


def test_closing_without_ever_having_begun_is_no_harm(qapp):
    PlannedRate().close()


@pytest.fixture
def preview(qtbot):
    preview = SchedulePreview()
    qtbot.addWidget(preview)
    preview.resize(320, 120)
    with qtbot.waitExposed(preview):
        preview.show()
    return preview


def test_the_preview_says_what_it_waits_for_and_then_draws(preview):
    assert preview.plot is None
    preview.set_planned_rate(np.array([0.0, 1.0, 2.0]), np.array([0.1, 0.1, 0.05]))
    assert preview.plot.isVisible()
    epochs, rates = preview.plot.curve_data("planned")
    assert epochs.tolist() == [0, 1, 2]
    assert rates.tolist() == [0.1, 0.1, 0.05]


def test_the_rate_under_the_mouse_is_told(preview):
    preview.set_planned_rate(np.array([0.0, 1.0, 2.0]), np.array([0.1, 0.1, 0.05]))
    preview.plot.pointed_at.emit(1.5)
    assert preview.plot.accessibleDescription() == "planned 0.05"
    preview.plot.pointed_at.emit(99.0)
    assert preview.plot.accessibleDescription() == "planned 0.05"
    preview.plot.pointed_away.emit()
    assert preview.plot.accessibleDescription() == "planned"
