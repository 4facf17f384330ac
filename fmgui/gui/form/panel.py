"""What a heading of the form opens: the rows of a spec, and what goes with them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from fmgui.gui.form.fold_header import FoldHeader
from fmgui.gui.form.form_model import FormModel
from fmgui.gui.form.part import GUTTER, Part
from fmgui.gui.style.theme import SPACING
from fmgui.gui.wording.language import told


class Panel(Part):
    """Rows, a fold for those that only some users need, and what is wrong with them together.

    Args:
        model: What the rows show and write to.
        path: Where their spec stands in the experiment.
        rows: What the panel consists of, from top to bottom.
        margin: The room right of the rows.
    """

    def __init__(
        self, model: FormModel, path: str, rows: Sequence[Part], *, margin: int = SPACING
    ) -> None:
        super().__init__()
        self._model = model
        self._path = path
        self._rows = rows
        self._problem = _PartProblem()
        self.more = FoldHeader(self.tr("More"), strong=False, quiet=True)
        self.more.setObjectName(f"{path}.more")
        self.more.toggled.connect(self._show_more)
        self.footer = QHBoxLayout()
        self.footer.setSpacing(0)
        self.footer.setContentsMargins(SPACING, 0, SPACING, 0)
        self.footer.addWidget(self.more, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, margin, SPACING)
        layout.setSpacing(0)
        for row in rows:
            layout.addWidget(row)
        layout.addWidget(self._problem)
        layout.addLayout(self.footer)
        self.refresh()

    def refresh(self) -> None:
        """Show the draft in all rows, and what is wrong with them together."""
        for row in self._rows:
            row.refresh()
        self._problem.show_text(told(self._model.draft.problems.get(self._path, "")))
        self.more.setVisible(any(row.advanced_paths() for row in self._rows))
        self._describe_more()

    @Slot(bool)
    def _show_more(self, shown: bool) -> None:
        for row in self._rows:
            row.show_advanced(shown)
        self._describe_more()
        self._model.rearranged.emit()

    def _describe_more(self) -> None:
        shown = self.more.isChecked()
        hidden = [] if shown else [path for row in self._rows for path in row.advanced_paths()]
        wrong = sum(self._model.problems_within(path) for path in hidden)
        self.more.describe(
            self.tr("Less") if shown else self.tr("More"),
            self.tr("%n to put right", "", wrong) if wrong else "",
            wrong=bool(wrong),
            changed=any(self._model.draft.is_changed(path) for path in hidden),
        )


PanelMaker = Callable[[FormModel, str], Panel]
"""Makes the panel of the spec at a path."""


class _PartProblem(QLabel):
    """One sentence on settings that do not go together."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setForegroundRole(QPalette.ColorRole.BrightText)
        self.setContentsMargins(GUTTER, SPACING // 2, SPACING, SPACING // 2)

    def show_text(self, text: str) -> None:
        """Show a sentence, or nothing."""
        self.setText(text)
        self.setVisible(bool(text))
