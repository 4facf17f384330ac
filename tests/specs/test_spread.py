from typing import get_args

import numpy as np
import pytest

from fmgui.specs import calls
from fmgui.specs.initializers import (
    AnyInitializer,
    Constant,
    Orthogonal,
    RandomNormal,
    RandomUniform,
    TruncatedNormal,
)
from fmgui.specs.spread import fans, mean, spread
from fmgui.training.keras_loading import load_keras

KINDS = get_args(get_args(AnyInitializer)[0])
INITIALIZERS = [
    *(kind() for kind in KINDS),
    RandomUniform(minval=0.0, maxval=0.4),
    RandomUniform(minval=0.1, maxval=-0.1),
    RandomNormal(mean=0.3, stddev=0.2),
    TruncatedNormal(mean=-0.1, stddev=0.5),
    Orthogonal(gain=2.0),
    Constant(value=0.7),
]
SHAPES = [(784, 64), (64, 800), (3, 3, 16, 64), (50_000,)]


def drawn(initializer, shape):
    load_keras()
    from fmgui.training.build import construct

    seeded = {"seed": 1} if "seed" in type(initializer).model_fields else {}
    call = calls.initializer(initializer.model_copy(update=seeded))
    return np.asarray(construct(call)(shape))


CASES = [
    (initializer, shape)
    for initializer in INITIALIZERS
    for shape in SHAPES
    # Keras makes no orthogonal biases.
    if not (isinstance(initializer, Orthogonal) and len(shape) == 1)
]


@pytest.mark.parametrize(("initializer", "shape"), CASES, ids=str)
def test_the_spread_is_that_of_the_weights_keras_draws(initializer, shape):
    weights = drawn(initializer, shape)
    # Of N numbers the spread is known to about 1 in √(2N).
    assert weights.std() == pytest.approx(spread(initializer, shape), rel=0.04, abs=1e-6)
    noise = 5 * spread(initializer, shape) / np.sqrt(weights.size)
    assert weights.mean() == pytest.approx(mean(initializer), abs=noise + 1e-6)


def test_a_unit_of_a_convolution_sees_each_place_of_its_kernel():
    assert fans((784, 64)) == (784, 64)
    assert fans((3, 3, 16, 32)) == (9 * 16, 9 * 32)
    assert fans((64,)) == (64, 64)
