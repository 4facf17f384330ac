"""The training loss taken apart: what of the gap to validation is overfitting, and what is not."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from fmgui.errors import FmguiError
from fmgui.gui.empty_page import empty_page
from fmgui.gui.loss_parts.loss_plot import LossPlot
from fmgui.gui.loss_parts.measuring import Answer, Question, answers
from fmgui.gui.loss_parts.waterfall import Bar, Waterfall
from fmgui.gui.scene import Scene
from fmgui.gui.style.theme import SPACING, make_muted, tabular
from fmgui.gui.threads.latest import Latest
from fmgui.gui.why.teaching_page import TeachingPage
from fmgui.gui.wording.language import told
from fmgui.runs.course import Course, read_course
from fmgui.runs.gap import Gap, gap
from fmgui.runs.history import Again
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_setting

_LATER = 20
"""The latest epochs, by which the cost of measuring is judged."""


class LossPartsPage(TeachingPage):
    """Curves of a run's losses, and for one epoch the way from the reported to the validation loss.

    What is measured while a run is trained is in its history; of other runs the epochs that were
    kept can be measured afterwards.
    """

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        explanation = QCoreApplication.translate(
            "LossPartsPage",
            "Keras reports a training loss that is averaged over the epoch, with dropout on and "
            "penalties in; the validation loss has dropout off, at the epoch's end. So the two "
            "are not alike. Look for what is left when the same weights are measured alike: that "
            "alone is overfitting.",
        )
        super().__init__(scene, "loss_parts", explanation, ("lecture", "overfitting"), parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._run: RunFolder | None = None
        self._course = Course()
        self._parts: Gap = gap(self._course)
        self._pointed: float | None = None
        self._found: dict[Path, dict[int, Again]] = {}
        self._question: Question | None = None
        self._worker = Latest(answers, self)
        self._worker.answered.connect(self._take)
        self.plot = LossPlot(self.tr("Loss"), self.tr("epoch"))
        self.epoch = make_muted(QLabel())
        self.epoch.setObjectName("loss_parts.epoch")
        self.epoch.setFont(tabular(self.epoch.font()))
        self.epoch.setWordWrap(True)
        self.waterfall = Waterfall()
        self.waterfall.setAccessibleName(self.tr("From the reported to the validation loss"))
        self.measure = QPushButton(self.tr("Measure this run"))
        self.measure.setObjectName("loss_parts.measure")
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("loss_parts.cancel")
        self.always = QPushButton(self.tr("Measure while training"))
        self.always.setObjectName("loss_parts.always")
        self.always.setToolTip(self.tr("Ticks Training › Measure again in the form."))
        self.text = make_muted(QLabel())
        self.text.setObjectName("loss_parts.text")
        self.text.setWordWrap(True)
        self._assemble()
        self._connect()
        self._look_again()

    def stop(self) -> None:
        self.give_up()
        self._worker.close()

    @Slot()
    def give_up(self) -> None:
        """End the measuring under way; what is measured by then stays."""
        if self._question is not None:
            self._question.control.stop()

    def _assemble(self) -> None:
        self._nothing = empty_page(
            self.tr("Train a network, or choose a run, to take its loss apart."),
            self.tr("With dropout and penalties there is most to see."),
        )
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._shown = QWidget()
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        for button in (self.measure, self.cancel, self.always):
            row.addWidget(button)
        row.addWidget(self.text, 1)
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addWidget(self.plot, 1)
        column.addWidget(self.epoch)
        column.addWidget(self.waterfall)
        column.addLayout(row)
        self._pages = QStackedLayout()
        # First of all, else Qt shows what is added as a window of its own.
        self.body.addLayout(self._pages)
        for page in (self._nothing, self._problem, self._shown):
            self._pages.addWidget(page)

    def _connect(self) -> None:
        self.plot.pointed_at.connect(self._point_at)
        self.plot.pointed_away.connect(self._point_away)
        self.measure.clicked.connect(self._begin)
        self.cancel.clicked.connect(self.give_up)
        self.always.clicked.connect(self._measure_always)
        scene = self.scene
        scene.run_changed.connect(self._look_again)
        scene.epoch_ended.connect(self._look_again)
        scene.training_changed.connect(self._on_training)
        for signal in (scene.dataset_changed, scene.keras_ready, scene.experiment_changed):
            signal.connect(self._offer)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_again()

    # --- What is shown ---------------------------------------------------------------------

    @Slot()
    def _look_again(self) -> None:
        """Read the run shown, once the page is in sight."""
        if not self.isVisible():
            return
        run = self.scene.run
        if run is None:
            self._pages.setCurrentWidget(self._nothing)
            return
        if self._question is not None and run != self._question.run:
            self.give_up()
        try:
            course = read_course(run)
        except FmguiError as error:
            self._problem.setText(told(str(error)))
            self._pages.setCurrentWidget(self._problem)
            return
        self._run, self._course = run, course
        self._parts = gap(course, self._found.get(run.path))
        self._pages.setCurrentWidget(self._shown if len(course.epoch) else self._nothing)
        self._draw()
        self._offer()

    def _draw(self) -> None:
        self.plot.show_gap(self._parts)
        self._read()

    @Slot(float)
    def _point_at(self, epoch: float) -> None:
        self._pointed = epoch
        self._read()

    @Slot()
    def _point_away(self) -> None:
        self._pointed = None
        self._read()

    def _read(self) -> None:
        """Take apart the epoch pointed at, or else the last one that was measured."""
        parts, count = self._parts, len(self._parts.epoch)
        if not count:
            return
        measured = parts.measured
        among = measured if len(measured) else np.arange(count)
        index = int(among[-1])
        if self._pointed is not None:
            index = int(among[np.argmin(np.abs(parts.epoch[among] - self._pointed))])
        self.plot.set_pointer(None if self._pointed is None else float(parts.epoch[index]))
        self.plot.read(parts, index)
        self.waterfall.setVisible(len(measured) > 0)
        self.epoch.setVisible(len(measured) > 0)
        if len(measured):
            self.waterfall.show_bars(self._bars(index))
            self.epoch.setText(self._verdict(index))

    def _verdict(self, index: int) -> str:
        parts = self._parts
        apparent = parts.validation[index] - parts.reported[index]
        text = self.tr(
            "Epoch {epoch}: as reported, validation is {apparent} away; with the same weights "
            "measured alike, {overfitting}: overfitting."
        )
        return text.format(
            epoch=int(parts.epoch[index]),
            apparent=_signed(apparent),
            overfitting=_signed(parts.overfitting[index]),
        )

    def _bars(self, index: int) -> list[Bar]:
        parts = self._parts
        reported, again = float(parts.reported[index]), float(parts.again[index])
        with_dropout = again + float(parts.dropout[index])
        penalty, validation = float(parts.penalty[index]), float(parts.validation[index])
        return [
            self._total(self.tr("Training loss, reported"), reported, "training"),
            _step(self.tr("averaged over the epoch"), reported, with_dropout, "muted"),
            _step(self.tr("dropout"), with_dropout, again, "learning_rate"),
            self._total(self.tr("Same weights, measured again"), again, "training"),
            Bar(self.tr("of it penalties"), 0.0, penalty, "warning", f"{penalty:.4f}"),
            _step(self.tr("overfitting"), again, validation, "error"),
            self._total(self.tr("Validation loss"), validation, "validation"),
        ]

    def _total(self, name: str, value: float, colour: str) -> Bar:
        return Bar(name, 0.0, value, colour, f"{value:.4f}", is_total=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move through the epochs with the arrow keys; Escape lets them go."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        among = self._parts.epoch[self._parts.measured]
        if event.key() == Qt.Key.Key_Escape and self._pointed is not None:
            self._point_away()
        elif event.key() in steps and len(among):
            here = among[-1] if self._pointed is None else self._pointed
            index = int(np.argmin(np.abs(among - here))) + steps[Qt.Key(event.key())]
            self._point_at(float(among[min(max(index, 0), len(among) - 1)]))
        else:
            super().keyPressEvent(event)

    # --- Measuring afterwards --------------------------------------------------------------

    @Slot()
    def _offer(self) -> None:
        """Offer what can be done now."""
        working = self._question is not None
        experiment = self.scene.experiment
        is_complete = len(self._parts.measured) == len(self._parts.epoch)
        hindrance = self._hindrance()
        self.measure.setVisible(not working and not is_complete)
        self.measure.setEnabled(not hindrance)
        self.cancel.setVisible(working)
        off = experiment is not None and not experiment.training.measure_again
        self.always.setVisible(off and not self.scene.is_training)
        self.text.setText(self._cost() if is_complete else hindrance or self._hint())

    def _cost(self) -> str:
        """Return what measuring has cost while the run was trained; nothing if it was not."""
        again = self._course.again.get("seconds_again", np.empty(0))
        if not np.isfinite(again).any():
            return ""
        # The first epoch holds the making of graphs.
        seconds = np.diff(self._course.elapsed, prepend=0.0)
        share = np.nanmedian(again[-_LATER:]) / max(np.median(seconds[-_LATER:]), 1e-9)
        text = self.tr(
            "Measuring took {seconds} s an epoch, {share} % of the time for training it."
        )
        return text.format(
            seconds=f"{np.nanmedian(again[-_LATER:]):.2f}", share=f"{100 * share:.0f}"
        )

    def _hint(self) -> str:
        if self._question is not None:
            done = len(self._parts.measured)
            return self.tr("{} epochs are measured …").format(done)
        return self.tr("Measures the epochs that this run has kept, on all its training pictures.")

    def _hindrance(self) -> str:
        scene = self.scene
        if scene.is_training:
            return self.tr("A run can be measured once the training is over.")
        if not scene.keras_is_ready:
            return self.tr("TensorFlow is loading …")
        if scene.dataset is None:
            return self.tr("Choose the data set of this run first.")
        return ""

    @Slot()
    def _begin(self) -> None:
        if self._run is not None and self.scene.dataset is not None:
            self._question = Question(self._run, self.scene.dataset)
            self._found[self._run.path] = {}
            self._worker.ask(self._question)
            self._offer()

    @Slot(object)
    def _take(self, answer: Answer) -> None:
        if answer.question is not self._question:
            return
        if answer.epoch is not None and answer.again is not None:
            self._found[answer.question.run.path][answer.epoch] = answer.again
        if answer.is_last:
            self._question = None
        self._look_again()
        if answer.problem:
            self.text.setText(told(answer.problem))

    @Slot(bool)
    def _on_training(self, is_training: bool) -> None:
        if is_training:
            self.give_up()
        self._offer()

    @Slot()
    def _measure_always(self) -> None:
        if self.scene.experiment is not None:
            wanted = with_setting(self.scene.experiment, "training.measure_again", True)
            self.experiment_wanted.emit(wanted)


def _step(name: str, begin: float, end: float, colour: str) -> Bar:
    return Bar(name, begin, end, colour, _signed(end - begin))


def _signed(value: float) -> str:
    return f"{value:+.4f}".replace("-", "−")
