"""A run in a line: what is told of whole, interrupted and damaged runs, and what is read again."""

import json
import os

import pytest

from fmgui.runs.lock import being_trained
from fmgui.runs.notes import Notes, write_notes
from fmgui.runs.summary import (
    DAMAGED,
    ENDS,
    IN_TRAINING,
    INTERRUPTED,
    Point,
    Summaries,
    read_summary,
)
from fmgui.training.events import Outcome
from tests.runs.made import made_run, many_runs


def test_a_whole_run(tmp_path):
    run = made_run(tmp_path, "20261123-181500-lecture")
    write_notes(run.path, Notes("mine", "good", 4))
    summary = read_summary(run)
    assert summary.run == run
    assert summary.notes == Notes("mine", "good", 4)
    assert (summary.outcome, summary.problem) == ("finished", "")
    assert (summary.preset, summary.data_set) == ("lecture", "drawn clothes")
    assert summary.started == 1795457700
    assert (summary.epochs, summary.seconds) == (3, 6.0)
    assert summary.last == Point(0.6, pytest.approx(0.78))
    assert summary.best == Point(0.5, pytest.approx(0.8))
    assert summary.test_accuracy == 0.8


def test_the_ends_are_those_of_a_training():
    assert tuple(Outcome) == ENDS


def test_a_run_without_a_result_was_interrupted(tmp_path):
    summary = read_summary(made_run(tmp_path, "cut", outcome=None))
    assert summary.outcome == INTERRUPTED
    assert summary.best == Point(0.5, pytest.approx(0.8))
    assert summary.seconds == 6.0
    assert summary.test_accuracy is None


def test_a_run_in_training_is_looked_at_again_until_it_is_not(tmp_path):
    run, summaries = made_run(tmp_path, "there", outcome=None), Summaries()
    with being_trained(run):
        assert outcomes(summaries, tmp_path) == [IN_TRAINING]
        assert outcomes(summaries, tmp_path) == [], "nothing is new"
    # As after a kill: no file has changed.
    assert outcomes(summaries, tmp_path) == [INTERRUPTED]
    assert outcomes(summaries, tmp_path) == []


def outcomes(summaries, folder):
    """How those runs ended that are new or have changed."""
    return [run.outcome for part in summaries.changes(folder) for run in part.read]


def test_the_best_epoch_of_an_interrupted_run_is_by_what_it_monitors(tmp_path):
    monitor = [("checkpoint.monitor", "val_accuracy")]
    run = made_run(tmp_path, "cut", outcome=None, settings=monitor, val_loss=(0.9, 0.5, 0.6))
    header, *rows = run.history_file.read_text().splitlines()
    rows[2] = "3,0.3,0.9,0.6,0.99,0.001,2.0"
    run.history_file.write_text("\n".join([header, *rows]))
    assert read_summary(run).best == Point(0.6, 0.99)


def test_a_run_just_begun(tmp_path):
    run = made_run(tmp_path, "new", outcome=None)
    run.history_file.unlink()
    summary = read_summary(run)
    assert (summary.outcome, summary.epochs, summary.last, summary.best) == (
        INTERRUPTED, 0, None, None,
    )  # fmt: skip


def test_nan_is_no_best(tmp_path):
    run = made_run(tmp_path, "nan", outcome=None, val_loss=(float("nan"), 0.7))
    assert read_summary(run).best.loss == 0.7
    run = made_run(tmp_path, "all nan", outcome=None, val_loss=(float("nan"),))
    assert read_summary(run).best is None


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("experiment.json", None, "experiment.json is missing"),
        ("experiment.json", b"", "experiment.json is empty"),
        ("experiment.json", b'{"training": ', "experiment.json is damaged"),
        ("experiment.json", b"[]", "experiment.json is damaged"),
        ("experiment.json", b"[" * 100_000, "experiment.json is damaged"),
        ("history.csv", b"\xff\x00\xff", "history.csv is damaged"),
        ("history.csv", b"epoch,loss\n1,2\n", "history.csv is not a history"),
        ("result.json", b"{", "result.json is damaged"),
        ("result.json", b'{"outcome": "won"}', "result.json does not say how"),
        ("result.json", b'{"outcome": ["finished"]}', "result.json does not say how"),
    ],
)
def test_a_damaged_run_says_so(tmp_path, name, content, told):
    run = made_run(tmp_path, "broken")
    if content is None:
        (run.path / name).unlink()
    else:
        (run.path / name).write_bytes(content)
    summary = read_summary(run)
    assert summary.outcome == DAMAGED
    assert summary.problem.startswith(told)


def test_a_row_cut_off_in_the_middle_is_damage(tmp_path):
    run = made_run(tmp_path, "broken")
    run.history_file.write_bytes(run.history_file.read_bytes()[:-12])
    assert read_summary(run).outcome == DAMAGED


def test_a_file_of_enormous_size_is_not_read(tmp_path):
    run = made_run(tmp_path, "enormous")
    with run.history_file.open("r+b") as file:
        file.truncate(10 * 1024**3)
    assert read_summary(run).problem == "history.csv is damaged: it is far too large."


@pytest.mark.parametrize("started", ["", 5, None, "9999-12-31", "0001-01-01T00:00:00+00:00"])
def test_a_run_with_no_time_has_that_of_its_folder(tmp_path, started):
    run = made_run(tmp_path, "timeless", started=started)
    os.utime(run.path, (1000, 1000))
    assert read_summary(run).started == 1000


def all_changes(summaries: Summaries, folder):
    return [
        (sorted(run.path.name for run in part.read), {path.name for path in part.gone})
        for part in summaries.changes(folder)
    ]


def test_only_what_changed_is_read_again(tmp_path):
    one, two = made_run(tmp_path, "one"), made_run(tmp_path, "two", outcome=None)
    (tmp_path / "no run").mkdir()
    (tmp_path / "a file").write_text("")
    summaries = Summaries()
    assert all_changes(summaries, tmp_path) == [(["one", "two"], set())]
    assert all_changes(summaries, tmp_path) == []
    two.write_result({"outcome": "stopped"})
    assert all_changes(summaries, tmp_path) == [(["two"], set())]
    write_notes(one.path, Notes("mine"))
    assert all_changes(summaries, tmp_path) == [(["one"], set())]
    one.path.rename(tmp_path / "moved")
    assert all_changes(summaries, tmp_path) == [([], {"one"}), (["moved"], set())]


def test_there_are_no_runs_where_there_is_no_folder(tmp_path):
    assert all_changes(Summaries(), tmp_path / "nowhere") == []


def test_a_thousand_runs_come_in_parts_with_the_newest_first(tmp_path):
    many_runs(tmp_path, 1000)
    parts = list(Summaries().changes(tmp_path))
    runs = [run for part in parts for run in part.read]
    assert len(parts[0].read) < 100
    assert max(len(part.read) for part in parts) <= 200
    assert [run.path.name for run in runs] == [f"run-{n:04d}" for n in reversed(range(1000))]
    assert {run.outcome for run in runs} == {"finished"}
    assert {run.best.loss for run in runs} == {1 / 30}


def test_foreign_keys_do_no_harm(tmp_path):
    run = made_run(tmp_path, "foreign")
    result = {"outcome": "finished", "best_epoch": "2", "best": 7, "seconds": "long", "new": {}}
    run.result_file.write_text(json.dumps(result))
    summary = read_summary(run)
    assert (summary.best.loss, summary.seconds, summary.test_accuracy) == (0.5, 6.0, None)
