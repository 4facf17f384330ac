"""The views that teach, behind one tab of the window."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fmgui.gui.pages import Pages
from fmgui.gui.scene import Scene
from fmgui.gui.why.teaching_page import TeachingPage

PAGE_MODULES = (
    "fmgui.gui.learning_rate.learning_rate_page",
    "fmgui.gui.initialisation.initialisation_page",
    "fmgui.gui.weights.weights_page",
    "fmgui.gui.dropout.dropout_page",
    "fmgui.gui.loss_parts.loss_parts_page",
    "fmgui.gui.early_stopping.early_stopping_page",
    "fmgui.gui.repeats.repeats_page",
)
"""What the views are made of, which takes a while to import."""


class WhyPages(Pages):
    """A tab for each view; each is made, with what it imports, when it is first shown."""

    preset_wanted = Signal(object)
    """The ``Preset`` that the user wants in the form."""
    experiment_wanted = Signal(object)
    """The ``Experiment`` that the user wants in the form, as if it had been typed."""

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__("why", parent)
        self._scene = scene
        # One line a view, in the order of the lecture.
        self._add("learning_rate", self.tr("Learning rate"), self._learning_rate)
        self._add("initialisation", self.tr("Initialisation"), self._initialisation)
        self._add("weights", self.tr("Weights"), self._weights)
        self._add("dropout", self.tr("Dropout"), self._dropout)
        self._add("loss_parts", self.tr("Loss"), self._loss_parts)
        self._add("early_stopping", self.tr("Early stopping"), self._early_stopping)
        self._add("repeats", self.tr("Seeds"), self._repeats)

    def _learning_rate(self, scene: Scene) -> TeachingPage:
        from fmgui.gui.learning_rate.learning_rate_page import LearningRatePage

        return LearningRatePage(scene)

    def _initialisation(self, scene: Scene) -> TeachingPage:
        from fmgui.gui.initialisation.initialisation_page import InitialisationPage

        return InitialisationPage(scene)

    def _weights(self, scene: Scene) -> TeachingPage:
        from fmgui.gui.weights.weights_page import WeightsPage

        return WeightsPage(scene)

    def _dropout(self, scene: Scene) -> TeachingPage:
        from fmgui.gui.dropout.dropout_page import DropoutPage

        return DropoutPage(scene)

    def _loss_parts(self, scene: Scene) -> TeachingPage:
        from fmgui.gui.loss_parts.loss_parts_page import LossPartsPage

        return LossPartsPage(scene)

    def _early_stopping(self, scene: Scene) -> TeachingPage:
        from fmgui.gui.early_stopping.early_stopping_page import EarlyStoppingPage

        return EarlyStoppingPage(scene)

    def _repeats(self, scene: Scene) -> TeachingPage:
        from fmgui.gui.repeats.repeats_page import RepeatsPage

        return RepeatsPage(scene)

    def _add(self, name: str, title: str, make: Callable[[Scene], TeachingPage]) -> None:
        """Add a view; ``make`` imports its class."""

        def made() -> QWidget:
            page = make(self._scene)
            page.preset_wanted.connect(self.preset_wanted)
            page.experiment_wanted.connect(self.experiment_wanted)
            return page

        self.add(name, title, made)
