"""The row that begins a small training, tells how far it is, and gives it up."""

from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from fmgui.gui.style.theme import SPACING, make_muted

_FACTORS = (10, 100, 1000)


class WorkRow(QWidget):
    """Begin and cancel, how far apart the rates are, and progress or why nothing can begin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.begin = QPushButton()
        self.begin.setObjectName("learning_rate.begin")
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("learning_rate.cancel")
        self.factor = QComboBox()
        self.factor.setObjectName("learning_rate.factor")
        self.factor.setAccessibleName(self.tr("How far apart the rates are"))
        for factor in _FACTORS:
            self.factor.addItem(self.tr("{} times lower and higher").format(factor), factor)
        self.factor.setCurrentIndex(1)
        self.progress = QProgressBar(textVisible=False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.progress.setRange(0, 100)
        self.progress.setMaximumWidth(16 * SPACING)
        self.text = make_muted(QLabel())
        self.text.setObjectName("learning_rate.text")
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.text.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        for widget in (self.begin, self.factor, self.cancel, self.progress):
            row.addWidget(widget)
        row.addWidget(self.text, 1)

    def chosen_factor(self) -> int:
        """Return how many times lower and higher the other rates are."""
        return int(self.factor.currentData())

    def offer(self, *, is_working: bool, hindrance: str, is_range_test: bool) -> None:
        """Show what can be done now, and say why where nothing can."""
        begin = self.tr("Test the rates") if is_range_test else self.tr("Train three")
        self.begin.setText(begin)
        self.begin.setEnabled(not is_working and not hindrance)
        self.factor.setVisible(not is_range_test)
        self.factor.setEnabled(not is_working)
        self.cancel.setVisible(is_working)
        self.progress.setVisible(is_working)
        self.text.setText("" if is_working else hindrance)

    def show_share(self, share: float) -> None:
        """Tell how much is done, 0 to 1."""
        self.progress.setValue(round(100 * share))

    def tell(self, text: str) -> None:
        """Say something, such as what went wrong."""
        self.text.setText(text)
