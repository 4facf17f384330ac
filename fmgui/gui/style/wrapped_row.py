"""Things beside one another, in as many rows as they need."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from fmgui.gui.style.theme import SPACING


class WrappedRow(QLayout):
    """A row that goes on beneath where it lacks the room, as words of a text do."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setSpacing(SPACING)

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
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._items]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        least = QSize()
        for item in self._items:
            least = least.expandedTo(item.minimumSize())
        return least

    def setGeometry(self, room: QRect) -> None:
        super().setGeometry(room)
        for item, place in zip(self._items, self._places(room.width()), strict=True):
            item.setGeometry(place.translated(room.topLeft()))

    def _places(self, width: int) -> Iterator[QRect]:
        """Yield where each item stands, each row as high as its highest item."""
        x, y, height = 0, 0, 0
        for item in self._items:
            size = item.sizeHint()
            if x and x + size.width() > width:
                x, y = 0, y + height + self.spacing()
                height = 0
            yield QRect(QPoint(x, y), size)
            x += size.width() + self.spacing()
            height = max(height, size.height())
