import os
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from fmgui.data.dataset import IMAGE_SIZE
from fmgui.data.idx import read_idx
from fmgui.data.picture import Preparation, prepare

SHIRT = [
    (100, 40), (115, 55), (150, 60), (180, 40), (250, 90), (225, 130), (195, 110),
    (200, 240), (80, 240), (85, 110), (55, 130), (30, 90), (90, 45),
]  # fmt: skip


def drawing(*lines, width=6):
    """Black lines on white paper, as the canvas gives them."""
    paper = Image.new("L", (280, 280), 255)
    for line in lines:
        ImageDraw.Draw(paper).line(line, fill=0, width=width, joint="curve")
    return np.asarray(paper)


def garment(rows=28, columns=20):
    """A picture like Fashion-MNIST's own: light on black, patterned, longest side 28."""
    picture = np.zeros((IMAGE_SIZE, IMAGE_SIZE), np.uint8)
    left = (IMAGE_SIZE - columns) // 2
    shades = 120 + 5 * (np.arange(rows)[:, None] % 7) + 9 * (np.arange(columns) % 5)
    picture[:rows, left : left + columns] = shades
    return picture


def box(picture: NDArray[np.uint8]):
    rows, columns = np.flatnonzero(picture.any(axis=1)), np.flatnonzero(picture.any(axis=0))
    return rows[0], rows[-1], columns[0], columns[-1]


def as_rgba(grey, opacity=255):
    return np.dstack([grey, grey, grey, np.full_like(grey, opacity)])


def test_a_picture_like_fashion_mnists_own_is_left_as_it_is():
    picture = garment()
    for same in (picture, as_rgba(picture), 255 - picture, picture.repeat(10, 0).repeat(10, 1)):
        np.testing.assert_array_equal(prepare(same).pixels, picture)


def test_every_real_picture_is_left_as_it_is():
    folder = os.environ.get("FMGUI_TEST_DATA")
    if not folder:
        pytest.skip("FMGUI_TEST_DATA does not name the folder of real pictures")
    for picture in read_idx(Path(folder) / "fashion-mnist" / "t10k-images-idx3-ubyte.gz"):
        np.testing.assert_array_equal(prepare(picture).pixels, picture)


@pytest.mark.parametrize(
    "nothing",
    [np.full((280, 280), 255, np.uint8), np.zeros((28, 28), np.uint8), as_rgba(garment(), 0)],
    ids=["white paper", "black 28x28", "all transparent"],
)
def test_a_picture_with_nothing_on_it_gives_nothing(nothing):
    assert prepare(nothing).pixels is None


def test_an_outline_with_a_gap_is_filled_grey_with_light_lines():
    pixels = prepare(drawing(SHIRT)).pixels
    assert pixels.shape == (28, 28)
    assert pixels.dtype == np.uint8
    assert np.all(pixels[12:22, 11:17] == Preparation().fill_shade)  # the body
    assert pixels.max() > 230  # its lines
    assert np.all(pixels[20:, :5] == 0)  # beside the body, under the sleeve


def test_the_longest_side_becomes_28_and_the_middle_stays_in_the_middle():
    wide = prepare(drawing([(20, 30), (200, 30), (200, 90), (20, 90), (20, 30)])).pixels
    top, bottom, left, right = box(wide)
    assert (left, right) == (0, 27)
    assert abs(top - (27 - bottom)) <= 1
    assert 9 <= bottom - top + 1 <= 11


@pytest.mark.parametrize("width", [2, 5, 9, 14])
def test_lines_of_any_width_come_out_alike(width):
    usual, other = (prepare(drawing(SHIRT, width=each)).pixels for each in (6, width))
    assert np.abs(usual.astype(int) - other).mean() < 16


def test_where_and_how_large_a_drawing_is_does_not_matter():
    large = prepare(drawing(SHIRT)).pixels
    small = prepare(drawing([(x / 2 + 120, y / 2 + 20) for x, y in SHIRT], width=3)).pixels
    assert np.abs(large.astype(int) - small).mean() < 16


