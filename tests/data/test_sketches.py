import numpy as np
import pytest

from fmgui.data.dataset import CLASS_NAMES
from fmgui.data.sketches import sketches

LABELS = np.repeat(np.arange(10, dtype=np.uint8), 40)


def draw(labels=LABELS, seed=1, **options):
    return sketches(labels, np.random.Generator(np.random.PCG64(seed)), **options)


@pytest.fixture(scope="module")
def drawn():
    return draw()


def test_one_picture_for_each_label(drawn):
    assert drawn.shape == (400, 28, 28)
    assert drawn.dtype == np.uint8
    assert draw(np.array([], np.uint8)).shape == (0, 28, 28)


def test_the_same_seed_gives_the_same_sketches(drawn):
    assert np.array_equal(drawn, draw())
    assert not np.array_equal(drawn, draw(seed=2))


def test_light_lines_on_a_grey_shape_on_black(drawn):
    assert (drawn == 255).mean() > 0.02
    assert (drawn == 0).mean() > 0.2
    assert (drawn == round(0.6 * 255)).mean() > 0.1


def test_unfilled_sketches_are_lines_only(drawn):
    lines = draw(fill=0.0)
    assert lines.mean() < 0.8 * drawn.mean()
    assert (lines == 0).sum() > 1.3 * (drawn == 0).sum()
    assert (drawn[lines == 255] == 255).all()


def test_each_sketch_fills_its_longest_side(drawn):
    there = drawn > 0
    longest = np.maximum(there.any(axis=1).sum(axis=1), there.any(axis=2).sum(axis=1))
    assert longest.min() >= 24
    assert longest.mean() > 27.8


@pytest.mark.parametrize("label", range(10), ids=CLASS_NAMES)
def test_sketches_of_a_class_differ(label):
    drawn = draw(np.full(50, label, np.uint8))
    assert len(np.unique(drawn.reshape(50, -1), axis=0)) == 50


def test_labels_may_come_in_any_order():
    mixed = draw(np.array([9, 0, 9, 5], np.uint8))
    in_order = draw(np.array([0, 5, 9, 9], np.uint8))
    assert np.array_equal(mixed[[1, 3, 0, 2]], in_order)
