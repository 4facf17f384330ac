"""Masks as long numbers do what masks as arrays do."""

import numpy as np
import pytest
from scipy import ndimage

from fmgui.data.board import Board

BOARD = Board(60, 90, gap=8)


def some(share):
    return np.random.default_rng(1).random((60, 90)) < share


def test_a_mask_comes_back():
    mask = some(0.5)
    bits = BOARD.bits(mask)
    assert np.array_equal(BOARD.mask(bits), mask)
    assert np.array_equal(BOARD.mask(BOARD.but(bits)), ~mask)
    assert bits.bit_count() == mask.sum()


@pytest.mark.parametrize("radius", [0, 1, 1.5, 2, 3.7, 5, 8])
def test_what_grows_reaches_all_that_is_near(radius):
    mask = some(0.002)
    near = ndimage.distance_transform_edt(~mask) <= radius
    assert np.array_equal(BOARD.mask(BOARD.grown(BOARD.bits(mask), radius)), near)


@pytest.mark.parametrize("walls", [0.3, 0.42, 0.6])
def test_what_is_outside_is_what_a_way_leads_to(walls):
    free = ~some(walls)
    regions, _ = ndimage.label(np.pad(free, 1, constant_values=True))
    outside = (regions == regions[0, 0])[1:-1, 1:-1]
    assert np.array_equal(BOARD.mask(BOARD.outside(BOARD.bits(free))), outside & free)


@pytest.mark.parametrize("directions", [8, 7, 6])
def test_what_is_surrounded_meets_something_in_as_many_directions(directions):
    mask = some(0.01)

    def met(row, column, down, right):
        while 0 <= row < 60 and 0 <= column < 90:
            if mask[row, column]:
                return True
            row, column = row + down, column + right
        return False

    turns = (-1, 0, 1)
    ways = [(down, right) for down in turns for right in turns if (down, right) != (0, 0)]
    count = [
        [sum(met(row, column, *way) for way in ways) for column in range(90)] for row in range(60)
    ]
    surrounded = BOARD.mask(BOARD.surrounded(BOARD.bits(mask), directions))
    assert np.array_equal(surrounded, np.array(count) >= directions)
