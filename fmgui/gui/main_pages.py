"""The pages in the middle of the window."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from fmgui.gui.overview.overview_panel import OverviewPanel
from fmgui.gui.pages import Pages
from fmgui.gui.plots.overlay import Overlay
from fmgui.gui.scene import Scene
from fmgui.gui.why_pages import PAGE_MODULES, WhyPages
from fmgui.runs.run_folder import RunFolder

if TYPE_CHECKING:
    from fmgui.gui.compare.class_page import ClassPage
    from fmgui.gui.compare.compare_panel import ComparePanel
    from fmgui.gui.evaluation.evaluation_panel import EvaluationPanel
    from fmgui.gui.pictures.pictures_page import PicturesPage

CURVES, OVERVIEW, EVALUATION, PICTURES = "curves", "overview", "evaluation", "pictures"
COMPARE, WHY, CLASS = "compare", "why", "class"


def import_pages() -> None:
    """Import what pages and the end of a training need: in a thread, before anybody waits."""
    for name in (
        "fmgui.gui.plots.plot",
        "fmgui.gui.compare.compare_panel",
        "fmgui.gui.evaluation.evaluation_panel",
        "fmgui.gui.pictures.pictures_page",
        *PAGE_MODULES,
        "fmgui.runs.result_format",
    ):
        import_module(name)


class MainPages(Pages):
    """Curves, overview, and the pages that are made when they are first looked at.

    Args:
        scene: What is in view.
        run_page: The run under way, or the one shown.
        overview: The experiment in the form.
    """

    picture_chosen = Signal(object)
    """A picture, ``uint8 (28, 28)``, that the user wants on the canvas."""
    drawing_chosen = Signal(object)
    """The ``Path`` of a drawing that the user wants on the canvas."""
    data_wanted = Signal(str)
    """Another data set, as ``DataChoice.use`` takes it."""
    run_pointed = Signal(object)
    """The ``RunFolder`` of a curve that was pointed at."""
    preset_wanted = Signal(object)
    """The ``Preset`` that the user wants in the form."""
    experiment_wanted = Signal(object)
    """The ``Experiment`` that the user wants in the form."""

    def __init__(self, scene: Scene, run_page: QWidget, overview: OverviewPanel) -> None:
        super().__init__("pages")
        self._scene = scene
        self._compared = 0
        self.add(CURVES, self.tr("Curves"), lambda: run_page)
        self.add(OVERVIEW, self.tr("Overview"), lambda: overview)
        self.add(EVALUATION, self.tr("Evaluation"), self._make_evaluation)
        self.add(PICTURES, self.tr("Pictures"), self._make_pictures)
        self.add(COMPARE, self.tr("Compare"), self._make_compare)
        self.add(WHY, self.tr("See why"), self._make_why)

    @property
    def evaluation(self) -> EvaluationPanel:
        """How good a run is; made when it is first asked for."""
        return cast("EvaluationPanel", self.page(EVALUATION))

    @property
    def compare(self) -> ComparePanel:
        """Runs over one another; made when it is first asked for."""
        return cast("ComparePanel", self.page(COMPARE))

    @property
    def why(self) -> WhyPages:
        """The views that teach; made when they are first asked for."""
        return cast("WhyPages", self.page(WHY))

    @Slot(str)
    def go_to(self, name: str) -> None:
        """Bring a page to the front: one of these, or a view that teaches."""
        if self.has(name):
            self.show_page(name)
        else:
            self.show_page(WHY)
            self.why.show_page(name)

    @Slot(object)
    def compare_runs(self, overlays: list[Overlay]) -> None:
        """Lay runs over one another; the page comes to the front when there are more of them."""
        more, self._compared = len(overlays) > self._compared, len(overlays)
        if overlays or self.made(COMPARE):
            self.compare.show_overlays(overlays)
        if more:
            self.show_page(COMPARE)

    @Slot(object)
    def highlight(self, run: RunFolder) -> None:
        """Bring a run that is compared to the front of the others."""
        if self._compared:
            self.compare.highlight(run)

    @Slot()
    def read_drawings_again(self) -> None:
        """See that a drawing was kept."""
        if self.made(PICTURES):
            cast("PicturesPage", self.page(PICTURES)).read_again()

    def open_class(self, folder: Path) -> None:
        """Show the runs that a class has handed in."""
        if not self.has(CLASS):
            self.add(CLASS, self.tr("Class"), self._make_class)
        cast("ClassPage", self.page(CLASS)).open(folder)
        self.show_page(CLASS)

    def _make_evaluation(self) -> QWidget:
        from fmgui.gui.evaluation.evaluation_panel import EvaluationPanel

        panel = EvaluationPanel()
        panel.follow(self._scene)
        panel.picture_chosen.connect(self.picture_chosen)
        return panel

    def _make_pictures(self) -> QWidget:
        from fmgui.gui.pictures.pictures_page import PicturesPage

        page = PicturesPage(self._scene)
        page.picture_chosen.connect(self.picture_chosen)
        page.drawing_chosen.connect(self.drawing_chosen)
        page.data_wanted.connect(self.data_wanted)
        return page

    def _make_compare(self) -> QWidget:
        from fmgui.gui.compare.compare_panel import ComparePanel

        panel = ComparePanel()
        panel.pointed.connect(self.run_pointed)
        return panel

    def _make_why(self) -> QWidget:
        pages = WhyPages(self._scene)
        pages.preset_wanted.connect(self.preset_wanted)
        pages.experiment_wanted.connect(self.experiment_wanted)
        return pages

    def _make_class(self) -> QWidget:
        from fmgui.gui.compare.class_page import ClassPage

        return ClassPage()
