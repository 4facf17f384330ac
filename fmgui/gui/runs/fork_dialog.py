"""Asking from which epoch of a run another one is to begin."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QSlider, QVBoxLayout, QWidget

from fmgui.gui.style.theme import SPACING, make_muted
from fmgui.runs.history import EpochRow

_WIDTH = 56 * SPACING


class ForkDialog(QDialog):
    """Lets the user choose one of the epochs that a run has kept.

    Args:
        name: What the run is called.
        epochs: The kept epochs, in order; 0 is the start.
        history: How it went.
        parent: The window in front of which the dialog stands.
    """

    def __init__(
        self, name: str, epochs: list[int], history: list[EpochRow], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("fork_dialog")
        self.setWindowTitle(self.tr("Fork {}").format(name))
        self._epochs = epochs
        self._rows = {row.epoch: row for row in history}
        text = QLabel(
            self.tr(
                "A fork is a new run that begins as this one was then: with the same weights, and "
                "the same pictures in the same order. Change one setting, and see what it alone "
                "does."
            )
        )
        text.setWordWrap(True)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("fork_epoch")
        self.slider.setAccessibleName(self.tr("Epoch to begin with"))
        self.slider.setRange(0, len(epochs) - 1)
        self.slider.setPageStep(max(1, len(epochs) // 10))
        self.slider.valueChanged.connect(self._tell)
        self._told = QLabel()
        self._values = make_muted(QLabel())
        buttons = QDialogButtonBox()
        fork = buttons.addButton(self.tr("Fork"), QDialogButtonBox.ButtonRole.AcceptRole)
        fork.setDefault(True)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*4 * [2 * SPACING])
        layout.setSpacing(SPACING)
        for widget in (text, self._told, self.slider, self._values):
            layout.addWidget(widget)
        layout.addSpacing(SPACING)
        layout.addWidget(buttons)
        self.setFixedWidth(_WIDTH)
        self.slider.setValue(len(epochs) // 2)
        self._tell()

    def epoch(self) -> int:
        """Return the epoch chosen."""
        return self._epochs[self.slider.value()]

    @Slot()
    def _tell(self) -> None:
        epoch = self.epoch()
        told = (
            self.tr("Begin after epoch {}").format(epoch)
            if epoch
            else self.tr("Begin at the start")
        )
        self._told.setText(told)
        row = self._rows.get(epoch)
        values = self.tr("No step is done yet, the weights are the initial ones.")
        if row:
            text = self.tr("Validation: loss {loss}, accuracy {accuracy}")
            values = text.format(loss=f"{row.val_loss:.4f}", accuracy=f"{row.val_accuracy:.4f}")
        self._values.setText(values)
        self.slider.setAccessibleDescription(f"{told}. {values}")
