"""Loss, accuracy and learning rate of runs over one another, drawn a part at a time."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fmgui.gui.compare.compare_choices import Shown
from fmgui.gui.compare.made_lines import MadeLines, Plan
from fmgui.gui.compare.overlay_lines import RATE, TRAINING, VALIDATION, stretch_of
from fmgui.gui.compare.overlay_plot import OverlayPlot
from fmgui.gui.plots.overlay import Overlay
from fmgui.gui.style.theme import SPACING
from fmgui.runs.course import Course

_TURN_MILLISECONDS = 8
"""From one part that is drawn to the next: in between, the window does all else."""

_MAKING_SECONDS = 0.004
"""How long curves are made in one turn; the rest is made in the next ones."""


class OverlayPlots(QWidget):
    """Three plots, one above the other, of which each is drawn in a turn of its own.

    Only curves that have changed are made anew, and none is drawn while nobody looks.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.loss = OverlayPlot(self.tr("Loss"))
        self.accuracy = OverlayPlot(self.tr("Accuracy"))
        self.rate = OverlayPlot(self.tr("Learning rate"), label=self.tr("epoch"))
        self._columns = {
            self.loss: ((TRAINING, "loss"), (VALIDATION, "val_loss")),
            self.accuracy: ((TRAINING, "accuracy"), (VALIDATION, "val_accuracy")),
            self.rate: ((RATE, "learning_rate"),),
        }
        self.all = tuple(self._columns)
        self._made = {plot: MadeLines() for plot in self.all}
        self._overlays: Sequence[Overlay] = ()
        self._courses: dict[Path, Course] = {}
        self._shown = Shown()
        self._highlighted: Path | None = None
        self._stale: list[OverlayPlot] = []
        self._unplanned: set[OverlayPlot] = set()
        self._timer = QTimer(self, interval=_TURN_MILLISECONDS)
        self._timer.timeout.connect(self._draw_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        for plot, share in zip(self.all, (5, 5, 3), strict=True):
            column.addWidget(plot, share)

    def show_runs(
        self,
        overlays: Sequence[Overlay],
        courses: dict[Path, Course],
        shown: Shown,
        highlighted: Path | None,
    ) -> None:
        """Draw runs a little later; those whose course is not among ``courses`` are left out."""
        self._overlays = [overlay for overlay in overlays if overlay.path in courses]
        self._courses, self._shown, self._highlighted = courses, shown, highlighted
        self._stale += [plot for plot in self.all if plot not in self._stale]
        self._unplanned = set(self.all)
        if self.isVisible() or not self._overlays:
            self._timer.start()

    def highlight(self, path: Path | None) -> None:
        """Bring a run's curves to the front; None lets all be equal."""
        self._highlighted = path
        for plot in self.all:
            plot.highlight(path)

    def set_pointer(self, x: float | None) -> None:
        """Draw the thin line where values are read, or take it away."""
        for plot in self.all:
            plot.set_pointer(x)

    def is_drawn(self) -> bool:
        """Say whether all that is known has been drawn."""
        return not self._stale

    @Slot()
    def _draw_on(self) -> None:
        if self._stale and self._draw(self._stale[0]):
            self._stale.pop(0)
        if not self._stale:
            self._timer.stop()

    def _draw(self, plot: OverlayPlot) -> bool:
        """Draw a plot, or first make some of the curves that it lacks."""
        shown, made = self._shown_in(plot), self._made[plot]
        if plot in self._unplanned:
            self._unplanned.discard(plot)
            made.plan(self._plans(plot, shown))
        if made.make(_MAKING_SECONDS):
            return False
        label = self.tr("epoch") if shown.by_epoch else self.tr("seconds")
        plot.set_scales(log_x=shown.log_x, log_y=shown.log_y, whole=shown.by_epoch, label=label)
        colour_of = {overlay.path: overlay.colour for overlay in self._overlays}
        plot.set_lines(made.lines(), colour_of, self._highlighted)
        return True

    def _plans(self, plot: OverlayPlot, shown: Shown) -> list[Plan]:
        columns = self._columns[plot]
        courses = [(overlay.path, self._courses[overlay.path]) for overlay in self._overlays]
        curves = len(columns) * len(courses)
        return [
            Plan(path, part, course, column, shown, stretch_of(len(course.epoch), curves))
            for part, column in columns
            for path, course in courses
        ]

    def _shown_in(self, plot: OverlayPlot) -> Shown:
        """Return how curves are shown there: a rate is not smoothed, accuracy not logarithmic."""
        shown = self._shown
        smoothing = 0.0 if plot is self.rate else shown.smoothing
        return replace(shown, smoothing=smoothing, log_y=shown.log_y and plot is not self.accuracy)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
