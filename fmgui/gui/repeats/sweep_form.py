"""How many seeds, and which settings take several values."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from fmgui.errors import ExperimentError
from fmgui.gui.repeats.sweep_process import Order
from fmgui.gui.style.theme import SPACING, make_muted
from fmgui.gui.wording.language import told
from fmgui.specs.experiment import Experiment
from fmgui.specs.fields import paths
from fmgui.specs.sweep import members, parse_variation
from fmgui.sweeps.cores import at_once

_MOST_SEEDS = 50
_FIRST_SEEDS = 5
_MOST_PROCESSES = 64
_VARIED = 2
"""Settings that can take several values at once: a grid of more is no small one."""
_NOT_VARIED = ("preset", "schema_version", "training.seed")


class SweepForm(QWidget):
    """Seeds, a small grid of settings, and where to train."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self.seeds = QSpinBox(minimum=1, maximum=_MOST_SEEDS, value=_FIRST_SEEDS)
        self.seeds.setObjectName("repeats.seeds")
        self.seeds.setAccessibleName(self.tr("Seeds"))
        self.seeds.setToolTip(
            self.tr("The seed decides over the first weights, dropout and the order of pictures.")
        )
        self.vary = [_Variation(number) for number in range(_VARIED)]
        self.processes = QSpinBox(minimum=1, maximum=_MOST_PROCESSES, value=at_once())
        self.processes.setObjectName("repeats.processes")
        self.processes.setAccessibleName(self.tr("Trainings at once"))
        self.processes.setToolTip(self.tr("One a core is quickest; each takes half a gigabyte."))
        self.scheduler = QLineEdit()
        self.scheduler.setObjectName("repeats.scheduler")
        self.scheduler.setAccessibleName(self.tr("Address of a Dask scheduler"))
        self.scheduler.setPlaceholderText(self.tr("this computer"))
        self.scheduler.setToolTip(
            self.tr(
                "Other computers of the lab help when the address of their Dask scheduler is "
                "here, such as tcp://teacher:8786."
            )
        )
        self.train = QPushButton()
        self.train.setObjectName("repeats.train")
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setObjectName("repeats.stop")
        self.stop.hide()
        self.problem = make_muted(QLabel())
        self.problem.setObjectName("repeats.problem")
        self.problem.setWordWrap(True)
        self._lay_out()
        for box in (self.seeds, self.processes):
            box.valueChanged.connect(self._check)
        for variation in self.vary:
            variation.path.currentTextChanged.connect(self._check)
            variation.values.textChanged.connect(self._check)
        self._check()

    def set_experiment(self, experiment: Experiment | None) -> None:
        """Take the experiment in the form, which is what is repeated."""
        self._experiment = experiment
        names = [] if experiment is None else [path for path, _ in paths(experiment)]
        for variation in self.vary:
            variation.offer([name for name in names if name not in _NOT_VARIED])
        self._check()

    def set_running(self, running: bool) -> None:
        """Turn the controls off while a sweep is under way."""
        for widget in (self.seeds, self.processes, self.scheduler, *self.vary):
            widget.setEnabled(not running)
        self.train.setVisible(not running)
        self.stop.setVisible(running)

    def value(self) -> Order | None:
        """Return what is to be trained, or None where it cannot be."""
        if self._experiment is None:
            return None
        vary = tuple(text for variation in self.vary if (text := variation.text()))
        try:
            planned = tuple(map(parse_variation, vary))
            count = len(members(self._experiment, self.seeds.value(), planned))
        except ExperimentError:
            return None
        return Order(
            self._experiment,
            self.seeds.value(),
            vary,
            self.processes.value(),
            self.scheduler.text().strip(),
            count,
        )

    @Slot()
    def _check(self) -> None:
        """Say what would be trained, or what is wrong."""
        problem, count = "", 0
        vary = tuple(text for variation in self.vary if (text := variation.text()))
        try:
            if self._experiment is not None:
                planned = tuple(map(parse_variation, vary))
                count = len(members(self._experiment, self.seeds.value(), planned))
        except ExperimentError as error:
            problem = told(str(error))
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.train.setEnabled(count > 0)
        one = self.tr("Train 1 run")
        self.train.setText(one if count == 1 else self.tr("Train {} runs").format(count))
        self.changed.emit()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACING)
        grid.setVerticalSpacing(SPACING // 2)
        first = _row(
            _label(self.tr("Seeds"), self.seeds),
            self.seeds,
            _label(self.tr("at once"), self.processes),
            self.processes,
            _label(self.tr("on"), self.scheduler),
            self.scheduler,
        )
        grid.addLayout(first, 0, 0)
        for number, variation in enumerate(self.vary):
            grid.addWidget(variation, 1 + number, 0)
        buttons = _row(self.train, self.stop)
        grid.addLayout(buttons, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.problem, 1 + len(self.vary), 0, 1, 2)
        grid.setColumnStretch(0, 1)


class _Variation(QWidget):
    """A setting, and the values it takes in turn."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.path = QComboBox(editable=True)
        self.path.setObjectName(f"repeats.path.{number}")
        self.path.setAccessibleName(self.tr("Setting that takes several values"))
        self.path.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.path.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        line, completer = self.path.lineEdit(), self.path.completer()
        assert line is not None
        assert completer is not None
        line.setPlaceholderText(self.tr("vary a setting …") if not number else self.tr("and one"))
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.values = QLineEdit()
        self.values.setObjectName(f"repeats.values.{number}")
        self.values.setAccessibleName(self.tr("Its values, with commas between them"))
        self.values.setPlaceholderText(self.tr("values, such as 0.01, 0.001"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        layout.addWidget(self.path, 1)
        layout.addWidget(self.values, 1)

    def offer(self, names: Sequence[str]) -> None:
        """Offer these settings; what is written stays."""
        if [self.path.itemText(index) for index in range(self.path.count())] == list(names):
            return
        written = self.path.currentText()
        self.path.clear()
        self.path.addItems(list(names))
        self.path.setCurrentIndex(-1)
        self.path.setEditText(written)

    def text(self) -> str:
        """Return ``path=values``, or nothing where no setting is named."""
        path = self.path.currentText().strip()
        return f"{path}={self.values.text().strip()}" if path else ""


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(buddy)
    return label


def _row(*widgets: QWidget) -> QHBoxLayout:
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(SPACING)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return layout
