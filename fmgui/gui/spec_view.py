"""The rows of a spec, made from its fields."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from fmgui.gui.editors import EDITORS, AnyEditor, bounds_text, kind_editor
from fmgui.gui.field_row import GUTTER, FieldRow, Part
from fmgui.gui.folds import Fold, FoldHeader
from fmgui.gui.form_model import FormModel
from fmgui.gui.layers_editor import LayersEditor
from fmgui.gui.summaries import summary
from fmgui.gui.theme import SPACING
from fmgui.specs.base import Spec
from fmgui.specs.fields import Row, chosen, describe, spec_description, spec_title


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
        self.model = model
        self.path = path
        self._specs = tuple(specs)
        self._spec: type[Spec] | None = None
        self._parts: list[Part] = []
        self._advanced_shown = False
        self._advanced_made = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(indent, 0, 0, 0)
        layout.setSpacing(0)
        self._basic = QVBoxLayout()
        self._advanced = QVBoxLayout()
        layout.addLayout(self._basic)
        layout.addLayout(self._advanced)
        self._make_rows()

    def refresh(self) -> None:
        """Show the draft; make the rows anew where it has another kind now."""
        if self._spec is not chosen(self._specs, self.model.draft.at(self.path)):
            self._make_rows()
            self.model.rearranged.emit()
        else:
            for part in self._parts:
                part.refresh()

    def has_advanced(self) -> bool:
        """Say whether there are rows that only some users need."""
        return any(row.ui.advanced for row in describe(self._kind())) or any(
            part.has_advanced() for part in self._parts
        )

    def advanced_paths(self) -> list[str]:
        """Return the paths of the rows that only some users need."""
        return [f"{self.path}.{row.name}" for row in describe(self._kind()) if row.ui.advanced]

    def show_advanced(self, shown: bool) -> None:
        """Show these rows; they are made when they are wanted for the first time."""
        self._advanced_shown = shown
        if shown and not self._advanced_made:
            self._advanced_made = True
            self._make(self._advanced, [row for row in describe(self._kind()) if row.ui.advanced])
        for index in range(self._advanced.count()):
            widget = self._advanced.itemAt(index).widget()
            widget.setVisible(shown)
        for part in self._parts:
            part.show_advanced(shown)

    def _kind(self) -> type[Spec]:
        return self._spec or chosen(self._specs, self.model.draft.at(self.path))

    def _make_rows(self) -> None:
        for part in self._parts:
            part.hide()
            part.setParent(None)
            part.deleteLater()
        self._parts = []
        self._advanced_made = False
        self._spec = chosen(self._specs, self.model.draft.at(self.path))
        self._make(self._basic, [row for row in describe(self._spec) if not row.ui.advanced])
        if self._advanced_shown:
            self.show_advanced(True)

    def _make(self, layout: QVBoxLayout, rows: Sequence[Row]) -> None:
        for row in rows:
            part = make_part(self.model, f"{self.path}.{row.name}", row)
            self._parts.append(part)
            layout.addWidget(part)


class KindRow(FieldRow):
    """The row in which a spec's kind is chosen."""

    def __init__(self, model: FormModel, path: str, row: Row, *, wide: bool = False) -> None:
        self._path = path
        self._row = row
        editors = {f"{path}.kind": kind_editor(row)}
        super().__init__(model, row.title, row.description, editors, wide=wide)

    def write(self, path: str, value: object) -> None:
        """Make the spec another kind."""
        spec = chosen(self._row.specs, {"kind": value})
        self.model.choose(self._path, spec)

    def take_back(self) -> None:
        """Put the reference's whole spec back."""
        self.model.put(self._path, self.model.draft.replaced_at(self._path))

    def reference_text(self) -> str:
        """Return the title of the reference's kind."""
        before = self.model.draft.replaced_at(self._path)
        return spec_title(chosen(self._row.specs, before))

    def caption(self) -> str:
        """Return what the chosen kind is for."""
        if not self._wide:
            return ""
        return spec_description(chosen(self._row.specs, self.model.draft.at(self._path)))


class KindView(Part):
    """A spec of one kind among several: the choice, and the rows of the kind chosen."""

    def __init__(self, model: FormModel, path: str, row: Row) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._choice = KindRow(model, path, row)
        self._rows = SpecView(model, path, row.specs, indent=GUTTER)
        layout.addWidget(self._choice)
        layout.addWidget(self._rows)

    def refresh(self) -> None:
        """Show the draft in the choice and in its rows."""
        self._choice.refresh()
        self._rows.refresh()

    def has_advanced(self) -> bool:
        """Say whether the kind chosen has rows that only some users need."""
        return self._rows.has_advanced()

    def show_advanced(self, shown: bool) -> None:
        """Show these rows of the kind chosen."""
        self._rows.show_advanced(shown)


