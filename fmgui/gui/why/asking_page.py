"""A view that teaches whose pictures a thread makes."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QTabBar, QWidget

from fmgui.gui.empty_page import empty_page
from fmgui.gui.scene import Scene
from fmgui.gui.threads.latest import Latest
from fmgui.gui.why.teaching_page import TeachingPage
from fmgui.gui.wording.language import told


class AskingPage(TeachingPage):
    """Asks for what is to be seen once it is in sight, or says what is missing for it.

    A page made of it has a method ``_question``, which returns what to ask or the page that says
    what is missing, and a method ``_show``, which shows an answer.

    Args:
        scene: See ``TeachingPage``.
        name: See ``TeachingPage``.
        explanation: See ``TeachingPage``.
        presets: See ``TeachingPage``.
        answers: Answers a question, see ``Latest``. Each answer has its ``question``.
    """

    def __init__(
        self,
        scene: Scene,
        name: str,
        explanation: str,
        presets: Sequence[str],
        answers: Callable[[Any], Iterator[Any]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(scene, name, explanation, presets, parent)
        self._asked: Any = None
        self._worker = Latest(answers, self)
        self._worker.answered.connect(self._take)
        self.tabs = QTabBar()
        """What of it is seen, or whose."""
        self.tabs.setObjectName(f"{name}.tabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.problem = QLabel(textFormat=Qt.TextFormat.PlainText)
        """The page that says why there is no answer."""
        self.problem.setObjectName(f"{name}.problem")
        self.problem.setWordWrap(True)
        self.problem.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.problem)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self._pages, 1)

    def stop(self) -> None:
        """End the page's work."""
        self._worker.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def _add_tabs(self, accessible_name: str, titles: Sequence[str]) -> None:
        self.tabs.setAccessibleName(accessible_name)
        for title in titles:
            self.tabs.addTab(title)
        self.tabs.currentChanged.connect(self._refresh)

    def _missing(self, heading: str, hint: str) -> QWidget:
        """Return a page that says what is missing, and how to get it."""
        page = empty_page(heading, hint)
        self._pages.addWidget(page)
        return page

    @Slot()
    def _refresh(self) -> None:
        """Ask for what is to be seen now, or say what is missing for it."""
        if not self.isVisible():
            return
        wanted = self._question()
        if isinstance(wanted, QWidget):
            self._asked = None
            self._pages.setCurrentWidget(wanted)
        elif wanted != self._asked:
            self._asked = wanted
            self._worker.ask(wanted)

    def _question(self) -> Any:
        """Return what to ask now, or the page that says what is missing."""
        raise NotImplementedError

    @Slot(object)
    def _take(self, answer: Any) -> None:
        if answer.question != self._asked:
            return
        if answer.problem:
            self.problem.setText(told(answer.problem))
            self._pages.setCurrentWidget(self.problem)
        else:
            self._show(answer)

    def _show(self, answer: Any) -> None:
        """Show an answer, and bring the page in front that it is seen on."""
        raise NotImplementedError
