import math

import pytest

from fmgui.gui.wording.durations import duration


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.84, "0.8 s"),
        (9.96, "10 s"),
        (99.4, "99 s"),
        (120, "2 min"),
        (5999, "1 h 40 min"),
        (7980, "2 h 13 min"),
        (math.inf, "–"),
    ],
)
def test_a_time_is_told_in_the_units_that_matter(seconds, said):
    assert duration(seconds) == said
