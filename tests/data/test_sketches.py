import numpy as np
import pytest
from PIL import Image, ImageDraw

from fmgui.data.dataset import CLASS_NAMES
from fmgui.data.picture import Preparation, prepare
from fmgui.data.sketches import Sketchbook, sketch_labels, sketches

LABELS = np.repeat(np.arange(10, dtype=np.uint8), 40)
FILL_SHADE = Preparation().fill_shade


def draw(labels=LABELS, seed=1):
    return sketches(labels, np.random.Generator(np.random.PCG64(seed)))


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


def test_each_epoch_has_other_sketches_until_all_come_again_mirrored():
    epochs = [Sketchbook(20, seed=3).of_epoch(epoch) for epoch in range(17)]
    assert epochs[0].shape == (20, 28, 28)
    assert len(np.unique(epochs, axis=0)) == 17
    assert np.array_equal(epochs[16], epochs[0][:, :, ::-1])
    assert not np.array_equal(epochs[0], Sketchbook(20, seed=4).of_epoch(0))


def test_an_epochs_sketches_do_not_depend_on_which_were_asked_for_before():
    book = Sketchbook(20, seed=3)
    for epoch in (5, 0, 20, 5):
        assert np.array_equal(book.of_epoch(epoch), Sketchbook(20, seed=3).of_epoch(epoch))


def test_a_large_epoch_has_sketches_of_the_epochs_before_it(monkeypatch):
    monkeypatch.setattr("fmgui.data.sketches._ON_A_SHEET", 20)
    book, new = Sketchbook(70, seed=3), Sketchbook(20, seed=3)
    sheets = [new.of_epoch(epoch) for epoch in range(3)]
    mirrored = [sheet[:, :, ::-1] for sheet in sheets]
    first = [sheets[0], mirrored[0], sheets[0], mirrored[0][:10]]
    third = [sheets[2], *mirrored[:2], mirrored[2][:10]]
    assert np.array_equal(book.of_epoch(0), np.concatenate(first))
    assert np.array_equal(book.of_epoch(2), np.concatenate(third))
    assert np.array_equal(sketch_labels(70)[20:40], sketch_labels(20))


def test_what_was_left_unfinished_is_drawn_when_it_is_asked_for_again():
    book, wishes = Sketchbook(20, seed=3), iter([True] * 5)
    unfinished = book.of_epoch(0, lambda: next(wishes, False))
    assert not unfinished.any(axis=(1, 2)).all()
    assert np.array_equal(book.of_epoch(0), Sketchbook(20, seed=3).of_epoch(0))


@pytest.mark.parametrize("count", [100, 1807, 10_000])
def test_people_draw_some_classes_more_often_than_others(count):
    shares = np.bincount(sketch_labels(count), minlength=10) / count
    assert shares.min() > 0.02
    assert shares[CLASS_NAMES.index("Coat")] > 2 * shares[CLASS_NAMES.index("Shirt")]
    assert np.abs(shares - np.bincount(sketch_labels(50_000)) / 50_000).max() < 0.02


def test_light_lines_on_a_grey_shape_on_black(drawn):
    assert (drawn == 255).mean() > 0.02
    assert (drawn == 0).mean() > 0.2
    assert (drawn == FILL_SHADE).mean() > 0.15


def test_sketches_look_like_drawings_that_were_prepared(drawn):
    """Their lines are as wide, their shapes as grey, and they fill the picture as well."""
    page = Image.new("L", (280, 280), 255)
    shirt = [(20, 60), (90, 20), (190, 20), (260, 60), (230, 110), (200, 90), (200, 250), (80, 250)]
    shirt += [(80, 90), (50, 110)]
    ImageDraw.Draw(page).line([*shirt, shirt[0]], fill=0, width=6, joint="curve")
    by_hand = prepare(np.array(page)).pixels
    tops = drawn[LABELS == 0]

    def line_width(picture):
        """Light of the lines along the middle row's left edge, in pixels."""
        row = picture[20].astype(float)
        first = np.flatnonzero(row)[0]
        return (row[first : first + 4].clip(FILL_SHADE) - FILL_SHADE).sum() / (255 - FILL_SHADE)

    widths = [line_width(picture) for picture in tops if picture[20].any()]
    assert np.median(widths) == pytest.approx(line_width(by_hand), abs=0.5)
    assert np.median(tops[:, 14, 14]) == by_hand[14, 14] == FILL_SHADE


def test_each_sketch_fills_its_longest_side(drawn):
    def length(there):
        """From the first to the last: between a pair of sandals there may be nothing."""
        return 28 - there.argmax(axis=1) - there[:, ::-1].argmax(axis=1)

    longest = np.maximum(*(length((drawn > 0).any(axis=axis)) for axis in (1, 2)))
    assert longest.min() >= 26
    assert longest.mean() > 27.5


def test_some_hands_are_careless():
    """An outline with a gap has grey next to black somewhere, with no line between."""
    drawn = draw(np.full(200, CLASS_NAMES.index("Trouser"), np.uint8)).astype(int)
    grey, black = drawn[:, 2:] == FILL_SHADE, drawn[:, :-2] == 0
    open_above = grey & black & (drawn[:, 1:-1] <= FILL_SHADE)
    assert 0.03 < open_above.any(axis=(1, 2)).mean() < 0.4


@pytest.mark.parametrize("label", range(10), ids=CLASS_NAMES)
def test_sketches_of_a_class_differ(label):
    drawn = draw(np.full(50, label, np.uint8))
    assert len(np.unique(drawn.reshape(50, -1), axis=0)) == 50


def test_labels_may_come_in_any_order():
    mixed = draw(np.array([9, 0, 9, 5], np.uint8))
    in_order = draw(np.array([0, 5, 9, 9], np.uint8))
    assert np.array_equal(mixed[[1, 3, 0, 2]], in_order)
