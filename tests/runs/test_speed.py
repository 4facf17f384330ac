from fmgui.runs.history import EpochRow
from fmgui.runs.run_folder import RunFolder
from fmgui.runs.speed import measured_epoch, measured_epochs
from fmgui.specs.cost import Pictures, work
from fmgui.specs.presets import preset

LECTURE = preset("lecture").experiment


def a_run(path, seconds, pictures=(60_000, 10_000)):
    run = RunFolder.create(path)
    run.write_experiment(LECTURE)
    run.write_environment({"training_pictures": pictures[0], "test_pictures": pictures[1]})
    run.write_history(
        [EpochRow(epoch, 0.5, 0.8, 0.5, 0.8, 0.001, s) for epoch, s in enumerate(seconds, start=1)]
    )
    return run


def test_the_first_epoch_and_a_slow_one_do_not_count(tmp_path):
    measured = measured_epoch(a_run(tmp_path / "run", [9.0, 2.0, 30.0, 2.2]))
    assert measured.seconds == 2.2
    assert measured.work == work(LECTURE, Pictures(60_000, 10_000))


def test_of_one_epoch_that_one_is_taken(tmp_path):
    assert measured_epoch(a_run(tmp_path / "run", [9.0])).seconds == 9.0


def test_a_run_that_tells_nothing_is_passed_over(tmp_path):
    a_run(tmp_path / "1", [1.0, 1.0])
    a_run(tmp_path / "2", [])
    a_run(tmp_path / "3", [3.0, 3.0]).environment_file.unlink()
    a_run(tmp_path / "4", [4.0, 4.0]).history_file.write_text("no history", encoding="utf-8")
    a_run(tmp_path / "5", [5.0, 5.0]).experiment_file.write_text("{", encoding="utf-8")
    a_run(tmp_path / "6", [6.0, 6.0], pictures=("many", None))
    a_run(tmp_path / "7", [7.0, 7.0])
    a_run(tmp_path / "8", [8.0, 0.0, float("nan")])
    (tmp_path / "something else").mkdir()
    assert [each.seconds for each in measured_epochs(tmp_path)] == [7.0, 1.0]


def test_only_the_latest_runs_are_read(tmp_path):
    for number in range(5):
        a_run(tmp_path / str(number), [1.0, float(number)])
    assert [each.seconds for each in measured_epochs(tmp_path, most=2)] == [4.0, 3.0]


def test_without_a_folder_nothing_is_known(tmp_path):
    assert measured_epochs(tmp_path / "none") == []
