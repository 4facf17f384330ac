"""What all views that teach have in common."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from fmgui.gui.scene import Scene
from fmgui.gui.style.theme import SPACING, make_muted
from fmgui.gui.style.wrapped_row import WrappedRow
from fmgui.gui.wording.specs import preset


class TeachingPage(QWidget):
    """Says in two or three sentences what is seen and what to look for, above the view itself.

    Args:
        scene: What is in view; a page connects to its signals and reads its properties.
        name: The page's object name.
        explanation: What the view shows, and what to look for.
        presets: Names of presets that show it at its clearest.
    """

    preset_wanted = Signal(object)
    """The ``Preset`` that the user wants in the form."""
    experiment_wanted = Signal(object)
    """The ``Experiment`` that the user wants in the form, as if it had been typed."""

    def __init__(
        self,
        scene: Scene,
        name: str,
        explanation: str,
        presets: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.scene = scene
        self.body = QVBoxLayout()
        """Where the view itself goes."""
        self.body.setSpacing(SPACING)
        words = make_muted(QLabel(explanation))
        words.setObjectName(f"{name}.explanation")
        words.setWordWrap(True)
        words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACING, SPACING, 2 * SPACING, SPACING)
        layout.setSpacing(SPACING)
        layout.addWidget(words)
        if presets:
            layout.addLayout(self._preset_buttons(presets))
        layout.addLayout(self.body, 1)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)

    def stop(self) -> None:
        """End the page's work. It must not be used afterwards."""

    def _preset_buttons(self, names: Sequence[str]) -> WrappedRow:
        row = WrappedRow()
        words = make_muted(QLabel(self.tr("Seen best with")))
        row.addWidget(words)
        for found in map(preset, names):
            button = QPushButton(found.title)
            button.setObjectName(f"{self.objectName()}.{found.name}")
            button.setToolTip(found.summary)
            button.setProperty("preset", found.name)
            button.clicked.connect(self._want)
            words.setMinimumHeight(button.sizeHint().height())
            row.addWidget(button)
        return row

    @Slot()
    def _want(self) -> None:
        button = self.sender()
        if button is not None:
            self.preset_wanted.emit(preset(button.property("preset")))
