"""Dropout, step by step."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from fmgui.data.dataset import CLASS_NAMES, IMAGE_SIZE, Dataset
from fmgui.errors import FmguiError
from fmgui.gui.dropout.answers_table import AnswersTable
from fmgui.gui.dropout.stepping import Answer, Question, answers, question
from fmgui.gui.dropout.units_picture import UnitsPicture
from fmgui.gui.scene import Scene
from fmgui.gui.style.pixmaps import picture_pixmap
from fmgui.gui.style.theme import SPACING, make_muted
from fmgui.gui.why.asking_page import AskingPage
from fmgui.gui.wording.language import told

FORM, RUN = range(2)
"""Whose network leaves units out: the tabs, in their order."""
_SIDE = 3 * IMAGE_SIZE
_MOST_STEPS = 1_000_000


class DropoutPage(AskingPage):
    """Which units are out in a step, and what the same batch gives through several masks."""

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(
            scene,
            "dropout",
            self.tr(
                "In each training step dropout leaves other units out, other ones for each "
                "picture, and multiplies those that stay by 1/(1 − rate). Go from step to step: "
                "the same picture gets another answer each time, so no unit can rely on another. "
                "When the network answers for you, nothing is left out."
            ),
            ("overfitting-dropout", "lecture"),
            answers,
            parent,
        )
        self._picture = 0
        self._make_parts()
        self._assemble()
        for signal in (
            scene.experiment_changed,
            scene.dataset_changed,
            scene.run_changed,
            scene.keras_ready,
        ):
            signal.connect(self._refresh)

    # --- Assembling ------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self._add_tabs(
            self.tr("Whose network"),
            (
                self.tr("The form's network, untrained"),
                self.tr("The run shown, at its best"),
            ),
        )
        self.picture = QLabel()
        self.picture.setFixedSize(_SIDE, _SIDE)
        self.caption = make_muted(QLabel(textFormat=Qt.TextFormat.PlainText))
        self.caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.step = QSpinBox(minimum=1, maximum=_MOST_STEPS)
        self.step.setObjectName("dropout.step")
        self.step.setAccessibleName(self.tr("Step of training"))
        self.step.setToolTip(self.tr("The masks are those that a training with this seed draws."))
        self.step.valueChanged.connect(self._refresh)
        self.next = QPushButton(self.tr("Next step"))
        self.next.setObjectName("dropout.next")
        self.next.clicked.connect(self.step.stepUp)
        self.other = QPushButton(self.tr("Other picture"))
        self.other.setObjectName("dropout.other")
        self.other.clicked.connect(self._take_other_picture)
        self.units, self.table = UnitsPicture(), AnswersTable()

    def _assemble(self) -> None:
        controls = QGridLayout()
        controls.setSpacing(SPACING)
        controls.addWidget(self.picture, 0, 0, 2, 1)
        label = QLabel(self.tr("Step"))
        label.setBuddy(self.step)
        for place, widget in enumerate((label, self.step, self.next, self.other), start=1):
            controls.addWidget(widget, 0, place)
        controls.addWidget(self.caption, 1, 1, 1, 5)
        controls.setColumnStretch(5, 1)
        self._shown = QWidget()
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addLayout(controls)
        column.addWidget(self.units, 1)
        column.addWidget(self.table)
        self._pages.addWidget(self._shown)
        self._make_missing()
        self._pages.setCurrentWidget(self._loading)

    def _make_missing(self) -> None:
        self._loading = self._missing(
            self.tr("TensorFlow is loading …"), self.tr("Then units are left out.")
        )
        self._no_data = self._missing(
            self.tr("Choose a data set to see dropout at work."),
            self.tr("A batch of real pictures goes through the network again and again."),
        )
        self._no_run = self._missing(
            self.tr("Train a network with dropout, or choose such a run."),
            self.tr("You will see how sure it is with half of it missing."),
        )
        self._no_dropout = self._missing(
            self.tr("This network leaves nothing out."),
            self.tr("Give a hidden layer some dropout in the form, or choose a preset above."),
        )
        self._impossible = self._missing(
            self.tr("Something in the form is impossible."),
            self.tr("Mend what is marked there, and dropout is shown."),
        )

    # --- Asking and answering --------------------------------------------------------------

    def _question(self) -> Question | QWidget:
        """Return what to ask now, or the page that says what is missing."""
        scene = self.scene
        if scene.dataset is None:
            return self._no_data
        if not scene.keras_is_ready:
            return self._loading
        if self.tabs.currentIndex() == RUN:
            return self._of_run(scene.dataset)
        return self._of_form(scene.dataset)

    def _of_form(self, dataset: Dataset) -> Question | QWidget:
        from fmgui.training.why.masks import has_dropout

        experiment = self.scene.experiment
        if experiment is None:
            return self._impossible
        if not has_dropout(experiment.network):
            return self._no_dropout
        return question(None, experiment, dataset, self._picture, self.step.value())

    def _of_run(self, dataset: Dataset) -> Question | QWidget:
        from fmgui.training.why.masks import has_dropout

        run = self.scene.run
        if run is None:
            return self._no_run
        try:
            experiment = run.experiment()
        except FmguiError as error:
            self.problem.setText(told(str(error)))
            return self.problem
        if not has_dropout(experiment.network):
            return self._no_dropout
        return question(run, experiment, dataset, self._picture, self.step.value())

    @Slot()
    def _take_other_picture(self) -> None:
        self._picture += 1
        self._refresh()

    def _show(self, answer: Answer) -> None:
        assert answer.without is not None
        asked = answer.question
        label = int(asked.dataset.train_labels[asked.index])
        self.picture.setPixmap(picture_pixmap(asked.dataset.train_images[asked.index], _SIDE))
        text = self.tr("{kind}, picture {number} of a batch of {size}")
        self.caption.setText(
            text.format(
                kind=told(CLASS_NAMES[label]), number=asked.index + 1, size=asked.batch_size
            )
        )
        self.picture.setAccessibleName(self.caption.text())
        self.units.show_step(answer.steps[0])
        self.table.show_steps(answer.steps, answer.without, label)
        self._pages.setCurrentWidget(self._shown)
