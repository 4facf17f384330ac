"""Editors of single values, one for each type of field.

Each is a widget with ``value()`` and ``set_value(value)``; ``edited``, emitted when anybody but
``set_value`` changes the value; ``text_of(value)``, a value as it would be shown; and
``set_wrong(wrong)``, which marks it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from fmgui.gui.form.number_editor import NumberEditor
from fmgui.gui.wording.language import told
from fmgui.gui.wording.numbers import number_text
from fmgui.gui.wording.specs import spec_description, spec_title
from fmgui.specs.fields import Row, kind_of


@dataclass(frozen=True)
class Choice:
    """One entry of a ``ChoiceEditor``."""

    value: str
    title: str
    description: str = ""


class CheckEditor(QCheckBox):
    """A box to tick."""

    edited = Signal()

    def __init__(self, _row: Row, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.toggled.connect(self._change)

    def value(self) -> bool:
        """Return whether the box is ticked."""
        return self.isChecked()

    def set_value(self, value: bool) -> None:
        """Tick the box, or not."""
        before = self.blockSignals(True)
        self.setChecked(bool(value))
        self.blockSignals(before)

    def text_of(self, value: bool) -> str:
        """Return in a word whether the box is ticked."""
        return self.tr("on") if value else self.tr("off")

    def set_wrong(self, wrong: bool) -> None:
        """Do nothing: a tick is always possible."""

    @Slot(bool)
    def _change(self, _ticked: bool) -> None:
        self.edited.emit()


class ChoiceEditor(QComboBox):
    """A list of words to choose one from. The wheel does not turn it: that scrolls the form."""

    edited = Signal()

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for index, choice in enumerate(choices):
            self.addItem(choice.title, choice.value)
            if choice.description:
                self.setItemData(index, choice.description, Qt.ItemDataRole.ToolTipRole)
        self.currentIndexChanged.connect(self._choose)

    def value(self) -> str:
        """Return the word chosen."""
        return str(self.currentData())

    def set_value(self, value: str) -> None:
        """Choose a word."""
        before = self.blockSignals(True)
        self.setCurrentIndex(self.findData(value))
        self.blockSignals(before)

    def text_of(self, value: str) -> str:
        """Return the title of a word in the list."""
        return self.itemText(self.findData(value))

    def set_wrong(self, wrong: bool) -> None:
        """Do nothing: every word in the list is possible."""

    def showPopup(self) -> None:
        """Show the list, as wide as its longest word."""
        view = self.view()
        view.setMinimumWidth(
            view.sizeHintForColumn(0) + view.verticalScrollBar().sizeHint().width()
        )
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the form scroll."""
        event.ignore()

    @Slot(int)
    def _choose(self, _index: int) -> None:
        self.edited.emit()


class TextEditor(QLineEdit):
    """A field for a text."""

    edited = Signal()

    def __init__(self, row: Row, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._optional = row.optional
        self.setPlaceholderText(row.empty)
        self.textChanged.connect(self._change)

    def value(self) -> str | None:
        """Return the text, or None where an optional field is empty."""
        return None if self._optional and not self.text() else self.text()

    def set_value(self, value: str | None) -> None:
        """Show a text."""
        before = self.blockSignals(True)
        self.setText(value or "")
        self.blockSignals(before)

    def text_of(self, value: str | None) -> str:
        """Return a text as it would be shown."""
        return value or self.placeholderText()

    def set_wrong(self, wrong: bool) -> None:
        """Tell screen readers; the form shows why beneath."""

    @Slot(str)
    def _change(self, _text: str) -> None:
        self.edited.emit()


def _text_or_choice(row: Row) -> "TextEditor | ChoiceEditor":
    if row.choices:
        return ChoiceEditor([Choice(word, told(word)) for word in row.choices])
    return TextEditor(row)


AnyEditor = NumberEditor | CheckEditor | ChoiceEditor | TextEditor
"""What a row of the form can hold."""

EDITORS: dict[type, Callable[[Row], AnyEditor]] = {
    int: NumberEditor,
    float: NumberEditor,
    bool: CheckEditor,
    str: _text_or_choice,
}
"""The editor for each type of field."""


def kind_editor(row: Row) -> ChoiceEditor:
    """Return an editor that chooses among the kinds of spec a field can hold."""
    return ChoiceEditor(
        [Choice(str(kind_of(s)), spec_title(s), spec_description(s)) for s in row.specs]
    )


def bounds_text(row: Row) -> str:
    """Return the bounds of a number as part of a sentence, or nothing where there are none."""
    tr = QCoreApplication.translate
    bounds, parts = row.bounds, []
    if bounds.minimum is not None:
        words = (
            tr("Editors", "at least {}")
            if bounds.minimum_is_allowed
            else tr("Editors", "more than {}")
        )
        parts.append(words.format(number_text(bounds.minimum)))
    if bounds.maximum is not None:
        words = (
            tr("Editors", "at most {}")
            if bounds.maximum_is_allowed
            else tr("Editors", "less than {}")
        )
        parts.append(words.format(number_text(bounds.maximum)))
    return ", ".join(parts)
