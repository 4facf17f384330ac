"""What L1 and L2 press down, over the epochs of one run or of two."""

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from fmgui.gui.plots.legend import Key, LineStyle
from fmgui.gui.plots.plot import Plot
from fmgui.gui.style.theme import SPACING
from fmgui.gui.weights.layer_names import layer_name
from fmgui.gui.wording.run_names import run_label
from fmgui.training.why.weight_course import NEARLY_ZERO, WeightCourse

_LONGEST_NAME = 34


def _sum(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _percent(value: float) -> str:
    return f"{value:.1f} %"


class NormsView(QWidget):
    """Three plots: the sum of |weight|, the sum of weight², and the share that is nearly 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("weights.norms")
        self._courses: tuple[WeightCourse, ...] = ()
        self._keys: list[Key] = []
        self.layer = QComboBox()
        self.layer.setObjectName("weights.layer")
        self.layer.setAccessibleName(self.tr("Layer"))
        self.layer.currentIndexChanged.connect(self._draw)
        epoch = self.tr("epoch")
        self.plots = {
            "absolute": Plot(self.tr("Sum of |weight|, pressed down by L1"), epoch_label=epoch),
            "squares": Plot(self.tr("Sum of weight², pressed down by L2"), epoch_label=epoch),
            "nearly_zero": Plot(
                self.tr("Weights nearer to 0 than {}, in %").format(NEARLY_ZERO), epoch_label=epoch
            ),
        }
        for what, plot in self.plots.items():
            number = _percent if what == "nearly_zero" else _sum
            for key, style in zip("ab", _styles(number), strict=True):
                plot.add_curve(key, "", style)
            plot.pointed_at.connect(self._read)
            plot.pointed_away.connect(self._read_last)
        self._names = QHBoxLayout()
        self._names.setSpacing(2 * SPACING)
        self._names.addWidget(self.layer)
        self._names.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING // 2)
        layout.addLayout(self._names)
        for plot in self.plots.values():
            layout.addWidget(plot, 1)

    def show_courses(self, courses: Sequence[WeightCourse]) -> None:
        """Show one run or two."""
        self._courses = tuple(courses)
        self._offer_layers()
        for key in self._keys:
            key.deleteLater()
        self._keys = []
        for course, style in zip(courses, _styles(_sum), strict=False):
            name = run_label(course.run)
            short = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
            key = Key(short, style)
            key.setToolTip(name)
            self._names.insertWidget(self._names.count() - 1, key)
            self._keys.append(key)
        self._draw()

    def _offer_layers(self) -> None:
        count = min(len(course.kernels) for course in self._courses)
        if self.layer.count() == count + 1:
            return
        self.layer.blockSignals(True)
        self.layer.clear()
        self.layer.addItem(self.tr("All layers"), None)
        for kernel in range(count):
            self.layer.addItem(layer_name(kernel, count), kernel)
        self.layer.blockSignals(False)

    @Slot()
    def _draw(self) -> None:
        if not self._courses:
            return
        last = max(course.epochs[-1] for course in self._courses)
        for what, plot in self.plots.items():
            for index, key in enumerate("ab"):
                plot.set_curve(key, *self._curve(index, what))
                plot.show_key(key, index < len(self._courses))
            plot.canvas.setXRange(0, max(last, 1), padding=0.02)
            plot.fit_values(from_zero=True)
        self._read_last()

    def _curve(self, index: int, what: str) -> tuple[np.ndarray, np.ndarray]:
        if index >= len(self._courses):
            return np.empty(0), np.empty(0)
        course = self._courses[index]
        values = course.over_epochs(self.layer.currentData(), what)
        scale = 100.0 if what == "nearly_zero" else 1.0
        return np.array(course.epochs, dtype=np.float64), scale * values

    @Slot(float)
    def _read(self, epoch: float) -> None:
        """Write the values of the kept epoch that is nearest."""
        for plot in self.plots.values():
            values: dict[str, float | None] = {}
            for key in "ab":
                epochs, heights = plot.curve_data(key)
                nearest = int(np.abs(epochs - epoch).argmin()) if len(epochs) else 0
                values[key] = float(heights[nearest]) if len(epochs) else None
            plot.set_pointer(None if epoch == np.inf else epoch)
            plot.show_values(values)

    @Slot()
    def _read_last(self) -> None:
        for plot in self.plots.values():
            ends = {key: plot.curve_data(key)[1] for key in "ab"}
            plot.set_pointer(None)
            plot.show_values({key: float(e[-1]) if len(e) else None for key, e in ends.items()})


def _styles(number: Callable[[float], str]) -> tuple[LineStyle, LineStyle]:
    return (
        LineStyle("validation", strong=True, number=number),
        LineStyle("training", stroke=Qt.PenStyle.DashLine, number=number),
    )
