import gzip
import os
import struct
import tracemalloc
from pathlib import Path

import numpy as np
import pytest

from fmgui.data.idx import load_folder, read_idx, write_idx
from fmgui.errors import DataError
from tests.data.folders import (
    TEST_IMAGES,
    TEST_LABELS,
    TRAIN_IMAGES,
    TRAIN_LABELS,
    labels,
    pictures,
    write_folder,
)


def idx(*shape, content=None, start=b"\0\0\x08"):
    """The bytes of an IDX file, right unless told otherwise."""
    if content is None:
        content = bytes(int(np.prod(shape)))
    return start + bytes([len(shape)]) + struct.pack(f">{len(shape)}I", *shape) + content


@pytest.mark.parametrize("name", ["some-idx-ubyte", "some-idx-ubyte.gz"])
@pytest.mark.parametrize("shape", [(7,), (2, 5), (3, 28, 28), (0,), (0, 28, 28)])
def test_an_array_comes_back_as_it_was_written(tmp_path, name, shape):
    array = np.random.default_rng(0).integers(0, 256, shape, np.uint8)
    write_idx(tmp_path / name, array)
    back = read_idx(tmp_path / name)
    assert back.dtype == np.uint8
    np.testing.assert_array_equal(back, array)


def test_what_is_written_is_the_format_of_the_specification(tmp_path):
    write_idx(tmp_path / "a", np.array([[1, 2, 3], [4, 5, 6]], np.uint8))
    written = (tmp_path / "a").read_bytes()
    assert written == b"\0\0\x08\x02" + b"\0\0\0\x02" + b"\0\0\0\x03" + b"\1\2\3\4\5\6"


def test_writing_twice_gives_the_same_bytes(tmp_path, monkeypatch):
    write_idx(tmp_path / "a.gz", pictures(3))
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    write_idx(tmp_path / "b.gz", pictures(3))
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.gz").read_bytes()


@pytest.mark.parametrize("array", [np.zeros(3), np.zeros((1, 1, 1, 1), np.uint8), np.uint8(3)])
def test_other_arrays_are_not_written(tmp_path, array):
    with pytest.raises(ValueError, match="uint8 in 1 to 3 dimensions"):
        write_idx(tmp_path / "a", np.asarray(array))
    assert list(tmp_path.iterdir()) == []


def test_gzip_is_seen_from_the_content_not_the_name(tmp_path):
    (tmp_path / "packed").write_bytes(gzip.compress(idx(4, content=b"\1\2\3\4")))
    (tmp_path / "plain.gz").write_bytes(idx(4, content=b"\1\2\3\4"))
    assert read_idx(tmp_path / "packed").tolist() == [1, 2, 3, 4]
    assert read_idx(tmp_path / "plain.gz").tolist() == [1, 2, 3, 4]


PACKED = gzip.compress(idx(50, content=bytes(range(50))))

MALFORMED = {
    "empty": (b"", "{name} is empty; copy or download it again."),
    "empty, packed": (gzip.compress(b""), "{name} is empty; copy or download it again."),
    "one zero": (b"\0", "{name} ends within its header; copy or download it again."),
    "three bytes": (b"\0\0\x08", "{name} ends within its header; copy or download it again."),
    "a page of the web": (
        b"<!DOCTYPE html>",
        "{name} is not an IDX file: it should begin with the bytes 00 00, but begins with 3c 21.",
    ),
    "floats": (
        idx(1, start=b"\0\0\x0d", content=bytes(4)),
        "{name} holds numbers of the type 0x0D; pictures and labels are unsigned bytes, type 0x08.",
    ),
    "no dimensions": (
        b"\0\0\x08\0",
        "{name} claims to have 0 dimensions; pictures have 3 and labels 1.",
    ),
    "four dimensions": (
        idx(1, 1, 1, 1),
        "{name} claims to have 4 dimensions; pictures have 3 and labels 1.",
    ),
    "255 dimensions": (
        b"\0\0\x08\xff",
        "{name} claims to have 255 dimensions; pictures have 3 and labels 1.",
    ),
    "header cut": (
        idx(2, 28, 28)[:10],
        "{name} ends within its header; copy or download it again.",
    ),
    "content cut": (
        idx(2, 28, 28)[:-1],
        "{name} should hold 2 × 28 × 28 numbers but ends after 1,567; copy or download it again.",
    ),
    "content cut, packed": (
        gzip.compress(idx(2, 28, 28)[:-1]),
        "{name} should hold 2 × 28 × 28 numbers but ends after 1,567; copy or download it again.",
    ),
    "a byte too much": (
        idx(5) + b"\0",
        "{name} goes on after the 5 numbers that its header tells of; copy or download it again.",
    ),
    "a byte too much, packed": (
        gzip.compress(idx(5) + b"\0"),
        "{name} goes on after the 5 numbers that its header tells of; copy or download it again.",
    ),
    "absurd size": (
        idx(2**32 - 1, 2**32 - 1, 2**32 - 1, content=b"\0"),
        "{name} claims to hold 4,294,967,295 × 4,294,967,295 × 4,294,967,295 numbers, far more "
        "than a data set has; it seems damaged, so copy or download it again.",
    ),
    "packing cut": (
        PACKED[:-10],
        "{name} breaks off before its gzip packing ends; copy or download it again.",
    ),
    "packing cut in its checksum": (
        PACKED[:-1],
        "{name} breaks off before its gzip packing ends; copy or download it again.",
    ),
    "only the start of packing": (
        PACKED[:2],
        "{name} breaks off before its gzip packing ends; copy or download it again.",
    ),
    "wrong checksum": (
        PACKED[:-5] + b"\xff" + PACKED[-4:],
        "{name} is damaged and cannot be unpacked; copy or download it again.",
    ),
    "packing damaged": (
        PACKED[:10] + b"\xff" * 20 + PACKED[30:],
        "{name} is damaged and cannot be unpacked; copy or download it again.",
    ),
    "bytes behind the packing": (
        PACKED + b"more",
        "{name} goes on for 4 bytes after its gzip packing ends; copy or download it again.",
    ),
}


