"""The course of a run as arrays, and in which settings runs differ."""

import math

import numpy as np
import pytest

from fmgui.errors import RunError
from fmgui.runs.course import Courses, read_course
from fmgui.runs.differences import ABSENT, differences
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from tests.runs.made import made_run


def test_a_course_is_the_history_as_arrays(tmp_path):
    run = made_run(tmp_path, "run", val_loss=(0.9, math.nan, math.inf))
    course = read_course(run)
    rows = run.history()
    assert course.epoch.tolist() == [1, 2, 3]
    assert course.elapsed.tolist() == [2, 4, 6]
    np.testing.assert_array_equal(course.val_loss, [row.val_loss for row in rows])
    np.testing.assert_array_equal(course.accuracy, [row.accuracy for row in rows])
    assert course.diverged_at is course.diverged_after is None


def test_a_run_without_epochs_has_an_empty_course(tmp_path):
    run = made_run(tmp_path, "run", val_loss=(), outcome="diverged")
    assert read_course(run).val_loss.shape == (0,)
    run.history_file.unlink()
    assert read_course(run).epoch.shape == (0,)
    assert read_course(run).diverged_after is None


@pytest.mark.parametrize(
    ("moment", "epochs", "seconds"),
    [({"epoch": 3, "step": 1, "steps_per_epoch": 4}, 2.25, 4.5), (None, 2.0, 4.0)],
)
def test_a_course_knows_where_it_diverged(tmp_path, moment, epochs, seconds):
    run = made_run(tmp_path, "run", val_loss=(0.9, 0.8), outcome="diverged")
    run.write_result({**run.result(), "diverged_at": moment})
    course = read_course(run)
    assert (course.diverged_at, course.diverged_after) == (epochs, seconds)


@pytest.mark.parametrize("rows", ["1,2,3", "1,1,1,1,1,1,x", "1,,1,1,1,1,1"])
def test_a_damaged_history_has_no_course(tmp_path, rows):
    run = made_run(tmp_path, "run")
    header = run.history_file.read_text().splitlines()[0]
    run.history_file.write_text(f"{header}\n{rows}\n")
    with pytest.raises(RunError, match=r"history\.csv is damaged"):
        read_course(run)


def test_runs_to_be_compared_are_read_again_when_they_change(tmp_path):
    good, bad = made_run(tmp_path, "good"), made_run(tmp_path, "bad")
    bad.experiment_file.write_text("{")
    courses = Courses()
    (first,) = courses.read([good, bad])
    assert first[good.path].problem == ""
    assert first[bad.path].experiment is None
    assert "not valid JSON" in first[bad.path].problem
    assert len(first[bad.path].course.epoch) == 3
    (second,) = courses.read([good])
    assert second[good.path] is first[good.path]
    good.write_history(good.history()[:2])
    (third,) = courses.read([good])
    assert len(third[good.path].course.epoch) == 2


def test_only_settings_that_differ_are_told():
    lecture = preset("lecture").experiment
    faster = with_settings(lecture, [("optimizer.learning_rate", 0.01), ("training.seed", 7)])
    assert differences([lecture, faster]) == {
        "optimizer.learning_rate": (0.001, 0.01),
        "training.seed": (lecture.training.seed, 7),
    }
    assert differences([lecture, lecture]) == {}
    assert differences([lecture]) == differences([]) == {}


def test_a_part_that_only_some_have_is_told_by_its_kind():
    lecture, softmax = preset("lecture").experiment, preset("softmax").experiment
    found = differences([softmax, lecture])
    hidden = {path: values for path, values in found.items() if path.startswith("network.hidden")}
    layers = lecture.network.hidden
    assert hidden == {
        f"network.hidden.{place}.kind": (ABSENT, layer.kind) for place, layer in enumerate(layers)
    }


def test_settings_that_differ_among_those_that_have_them_are_told():
    lecture, softmax = preset("lecture").experiment, preset("softmax").experiment
    wider = with_settings(lecture, [("network.hidden.0.units", 128)])
    found = differences([lecture, softmax, wider])
    assert found["network.hidden.0.units"] == (64, ABSENT, 128)
