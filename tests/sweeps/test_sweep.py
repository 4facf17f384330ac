"""A sweep trains what is not there yet, once, and goes on with what was cut off."""

import threading

import pytest

from fmgui.data.drawn import drawn_clothes
from fmgui.data.idx import write_folder
from fmgui.runs.groups import Groups, read_repeats
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.specs.sweep import members
from fmgui.sweeps.child import Job, train
from fmgui.sweeps.cores import Cores
from fmgui.sweeps.events import MemberBegun, MemberEnded
from fmgui.sweeps.sweep import carry_out
from tests.runs.made import made_run

SHORT = with_settings(preset("softmax").experiment, [("training.epochs", 2)])


class Noted:
    """A pool that trains nothing and remembers what it was asked for."""

    def __init__(self):
        self.jobs = []

    def run(self, jobs, emit, stopping):
        self.jobs += jobs


@pytest.fixture(scope="module")
def dataset():
    return drawn_clothes(train_per_class=20, test_per_class=5)


def made(folder, name, experiment, dataset, **changes):
    """A run of an experiment, as if it had been trained."""
    run = made_run(folder, name, val_loss=(0.9, 0.5), **changes)
    run.write_experiment(experiment)
    run.write_environment({"data_set": "clothes", "data_fingerprint": dataset.fingerprint})
    return run


def test_what_is_there_is_not_trained_again(tmp_path, dataset):
    planned = members(SHORT, 3)
    there = made(tmp_path, "there", planned[1].experiment, dataset)
    made(tmp_path, "other-data", planned[2].experiment, drawn_clothes(10, 5))
    pool, told = Noted(), []
    carry_out(planned, dataset, tmp_path, pool, told.append, threading.Event())
    assert told == [MemberEnded("softmax-seed-43", there.path, was_there=True)]
    assert [job.experiment.training.seed for job in pool.jobs] == [42, 44]
    assert not any(job.resumes for job in pool.jobs)


def test_what_was_cut_off_goes_on(tmp_path, dataset):
    planned = members(SHORT, 2)
    cut_off = made(tmp_path, "cut-off", planned[0].experiment, dataset, outcome=None)
    cut_off.state_file.write_bytes(b"the state")
    made(tmp_path, "nothing-yet", planned[1].experiment, dataset, outcome=None)
    pool = Noted()
    carry_out(planned, dataset, tmp_path, pool, print, threading.Event())
    assert [(job.run.name, job.resumes) for job in pool.jobs] == [
        ("cut-off", True),
        (pool.jobs[1].run.name, False),
    ]
    assert not pool.jobs[1].run.exists()


def test_trains_in_processes_of_their_own(tmp_path, dataset):
    data, runs = tmp_path / "data", tmp_path / "runs"
    data.mkdir()
    write_folder(data, dataset)
    told = []
    carry_out(members(SHORT, 2), dataset, runs, Cores(str(data), 2), told.append, threading.Event())
    assert len(told) == 4
    ended = [event for event in told if isinstance(event, MemberEnded)]
    assert {event.problem for event in ended} == {""}
    assert {event.name for event in told if isinstance(event, MemberBegun)} == {
        event.name for event in ended
    }
    (group,) = next(Groups().read(runs))
    assert len(group.repeats) == 2
    assert all(repeat.is_over for repeat in group.repeats)


def test_a_training_that_cannot_begin_says_why(tmp_path):
    job = Job("lecture", SHORT, tmp_path / "run")
    problem = train(job, str(tmp_path / "nowhere"), threading.Event())
    assert "There is no folder" in problem
    assert not job.run.exists()


def test_a_training_stops_when_it_is_asked_to(tmp_path, dataset):
    write_folder(tmp_path, dataset)
    long = with_settings(SHORT, [("training.epochs", 10_000)])
    job, stopping = Job("long", long, tmp_path / "run"), threading.Event()
    problems = []
    thread = threading.Thread(
        target=lambda: problems.append(train(job, str(tmp_path), stopping)), daemon=True
    )
    thread.start()
    run = RunFolder(job.run)
    for _ in range(600):
        if run.state_file.is_file():
            break
        thread.join(0.1)
    stopping.set()
    thread.join(60)
    assert problems == ["Stopped before its end."]
    assert run.result()["outcome"] == "stopped"
    assert len(read_repeats(tmp_path)) == 1