def test_chalk_on_a_blackboard_is_the_same_as_ink_on_paper():
    np.testing.assert_array_equal(
        prepare(drawing(SHIRT)).pixels, prepare(255 - drawing(SHIRT)).pixels
    )


def test_a_speck_far_away_does_not_shrink_the_drawing():
    spotted = drawing(SHIRT).copy()
    spotted[5:10, 265:271] = 0
    np.testing.assert_array_equal(prepare(spotted).pixels, prepare(drawing(SHIRT)).pixels)


def photograph(shade, brightness, *, noise=3.0):
    """A patterned garment on a wall under a lamp, so that one side is darker."""
    rows, columns = np.mgrid[0:300, 0:400]
    wall = brightness - 50 * columns / 400
    inside = (abs(rows - 150) < 120) & (abs(columns - 200) < 80)
    cloth = shade + 20 * (columns // 20 % 2)
    mixed = np.where(inside, cloth, wall) + np.random.default_rng(3).normal(0, noise, rows.shape)
    return np.clip(mixed, 0, 255).astype(np.uint8)


@pytest.mark.parametrize(("shade", "brightness"), [(60, 240), (200, 60)], ids=["dark", "light"])
def test_a_photograph_keeps_its_greys_and_loses_its_background(shade, brightness):
    prepared = prepare(photograph(shade, brightness))
    assert [step.name for step in prepared.steps] == ["grey", "subject", "surface", "network"]
    top, bottom, left, right = box(prepared.pixels)
    assert (top, bottom) == (0, 27)
    assert 17 <= right - left + 1 <= 21
    assert np.ptp(prepared.pixels[5:23, 7:21]) > 10  # the stripes
    assert prepared.pixels[5:23, 7:21].min() > 80


def test_a_transparent_background_is_no_subject():
    cloth = np.full((60, 40), 70, np.uint8)
    picture = np.zeros((100, 100, 4), np.uint8)
    picture[20:80, 30:70] = as_rgba(cloth)
    assert box(prepare(picture).pixels) == (0, 27, 4, 22)


def test_white_on_transparent_is_seen():
    picture = np.zeros((100, 100, 4), np.uint8)
    picture[20:80, 20:80] = 255
    assert prepare(picture).pixels.min() > 200


def test_each_step_can_be_switched_by_hand():
    shirt = drawing(SHIRT)
    assert prepare(shirt, Preparation(fill=False)).pixels[15, 14] == 0
    assert prepare(shirt, Preparation(fill_shade=90)).pixels[15, 14] == 90
    assert prepare(shirt, Preparation(tones="light_on_dark")).pixels is None
    assert prepare(shirt, Preparation(kind="surfaces")).steps[-2].name == "surface"
    assert prepare(garment(), Preparation(ready_made=False)).steps[-2].name == "surface"
    assert box(prepare(shirt).pixels)[2:] == (0, 27)
    assert box(prepare(shirt, Preparation(crop=False)).pixels)[2:] == (2, 25)
    thick = drawing(SHIRT, width=14)
    as_drawn = prepare(thick, Preparation(one_width=False, fill=False)).pixels
    assert as_drawn.sum() > 1.5 * prepare(thick, Preparation(fill=False)).pixels.sum()
    dark = photograph(60, 200, noise=0)
    assert box(prepare(dark, Preparation(remove_background=False)).pixels)[2:] == (0, 27)


def test_the_steps_tell_what_was_done():
    prepared = prepare(drawing(SHIRT))
    assert [step.name for step in prepared.steps] == [
        "grey", "subject", "lines", "fill", "network",
    ]  # fmt: skip
    assert all(step.picture.dtype == np.uint8 for step in prepared.steps)
    assert prepared.steps[-1].picture is prepared.pixels


def test_any_size_and_shape_is_taken():
    for rows, columns in ((1, 1), (1, 500), (9, 8), (3000, 40), (2500, 2600)):
        picture = np.full((rows, columns), 255, np.uint8)
        picture[rows // 3 : rows // 2 + 1, columns // 3 : columns // 2 + 1] = 0
        pixels = prepare(picture).pixels
        assert pixels is None or pixels.shape == (28, 28)
