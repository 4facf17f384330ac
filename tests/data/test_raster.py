import numpy as np
import pytest

from fmgui.data.raster import BLOCK, Polygons, blocks, rasterise, strip


def polygons(*shapes, light=1.0, present=True):
    points = np.array(shapes, np.float32)
    count = len(points)
    return Polygons(points, np.full(count, light, np.float32), np.full(count, present))


SQUARE = [(3, 5), (9, 5), (9, 7), (3, 7)]


def test_a_box_on_whole_pixels_lights_exactly_these():
    expected = np.zeros((28, 28))
    expected[5:7, 3:9] = 1
    assert np.array_equal(rasterise([polygons(SQUARE)])[0], expected)


def test_the_order_of_corners_does_not_matter():
    assert np.array_equal(rasterise([polygons(SQUARE)]), rasterise([polygons(SQUARE[::-1])]))


def test_half_a_pixel_is_half_as_light():
    picture = rasterise([polygons([(3.5, 5), (6, 5), (6, 6.5), (3.5, 6.5)])])[0]
    assert np.allclose(picture[5, 3:6], [0.5, 1, 1])
    assert np.allclose(picture[6, 4:6], 0.5, atol=0.17)  # scan lines are a third of a pixel apart


def test_the_light_of_any_polygon_is_its_area():
    random = np.random.default_rng(5)
    corners = random.uniform(4, 24, (200, 3, 2)).astype(np.float32)
    (ax, ay), (bx, by), (cx, cy) = (corners[:, corner].T for corner in range(3))
    area = np.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2
    assert np.allclose(rasterise([polygons(*corners)]).sum(axis=(1, 2)), area, atol=2.5)


def test_light_adds_up_and_can_be_taken_away():
    above = [(5, 5), (7, 5), (7, 7), (5, 7)]
    picture = rasterise([polygons(SQUARE), polygons(above, light=-0.25)])[0]
    assert picture[5, 3] == pytest.approx(1)
    assert picture[5, 5] == pytest.approx(0.75)


def test_neighbours_leave_no_seam():
    left = [(2, 2), (13.3, 2), (15.7, 20), (2, 20)]
    right = [(13.3, 2), (25, 2), (25, 20), (15.7, 20)]
    picture = rasterise([polygons(left), polygons(right)])[0]
    assert np.allclose(picture[2:20, 2:25], 1, atol=1e-5)


def test_each_picture_has_its_own_polygons():
    both = Polygons(
        np.array([SQUARE, SQUARE], np.float32), np.ones(2, np.float32), np.array([False, True])
    )
    first, second = rasterise([both])
    assert not first.any()
    assert second.sum() == pytest.approx(12)


def test_what_lies_outside_is_cut_off():
    picture = rasterise([polygons([(-50, -50), (14, -50), (14, 90), (-50, 90)])])[0]
    assert np.allclose(picture[:, :14], 1)
    assert not picture[:, 14:].any()


def test_nothing_at_all_is_black():
    assert not rasterise([polygons(SQUARE, present=False)]).any()


def test_a_strip_is_as_wide_as_it_was_asked_to_be():
    line = np.array([[(4, 10), (14, 10), (24, 10)]], np.float32)
    picture = rasterise([polygons(*strip(line, np.array([2], np.float32)))])[0]
    assert picture.sum() == pytest.approx(40)
    assert np.allclose(picture[9:11, 4:24], 1)


def test_blocks_cover_every_picture_once():
    covered = np.concatenate([np.arange(3 * BLOCK)[rows] for rows in blocks(2 * BLOCK + 7)])
    assert np.array_equal(covered, np.arange(2 * BLOCK + 7))
