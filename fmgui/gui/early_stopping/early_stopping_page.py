"""Early stopping, tried on a run that is over: nothing is trained for it."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from fmgui.errors import FmguiError
from fmgui.gui.early_stopping.facts import Facts
from fmgui.gui.early_stopping.replay_plot import ReplayPlot
from fmgui.gui.early_stopping.rule_editor import RuleEditor
from fmgui.gui.early_stopping.test_score import TestScore
from fmgui.gui.empty_page import empty_page
from fmgui.gui.scene import Scene
from fmgui.gui.style.theme import SPACING, make_muted
from fmgui.gui.why.teaching_page import TeachingPage
from fmgui.gui.wording.durations import duration
from fmgui.gui.wording.language import told
from fmgui.runs.course import Course, read_course
from fmgui.runs.replay import Consequence, consequence
from fmgui.runs.run_folder import RunFolder

_NONE_IN_FOUR_DECIMALS = 0.00005


class EarlyStoppingPage(TeachingPage):
    """Where a run would have ended, what it would have kept, spared and cost, as one drags."""

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        explanation = QCoreApplication.translate(
            "EarlyStoppingPage",
            "What would early stopping have done to this run? Drag the sliders: where it stops, "
            "which epoch it keeps (★) and what that costs follow at once from the history, by the "
            "rule of Keras; nothing is trained. Look for the patience that gets over a bump in "
            "the validation curve, and for how little is lost by stopping once it has turned.",
        )
        super().__init__(scene, "early_stopping", explanation, ("overfitting", "lecture"), parent)
        self._run: RunFolder | None = None
        self._course = Course()
        self._kept: int | None = None
        self._validates_on_test = False
        self._stale = True
        self.rule = RuleEditor()
        epoch = self.tr("epoch")
        self.loss = ReplayPlot(self.tr("Loss"), "loss", epoch)
        self.accuracy = ReplayPlot(self.tr("Accuracy"), "accuracy", epoch)
        self.facts = Facts(
            {
                "stops": self.tr("Stops"),
                "keeps": self.tr("Keeps"),
                "saves": self.tr("Saves"),
                "costs": self.tr("Costs on validation"),
            }
        )
        self.verdict = make_muted(QLabel())
        self.verdict.setObjectName("early_stopping.verdict")
        self.verdict.setWordWrap(True)
        self.score = TestScore()
        self._assemble()
        self.rule.changed.connect(self._replay)
        scene.run_changed.connect(self._look_again)
        scene.epoch_ended.connect(self._look_again)
        for signal in (scene.dataset_changed, scene.keras_ready, scene.training_changed):
            signal.connect(self._offer_score)
        self._look_again()

    def stop(self) -> None:
        self.score.stop()

    def _assemble(self) -> None:
        self._nothing = empty_page(
            self.tr("Train a network, or choose a run, to try early stopping on it."),
            self.tr("A run without early stopping shows most: its curves go on after the turn."),
        )
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._plots = QStackedWidget()
        for plot in (self.loss, self.accuracy):
            self._plots.addWidget(plot)
        self._replayed = QWidget()
        column = QVBoxLayout(self._replayed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addWidget(self.rule)
        column.addWidget(self._plots, 1)
        for widget in (self.facts, self.verdict, self.score):
            column.addWidget(widget)
        self._pages = QStackedLayout()
        # First of all, else Qt shows what is added as a window of its own.
        self.body.addLayout(self._pages)
        for page in (self._nothing, self._problem, self._replayed):
            self._pages.addWidget(page)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._look_again()

    @Slot()
    def _look_again(self) -> None:
        """Read the run shown, once the page is in sight."""
        self._stale = not self.isVisible()
        run = self.scene.run
        if self._stale or run is None:
            self._pages.setCurrentWidget(self._nothing)
            return
        try:
            self._course = read_course(run)
            is_other = run != self._run
            self._run = run
            if is_other:
                experiment = run.experiment()
                self.rule.begin(experiment.early_stopping, experiment.training.epochs)
                self._validates_on_test = experiment.training.validation == "test"
        except FmguiError as error:
            self._run = None
            self._problem.setText(told(str(error)))
            self._pages.setCurrentWidget(self._problem)
            return
        if len(self._course.epoch):
            self._pages.setCurrentWidget(self._replayed)
            self._replay()
        else:
            self._pages.setCurrentWidget(self._nothing)

    @Slot()
    def _replay(self) -> None:
        rule = self.rule.value()
        found = consequence(self._course, rule)
        plot = self.accuracy if rule.monitor.endswith("accuracy") else self.loss
        self._plots.setCurrentWidget(plot)
        plot.show_replay(self._course, rule.monitor, found.replay)
        self.facts.show_facts(self._facts(found))
        self.verdict.setText(self._verdict(found))
        self._kept = found.replay.kept_epoch
        self._offer_score()

    def _facts(self, found: Consequence) -> dict[str, str]:
        count, replay = len(self._course.epoch), found.replay
        stops = self.tr("after epoch {} of {}").format(replay.last_epoch, count)
        saves = self.tr("{} epochs, {}").format(found.epochs_saved, duration(found.seconds_saved))
        return {
            "stops": stops if replay.stops else self.tr("not in these {} epochs").format(count),
            "keeps": self._kept_text(replay.kept_epoch),
            "saves": saves if found.epochs_saved else self.tr("nothing"),
            "costs": self._costs(found),
        }

    def _kept_text(self, epoch: int | None) -> str:
        return "–" if epoch is None else self.tr("★ epoch {}").format(epoch)

    def _costs(self, found: Consequence) -> str:
        if found.loss_cost is None or found.accuracy_cost is None:
            return "–"
        if max(found.loss_cost, found.accuracy_cost) < _NONE_IN_FOUR_DECIMALS:
            return self.tr("nothing")
        return self.tr("loss +{loss}, accuracy −{accuracy} %").format(
            loss=f"{found.loss_cost:.4f}", accuracy=f"{100 * found.accuracy_cost:.2f}"
        )

    def _verdict(self, found: Consequence) -> str:
        """Return in a sentence how the epoch kept compares with the last one trained."""
        better = found.better_than_last
        if better is None:
            return self.tr("Nothing is watched in these epochs, so nothing is kept.")
        if abs(better) < _NONE_IN_FOUR_DECIMALS:
            return self.tr("The epoch kept is as good as the last one in validation loss.")
        text = (
            self.tr("The epoch kept is {} lower in validation loss than the last one.")
            if better > 0
            else self.tr("The epoch kept is {} higher in validation loss than the last one.")
        )
        return text.format(f"{abs(better):.4f}")

    @Slot()
    def _offer_score(self) -> None:
        if self._run is None or self._pages.currentWidget() is not self._replayed:
            return
        self.score.offer(
            self._run,
            self._kept,
            self.scene.dataset,
            why_not=self._why_no_score(),
            chosen_by_test=self._validates_on_test,
        )

    def _why_no_score(self) -> str:
        if self.scene.is_training:
            return self.tr("The test score can be shown once the training is over.")
        if not self.scene.keras_is_ready:
            return self.tr("The test score can be shown once TensorFlow is loaded.")
        if self.scene.dataset is None:
            return self.tr("Choose the data set of this run to see its test score.")
        return ""
