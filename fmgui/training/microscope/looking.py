"""The microscope at work: it answers soon, and exactly as soon as it can."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fmgui.specs.layer_table import LayerTable, layer_table
from fmgui.specs.network import ConvolutionalLayer, DenseLayer, Network
from fmgui.training.microscope.first_weights import (
    Beginning,
    FirstWeights,
    as_parameters,
    beginnings,
)
from fmgui.training.microscope.kernels import at_once
from fmgui.training.microscope.look import Look, seen
from fmgui.training.microscope.passing import forward_and_back
from fmgui.training.microscope.thinning import draw_thin, thin

BATCH_SIZE = 256
"""Pictures that are looked at: the first of the training set."""
SMALL_BATCH_SIZE = 64
"""As many at most in large networks and in convolutions."""
LEAST_BATCH_SIZE = 16
_SMALL = 2_000_000
"""Multiplications for one picture, up to which a network of dense layers is a small one."""
_MOST_MULTIPLICATIONS = 2_000_000_000
_MOST_NUMBERS = 1_500_000
"""That all layers give for all pictures."""

AT_ONCE = 0.035
"""Seconds: what takes longer is estimated first."""
AT_MOST = 4.0
"""Seconds: what takes longer still is only estimated."""
AT_MOST_BREATHLESS = 0.12
"""Seconds: and so is what could not be let go for longer than this when something else is asked."""
_ESTIMATED_BATCH_SIZE = 8
"""Pictures, where nothing follows that has to be like the estimate."""
_ESTIMATED_BY = 300_000_000
"""Multiplications: an estimate should do with them."""
_PER_MULTIPLICATION = 0.07e-9
"""Seconds on two cores, way back included."""
_PER_NUMBER = 15e-9


class Microscope:
    """Looks into networks, and keeps the weights it has drawn. It belongs to one thread."""

    def __init__(self) -> None:
        self._first_weights = FirstWeights()

    def looks(
        self,
        network: Network,
        seed: int,
        images: NDArray[np.uint8],
        labels: NDArray[np.uint8],
        weights: Sequence[NDArray[Any]] | None = None,
    ) -> Iterator[Look | None]:
        """Send a batch through a network, forward and back.

        A look comes within a tenth of a second. Where it takes longer, an estimate comes first, and
        where it takes very long nothing but that. Whenever None is yielded, the rest may be let go.

        Args:
            network: What to look into.
            seed: The run's seed, by which its first weights are drawn.
            images: Pictures ``(count, 28, 28)``; the first ones are taken, as many as a batch has.
            labels: Their classes.
            weights: Other weights than the first ones, in the order of Keras's ``get_weights()``.

        Raises:
            RunError: The weights are of another network.
        """
        begin = beginnings(network, seed)
        if weights is None:
            seconds = self._first_weights.seconds(begin) + _passing_seconds(network)
            if seconds > AT_ONCE:
                breathless = self._first_weights.breathless_seconds(begin)
                is_last = seconds > AT_MOST or breathless > AT_MOST_BREATHLESS
                yield _estimate(network, begin, images, labels, is_last=is_last)
                if is_last:
                    return
            parameters = yield from self._first_weights.draw(begin)
        else:
            parameters = as_parameters(network, weights, begin)
        size = batch_size(network)
        pixels = _pixels(images[:size])
        passed = yield from forward_and_back(network, parameters, pixels, labels[:size])
        yield seen(network, pixels, passed)


def look(
    network: Network,
    seed: int,
    images: NDArray[np.uint8],
    labels: NDArray[np.uint8],
    weights: Sequence[NDArray[Any]] | None = None,
) -> Look:
    """Return the last look into a network, see ``Microscope.looks``."""
    *_, last = Microscope().looks(network, seed, images, labels, weights)
    assert last is not None
    return last


def warm_up() -> None:
    """Look into a small network, so that TensorFlow has set itself up when somebody waits."""
    # The way back through a layer is another one where it is not the first.
    convolution, dense = ConvolutionalLayer(filters=8), DenseLayer(units=8)
    network = Network(hidden=(convolution, convolution, dense, dense))
    images = np.zeros((SMALL_BATCH_SIZE, 28, 28), np.uint8)
    look(network, 0, images, np.zeros(SMALL_BATCH_SIZE, np.uint8))


def batch_size(network: Network) -> int:
    """Return how many pictures of a network are looked at."""
    table = layer_table(network)
    convolves = any(isinstance(layer, ConvolutionalLayer) for layer in network.hidden)
    if not convolves and table.multiplications <= _SMALL:
        return BATCH_SIZE
    most = min(_MOST_MULTIPLICATIONS // table.multiplications, _MOST_NUMBERS // _numbers(table))
    return max(LEAST_BATCH_SIZE, min(most, SMALL_BATCH_SIZE))


def _estimate(
    network: Network,
    begin: Sequence[Beginning],
    images: NDArray[np.uint8],
    labels: NDArray[np.uint8],
    *,
    is_last: bool,
) -> Look:
    size = _ESTIMATED_BATCH_SIZE if is_last else batch_size(network)
    thinned = thin(network, _ESTIMATED_BY // size)
    pixels = _pixels(images[:size])
    parameters = list(draw_thin(thinned, begin))
    passed = at_once(forward_and_back(thinned.network, parameters, pixels, labels[:size]))
    look = seen(network, pixels, passed, thinned.scales)
    return replace(look, is_estimate=True, is_last=is_last)


def _passing_seconds(network: Network) -> float:
    table = layer_table(network)
    for_one = _PER_MULTIPLICATION * table.multiplications + _PER_NUMBER * _numbers(table)
    return batch_size(network) * for_one


def _numbers(table: LayerTable) -> int:
    """Return how many numbers all layers give for one picture."""
    return sum(layer.output_size for layer in table.layers)


def _pixels(images: NDArray[np.uint8]) -> NDArray[np.float32]:
    return images.astype(np.float32) / np.float32(255)
