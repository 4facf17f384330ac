import math
from dataclasses import replace

import pytest

from fmgui.errors import RunError
from fmgui.runs.history import AGAIN_COLUMNS, COLUMNS, Again, EpochRow, read_history, write_history

ROWS = [
    EpochRow(1, 1.5, 0.4, 1.25, 0.5, 0.001, 2.5),
    EpochRow(2, 1.0, 0.6, 1.125, 0.55, 1e-05, 2.25),
]


def test_the_file_is_a_header_and_a_line_for_each_epoch(tmp_path):
    write_history(tmp_path / "history.csv", ROWS)
    assert (tmp_path / "history.csv").read_bytes().decode() == (
        "epoch,loss,accuracy,val_loss,val_accuracy,learning_rate,seconds\n"
        "1,1.5,0.4,1.25,0.5,0.001,2.5\n"
        "2,1.0,0.6,1.125,0.55,1e-05,2.25\n"
    )


def test_what_is_written_is_read_again(tmp_path):
    write_history(tmp_path / "history.csv", ROWS)
    assert read_history(tmp_path / "history.csv") == ROWS


def test_a_number_keeps_all_its_digits(tmp_path):
    rows = [EpochRow(1, 0.1 + 0.2, 1 / 3, math.pi, 2 / 3, 1e-300, 0.0)]
    write_history(tmp_path / "history.csv", rows)
    assert read_history(tmp_path / "history.csv") == rows


def test_no_file_is_no_epochs(tmp_path):
    assert read_history(tmp_path / "history.csv") == []


def test_further_columns_and_another_order_are_passed_over(tmp_path):
    (tmp_path / "history.csv").write_text(
        "note,seconds,learning_rate,val_accuracy,val_loss,accuracy,loss,epoch\n"
        "hello,2.5,0.001,0.5,1.25,0.4,1.5,1\n"
    )
    assert read_history(tmp_path / "history.csv") == ROWS[:1]


def test_what_was_measured_again_is_in_further_columns(tmp_path):
    rows = [replace(ROWS[0], again=Again(1.0, 0.5, 1.25, 0.5, 0.125)), ROWS[1]]
    write_history(tmp_path / "history.csv", rows)
    header, first, second = (tmp_path / "history.csv").read_text().splitlines()
    assert header.split(",") == [*COLUMNS, *AGAIN_COLUMNS]
    assert first.endswith(",2.5,1.0,0.5,1.25,0.5,0.125")
    assert second.endswith(",2.25,nan,nan,nan,nan,nan")
    assert read_history(tmp_path / "history.csv") == rows


HEADER = ",".join(COLUMNS)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "no column epoch"),
        (b"epoch,loss\n1,2\n", "no column accuracy"),
        (f"{HEADER}\n1,1.5,0.4,1.25,0.5,0.001,fast\n".encode(), "damaged near line 2"),
        (f"{HEADER}\n1,1.5,0.4\n".encode(), "damaged near line 2"),
        (f"{HEADER}\n1.5,1.5,0.4,1.25,0.5,0.001,2\n".encode(), "damaged near line 2"),
        (f"{HEADER}\nnan,1.5,0.4,1.25,0.5,0.001,2\n".encode(), "damaged near line 2"),
        (b"\xff\xfe\x00", "not text"),
    ],
)
def test_a_damaged_file_is_told(tmp_path, content, sentence):
    (tmp_path / "history.csv").write_bytes(content)
    with pytest.raises(RunError, match=sentence):
        read_history(tmp_path / "history.csv")
