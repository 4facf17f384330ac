import numpy as np
import pytest

from tests.benchmarks.sureness import right_at


def test_the_first_of_an_order_are_counted():
    order, right = np.array([0.1, 0.9, 0.5, 0.7]), np.array([False, True, False, True])
    assert right_at(order, right, 0.5) == 1
    assert right_at(order, right, 0.75) == pytest.approx(2 / 3)
    assert right_at(order, right, 1.0) == 0.5
