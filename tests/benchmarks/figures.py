"""Figures, and the table they are shown in."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One line of the table."""

    what: str
    value: float
    unit: str
    reference: float | None = None
    """What it is compared with, in the same unit."""
    aim: str = ""

    @property
    def ratio(self) -> float | None:
        """The value as a part of the reference."""
        return self.value / self.reference if self.reference else None


def table(figures: Iterable[Figure]) -> str:
    """Return the figures as a table in Markdown."""
    lines = ["| what | fmgui | reference | ratio | aim |", "|---|---|---|---|---|"]
    for figure in figures:
        reference = "" if figure.reference is None else _number(figure.reference, figure.unit)
        ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}"
        value = _number(figure.value, figure.unit)
        lines.append(f"| {figure.what} | {value} | {reference} | {ratio} | {figure.aim} |")
    return "\n".join(lines)


def percentile(values: Sequence[float], percent: float) -> float:
    """Return the value below which so many percent of the values lie."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * percent / 100), len(ordered) - 1)]


def median(values: Iterable[float]) -> float:
    """Return the middle value."""
    return statistics.median(values)


def _number(value: float, unit: str) -> str:
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:.{digits}f} {unit}"
