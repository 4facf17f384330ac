"""The form on the left of the window, in which an experiment is set up."""

import functools
import itertools
from collections.abc import Iterator, Mapping

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLayout, QScrollArea, QVBoxLayout, QWidget

from fmgui.gui.form.fold_header import FoldHeader
from fmgui.gui.form.form_model import FormModel
from fmgui.gui.form.spec_view import make_section
from fmgui.gui.style.theme import SPACING, colours
from fmgui.gui.wording.language import told
from fmgui.gui.wording.specs import describe
from fmgui.gui.wording.summaries import setting_title
from fmgui.specs.draft import Change, Values
from fmgui.specs.experiment import Experiment

_WIDTH = 40 * SPACING
_WIDEST = 56 * SPACING
_OPEN_AT_FIRST = 2

_READABLE = """
QAbstractSpinBox:disabled, QLineEdit:disabled, QComboBox:disabled {{
    color: {colour};
    placeholder-text-color: {colour};
}}
"""


class ExperimentForm(QScrollArea):
    """Every setting of an experiment, made from the specs, in sections that open and close.

    ``changed`` is emitted after each edit, whether the value is possible or not, and once by
    ``set_value``. ``hint_activated(path, link)`` tells that a link in a hint was pressed.
    """

    changed = Signal()
    hint_activated = Signal(str, str)

    def __init__(self, experiment: Experiment | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("experiment")
        self.setAccessibleName(self.tr("Experiment"))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = QWidget()
        self._model = FormModel(experiment or Experiment(), self)
        self._model.edited.connect(self._show_edit)
        self._model.hint_activated.connect(self.hint_activated)
        self._sections = [
            make_section(self._model, row.name, row) for row in describe(Experiment) if row.specs
        ]
        self._content.setMaximumWidth(_WIDEST)
        layout = QVBoxLayout(self._content)
        layout.setContentsMargins(0, 0, 0, SPACING)
        layout.setSpacing(0)
        for section in self._sections:
            layout.addWidget(section)
        layout.addStretch(1)
        self.setWidget(self._content)
        for section in self._sections[:_OPEN_AT_FIRST]:
            section.set_open(True)
        self._model.rearranged.connect(self._order_keyboard)
        self._order_keyboard()

    def sizeHint(self) -> QSize:
        """Return the width the form is laid out for."""
        return QSize(_WIDTH, 80 * SPACING)

    def value(self) -> Experiment | None:
        """Return the experiment as it is set up, or None while something is impossible."""
        return self._model.draft.experiment

    def values(self) -> Values:
        """Return the plain values of all settings, possible or not, as in an experiment's JSON."""
        return self._model.draft.values()

    def mended_value(self) -> Experiment | None:
        """Return the experiment with the reference's values in the place of impossible ones.

        None where parts do not go together.
        """
        return self._model.draft.mended()

    def set_value(self, experiment: Experiment) -> None:
        """Show an experiment."""
        self._model.draft.load(experiment)
        self._show_edit()

    def set_values(self, values: Values) -> None:
        """Show plain values, possible or not, as ``values`` has returned them."""
        self._model.draft.load_values(values)
        self._show_edit()

    def problem(self) -> str:
        """Return in one sentence the first thing that is wrong; nothing when all is right."""
        path = self.problem_path()
        if not path:
            return ""
        text = self._model.draft.problems[path]
        if not text.startswith("must "):
            return told(text)
        title = setting_title(path, self.values())
        return self.tr("{title} {must_be}.").format(title=title, must_be=told(text))

    def problem_path(self) -> str:
        """Return the path of the first thing that is wrong; nothing when all is right."""
        return next(iter(self._model.draft.problems), "")

    def set_reference(self, experiment: Experiment) -> None:
        """Mark from now on what is not as in this experiment, such as the preset chosen."""
        self._model.draft.compare_with(experiment)
        self._refresh()

    def changed_settings(self) -> list[Change]:
        """Return the path of each setting that was changed, the preset's value and its own."""
        return self._model.draft.changes()

    def set_editable(self, editable: bool) -> None:
        """Let the settings be changed, or, while training, only be read."""
        self._model.editable = editable
        self._colour()
        self._refresh()

    def set_hint(self, path: str, text: str) -> None:
        """Show a line beneath the editor at a path, or none where ``text`` is empty.

        The text may hold links, ``<a href="word">...</a>``; see ``hint_activated``.
        """
        if self._model.hints.get(path, "") != text:
            self._model.hints[path] = text
            self._refresh()

    def set_hints(self, hints: Mapping[str, str]) -> None:
        """Show these hints, by path, and no others; see ``set_hint``.

        Within what is wrong, none is shown.
        """
        wrong = tuple(f"{path}." for path in self._model.draft.problems)
        shown = {path: text for path, text in hints.items() if not f"{path}.".startswith(wrong)}
        if self._model.hints != shown:
            self._model.hints = shown
            self._refresh()

    def reveal(self, path: str) -> None:
        """Open what the setting at a path is folded under, and take the keyboard there."""
        names = path.split(".")
        parts = [".".join(names[: end + 1]) for end in range(len(names))]
        for fold_name in [f"{part}.{fold}" for fold in ("header", "more") for part in parts]:
            editor = self.findChild(QWidget, path)
            fold = self.findChild(FoldHeader, fold_name)
            if fold is not None and (editor is None or not editor.isVisibleTo(self)):
                fold.setChecked(True)
        found = self.findChild(QWidget, path) or self.findChild(FoldHeader, f"{parts[0]}.header")
        if isinstance(found, QWidget):
            found.setFocus(Qt.FocusReason.ShortcutFocusReason)
            # Only then has the layout made room for what was just opened.
            QTimer.singleShot(0, found, functools.partial(self.ensureWidgetVisible, found))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        """Keep the values readable while they cannot be edited."""
        sheet = "" if self._model.editable else _READABLE.format(colour=colours(self).muted)
        if self._content.styleSheet() != sheet:
            self._content.setStyleSheet(sheet)

    def _refresh(self) -> None:
        for section in self._sections:
            section.refresh()

    @Slot()
    def _show_edit(self) -> None:
        self._refresh()
        self.changed.emit()

    @Slot()
    def _order_keyboard(self) -> None:
        """Let Tab go through the form as the eye does, wherever parts were made last."""
        widgets = list(_in_reading_order(self._content.layout()))
        for before, after in itertools.pairwise(widgets):
            QWidget.setTabOrder(before, after)


def _in_reading_order(layout: QLayout | None) -> Iterator[QWidget]:
    """Yield the widgets that Tab can reach, in the order in which they are laid out.

    The layout's items themselves are not asked for: Python would keep them beyond their end, and
    the program would not survive it when a card of the form is thrown away.
    """
    if layout is None:
        return
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    parts: list[QWidget | QLayout] = [*layout.findChildren(QLayout, options=direct)]
    if holder := layout.parentWidget():
        parts += holder.findChildren(QWidget, options=direct)
    placed = [(layout.indexOf(part), part) for part in parts]
    for place, part in sorted(placed, key=lambda pair: pair[0]):
        if place < 0:  # it stands in a layout within this one
            continue
        if isinstance(part, QLayout):
            yield from _in_reading_order(part)
        elif part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield part
        else:
            yield from _in_reading_order(part.layout())
