"""The judge of drawings, and the figures it gives."""

import json
import os
from pathlib import Path

import numpy as np
import pytest

from fmgui.specs.presets import preset
from tests.benchmarks.answers_picture import answers_picture
from tests.benchmarks.our_drawings import our_drawings
from tests.benchmarks.sketches import (
    Judgement,
    judge,
    on_paper,
    prepared,
    read_drawings,
    read_entries,
    report,
    right_class,
    right_group,
    with_ours,
)

SHIRT = [
    [0, 60, 180, 255, 220, 190, 190, 70, 70, 40, 0],
    [50, 0, 0, 50, 110, 90, 240, 240, 90, 110, 50],
]
BAG = [[[0, 255, 255, 0, 0], [100, 100, 255, 255, 100]], [[80, 80, 170, 170], [100, 0, 0, 100]]]


@pytest.fixture
def drawings(tmp_path):
    path = tmp_path / "drawings.ndjson"
    entries = [
        {"word": "t-shirt", "label": 0, "strokes": [SHIRT]},
        {"word": "suitcase", "label": 8, "strokes": BAG},
    ]
    path.write_text("\n".join(map(json.dumps, entries)), encoding="utf-8")
    return read_drawings(path)


def test_strokes_become_black_lines_on_white():
    page = on_paper([SHIRT], line_width=6)
    assert page.shape == (280, 280)
    assert sorted(np.unique(page)) == [0, 255]
    assert on_paper([SHIRT], 9).mean() < page.mean() < on_paper([SHIRT], 4).mean()


def test_drawings_are_seen_as_on_the_canvas(drawings):
    assert drawings.images.shape == (2, 28, 28)
    assert drawings.words.tolist() == ["t-shirt", "suitcase"]
    assert drawings.core.tolist() == [True, False]
    assert (drawings.images[:, 14, 14] > 100).all(), "outlines are filled"


def test_class_and_group_are_counted_apart(drawings):
    answers = Judgement(np.array([6, 8]), photographs=0.5, seconds=1.0, parameters=10)
    assert right_class(answers, drawings) == 0.5
    assert right_group(answers, drawings) == 1.0
    assert right_class(answers, drawings, drawings.core) == 0.0
    table = report([answers], drawings)
    assert "| core words | 0.0 % | 100.0 % |" in table
    assert "| t-shirt | 0.0 % | 100.0 % | Shirt 100 % |" in table


def test_drawings_of_our_own_are_judged_beside_others(drawings):
    both = prepared(with_ours([{"word": "t-shirt", "label": 0, "strokes": [SHIRT]}]))
    assert both.ours.sum() == 30
    assert both.core.tolist() == [True] + 30 * [False]
    assert not drawings.ours.any()
    answers = Judgement(both.labels, photographs=0.5, seconds=1.0, parameters=10)
    assert "| drawings of our own | 100.0 % | 100.0 % | |" in report([answers], both)


def test_the_network_that_comes_along_understands_our_own_drawings():
    from fmgui.training.predict import load_network, probabilities
    from fmgui.training.starter import starter

    drawings = prepared(our_drawings())
    answers = probabilities(load_network(starter()), drawings.images).argmax(axis=1)
    assert (answers == drawings.labels).mean() > 0.7


def test_the_picture_shows_each_drawing_above_its_answer():
    picture = answers_picture([on_paper([SHIRT], 6)] * 12, [0] * 12, [True] * 12)
    assert picture.size == (990, 242)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_the_preset_understands_drawings():
    folder = os.environ.get("FMGUI_TEST_DATA")
    if not folder:
        pytest.skip("FMGUI_TEST_DATA is not set")
    from fmgui.data.idx import load_folder

    drawings = prepared(
        with_ours(read_entries(Path(folder) / "human-sketches" / "sketches.ndjson"))
    )
    data = load_folder(Path(folder) / "fashion-mnist")
    judgement = judge(preset("sketch").experiment, data, drawings)
    assert right_class(judgement, drawings, drawings.core) > 0.55
    assert right_group(judgement, drawings, drawings.core) > 0.85
    assert judgement.photographs > 0.85
    assert judgement.seconds < 300
