"""The learning rate: three of them side by side, a test of all, and the schedule."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from fmgui.errors import FmguiError
from fmgui.gui.learning_rate.asking import Answer, Question, answers
from fmgui.gui.learning_rate.range_view import RangeView
from fmgui.gui.learning_rate.schedule_view import Plan, Planned, ScheduleView, plans
from fmgui.gui.learning_rate.three_rates import ThreeRates
from fmgui.gui.learning_rate.work_row import WorkRow
from fmgui.gui.scene import Scene
from fmgui.gui.threads.latest import Latest
from fmgui.gui.why.teaching_page import TeachingPage
from fmgui.gui.wording.language import told
from fmgui.runs.course import Course, read_course
from fmgui.specs.cost import pictures_used, steps_per_epoch
from fmgui.specs.experiment import Experiment
from fmgui.specs.paths import with_setting

THREE, RANGE, SCHEDULE = range(3)
"""The parts of the page."""


class LearningRatePage(TeachingPage):
    """Small trainings of the experiment in the form, and the rates of the run shown."""

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        explanation = QCoreApplication.translate(
            "LearningRatePage",
            "Three short trainings of your network from the same start, each on the true loss "
            "along its path (dark is low). Look for the path that creeps, the one that arrives "
            "and the one that jumps out of the valley. The range test tries all rates in one go.",
        )
        presets = ("rate-too-low", "rate-too-high", "warmup-cosine-restarts")
        super().__init__(scene, "learning_rate", explanation, presets, parent)
        self.tabs = QTabBar()
        self.tabs.setObjectName("learning_rate.tabs")
        self.tabs.setAccessibleName(self.tr("What to look at"))
        self.tabs.setDrawBase(False)
        for title in (self.tr("Three rates"), self.tr("Range test"), self.tr("Schedule")):
            self.tabs.addTab(title)
        self.work = WorkRow()
        self.three, self.range, self.schedule = ThreeRates(), RangeView(), ScheduleView()
        self._shown = QStackedWidget()
        for view in (self.three, self.range, self.schedule):
            self._shown.addWidget(view)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self.work)
        self.body.addWidget(self._shown, 1)
        self._question: Question | None = None
        self._tried: dict[int, Experiment] = {}
        self._plan: Plan | None = None
        self._worker = Latest(answers, self)
        self._worker.answered.connect(self._take)
        self._planner = Latest(plans, self)
        self._planner.answered.connect(self._take_plan)
        self._connect()
        self._refresh()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._refresh)
        self.work.begin.clicked.connect(self._begin)
        self.work.cancel.clicked.connect(self.give_up)
        self.range.rate_wanted.connect(self._put_into_form)
        self.scene.training_changed.connect(self._on_training)
        self.scene.run_changed.connect(self._refresh)
        self.scene.epoch_ended.connect(self._refresh)
        for signal in ("experiment_changed", "dataset_changed", "keras_ready"):
            getattr(self.scene, signal).connect(self._refresh)

    def stop(self) -> None:
        self.give_up()
        self._worker.close()
        self._planner.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    @Slot()
    def give_up(self) -> None:
        """End the small trainings under way; what is found by then stays."""
        if self._question is not None:
            self._question.control.stop()

    @Slot()
    def _begin(self) -> None:
        experiment, dataset = self.scene.experiment, self.scene.dataset
        if experiment is None or dataset is None:
            return
        rates: tuple[float, ...] = ()
        self._tried[self.tabs.currentIndex()] = experiment
        if self.tabs.currentIndex() == THREE:
            own, factor = experiment.optimizer.learning_rate, self.work.chosen_factor()
            self.three.begin((own / factor, own, own * factor))
            # The form's own comes first: it decides how many steps there is time for.
            rates = (own, own / factor, own * factor)
        else:
            self.range.clear()
        self._question = Question(experiment, dataset, rates)
        self.work.show_share(0.0)
        self._worker.ask(self._question)
        self._refresh()

    @Slot(object)
    def _take(self, answer: Answer) -> None:
        if answer.question is not self._question:
            return
        if answer.share is not None:
            self.work.show_share(answer.share)
        if answer.descent is not None:
            self.three.add(answer.descent)
        if answer.range_test is not None:
            own = answer.question.experiment.optimizer.learning_rate
            self.range.show_found(answer.range_test, own)
        if answer.is_last:
            self._question = None
            self._refresh()
            if answer.problem:
                self.work.tell(told(answer.problem))

    @Slot(bool)
    def _on_training(self, is_training: bool) -> None:
        if is_training:
            self.give_up()
        self._refresh()

    @Slot(float)
    def _put_into_form(self, rate: float) -> None:
        if self.scene.experiment is not None:
            wanted = with_setting(self.scene.experiment, "optimizer.learning_rate", rate)
            self.experiment_wanted.emit(wanted)

    @Slot()
    def _refresh(self) -> None:
        """Offer what can be done now."""
        if not self.isVisible():
            return
        part = self.tabs.currentIndex()
        self._shown.setCurrentIndex(part)
        self.work.setVisible(part != SCHEDULE)
        self.range.let_take(not self.scene.is_training and self.scene.experiment is not None)
        if part == SCHEDULE:
            self._show_schedule()
        else:
            self.work.offer(
                is_working=self._question is not None,
                hindrance=self._hindrance(),
                is_range_test=part == RANGE,
            )
            if not self._hindrance() and self._is_outdated(part):
                self.work.tell(self.tr("The form has changed since."))

    def _is_outdated(self, part: int) -> bool:
        return part in self._tried and self._tried[part] != self.scene.experiment

    def _hindrance(self) -> str:
        scene = self.scene
        if scene.is_training:
            return self.tr("A training is under way: this can be tried when it is over.")
        if scene.experiment is None:
            return self.tr("Something in the form is impossible: put it right first.")
        if not scene.keras_is_ready:
            return self.tr("TensorFlow is loading …")
        if scene.dataset is None:
            return self.tr("Choose a data set first.")
        return ""

    # --- The schedule ----------------------------------------------------------------------

    def _show_schedule(self) -> None:
        run, experiment, course = self.scene.run, self.scene.experiment, Course()
        whose = self.tr("The plan of the experiment in the form. A run shown is drawn with it.")
        sizes = self._sizes()
        if run is not None:
            try:
                course, experiment, environment = (
                    read_course(run),
                    run.experiment(),
                    run.environment(),
                )
                sizes = (environment["training_pictures"], environment["test_pictures"])
                whose = self.tr("The plan of {} and the rates it used.").format(run.path.name)
            except (FmguiError, KeyError) as error:
                whose = told(str(error)) if isinstance(error, FmguiError) else whose
        self.schedule.whose.setText(whose)
        self.schedule.show_course(course)
        if experiment is not None and sizes is not None and self.scene.keras_is_ready:
            self._ask_for_plan(experiment, sizes)

    def _ask_for_plan(self, experiment: Experiment, sizes: tuple[int, int]) -> None:
        training = experiment.training
        plan = Plan(experiment, steps_per_epoch(training, pictures_used(training, *sizes)))
        if plan != self._plan:
            self._plan = plan
            self._planner.ask(plan)

    def _sizes(self) -> tuple[int, int] | None:
        dataset = self.scene.dataset
        return (len(dataset.train_labels), len(dataset.test_labels)) if dataset else None

    @Slot(object)
    def _take_plan(self, planned: Planned) -> None:
        if planned.plan == self._plan:
            self.schedule.show_plan(planned)
