"""Things beside one another, in as many rows as they need."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from fmgui.gui.style.theme import SPACING


@dataclass
class _Row:
    """What stands in a row, with its size."""

    items: list[tuple[QLayoutItem, QSize]] = field(default_factory=list)

    @property
    def height(self) -> int:
        """That of the highest."""
        return max(size.height() for _, size in self.items)


class WrappedRow(QLayout):
    """A row that goes on beneath where it lacks the room, as words of a text do.

    Args:
        between: Pixels between two things in a row.
        beneath: Pixels between two rows.
    """

    def __init__(self, between: int = SPACING, beneath: int = SPACING) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._beneath = beneath
        self.setSpacing(between)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    # Qt asks for one item too many to find the end; PySide cannot say that None is right then.
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inner = width - margins.left() - margins.right()
        heights = [row.height for row in self._rows(inner)]
        between = self._beneath * max(len(heights) - 1, 0)
        return sum(heights) + between + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(len(hints) - 1, 0)
        inner = QSize(width, max((hint.height() for hint in hints), default=0))
        return inner.grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        least = QSize()
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return least.grownBy(self.contentsMargins())

    def setGeometry(self, room: QRect) -> None:
        super().setGeometry(room)
        inner = room.marginsRemoved(self.contentsMargins())
        y = inner.top()
        for row in self._rows(inner.width()):
            x = inner.left()
            for item, size in row.items:
                item.setGeometry(QRect(QPoint(x, y + (row.height - size.height()) // 2), size))
                x += size.width() + self.spacing()
            y += row.height + self._beneath

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, width: int) -> list[_Row]:
        rows: list[_Row] = []
        x = 0
        for item in self._shown():
            size = item.sizeHint()
            if not rows or x + size.width() > width:
                rows.append(_Row())
                x = 0
            rows[-1].items.append((item, size))
            x += size.width() + self.spacing()
        return rows
