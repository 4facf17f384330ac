"""Curves before they are drawn: smoothing, breaks, thinning and what is near."""

from pathlib import Path

import numpy as np
import pytest

from fmgui.gui.compare.overlay_lines import (
    VALIDATION,
    distance,
    make_line,
    smoothed,
    stretch_of,
    thinned,
)
from fmgui.gui.plots.scale_axis import ScaleAxis

NAN = float("nan")


def drawn(*values: float, **choices: object):
    x = np.arange(1.0, len(values) + 1)
    return make_line(Path("run"), VALIDATION, x, np.array(values), **choices)


def test_smoothing_is_the_exponential_average_of_what_came_before():
    values = np.random.default_rng(3).normal(size=300)
    weighted = weight = 0.0
    expected = []
    for value in values:
        weighted, weight = 0.9 * weighted + value, 0.9 * weight + 1
        expected.append(weighted / weight)
    np.testing.assert_allclose(smoothed(values, 0.9), expected, atol=1e-4)


def test_smoothing_keeps_breaks_and_what_is_level():
    np.testing.assert_array_equal(np.isnan(smoothed(np.array([1, NAN, 1]), 0.6)), [0, 1, 0])
    np.testing.assert_allclose(smoothed(np.array([2.0, np.inf, 2.0, 2.0]), 0.6)[[0, 2, 3]], 2)
    np.testing.assert_allclose(smoothed(np.full(50, 7.0), 0.9), 7)
    assert smoothed(np.empty(0), 0.6).size == 0


def test_a_curve_falls_into_pieces_at_its_breaks():
    line = drawn(1, 2, NAN, 4, NAN, NAN, 7, 8)
    assert [x.tolist() for x, _ in line.pieces] == [[1, 2], [4], [7, 8]]
    assert line.extent == (1, 8, 1, 8)
    for nothing in (drawn(), drawn(NAN)):
        assert nothing.pieces == ()
        assert nothing.extent is None


@pytest.mark.parametrize(
    ("values", "diverged_at", "marks"),
    [
        ((1, 2, 3), None, ()),
        ((1, NAN, NAN, 4), None, ((2, 1),)),
        ((NAN, 5, NAN), None, ((1, 5), (3, 5))),
        ((1, 2), 2.5, ((2.5, 2),)),
        ((1, NAN), 1.5, ((2, 1),)),
        ((), 0.5, ()),
        ((NAN,), 0.5, ()),
    ],
)
def test_marks_stand_where_a_curve_becomes_no_number(values, diverged_at, marks):
    assert drawn(*values, diverged_at=diverged_at).marks == marks


def test_what_is_not_above_0_has_no_place_on_a_logarithmic_axis():
    line = drawn(100, 0, -1, 1, logarithmic=True)
    np.testing.assert_allclose(line.y, [2, NAN, NAN, 0])
    assert line.marks == ()


@pytest.mark.parametrize("count", [0, 1, 5, 10, 999, 1000, 12345])
@pytest.mark.parametrize("stretch", [1, 7, 60])
def test_thinning_keeps_ends_and_extremes(count, stretch):
    x = np.arange(float(count))
    y = np.random.default_rng(count).normal(size=count)
    few_x, few_y = thinned(x, y, stretch)
    assert len(few_x) <= max(2 * count / stretch + 4, 6)
    assert (np.diff(few_x) >= 0).all()
    if count:
        assert {few_x[0], few_x[-1]} == {x[0], x[-1]}
        assert (few_y.min(), few_y.max()) == (y.min(), y.max())


def test_short_curves_are_not_thinned_and_long_ones_share_the_points():
    assert stretch_of(30, 500) == 1
    assert stretch_of(1000, 10) == 1
    assert stretch_of(1000, 100) == 9
    assert stretch_of(1000, 101) == 9


def test_distance_is_in_pixels_to_the_nearest_segment():
    line = drawn(1, 1, 3)
    scale = (0.1, 0.01)
    assert distance(line, 1.5, 1.03, scale) == pytest.approx(3)
    assert distance(line, 0.5, 1, scale) == pytest.approx(5)
    assert distance(line, 2.0, 2.0, scale) < 6
    assert distance(line, 9.0, 1.0, scale) > 60
    assert distance(drawn(NAN, NAN), 1.0, 1.0, scale) == float("inf")


def ticks(axis: ScaleAxis, low: float, high: float) -> list[str]:
    ((_, places),) = axis.tickValues(low, high, 300)
    assert all(low <= place <= high for place in places)
    return axis.tickStrings(places, 1, 1)


def test_a_logarithmic_axis_tells_the_numbers_themselves(qapp):
    axis = ScaleAxis("left")
    axis.logarithmic = True
    assert ticks(axis, -2.1, 0.1) == ["0.01", "0.02", "0.05", "0.1", "0.2", "0.5", "1"]
    assert ticks(axis, -8.5, 0.5)[0] == "1e-08"
    assert ticks(axis, np.log10(0.39), np.log10(0.62)) == ["0.4", "0.45", "0.5", "0.55", "0.6"]


def test_epochs_are_told_as_whole_numbers(qapp):
    axis = ScaleAxis("bottom")
    axis.whole = True
    assert ticks(axis, 0.9, 3.1) == ["1", "2", "3"]
    axis.logarithmic = True
    assert ticks(axis, -0.01, 3.01)[:3] == ["1", "2", "5"]
