"""The initialisation microscope."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fmgui.data.dataset import Dataset
from fmgui.gui.initialisation.layers_picture import LayersPicture
from fmgui.gui.initialisation.lecture_picture import LecturePicture
from fmgui.gui.initialisation.looking import (
    Answer,
    Looking,
    OfLecture,
    OfNetwork,
    OfRun,
    Question,
)
from fmgui.gui.initialisation.words import judgement, rules
from fmgui.gui.scene import Scene
from fmgui.gui.style.theme import SPACING, make_heading
from fmgui.gui.why.asking_page import AskingPage
from fmgui.gui.why.epoch_slider import EpochSlider
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.specs.presets import preset

FORM, RUN, LECTURE = range(3)
"""What is looked into: the tabs, in their order."""


class InitialisationPage(AskingPage):
    """Looks into the network in the form, a run after each epoch, or the lecture's four."""

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(
            scene,
            "initialisation",
            self.tr(
                "A batch of real pictures goes forward and back through the network before any "
                "training. See whether activations and gradients keep their size from layer to "
                "layer: what dies out or explodes on its way teaches the first layers nothing. "
                "Change initializer, activation, units or layers in the form, and look again."
            ),
            ("deep-sigmoid-normal", "zero-initialisation"),
            Looking().answers,
            parent,
        )
        self._make_parts()
        self._assemble()
        self._follow()
        self._refresh()

    # --- Assembling ------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self._add_tabs(
            self.tr("What to look into"),
            (
                self.tr("The form's network"),
                self.tr("The run shown, epoch by epoch"),
                self.tr("The lecture's four"),
            ),
        )
        self.epochs = EpochSlider("initialisation.epoch")
        self.epochs.changed.connect(self._refresh)
        self.verdict = make_heading(QLabel(textFormat=Qt.TextFormat.PlainText))
        self.verdict.setObjectName("initialisation.verdict")
        self.verdict.setWordWrap(True)
        self.verdict.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.verdict.setToolTip(rules())
        self.verdict.setAccessibleDescription(rules())
        self.layers = LayersPicture()
        self.gradients = QComboBox()
        self.gradients.setObjectName("initialisation.gradients")
        self.gradients.setAccessibleName(self.tr("Which gradients"))
        self.gradients.addItem(self.tr("Gradients of the outputs"), False)
        self.gradients.addItem(self.tr("Gradients of the weights"), True)
        self.gradients.setToolTip(
            self.tr(
                "With respect to the outputs of a layer: what comes back to it through the "
                "layers behind. With respect to its weights: what it learns by."
            )
        )
        self.gradients.currentIndexChanged.connect(self._choose_gradients)
        self.lecture = LecturePicture()
        self.lecture.preset_wanted.connect(self._want_by_name)

    def _assemble(self) -> None:
        self._one = QWidget()
        column = QVBoxLayout(self._one)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addWidget(self.epochs)
        told = QHBoxLayout()
        told.setSpacing(2 * SPACING)
        told.addWidget(self.verdict, 1)
        told.addWidget(self.gradients, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(told)
        column.addWidget(self.layers, 1)
        for page in (self._one, self.lecture):
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(self._one)
        self._make_missing()

    def _make_missing(self) -> None:
        self._loading = self._missing(
            self.tr("TensorFlow is loading …"), self.tr("Then the network is looked into.")
        )
        self._no_data = self._missing(
            self.tr("Choose a data set to look into the network."),
            self.tr("Real pictures go through it, forward and back."),
        )
        self._no_run = self._missing(
            self.tr("Train a network, or choose a run, to go through its epochs."),
            self.tr("You will see how activations and gradients change as it learns."),
        )
        self._no_epochs = self._missing(
            self.tr("This run has kept no epochs."),
            self.tr("Tick Keep epochs under Checkpoint in the form, and train again."),
        )
        self._no_layers = self._missing(
            self.tr("This network has no hidden layer."),
            self.tr("Add one in the form, or choose a preset above."),
        )
        self._impossible = self._missing(
            self.tr("Something in the form is impossible."),
            self.tr("Mend what is marked there, and the network is looked into."),
        )

    def _follow(self) -> None:
        scene = self.scene
        scene.experiment_changed.connect(self._refresh)
        scene.dataset_changed.connect(self._refresh)
        scene.run_changed.connect(self._refresh)
        scene.epoch_ended.connect(self._refresh)
        scene.keras_ready.connect(self._refresh)

    # --- Asking and answering --------------------------------------------------------------

    def _question(self) -> Question | QWidget:
        """Return what to ask now, or the page that says what is missing."""
        scene, tab = self.scene, self.tabs.currentIndex()
        self.epochs.setVisible(tab == RUN)
        if scene.dataset is None:
            return self._no_data
        if not scene.keras_is_ready:
            return self._loading
        if tab == LECTURE:
            return OfLecture(scene.dataset)
        return self._of_run(scene.dataset) if tab == RUN else self._of_form(scene.dataset)

    def _of_form(self, dataset: Dataset) -> Question | QWidget:
        experiment = self.scene.experiment
        if experiment is None:
            return self._impossible
        return OfNetwork(experiment.network, experiment.training.seed, dataset)

    def _of_run(self, dataset: Dataset) -> Question | QWidget:
        run = self.scene.run
        if run is None:
            return self._no_run
        self.epochs.set_epochs(KeptEpochs(run).epochs())
        epoch = self.epochs.epoch()
        return self._no_epochs if epoch is None else OfRun(run, epoch, dataset)

    def _show(self, answer: Answer) -> None:
        assert answer.look is not None
        if answer.preset:
            self.lecture.show_look(answer.preset, answer.look)
            self._pages.setCurrentWidget(self.lecture)
        elif not answer.look.layers:
            self._pages.setCurrentWidget(self._no_layers)
        else:
            self.verdict.setText(judgement(answer.look))
            self.layers.show_look(answer.look)
            self._pages.setCurrentWidget(self._one)

    @Slot()
    def _choose_gradients(self) -> None:
        self.layers.show_gradients(of_weights=self.gradients.currentData())

    @Slot(str)
    def _want_by_name(self, name: str) -> None:
        self.preset_wanted.emit(preset(name))
