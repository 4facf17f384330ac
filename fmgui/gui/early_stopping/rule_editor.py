"""The settings of early stopping, to be dragged."""

import bisect

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSlider,
    QWidget,
)

from fmgui.gui.style.theme import SPACING, make_muted, tabular
from fmgui.gui.wording.language import told
from fmgui.gui.wording.numbers import number_text
from fmgui.specs.training import EarlyStopping

_DELTAS = (0.0, *(digit * 10.0**-power for power in range(5, 0, -1) for digit in (1, 2, 5)), 1.0)
"""Where the slider of the smallest improvement stops."""


class RuleEditor(QWidget):
    """Monitor, patience, smallest improvement and first epoch watched; the rest stays as it was."""

    changed = Signal()
    """The user has changed the rule."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own = EarlyStopping()
        self._deltas = list(_DELTAS)
        self.monitor = QComboBox()
        self.monitor.setObjectName("early_stopping.monitor")
        for name in ("val_loss", "val_accuracy", "loss", "accuracy"):
            self.monitor.addItem(told(name), name)
        self.patience = _slider("early_stopping.patience")
        self.delta = _slider("early_stopping.min_delta")
        self.start = _slider("early_stopping.start_from_epoch")
        self.reset = QPushButton(self.tr("As in the run"))
        self.reset.setObjectName("early_stopping.reset")
        self.reset.setToolTip(self.tr("Back to the settings that the run was trained with."))
        self._values = {slider: _value() for slider in (self.patience, self.delta, self.start)}
        self._lay_out()
        self.monitor.currentIndexChanged.connect(self._on_change)
        for slider in self._values:
            slider.valueChanged.connect(self._on_change)
        self.reset.clicked.connect(self._on_reset)

    def begin(self, rule: EarlyStopping, epochs: int) -> None:
        """Begin with a run's own rule; no slider goes beyond its epochs."""
        self._own = rule
        self._deltas = sorted({*_DELTAS, rule.min_delta})
        self.patience.setMaximum(max(epochs, rule.patience))
        self.delta.setMaximum(len(self._deltas) - 1)
        self.start.setMaximum(max(epochs - 1, rule.start_from_epoch, 0))
        self._show(rule)

    def value(self) -> EarlyStopping:
        """Return the rule."""
        return self._own.model_copy(
            update={
                "enabled": True,
                "monitor": self.monitor.currentData(),
                "patience": self.patience.value(),
                "min_delta": self._deltas[self.delta.value()],
                "start_from_epoch": self.start.value(),
            }
        )

    def set_value(self, rule: EarlyStopping) -> None:
        """Drag to a rule."""
        self._show(rule)
        self.changed.emit()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACING)
        grid.setVerticalSpacing(SPACING // 2)
        top = QHBoxLayout()
        top.addWidget(self.monitor)
        top.addStretch(1)
        top.addWidget(self.reset)
        grid.addWidget(_label(self.tr("Watch"), self.monitor), 0, 0)
        grid.addLayout(top, 0, 1, 1, 2)
        self._add(grid, (1, 0), self.tr("Patience"), self.patience)
        self._add(grid, (0, 3), self.tr("Smallest improvement"), self.delta)
        self._add(grid, (1, 3), self.tr("Start after epoch"), self.start)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(4, 1)

    def _add(self, grid: QGridLayout, place: tuple[int, int], text: str, slider: QSlider) -> None:
        row, column = place
        grid.addWidget(_label(text, slider), row, column)
        grid.addWidget(slider, row, column + 1)
        grid.addWidget(self._values[slider], row, column + 2)

    def _show(self, rule: EarlyStopping) -> None:
        shown = {
            self.patience: rule.patience,
            self.delta: bisect.bisect_left(self._deltas, rule.min_delta),
            self.start: rule.start_from_epoch,
        }
        for widget in (self.monitor, *shown):
            widget.blockSignals(True)
        self.monitor.setCurrentIndex(self.monitor.findData(rule.monitor))
        for slider, value in shown.items():
            slider.setValue(value)
        for widget in (self.monitor, *shown):
            widget.blockSignals(False)
        self._write()

    def _write(self) -> None:
        rule = self.value()
        self._values[self.patience].setText(str(rule.patience))
        self._values[self.delta].setText(number_text(rule.min_delta))
        self._values[self.start].setText(str(rule.start_from_epoch))
        for slider, label in self._values.items():
            slider.setAccessibleDescription(label.text())

    @Slot()
    def _on_change(self) -> None:
        self._write()
        self.changed.emit()

    @Slot()
    def _on_reset(self) -> None:
        self.set_value(self._own)


def _slider(name: str) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setObjectName(name)
    slider.setPageStep(5)
    return slider


def _label(text: str, buddy: QWidget) -> QLabel:
    label = make_muted(QLabel(text))
    label.setBuddy(buddy)
    buddy.setAccessibleName(text)
    return label


def _value() -> QLabel:
    label = QLabel()
    label.setFont(tabular(label.font()))
    label.setMinimumWidth(label.fontMetrics().horizontalAdvance("0.00001"))
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    return label
