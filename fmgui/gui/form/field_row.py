"""One row of the form: a name, its editors, a mark where it was changed, and what is wrong."""

import html
from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QLabel, QMenu

from fmgui.gui.form.editors import AnyEditor, ChoiceEditor
from fmgui.gui.form.form_model import FormModel
from fmgui.gui.form.part import GUTTER, Part
from fmgui.gui.form.reset_button import ResetButton
from fmgui.gui.style.theme import SPACING
from fmgui.gui.wording.language import told
from fmgui.specs.draft import Value

EDITOR_WIDTH = 17 * SPACING
"""All editors are this wide, so that they stand below one another at any depth."""

ROW_HEIGHT = 4 * SPACING
_BESIDE_WIDTH = 9 * SPACING
_GAP = SPACING // 2


class FieldRow(Part):
    """A name, one or two editors, and beneath them a problem or a hint where there is one.

    Args:
        model: What the editors show and write to.
        title: The name a user knows the field by.
        description: What is told when the mouse rests on the row.
        editors: An editor for each path; the first is the one the name belongs to.
        wide: Whether the editor takes the whole row, and the name is not shown.
        only_with: A path, and the value there with which the field counts; without it the
            editors are greyed.
    """

    def __init__(
        self,
        model: FormModel,
        title: str,
        description: str,
        editors: Mapping[str, AnyEditor],
        *,
        wide: bool = False,
        only_with: tuple[str, Value] | None = None,
    ) -> None:
        super().__init__()
        self.model = model
        self.paths = tuple(editors)
        self._title = title
        self._description = description
        self._editors = dict(editors)
        self._wide = wide
        self._only_with = only_with
        self._reset: ResetButton | None = None
        self._message: _Message | None = None
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show the draft's values, what is wrong with them and whether they were changed."""
        problems = self.model.draft.problems
        usable = self.model.editable and self._counts()
        for path, editor in self._editors.items():
            value = self.model.draft.at(path)
            if editor.value() != value:
                editor.set_value(value)
            if editor.isEnabled() is not usable:
                editor.setEnabled(usable)
            editor.set_wrong(path in problems)
        self._mark_change()
        self._tell()

    def write(self, path: str, value: Value) -> None:
        """Put an edited value into the draft."""
        self.model.put(path, value)

    def take_back(self) -> None:
        """Put the reference's values into the draft."""
        for path in self.paths:
            self.model.put(path, self.model.draft.reference_at(path))

    def reference_text(self) -> str:
        """Return the reference's values as the editors would show them."""
        draft = self.model.draft
        return " ".join(
            editor.text_of(draft.reference_at(path)) for path, editor in self._editors.items()
        )

    def caption(self) -> str:
        """Return what stands beneath the editors where there is neither problem nor hint."""
        return ""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to take a change back."""
        if self._reset is None or not self._reset.isVisible() or not self.model.editable:
            event.ignore()
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._reset.accessibleName(), self._take_back)
        menu.popup(event.globalPos())

    def _counts(self) -> bool:
        if self._only_with is None:
            return True
        path, value = self._only_with
        return bool(self.model.draft.at(path) == value)

    def _lay_out(self) -> None:
        layout = self._layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, SPACING, 0)
        layout.setSpacing(0)
        layout.setColumnMinimumWidth(0, GUTTER)
        layout.setColumnStretch(1, 1)
        layout.setRowMinimumHeight(0, ROW_HEIGHT)
        beside = QHBoxLayout()
        beside.setSpacing(_GAP)
        for path, editor in self._editors.items():
            editor.setObjectName(path)
            editor.setAccessibleName(self._title)
            editor.edited.connect(self._write_edited)
            beside.addWidget(editor)
        if self._wide:
            layout.addLayout(beside, 0, 1, 1, 2)
        else:
            name = _Name(self._title)
            name.setBuddy(next(iter(self._editors.values())))
            layout.addWidget(name, 0, 1)
            layout.addLayout(beside, 0, 2)
            layout.setColumnMinimumWidth(2, EDITOR_WIDTH)
            for editor in self._editors.values():
                editor.setFixedWidth(_width(editor, len(self._editors)))
        self._show_description(self._description)

    @Slot()
    def _write_edited(self) -> None:
        for path, editor in self._editors.items():
            if editor.value() != self.model.draft.at(path):
                self.write(path, editor.value())

    @Slot()
    def _take_back(self) -> None:
        self.take_back()
        next(iter(self._editors.values())).setFocus()

    def _mark_change(self) -> None:
        changed = any(self.model.draft.is_changed(path) for path in self.paths)
        if self._reset is None:
            if not changed:
                return
            self._reset = ResetButton()
            self._reset.setObjectName(f"{self.paths[0]}.reset")
            self._reset.clicked.connect(self._take_back)
            self._layout.addWidget(self._reset, 0, 0)
            self.model.rearranged.emit()
        if changed:
            reference = self.reference_text()
            self._reset.setAccessibleName(self.tr("Back to {value}").format(value=reference))
            before = self.tr("Preset: {value}").format(value=reference)
            self._reset.setToolTip(before)
            self._show_description(f"{self._description}\n{before}")
        elif self._reset.isVisibleTo(self):
            self._show_description(self._description)
        self._reset.setVisible(changed)
        self._reset.setEnabled(self.model.editable)

    def _tell(self) -> None:
        """Show the first problem, or else a hint, beneath the editors."""
        problems, hints = self.model.draft.problems, self.model.hints
        problem = next((problems[path] for path in self.paths if path in problems), "")
        hint = next((hints[path] for path in self.paths if hints.get(path)), "")
        text = told(problem) or hint or self.caption()
        if self._message is None:
            if not text:
                return
            self._message = _Message()
            self._message.linkActivated.connect(self._follow_link)
            self._layout.addWidget(self._message, 1, 1, 1, 2)
        if self._message.tell(text, wrong=bool(problem)):
            self.model.rearranged.emit()
        self._editors[self.paths[0]].setAccessibleDescription(text)

    @Slot(str)
    def _follow_link(self, link: str) -> None:
        self.model.hint_activated.emit(self.paths[0], link)

    def _show_description(self, text: str) -> None:
        # As rich text, which Qt breaks into lines.
        lines = html.escape(text).replace("\n", "<br>")
        self.setToolTip(f"<p>{lines}</p>")
        for editor in self._editors.values():
            editor.setToolTip(self.toolTip())


def _width(editor: AnyEditor, count: int) -> int:
    """Return an editor's width; of two side by side, words get a little more than numbers."""
    if count == 1:
        return EDITOR_WIDTH
    return (
        _BESIDE_WIDTH if isinstance(editor, ChoiceEditor) else EDITOR_WIDTH - _BESIDE_WIDTH - _GAP
    )


