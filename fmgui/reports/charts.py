"""Line charts as SVG text, for pages that carry all they show."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

import numpy as np
from numpy.typing import NDArray

WIDTH, HEIGHT = 640, 220
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 12, 10, 24
_TICKS = 5
_MARGIN = 0.06

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


def chart(title: str, lines: Sequence[Line], x_label: str) -> str:
    """Return a chart as an ``<svg>`` element; its text takes the page's colour."""
    x_low, x_high = _ends([line.x for line in lines], 0.0)
    y_low, y_high = _ends([line.y for line in lines], _MARGIN)
    x_scale = (WIDTH - _LEFT - _RIGHT) / (x_high - x_low)
    y_scale = (HEIGHT - _TOP - _BOTTOM) / (y_high - y_low)

    def place(x: float, y: float) -> tuple[float, float]:
        return _LEFT + (x - x_low) * x_scale, HEIGHT - _BOTTOM - (y - y_low) * y_scale

    parts = [
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(title)}">',
        *_grid(ticks(y_low, y_high), place, x_low, x_high),
        *_steps(ticks(x_low, x_high), place, y_low),
        f'<text x="{_LEFT}" y="{HEIGHT - 4}" text-anchor="end" dx="-8">{escape(x_label)}</text>',
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


def _steps(values: Sequence[float], place: Place, y_low: float) -> list[str]:
    parts = []
    for value in values:
        if value == round(value):
            x, y = place(value, y_low)
            parts.append(
                f'<text x="{x:.1f}" y="{y + 16:.1f}" text-anchor="middle">{value:g}</text>'
            )
    return parts


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
            f'<text class="star" x="{x:.1f}" y="{y + 6:.1f}" fill="{line.colour}" '
            f'text-anchor="middle">★</text>'
        )
    return parts
