"""The learning rate over the epochs: as it was planned, and as it went."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from fmgui.gui.plots.legend import LineStyle, readable_rate
from fmgui.gui.plots.plot import Plot
from fmgui.gui.style.theme import SPACING, make_muted
from fmgui.runs.course import Course
from fmgui.specs.experiment import Experiment

Values = NDArray[np.float64]

_PLANNED = LineStyle(
    "muted", strong=True, stroke=Qt.PenStyle.DotLine, dots=False, number=readable_rate
)
_USED = LineStyle("learning_rate", strong=True, number=readable_rate)


@dataclass(frozen=True)
class Plan:
    """Which plan to work out."""

    experiment: Experiment
    steps_per_epoch: int


@dataclass(frozen=True, eq=False)
class Planned:
    """A plan worked out: rates at epochs from the begin, each float64 ``(points,)``."""

    plan: Plan
    epochs: Values
    rates: Values


def plans(asked: Plan) -> Iterator[Planned]:
    """Yield the plan. Must run in a thread: it calls Keras."""
    from fmgui.training.preview import planned_rates

    yield Planned(asked, *planned_rates(asked.experiment, asked.steps_per_epoch))


class ScheduleView(QWidget):
    """Planned thinly and dotted, used strongly, a point an epoch."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.whose = make_muted(QLabel())
        self.whose.setObjectName("learning_rate.whose")
        self.whose.setWordWrap(True)
        self.plot = Plot(self.tr("Learning rate"), epoch_label=self.tr("epoch"))
        self.plot.add_curve("planned", self.tr("planned"), _PLANNED)
        self.plot.add_curve("used", self.tr("used at the epoch's end"), _USED)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        layout.addWidget(self.whose)
        layout.addWidget(self.plot, 1)
        self.show_plan(None)
        self.show_course(Course())

    def show_plan(self, planned: Planned | None) -> None:
        """Draw a plan, or none."""
        nothing = np.empty(0)
        epochs, rates = (planned.epochs, planned.rates) if planned else (nothing, nothing)
        self.plot.set_curve("planned", epochs, rates)
        self._fit()

    def show_course(self, course: Course) -> None:
        """Draw the rates used."""
        self.plot.set_curve("used", course.epoch, course.learning_rate)
        self.plot.show_key("used", len(course.epoch) > 0)
        last = course.learning_rate[-1] if len(course.epoch) else None
        self.plot.show_values({"used": None if last is None else float(last)})
        self._fit()

    def _fit(self) -> None:
        ends = [self.plot.curve_data(key)[0].max(initial=1.0) for key in ("planned", "used")]
        self.plot.canvas.setXRange(0.0, float(max(ends)), padding=0.02)
        self.plot.fit_values(from_zero=True)
