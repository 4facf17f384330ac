"""How good a run's network is on the test pictures of the data set in use."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from fmgui.data.dataset import Dataset
from fmgui.gui.empty_page import empty_page
from fmgui.gui.evaluation.evaluating import Answer, Question, answers, question
from fmgui.gui.evaluation.views import ByClass, Hardest, MixedUp
from fmgui.gui.scene import Scene
from fmgui.gui.style.theme import SPACING, make_muted, tabular
from fmgui.gui.threads.latest import Latest
from fmgui.gui.wording.language import told
from fmgui.gui.wording.run_names import run_label
from fmgui.runs.run_folder import BEST, LAST, RunFolder
from fmgui.training.answers.assessment import Assessment


class EvaluationPanel(QWidget):
    """Confusion matrix, hardest pictures, precision, recall and calibration of a checkpoint.

    The work is done beside the window, from the moment the panel is in sight and ``keras_is_ready``
    was called; ``stop`` must end it before the panel goes away.
    """

    picture_chosen = Signal(object)
    """A test picture, ``uint8 (28, 28)``, that the user wants on the canvas."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evaluation")
        self.setAccessibleName(self.tr("Evaluation"))
        self._run: RunFolder | None = None
        self._dataset: Dataset | None = None
        self._scene: Scene | None = None
        self._keras_is_ready = False
        self._question: Question | None = None
        self._worker = Latest(answers, self)
        self._worker.answered.connect(self._take)
        self._make_controls()
        self._assemble()
        self._refresh()

    def follow(self, scene: Scene) -> None:
        """Evaluate the run shown on the data set in use, whenever one of them changes."""
        self._scene = scene
        scene.run_changed.connect(self._look_again)
        scene.dataset_changed.connect(self._look_again)
        scene.epoch_ended.connect(self._on_epoch)
        scene.keras_ready.connect(self.keras_is_ready)
        self._keras_is_ready = scene.keras_is_ready
        self._look_again()

    @Slot()
    def _look_again(self) -> None:
        if self._scene is not None:
            self.show_run(self._scene.run, self._scene.dataset)

    @Slot()
    def _on_epoch(self) -> None:
        """Evaluate the first weights of a training; what comes later must not take its time."""
        if self._body.currentWidget() is self._no_weights:
            self._look_again()

    def show_run(self, run: RunFolder | None, dataset: Dataset | None) -> None:
        """Evaluate a run on the test pictures of a data set, as soon as the panel is in sight.

        Called again with the same, it evaluates only if the checkpoint has been written anew.
        """
        self._run, self._dataset = run, dataset
        self._refresh()

    @Slot()
    def keras_is_ready(self) -> None:
        """Evaluate from now on; before, TensorFlow was not there."""
        self._keras_is_ready = True
        self._refresh()

    def stop(self) -> None:
        """End the work. The panel must not be used afterwards."""
        self._worker.close()

    # --- Assembling ------------------------------------------------------------------------

    def _make_controls(self) -> None:
        self.checkpoint = QComboBox()
        self.checkpoint.setObjectName("evaluation.checkpoint")
        self.checkpoint.setAccessibleName(self.tr("Checkpoint"))
        self.checkpoint.addItem(self.tr("Best weights"), BEST)
        self.checkpoint.addItem(self.tr("Last weights"), LAST)
        self.checkpoint.currentIndexChanged.connect(self._refresh)
        self.summary = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.summary.setObjectName("evaluation.summary")
        self.summary.setFont(tabular(self.summary.font()))
        self.summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.note = make_muted(QLabel(textFormat=Qt.TextFormat.PlainText))
        self.note.setObjectName("evaluation.note")
        self.note.setWordWrap(True)
        self.problem = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.problem.setObjectName("evaluation.problem")
        self.problem.setWordWrap(True)
        self.problem.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.problem.setContentsMargins(4 * SPACING, 0, 4 * SPACING, 0)
        self.tabs = _Tabs()
        self.tabs.setObjectName("evaluation.tabs")
        self.tabs.setAccessibleName(self.tr("What to look at"))
        self.tabs.setDrawBase(False)
        self.mixed_up, self.hardest, self.by_class = MixedUp(), Hardest(), ByClass()
        self._views = (self.mixed_up, self.hardest, self.by_class)
        for title in (self.tr("Confusion"), self.tr("Hardest"), self.tr("Classes")):
            self.tabs.addTab(title)
        self.mixed_up.picture_chosen.connect(self.picture_chosen)
        self.hardest.picture_chosen.connect(self.picture_chosen)

    def _assemble(self) -> None:
        self._no_run = empty_page(
            self.tr("Train a network, or choose a run, to evaluate it."),
            self.tr("Which classes it mixes up, and its hardest pictures, will be seen here."),
        )
        self._no_data = empty_page(
            self.tr("Choose a data set to evaluate this run on."),
            self.tr("The network will be asked about every test picture in it."),
        )
        self._waiting = empty_page(
            self.tr("The test pictures are looked at …"),
            self.tr("This takes a few seconds; longer while a training is under way."),
        )
        self._no_weights = empty_page(
            self.tr("This run has no weights to evaluate."),
            self.tr("A training writes them when its first epoch ends."),
        )
        shown = QStackedWidget()
        for view in self._views:
            shown.addWidget(view)
        self.tabs.currentChanged.connect(shown.setCurrentIndex)
        self._assessed = QWidget()
        column = QVBoxLayout(self._assessed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addWidget(self.tabs)
        column.addWidget(shown, 1)
        self._body = QStackedWidget()
        for page in (self._waiting, self.problem, self._no_weights, self._assessed):
            self._body.addWidget(page)
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        row.addWidget(self.checkpoint)
        row.addWidget(self.summary, 1)
        self._chosen = QWidget()
        layout = QVBoxLayout(self._chosen)
        layout.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        layout.setSpacing(SPACING // 2)
        layout.addLayout(row)
        layout.addWidget(self.note)
        layout.addWidget(self._body, 1)
        self._pages = QStackedLayout(self)
        for page in (self._no_run, self._no_data, self._chosen):
            self._pages.addWidget(page)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)

    # --- Asking and answering --------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        """Show what there is, and ask for what is not there yet."""
        if self._run is None:
            self._pages.setCurrentWidget(self._no_run)
            return
        if self._dataset is None:
            self._pages.setCurrentWidget(self._no_data)
            return
        self._pages.setCurrentWidget(self._chosen)
        asked = question(self._run, self.checkpoint.currentData(), self._dataset)
        if asked == self._question:
            return
        self._question = None
        self.note.hide()
        self._assessed.setEnabled(False)
        if not asked.written:
            self.summary.setText(self._name())
            self._body.setCurrentWidget(self._no_weights)
            return
        if self._body.currentWidget() in (self.problem, self._no_weights):
            self._body.setCurrentWidget(self._waiting)
        if not self._keras_is_ready:
            self.summary.setText(self.tr("TensorFlow is loading …"))
        elif self.isVisible():
            self._question = asked
            self.summary.setText(self.tr("{}: looking at the test pictures …").format(self._name()))
            self._worker.ask(asked)

    @Slot(object)
    def _take(self, answer: Answer) -> None:
        if answer.question != self._question:
            return
        if answer.problem:
            self.summary.setText(self._name())
            self.problem.setText(told(answer.problem))
            self._body.setCurrentWidget(self.problem)
        elif answer.assessment is None:
            text = self.tr("{run}: looking at the test pictures, {share} %")
            self.summary.setText(text.format(run=self._name(), share=f"{100 * answer.share:.0f}"))
        else:
            self._show_assessment(answer.assessment, answer.question.dataset, answer.trained_on)

    def _show_assessment(
        self, assessment: Assessment, dataset: Dataset, trained_on: str | None
    ) -> None:
        text = self.tr("{run}: accuracy {accuracy} %, cross-entropy {loss}, {count} test pictures")
        self.summary.setText(
            text.format(
                run=self._name(),
                accuracy=f"{100 * assessment.accuracy:.2f}",
                loss=f"{assessment.loss:.4f}",
                count=f"{len(assessment.labels):,}",
            )
        )
        self.summary.setToolTip(
            self.tr("The cross-entropy is the loss without the penalties on weights.")
        )
        if trained_on is not None:
            mixed = self.tr("This run was trained on other data ({}); these are pictures of {}.")
            self.note.setText(
                mixed.format(told(trained_on) or self.tr("unknown"), told(dataset.name))
            )
        self.note.setVisible(trained_on is not None)
        for view in self._views:
            view.show_assessment(dataset, assessment)
        self._assessed.setEnabled(True)
        self._body.setCurrentWidget(self._assessed)

    def _name(self) -> str:
        return run_label(self._run) if self._run else ""


class _Tabs(QTabBar):
    """Tabs with room for letters that reach below the line."""

    def tabSizeHint(self, index: int) -> QSize:
        return super().tabSizeHint(index) + QSize(0, SPACING // 2)
