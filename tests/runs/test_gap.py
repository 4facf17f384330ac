"""The parts of the gap between training and validation loss add up."""

import numpy as np
import pytest

from fmgui.runs.course import read_course
from fmgui.runs.gap import gap
from fmgui.runs.history import Again
from tests.runs.made import made_run


def test_the_parts_add_up_to_the_gap(tmp_path):
    course = read_course(made_run(tmp_path, "run", val_loss=(0.9, 0.5, 0.6)))
    parts = gap(course, {2: Again(0.2, 0.9, 0.23, 0.05, 1.0), 3: Again(0.1, 0.95, 0.2, 0.04, 1.0)})
    assert parts.measured.tolist() == [1, 2]
    total = parts.reported - parts.averaging - parts.dropout + parts.overfitting
    np.testing.assert_allclose(total[1:], parts.validation[1:])
    assert parts.dropout[2] == pytest.approx(0.1)
    assert parts.averaging[2] == pytest.approx(0.3 - 0.2)
    assert parts.overfitting[2] == pytest.approx(0.5)


def test_a_run_that_was_not_measured_has_no_parts(tmp_path):
    parts = gap(read_course(made_run(tmp_path, "run")))
    assert len(parts.measured) == 0
    assert np.isnan(parts.overfitting).all()
