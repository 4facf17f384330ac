"""Line charts as SVG text, for pages that carry all they show."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

import numpy as np
from numpy.typing import NDArray

WIDTH, HEIGHT = 500, 220
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 12, 10, 24
_BELOW = HEIGHT - 8
"""Where the texts below the chart stand."""
_TICKS = 5
_FEW_POWERS = 2.6
"""Powers of ten up to which numbers between them are named as well."""
_MARGIN = 0.06
_FAR_APART = 20
"""Numbers above 0 of which the largest is so many times the least are shown by their powers."""

Place = Callable[[float, float], tuple[float, float]]
"""Where in the picture, in its units, a point of the chart is."""


@dataclass(frozen=True, eq=False)
class Line:
    """A curve of a chart."""

    label: str
    x: NDArray[np.float64]
    y: NDArray[np.float64]
    """Float64 ``(n,)`` as ``x``; where it is not finite, the curve is broken."""
    colour: str
    """As ``#rrggbb``."""
    is_strong: bool = True
    """Whether it is drawn strong and solid, or else thin and dashed."""
    star: tuple[float, float] | None = None
    """A point to mark, such as the best epoch."""


def are_far_apart(lines: Sequence[Line]) -> bool:
    """Return whether the curves can only be seen beside one another on a logarithmic axis."""
    values = np.concatenate([np.empty(0), *(line.y[np.isfinite(line.y)] for line in lines)])
    return bool(values.size and values.min() > 0 and values.max() > _FAR_APART * values.min())


def chart(title: str, lines: Sequence[Line], x_label: str, *, is_logarithmic: bool = False) -> str:
    """Return a chart as an ``<svg>`` element; its text takes the page's colour."""
    shape = np.log10 if is_logarithmic else np.asarray
    x_low, x_high = _ends([line.x for line in lines], 0.0)
    y_low, y_high = _ends([shape(line.y) for line in lines], _MARGIN)
    x_scale = (WIDTH - _LEFT - _RIGHT) / (x_high - x_low)
    y_scale = (HEIGHT - _TOP - _BOTTOM) / (y_high - y_low)

    def across(x: float) -> float:
        return _LEFT + (x - x_low) * x_scale

    def place(x: float, y: float) -> tuple[float, float]:
        return across(x), HEIGHT - _BOTTOM - (float(shape(y)) - y_low) * y_scale

    y_ticks = powers(10**y_low, 10**y_high) if is_logarithmic else ticks(y_low, y_high)
    parts = [
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(title)}">',
        *_grid(y_ticks, place, x_low, x_high),
        *_steps(_epochs(x_low, x_high), across),
        f'<text x="{_LEFT}" y="{_BELOW}" text-anchor="end" dx="-16">{escape(x_label)}</text>',
    ]
    for line in lines:
        parts += _drawn(line, place)
    return "\n".join([*parts, "</svg>"])


def ticks(low: float, high: float) -> list[float]:
    """Return round numbers between two ends, about five of them.

    >>> ticks(0.0, 1.0)
    [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]
    """
    rough = (high - low) / _TICKS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= 0.99 * rough)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [float(f"{number * step:.10g}") for number in range(first, last + 1)]


def powers(low: float, high: float) -> list[float]:
    """Return round numbers between two ends above 0, as far apart as a logarithmic axis has them.

    >>> powers(0.3, 80.0)
    [0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0]
    >>> powers(0.0003, 80.0)
    [0.001, 0.01, 0.1, 1.0, 10.0]
    """
    exponents = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    digits = (1, 2, 5) if math.log10(high / low) < _FEW_POWERS else (1,)
    found = [float(f"{digit}e{exponent}") for exponent in exponents for digit in digits]
    return [value for value in found if low <= value <= high]


def _epochs(low: float, high: float) -> list[float]:
    """Return which epochs are named: the first one as well."""
    found = [value for value in ticks(low, high) if value == round(value)]
    is_free = low == round(low) and all(value - low > (high - low) / 16 for value in found)
    return [low, *found] if is_free else found


def _ends(columns: Sequence[NDArray[np.float64]], margin: float) -> tuple[float, float]:
    values = np.concatenate([column[np.isfinite(column)] for column in columns] or [np.empty(0)])
    if not values.size:
        return 0.0, 1.0
    low, high = float(values.min()), float(values.max())
    aside = margin * (high - low) or (0.0 if high > low else 0.5 * abs(high) or 0.5)
    return low - aside, high + aside


def _grid(values: Sequence[float], place: Place, x_low: float, x_high: float) -> list[str]:
    parts = []
    for value in values:
        (left, y), (right, _) = place(x_low, value), place(x_high, value)
        parts.append(f'<path class="grid" d="M{left:.1f} {y:.1f}H{right:.1f}"/>')
        parts.append(
            f'<text x="{left - 8:.1f}" y="{y + 4:.1f}" text-anchor="end">{value:.6g}</text>'
        )
    return parts


def _steps(values: Sequence[float], across: Callable[[float], float]) -> list[str]:
    return [
        f'<text x="{across(value):.1f}" y="{_BELOW}" text-anchor="middle">{value:g}</text>'
        for value in values
    ]


def _drawn(line: Line, place: Place) -> list[str]:
    path, is_down = [], False
    for x, y in zip(line.x, line.y, strict=True):
        if not (math.isfinite(x) and math.isfinite(y)):
            is_down = False
            continue
        right, down = place(float(x), float(y))
        path.append(f"{'L' if is_down else 'M'}{right:.1f} {down:.1f}")
        is_down = True
    kind = "strong" if line.is_strong else "thin"
    parts = [
        f'<path class="{kind}" stroke="{line.colour}" d="{"".join(path)}">'
        f"<title>{escape(line.label)}</title></path>"
    ]
    if line.star is not None:
        x, y = place(*line.star)
        parts.append(
            f'<text class="star" x="{x:.1f}" y="{y + 6:.1f}" style="fill: {line.colour}" '
            f'text-anchor="middle">★</text>'
        )
    return parts
