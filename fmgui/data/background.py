"""The plain ground behind a subject: paper, a wall, a shop's white, a scanner's black."""

import numpy as np
from numpy.typing import NDArray


def border(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the outermost pixels of a picture ``(h, w)`` or ``(h, w, channels)``, as a row."""
    return np.concatenate((image[0], image[-1], image[1:-1, 0], image[1:-1, -1]))


def ground(grey: NDArray[np.uint8], height: int, width: int) -> tuple[NDArray[np.float32], float]:
    """Continue what is seen at a picture's border over a whole area, as a smooth surface.

    A sheet of paper under a lamp is not equally bright everywhere, so a quadratic surface is
    fitted to the border. Border pixels that the subject covers are outvoted: the fit is repeated
    without those that lie far from it.

    Args:
        grey: ``(h, w)`` grey values.
        height: Rows of the area, at least ``h``; the picture lies in its middle.
        width: Columns of the area, at least ``w``.

    Returns:
        The surface, ``(height, width)`` with values 0 to 255, and the noise: how far border pixels
        typically lie from it, in grey levels.
    """
    values = border(grey).astype(np.float32)
    middle = np.median(values)
    rows, columns = grey.shape
    kept = np.abs(values - middle) <= max(3 * _spread(values - middle), 24.0)
    if np.all(values[kept] == middle):
        return np.full((height, width), middle, np.float32), 0.0

    y, x = np.linspace(-1, 1, rows), np.linspace(-1, 1, columns)
    terms = _terms(y[:, None], x)
    places = np.stack([border(np.broadcast_to(term, grey.shape)) for term in terms], axis=1)
    noise = 0.0
    for _ in range(3):
        factors = np.linalg.lstsq(places[kept], values[kept], rcond=None)[0]
        rest = values - places @ factors
        noise = _spread(rest[kept])
        kept = np.abs(rest) <= max(3 * noise, 4.0)

    # Beyond the picture's edge a quadratic runs away; there its value at the edge is kept.
    terms = _terms(_centred(rows, height)[:, None], _centred(columns, width))
    surface = sum(factor * term for factor, term in zip(factors, terms, strict=True))
    return np.clip(surface, 0, 255).astype(np.float32), noise


def on_square_ground(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Make a picture square by continuing its own ground on both sides.

    Args:
        image: ``(h, w, channels)``, in colour.

    Returns:
        ``(side, side, channels)`` with ``side = max(h, w)`` and the picture in the middle.
    """
    height, width, channels = image.shape
    side = max(height, width)
    if height == width:
        return image
    square = np.empty((side, side, channels), np.uint8)
    for channel in range(channels):
        square[..., channel] = np.rint(ground(image[..., channel], side, side)[0])
    top, left = (side - height) // 2, (side - width) // 2
    square[top : top + height, left : left + width] = image
    return square


def _terms(y: NDArray[np.float64], x: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """Return the terms of a quadratic surface at a column of rows and a row of columns."""
    return [np.ones((1, 1)), y, x, y * y, x * x, y * x]


def _centred(inner: int, outer: int) -> NDArray[np.float64]:
    """Return ``outer`` coordinates of which the middle ``inner`` run from -1 to 1."""
    start = (outer - inner) // 2
    return np.interp(np.arange(outer) - start, np.arange(inner), np.linspace(-1, 1, inner))


def _spread(values: NDArray[np.float32]) -> float:
    """Return the standard deviation as outliers cannot move it (median absolute deviation)."""
    return 1.4826 * float(np.median(np.abs(values)))
