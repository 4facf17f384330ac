import json
import math
import os
import stat
from pathlib import Path

import h5py
import pytest

from fmgui.runs.files import remove_leftovers, replacing, write_json, write_text


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("FMbest.weights.h5", ".weights.h5"),
        ("FMbest.keras", ".keras"),
        ("history.csv", ".csv"),
        ("README", ""),
    ],
)
def test_the_temporary_path_lies_beside_and_keeps_the_ending(tmp_path, name, ending):
    with replacing(tmp_path / name) as temporary:
        assert temporary.parent == tmp_path
        assert temporary.name.startswith(".")
        assert temporary.name != name
        assert temporary.name.endswith(ending)
        temporary.write_bytes(b"new")
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_bytes() == b"new"


def test_a_file_appears_at_once_and_whole(tmp_path):
    target = tmp_path / "result.json"
    target.write_text("old")
    with replacing(target) as temporary, temporary.open("w") as file:
        file.write("half")
        file.flush()
        assert target.read_text() == "old"
        file.write(" and half")
    assert target.read_text() == "half and half"


@pytest.mark.parametrize("error", [OSError("disk full"), KeyboardInterrupt()])
def test_a_failure_leaves_the_target_as_it_was_and_nothing_else(tmp_path, error):
    target = tmp_path / "FMbest.weights.h5"
    target.write_bytes(b"good")

    def fail_half_way():
        with replacing(target) as temporary:
            temporary.write_bytes(b"ha")
            raise error

    with pytest.raises(type(error)):
        fail_half_way()
    assert target.read_bytes() == b"good"
    assert list(tmp_path.iterdir()) == [target]


def test_a_block_that_writes_nothing_fails_and_leaves_the_target(tmp_path):
    target = tmp_path / "a.txt"
    target.write_text("good")
    with pytest.raises(FileNotFoundError), replacing(target):
        pass
    assert target.read_text() == "good"


def test_two_writers_do_not_meet(tmp_path):
    target = tmp_path / "a.txt"
    with replacing(target) as first, replacing(target) as second:
        assert first != second
        first.write_text("first")
        second.write_text("second")
    assert list(tmp_path.iterdir()) == [target]


def test_the_content_is_on_the_disk_before_it_takes_the_place(tmp_path, monkeypatch):
    order = []
    real_fsync, real_replace = os.fsync, Path.replace

    def fsync(descriptor):
        is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        order.append("flush folder" if is_folder else "flush file")
        real_fsync(descriptor)

    def replace(source, target):
        order.append("replace")
        return real_replace(source, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", replace)
    write_text(tmp_path / "a.txt", "text")
    assert order[:2] == ["flush file", "replace"]
    if os.name == "posix":
        assert order[2:] == ["flush folder"]


def refuse(monkeypatch, times):
    """Let replacing fail so many times, as on Windows while a reader has the file open."""
    refusals = iter(range(times))
    real_replace = Path.replace

    def replace(source, target):
        if next(refusals, None) is not None:
            raise PermissionError("the file is in use")
        return real_replace(source, target)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr("time.sleep", lambda _: None)


def test_a_reader_that_soon_lets_go_does_no_harm(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("old")
    refuse(monkeypatch, times=3)
    write_text(tmp_path / "a.txt", "new")
    assert (tmp_path / "a.txt").read_text() == "new"


def test_a_reader_that_never_lets_go_is_an_error_and_loses_nothing(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("old")
    refuse(monkeypatch, times=1000)
    with pytest.raises(PermissionError):
        write_text(tmp_path / "a.txt", "new")
    assert (tmp_path / "a.txt").read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        write_text(tmp_path / "gone" / "a.txt", "text")


def test_text_is_utf8_with_the_same_line_ends_everywhere(tmp_path):
    write_text(tmp_path / "a.txt", "é\n28×28\n")
    assert (tmp_path / "a.txt").read_bytes() == "é\n28×28\n".encode()


def test_json_is_readable_and_comes_back(tmp_path):
    value = {"outcome": "finished", "epochs": 30, "best": {"loss": 0.5}, "név": ["×", None, True]}
    write_json(tmp_path / "result.json", value)
    text = (tmp_path / "result.json").read_text(encoding="utf-8")
    assert json.loads(text) == value
    assert "név" in text
    assert text.startswith('{\n  "outcome"')
    assert text.endswith("}\n")


def test_json_has_no_nan(tmp_path):
    value = {"loss": math.nan, "all": [1.5, math.inf, (-math.inf, {"deep": math.nan})]}
    write_json(tmp_path / "a.json", value)
    text = (tmp_path / "a.json").read_text()
    assert json.loads(text) == {"loss": None, "all": [1.5, None, [None, {"deep": None}]]}


def test_what_json_cannot_hold_leaves_the_target(tmp_path):
    target = tmp_path / "a.json"
    write_json(target, 1)
    with pytest.raises(TypeError):
        write_json(target, {"path": tmp_path})
    assert target.read_text() == "1\n"


def test_hdf5_writes_through_the_temporary_path(tmp_path):
    target = tmp_path / "last.weights.h5"
    with replacing(target) as temporary, h5py.File(temporary, "w") as file:
        file["weights"] = [1.0, 2.0]
    with h5py.File(target) as file:
        assert list(file["weights"]) == [1.0, 2.0]


def test_what_a_killed_process_left_is_removed(tmp_path):
    (tmp_path / ".FMbest.tmp-1f0c2a9b.weights.h5").write_bytes(b"half")
    (tmp_path / "FMbest.weights.h5").write_bytes(b"whole")
    remove_leftovers(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["FMbest.weights.h5"]
