"""One hidden layer of the form."""

from collections.abc import Container

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QToolButton

from fmgui.gui.form.folds import Fold
from fmgui.gui.form.form_model import FormModel
from fmgui.gui.form.panel import Panel, PanelMaker
from fmgui.gui.style.icons import set_icon
from fmgui.gui.wording.summaries import entry_summary, entry_title
from fmgui.specs.fields import Row, chosen

CardState = tuple[bool, bool]
"""Whether a card is open, and whether its rarer rows are shown."""


class LayerCard(Fold):
    """One entry of a list, under a heading such as Hidden 1: Dense 64, linear.

    ``acted(index, action)`` tells that the button of an action was pressed: ``up``, ``down``,
    ``copy`` or ``remove``.

    Args:
        model: What its rows show and write to.
        path: Where the list stands in the experiment.
        index: The entry's place in the list.
        row: The list's field.
        make_panel: Makes its rows.
    """

    acted = Signal(int, str)

    def __init__(
        self, model: FormModel, path: str, index: int, row: Row, make_panel: PanelMaker
    ) -> None:
        super().__init__(model, f"{path}.{index}", make_panel, framed=True)
        self._index = index
        self._row = row
        self._buttons: dict[str, _ActionButton] = {}
        self._allowed: Container[str] = ()
        self.refresh()

    def title(self) -> str:
        """Return the entry's number and what it is."""
        values = self.model.draft.at(self.path)
        kind = entry_summary(chosen(self._row.specs, values), values)
        return f"{entry_title(self._index)}: {kind}"

    def allow(self, actions: Container[str]) -> None:
        """Let the buttons of these actions be pressed, and no others."""
        self._allowed = actions
        for action, button in self._buttons.items():
            button.setEnabled(action in actions)

    def state(self) -> CardState:
        """Return whether it is open, and whether the rarer rows are shown."""
        return self.is_open(), self.panel is not None and self.panel.more.isChecked()

    def set_state(self, state: CardState) -> None:
        """Open or close it as ``state`` told."""
        opened, more = state
        self.set_open(opened)
        if self.panel is not None:
            self.panel.more.setChecked(more)

    def focus_on(self, action: str) -> None:
        """Take the keyboard to the button of an action, or else to the heading."""
        button = self._buttons.get(action)
        if button is not None and button.isEnabled():
            button.setFocus()
        else:
            self.take_focus()

    def panel_made(self, panel: Panel) -> None:
        """Put the buttons to move, copy and remove the entry in the panel's last row."""
        for action, picture, text in (
            ("up", "up", self.tr("Move hidden layer {number} up")),
            ("down", "down", self.tr("Move hidden layer {number} down")),
            ("copy", "copy", self.tr("Copy hidden layer {number}")),
            ("remove", "clear", self.tr("Remove hidden layer {number}")),
        ):
            button = _ActionButton(action, picture)
            button.setObjectName(f"{self.path}.{action}")
            button.setAccessibleName(text.format(number=self._index + 1))
            button.setToolTip(button.accessibleName())
            button.acted.connect(self._tell)
            panel.footer.addWidget(button)
            self._buttons[action] = button
        self.allow(self._allowed)

    @Slot(str)
    def _tell(self, action: str) -> None:
        self.acted.emit(self._index, action)


class _ActionButton(QToolButton):
    """A small picture to press; ``acted(action)`` tells which."""

    acted = Signal(str)

    def __init__(self, action: str, picture: str) -> None:
        super().__init__()
        self._action = action
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._tell)
        set_icon(self, picture)

    @Slot()
    def _tell(self) -> None:
        self.acted.emit(self._action)
