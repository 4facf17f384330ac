"""Runs compared: their curves over one another, and the settings in which they differ."""

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from fmgui.gui.compare.compare_choices import CompareChoices, Shown
from fmgui.gui.compare.compare_readout import Readout, legend
from fmgui.gui.compare.differences_table import DifferencesTable
from fmgui.gui.compare.overlay_lines import RATE, TRAINING, VALIDATION, make_line, on_axis
from fmgui.gui.compare.overlay_plot import OverlayPlot
from fmgui.gui.empty_page import empty_page
from fmgui.gui.plots.overlay import Overlay
from fmgui.gui.style.theme import SPACING
from fmgui.gui.threads.latest import Latest
from fmgui.gui.wording.language import told
from fmgui.runs.course import Course, Courses, Loaded
from fmgui.runs.run_folder import RunFolder


class ComparePanel(QWidget):
    """The curves of several runs over one another, and the settings in which the runs differ.

    The runs are read beside the window; ``stop`` must end that before the panel goes away. Under
    the mouse, or with the arrow keys, the exact values are read, never the smoothed ones.
    """

    pointed = Signal(object)
    """The ``RunFolder`` whose curve or row the user clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare")
        self.setAccessibleName(self.tr("Comparison of runs"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._overlays: list[Overlay] = []
        self._loaded: dict[Path, Loaded] = {}
        self._highlighted: Path | None = None
        self._epoch: float | None = None
        self._courses = Courses()
        self._reader = Latest(self._courses.read, self)
        self._reader.answered.connect(self._take)
        self._make_controls()
        self._make_plots()
        self.differences = DifferencesTable()
        self._assemble()
        self._connect()

    # --- Assembling ------------------------------------------------------------------------

    def _make_controls(self) -> None:
        self.tabs = _Tabs()
        self.tabs.setObjectName("compare.tabs")
        self.tabs.setAccessibleName(self.tr("Curves or settings"))
        self.tabs.setDrawBase(False)
        self.tabs.addTab(self.tr("Curves"))
        self.tabs.addTab(self.tr("Settings that differ"))
        self.choices = CompareChoices()

    def _make_plots(self) -> None:
        self.loss = OverlayPlot(self.tr("Loss"))
        self.accuracy = OverlayPlot(self.tr("Accuracy"))
        self.rate = OverlayPlot(self.tr("Learning rate"), label=self.tr("epoch"))
        self._columns = {
            self.loss: ((TRAINING, "loss"), (VALIDATION, "val_loss")),
            self.accuracy: ((TRAINING, "accuracy"), (VALIDATION, "val_accuracy")),
            self.rate: ((RATE, "learning_rate"),),
        }
        self._plots = tuple(self._columns)
        self._legend = _one_line(QLabel(textFormat=Qt.TextFormat.RichText))
        self._problem = _one_line(QLabel(textFormat=Qt.TextFormat.PlainText))
        self._problem.setObjectName("compare.problem")
        self._problem.setForegroundRole(QPalette.ColorRole.BrightText)
        self._readout = Readout(self)

    def _assemble(self) -> None:
        controls = QHBoxLayout()
        controls.setContentsMargins(0, 0, 0, 0)
        controls.setSpacing(SPACING)
        controls.addWidget(self.tabs)
        controls.addStretch(1)
        controls.addWidget(self.choices)
        curves = QWidget()
        column = QVBoxLayout(curves)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addWidget(self._legend)
        for plot, share in zip(self._plots, (5, 5, 3), strict=True):
            column.addWidget(plot, share)
        self._views = QStackedWidget()
        self._views.addWidget(curves)
        self._views.addWidget(self.differences)
        filled = QWidget()
        layout = QVBoxLayout(filled)
        layout.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        layout.setSpacing(SPACING // 2)
        layout.addLayout(controls)
        layout.addWidget(self._problem)
        layout.addWidget(self._views, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty_page())
        self._pages.addWidget(filled)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)

    def _empty_page(self) -> QWidget:
        return empty_page(
            self.tr("Tick runs in the table to compare them."),
            self.tr("Their curves will lie over one another here, each run in its own colour."),
        )

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_tab)
        self.choices.changed.connect(self.redraw)
        for plot in self._plots:
            plot.pointed_at.connect(self._point_at)
            plot.pointed_away.connect(self._point_away)
            plot.clicked.connect(self._click)
        self.differences.pointed.connect(self._point_to)

    # --- Which runs ------------------------------------------------------------------------

    @Slot(object)
    def show_overlays(self, overlays: Sequence[Overlay]) -> None:
        """Compare these runs; they are drawn a little later, when they are read."""
        self._overlays = list(overlays)
        if self._highlighted not in [overlay.path for overlay in overlays]:
            self._highlighted = None
        self._pages.setCurrentIndex(1 if overlays else 0)
        self._reader.ask([overlay.run for overlay in overlays])

    @Slot(object)
    def highlight(self, run: RunFolder | None) -> None:
        """Bring a run's curves to the front; None, or one not compared, lets all be equal."""
        paths = {overlay.path for overlay in self._overlays}
        self._highlighted = run.path if run and run.path in paths else None
        for plot in self._plots:
            plot.highlight(self._highlighted)
        self.differences.highlight(self._highlighted)
        self._legend.setText(legend(self, self._overlays, self._highlighted))

    def stop(self) -> None:
        """End the reading. The panel must not be used afterwards."""
        self._reader.close()

    @Slot(object)
    def _take(self, loaded: dict[Path, Loaded]) -> None:
        self._loaded = loaded
        experiments = {path: one.experiment for path, one in loaded.items() if one.experiment}
        self.differences.show_runs(self._overlays, experiments)
        title = self.tr("Settings that differ")
        count = self.differences.count
        self.tabs.setTabText(1, f"{title} ({count})" if count else title)
        problems = {
            overlay.name: loaded[overlay.path].problem
            for overlay in self._overlays
            if overlay.path in loaded and loaded[overlay.path].problem
        }
        self._problem.setText(self.tr("Damaged: {}").format(", ".join(problems)))
        self._problem.setToolTip("\n".join(map(told, problems.values())))
        self._problem.setVisible(bool(problems))
        self.redraw()

    # --- Drawing ---------------------------------------------------------------------------

    @Slot()
    def redraw(self) -> None:
        """Draw the curves as they are chosen to be shown."""
        self._point_away()
        shown = self.choices.value()
        colour_of = {overlay.path: overlay.colour for overlay in self._overlays}
        courses = {path: loaded.course for path, loaded in self._loaded.items()}
        steps = {
            path: on_axis(course.epoch if shown.by_epoch else course.elapsed, shown.log_x)
            for path, course in courses.items()
        }
        ends = {path: _end(course, shown) for path, course in courses.items()}
        label = self.tr("epoch") if shown.by_epoch else self.tr("seconds")
        for plot, columns in self._columns.items():
            log_y = shown.log_y and plot is not self.accuracy
            plot.set_scales(log_x=shown.log_x, log_y=log_y, whole=shown.by_epoch, label=label)
            lines = [
                make_line(
                    overlay.path,
                    part,
                    steps[overlay.path],
                    getattr(courses[overlay.path], column),
                    smoothing=shown.smoothing,
                    logarithmic=log_y,
                    diverged_at=None if part == RATE else ends[overlay.path],
                )
                for part, column in columns
                for overlay in self._overlays
                if overlay.path in courses
            ]
            plot.set_lines(lines, colour_of, self._highlighted)
        self.differences.highlight(self._highlighted)
        self._legend.setText(legend(self, self._overlays, self._highlighted))

    @Slot(int)
    def _show_tab(self, index: int) -> None:
        self._views.setCurrentIndex(index)
        self.choices.setVisible(index == 0)

    # --- Reading off -----------------------------------------------------------------------

    @Slot(float, float)
    def _point_at(self, x: float, y: float) -> None:
        plot = self.sender()
        if isinstance(plot, OverlayPlot):
            self._read(plot, x, y)

    @Slot()
    def _point_away(self) -> None:
        self._epoch = None
        self._readout.hide()
        for plot in self._plots:
            plot.set_pointer(None)

    def _read(self, plot: OverlayPlot, x: float, y: float | None) -> None:
        for each in self._plots:
            each.set_pointer(x)
        shown = self.choices.value()
        step = 10**x if shown.log_x else x
        self._readout.read(plot, self._overlays, (x, y), self._highlighted)
        heading = self.tr("Epoch {}") if shown.by_epoch else self.tr("{} s")
        self._readout.show_beside(plot, x, heading.format(f"{step:.0f}"))

    @Slot(float, float)
    def _click(self, x: float, y: float) -> None:
        plot = self.sender()
        if not isinstance(plot, OverlayPlot):
            return
        path = plot.nearest(x, y)
        run = next((overlay.run for overlay in self._overlays if overlay.path == path), None)
        if run is None:
            self.highlight(None)
        else:
            self._point_to(run)

    @Slot(object)
    def _point_to(self, run: RunFolder) -> None:
        self.highlight(run)
        self.pointed.emit(run)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left, Right, Home and End read an epoch; Up and Down go through the runs."""
        longest = max((len(one.course.epoch) for one in self._loaded.values()), default=0)
        current = self._epoch or 0.0
        targets = {
            Qt.Key.Key_Left: current - 1,
            Qt.Key.Key_Right: current + 1,
            Qt.Key.Key_Home: 1.0,
            Qt.Key.Key_End: math.inf,
        }
        shown = self.choices.value()
        if event.key() in targets and longest and shown.by_epoch:
            epoch = min(max(targets[Qt.Key(event.key())], 1.0), float(longest))
            self._read(self.loss, math.log10(epoch) if shown.log_x else epoch, None)
            self._epoch = epoch
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._overlays:
            self._go_to_next_run(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape:
            self._point_away()
            self.highlight(None)
        else:
            super().keyPressEvent(event)

    def _go_to_next_run(self, step: int) -> None:
        paths = [overlay.path for overlay in self._overlays]
        place = paths.index(self._highlighted) + step if self._highlighted in paths else 0
        self._point_to(self._overlays[place % len(paths)].run)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._overlays:
            self._legend.setText(legend(self, self._overlays, self._highlighted))


class _Tabs(QTabBar):
    """Tabs with room for letters that reach below the line."""

    def tabSizeHint(self, index: int) -> QSize:
        return super().tabSizeHint(index) + QSize(0, SPACING // 2)


def _end(course: Course, shown: Shown) -> float | None:
    """Return where on the lower axis a run has diverged."""
    end = course.diverged_at if shown.by_epoch else course.diverged_after
    return None if end is None else float(on_axis(np.array([end]), shown.log_x)[0])


def _one_line(label: QLabel) -> QLabel:
    """Let a label be cut at the edge rather than make the window wider."""
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return label
