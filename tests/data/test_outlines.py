import numpy as np
import pytest

from fmgui.data import outlines, picture


def grid():
    return np.zeros((144, 144), bool)


def square_outline(gap=0):
    lines = grid()
    lines[40:101, [40, 100]] = lines[[40, 100], 40:101] = True
    lines[40, 70 - gap // 2 : 70 - gap // 2 + gap] = False
    return lines


@pytest.mark.parametrize("gap", [0, 3, 9, 20])
def test_an_outline_with_a_gap_is_filled(gap):
    filled = outlines.fill(square_outline(gap))
    assert filled[50:96, 45:96].all()
    assert not filled[:36].any()
    assert not filled[:, :36].any()


def test_a_shape_left_open_on_one_side_is_filled_where_most_directions_meet_ink():
    lines = square_outline()
    lines[100, 41:100] = False
    filled = outlines.fill(lines)
    assert filled[45:90, 45:96].mean() > 0.8
    assert not filled[105:].any()


def test_two_legs_stay_two():
    lines = grid()
    lines[30:121, [40, 100]] = lines[60:121, [62, 78]] = True
    lines[30, 40:101] = lines[60, 62:79] = lines[120, 40:63] = lines[120, 78:101] = True
    filled = outlines.fill(lines)
    assert filled[90, 45:60].all()
    assert filled[90, 82:98].all()
    assert not filled[80:, 70].any()


def test_a_single_line_stays_a_line():
    lines = grid()
    lines[50, 20:120] = True
    assert outlines.fill(lines).sum() < 3 * lines.sum()


def test_a_few_dots_far_apart_enclose_nothing():
    dots = grid()
    dots[[20, 120, 120], [70, 20, 120]] = True
    assert outlines.fill(dots).sum() < 20


@pytest.mark.parametrize("width", [1, 2, 5, 9])
def test_lines_are_thinned_to_one_pixel_and_stay_in_one_piece(width):
    lines = grid()
    lines[60 : 60 + width, 20:120] = True
    thin = outlines.thin(lines)
    assert thin.any(axis=0).sum() > 100 - 2 * width
    assert thin.sum(axis=0).max() == 1


def test_lines_are_told_from_surfaces():
    surface = grid()
    surface[40:100, 40:100] = True
    assert picture.are_lines(square_outline())
    assert not picture.are_lines(surface)


@pytest.mark.parametrize("size", [(7, 400), (300, 300), (30, 20)])
def test_no_line_gets_lost_on_the_way_to_the_grid(size):
    mask = np.zeros(size, bool)
    mask[size[0] // 2] = True
    small = outlines.on_grid(mask)
    assert small.any(axis=0).sum() == max(1, round(size[1] * outlines.GRID / max(size)))


def test_the_hulls_area_is_that_of_the_pixels_around_it():
    square = square_outline()
    assert outlines.hull_area(square) == 61 * 61
    triangle = np.tril(np.ones((100, 100), bool))
    assert outlines.hull_area(triangle) == pytest.approx(5050, rel=0.02)
    assert outlines.hull_area(grid()) == 0
