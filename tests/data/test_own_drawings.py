"""Drawings are kept as files, read again as they were judged, and can join a data set."""

import numpy as np
import pytest

from fmgui.data import own_drawings
from fmgui.data.drawn import drawn_clothes
from fmgui.data.idx import load_folder
from fmgui.data.own_drawings import keep, remove, write_combined
from fmgui.data.own_drawings import own_drawings as read
from fmgui.data.picture import prepare
from fmgui.errors import DataError


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("FMGUI_DRAWINGS", str(tmp_path / "drawings"))
    return tmp_path / "drawings"


@pytest.fixture
def paper():
    paper = np.full((280, 280), 255, np.uint8)
    paper[60:220, 90:190] = 0
    paper[70:210, 100:180] = 255
    return paper


@pytest.fixture(scope="module")
def little():
    return drawn_clothes(train_per_class=5, test_per_class=1)


def test_a_drawing_is_read_as_the_network_saw_it(paper, folder):
    pixels = prepare(paper).pixels
    path = keep(paper, pixels, 0)
    assert path.parent == folder / "0 T-shirt or top"
    (drawing,) = read()
    assert (drawing.path, drawing.label) == (path, 0)
    np.testing.assert_array_equal(drawing.pixels, pixels)
    assert own_drawings.count_of(0) == 1
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_what_was_prepared_by_hand_is_kept_as_the_network_saw_it(paper):
    by_hand = np.random.default_rng(1).integers(0, 90, (28, 28), np.uint8)
    keep(paper, by_hand, 3)
    (drawing,) = read()
    np.testing.assert_array_equal(drawing.pixels, by_hand)


def test_the_newest_of_a_class_comes_first_and_what_is_no_picture_is_left_out(paper, folder):
    for label in (8, 1, 1):
        keep(paper, prepare(paper).pixels, label)
    (folder / "1 Trouser" / "notes.png").write_text("not a picture")
    (folder / "1 Trouser" / "list.txt").write_text("not a picture either")
    found = list(read())
    assert [drawing.label for drawing in found] == [1, 1, 8]
    remove(found[0])
    assert len(list(read())) == 2


def test_where_nothing_can_be_written_it_is_told(paper, folder):
    folder.write_text("a file in the way")
    with pytest.raises(DataError, match="cannot be written"):
        keep(paper, prepare(paper).pixels, 1)
    assert list(read()) == []


def test_drawings_join_the_training_pictures_until_they_are_a_tenth(paper, little):
    keep(paper, prepare(paper).pixels, 6)
    drawings = list(read())
    combined = load_folder(write_combined(little, drawings))
    assert combined.name == "built-in drawn clothes with my drawings"
    assert own_drawings.is_combined(combined.name)
    added = len(combined.train_labels) - len(little.train_labels)
    assert added == 6  # of 56
    assert (combined.train_labels[-added:] == 6).all()
    np.testing.assert_array_equal(combined.train_images[-1], drawings[0].pixels)
    np.testing.assert_array_equal(combined.test_images, little.test_images)


def test_drawings_join_once_and_only_if_there_are_any(paper, little):
    with pytest.raises(DataError, match="No drawing is kept"):
        write_combined(little, [])
    keep(paper, prepare(paper).pixels, 6)
    combined = load_folder(write_combined(little, list(read())))
    with pytest.raises(DataError, match="has drawings of yours already"):
        write_combined(combined, list(read()))
