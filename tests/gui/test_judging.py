"""The run whose best checkpoint judges drawings is chosen among the latest ones."""

import pytest

from fmgui.gui import judging
from fmgui.gui.judging import Judging
from fmgui.gui.runs.run_choice import RunChoice
from fmgui.gui.scene import Scene
from fmgui.gui.try_it.try_it_panel import TryItPanel
from fmgui.runs.places import runs_folder, starter_run
from tests.runs.made import made_run


@pytest.fixture
def runs():
    """Five runs with a best checkpoint, the newest first."""
    made = [made_run(runs_folder(), f"run-{number}") for number in range(5)]
    for run in made:
        run.best_weights_file.touch()
    return made[::-1]


@pytest.fixture
def choice(qtbot):
    panel = TryItPanel()
    qtbot.addWidget(panel)
    choice = RunChoice(panel)
    judging = Judging(choice, panel, Scene(panel))
    yield choice, judging
    judging.close()


def test_the_latest_runs_are_offered_and_the_newest_answers(runs, choice, monkeypatch):
    monkeypatch.setattr(judging, "_MOST_OFFERED", 3)
    offered, made = choice
    made.begin()
    assert offered.runs() == [*runs[:3], starter_run()]
    assert offered.value() == runs[0]


def test_an_older_run_that_is_shown_answers_too(runs, choice, monkeypatch):
    monkeypatch.setattr(judging, "_MOST_OFFERED", 3)
    offered, made = choice
    made.begin(shown=runs[4])
    assert offered.value() == runs[4]


def test_a_run_without_a_best_checkpoint_cannot_answer(runs, choice):
    runs[0].best_weights_file.unlink()
    offered, made = choice
    made.begin(shown=runs[0])
    assert offered.value() == runs[1]
    assert runs[0] not in offered.runs()
