"""One step of a lesson: what is told, what can be done, and a question."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fmgui.gui.lessons.question import Question
from fmgui.gui.style.theme import SPACING, make_heading, make_muted
from fmgui.gui.wording.lessons import page_title, set_up_lines
from fmgui.specs.experiment import Experiment
from fmgui.specs.lessons import Lesson, Step


class StepPage(QWidget):
    """A step, between the bar of progress and the buttons that lead back and on.

    Args:
        lesson: The lesson that the step is of.
        index: Which step it is, from 0.
        experiment: What is in the form, by which settings are named.
    """

    gone_to = Signal(int)
    """The step to show next, from 0; the number of steps where the lesson is over."""
    left = Signal()
    """The list of lessons is wanted."""
    set_up_wanted = Signal(object)
    """The ``Step``, whose preset and settings are wanted in the form."""
    page_wanted = Signal(str)
    """The page of the window to open."""

    def __init__(
        self,
        lesson: Lesson,
        index: int,
        experiment: Experiment | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("lesson_step")
        self._index = index
        self._count = len(lesson.step)
        self._step: Step = lesson.step[index]
        self._waits = self._step.wait_for == "training"
        self._was_training = False
        self.question = Question(self._step) if self._step.question else None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        layout.setSpacing(SPACING)
        layout.addLayout(self._head(lesson))
        layout.addWidget(self._progress())
        layout.addWidget(self._body(experiment), 1)
        layout.addLayout(self._foot())
        self._refresh()

    def set_training(self, is_training: bool) -> None:
        """Say whether a training is under way: meanwhile nothing can be set up."""
        if self._was_training and not is_training:
            self._waits = False
        self._was_training = is_training
        self.set_up.setEnabled(not is_training)
        self._refresh()

    def tell(self, problem: str) -> None:
        """Say why the step could not be set up."""
        self.set_up.setText(self.tr("Set it up"))
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    # --- Parts -----------------------------------------------------------------------------

    def _head(self, lesson: Lesson) -> QHBoxLayout:
        row = QHBoxLayout()
        back = QPushButton(self.tr("Lessons"))
        back.setObjectName("lesson.list")
        back.setToolTip(self.tr("Show all lessons; this one stays where it is"))
        back.clicked.connect(self.left)
        title = make_muted(QLabel(lesson.title, textFormat=Qt.TextFormat.PlainText))
        title.setWordWrap(True)
        place = make_muted(QLabel(f"{self._index + 1} / {self._count}"))
        place.setObjectName("lesson.place")
        row.addWidget(back)
        row.addWidget(title, 1)
        row.addWidget(place)
        return row

    def _progress(self) -> QProgressBar:
        bar = QProgressBar()
        bar.setRange(0, self._count)
        bar.setValue(self._index + 1)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("Progress of the lesson"))
        return bar

    def _body(self, experiment: Experiment | None) -> QScrollArea:
        step = self._step
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, SPACING // 2, 0)
        layout.setSpacing(SPACING)
        layout.addWidget(make_heading(_text(step.title)))
        layout.addWidget(_text(step.text))
        lines = set_up_lines(step, experiment)
        self.set_up = QPushButton(self.tr("Set it up"))
        self.set_up.setObjectName("lesson.set_up")
        self.set_up.clicked.connect(self._want_set_up)
        self.set_up.setVisible(bool(lines))
        if lines:
            told = _text("\n".join(f"• {line}" for line in lines))
            told.setTextFormat(Qt.TextFormat.PlainText)
            layout.addWidget(make_muted(told))
        layout.addWidget(self.set_up)
        self._problem = _text("")
        self._problem.setForegroundRole(QPalette.ColorRole.BrightText)
        self._problem.hide()
        layout.addWidget(self._problem)
        self.open_page = QPushButton()
        self.open_page.setObjectName("lesson.open_page")
        self.open_page.clicked.connect(self._want_page)
        self.open_page.setVisible(step.page is not None)
        if step.page is not None:
            self.open_page.setText(self.tr("Open “{}”").format(page_title(step.page)))
        layout.addWidget(self.open_page)
        if step.look_at:
            layout.addWidget(make_heading(_text(self.tr("What to look at"))))
            layout.addWidget(_text(step.look_at))
        if self.question is not None:
            self.question.answered.connect(self._refresh)
            layout.addWidget(self.question)
        layout.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        return area

    def _foot(self) -> QVBoxLayout:
        self._why = make_muted(_text(""))
        self._why.setObjectName("lesson.why_not")
        self.back = QPushButton(self.tr("Back"))
        self.back.setObjectName("lesson.back")
        self.back.setEnabled(self._index > 0)
        self.back.clicked.connect(self._go_back)
        self.next = QPushButton()
        self.next.setObjectName("lesson.next")
        self.next.clicked.connect(self._go_on)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.next)
        column = QVBoxLayout()
        column.addWidget(self._why)
        column.addLayout(row)
        return column

    # --- What happens ----------------------------------------------------------------------

    @Slot()
    def _refresh(self) -> None:
        """Let the way on be Next, or Skip where something has not been done yet."""
        why = ""
        if self._waits:
            why = self.tr("Press Train, and go on when it has ended.")
        elif self.question is not None and not self.question.is_answered():
            why = self.tr("Choose an answer.")
        self._why.setText(why)
        self._why.setVisible(bool(why))
        following = self.tr("Finish") if self._index + 1 == self._count else self.tr("Next")
        self.next.setText(self.tr("Skip") if why else following)

    @Slot()
    def _want_set_up(self) -> None:
        self.tell("")
        self.set_up.setText(self.tr("✓ It is in the form"))
        self.set_up_wanted.emit(self._step)

    @Slot()
    def _want_page(self) -> None:
        self.page_wanted.emit(self._step.page)

    @Slot()
    def _go_back(self) -> None:
        self.gone_to.emit(self._index - 1)

    @Slot()
    def _go_on(self) -> None:
        self.gone_to.emit(self._index + 1)


def _text(text: str) -> QLabel:
    """Return a label of Markdown that breaks its lines."""
    label = QLabel(text, textFormat=Qt.TextFormat.MarkdownText)
    label.setWordWrap(True)
    return label
