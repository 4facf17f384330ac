import numpy as np
import pytest

from fmgui.data.background import ground, on_square_ground


def lamp(rows, columns):
    """Paper that is darker the further it is from a lamp at the upper left."""
    y, x = np.mgrid[0:rows, 0:columns]
    return (230 - 60 * x / columns - 30 * (y / rows) ** 2).astype(np.uint8)


def test_uneven_light_is_followed():
    paper = lamp(200, 300)
    surface, noise = ground(paper, 200, 300)
    assert np.abs(surface - paper).max() < 2
    assert noise < 1


def test_a_subject_that_touches_the_border_is_outvoted():
    paper = lamp(200, 300)
    paper[:, 120:180] = 20
    surface, _ = ground(paper, 200, 300)
    assert np.abs(surface - lamp(200, 300)).max() < 3


def test_noise_is_measured():
    noisy = 200 + np.random.default_rng(0).normal(0, 6, (200, 300))
    assert ground(noisy.astype(np.uint8), 200, 300)[1] == pytest.approx(6, rel=0.2)


@pytest.mark.parametrize("shape", [(60, 200, 3), (200, 60, 3), (80, 80, 3)])
def test_a_picture_is_made_square_by_its_own_ground(shape):
    paper = np.dstack([lamp(*shape[:2])] * 3)
    rows, columns = shape[0] // 2, shape[1] // 2
    paper[rows - 10 : rows + 10, columns - 10 : columns + 10] = 0
    square = on_square_ground(paper)
    side = max(shape)
    assert square.shape == (side, side, 3)
    assert (square < 100).any(axis=2).sum() == 400  # the subject alone, no seams
    assert np.abs(np.diff(square[0].astype(int), axis=0)).max() < 4