class Panel(Part):
    """What a heading opens: all rows of a spec, a fold for the rarer ones, and what is wrong.

    ``footer`` stands beside the button for the rarer rows; other buttons can be added to it.
    """

    def __init__(
        self,
        model: FormModel,
        path: str,
        row: Row,
        *,
        choose_kind: bool = False,
        framed: bool = False,
    ) -> None:
        super().__init__()
        self._model = model
        self._path = path
        self._choice = KindRow(model, path, row, wide=True) if choose_kind else None
        self._rows = SpecView(model, path, row.specs)
        self._problem = _PartProblem()
        self.more = FoldHeader(self.tr("More"), strong=False, quiet=True)
        self.more.setObjectName(f"{path}.more")
        self.more.toggled.connect(self._show_more)
        self.footer = QHBoxLayout()
        self.footer.setSpacing(0)
        self.footer.setContentsMargins(SPACING, 0, SPACING, 0)
        self.footer.addWidget(self.more, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0 if framed else SPACING, SPACING)
        layout.setSpacing(0)
        if self._choice:
            layout.addWidget(self._choice)
        layout.addWidget(self._rows)
        layout.addWidget(self._problem)
        layout.addLayout(self.footer)
        self.refresh()

    def refresh(self) -> None:
        """Show the draft in all rows, and what is wrong with them together."""
        if self._choice:
            self._choice.refresh()
        self._rows.refresh()
        self._problem.show_text(self._model.draft.problems.get(self._path, ""))
        self.more.setVisible(self._rows.has_advanced())
        self._describe_more()

    @Slot(bool)
    def _show_more(self, shown: bool) -> None:
        self._rows.show_advanced(shown)
        self._describe_more()
        self._model.rearranged.emit()

    def _describe_more(self) -> None:
        draft = self._model.draft
        hidden = [] if self.more.isChecked() else self._rows.advanced_paths()
        title = self.tr("Less") if self.more.isChecked() else self.tr("More")
        wrong = sum(self._model.problems_within(path) for path in hidden)
        text = self.tr("%n to put right", "", wrong) if wrong else ""
        changed = any(draft.is_changed(path) for path in hidden)
        self.more.describe(title, text, wrong=bool(wrong), changed=changed)


class Section(Fold):
    """A spec under a heading that tells, while it is closed, what is in it."""

    def __init__(self, model: FormModel, path: str, row: Row, *, framed: bool = False) -> None:
        self._model = model
        self.path = path
        self._row = row
        super().__init__(path, row.title, self._make_panel, framed=framed)
        self.header.toggled.connect(self._tell_of_toggle)
        self._describe()

    def refresh(self) -> None:
        """Show the draft in the heading and, once it is made, in the body."""
        super().refresh()
        self._describe()

    def _describe(self) -> None:
        draft = self._model.draft
        values = draft.at(self.path)
        wrong = self._model.problems_within(self.path)
        changed = False
        text = ""
        if not self.is_open():
            text = summary(chosen(self._row.specs, values), values)
            text = self.tr("%n to put right", "", wrong) if wrong else text
            changed = draft.is_changed(self.path)
        self.header.describe(self._row.title, text, wrong=bool(wrong), changed=changed)

    def _make_panel(self) -> Part:
        several = len(self._row.specs) > 1
        return Panel(self._model, self.path, self._row, choose_kind=several, framed=self._framed)

    @Slot(bool)
    def _tell_of_toggle(self, _opened: bool) -> None:
        self._describe()
        self._model.rearranged.emit()


class _PartProblem(QLabel):
    """One sentence on settings that do not go together."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setForegroundRole(QPalette.ColorRole.BrightText)
        self.setContentsMargins(GUTTER, SPACING // 2, GUTTER, SPACING // 2)

    def show_text(self, text: str) -> None:
        """Show a sentence, or nothing."""
        self.setText(text)
        self.setVisible(bool(text))


def make_part(model: FormModel, path: str, row: Row) -> Part:
    """Return the piece of the form for a field, by the field's type."""
    if row.type is tuple:
        return LayersEditor(model, path, row, Panel)
    if len(row.specs) > 1:
        return KindView(model, path, row)
    if row.fits_one_line:
        editors = {
            f"{path}.{each.name}": EDITORS[each.type](each) for each in describe(row.specs[0])
        }
        return FieldRow(model, row.title, row.description, editors)
    if row.specs:
        return Section(model, path, row, framed=True)
    editor = EDITORS[row.type](row)
    return FieldRow(model, row.title, _told(row, editor), {path: editor})


def _told(row: Row, editor: AnyEditor) -> str:
    """Return a field's description with its bounds and its default."""
    translate = QCoreApplication.translate
    lines = [row.description]
    if bounds := bounds_text(row):
        lines.append(bounds[0].upper() + bounds[1:] + ".")
    default = editor.text_of(row.default)
    return "\n".join([*lines, translate("Form", "Default: {value}").format(value=default)])
