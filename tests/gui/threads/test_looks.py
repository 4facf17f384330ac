"""The thread's work, on a real network and a little data."""

import numpy as np
import pytest

from fmgui.gui.threads.looks import Checkpoint, Dropped, Like, Looker, Rival, Where
from fmgui.runs.places import starter_run
from fmgui.runs.run_folder import RunFolder
from tests.data.clothes import clothes

STARTER = Checkpoint(starter_run(), "best")


@pytest.fixture(scope="module")
def looker():
    return Looker()


@pytest.fixture
def picture():
    return clothes().train_images[3]


def test_where(looker, picture):
    (look,) = looker.looks(Where(picture, STARTER))
    assert look.label == clothes().train_labels[3]
    assert look.matters.shape == (28, 28)


@pytest.mark.parametrize("by_pixels", [True, False])
def test_the_picture_itself_is_the_most_alike(looker, picture, by_pixels):
    question = Like(picture, STARTER, clothes(), by_pixels)
    *_, look = looker.looks(question)
    assert len(look.neighbours) == 8
    np.testing.assert_array_equal(look.neighbours[0].pixels, picture)
    assert look.neighbours[0].likeness == pytest.approx(1)
    # What the pictures are to the network is known by now.
    assert len(list(looker.looks(question))) == 1


def test_others_are_asked_and_dropout_asks_many_times(looker, picture):
    (rival,) = looker.looks(Rival(picture, STARTER))
    (dropped,) = looker.looks(Dropped(picture, STARTER))
    assert rival.answers.shape == (1, 10)
    assert dropped.answers.shape == (50, 10)


def test_what_cannot_be_asked_is_told(looker, picture, tmp_path):
    (look,) = looker.looks(Where(picture, Checkpoint(RunFolder(tmp_path), "best")))
    assert "FMbest.weights.h5" in look.problem
