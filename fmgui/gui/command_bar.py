"""The bar on top: the preset to start from, Train, Pause and Stop, and the data set."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from fmgui.gui.data_set.data_button import DataButton
from fmgui.gui.style.theme import SPACING, make_muted, make_primary
from fmgui.gui.threads.session import State
from fmgui.gui.wording.language import spoken
from fmgui.gui.wording.specs import presets
from fmgui.specs.presets import Preset
from fmgui.translations import LANGUAGES


class CommandBar(QWidget):
    """Holds the commands; what they do is the window's matter."""

    preset_chosen = Signal(object)
    """The ``Preset`` to start from."""
    open_chosen = Signal()
    save_chosen = Signal()
    script_chosen = Signal()
    language_chosen = Signal(str)
    """The code of the language that the window shall speak."""
    panels_reset = Signal()
    """The panels are to be where they were at first."""
    import_chosen = Signal()
    class_chosen = Signal()
    """A folder of handed-in runs is to be opened."""
    picture_chosen = Signal()
    """The page in front is to be saved as a picture."""
    history_chosen = Signal()
    """The history of the run shown is to be saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("commands")
        self._handed_on_to: QWidget | None = None
        self._presets = QComboBox()
        self._presets.setObjectName("preset")
        self._presets.setAccessibleName(self.tr("Preset"))
        self._presets.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for preset in presets():
            self._presets.addItem(preset.title, preset)
            tip = f"{preset.summary}\n\n{preset.look_for}"
            self._presets.setItemData(self._presets.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        self._presets.activated.connect(self._on_activated)
        self.train = make_primary(_button("train", self.tr("Train"), self.tr("Train (Ctrl+R)")))
        self.train.setShortcut("Ctrl+R")
        self.pause = _button("pause", self.tr("Pause"), "")
        self.pause.setShortcut("Ctrl+P")
        self.stop = _button("stop", self.tr("Stop"), self.tr("Stop, and keep the best checkpoint"))
        self._reason = make_muted(_Reason())
        self._reason.setObjectName("why_not")
        self._reason.setWordWrap(True)
        # Its text must not push the other things aside.
        self._reason.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.data = DataButton()
        self.file = self._file_menu()
        label = QLabel(self.tr("Preset"))
        label.setBuddy(self._presets)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        layout.setSpacing(SPACING)
        for widget in (label, self._presets, self.file, self.train, self.pause, self.stop):
            layout.addWidget(widget)
        layout.addWidget(self._reason, 1)
        layout.addWidget(self.data)
        self._layout = layout
        self.show_preset(presets()[0].name)

    def _file_menu(self) -> QPushButton:
        tip = self.tr("Save, open or export the experiment, or import a run")
        button = _button("file", self.tr("File"), tip)
        menu = QMenu(button)
        menu.setObjectName("file_menu")
        menu.addAction(
            self.tr("Open an experiment …"), QKeySequence("Ctrl+Shift+O"), self.open_chosen.emit
        )
        menu.addAction(
            self.tr("Save the experiment …"), QKeySequence("Ctrl+Shift+S"), self.save_chosen.emit
        )
        menu.addAction(
            self.tr("Plain Keras script …"), QKeySequence("Ctrl+K"), self.script_chosen.emit
        )
        menu.addSeparator()
        menu.addAction(self.tr("Import a run …"), self.import_chosen.emit)
        menu.addAction(self.tr("Open a class …"), self.class_chosen.emit)
        menu.addAction(self.tr("Picture of this page …"), self.picture_chosen.emit)
        menu.addAction(self.tr("History as a table …"), self.history_chosen.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Put the panels back"), self.panels_reset.emit)
        menu.addMenu(self._language_menu(menu))
        button.setMenu(menu)
        return button

    def _language_menu(self, parent: QMenu) -> QMenu:
        # Whoever cannot read the language that is spoken finds the word in both.
        menu = QMenu("Language · 언어", parent)
        menu.setObjectName("language_menu")
        group = QActionGroup(menu)
        for code, name in LANGUAGES.items():
            action = menu.addAction(name)
            action.setObjectName(f"language.{code}")
            action.setData(code)
            action.setCheckable(True)
            action.setChecked(code == spoken())
            group.addAction(action)
        group.triggered.connect(self._on_language)
        return menu

    @Slot(QAction)
    def _on_language(self, action: QAction) -> None:
        if action.data() != spoken():
            self.language_chosen.emit(action.data())
        for other in action.actionGroup().actions():
            other.setChecked(other.data() == spoken())

    def add_toggle(self, name: str, action: QAction) -> None:
        """Add a button that stays pressed while something is shown."""
        toggle = QToolButton()
        toggle.setObjectName(name)
        toggle.setAccessibleName(action.text())
        toggle.setDefaultAction(action)
        toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        toggle.setMinimumHeight(self.data.sizeHint().height())
        toggle.setProperty("toggle", True)
        self._layout.addWidget(toggle)

    @Slot(str)
    def show_preset(self, name: str | None) -> None:
        """Show which preset the experiment was started from."""
        index = next((index for index, preset in enumerate(presets()) if preset.name == name), -1)
        self._presets.setCurrentIndex(index)
        if index >= 0:
            self._presets.setToolTip(presets()[index].look_for)

    def refresh(self, state: State, obstacle: str) -> None:
        """Let each button be pressed only when it can do something.

        ``obstacle`` is the reason why no training can begin; empty when one can.
        """
        idle = state is State.IDLE
        self.train.setEnabled(idle and not obstacle)
        self.train.setToolTip(obstacle or self.tr("Train (Ctrl+R)"))
        self.train.setAccessibleDescription(obstacle)
        self._reason.setText(obstacle if idle else "")
        self._reason.setToolTip(self._reason.text())
        held = self.stop.hasFocus() or self.pause.hasFocus()
        self._refresh_pause(state)
        self.stop.setEnabled(state in (State.PREPARING, State.RUNNING, State.PAUSED))
        if held and not self.stop.isEnabled():
            # Switched off, they hand the keyboard on to whatever comes next.
            self._handed_on_to = QApplication.focusWidget()
        if idle and self._handed_on_to is not None:
            if self._handed_on_to is QApplication.focusWidget():
                self.train.setFocus()
            self._handed_on_to = None
        self._presets.setEnabled(idle)
        self.file.setEnabled(idle)
        self.data.setEnabled(idle)

    def _refresh_pause(self, state: State) -> None:
        paused = state is State.PAUSED
        text = self.tr("Go on") if paused else self.tr("Pause")
        tip = self.tr("Let the training go on") if paused else self.tr("Let the training wait")
        self.pause.setText(text)
        self.pause.setAccessibleName(text)
        self.pause.setToolTip(f"{tip} (Ctrl+P)")
        self.pause.setShortcut("Ctrl+P")  # a new text takes it away
        self.pause.setEnabled(state in (State.RUNNING, State.PAUSED))

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        preset: Preset = presets()[index]
        self._presets.setToolTip(preset.look_for)
        self.preset_chosen.emit(preset)


class _Reason(QLabel):
    """A text that makes do with the room there is, however it breaks into lines."""

    def hasHeightForWidth(self) -> bool:
        # Else the whole window asks for the height that the text would need in a narrow column.
        return False


def _button(name: str, text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    button.setToolTip(tip)
    button.setMinimumWidth(11 * SPACING)
    return button
