"""The confusion matrix: which class is taken for which."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from fmgui.data.dataset import CLASS_NAMES
from fmgui.gui.style.palette import Colours
from fmgui.gui.style.theme import SPACING, colours, tabular
from fmgui.gui.wording.specs import class_names

Cell = tuple[int, int]
"""A true class and the class said."""

_COUNT = len(CLASS_NAMES)
_ROW_HEIGHT = (18, 36)
"""Least and greatest height of a row, in device-independent pixels."""
_FULL_SHADE = 0.85
_SMALL_SHADE = 0.12
"""How much colour a cell with a single picture has: enough to be seen as not empty."""
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ConfusionView(QWidget):
    """Rows are true classes, columns the classes said; counts, shaded by their share of the row.

    What is right is blue and lies on the diagonal, mistakes are orange. A click chooses a cell; so
    do the arrow keys with Enter.
    """

    chosen = Signal(int, int)
    """The true class and the class said of the cell that the user chose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("confusion")
        self.setAccessibleName(self.tr("Confusion matrix"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFont(tabular(self.font()))
        self._confusion: NDArray[np.int64] = np.zeros((_COUNT, _COUNT), np.int64)
        self._cell: Cell = (0, 0)
        self._current: Cell = (0, 0)
        self._painted = QPixmap()
        self._painted_for: tuple[Colours, QSize, float, QFont] | None = None

    def set_confusion(self, confusion: NDArray[np.int64]) -> None:
        """Show counts, ``int (10 true, 10 said)``."""
        self._confusion = confusion
        self._painted_for = None
        self._describe()
        self.update()

    def cell(self) -> Cell:
        """Return the true class and the class said of the cell chosen."""
        return self._cell

    def set_cell(self, cell: Cell) -> None:
        """Choose a cell, without ``chosen``."""
        self._cell = self._current = cell
        self._describe()
        self.update()

    def place(self, cell: Cell) -> QRect:
        """Return where a cell is painted."""
        return _place(cell, *self._edges())

    def describe(self, cell: Cell) -> str:
        """Return in words what a cell counts."""
        true, said = cell
        count, whole = int(self._confusion[cell]), int(self._confusion[true].sum())
        share = f"{100 * count / whole:.1f}" if whole else "0"
        return self.tr(
            "{count} of {whole} ({share} %) of class {true} were said to be {said}"
        ).format(
            count=f"{count:,}",
            whole=f"{whole:,}",
            share=share,
            true=class_names()[true],
            said=class_names()[said],
        )

    def sizeHint(self) -> QSize:
        return QSize(72 * SPACING, self._head() + _COUNT * 3 * SPACING)

    def minimumSizeHint(self) -> QSize:
        cell = self.fontMetrics().horizontalAdvance("1,000") + 4
        return QSize(self._margin() + _COUNT * cell, self._upright_head() + _COUNT * _ROW_HEIGHT[0])

    # --- Where things are ------------------------------------------------------------------

    def _margin(self) -> int:
        metrics = self.fontMetrics()
        return max(metrics.horizontalAdvance(name) for name in class_names()) + SPACING

    def _lines(self) -> list[list[str]]:
        return [name.replace("/", "/ ").split() for name in class_names()]

    def _names_lie(self) -> bool:
        """Say whether the columns are wide enough for their names; else these stand upright."""
        words = [word for lines in self._lines() for word in lines]
        widest = max(self.fontMetrics().horizontalAdvance(word) for word in words)
        return widest + 4 <= (self.width() - self._margin()) // _COUNT

    def _upright_head(self) -> int:
        return self._margin()

    def _head(self) -> int:
        lying = 2 * self.fontMetrics().height() + SPACING
        return lying if self._names_lie() else self._upright_head()

    def _edges(self) -> tuple[list[int], list[int]]:
        """Return where columns and rows begin, and where the last one ends."""
        left, top = self._margin(), self._head()
        height = min(max((self.height() - top - 1) / _COUNT, _ROW_HEIGHT[0]), _ROW_HEIGHT[1])
        width = (self.width() - left - 1) / _COUNT
        return (
            [left + round(n * width) for n in range(_COUNT + 1)],
            [top + round(n * height) for n in range(_COUNT + 1)],
        )

    def _cell_at(self, position: QPoint) -> Cell | None:
        across, down = self._edges()
        said = int(np.searchsorted(across, position.x(), side="right")) - 1
        true = int(np.searchsorted(down, position.y(), side="right")) - 1
        return (true, said) if 0 <= said < _COUNT and 0 <= true < _COUNT else None

    # --- Painting --------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), colours(self)
        painter.drawPixmap(0, 0, self._counts(theme))
        self._paint_frame(painter, self._cell, QPen(QColor(theme.text), 2))
        if self.hasFocus():
            pen = QPen(QColor(theme.accent), 2, Qt.PenStyle.DotLine)
            self._paint_frame(painter, self._current, pen)

    def _counts(self, theme: Colours) -> QPixmap:
        """Return names and cells, painted once: a hundred texts take long beside a busy thread."""
        scale = self.devicePixelRatioF()
        shown = (theme, self.size(), scale, self.font())
        if shown != self._painted_for:
            self._painted_for, self._painted = shown, QPixmap(self.size() * scale)
            self._painted.setDevicePixelRatio(scale)
            self._painted.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._painted)
            painter.setFont(self.font())
            self._paint_counts(painter, theme)
            painter.end()
        return self._painted

    def _paint_counts(self, painter: QPainter, theme: Colours) -> None:
        self._paint_names(painter, theme)
        # Where names end is measured once, not for each cell.
        edges = self._edges()
        wholes = np.maximum(self._confusion.sum(axis=1), 1)
        for true in range(_COUNT):
            for said in range(_COUNT):
                share = float(self._confusion[true, said] / wholes[true])
                cell = (true, said)
                self._paint_cell(painter, theme, cell, _place(cell, *edges), share)

    def _paint_names(self, painter: QPainter, theme: Colours) -> None:
        across, down = self._edges()
        head, margin, right = self._head(), self._margin(), Qt.AlignmentFlag.AlignRight
        painter.setPen(QColor(theme.muted))
        corner = QRect(0, 0, margin - SPACING, head - SPACING // 2)
        below = right | Qt.AlignmentFlag.AlignBottom
        painter.drawText(corner, below, self.tr("said →") + "\n" + self.tr("true ↓"))
        painter.setPen(QColor(theme.text))
        for row, name in enumerate(class_names()):
            place = QRect(0, down[row], margin - SPACING // 2, down[row + 1] - down[row])
            painter.drawText(place, right | Qt.AlignmentFlag.AlignVCenter, name)
        lie = self._names_lie()
        for column, lines in enumerate(self._lines()):
            left, width = across[column], across[column + 1] - across[column]
            if lie:
                place = QRect(left, 0, width, head - SPACING // 2)
                centred = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
                painter.drawText(place, centred, "\n".join(lines))
            else:
                painter.save()
                painter.translate(left, head - SPACING // 2)
                painter.rotate(-90)
                place = QRect(0, 0, head, width)
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, class_names()[column])
                painter.restore()

    def _paint_cell(
        self, painter: QPainter, theme: Colours, cell: Cell, place: QRect, share: float
    ) -> None:
        count = int(self._confusion[cell])
        shade = QColor(theme.training if cell[0] == cell[1] else theme.validation)
        strength = _SMALL_SHADE + (_FULL_SHADE - _SMALL_SHADE) * share**0.5 if count else 0.0
        ground = _blend(QColor(theme.surface), shade, strength)
        painter.fillRect(place.adjusted(0, 0, -1, -1), ground if count else QColor(theme.grid))
        if count:
            painter.setPen(_readable(ground))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"{count:,}")

    def _paint_frame(self, painter: QPainter, cell: Cell, pen: QPen) -> None:
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.place(cell).adjusted(0, 0, -1, -1))

    # --- Mouse and keys --------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self._cell_at(event.position().toPoint())
        if cell and event.button() == Qt.MouseButton.LeftButton:
            self._choose(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            down, across = _STEPS[Qt.Key(event.key())]
            true, said = self._current[0] + down, self._current[1] + across
            self._current = (min(max(true, 0), _COUNT - 1), min(max(said, 0), _COUNT - 1))
            self._describe()
            self.update()
        elif event.key() in _ENTER:
            self._choose(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self._cell_at(event.pos())
            text = self.describe(cell) if cell else ""
            QToolTip.showText(event.globalPos(), text, self, self.place(cell) if cell else QRect())
            return True
        return super().event(event)

    def _choose(self, cell: Cell) -> None:
        self.set_cell(cell)
        self.chosen.emit(*cell)

    def _describe(self) -> None:
        self.setAccessibleDescription(self.describe(self._current))


def _place(cell: Cell, across: list[int], down: list[int]) -> QRect:
    true, said = cell
    return QRect(QPoint(across[said], down[true]), QPoint(across[said + 1] - 1, down[true + 1] - 1))


def _blend(below: QColor, above: QColor, strength: float) -> QColor:
    mixed = (a + (b - a) * strength for a, b in zip(_parts(below), _parts(above), strict=True))
    return QColor.fromRgbF(*mixed)


def _readable(ground: QColor) -> QColor:
    """Return black or white, whichever stands out more (contrast of WCAG 2)."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in _parts(ground)
    )
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    black_stands_out = (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05)
    return QColor(Qt.GlobalColor.black if black_stands_out else Qt.GlobalColor.white)


def _parts(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()
