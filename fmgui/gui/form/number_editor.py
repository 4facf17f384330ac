"""The editor of a number."""

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QValidator, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QWidget

from fmgui.gui.style.theme import colours, tabular
from fmgui.gui.wording.numbers import allows, number_text, parse_number, step_number
from fmgui.specs.fields import Row


class NumberEditor(QAbstractSpinBox):
    """A field for a number, which shows and keeps every digit typed.

    Nothing typed is refused or put right silently: an impossible text stays, as the value, for
    the form to mark. Arrows, wheel and page keys step within the bounds, the wheel only while
    the field has the keyboard, so that scrolling past it changes nothing.
    """

    edited = Signal()

    def __init__(self, row: Row, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row
        self._wrong = False
        self._text = _NumberText(row.ui.suffix)
        self.setLineEdit(self._text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(tabular(self.font()))
        if row.optional:
            self._text.setPlaceholderText(row.empty)
        self._text.textChanged.connect(self._change)
        self.editingFinished.connect(self._tidy)

    def value(self) -> int | float | str | None:
        """Return the number, None where an optional field is empty, or the text that is neither."""
        found = parse_number(self._text.text(), self._row.type)
        return "" if found is None and not self._row.optional else found

    def set_value(self, value: int | float | str | None) -> None:
        """Show a number, an empty field for None, or a text that is neither."""
        before = self._text.blockSignals(True)
        self._text.setText(_shown(value))
        self._text.blockSignals(before)
        self._text.update()

    def text_of(self, value: int | float | None) -> str:
        """Return a number as it would be shown, with its unit."""
        return self._row.empty if value is None else number_text(value) + self._row.ui.suffix

    def set_wrong(self, wrong: bool) -> None:
        """Frame the field in the colour of errors, or no longer."""
        if wrong != self._wrong:
            self._wrong = wrong
            self.update()

    def stepBy(self, steps: int) -> None:
        """Go some steps up or down, within the bounds."""
        value = self.value()
        if isinstance(value, str):
            return
        following = self._first_value() if value is None else step_number(value, steps, self._row)
        self._text.setText(_shown(following))
        self.selectAll()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Say which arrows lead anywhere."""
        flags = QAbstractSpinBox.StepEnabledFlag
        value = self.value()
        if self.isReadOnly() or isinstance(value, str):
            return flags.StepNone
        if value is None:
            return flags.StepUpEnabled
        enabled = flags.StepNone
        for steps, flag in ((1, flags.StepUpEnabled), (-1, flags.StepDownEnabled)):
            if step_number(value, steps, self._row) != value:
                enabled |= flag
        return enabled

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Accept every text: what is wrong with it is told, not prevented."""
        return QValidator.State.Acceptable, text, position

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Step while the field has the keyboard; else let the form scroll."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, and the frame that marks what is wrong."""
        super().paintEvent(event)
        if self._wrong:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours(self).error), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 2, 2)

    @Slot(str)
    def _change(self, _text: str) -> None:
        self.edited.emit()

    @Slot()
    def _tidy(self) -> None:
        self.set_value(self.value())

    def _first_value(self) -> float:
        row = self._row
        if row.ui.example is not None:
            return int(row.ui.example) if row.type is int else row.ui.example
        return 0 if allows(row, 0) else int(row.bounds.minimum or 1)


class _NumberText(QLineEdit):
    """The text of a number, with its unit behind it in a muted colour."""

    def __init__(self, suffix: str) -> None:
        super().__init__()
        self._suffix = suffix

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._suffix or not self.text():
            return
        left = 2 + self.fontMetrics().horizontalAdvance(self.text())
        if left + self.fontMetrics().horizontalAdvance(self._suffix) > self.width():
            return
        painter = QPainter(self)
        painter.setPen(QColor(colours(self).muted))
        room = self.rect().adjusted(left, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._suffix)


def _shown(value: int | float | str | None) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else number_text(value)
