"""The user's own words on a run: kept whole, and never in the way of the run."""

import json

import pytest

from fmgui.runs.notes import LONGEST_NAME, NOTES_FILE, Notes, read_notes, write_notes


def test_what_was_written_is_read(tmp_path):
    notes = Notes("옷 분류", "warm-up helps", 3)
    write_notes(tmp_path, notes)
    assert read_notes(tmp_path) == notes
    assert [path.name for path in tmp_path.iterdir()] == [NOTES_FILE]


def test_a_run_without_notes_has_empty_ones(tmp_path):
    assert read_notes(tmp_path) == Notes()
    assert read_notes(tmp_path / "nowhere") == Notes()


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b'"' + b"x" * 100_000 + b'"'],
    ids=["empty", "cut off", "a list", "no text", "deep", "large"],
)
def test_damaged_notes_are_empty(tmp_path, content):
    (tmp_path / NOTES_FILE).write_bytes(content)
    assert read_notes(tmp_path) == Notes()


@pytest.mark.parametrize("colour", [-1, 10, 2.0, "blue", True])
def test_what_is_no_colour_is_none(tmp_path, colour):
    (tmp_path / NOTES_FILE).write_text(json.dumps({"name": "mine", "colour": colour}))
    assert read_notes(tmp_path) == Notes(name="mine")


def test_a_name_is_one_line_of_a_reasonable_length(tmp_path):
    (tmp_path / NOTES_FILE).write_text(json.dumps({"name": " a\n b" + "c" * 1000, "note": 5}))
    notes = read_notes(tmp_path)
    assert notes.name.startswith("a bc")
    assert len(notes.name) == LONGEST_NAME
    assert notes.note == ""
