"""Going through the epochs that a run has kept."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from fmgui.gui.style.theme import SPACING, tabular


class EpochSlider(QWidget):
    """A slider whose places are epochs; 0 is the state before the first step."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._epochs: tuple[int, ...] = ()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName(name)
        self.slider.setAccessibleName(self.tr("Epoch"))
        self.slider.setPageStep(5)
        self._text = QLabel()
        self._text.setFont(tabular(self._text.font()))
        longest = (self.tr("before training"), self._epoch_text(8888))
        widths = [self._text.fontMetrics().horizontalAdvance(text) for text in longest]
        self._text.setMinimumWidth(max(widths) + SPACING)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        layout.addWidget(self._text)
        layout.addWidget(self.slider, 1)
        self.slider.valueChanged.connect(self._on_moved)

    def set_epochs(self, epochs: Sequence[int]) -> None:
        """Offer these epochs, in order; the one chosen stays while it is among them."""
        if tuple(epochs) == self._epochs:
            return
        before = self.epoch()
        self._epochs = tuple(epochs)
        self.slider.blockSignals(True)
        self.slider.setRange(0, max(len(epochs) - 1, 0))
        self.slider.setValue(self._epochs.index(before) if before in self._epochs else 0)
        self.slider.blockSignals(False)
        self.slider.setEnabled(len(epochs) > 1)
        self._tell()

    def set_epoch(self, epoch: int) -> None:
        """Go to an epoch that is offered."""
        self.slider.setValue(self._epochs.index(epoch))

    def epoch(self) -> int | None:
        """Return the epoch chosen; None while none is offered."""
        return self._epochs[self.slider.value()] if self._epochs else None

    def _epoch_text(self, epoch: int) -> str:
        return self.tr("after epoch {}").format(epoch)

    @Slot()
    def _on_moved(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        epoch = self.epoch()
        text = self._epoch_text(epoch) if epoch else self.tr("before training")
        self._text.setText("" if epoch is None else text)
        self.slider.setAccessibleDescription(self._text.text())
