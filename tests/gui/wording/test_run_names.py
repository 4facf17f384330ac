from datetime import datetime

import pytest

from fmgui.gui.wording.language import speak
from fmgui.gui.wording.run_names import experiment_title, run_label, run_name
from fmgui.runs.notes import Notes, write_notes
from fmgui.runs.places import starter_run
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.experiment import Experiment
from fmgui.translations import ENGLISH


def test_a_label_tells_when_a_run_was_begun(tmp_path):
    old = RunFolder(tmp_path / "20250301-184500-lecture_learning-rate-0.01")
    assert run_name(old) == "lecture, learning rate 0.01"
    assert run_label(old) == "lecture, learning rate 0.01 · 2025-03-01 18:45"
    new = RunFolder(tmp_path / f"{datetime.now():%Y%m%d}-070500-softmax")
    assert run_label(new) == "softmax · 07:05"


def test_a_label_has_the_users_own_name(tmp_path):
    run = RunFolder.create(tmp_path / "my-run")
    write_notes(run.path, Notes(name="With dropout"))
    assert run_label(run) == "With dropout"


def test_the_network_that_comes_along_has_no_time():
    assert run_label(starter_run()) == "The network that comes with fmgui"


@pytest.fixture
def korean(qapp):
    speak("ko")
    yield
    speak(ENGLISH)


def test_names_that_the_program_made_are_told_in_the_windows_language(korean, tmp_path):
    run = RunFolder.create(tmp_path / "20250301-184500-lecture_learning-rate-0.01")
    assert run_name(run) == "강의, 학습률 0.01"
    assert experiment_title(Experiment()) == "실험"


def test_a_name_that_somebody_typed_stays_as_it_is(korean, tmp_path):
    run = RunFolder.create(tmp_path / "20250301-184500-lecture")
    write_notes(run.path, Notes(name="Learning rate"))
    assert run_name(run) == "Learning rate"