@pytest.mark.parametrize(("content", "sentence"), MALFORMED.values(), ids=MALFORMED.keys())
def test_a_malformed_file_gives_its_sentence(tmp_path, content, sentence):
    path = tmp_path / TRAIN_LABELS
    path.write_bytes(content)
    with pytest.raises(DataError) as raised:
        read_idx(path)
    assert str(raised.value) == sentence.format(name=TRAIN_LABELS)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(idx(2**30, content=b"\0"), id="claims much"),
        pytest.param(gzip.compress(idx(2**30, content=b"\0")), id="claims much, packed"),
        pytest.param(gzip.compress(idx(5) + bytes(50_000_000)), id="unpacks to much"),
    ],
)
def test_memory_is_not_taken_for_what_is_not_there(tmp_path, content):
    path = tmp_path / "a"
    path.write_bytes(content)
    tracemalloc.start()
    try:
        with pytest.raises(DataError):
            read_idx(path)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 1_000_000


def test_a_file_too_big_for_memory_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr("fmgui.data.idx.MAXIMUM_BYTES", 1000)
    write_idx(tmp_path / "a", labels(2000))
    with pytest.raises(DataError, match=r"^a is too big to be read \(0\.0 GB\)\.$"):
        read_idx(tmp_path / "a")


def test_a_file_that_is_not_there_gives_a_sentence(tmp_path):
    with pytest.raises(DataError, match=r"nothing-here cannot be read: No such file"):
        read_idx(tmp_path / "nothing-here")


def test_a_folder_is_read(tmp_path):
    dataset = load_folder(write_folder(tmp_path / "my clothes", training=30, test=20))
    assert dataset.name == "my clothes"
    np.testing.assert_array_equal(dataset.train_images, pictures(30))
    np.testing.assert_array_equal(dataset.train_labels, labels(30))
    np.testing.assert_array_equal(dataset.test_images, pictures(20))
    np.testing.assert_array_equal(dataset.test_labels, labels(20))


def test_a_folder_can_be_given_another_name(tmp_path):
    assert load_folder(write_folder(tmp_path), name="Hats").name == "Hats"


def test_one_picture_of_each_is_enough(tmp_path):
    dataset = load_folder(write_folder(tmp_path, training=1, test=1))
    assert dataset.train_images.shape == (1, 28, 28)


@pytest.mark.parametrize(
    "spelling",
    ["{}-idx{}-ubyte", "{}-idx{}-ubyte.gz", "{}.idx{}-ubyte", "{}.idx{}-ubyte.gz"],
)
def test_every_spelling_of_the_names_is_found(tmp_path, spelling):
    write_idx(tmp_path / spelling.format("train-images", 3), pictures(3))
    write_idx(tmp_path / spelling.format("train-labels", 1), labels(3))
    write_idx(tmp_path / spelling.format("t10k-images", 3), pictures(2))
    write_idx(tmp_path / spelling.format("t10k-labels", 1), labels(2))
    assert len(load_folder(tmp_path).train_images) == 3


@pytest.mark.parametrize("subfolder", ["fashion-mnist", "FashionMNIST/raw"])
def test_the_files_may_lie_in_a_subfolder(tmp_path, subfolder):
    folder = tmp_path / "stick"
    write_folder(folder / subfolder)
    assert load_folder(folder).name == "stick"


def remove(*names):
    def spoil(folder):
        for name in names:
            (folder / name).unlink()

    return spoil


def put(name, array):
    return lambda folder: write_idx(folder / name, array)


def put_bytes(name, content):
    return lambda folder: (folder / name).write_bytes(content)


