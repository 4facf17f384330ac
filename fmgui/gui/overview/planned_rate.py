"""The learning rate that is planned, worked out beside the window and drawn as one edits."""

import threading
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QSize, Qt, QThread, Signal, Slot
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget

from fmgui.gui.plots.legend import LineStyle, readable_rate
from fmgui.gui.style.theme import SPACING, make_muted
from fmgui.specs.experiment import Experiment

if TYPE_CHECKING:
    from fmgui.gui.plots.plot import Plot

Values = NDArray[np.float64]

_HEIGHT = 15 * SPACING
_LINE = LineStyle("learning_rate", strong=True, dots=False, number=readable_rate)


class _Question(NamedTuple):
    experiment: Experiment
    steps_per_epoch: int

    def is_answered_as(self, other: "_Question | None") -> bool:
        """Say whether the other question has the same answer."""
        return other is not None and self._relevant() == other._relevant()

    def _relevant(self) -> tuple[object, ...]:
        experiment = self.experiment
        return (
            experiment.schedule,
            experiment.optimizer.learning_rate,
            experiment.training.epochs,
            self.steps_per_epoch,
        )


class PlannedRate(QThread):
    """Works out the planned rate of the latest experiment it was told of.

    Call ``start`` once TensorFlow is loaded; what was told before is kept until then.
    """

    planned = Signal(object, object)
    """Epochs and rates, both float64 ``(n,)``, as ``CurvesPanel.set_planned_rate`` takes them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wake = threading.Condition()
        self._question: _Question | None = None
        self._answered: _Question | None = None
        self._closing = False

    def plan(self, experiment: Experiment, steps_per_epoch: int) -> None:
        """Ask for the rate over a training; ``planned`` comes a few milliseconds later.

        Nothing comes where the rate is as it was told last.
        """
        with self._wake:
            self._question = _Question(experiment, steps_per_epoch)
            self._wake.notify()

    def close(self) -> None:
        """End the thread and wait for it."""
        with self._wake:
            self._closing = True
            self._wake.notify()
        self.wait()

    def run(self) -> None:
        """Answer until closed. Called by Qt in the new thread."""
        # TensorFlow is imported with it, so only here.
        from fmgui.training.preview import planned_rates

        while True:
            with self._wake:
                self._wake.wait_for(lambda: self._closing or self._question is not None)
                question, self._question = self._question, None
            if self._closing or question is None:
                return
            if not question.is_answered_as(self._answered):
                self.planned.emit(*planned_rates(*question))
                self._answered = question


class SchedulePreview(QWidget):
    """A low plot of the planned rate, to stand beneath the settings of a schedule."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("schedule_preview")
        self.setAccessibleName(self.tr("Planned learning rate"))
        self.setFixedHeight(_HEIGHT)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._epochs: Values = np.empty(0)
        self._rates: Values = np.empty(0)
        self.plot: Plot | None = None
        text = self.tr("The planned rate will be drawn here once TensorFlow is loaded.")
        waiting = make_muted(QLabel(text))
        waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        waiting.setWordWrap(True)
        waiting.setContentsMargins(2 * SPACING, 0, 2 * SPACING, 0)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(waiting)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def sizeHint(self) -> QSize:
        return QSize(36 * SPACING, _HEIGHT)

    @Slot(object, object)
    def set_planned_rate(self, epochs: Values, rates: Values) -> None:
        """Draw the rate, as ``PlannedRate.planned`` tells it."""
        self._epochs, self._rates = epochs, rates
        if self.isVisible():
            self._draw()

    def _draw(self) -> None:
        if not len(self._epochs):
            return
        if self.plot is None:
            self.plot = self._make_plot()
            self._stack.addWidget(self.plot)
            self._stack.setCurrentWidget(self.plot)
        self.plot.set_curve("planned", self._epochs, self._rates)
        self.plot.canvas.setXRange(0.0, float(self._epochs[-1]), padding=0.02)
        self.plot.fit_values(from_zero=True)
        self._read_nothing()

    def _make_plot(self) -> "Plot":
        """Make the plot. The window starts sooner without, and so without pyqtgraph."""
        from fmgui.gui.plots.plot import Plot

        plot = Plot(self.tr("Learning rate"), epoch_label=self.tr("epoch"))
        plot.setContentsMargins(0, SPACING // 2, 0, 0)
        plot.add_curve("planned", self.tr("planned"), _LINE)
        plot.pointed_at.connect(self._read)
        plot.pointed_away.connect(self._read_nothing)
        return plot

    @Slot(float)
    def _read(self, epoch: float) -> None:
        """Write the rate under the mouse."""
        if self.plot is None:
            return
        index = int(np.searchsorted(self._epochs, epoch).clip(0, len(self._epochs) - 1))
        self.plot.set_pointer(float(np.clip(epoch, 0.0, self._epochs[-1])))
        self.plot.show_values({"planned": float(self._rates[index])})

    @Slot()
    def _read_nothing(self) -> None:
        if self.plot is not None:
            self.plot.set_pointer(None)
            self.plot.show_values({"planned": None})
