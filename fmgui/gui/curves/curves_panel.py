"""The curves of a training, drawn while it runs: loss, accuracy and learning rate by epoch."""

import math
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from fmgui.gui.curves.history_row import HistoryRow
from fmgui.gui.empty_page import empty_page
from fmgui.gui.plots.legend import LineStyle, readable_rate
from fmgui.gui.style.theme import SPACING, colours, make_heading, make_muted, tabular
from fmgui.training.events import Ended, EpochEnded, Moment, Outcome

if TYPE_CHECKING:
    from fmgui.gui.plots.plot import Plot

Values = npt.NDArray[np.float64]

REDRAW_MILLISECONDS = 34
"""The shortest time between two redraws: at most 30 a second, however fast epochs end."""

_PLOTS = 3
"""They are drawn in turn within this time."""

STEADY_EPOCHS = 50
"""A run planned to be this long is shown whole from the start; a longer one grows into view."""

_FIRST_PLACE = 0.55
"""The plots begin with half an epoch: what ends before that is marked here."""

_TRAINING = LineStyle("training", stroke=Qt.PenStyle.DashLine)
_VALIDATION = LineStyle("validation", strong=True)
_RATE = LineStyle("learning_rate", strong=True, number=readable_rate)
_PLANNED = LineStyle("muted", stroke=Qt.PenStyle.DotLine, dots=False)


