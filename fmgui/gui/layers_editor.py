"""The list of hidden layers: a card for each, to add, copy, move and remove."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout

from fmgui.gui.field_row import Part
from fmgui.gui.folds import Fold
from fmgui.gui.form_model import FormModel
from fmgui.gui.icons import set_icon
from fmgui.gui.reset_button import ResetButton
from fmgui.gui.summaries import entry_summary, entry_title
from fmgui.gui.theme import SPACING
from fmgui.specs.base import Spec
from fmgui.specs.draft import defaults
from fmgui.specs.fields import Row, chosen, kind_of, spec_description, spec_title


class LayersEditor(Part):
    """Cards for the specs in a list, and a button to add one of each kind.

    Args:
        model: What the cards show and write to.
        path: Where the list stands in the experiment.
        row: The list's field: the kinds of its entries, and how many there may be.
        make_panel: Makes the rows of one entry, from the model, its path and ``row``.
    """

    def __init__(
        self, model: FormModel, path: str, row: Row, make_panel: Callable[..., Any]
    ) -> None:
        super().__init__()
        self.model = model
        self.path = path
        self.row = row
        self.make_panel = make_panel
        self._cards: list[LayerCard] = []
        self._reset = ResetButton()
        self._reset.setObjectName(f"{path}.reset")
        self._reset.setAccessibleName(self.tr("Back to the preset's layers"))
        self._reset.setToolTip(self._reset.accessibleName())
        self._reset.clicked.connect(self._take_back)
        self._add_buttons = [_AddButton(self, spec) for spec in row.specs]
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(SPACING, SPACING // 2, 0, SPACING // 2)
        buttons.setSpacing(SPACING)
        buttons.addWidget(self._reset)
        for button in self._add_buttons:
            buttons.addWidget(button, 1)
        self._layout.addLayout(buttons)
        self.refresh()
        if self.count() == 1:
            self._cards[0].set_open(True)

    def refresh(self) -> None:
        """Show a card for each entry of the draft's list."""
        entries = self._entries()
        changed = len(entries) != len(self._cards)
        while len(self._cards) > len(entries):
            card = self._cards.pop()
            card.hide()
            card.setParent(None)
            card.deleteLater()
        for card in self._cards:
            card.refresh()
        while len(self._cards) < len(entries):
            index = len(self._cards)
            self._cards.append(LayerCard(self, index))
            self._layout.insertWidget(index, self._cards[-1])
        most = self.row.maximum_length
        full = most is not None and len(entries) >= most
        for button in self._add_buttons:
            button.setEnabled(self.model.editable and not full)
        lengths_differ = any(path == self.path for path, _, _ in self.model.draft.changes())
        self._reset.setVisible(lengths_differ)
        self._reset.setEnabled(self.model.editable)
        if changed:
            self.model.rearranged.emit()

    def set_open(self, index: int, opened: bool) -> None:
        """Open or close a card."""
        self._cards[index].set_open(opened)

    def count(self) -> int:
        """Return the number of entries."""
        return len(self._entries())

    def add(self, spec: type[Spec]) -> None:
        """Add an entry of a kind, at the last place where the whole remains possible."""
        entries = self._entries()
        parent = self.path.rpartition(".")[0]
        for place in range(len(entries), -1, -1):
            self._try(place, defaults(spec))
            if parent not in self.model.draft.problems:
                break
            self.model.draft.put(self.path, entries)
        else:
            place = len(entries)
            self._try(place, defaults(spec))
        states = self._states()
        states.insert(place, (True, False))
        self._show(states, place)

    def copy(self, index: int) -> None:
        """Add a copy of an entry behind it."""
        self._try(index + 1, self._entries()[index])
        states = self._states()
        states.insert(index + 1, states[index])
        self._show(states, index + 1)

    def remove(self, index: int) -> None:
        """Remove an entry."""
        entries, states = self._entries(), self._states()
        del entries[index], states[index]
        self.model.draft.put(self.path, entries)
        self._show(states, min(index, len(entries) - 1))

    def shift(self, index: int, by: int) -> None:
        """Move an entry up (-1) or down (1)."""
        entries, states = self._entries(), self._states()
        for each in (entries, states):
            each.insert(index + by, each.pop(index))
        self.model.draft.put(self.path, entries)
        self._show(states, index + by, "up" if by < 0 else "down")

    def _try(self, place: int, entry: dict[str, Any]) -> None:
        entries = self._entries()
        entries.insert(place, entry)
        self.model.draft.put(self.path, entries)

    def _entries(self) -> list[Any]:
        return list(self.model.draft.at(self.path))

    def _states(self) -> list[Any]:
        return [card.state() for card in self._cards]

    def _show(self, states: list[Any], index: int, action: str = "") -> None:
        """Tell of the new list; keep open what was open, and the keyboard where it was."""
        self.model.edited.emit()
        for card, state in zip(self._cards, states, strict=True):
            card.set_state(state)
        if index < 0:
            self._add_buttons[0].setFocus()
        else:
            self._cards[index].take_focus(action)

    @Slot()
    def _take_back(self) -> None:
        self.model.put(self.path, self.model.draft.replaced_at(self.path))
        self._add_buttons[0].setFocus()


