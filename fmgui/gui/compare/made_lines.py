"""Curves of runs, each made once and kept until it would be another one."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from fmgui.gui.compare.compare_choices import Shown
from fmgui.gui.compare.overlay_lines import RATE, Line, make_line, on_axis
from fmgui.runs.course import Course


@dataclass(frozen=True)
class Plan:
    """All that a curve depends on: two that are equal make the same curve."""

    path: Path
    """The run's folder."""
    part: str
    """``VALIDATION``, ``TRAINING`` or ``RATE``."""
    course: Course
    """What the run went through; another one as soon as its files have changed."""
    column: str
    """The values drawn, by their name in ``course``."""
    shown: Shown
    """How they are shown."""
    stretch: int
    """See ``overlay_lines.thinned``."""

    def make(self) -> Line:
        """Make the curve."""
        course, shown = self.course, self.shown
        return make_line(
            self.path,
            self.part,
            on_axis(course.epoch if shown.by_epoch else course.elapsed, shown.log_x),
            getattr(course, self.column),
            smoothing=shown.smoothing,
            logarithmic=shown.log_y,
            diverged_at=None if self.part == RATE else _end(course, shown),
            stretch=self.stretch,
        )


class MadeLines:
    """The curves of a plot, of which only those are made that are not there yet."""

    def __init__(self) -> None:
        self._made: dict[Plan, Line] = {}
        self._plans: Sequence[Plan] = ()
        self._missing: list[Plan] = []

    def plan(self, plans: Sequence[Plan]) -> None:
        """Choose which curves there are to be, and forget all others."""
        self._made = {plan: self._made[plan] for plan in plans if plan in self._made}
        self._plans = plans
        self._missing = [plan for plan in plans if plan not in self._made]

    def make(self, seconds: float) -> bool:
        """Make curves for about so long, at least one; say whether any was still missing."""
        was_missing, end = bool(self._missing), time.perf_counter() + seconds
        while self._missing:
            plan = self._missing.pop()
            self._made[plan] = plan.make()
            if time.perf_counter() > end:
                break
        return was_missing

    def lines(self) -> list[Line]:
        """Return the curves, once none is missing."""
        return [self._made[plan] for plan in self._plans]


def _end(course: Course, shown: Shown) -> float | None:
    """Return where on the lower axis a run has diverged."""
    end = course.diverged_at if shown.by_epoch else course.diverged_after
    return None if end is None else float(on_axis(np.array([end]), shown.log_x)[0])
