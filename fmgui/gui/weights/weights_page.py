"""The weights of a run over its epochs."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from fmgui.gui.empty_page import empty_page
from fmgui.gui.scene import Scene
from fmgui.gui.style.theme import SPACING
from fmgui.gui.threads.latest import Latest
from fmgui.gui.weights.first_layer import FirstLayerView
from fmgui.gui.weights.heat_map import HeatMaps
from fmgui.gui.weights.norms_view import NormsView
from fmgui.gui.weights.reading import Courses, Drawn, FirstLayers, Runs, courses, pictures
from fmgui.gui.why.teaching_page import TeachingPage
from fmgui.gui.wording.language import told
from fmgui.gui.wording.run_names import run_label
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.runs.listing import find_runs
from fmgui.runs.places import runs_folder
from fmgui.runs.run_folder import RunFolder

DISTRIBUTION, NORMS, FIRST_LAYER = range(3)
"""What is looked at: the tabs, in their order."""
_MOST_OFFERED = 50


class WeightsPage(TeachingPage):
    """Distribution, norms and first layer of the run shown, beside those of another."""

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(
            scene,
            "weights",
            self.tr(
                "The weights of the run shown, epoch by epoch: without a penalty they spread as "
                "they learn. L2 (times the sum of weight² in Keras, not its root) shrinks the "
                "large ones most; L1 takes the same from each, and leaves many next to zero. "
                "Choose a second run, with and without, to see it side by side."
            ),
            ("overfitting", "overfitting-l1", "overfitting-l2"),
            parent,
        )
        self._question: Runs | None = None
        self._asked_pictures: FirstLayers | None = None
        self._reader = Latest(courses, self)
        self._reader.answered.connect(self._take_courses)
        self._drawer = Latest(pictures, self)
        self._drawer.answered.connect(self._take_pictures)
        self._make_parts()
        self._assemble()
        scene.run_changed.connect(self._on_run)
        scene.epoch_ended.connect(self._refresh)
        self._on_run()

    def stop(self) -> None:
        """End the page's work."""
        self._reader.close()
        self._drawer.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._on_run()

    # --- Assembling ------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.name = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.name.setObjectName("weights.run")
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.beside = QComboBox()
        self.beside.setObjectName("weights.beside")
        self.beside.setAccessibleName(self.tr("Run beside it"))
        self.beside.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.beside.setMinimumContentsLength(24)
        self.beside.currentIndexChanged.connect(self._refresh)
        self.tabs = QTabBar()
        self.tabs.setObjectName("weights.tabs")
        self.tabs.setAccessibleName(self.tr("What to look at"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for title in (self.tr("Distribution"), self.tr("Norms"), self.tr("First layer")):
            self.tabs.addTab(title)
        self.tabs.currentChanged.connect(self._on_tab)
        self.maps, self.norms, self.first_layer = HeatMaps(), NormsView(), FirstLayerView()
        self.first_layer.epochs.changed.connect(self._ask_for_pictures)

    def _assemble(self) -> None:
        self._no_run = empty_page(
            self.tr("Train a network, or choose a run, to see its weights."),
            self.tr("A run keeps its weights after each epoch."),
        )
        self._no_epochs = empty_page(
            self.tr("This run has kept no epochs."),
            self.tr("Tick Keep epochs under Checkpoint in the form, and train again."),
        )
        self._waiting = empty_page(self.tr("The weights are read …"), "")
        self.problem = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.problem.setObjectName("weights.problem")
        self.problem.setWordWrap(True)
        self.problem.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._views = QStackedWidget()
        for view in (self.maps, self.norms, self.first_layer):
            self._views.addWidget(view)
        self._pages = QStackedWidget()
        self._chosen = QWidget()
        for page in (self._no_run, self._no_epochs, self._waiting, self.problem, self._views):
            self._pages.addWidget(page)
        row = QHBoxLayout()
        row.setSpacing(SPACING)
        row.addWidget(self.name, 1)
        row.addWidget(QLabel(self.tr("beside")))
        row.addWidget(self.beside, 1)
        column = QVBoxLayout(self._chosen)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING)
        column.addLayout(row)
        column.addWidget(self.tabs)
        self.body.addWidget(self._chosen)
        self.body.addWidget(self._pages, 1)

    # --- Asking and answering --------------------------------------------------------------

    @Slot()
    def _on_run(self) -> None:
        """Look at the run shown, and see which others there are to lay beside it."""
        if not self.isVisible():
            return
        run, chosen = self.scene.run, self.beside.currentData()
        self._chosen.setVisible(run is not None)
        self.name.setText(run_label(run) if run else "")
        self.beside.blockSignals(True)
        self.beside.clear()
        self.beside.addItem(self.tr("no other run"), None)
        for other in find_runs(runs_folder())[:_MOST_OFFERED]:
            if other != run and KeptEpochs(other).epochs():
                self.beside.addItem(run_label(other), other)
        found = (i for i in range(self.beside.count()) if self.beside.itemData(i) == chosen)
        self.beside.setCurrentIndex(next(found, 0))
        self.beside.blockSignals(False)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        if not self.isVisible():
            return
        run, other = self.scene.run, self.beside.currentData()
        if run is None:
            self._question = None
            self._pages.setCurrentWidget(self._no_run)
            return
        runs = (run, other) if isinstance(other, RunFolder) else (run,)
        question = Runs.now(runs)
        if not question.kept[0]:
            self._question = None
            self._pages.setCurrentWidget(self._no_epochs)
        elif question != self._question:
            if self._question is None or self._question.runs != runs:
                self._pages.setCurrentWidget(self._waiting)
            self._question = question
            self.first_layer.epochs.set_epochs(question.kept[0])
            self._reader.ask(question)
            self._ask_for_pictures()

    @Slot()
    def _on_tab(self) -> None:
        self._views.setCurrentIndex(self.tabs.currentIndex())
        self._ask_for_pictures()

    @Slot()
    def _ask_for_pictures(self) -> None:
        epoch = self.first_layer.epochs.epoch()
        if self._question is None or epoch is None or self.tabs.currentIndex() != FIRST_LAYER:
            return
        asked = FirstLayers(self._question, epoch)
        if asked != self._asked_pictures:
            self._asked_pictures = asked
            self._drawer.ask(asked)

    @Slot(object)
    def _take_courses(self, answer: Courses) -> None:
        if answer.question != self._question:
            return
        if answer.problem:
            self.problem.setText(told(answer.problem))
            self._pages.setCurrentWidget(self.problem)
            return
        self.maps.show_courses(answer.courses)
        self.norms.show_courses(answer.courses)
        self._pages.setCurrentWidget(self._views)

    @Slot(object)
    def _take_pictures(self, drawn: Drawn) -> None:
        if drawn.question == self._asked_pictures and drawn.pictures:
            self.first_layer.show_drawn(drawn)
