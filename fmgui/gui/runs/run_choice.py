"""The list of runs that can answer for drawings."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from fmgui.gui.style.theme import SPACING
from fmgui.gui.wording.run_names import run_label
from fmgui.runs.run_folder import RunFolder


class RunChoice(QWidget):
    """Chooses the run whose best checkpoint answers."""

    chosen = Signal(object)
    """The ``RunFolder`` chosen by the user."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QComboBox()
        self._box.setObjectName("run")
        self._box.setAccessibleName(self.tr("Run that answers"))
        self._box.setToolTip(self.tr("The run whose best checkpoint judges your drawing"))
        self._box.setPlaceholderText(self.tr("no run yet"))
        self._box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._box.activated.connect(self._on_activated)
        label = QLabel(self.tr("Run"))
        label.setBuddy(self._box)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACING, SPACING, SPACING, 0)
        layout.setSpacing(SPACING)
        layout.addWidget(label)
        layout.addWidget(self._box, 1)
        self.show_runs([])

    def show_runs(self, runs: list[RunFolder]) -> None:
        """Offer these runs; the one chosen before stays chosen while it is among them."""
        chosen = self.value()
        self._box.clear()
        for run in runs:
            self._box.addItem(run_label(run), run)
        self._box.setEnabled(bool(runs))
        self.set_value(chosen)

    @Slot(object)
    def drop(self, runs: list[RunFolder]) -> None:
        """No longer offer runs that have been deleted."""
        for run in runs:
            index = next((i for i in range(self._box.count()) if self._box.itemData(i) == run), -1)
            if index >= 0:
                self._box.removeItem(index)
        self._box.setEnabled(self._box.count() > 0)

    def runs(self) -> list[RunFolder]:
        """Return the runs on offer."""
        return [self._box.itemData(index) for index in range(self._box.count())]

    def value(self) -> RunFolder | None:
        """Return the run that is chosen, or None."""
        run = self._box.currentData()
        return run if isinstance(run, RunFolder) else None

    def set_value(self, run: RunFolder | None) -> None:
        """Choose a run, and put it on top of the list where it is new."""
        index = next((i for i in range(self._box.count()) if self._box.itemData(i) == run), -1)
        if index < 0 and run is not None:
            self._box.insertItem(0, run_label(run), run)
            self._box.setEnabled(True)
            index = 0
        self._box.setCurrentIndex(index)

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        self.chosen.emit(self._box.itemData(index))
