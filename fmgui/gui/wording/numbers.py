"""Numbers as people write and read them, and the steps from one to the next."""

import math
from decimal import Decimal

from fmgui.specs.fields import Row

SMALLEST_STEP = 0.00001
"""Where a logarithmic editor that also takes 0 leaves 0, and returns to it."""

_SMALLEST_PLAIN, _LARGEST_PLAIN = 1e-8, 1e15


def number_text(value: float) -> str:
    """Return a number in full, ``0.00001`` and not ``1e-05``, unless that is too long."""
    if isinstance(value, int):
        return str(value)
    if value == 0:
        return "0"
    if _SMALLEST_PLAIN <= abs(value) < _LARGEST_PLAIN:
        return f"{Decimal(repr(value)).normalize():f}"
    return f"{Decimal(repr(value)).normalize():e}".replace("e+", "e")


def parse_number(text: str, number_type: type) -> int | float | str | None:
    """Return what a text says: a number, None for nothing, or the text itself if it is neither.

    A decimal comma is a decimal point; in a whole number it is neither.
    """
    plain = text.strip().replace("−", "-")
    if not plain:
        return None
    if "_" in plain:  # which Python would read, and people would not
        return text
    if number_type is float and "." not in plain and plain.count(",") == 1:
        plain = plain.replace(",", ".")
    try:
        number = float(plain)
        if not math.isfinite(number):
            return text
        return int(plain) if number_type is int and plain.lstrip("+-").isdigit() else number
    except ValueError:
        return text


def step_number(value: float, steps: int, row: Row) -> float:
    """Return the number some steps up or down, or ``value`` where the bounds leave no such step.

    Logarithmic fields go by 1, 2, 5, 10, 20 ..., all others by their step.
    """
    for _ in range(abs(steps)):
        up = steps > 0
        following = _next_on_ladder(value, up, row) if row.ui.logarithmic else _add(value, up, row)
        if not allows(row, following):
            break
        value = following
    return int(value) if row.type is int else value


def allows(row: Row, value: float) -> bool:
    """Say whether the field's bounds allow a number."""
    bounds = row.bounds
    if bounds.minimum is not None and (
        value < bounds.minimum or (value == bounds.minimum and not bounds.minimum_is_allowed)
    ):
        return False
    return bounds.maximum is None or not (
        value > bounds.maximum or (value == bounds.maximum and not bounds.maximum_is_allowed)
    )


def _add(value: float, up: bool, row: Row) -> float:
    # In decimals, so that ten steps of 0.1 make 1 and not 0.9999999999999999.
    step = Decimal(repr(row.ui.step or 1))
    return float(Decimal(repr(value)) + (step if up else -step))


def _next_on_ladder(value: float, up: bool, row: Row) -> float:
    smallest = 1 if row.type is int else SMALLEST_STEP
    if value < 0 or (value == 0 and up):
        return smallest
    if not up and value <= smallest and allows(row, 0):
        return 0
    if value == 0:
        return -1
    decade = math.floor(math.log10(value))
    rungs = [
        float(f"{digit}e{exponent}")
        for exponent in range(decade - 1, decade + 2)
        for digit in (1, 2, 5)
    ]
    if up:
        return min(rung for rung in rungs if rung > value)
    return max(rung for rung in rungs if rung < value)
