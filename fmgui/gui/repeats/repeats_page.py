"""Is the difference real? An experiment over several seeds, and two experiments compared."""

from PySide6.QtCore import QCoreApplication, QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fmgui.gui.empty_page import empty_page
from fmgui.gui.repeats.band_plot import BandPlot
from fmgui.gui.repeats.sweep_form import SweepForm
from fmgui.gui.repeats.sweep_process import Progress, SweepProcess
from fmgui.gui.repeats.verdict import group_name, measure_names, measured_text, verdict
from fmgui.gui.scene import Scene
from fmgui.gui.style.theme import SPACING, make_heading, make_muted, tabular
from fmgui.gui.threads.latest import Latest
from fmgui.gui.why.teaching_page import TeachingPage
from fmgui.gui.wording.language import told
from fmgui.runs.groups import Group, Groups, Measure
from fmgui.runs.places import runs_folder

_LOOK_AGAIN_MILLISECONDS = 2000


class RepeatsPage(TeachingPage):
    """Trains an experiment with several seeds, and shows means with their spread."""

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        explanation = QCoreApplication.translate(
            "RepeatsPage",
            "The same experiment with another seed gives another result. Train it with several "
            "seeds, then another one, and compare: lines are means, bands a standard deviation "
            "to each side. Only a difference larger than the seeds make is worth believing.",
        )
        super().__init__(
            scene, "repeats", explanation, ("overfitting", "overfitting-dropout"), parent
        )
        self.form = SweepForm()
        self.sweep = SweepProcess(self)
        self.told = make_muted(QLabel())
        self.told.setObjectName("repeats.told")
        self.told.setWordWrap(True)
        self._groups: tuple[Group, ...] = ()
        self._reader = Latest(Groups().read, self)
        self._again = QTimer(self, interval=_LOOK_AGAIN_MILLISECONDS)
        self.one = _choice("repeats.one", self.tr("First experiment, A"))
        self.other = _choice("repeats.other", self.tr("Second experiment, B"))
        self.measure = _choice("repeats.measure", self.tr("What is compared"))
        for measure, name in measure_names().items():
            self.measure.addItem(name, measure)
        self.loss = BandPlot(self.tr("Validation loss"), "val_loss")
        self.accuracy = BandPlot(self.tr("Validation accuracy"), "val_accuracy", self.tr("epoch"))
        self.figures = {name: _figure(f"repeats.figure.{name}") for name in ("one", "other")}
        self.verdict = make_heading(QLabel())
        self.verdict.setObjectName("repeats.verdict")
        self.verdict.setWordWrap(True)
        self._reached = ""
        self._assemble()
        self._connect()
        self._take_experiment()
        self._offer()

    def stop(self) -> None:
        self._again.stop()
        self.sweep.close()
        self._reader.close()

    def under_way(self) -> int:
        """Return how many trainings of a sweep are not over."""
        return self.sweep.left

    # --- Assembling ------------------------------------------------------------------------

    def _assemble(self) -> None:
        self._nothing = empty_page(
            self.tr("Press the button above: the first seeds will be compared here."),
            self.tr("Runs that differ in nothing but their seed are taken together by themselves."),
        )
        self._compared = QWidget()
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACING)
        grid.setVerticalSpacing(SPACING // 2)
        for row, (letter, box, name) in enumerate(
            (("A", self.one, "one"), ("B", self.other, "other"))
        ):
            grid.addWidget(make_heading(QLabel(letter)), row, 0)
            grid.addWidget(box, row, 1)
            grid.addWidget(self.figures[name], row, 2)
        grid.setColumnStretch(1, 1)
        result = QHBoxLayout()
        result.setSpacing(2 * SPACING)
        result.addWidget(self.measure)
        result.addWidget(self.verdict, 1)
        column = QVBoxLayout(self._compared)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addLayout(grid)
        column.addLayout(result)
        column.addWidget(self.loss, 1)
        column.addWidget(self.accuracy, 1)
        self._pages = QStackedWidget()
        for page in (self._nothing, self._compared):
            self._pages.addWidget(page)
        self.body.addWidget(self.form)
        self.body.addWidget(self.told)
        self.body.addWidget(self._pages, 1)
        self.told.hide()

    def _connect(self) -> None:
        self.scene.experiment_changed.connect(self._take_experiment)
        self.scene.dataset_changed.connect(self._offer)
        self.scene.run_changed.connect(self._look)
        self.form.changed.connect(self._offer)
        self.form.train.clicked.connect(self._train)
        self.form.stop.clicked.connect(self._stop)
        self.sweep.progressed.connect(self._on_progress)
        self.sweep.ended.connect(self._on_ended)
        self._reader.answered.connect(self._take_groups)
        self._again.timeout.connect(self._look)
        for box in (self.one, self.other, self.measure):
            box.activated.connect(self._compare)

    # --- Training --------------------------------------------------------------------------

    @Slot()
    def _take_experiment(self) -> None:
        self.form.set_experiment(self.scene.experiment)

    @Slot()
    def _offer(self) -> None:
        """Let the button be pressed where there is something to train."""
        if self.scene.dataset is None:
            self.form.train.setEnabled(False)

    @Slot()
    def _train(self) -> None:
        order = self.form.value()
        if order is None or self.scene.dataset is None or self.sweep.is_running:
            return
        self._reached = ""
        self.form.set_running(True)
        self._tell(self.tr("Beginning …"))
        self.sweep.start(order, self.scene.data_place, runs_folder())

    @Slot()
    def _stop(self) -> None:
        self._tell(self.tr("Stopping …"))
        self.form.stop.setEnabled(False)
        self.sweep.stop()

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        reached = self.tr("{done} of {count} runs are trained.").format(
            done=progress.trained, count=progress.count
        )
        self._reached = f"{reached} {told(progress.problem)}".strip()
        self._tell(self._reached)
        self._look()

    @Slot(str)
    def _on_ended(self, problem: str) -> None:
        self.form.set_running(False)
        self.form.stop.setEnabled(True)
        self._tell(told(problem) or self._reached)
        self._look()

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        self.told.setVisible(bool(text))

    # --- Comparing -------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._again.start()
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._again.stop()

    @Slot()
    def _look(self) -> None:
        """Read the runs again, beside the window."""
        if self.isVisible():
            self._reader.ask(runs_folder())

    @Slot(object)
    def _take_groups(self, groups: tuple[Group, ...]) -> None:
        self._groups = tuple(
            sorted(groups, key=lambda group: len(group.repeats) < 2)  # those with a spread first
        )
        self._pages.setCurrentWidget(self._compared if groups else self._nothing)
        names = [group_name(group, self._groups) for group in self._groups]
        nothing = self.tr("nothing")
        _refill(self.one, names, 0)
        _refill(self.other, [nothing, *names], 2 if len(names) > 1 else 0, unset=nothing)
        self._compare()

    @Slot()
    def _compare(self) -> None:
        if not self._groups:
            return
        one = self._groups[max(self.one.currentIndex(), 0)]
        chosen = self.other.currentIndex()
        other = self._groups[chosen - 1] if chosen > 0 else None
        measure = Measure(self.measure.currentData())
        self.loss.show_groups(one, other)
        self.accuracy.show_groups(one, other)
        self.figures["one"].setText(measured_text(one, measure))
        self.figures["other"].setText(measured_text(other, measure) if other else "")
        self.verdict.setText(verdict(one, other, measure))


def _choice(name: str, accessible_name: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(accessible_name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(20)
    return box


def _figure(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setFont(tabular(label.font()))
    label.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    return label


def _refill(box: QComboBox, names: list[str], otherwise: int, unset: str = "") -> None:
    """Offer these names; the one chosen stays chosen while it is among them, unless ``unset``."""
    if [box.itemText(index) for index in range(box.count())] == names:
        return
    chosen = box.currentText()
    box.clear()
    box.addItems(names)
    box.setCurrentIndex(names.index(chosen) if chosen in names and chosen != unset else otherwise)
