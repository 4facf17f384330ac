"""Numbers at the axes: whole epochs, and values with no factor to multiply by."""

import pytest

from fmgui.gui.plots.axes import EpochAxis, ValueAxis
from fmgui.gui.plots.legend import readable, readable_rate


def labels(axis, low: float, high: float, pixels: float) -> list[str]:
    ((spacing, ticks),) = axis.tickValues(low, high, pixels)
    return axis.tickStrings(ticks, 1.0, spacing)


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (1, ["1"]),
        (2, ["1", "2"]),
        (8, ["1", "2", "3", "4", "5", "6", "7", "8"]),
        (30, ["1", "5", "10", "15", "20", "25", "30"]),
        (1000, ["1", "100", "200", "300", "400", "500", "600", "700", "800", "900", "1000"]),
    ],
)
def test_epochs_are_whole_and_the_first_is_named(qapp, last, expected):
    assert labels(EpochAxis("bottom"), 0.5, last + 0.5, 520) == expected


@pytest.mark.parametrize(
    ("high", "expected"),
    [
        (1.1, ["0", "0.5", "1"]),
        (0.0011, ["0", "0.0005", "0.001"]),
        (0.33, ["0", "0.2"]),
        (1.1e-5, ["0", "5e-06", "1e-05"]),
    ],
)
def test_values_are_written_out(qapp, high, expected):
    assert labels(ValueAxis("left"), -high / 10, high, 130) == expected


def test_no_value_stands_where_it_would_reach_into_the_heading(qapp):
    assert labels(ValueAxis("left"), 0.0009, 0.0011, 50) == ["0.001"]


def test_values_beside_the_names():
    assert [readable(value) for value in (0.48213, 2.5e9)] == ["0.4821", "2.5e+09"]
    assert [readable(float(value)) for value in ("nan", "inf", "-inf")] == ["NaN", "∞", "-∞"]
    assert [readable_rate(value) for value in (0.001, 0.0066293, 1e-5)] == [
        "0.001",
        "0.0066293",
        "1e-05",
    ]
