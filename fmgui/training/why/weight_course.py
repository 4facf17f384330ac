"""How a run's weights were spread after each epoch that it has kept.

Everything here is NumPy: Keras is not needed to read what a run has kept.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fmgui.errors import RunError
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.layer_table import layer_table
from fmgui.specs.network import Network
from fmgui.training.microscope.signals import sample

NEARLY_ZERO = 1e-3
"""A weight nearer to 0 than this hardly does anything: first weights are some 50 times as large."""

_ARRAYS = {"Dense": 2, "Conv2D": 2, "BatchNormalization": 4}
"""How many arrays of weights a layer has; where there is a kernel it is the first."""
_QUANTILES = np.linspace(0, 1, 1001)
_MOST_SORTED = 50_000
_EPOCHS_AT_HAND = 1000

Values = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class KernelState:
    """A kernel's weights after one epoch, in a few numbers."""

    quantiles: Values
    """Weights at 1001 even steps from the least to the greatest."""
    absolute: float
    """The sum of |weight|: what L1 multiplies with its λ."""
    squares: float
    """The sum of weight²: what L2, in Keras, multiplies with its λ."""
    nearly_zero: int
    """How many weights are nearer to 0 than ``NEARLY_ZERO``."""
    spread: float
    """Their standard deviation."""
    count: int

    def shares(self, edges: Values) -> Values:
        """Return the share of weights between each two neighbours of ``edges``."""
        return np.diff(np.interp(edges, self.quantiles, _QUANTILES, left=0.0, right=1.0))


@dataclass(frozen=True, eq=False)
class WeightCourse:
    """The kernels of a run over its epochs; the last kernel is the output layer's."""

    run: RunFolder
    epochs: tuple[int, ...]
    """Those that were kept; 0 is before training."""
    kernels: tuple[tuple[KernelState, ...], ...]
    """For each kernel, its state after each of the epochs."""

    def over_epochs(self, kernel: int | None, what: str) -> Values:
        """Return a figure of one kernel, or of all together, after each epoch.

        Args:
            kernel: Its index; None for all.
            what: ``"absolute"``, ``"squares"``, or ``"nearly_zero"`` as a share from 0 to 1.
        """
        chosen = self.kernels if kernel is None else (self.kernels[kernel],)
        sums = np.sum([[getattr(state, what) for state in states] for states in chosen], axis=0)
        if what == "nearly_zero":
            sums = sums / sum(states[0].count for states in chosen)
        return np.asarray(sums, dtype=np.float64)

    def reach(self, kernel: int) -> float:
        """Return how far from 0 all but a few of a kernel's weights ever are."""
        ends = [np.abs(state.quantiles[[2, -3]]).max() for state in self.kernels[kernel]]
        return float(max(ends))


def weight_course(run: RunFolder) -> WeightCourse:
    """Read the weights of every kept epoch. Takes some 10 ms an epoch; run it in a thread.

    Raises:
        RunError: The run has kept no epochs, or a file is damaged.
    """
    kept, network = KeptEpochs(run), run.experiment().network
    states: dict[int, tuple[KernelState, ...]] = {}
    for epoch in kept.epochs():
        try:
            written = kept.file(epoch).stat().st_mtime_ns
        except OSError:
            continue  # given up for a later one meanwhile
        states[epoch] = _states(run, epoch, network, written)
    if not states:
        raise RunError(f"{run.path} has kept no epochs.")
    return WeightCourse(run, tuple(states), tuple(zip(*states.values(), strict=True)))


def kernels(network: Network, weights: Sequence[NDArray[Any]]) -> list[NDArray[Any]]:
    """Return the kernels among a network's weights: of each hidden layer, and of the output.

    Args:
        network: Whose weights they are.
        weights: In the order of Keras's ``get_weights()``.
    """
    return list(_kernels(network, weights))


def first_layer_pictures(run: RunFolder, epoch: int) -> NDArray[np.float32]:
    """Return what each unit of the first layer looks for, ``(units, height, width)``.

    For a dense layer these are 28×28 weights, one for each pixel; a convolution has its filters.
    What is no number is 0.

    Raises:
        RunError: The epoch was not kept, or its file is damaged.
    """
    first = kernels(run.experiment().network, KeptEpochs(run).weights(epoch))[0]
    square = first.reshape(28, 28, -1) if first.ndim == 2 else first[:, :, 0]
    pictures: NDArray[np.float32] = np.nan_to_num(np.moveaxis(square, -1, 0)).astype(np.float32)
    return pictures


@lru_cache(_EPOCHS_AT_HAND)
def _states(
    run: RunFolder,
    epoch: int,
    network: Network,
    written: int,  # noqa: ARG001 (tells a file from another of the same name)
) -> tuple[KernelState, ...]:
    return tuple(_state(kernel) for kernel in kernels(network, KeptEpochs(run).weights(epoch)))


def _state(kernel: NDArray[Any]) -> KernelState:
    values = kernel.ravel().astype(np.float64)
    some = sample(kernel, _MOST_SORTED).astype(np.float64)
    # Where a training has diverged, weights are no numbers any more.
    some = some[np.isfinite(some)]
    return KernelState(
        quantiles=np.quantile(some if some.size else np.zeros(1), _QUANTILES),
        absolute=float(np.abs(values).sum()),
        squares=float(np.square(values).sum()),
        nearly_zero=int(np.count_nonzero(np.abs(values) < NEARLY_ZERO)),
        spread=float(values.std()),
        count=values.size,
    )


def _kernels(network: Network, weights: Sequence[NDArray[Any]]) -> Iterator[NDArray[Any]]:
    place = 0
    for layer in layer_table(network).layers:
        if layer.kernel_shape is not None:
            if place >= len(weights) or weights[place].shape != layer.kernel_shape:
                raise RunError("These weights are of another network.")
            yield weights[place]
        place += _ARRAYS.get(layer.kind, 0)