class CurvesPanel(QWidget):
    """Loss, accuracy and learning rate of one run, one above the other.

    ``begin``, ``add`` and ``end`` take a training as it goes on, ``show_history`` one that is
    over. Under the mouse, or with the arrow keys, the exact values of an epoch are read; else
    those of the last one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("curves")
        self.setAccessibleName(self.tr("Training curves"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self._rows: list[HistoryRow] = []
        self._planned_epochs = 1
        self._best: HistoryRow | None = None
        self._over = False
        self._pointed: float | None = None
        self._plots: dict[Plot, dict[str, str]] = {}
        """The plots, from above, and which column of the history each of their curves shows."""
        self._making = self._make_plots()
        self._stale: list[Plot] = []
        # One plot at a time: all of them at once would hold the window up for too long.
        self._timer = QTimer(self, interval=REDRAW_MILLISECONDS // _PLOTS)
        self._timer.timeout.connect(self._redraw_one)

        self._epoch = make_heading(QLabel())
        self._epoch.setFont(tabular(self._epoch.font()))
        self._run = make_muted(QLabel())
        self._run.setObjectName("run_shown")
        # A long name is cut off; it must not make the window wider.
        self._run.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._best_epoch = QLabel()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty_page())
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.clear()

    def _empty_page(self) -> QWidget:
        return empty_page(
            self.tr("Press Train and watch the loss fall."),
            self.tr("Loss, accuracy and learning rate of each epoch will be drawn here."),
        )

    @Slot()
    def prepare(self) -> None:
        """Make the plots before they are needed, one at a time so that nobody has to wait."""
        if next(self._making, self) is not self:
            QTimer.singleShot(REDRAW_MILLISECONDS, self.prepare)

    def _make_plots(self) -> Iterator[None]:
        """Make the plots. The window starts sooner without, and so without pyqtgraph."""
        from fmgui.gui.plots.plot import Plot

        self.loss = Plot(self.tr("Loss"))
        yield
        self.accuracy = Plot(self.tr("Accuracy"))
        yield
        self.rate = Plot(self.tr("Learning rate"), epoch_label=self.tr("epoch"))
        yield
        for plot in (self.loss, self.accuracy):
            plot.add_curve("training", self.tr("training"), _TRAINING)
            plot.add_curve("validation", self.tr("validation"), _VALIDATION)
        self.rate.add_curve("used", self.tr("used"), _RATE)
        self.rate.add_curve("planned", self.tr("planned"), _PLANNED)
        self.rate.show_key("planned", False)
        self._plots = {
            self.loss: {"training": "loss", "validation": "val_loss"},
            self.accuracy: {"training": "accuracy", "validation": "val_accuracy"},
            self.rate: {"used": "learning_rate"},
        }
        for plot in self._plots:
            plot.pointed_at.connect(self._point_at)
            plot.pointed_away.connect(self._point_away)
        page = self._plots_page()
        self._stack.addWidget(page)
        yield
        # The first painting takes the longest: this one nobody has to wait for.
        page.resize(self.size())
        page.grab()

    def _plots_page(self) -> QWidget:
        page = QWidget()
        top = QHBoxLayout()
        top.setContentsMargins(SPACING, 0, SPACING, 0)
        top.setSpacing(2 * SPACING)
        top.addWidget(self._epoch)
        top.addWidget(self._run, 1)
        top.addWidget(self._best_epoch)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        layout.setSpacing(SPACING)
        layout.addLayout(top)
        for plot, share in zip(self._plots, (5, 5, 3), strict=True):
            layout.addWidget(plot, share)
        return page

    @Slot()
    def clear(self) -> None:
        """Forget the run, and say what will be here."""
        self._forget()
        self._stack.setCurrentIndex(0)

    def set_run(self, name: str) -> None:
        """Say which run is shown."""
        self._run.setText(name)
        self._run.setToolTip(name)

    @Slot(int)
    def begin(self, epochs: int) -> None:
        """Make ready for a training of at most ``epochs`` epochs."""
        for _ in self._making:
            pass
        self._forget()
        self._planned_epochs = epochs
        self._read()
        self._redraw_soon()

    @Slot(object)
    def add(self, ended: EpochEnded) -> None:
        """Add an epoch. It is drawn a little later, together with others that come meanwhile."""
        self._rows.append(ended)
        if ended.is_best:
            self._best = ended
        self._redraw_soon()

    @Slot(object)
    def end(self, ended: Ended) -> None:
        """Mark the best epoch, and where the run ended if that was before its time."""
        self._take_end(ended.outcome, ended.best_epoch, ended.diverged_at)
        self._redraw_soon()

    def show_history(
        self,
        rows: Iterable[HistoryRow],
        *,
        planned_epochs: int = 0,
        best_epoch: int | None = None,
        outcome: Outcome | None = None,
        diverged_at: Moment | None = None,
    ) -> None:
        """Show a run that was kept.

        ``planned_epochs`` is how long it was meant to be, ``outcome`` how it ended; None where
        that is not known, as after a power cut. ``diverged_at`` is the step at which it did.
        """
        rows = list(rows)
        self.begin(max(planned_epochs, len(rows), 1))
        self._rows = rows
        self._take_end(outcome, best_epoch, diverged_at)
        self.redraw()

    def set_planned_rate(self, epochs: Values | None, rates: Values | None = None) -> None:
        """Draw the rate a schedule plans, thinly, beside the one used; None takes it away.

        Both have the shape (n,) and are float64; ``epochs`` are counted from the run's begin, in
        epochs and parts of them, so that the first epoch's end is at 1. Call ``begin`` before.
        """
        if not self._plots:
            return
        nothing = np.empty(0)
        if epochs is None or rates is None:
            epochs = rates = nothing
        self.rate.set_curve("planned", epochs, rates)
        self.rate.show_key("planned", len(epochs) > 0)
        self._redraw_soon()

    def _forget(self) -> None:
        self._forget_stale()
        self._rows = []
        self._best = None
        self._over = False
        self._pointed = None
        for plot in self._plots:
            plot.set_star(None)
            plot.set_end(None)

    def _take_end(
        self, outcome: Outcome | None, best_epoch: int | None, diverged_at: Moment | None
    ) -> None:
        self._over = True
        self._best = next((row for row in self._rows if row.epoch == best_epoch), None)
        faces = {
            Outcome.EARLY_STOPPED: (self.tr("stopped early"), "stopped"),
            Outcome.STOPPED: (self.tr("stopped"), "stopped"),
            Outcome.DIVERGED: (self.tr("diverged"), "error"),
            Outcome.FAILED: (self.tr("failed"), "error"),
        }
        epoch: float = self._rows[-1].epoch if self._rows else 0
        if outcome == Outcome.DIVERGED and not self._diverged_in_last_row():
            epoch += 1  # It struck within the epoch after the last whole one.
        if outcome not in faces or epoch == 0:
            return
        text, colour = faces[outcome]
        if outcome == Outcome.DIVERGED and diverged_at:
            text = self.tr("diverged, step {}").format(diverged_at.step)
            epoch = max(diverged_at.epochs, _FIRST_PLACE)
        for plot in self._plots:
            plot.set_end(epoch, text if plot is self.loss else "", colour)

    def _diverged_in_last_row(self) -> bool:
        if not self._rows:
            return False
        last = self._rows[-1]
        return not (math.isfinite(last.loss) and math.isfinite(last.val_loss))

    def _redraw_soon(self) -> None:
        self._stale += [plot for plot in self._plots if plot not in self._stale]
        if self._stale and not self._timer.isActive():
            self._timer.start()

    def _forget_stale(self) -> None:
        self._stale = []
        self._timer.stop()

    @Slot()
    def _redraw_one(self) -> None:
        plot = self._stale.pop(0)
        self._draw(plot)
        if plot is self.rate:
            self._read()
        if not self._stale:
            self._timer.stop()

    def redraw(self) -> None:
        """Draw at once what is known by now."""
        self._forget_stale()
        for plot in self._plots:
            self._draw(plot)
        self._read()

    def _draw(self, plot: "Plot") -> None:
        # Not before there is something to be seen: until then the page may get another size.
        self._stack.setCurrentIndex(1)
        columns = self._plots[plot]
        epochs = self._column("epoch")
        for key, name in columns.items():
            plot.set_curve(key, epochs, self._column(name))
        if self._best is not None and "validation" in columns:
            plot.set_star(self._best.epoch, getattr(self._best, columns["validation"]))
        plot.set_epochs(_last_shown(len(self._rows), self._planned_epochs))
        plot.fit_values(from_zero=plot is self.rate)

    def _column(self, name: str) -> Values:
        return np.array([getattr(row, name) for row in self._rows], dtype=np.float64)

    @Slot(float)
    def _point_at(self, epoch: float) -> None:
        self._pointed = epoch
        self._read()

    @Slot()
    def _point_away(self) -> None:
        self._pointed = None
        self._read()

    def _read(self) -> None:
        """Write the values of the epoch pointed at, or else of the last one."""
        row = self._row_read()
        for plot, columns in self._plots.items():
            plot.set_pointer(None if row is None or self._pointed is None else row.epoch)
            plot.show_values({key: _of(row, name) for key, name in columns.items()})
        if row is not None:
            self._epoch.setText(self.tr("Epoch {}").format(row.epoch))
        elif self._over:
            self._epoch.setText(self.tr("No epoch was finished."))
        else:
            self._epoch.setText(self.tr("The first point comes when the first epoch ends."))
        self._show_best()

    def _show_best(self) -> None:
        if self._best is None:
            self._best_epoch.clear()
            return
        text = self.tr("best epoch {}").format(self._best.epoch)
        self._best_epoch.setText(f'<span style="color: {colours(self).best}">★</span> {text}')

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_best()

    def _row_read(self) -> HistoryRow | None:
        if not self._rows:
            return None
        if self._pointed is None:
            return self._rows[-1]
        pointed = self._pointed
        return min(self._rows, key=lambda row: abs(row.epoch - pointed))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move through the epochs with the arrow keys, Home and End; Escape lets them go."""
        row = self._row_read()
        first, last = (1.0, float(len(self._rows)))
        steps = {
            Qt.Key.Key_Left: -1.0,
            Qt.Key.Key_Right: 1.0,
            Qt.Key.Key_Home: -math.inf,
            Qt.Key.Key_End: math.inf,
        }
        if event.key() == Qt.Key.Key_Escape and self._pointed is not None:
            self._point_away()
        elif row is not None and event.key() in steps:
            step = steps[Qt.Key(event.key())]
            self._point_at(min(max(row.epoch + step, first), last))
        else:
            super().keyPressEvent(event)


def _of(row: HistoryRow | None, name: str) -> float | None:
    return None if row is None else float(getattr(row, name))


def _last_shown(done: int, planned: int) -> float:
    """Return the last epoch in view: the plan's last, or for a long plan a growing part of it."""
    shown = STEADY_EPOCHS
    while shown < done:
        shown *= 2
    return min(shown, planned)
