"""The rows of a spec, made from its fields: each field's type decides what piece it becomes."""

import functools
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from fmgui.gui.form.editors import EDITORS, AnyEditor, bounds_text, kind_editor
from fmgui.gui.form.field_row import FieldRow
from fmgui.gui.form.folds import Section
from fmgui.gui.form.form_model import FormModel
from fmgui.gui.form.layers_editor import LayersEditor
from fmgui.gui.form.panel import Panel
from fmgui.gui.form.part import GUTTER, Part
from fmgui.gui.wording.specs import describe, spec_description, spec_title
from fmgui.specs.base import Spec
from fmgui.specs.draft import Value
from fmgui.specs.fields import Row, chosen


class SpecView(Part):
    """The rows of the spec at a path, made anew when it becomes one of another kind.

    Args:
        model: What the rows show and write to.
        path: Where the spec stands in the experiment.
        specs: The kinds it can be; where there are several, the kind is chosen outside.
        indent: By how much the rows stand further right.
    """

    def __init__(
        self, model: FormModel, path: str, specs: Sequence[type[Spec]], *, indent: int = 0
    ) -> None:
        super().__init__()
        self._model = model
        self._path = path
        self._specs = tuple(specs)
        self._spec = self._present_kind()
        self._basic: list[Part] = []
        self._advanced: list[Part] = []
        self._advanced_shown = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(indent, 0, 0, 0)
        self._layout.setSpacing(0)
        self._basic = self._make(advanced=False)

    def refresh(self) -> None:
        """Show the draft; make the rows anew where it has another kind now."""
        if self._spec is not self._present_kind():
            self._make_anew()
        for part in (*self._basic, *self._advanced):
            part.refresh()

    def advanced_paths(self) -> list[str]:
        """Return the paths of the rows that only some users need, at any depth."""
        own = [f"{self._path}.{row.name}" for row in describe(self._spec) if row.ui.advanced]
        return [*(path for part in self._basic for path in part.advanced_paths()), *own]

    def show_advanced(self, shown: bool) -> None:
        """Show these rows; they are made when they are wanted for the first time."""
        self._advanced_shown = shown
        if shown and not self._advanced:
            self._advanced = self._make(advanced=True)
        for part in self._advanced:
            part.setVisible(shown)
        for part in (*self._basic, *self._advanced):
            part.show_advanced(shown)

    def _present_kind(self) -> type[Spec]:
        return chosen(self._specs, self._model.draft.at(self._path))

    def _make_anew(self) -> None:
        for part in (*self._basic, *self._advanced):
            part.hide()
            part.setParent(None)
            part.deleteLater()
        self._spec = self._present_kind()
        self._basic, self._advanced = self._make(advanced=False), []
        self.show_advanced(self._advanced_shown)
        self._model.rearranged.emit()

    def _make(self, *, advanced: bool) -> list[Part]:
        rows = [row for row in describe(self._spec) if row.ui.advanced is advanced]
        parts = [make_part(self._model, f"{self._path}.{row.name}", row) for row in rows]
        for part in parts:
            self._layout.addWidget(part)
        return parts


class KindRow(FieldRow):
    """The row in which a spec's kind is chosen, under the field's title or another one."""

    def __init__(
        self, model: FormModel, path: str, row: Row, *, title: str = "", wide: bool = False
    ) -> None:
        self._path = path
        self._specs = row.specs
        self._described = wide
        editors = {f"{path}.kind": kind_editor(row)}
        super().__init__(model, title or row.title, row.description, editors, wide=wide)

    def write(self, _path: str, value: Value) -> None:
        """Make the spec another kind."""
        self.model.choose(self._path, chosen(self._specs, {"kind": value}))

    def take_back(self) -> None:
        """Put the reference's whole spec back."""
        self.model.put(self._path, self.model.draft.replaced_at(self._path))

    def reference_text(self) -> str:
        """Return the title of the reference's kind."""
        before = self.model.draft.replaced_at(self._path)
        return spec_title(chosen(self._specs, before))

    def caption(self) -> str:
        """Return what the chosen kind is for, where there is room for it."""
        if not self._described:
            return ""
        return spec_description(chosen(self._specs, self.model.draft.at(self._path)))


class KindView(Part):
    """A spec of one kind among several: the choice, and the rows of the kind chosen."""

    def __init__(self, model: FormModel, path: str, row: Row) -> None:
        super().__init__()
        self._choice = KindRow(model, path, row)
        self._rows = SpecView(model, path, row.specs, indent=GUTTER)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._choice)
        layout.addWidget(self._rows)

    def refresh(self) -> None:
        """Show the draft in the choice and in its rows."""
        self._choice.refresh()
        self._rows.refresh()

    def advanced_paths(self) -> list[str]:
        """Return the paths of the chosen kind's rows that only some users need."""
        return self._rows.advanced_paths()

    def show_advanced(self, shown: bool) -> None:
        """Show these rows."""
        self._rows.show_advanced(shown)


def make_section(model: FormModel, path: str, row: Row) -> Section:
    """Return a section of the form, for a field that holds a spec."""
    return Section(model, path, row, functools.partial(_section_panel, row))


def make_part(model: FormModel, path: str, row: Row) -> Part:
    """Return the piece of the form for a field, by the field's type."""
    framed = functools.partial(_framed_panel, row)
    if row.type is tuple:
        return LayersEditor(model, path, row, framed)
    if len(row.specs) > 1:
        return KindView(model, path, row)
    if row.fits_one_line:
        editors = {
            f"{path}.{each.name}": EDITORS[each.type](each) for each in describe(row.specs[0])
        }
        return FieldRow(model, row.title, row.description, editors)
    if row.specs:
        return Section(model, path, row, framed, framed=True)
    editor = EDITORS[row.type](row)
    only_with = None
    if row.ui.only_with is not None:
        name, value = row.ui.only_with
        only_with = (f"{path.rpartition('.')[0]}.{name}", value)
    description = _full_description(row, editor)
    return FieldRow(model, row.title, description, {path: editor}, only_with=only_with)


def _section_panel(row: Row, model: FormModel, path: str) -> Panel:
    rows: list[Part] = [SpecView(model, path, row.specs)]
    if len(row.specs) > 1:
        rows.insert(0, KindRow(model, path, row, wide=True))
    return Panel(model, path, rows)


def _framed_panel(row: Row, model: FormModel, path: str) -> Panel:
    rows: list[Part] = [SpecView(model, path, row.specs)]
    if len(row.specs) > 1:
        title = QCoreApplication.translate("SpecView", "Kind")
        rows.insert(0, KindRow(model, path, row, title=title))
    return Panel(model, path, rows, margin=0)


def _full_description(row: Row, editor: AnyEditor) -> str:
    """Return a field's description with its bounds and its default."""
    lines = [row.description]
    if bounds := bounds_text(row):
        lines.append(bounds[0].upper() + bounds[1:] + ".")
    default = QCoreApplication.translate("SpecView", "Default: {value}")
    return "\n".join([*lines, default.format(value=editor.text_of(row.default))])
