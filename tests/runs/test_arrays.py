import io
import zipfile

import numpy as np
import pytest

from fmgui.errors import RunError
from fmgui.runs.arrays import read_arrays


def test_arrays_come_back_as_they_were(tmp_path):
    written = {
        "numbers": np.arange(6, dtype=np.float32).reshape(2, 3),
        "by_columns": np.asfortranarray(np.arange(6).reshape(2, 3)),
        "single": np.array(7),
        "text": np.array("word"),
        "empty": np.empty((0, 5)),
    }
    np.savez(tmp_path / "file.npz", **written)
    read = read_arrays(tmp_path / "file.npz")
    assert read.keys() == written.keys()
    for name, array in written.items():
        np.testing.assert_array_equal(read[name], array, strict=True)


def test_only_what_is_wanted_is_read(tmp_path):
    np.savez(tmp_path / "file.npz", one=np.array(1), two=np.array(2))
    assert read_arrays(tmp_path / "file.npz", {"two"}.__contains__) == {"two": 2}


def test_a_missing_file_is_no_damaged_one(tmp_path):
    with pytest.raises(FileNotFoundError):
        read_arrays(tmp_path / "file.npz")


def npy(shape, kind="<f4", data=b""):
    stream = io.BytesIO()
    header = {"descr": kind, "fortran_order": False, "shape": shape}
    np.lib.format.write_array_header_1_0(stream, header)
    return stream.getvalue() + data


HARMFUL = {
    "an object": npy((1,), "|O", b"cos\nsystem\n(S'true'\ntR."),
    "a huge shape": npy((1 << 40,)),
    "a shape with more digits than a machine word": npy((10**30, 10**30)),
    "a negative shape": npy((-1,), data=b"1234"),
    "too little data": npy((3,), data=b"1234"),
    "no array": b"not an array",
    "nothing": b"",
}


@pytest.mark.parametrize("content", HARMFUL.values(), ids=HARMFUL.keys())
def test_what_is_no_plain_array_is_told(tmp_path, content):
    with zipfile.ZipFile(tmp_path / "file.npz", "w") as file:
        file.writestr("array.npy", content)
    with pytest.raises(RunError, match="damaged"):
        read_arrays(tmp_path / "file.npz")


def test_a_small_file_does_not_become_large_in_memory(tmp_path):
    np.savez_compressed(tmp_path / "file.npz", zeros=np.zeros(1_000_000))
    with pytest.raises(RunError, match="damaged"):
        read_arrays(tmp_path / "file.npz")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_occurs_twice_is_told(tmp_path):
    with zipfile.ZipFile(tmp_path / "file.npz", "w") as file:
        file.writestr("array.npy", npy((1,), data=b"1234"))
        file.writestr("array.npy", npy((1,), data=b"5678"))
    with pytest.raises(RunError, match="damaged"):
        read_arrays(tmp_path / "file.npz")
