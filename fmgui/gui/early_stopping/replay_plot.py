"""The curves of a run under a rule of early stopping."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QColor

from fmgui.gui.plots.legend import LineStyle
from fmgui.gui.plots.plot import Plot
from fmgui.gui.style.theme import colours
from fmgui.runs.course import Course
from fmgui.runs.replay import Replay

_TRAINING = LineStyle("training", stroke=Qt.PenStyle.DashLine)
_VALIDATION = LineStyle("validation", strong=True)
_TO_BEAT = LineStyle("best", stroke=Qt.PenStyle.DotLine, dots=False)
_BEHIND = -5
_SHADE = 0.18


class ReplayPlot(Plot):
    """Loss or accuracy of a run; epochs that would not have been trained are shaded.

    Args:
        title: What is drawn, in words.
        value: ``"loss"`` or ``"accuracy"``.
        epoch_label: What stands at the lower axis.
    """

    def __init__(self, title: str, value: str, epoch_label: str) -> None:
        self._unspent = pg.LinearRegionItem(movable=False, pen=pg.mkPen(None))
        super().__init__(title, epoch_label=epoch_label)
        self._value = value
        self._course = Course()
        self._replay: Replay | None = None
        self.add_curve("training", self.tr("training"), _TRAINING)
        self.add_curve("validation", self.tr("validation"), _VALIDATION)
        self.add_curve("to_beat", self.tr("mark to get past"), _TO_BEAT)
        self._unspent.setZValue(_BEHIND)
        self.canvas.addItem(self._unspent, ignoreBounds=True)
        self.pointed_at.connect(self._read)
        self.pointed_away.connect(self._read_kept)

    def show_replay(self, course: Course, monitor: str, found: Replay) -> None:
        """Draw a run, where it would have ended, and what would have been kept."""
        self._course, self._replay = course, found
        watched_training = not monitor.startswith("val_")
        self.set_curve("training", course.epoch, getattr(course, self._value))
        self.set_curve("validation", course.epoch, getattr(course, f"val_{self._value}"))
        self.set_curve("to_beat", course.epoch, found.to_beat)
        self.set_epochs(len(course.epoch))
        self.fit_values()
        kept = found.kept_epoch
        name = self._value if watched_training else f"val_{self._value}"
        value = getattr(course, name)[kept - 1] if kept else np.nan
        self.set_star(kept, float(value))
        self.set_end(found.last_epoch if found.stops else None, self.tr("stops here"))
        self._unspent.setVisible(found.stops)
        self._unspent.setRegion((found.last_epoch, len(course.epoch) + 1))
        self._read_kept()

    def unspent(self) -> tuple[float, float] | None:
        """Return from where to where epochs are shaded."""
        return self._unspent.getRegion() if self._unspent.isVisible() else None

    def recolour(self) -> None:
        """Take the colours of the theme."""
        super().recolour()
        shade = QColor(colours(self).muted)
        shade.setAlphaF(_SHADE)
        self._unspent.setBrush(shade)

    @Slot(float)
    def _read(self, epoch: float) -> None:
        count = len(self._course.epoch)
        if count:
            chosen = min(max(round(epoch), 1), count)
            self.set_pointer(chosen)
            self._write(chosen)

    @Slot()
    def _read_kept(self) -> None:
        self.set_pointer(None)
        self._write(self._replay.kept_epoch if self._replay else None)

    def _write(self, epoch: int | None) -> None:
        names = ("training", "validation", "to_beat")
        self.show_values(
            {
                name: None if epoch is None else _finite(self.curve_data(name)[1][epoch - 1])
                for name in names
            }
        )


def _finite(value: float) -> float | None:
    return float(value) if np.isfinite(value) else None