class _Name(QLabel):
    """The name of a field; a click on it goes to the editor, or ticks the box."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.setWordWrap(True)
        self.setContentsMargins(0, 0, _GAP, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        buddy = self.buddy()
        if event.button() != Qt.MouseButton.LeftButton or not buddy.isEnabled():
            return
        buddy.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(buddy, QAbstractButton):
            buddy.click()


class _Message(QLabel):
    """A line or two beneath an editor."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setContentsMargins(0, 0, 0, SPACING // 2)

    def tell(self, text: str, *, wrong: bool) -> bool:
        """Show a problem or a hint, or nothing; return whether Tab stops here now or no longer.

        It stops only at a link.
        """
        before = self.focusPolicy()
        role = QPalette.ColorRole
        self.setForegroundRole(role.BrightText if wrong else role.PlaceholderText)
        if text != self.text():
            by_mouse = Qt.TextInteractionFlag.LinksAccessibleByMouse
            by_keyboard = Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            has_link = "<a" in text
            self.setTextInteractionFlags(by_mouse | by_keyboard if has_link else by_mouse)
            self.setText(text)
        self.setVisible(bool(text))
        return self.focusPolicy() != before

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and "<a" in self.text():
            # A link takes its colour when its text is set.
            text = self.text()
            self.clear()
            self.setText(text)
