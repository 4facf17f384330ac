"""A folder of handed-in runs: exported ones and folders, each under its student's name."""

import pytest

from fmgui.errors import RunError
from fmgui.runs.exchange import export_run
from fmgui.runs.handed_in import read_class
from tests.runs.made import made_run


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "class"
    folder.mkdir()
    made = made_run(tmp_path / "elsewhere", "run", val_loss=(0.9, 0.4))
    export_run(made, folder / "Anna.fmgui-run")
    (folder / "Ben").mkdir()
    export_run(made, folder / "Ben" / "homework.fmgui-run")
    made_run(folder / "Chae", "first", val_loss=(0.8,))
    made_run(folder / "Chae", "second", val_loss=(0.7,))
    made_run(folder, "Dora", val_loss=(0.6,))
    (folder / "Emil.fmgui-run").write_bytes(b"nonsense")
    (folder / "notes.txt").write_text("not a run")
    return folder


def test_every_student_is_found(folder, tmp_path):
    found = {one.student: one for one in read_class(folder, tmp_path / "place")}
    assert list(found) == ["Anna", "Ben", "Chae, first", "Chae, second", "Dora", "Emil"]
    assert found["Anna"].repeat.course.val_loss.tolist() == [0.9, 0.4]
    assert found["Ben"].repeat.course.val_loss.tolist() == [0.9, 0.4]
    assert found["Dora"].repeat.course.val_loss.tolist() == [0.6]


def test_what_cannot_be_read_says_why(folder, tmp_path):
    (damaged,) = [one for one in read_class(folder, tmp_path / "place") if one.repeat is None]
    assert damaged.student == "Emil"
    assert damaged.problem == f"{damaged.student}.fmgui-run is damaged, or is not a run."


def test_nothing_in_the_folder_is_changed(folder, tmp_path):
    before = sorted(path for path in folder.rglob("*"))
    list(read_class(folder, tmp_path / "place"))
    assert sorted(path for path in folder.rglob("*")) == before


def test_a_folder_that_is_gone_is_told(tmp_path):
    with pytest.raises(RunError, match="cannot be read"):
        list(read_class(tmp_path / "nowhere", tmp_path / "place"))
