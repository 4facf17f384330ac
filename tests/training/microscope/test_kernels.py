"""Kernels are drawn in pieces, to the very numbers of Keras."""

import keras
import numpy as np
import pytest

from fmgui.training.microscope import kernels
from fmgui.training.microscope.kernels import (
    at_once,
    breathless_seconds,
    draw,
    draw_part,
    drawing_seconds,
)

INITIALIZERS = [
    keras.initializers.GlorotUniform(seed=1),
    keras.initializers.GlorotNormal(seed=2),
    keras.initializers.HeUniform(seed=3),
    keras.initializers.HeNormal(seed=2**32 - 1),
    keras.initializers.LecunUniform(seed=5),
    keras.initializers.LecunNormal(seed=6),
    keras.initializers.RandomUniform(-0.3, 0.7, seed=7),
    keras.initializers.RandomNormal(0.5, 2.0, seed=8),
    keras.initializers.TruncatedNormal(-0.5, 0.1, seed=9),
    keras.initializers.Orthogonal(1.5, seed=10),
    keras.initializers.Constant(0.25),
    keras.initializers.Zeros(),
]
each_initializer = pytest.mark.parametrize(
    "initializer", INITIALIZERS, ids=lambda one: type(one).__name__
)


@each_initializer
@pytest.mark.parametrize("shape", [(61, 53), (3, 3, 5, 40)], ids=["dense", "convolutional"])
def test_the_pieces_are_what_keras_draws_at_once(monkeypatch, initializer, shape):
    monkeypatch.setattr(kernels, "PIECE", 1000)
    drawn = at_once(draw(initializer, shape))
    assert np.array_equal(drawn.numpy(), initializer(shape).numpy())


def test_between_the_pieces_the_work_may_be_let_go(monkeypatch):
    monkeypatch.setattr(kernels, "PIECE", 1000)
    assert len(list(draw(keras.initializers.HeNormal(seed=1), (50, 50)))) == 3


@each_initializer
def test_a_part_is_as_spread_as_the_whole(initializer):
    whole = initializer((784, 400)).numpy()
    part, mean = draw_part(initializer, (784, 400), (784, 100))
    assert part.shape == (784, 100)
    assert part.numpy().std() == pytest.approx(whole.std(), rel=0.02)
    assert mean == pytest.approx(whole.mean(), abs=0.01 * float(whole.std()))


def test_it_is_told_what_cannot_be_broken_off():
    shape = (4096, 4096)
    assert breathless_seconds(keras.initializers.HeNormal(), shape) < 0.02
    assert breathless_seconds(keras.initializers.Orthogonal(), shape) > 1


def test_it_is_told_what_takes_long():
    seconds = [
        drawing_seconds(initializer, (4096, 4096))
        for initializer in (
            keras.initializers.Zeros(),
            keras.initializers.HeUniform(),
            keras.initializers.HeNormal(),
            keras.initializers.Orthogonal(),
        )
    ]
    assert seconds == sorted(seconds)
    assert seconds[-1] > 5
