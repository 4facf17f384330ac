"""Too low, the form's and too high, side by side."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from fmgui.gui.learning_rate.log_plot import LogPlot
from fmgui.gui.learning_rate.path_picture import PathPicture
from fmgui.gui.plots.legend import LineStyle
from fmgui.gui.style.theme import SPACING, make_heading, make_muted, tabular
from fmgui.gui.wording.numbers import number_text

if TYPE_CHECKING:
    from fmgui.training.why.descent import Descent

_STYLES = {
    "low": LineStyle("training", strong=True, stroke=Qt.PenStyle.DotLine),
    "own": LineStyle("best", strong=True),
    "high": LineStyle("error", strong=True, stroke=Qt.PenStyle.DashLine),
}
_ARRIVED = 0.5
"""A training has arrived where its loss has fallen by this share of the furthest fall ..."""
_FALLEN = 0.2
"""... and by this share of the start's loss: where none has, all rates are too low."""
_JUMPY = 0.5


class ThreeRates(QWidget):
    """Three paths over the loss, what came of each, and their losses over the steps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._descents: dict[str, Descent] = {}
        self._rates: dict[str, float] = {}
        self.pictures = {key: PathPicture() for key in _STYLES}
        self.headings = {key: make_heading(QLabel()) for key in _STYLES}
        self.verdicts = {key: make_muted(QLabel()) for key in _STYLES}
        self.plot = LogPlot(self.tr("True loss"), self.tr("step"))
        names = {"low": self.tr("low"), "own": self.tr("the form's"), "high": self.tr("high")}
        for key, style in _STYLES.items():
            self.plot.add_curve(key, names[key], style)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACING)
        grid.setVerticalSpacing(SPACING // 2)
        for column, key in enumerate(_STYLES):
            verdict = self.verdicts[key]
            verdict.setFont(tabular(verdict.font()))
            verdict.setWordWrap(True)
            verdict.setAlignment(Qt.AlignmentFlag.AlignTop)
            verdict.setMinimumHeight(3 * verdict.fontMetrics().lineSpacing())
            verdict.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            grid.addWidget(self.headings[key], 0, column)
            grid.addWidget(self.pictures[key], 1, column)
            grid.addWidget(verdict, 2, column)
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        layout.addLayout(grid, 5)
        layout.addWidget(self.plot, 4)
        self.begin((1e-5, 1e-3, 1e-1))

    def begin(self, rates: Sequence[float]) -> None:
        """Make ready for three trainings: too low, the form's, and too high."""
        self._descents = {}
        self._rates = dict(zip(_STYLES, rates, strict=True))
        titles = {
            "low": self.tr("Lower: {}"),
            "own": self.tr("In the form: {}"),
            "high": self.tr("Higher: {}"),
        }
        for key, rate in self._rates.items():
            text = titles[key].format(number_text(float(f"{rate:.4g}")))
            self.headings[key].setText(text)
            self.pictures[key].setAccessibleName(text)
            self.verdicts[key].clear()
        self._draw()

    def add(self, descent: "Descent") -> None:
        """Show a training that is done."""
        key = next(key for key, rate in self._rates.items() if rate == descent.rate)
        self._descents[key] = descent
        self._draw()

    def _draw(self) -> None:
        bounds = self._bounds()
        for key, picture in self.pictures.items():
            descent = self._descents.get(key)
            note = self.tr("Its path will be drawn here.")
            if descent is not None:
                note = self.tr("No picture: it ran off in its first steps.")
                self.verdicts[key].setText(self._verdict(descent))
                picture.setAccessibleDescription(self.verdicts[key].text())
                for widget in (picture, self.verdicts[key]):
                    widget.setToolTip(f"<p>{self._tip(descent)}</p>")
            picture.show_path(descent.plane if descent else None, bounds, _STYLES[key].colour, note)
        self.plot.set_curves(
            {key: (found.steps.astype(float), found.losses) for key, found in self._found()}
        )
        ends = {key: _number(float(found.losses[-1])) for key, found in self._found()}
        self.plot.show_values({key: ends.get(key, "") for key in _STYLES})

    def _found(self) -> list[tuple[str, "Descent"]]:
        return list(self._descents.items())

    def _bounds(self) -> tuple[float, float]:
        """Return the darkest and lightest loss of all pictures, so that they can be compared."""
        if not self._descents:
            return 1.0, 2.0
        losses = np.concatenate([found.losses for found in self._descents.values()])
        start = next(iter(self._descents.values())).losses[0]
        lowest = float(np.fmin.reduce(losses[losses > 0]))
        return max(lowest, 1e-6), float(2 * start)

    def _verdict(self, descent: "Descent") -> str:
        start, end = float(descent.losses[0]), float(descent.losses[-1])
        ends = [found.losses[-1] for found in self._descents.values()]
        furthest = start - float(np.fmin.reduce(np.array([*ends, start])))
        share = (start - end) / furthest if furthest > 0 else 0.0
        if descent.diverged or end > start:
            said = self.tr("Runs off: too high.")
        elif share >= _ARRIVED and start - end >= _FALLEN * start:
            said = self.tr("Gets down in {} steps.").format(descent.steps[-1])
        elif _jumps(descent.losses):
            said = self.tr("Jumps about: too high.")
        else:
            said = self.tr("Not down in {} steps: too low.").format(descent.steps[-1])
        facts = self.tr("Loss {start} → {end}\nFirst step {step}, in all {moved}").format(
            start=_number(start),
            end=_number(end),
            step=number_text(float(f"{descent.first_step:.2g}")),
            moved=f"{descent.moved:.2g}",
        )
        return f"{said}\n{facts}"

    def _tip(self, descent: "Descent") -> str:
        steps = self.tr(
            "The first step has moved a weight by so much on average; in all, the end is so far "
            "from the start in the space of all weights."
        )
        if descent.plane is None:
            return steps
        text = self.tr(
            "A slice through the space of all weights: the plane closest to the path, which holds "
            "{share} % of its spread. Dark is low loss, light is twice that of the start or more, "
            "measured at each of {count} points. ○ is the start, ● the end; each picture has a "
            "scale of its own."
        )
        plane = descent.plane
        return f"{text.format(share=f'{100 * plane.share:.0f}', count=plane.losses.size)} {steps}"


def _jumps(losses: NDArray[np.float64]) -> bool:
    """Say whether a loss rises nearly as much as it falls."""
    changes = np.diff(losses)
    return bool(changes.clip(min=0).sum() > -_JUMPY * changes.clip(max=0).sum())


def _number(loss: float) -> str:
    if not np.isfinite(loss):
        return "NaN"
    return f"{loss:.3f}" if loss < 1e4 else f"{loss:.1e}"
