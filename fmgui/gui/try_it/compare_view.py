"""The same drawing judged by two networks, side by side."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from fmgui.gui.style.theme import SPACING, colours
from fmgui.gui.try_it.bars import Answer, Bars

_SWATCH = 10


class CompareView(QWidget):
    """Bars of the answer, and beneath each that of another network, which is chosen here."""

    rival_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare_view")
        self.setAccessibleName(self.tr("Two answers side by side"))
        self._answer: Answer | None = None
        self._other: Answer | None = None
        self._choice = QComboBox()
        self._choice.setObjectName("rival")
        self._choice.setAccessibleName(self.tr("Compared with"))
        self._choice.setToolTip(
            self.tr("Whose answers the second bars are; the first ones are those of the run above")
        )
        self._choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._choice.activated.connect(self._choose)
        self._bars = Bars(least_row=15)
        row = QHBoxLayout()
        row.setSpacing(SPACING // 2)
        row.addWidget(_Swatch())
        row.addWidget(self._choice, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addLayout(row)
        column.addWidget(self._bars, 1)

    def offer(self, rivals: Sequence[tuple[str, Any]]) -> None:
        """Offer networks, each with its name; the one chosen stays while it is among them."""
        chosen = self.rival()
        self._choice.clear()
        for name, rival in rivals:
            self._choice.addItem(name, rival)
        self._choice.setEnabled(bool(rivals))
        places = [index for index, (_, rival) in enumerate(rivals) if rival == chosen]
        self._choice.setCurrentIndex(places[0] if places else min(0, len(rivals) - 1))
        if self.rival() != chosen:
            self.show_other(None)

    def rival(self) -> Any:
        """Return the network that is compared with, as it was offered, or ``None``."""
        return self._choice.currentData()

    def show_answer(self, answer: Answer | None) -> None:
        """Show the answer of the network that answers."""
        self._answer = answer
        self._show()

    def show_other(self, other: Answer | None) -> None:
        """Show the other network's answer."""
        self._other = other
        self._show()

    def _show(self) -> None:
        both = self._answer is not None
        self._bars.show_answer(self._answer, other=self._other if both else None)

    @Slot(int)
    def _choose(self, _index: int) -> None:
        self.show_other(None)
        self.rival_changed.emit()


class _Swatch(QWidget):
    """The colour of the second bars."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_SWATCH, _SWATCH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours(self).validation))
        painter.drawRoundedRect(self.rect(), 2, 2)
