"""Pages behind tabs, each made when it is first shown."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QTabWidget, QWidget

_LEAST = 240
"""Pixels that a page has in each direction, however small the window is."""


class Pages(QTabWidget):
    """Tabs whose pages cost nothing until somebody looks at them.

    A page that works in threads has a method ``stop``, which ``stop`` calls; one that trains by
    itself has ``under_way``, which ``under_way`` adds up.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setDocumentMode(True)
        self._places: dict[str, _Place] = {}
        self.currentChanged.connect(self._on_current)

    def add(self, name: str, title: str, make: Callable[[], QWidget]) -> None:
        """Add a page; ``make`` is called when it is first shown or asked for."""
        place = _Place(make)
        self._places[name] = place
        self.addTab(place, title)

    def has(self, name: str) -> bool:
        """Say whether there is a page of this name."""
        return name in self._places

    def page(self, name: str) -> QWidget:
        """Return a page, and make it where that has not been done."""
        return self._places[name].page()

    def made(self, name: str) -> QWidget | None:
        """Return a page that has been made already, or None."""
        return self._places[name].made

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        self.setCurrentWidget(self._places[name])

    def current(self) -> str:
        """Return the name of the page in front."""
        return next(name for name, place in self._places.items() if place is self.currentWidget())

    def stop(self) -> None:
        """End the work of all pages. They must not be used afterwards."""
        for place in self._places.values():
            if callable(stop := getattr(place.made, "stop", None)):
                stop()

    def under_way(self) -> int:
        """Return how many trainings that pages have begun are not over."""
        return sum(
            count()
            for place in self._places.values()
            if callable(count := getattr(place.made, "under_way", None))
        )

    @Slot(int)
    def _on_current(self, _index: int) -> None:
        place = self.currentWidget()
        if isinstance(place, _Place):
            place.page()


class _Place(QScrollArea):
    """Where a page will be; where it lacks the room, it is scrolled.

    Else the window would grow beyond a small screen. Qt's own way to fit what is scrolled
    would scroll pages already where they have less room than they would like to have.
    """

    def __init__(self, make: Callable[[], QWidget]) -> None:
        super().__init__()
        self._make = make
        self.made: QWidget | None = None
        self.setFrameShape(QScrollArea.Shape.NoFrame)

    def page(self) -> QWidget:
        if self.made is None:
            self.made = self._make()
            self.made.installEventFilter(self)
            self.setWidget(self.made)
            self._fit()
            # Qt would show it a little later.
            self.made.show()
        return self.made

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, _LEAST)

    def sizeHint(self) -> QSize:
        return self.made.sizeHint() if self.made else super().sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Give the page all the room, and no less than it needs."""
        if self.made is not None:
            room = self.maximumViewportSize()
            least = self.made.minimumSizeHint().expandedTo(self.made.minimumSize())
            # A bar on one side takes from the other.
            bar = self.verticalScrollBar().sizeHint().width()
            if least.width() > room.width():
                room -= QSize(0, bar)
            if least.height() > room.height():
                room -= QSize(bar, 0)
            self.made.resize(room.expandedTo(least))