MALFORMED_FOLDERS = {
    "without files": (
        remove(TRAIN_IMAGES, TRAIN_LABELS, TEST_IMAGES, TEST_LABELS),
        "{folder} holds no pictures; choose a folder with train-images-idx3-ubyte.gz, "
        "train-labels-idx1-ubyte.gz, t10k-images-idx3-ubyte.gz and t10k-labels-idx1-ubyte.gz.",
    ),
    "without one": (
        remove(TEST_LABELS),
        "{folder} lacks t10k-labels-idx1-ubyte.gz; copy what is missing there too.",
    ),
    "without three": (
        remove(TRAIN_IMAGES, TRAIN_LABELS, TEST_LABELS),
        "{folder} lacks train-images-idx3-ubyte.gz, train-labels-idx1-ubyte.gz and "
        "t10k-labels-idx1-ubyte.gz; copy what is missing there too.",
    ),
    "a damaged file": (
        put_bytes(TEST_LABELS, PACKED[:-10]),
        "t10k-labels-idx1-ubyte.gz breaks off before its gzip packing ends; "
        "copy or download it again.",
    ),
    "labels as pictures": (
        put(TRAIN_IMAGES, labels(30)),
        "train-images-idx3-ubyte.gz should hold pictures, in 3 dimensions, but has 1; "
        "it may be a file of labels under a wrong name.",
    ),
    "pictures as labels": (
        put(TRAIN_LABELS, pictures(30)),
        "train-labels-idx1-ubyte.gz should hold labels, in 1 dimension, but has 3; "
        "it may be a file of pictures under a wrong name.",
    ),
    "bigger pictures": (
        put(TEST_IMAGES, np.zeros((20, 32, 30), np.uint8)),
        "t10k-images-idx3-ubyte.gz holds pictures of 32×30 pixels; 28×28 are needed.",
    ),
    "no pictures": (
        put(TEST_IMAGES, pictures(0)),
        "t10k-images-idx3-ubyte.gz holds no pictures; at least one is needed.",
    ),
    "too few labels": (
        put(TRAIN_LABELS, labels(29)),
        "train-images-idx3-ubyte.gz holds 30 pictures but train-labels-idx1-ubyte.gz 29 labels; "
        "take both from the same data set.",
    ),
    "an unknown label": (
        put(TEST_LABELS, np.array([9] * 4 + [10] * 16, np.uint8)),
        "t10k-labels-idx1-ubyte.gz holds the label 10 for picture 5; labels go from 0 to 9.",
    ),
}


@pytest.mark.parametrize(
    ("spoil", "sentence"), MALFORMED_FOLDERS.values(), ids=MALFORMED_FOLDERS.keys()
)
def test_a_malformed_folder_gives_its_sentence(tmp_path, spoil, sentence):
    folder = write_folder(tmp_path)
    spoil(folder)
    with pytest.raises(DataError) as raised:
        load_folder(folder)
    assert str(raised.value) == sentence.format(folder=folder)


def test_a_folder_that_is_not_there_gives_its_sentence(tmp_path):
    with pytest.raises(DataError, match=r"^There is no folder .*stick; choose one that holds"):
        load_folder(tmp_path / "stick")


def test_a_file_in_the_place_of_a_folder_gives_its_sentence(tmp_path):
    write_folder(tmp_path)
    with pytest.raises(DataError, match=r"ubyte\.gz is a file; choose the folder that holds"):
        load_folder(tmp_path / TRAIN_IMAGES)


def test_a_name_the_system_refuses_gives_a_sentence(tmp_path):
    with pytest.raises(DataError, match=r"cannot be read: "):
        load_folder(tmp_path / ("a" * 5000))


real = pytest.mark.skipif("FMGUI_TEST_DATA" not in os.environ, reason="needs real pictures")


@pytest.fixture
def real_folder():
    return Path(os.environ["FMGUI_TEST_DATA"]) / "fashion-mnist"


@real
def test_real_files_are_read(real_folder):
    dataset = load_folder(real_folder)
    assert len(dataset.train_images) == len(dataset.train_labels) >= 3000
    assert dataset.test_labels[:4].tolist() == [9, 2, 1, 1]


@real
def test_the_whole_fashion_mnist_is_known_by_its_labels(tmp_path, real_folder):
    beginning = load_folder(real_folder)
    write_whole(tmp_path, beginning.train_labels[:2000], beginning.test_labels[:2000])
    assert load_folder(tmp_path).name == "Fashion-MNIST"


def test_another_data_set_of_the_same_size_is_not_called_fashion_mnist(tmp_path):
    write_whole(tmp_path, labels(2000), labels(2000))
    assert load_folder(tmp_path).name == tmp_path.name


def write_whole(folder, train_start, test_start):
    """60,000 and 10,000 empty pictures, whose labels begin so and are balanced in the end."""
    for count, start, images, labels_name in (
        (60_000, train_start, TRAIN_IMAGES, TRAIN_LABELS),
        (10_000, test_start, TEST_IMAGES, TEST_LABELS),
    ):
        rest = count // 10 - np.bincount(start, minlength=10)
        whole = np.concatenate([start, np.repeat(np.arange(10), rest)]).astype(np.uint8)
        write_idx(folder / images.removesuffix(".gz"), np.zeros((count, 28, 28), np.uint8))
        write_idx(folder / labels_name, whole)
