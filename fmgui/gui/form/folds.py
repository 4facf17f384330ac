"""Parts of the form that open and close under a heading."""

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout

from fmgui.gui.form.fold_header import FoldHeader
from fmgui.gui.form.form_model import FormModel
from fmgui.gui.form.panel import Panel, PanelMaker
from fmgui.gui.form.part import Part
from fmgui.gui.style.theme import SPACING, colours
from fmgui.gui.wording.summaries import summary
from fmgui.specs.fields import Row, chosen


class Fold(Part):
    """A heading, and a panel that is made when it is opened for the first time.

    Args:
        model: What the panel shows and writes to.
        path: Where its spec stands in the experiment.
        make_panel: Makes the panel.
        framed: Whether a frame holds heading and panel together.
    """

    toggled = Signal(bool)

    def __init__(
        self, model: FormModel, path: str, make_panel: PanelMaker, *, framed: bool = False
    ) -> None:
        super().__init__()
        self.model = model
        self.path = path
        self.panel: Panel | None = None
        self._make_panel = make_panel
        self._framed = framed
        self._header = FoldHeader("", strong=not framed)
        self._header.setObjectName(f"{path}.header")
        self._header.toggled.connect(self._open_or_close)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)
        self._layout.setContentsMargins(0, 0, 0, 0)
        if framed:
            self._layout.setContentsMargins(SPACING, SPACING // 2, 0, SPACING // 2)
        self._layout.addWidget(self._header)

    def title(self) -> str:
        """Return the heading."""
        return ""

    def summary(self) -> str:
        """Return a few words on what is inside, told while it is closed."""
        return ""

    def is_open(self) -> bool:
        """Say whether the panel is shown."""
        return self._header.isChecked()

    def set_open(self, opened: bool) -> None:
        """Show the panel, or only the heading."""
        self._header.setChecked(opened)

    def refresh(self) -> None:
        """Show the draft in the heading and, once it is made, in the panel."""
        if self.panel is not None:
            self.panel.refresh()
        self._describe()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame."""
        if not self._framed:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours(self).border))
        inside = self.contentsRect().marginsRemoved(self._layout.contentsMargins())
        painter.drawRoundedRect(QRectF(inside).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def take_focus(self) -> None:
        """Take the keyboard to the heading."""
        self._header.setFocus()

    def panel_made(self, panel: Panel) -> None:
        """Complete a panel that has just been made."""

    def _describe(self) -> None:
        wrong = 0 if self.is_open() else self.model.problems_within(self.path)
        text = "" if self.is_open() else self.summary()
        self._header.describe(
            self.title(),
            self.tr("%n to put right", "", wrong) if wrong else text,
            wrong=bool(wrong),
            changed=not self.is_open() and self.model.draft.is_changed(self.path),
        )

    @Slot(bool)
    def _open_or_close(self, opened: bool) -> None:
        if opened and self.panel is None:
            self.panel = self._make_panel(self.model, self.path)
            self.panel_made(self.panel)
            self._layout.addWidget(self.panel)
        if self.panel is not None:
            self.panel.setVisible(opened)
        self._describe()
        self.model.rearranged.emit()
        self.toggled.emit(opened)


class Section(Fold):
    """A field that holds a spec, under the field's title."""

    def __init__(
        self,
        model: FormModel,
        path: str,
        row: Row,
        make_panel: PanelMaker,
        *,
        framed: bool = False,
    ) -> None:
        super().__init__(model, path, make_panel, framed=framed)
        self._row = row
        self.refresh()

    def title(self) -> str:
        """Return the field's title."""
        return self._row.title

    def summary(self) -> str:
        """Return what tells most about the spec."""
        values = self.model.draft.at(self.path)
        return summary(chosen(self._row.specs, values), values)