class LayerCard(Fold):
    """One entry of the list, under a heading such as Hidden 1: Dense 64, linear."""

    def __init__(self, layers: LayersEditor, index: int) -> None:
        self._layers = layers
        self._index = index
        self._path = f"{layers.path}.{index}"
        self._buttons: dict[str, QToolButton] = {}
        self._more_shown = False
        super().__init__(self._path, "", self._make_panel, framed=True)
        self.toggled.connect(self._tell_of_toggle)
        self.refresh()

    def refresh(self) -> None:
        """Show the draft in the heading and, once it is made, in the body."""
        super().refresh()
        model, row = self._layers.model, self._layers.row
        values = model.draft.at(self._path)
        kind = entry_summary(chosen(row.specs, values), values)
        title = f"{entry_title(self._index)}: {kind}"
        wrong = 0 if self.is_open() else model.problems_within(self._path)
        text = self.tr("%n to put right", "", wrong) if wrong else ""
        changed = not self.is_open() and model.draft.is_changed(self._path)
        self.header.describe(title, text, wrong=bool(wrong), changed=changed)
        self._enable_buttons()

    def state(self) -> tuple[bool, bool]:
        """Return whether it is open, and whether the rarer rows are shown."""
        return self.is_open(), self._body is not None and self._body.more.isChecked()

    def set_state(self, state: tuple[bool, bool]) -> None:
        """Open or close it as ``state`` told."""
        opened, more = state
        self.set_open(opened)
        if self._body is not None:
            self._body.more.setChecked(more)

    def take_focus(self, action: str = "") -> None:
        """Take the keyboard, to the button of an action where that can be pressed."""
        button = self._buttons.get(action)
        (button if button and button.isEnabled() else self.header).setFocus()

    def _make_panel(self) -> Part:
        layers = self._layers
        panel = layers.make_panel(layers.model, self._path, layers.row, framed=True)
        number = self._index + 1
        for name, picture, text in (
            ("up", "up", self.tr("Move hidden layer {number} up")),
            ("down", "down", self.tr("Move hidden layer {number} down")),
            ("copy", "copy", self.tr("Copy hidden layer {number}")),
            ("remove", "clear", self.tr("Remove hidden layer {number}")),
        ):
            button = QToolButton()
            button.setObjectName(f"{self._path}.{name}")
            button.setAccessibleName(text.format(number=number))
            button.setToolTip(button.accessibleName())
            button.setAutoRaise(True)
            set_icon(button, picture)
            panel.footer.addWidget(button)
            self._buttons[name] = button
        self._buttons["up"].clicked.connect(self._move_up)
        self._buttons["down"].clicked.connect(self._move_down)
        self._buttons["copy"].clicked.connect(self._copy)
        self._buttons["remove"].clicked.connect(self._remove)
        self._enable_buttons()
        return panel

    def _enable_buttons(self) -> None:
        if not self._buttons:
            return
        layers, editable = self._layers, self._layers.model.editable
        most = layers.row.maximum_length
        self._buttons["up"].setEnabled(editable and self._index > 0)
        self._buttons["down"].setEnabled(editable and self._index < layers.count() - 1)
        self._buttons["copy"].setEnabled(editable and (most is None or layers.count() < most))
        self._buttons["remove"].setEnabled(editable)

    @Slot(bool)
    def _tell_of_toggle(self, _opened: bool) -> None:
        self.refresh()
        self._layers.model.rearranged.emit()

    @Slot()
    def _move_up(self) -> None:
        self._layers.shift(self._index, -1)

    @Slot()
    def _move_down(self) -> None:
        self._layers.shift(self._index, 1)

    @Slot()
    def _copy(self) -> None:
        self._layers.copy(self._index)

    @Slot()
    def _remove(self) -> None:
        self._layers.remove(self._index)


class _AddButton(QPushButton):
    """Adds an entry of one kind."""

    def __init__(self, layers: LayersEditor, spec: type[Spec]) -> None:
        super().__init__(f"+ {spec_title(spec)}")
        self._layers = layers
        self._spec = spec
        self.setObjectName(f"{layers.path}.add.{kind_of(spec)}")
        self.setAccessibleName(self.tr("Add a layer: {kind}").format(kind=spec_title(spec)))
        self.setToolTip(f"<p>{spec_description(spec)}</p>")
        self.setAutoDefault(False)
        self.clicked.connect(self._add)

    @Slot()
    def _add(self) -> None:
        self._layers.add(self._spec)
