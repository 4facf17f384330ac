"""Runs compared: their curves over one another, and the settings in which they differ."""

import math
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
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

from fmgui.gui.compare.compare_choices import CompareChoices
from fmgui.gui.compare.compare_readout import Readout, legend
from fmgui.gui.compare.differences_table import DifferencesTable
from fmgui.gui.compare.overlay_plot import OverlayPlot
from fmgui.gui.compare.overlay_plots import OverlayPlots
from fmgui.gui.empty_page import empty_page
from fmgui.gui.plots.overlay import Overlay
from fmgui.gui.style.theme import SPACING
from fmgui.gui.threads.latest import Latest
from fmgui.gui.wording.language import told
from fmgui.runs.course import Courses, Loaded
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
        # A turn of its own, as each plot has.
        self._settings_soon = QTimer(self, interval=0, singleShot=True)
        self._settings_soon.timeout.connect(self._compare_settings)
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
        self._plots = OverlayPlots()
        self.loss, self.accuracy, self.rate = self._plots.all
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
        column.addWidget(self._plots, 1)
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
        self.choices.changed.connect(self._redraw)
        for plot in self._plots.all:
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
        self._plots.highlight(self._highlighted)
        self.differences.highlight(self._highlighted)
        self._legend.setText(legend(self, self._overlays, self._highlighted))

    def stop(self) -> None:
        """End the reading. The panel must not be used afterwards."""
        self._settings_soon.stop()
        self._reader.close()

    @Slot(object)
    def _take(self, loaded: dict[Path, Loaded]) -> None:
        self._loaded = loaded
        problems = {
            overlay.name: loaded[overlay.path].problem
            for overlay in self._overlays
            if overlay.path in loaded and loaded[overlay.path].problem
        }
        self._problem.setText(self.tr("Damaged: {}").format(", ".join(problems)))
        self._problem.setToolTip("\n".join(map(told, problems.values())))
        self._problem.setVisible(bool(problems))
        self._legend.setText(legend(self, self._overlays, self._highlighted))
        self._settings_soon.start()
        self._redraw()

    @Slot()
    def _compare_settings(self) -> None:
        experiments = {path: one.experiment for path, one in self._loaded.items() if one.experiment}
        self.differences.show_runs(self._overlays, experiments, self._highlighted)
        title = self.tr("Settings that differ")
        count = self.differences.count
        self.tabs.setTabText(1, f"{title} ({count})" if count else title)

    @Slot()
    def _redraw(self) -> None:
        self._point_away()
        courses = {path: one.course for path, one in self._loaded.items()}
        shown = self.choices.value()
        self._plots.show_runs(self._overlays, courses, shown, self._highlighted)

    def is_drawn(self) -> bool:
        """Say whether the runs asked for are read, and drawn as they are chosen to be shown."""
        paths = {overlay.path for overlay in self._overlays}
        is_told = paths == self._loaded.keys() and not self._settings_soon.isActive()
        return is_told and self._plots.is_drawn()

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
        self._plots.set_pointer(None)

    def _read(self, plot: OverlayPlot, x: float, y: float | None) -> None:
        self._plots.set_pointer(x)
        # As it is drawn, which may be not yet as it was chosen.
        step = 10**x if plot.steps.logarithmic else x
        self._readout.read(plot, self._overlays, (x, y), self._highlighted)
        heading = self.tr("Epoch {}") if plot.steps.whole else self.tr("{} s")
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
        steps = self.loss.steps
        if event.key() in targets and longest and steps.whole:
            epoch = min(max(targets[Qt.Key(event.key())], 1.0), float(longest))
            self._read(self.loss, math.log10(epoch) if steps.logarithmic else epoch, None)
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


def _one_line(label: QLabel) -> QLabel:
    """Let a label be cut at the edge rather than make the window wider."""
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return label
