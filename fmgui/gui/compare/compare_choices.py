"""How curves are shown that lie over one another."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from fmgui.gui.style.theme import SPACING

LIGHT_SMOOTHING, STRONG_SMOOTHING = 0.6, 0.9
"""How much each epoch weighs to the one after it in a curve that is smoothed."""


@dataclass(frozen=True)
class Shown:
    """What the user chose."""

    by_epoch: bool = True
    """Whether the lower axis counts epochs, or else seconds."""
    smoothing: float = 0.0
    """From 0 for none, to less than 1."""
    log_x: bool = False
    log_y: bool = False


class CompareChoices(QWidget):
    """The lower axis, smoothing, and which axes are logarithmic."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = QComboBox()
        self.steps.setObjectName("compare.steps")
        self.steps.setAccessibleName(self.tr("Lower axis"))
        self.steps.addItem(self.tr("by epoch"), True)
        self.steps.addItem(self.tr("by seconds"), False)
        self.smoothing = QComboBox()
        self.smoothing.setObjectName("compare.smoothing")
        self.smoothing.setAccessibleName(self.tr("Smoothing"))
        self.smoothing.setToolTip(
            self.tr("Smooths loss and accuracy as drawn; the values read stay exact.")
        )
        self.smoothing.addItem(self.tr("not smoothed"), 0.0)
        self.smoothing.addItem(self.tr("lightly smoothed"), LIGHT_SMOOTHING)
        self.smoothing.addItem(self.tr("much smoothed"), STRONG_SMOOTHING)
        self.log_x = QCheckBox(self.tr("log x"))
        self.log_x.setObjectName("compare.log_x")
        self.log_x.setAccessibleName(self.tr("Logarithmic lower axis"))
        self.log_y = QCheckBox(self.tr("log y"))
        self.log_y.setObjectName("compare.log_y")
        self.log_y.setAccessibleName(self.tr("Logarithmic loss and learning rate"))
        self.log_y.setToolTip(self.tr("For loss and learning rate; accuracy stays as it is."))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        for box in (self.steps, self.smoothing):
            layout.addWidget(box)
            box.currentIndexChanged.connect(self.changed)
        for tick in (self.log_x, self.log_y):
            layout.addWidget(tick)
            tick.toggled.connect(self.changed)

    def value(self) -> Shown:
        """Return what is chosen."""
        return Shown(
            by_epoch=self.steps.currentData(),
            smoothing=self.smoothing.currentData(),
            log_x=self.log_x.isChecked(),
            log_y=self.log_y.isChecked(),
        )

    def set_value(self, shown: Shown) -> None:
        """Choose."""
        self.steps.setCurrentIndex(self.steps.findData(shown.by_epoch))
        self.smoothing.setCurrentIndex(max(self.smoothing.findData(shown.smoothing), 0))
        self.log_x.setChecked(shown.log_x)
        self.log_y.setChecked(shown.log_y)
