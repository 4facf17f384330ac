"""The list of hidden layers: a card for each, to add, copy, move and remove."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from fmgui.gui.form.form_model import FormModel
from fmgui.gui.form.layer_card import CardState, LayerCard
from fmgui.gui.form.panel import PanelMaker
from fmgui.gui.form.part import Part
from fmgui.gui.form.reset_button import ResetButton
from fmgui.gui.style.theme import SPACING
from fmgui.gui.wording.specs import spec_description, spec_title
from fmgui.specs.base import Spec
from fmgui.specs.draft import Values, defaults
from fmgui.specs.fields import Row, kind_of


class LayersEditor(Part):
    """Cards for the specs in a list, and a button to add one of each kind.

    Args:
        model: What the cards show and write to.
        path: Where the list stands in the experiment.
        row: The list's field: the kinds of its entries, and how many there may be.
        make_panel: Makes the rows of one entry.
    """

    def __init__(self, model: FormModel, path: str, row: Row, make_panel: PanelMaker) -> None:
        super().__init__()
        self._model = model
        self._path = path
        self._row = row
        self._make_panel = make_panel
        self._cards: list[LayerCard] = []
        self._reset = ResetButton()
        self._reset.setObjectName(f"{path}.reset")
        self._reset.setAccessibleName(self.tr("Back to the preset's layers"))
        self._reset.setToolTip(self._reset.accessibleName())
        self._reset.clicked.connect(self._take_back)
        self._add_buttons = [_AddButton(self, path, spec) for spec in row.specs]
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
        if len(self._cards) == 1:
            self._cards[0].set_open(True)

    def refresh(self) -> None:
        """Show a card for each entry of the draft's list."""
        entries = self._entries()
        if len(entries) != len(self._cards):
            self._make_or_drop_cards(len(entries))
        for index, card in enumerate(self._cards):
            card.refresh()
            card.allow(self._possible_actions(index))
        for button in self._add_buttons:
            button.setEnabled(self._model.editable and self._has_room())
        changes = self._model.draft.changes()
        self._reset.setVisible(any(path == self._path for path, _, _ in changes))
        self._reset.setEnabled(self._model.editable)

    def add(self, spec: type[Spec]) -> None:
        """Add an entry of a kind, at the last place where the whole remains possible."""
        entries, states = self._entries(), self._states()
        places = range(len(entries), -1, -1)
        place = next((place for place in places if self._suits(spec, place)), len(entries))
        entries.insert(place, defaults(spec))
        states.insert(place, (True, False))
        self._show(entries, states, place)

    def _make_or_drop_cards(self, count: int) -> None:
        while len(self._cards) > count:
            card = self._cards.pop()
            card.hide()
            card.setParent(None)
            card.deleteLater()
        while len(self._cards) < count:
            index = len(self._cards)
            card = LayerCard(self._model, self._path, index, self._row, self._make_panel)
            card.acted.connect(self._act)
            self._cards.append(card)
            self._layout.insertWidget(index, card)
        self._model.rearranged.emit()

    def _possible_actions(self, index: int) -> list[str]:
        possible = {
            "up": index > 0,
            "down": index < len(self._cards) - 1,
            "copy": self._has_room(),
            "remove": True,
        }
        return [action for action, can in possible.items() if can and self._model.editable]

    def _has_room(self) -> bool:
        most = self._row.maximum_length
        return most is None or len(self._entries()) < most

    def _suits(self, spec: type[Spec], place: int) -> bool:
        """Say whether an entry of this kind can stand at a place among the others."""
        before = self._entries()
        entries = [*before[:place], defaults(spec), *before[place:]]
        self._model.draft.put(self._path, entries)
        suits = self._path.rpartition(".")[0] not in self._model.draft.problems
        self._model.draft.put(self._path, before)
        return suits

    @Slot(int, str)
    def _act(self, index: int, action: str) -> None:
        entries, states = self._entries(), self._states()
        if action == "remove":
            del entries[index], states[index]
            self._show(entries, states, min(index, len(entries) - 1))
        elif action == "copy":
            entries.insert(index + 1, entries[index])
            states.insert(index + 1, states[index])
            self._show(entries, states, index + 1)
        else:
            target = index - 1 if action == "up" else index + 1
            entries.insert(target, entries.pop(index))
            states.insert(target, states.pop(index))
            self._show(entries, states, target, action)

    def _entries(self) -> list[Values]:
        return list(self._model.draft.at(self._path))

    def _states(self) -> list[CardState]:
        return [card.state() for card in self._cards]

    def _show(
        self, entries: list[Values], states: list[CardState], index: int, action: str = ""
    ) -> None:
        """Take over a new list; what was open stays open, and the keyboard stays at its entry."""
        self._model.put(self._path, entries)
        for card, state in zip(self._cards, states, strict=True):
            card.set_state(state)
        if self._cards:
            self._cards[index].focus_on(action)
        else:
            self._add_buttons[0].setFocus()

    @Slot()
    def _take_back(self) -> None:
        self._model.put(self._path, self._model.draft.replaced_at(self._path))
        self._add_buttons[0].setFocus()


class _AddButton(QPushButton):
    """Adds an entry of one kind."""

    def __init__(self, layers: LayersEditor, path: str, spec: type[Spec]) -> None:
        super().__init__(f"+ {spec_title(spec)}")
        self._layers = layers
        self._spec = spec
        self.setObjectName(f"{path}.add.{kind_of(spec)}")
        self.setAccessibleName(self.tr("Add a layer: {kind}").format(kind=spec_title(spec)))
        self.setToolTip(f"<p>{spec_description(spec)}</p>")
        self.setAutoDefault(False)
        self.clicked.connect(self._add)

    @Slot()
    def _add(self) -> None:
        self._layers.add(self._spec)
