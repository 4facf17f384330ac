"""Ways to look closer at an answer, and the row of buttons that chooses one."""

from enum import Enum

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from fmgui.gui.style.theme import SPACING
from fmgui.gui.try_it.tool_button import ToolButton


class Lens(Enum):
    """What is shown of an answer."""

    BARS = "bars"
    WHERE = "where"
    SIMILAR = "similar"
    COMPARE = "compare"
    DROPOUT = "dropout"


class LensRow(QWidget):
    """One button for each lens; none pressed means the plain bars. Another button may lead it."""

    changed = Signal(object)
    """The `Lens` that is looked through from now on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lenses")
        self.setAccessibleName(self.tr("Look closer"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._lens = Lens.BARS
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACING // 4)
        self._buttons = {
            Lens.WHERE: WordButton(
                "where", self.tr("Where"), self.tr("Where the network looked"), "W"
            ),
            Lens.SIMILAR: WordButton(
                "similar", self.tr("Similar"), self.tr("The training pictures most like it"), "N"
            ),
            Lens.COMPARE: WordButton(
                "compare_answers", self.tr("Compare"), self.tr("What another network says"), "C"
            ),
            Lens.DROPOUT: WordButton(
                "dropout", self.tr("Dropout"), self.tr("Asked 50 times with dropout on"), "D"
            ),
        }
        group = QButtonGroup(self)
        # None pressed is a choice too, so the group must not insist on one.
        group.setExclusive(False)
        for button in self._buttons.values():
            group.addButton(button)
            self._row.addWidget(button)
        group.buttonClicked.connect(self._choose)

    def lead_with(self, button: QWidget) -> None:
        """Put another button before all."""
        self._row.insertWidget(0, button)

    def value(self) -> Lens:
        """Return the lens that is looked through."""
        return self._lens

    def set_value(self, lens: Lens) -> None:
        """Look through another lens."""
        for own, button in self._buttons.items():
            button.setChecked(own is lens)
        if lens is not self._lens:
            self._lens = lens
            self.changed.emit(lens)

    @Slot(object)
    def _choose(self, clicked: QWidget) -> None:
        lens = next(lens for lens, button in self._buttons.items() if button is clicked)
        self.set_value(Lens.BARS if lens is self._lens else lens)


class WordButton(ToolButton):
    """A flat button with a word that stays pressed; as narrow as its word allows."""

    def __init__(self, name: str, word: str, text: str, key: str) -> None:
        super().__init__(name, text, key, checkable=True, icon="")
        self.setText(word)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Leave a little room on both sides of the word."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + SPACING
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
