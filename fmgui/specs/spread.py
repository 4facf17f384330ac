"""How widely an initializer scatters a layer's first weights."""

import math

from fmgui.specs.initializers import (
    Constant,
    GlorotNormal,
    GlorotUniform,
    HeNormal,
    HeUniform,
    Initializer,
    LecunNormal,
    LecunUniform,
    Orthogonal,
    RandomNormal,
    RandomUniform,
    StandardNormal,
    TruncatedNormal,
)
from fmgui.specs.layer_table import Shape

_TRUNCATED = 0.87962566103423978
"""The spread of the standard normal distribution without what lies beyond 2σ."""


def fans(shape: Shape) -> tuple[int, int]:
    """Return n, how many numbers a unit with such weights sees, and m, how many units see each.

    As Keras counts them: a convolution counts every place of its kernel, and a list of biases
    counts as long in both directions.
    """
    if len(shape) == 1:
        return shape[0], shape[0]
    places = math.prod(shape[:-2])
    return places * shape[-2], places * shape[-1]


def spread(initializer: Initializer, shape: Shape) -> float:
    """Return the standard deviation σ of the weights that Keras will draw.

    For a layer of n inputs and m outputs it is √(1/n) after LeCun (1998), √(2/(n + m)) after
    Glorot and Bengio (2010), √(2/n) after He et al. (2015); uniform numbers are drawn as far as
    they reach the same σ, and Keras widens normal ones to make up for those cut off beyond 2σ.
    """
    n, m = fans(shape)
    sigma = 0.0  # of Zeros and Constant
    match initializer:
        case GlorotUniform() | GlorotNormal():
            sigma = math.sqrt(2 / (n + m))
        case HeUniform() | HeNormal():
            sigma = math.sqrt(2 / n)
        case LecunUniform() | LecunNormal():
            sigma = math.sqrt(1 / n)
        case RandomUniform():
            sigma = abs(initializer.maxval - initializer.minval) / math.sqrt(12)
        case RandomNormal():
            sigma = initializer.stddev
        case TruncatedNormal():
            sigma = _TRUNCATED * initializer.stddev
        case StandardNormal():
            sigma = 1.0
        case Orthogonal():
            # Each row has the length of the gain, or each column if there are more rows.
            sigma = initializer.gain / math.sqrt(max(math.prod(shape[:-1]), shape[-1]))
    return sigma


def mean(initializer: Initializer) -> float:
    """Return the mean of the weights that Keras will draw."""
    match initializer:
        case RandomUniform():
            return (initializer.minval + initializer.maxval) / 2
        case RandomNormal() | TruncatedNormal():
            return initializer.mean
        case Constant():
            return initializer.value
    return 0.0
