"""A flat picture of the loss around the path that a training has taken."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]
Path = NDArray[np.float32]

_MOST, _LEAST = 25, 9
"""Points along each side."""
_MARGIN = 0.15
"""How far the picture reaches beyond the path, as a share of its own size."""


@dataclass(frozen=True, eq=False)
class Plane:
    """The loss on the plane that a path keeps closest to, and the path as seen on it.

    The plane is spanned by the first two principal components of the path's points, after H. Li,
    Z. Xu, G. Taylor, C. Studer, T. Goldstein, "Visualizing the Loss Landscape of Neural Nets",
    2018, section 7.
    """

    path: Values
    """Where the path's points lie on it, ``(points, 2)``, in the measure of the weights."""
    x: Values
    """Where the losses were measured, ``(columns,)``, evenly spread."""
    y: Values
    """The same upwards, ``(rows,)``."""
    losses: Values
    """The loss there, ``(rows, columns)``; not finite where it is no number."""
    share: float
    """How much of the path's spread lies in the plane, 0 to 1 (the variance explained)."""


def plane_of(
    path: Path, loss_at: Callable[[Path], float], seconds: float
) -> Iterator[float | Plane]:
    """Yield the share done, 0 to 1, now and then, and at last the plane.

    Args:
        path: Weights, a row for each point, float32 ``(points, weights)``; at least three points.
        loss_at: Measures the loss at weights ``(weights,)``.
        seconds: About how long it may take; it is coarser where that is short.
    """
    middle = path.mean(axis=0, dtype=np.float64).astype(np.float32)
    # A few points in many dimensions: their products are few, the weights' would be billions.
    centred = path - middle
    spreads, mixtures = np.linalg.eigh((centred @ centred.T).astype(np.float64))
    spreads, mixtures = spreads[::-1].clip(0), mixtures[:, ::-1]
    lengths = np.sqrt(np.maximum(spreads[:2], np.finfo(np.float64).tiny))
    directions = ((mixtures[:, :2] / lengths).T.astype(np.float32)) @ centred
    places = mixtures[:, :2] * lengths
    share = float(spreads[:2].sum() / max(spreads.sum(), np.finfo(np.float64).tiny))
    loss_at(middle)  # the first time takes longer
    begun = time.perf_counter()
    loss_at(middle)
    each = time.perf_counter() - begun
    count = int(np.clip(np.sqrt(seconds / each), _LEAST, _MOST))
    # Along one line there is no second direction: still, a picture has two.
    least = 0.3 * float(np.ptp(places, axis=0).max())
    x, y = (_spread(places[:, axis], least, count) for axis in (0, 1))
    losses = np.empty((count, count))
    for row, up in enumerate(y):
        yield row / count
        for column, along in enumerate(x):
            losses[row, column] = loss_at(
                middle + np.float32(along) * directions[0] + np.float32(up) * directions[1]
            )
    yield Plane(places, x, y, losses, share)


def _spread(places: Values, least: float, count: int) -> Values:
    middle = (places.min() + places.max()) / 2
    half = max(float(np.ptp(places)), least) * (0.5 + _MARGIN)
    return np.linspace(middle - half, middle + half, count)
