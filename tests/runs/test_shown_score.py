import math

import pytest

from fmgui.runs.shown_score import (
    SHOWN_SCORE_FILE,
    ShownScore,
    keep_shown_score,
    read_shown_score,
)
from tests.runs.made import made_run


def test_what_was_shown_is_kept_with_the_run(tmp_path):
    run = made_run(tmp_path, "run")
    assert read_shown_score(run) is None
    keep_shown_score(run, ShownScore(7, 0.25, 0.875))
    assert read_shown_score(run) == ShownScore(7, 0.25, 0.875)
    keep_shown_score(run, ShownScore(7, math.inf, 0.1))
    assert math.isnan(read_shown_score(run).loss)


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"epoch": "7", "loss": 1, "accuracy": 1}', "[" * 100_000]
)
def test_a_damaged_file_is_none(tmp_path, content):
    run = made_run(tmp_path, "run")
    (run.path / SHOWN_SCORE_FILE).write_text(content)
    assert read_shown_score(run) is None
