import json
import sys

import pytest

from fmgui.errors import ExperimentError, RunError
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.presets import preset


def test_a_new_folder_is_made_with_all_above_it(tmp_path):
    run = RunFolder.create(tmp_path / "course" / "week 3" / "run")
    assert run.path.is_dir()
    assert list(run.path.iterdir()) == []


def test_an_empty_folder_is_taken(tmp_path):
    assert RunFolder.create(tmp_path).path == tmp_path


@pytest.mark.parametrize("what", ["a folder with something in it", "a file"])
def test_what_is_there_already_is_left_alone(tmp_path, what):
    place = tmp_path / "run"
    if what == "a file":
        place.write_text("precious")
    else:
        place.mkdir()
        (place / "precious.txt").write_text("precious")
    with pytest.raises(RunError, match="already there"):
        RunFolder.create(place)


def test_a_place_that_cannot_hold_a_folder_is_told(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(RunError, match="cannot be made"):
        RunFolder.create(tmp_path / "file" / "run")


def test_the_files_have_the_names_of_the_public_format(tmp_path):
    run = RunFolder(tmp_path)
    names = [
        run.experiment_file.name,
        run.environment_file.name,
        run.history_file.name,
        run.best_weights_file.name,
        run.best_model_file.name,
        run.last_weights_file.name,
        run.result_file.name,
    ]
    assert names == [
        "experiment.json",
        "environment.json",
        "history.csv",
        "FMbest.weights.h5",
        "FMbest.keras",
        "last.weights.h5",
        "result.json",
    ]


def test_an_experiment_comes_back_as_it_was(tmp_path):
    run, experiment = RunFolder(tmp_path), preset("lecture").experiment
    run.write_experiment(experiment)
    assert run.experiment() == experiment
    assert json.loads(run.experiment_file.read_text())["schema_version"] == 1


def test_numbers_that_json_does_not_know_become_null(tmp_path):
    run = RunFolder(tmp_path)
    run.write_result({"outcome": "diverged", "last": {"loss": float("nan")}})
    assert json.loads(run.result_file.read_text()) == {
        "outcome": "diverged",
        "last": {"loss": None},
    }


def test_a_run_under_way_has_no_result_yet(tmp_path):
    run = RunFolder(tmp_path)
    assert run.result() == {}
    assert run.environment() == {}
    assert run.history() == []


def test_a_folder_that_is_no_run_is_told(tmp_path):
    with pytest.raises(RunError, match=r"is not a run: there is no experiment\.json"):
        RunFolder(tmp_path).experiment()


@pytest.mark.parametrize("checkpoint", ["best", "last"])
def test_a_checkpoint_that_is_not_there_is_told(tmp_path, checkpoint):
    with pytest.raises(RunError, match="was an epoch finished"):
        RunFolder(tmp_path).weights_file(checkpoint)


@pytest.mark.parametrize("content", ["{", "[1, 2]", "\x00"])
def test_a_damaged_result_is_told(tmp_path, content):
    run = RunFolder(tmp_path)
    run.result_file.write_text(content)
    with pytest.raises(RunError, match=r"result\.json"):
        run.result()


def test_a_damaged_experiment_is_told_with_its_file(tmp_path):
    run = RunFolder(tmp_path)
    run.experiment_file.write_text("{")
    with pytest.raises(ExperimentError, match=r"experiment\.json is not valid JSON"):
        run.experiment()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_a_folder_that_may_not_be_written_is_told(tmp_path):
    (tmp_path / "locked").mkdir(mode=0o500)
    try:
        (tmp_path / "locked" / "try").touch()
    except PermissionError:
        with pytest.raises(RunError, match="cannot be made"):
            RunFolder.create(tmp_path / "locked" / "run")
    else:
        pytest.skip("this user may write everywhere")
