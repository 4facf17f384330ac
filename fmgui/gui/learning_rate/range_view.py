"""A learning rate range test, and the rate that it suggests."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from fmgui.gui.learning_rate.log_plot import LogPlot
from fmgui.gui.plots.legend import LineStyle
from fmgui.gui.style.theme import SPACING, make_muted
from fmgui.gui.wording.numbers import number_text

if TYPE_CHECKING:
    from fmgui.training.why.range_test import RangeTest

_BATCHES = LineStyle("training")
_SMOOTHED = LineStyle("learning_rate", strong=True)


class RangeView(QWidget):
    """The loss against the rate, with the rate in the form and the one suggested."""

    rate_wanted = Signal(float)
    """The learning rate that the user wants in the form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suggestion = 0.0
        self.plot = LogPlot(self.tr("Loss while the rate grows"), self.tr("rate"), log_x=True)
        self.plot.add_curve("batches", self.tr("each batch"), _BATCHES)
        self.plot.add_curve("smoothed", self.tr("smoothed"), _SMOOTHED)
        dash, dot = Qt.PenStyle.DashLine, Qt.PenStyle.DotLine
        self.plot.add_mark("own", self.tr("in the form"), "muted", dot, 0.06)
        self.plot.add_mark("lowest", self.tr("lowest"), "error", dot, 0.8)
        self.plot.add_mark("suggestion", self.tr("suggestion"), "best", dash, 0.92)
        self.rule = make_muted(QLabel())
        self.rule.setObjectName("learning_rate.rule")
        self.rule.setWordWrap(True)
        self.take = QPushButton()
        self.take.setObjectName("learning_rate.take")
        self.take.clicked.connect(self._on_take)
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        row.addWidget(self.rule, 1)
        row.addWidget(self.take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        layout.addWidget(self.plot, 1)
        layout.addLayout(row)
        self.clear()

    def clear(self) -> None:
        """Forget what was found."""
        self._suggestion = 0.0
        self.plot.set_curves({})
        for mark in ("own", "lowest", "suggestion"):
            self.plot.set_mark(mark, None)
        self.rule.setText(
            self.tr(
                "One short training from the start, whose rate grows with each batch (Smith, "
                "2017): flat where the rate is too low, falling where it works, rising where it "
                "is too high."
            )
        )
        self.take.hide()

    def show_found(self, found: "RangeTest", own: float) -> None:
        """Show a test; ``own`` is the rate in the form."""
        self._suggestion = found.suggestion
        self.plot.set_curves(
            {"batches": (found.rates, found.losses), "smoothed": (found.rates, found.smoothed)}
        )
        inside = found.rates[0] <= own <= found.rates[-1]
        self.plot.set_mark("own", own if inside else None)
        self.plot.set_mark("lowest", found.lowest)
        self.plot.set_mark("suggestion", found.suggestion)
        text = self.tr(
            "The smoothed loss is lowest at {lowest}. There it is about to run off, so the "
            "suggestion is a tenth of it: {suggestion}."
        )
        suggestion = number_text(found.suggestion)
        self.rule.setText(
            text.format(lowest=number_text(float(f"{found.lowest:.2g}")), suggestion=suggestion)
        )
        self.take.setText(self.tr("Put {} into the form").format(suggestion))
        self.take.show()

    def let_take(self, may: bool) -> None:
        """Say whether the form can be changed now."""
        self.take.setEnabled(may)

    @Slot()
    def _on_take(self) -> None:
        self.rate_wanted.emit(self._suggestion)
