"""Which run is in view: curves, result and pages show it, and mostly it answers for drawings."""

from PySide6.QtCore import QObject, Slot

from fmgui.gui.judging import Judging
from fmgui.gui.run_view import RunView
from fmgui.gui.runs.run_choice import RunChoice
from fmgui.gui.scene import Scene
from fmgui.gui.threads.session import Session, State
from fmgui.runs.places import starter_run
from fmgui.runs.run_folder import RunFolder


class Showing(QObject):
    """Brings earlier runs into view, while no network is trained."""

    def __init__(
        self,
        scene: Scene,
        session: Session,
        run_view: RunView,
        judging: Judging,
        run_choice: RunChoice,
    ) -> None:
        super().__init__(scene)
        self._scene = scene
        self._session = session
        self._run_view = run_view
        self._judging = judging
        self._run_choice = run_choice
        run_choice.chosen.connect(self.show)

    @Slot(object)
    def show(self, run: RunFolder) -> None:
        """Show how an earlier run went."""
        if self._session.state is State.IDLE:
            self._run_view.show_run(run, self._scene.dataset)
            self._scene.set_run(run)

    @Slot(object)
    def choose(self, run: RunFolder) -> None:
        """Show a run of the table, and let it answer for drawings."""
        if run.best_weights_file.is_file() and self._session.state is State.IDLE:
            self._judging.use(run)
        self.show(run)

    @Slot()
    def show_newest(self) -> None:
        """Show the run that answers for drawings, unless one is shown already.

        It waits for the loader, which imports what plots need besides.
        """
        run = self._run_choice.value()
        if self._scene.run is None and run is not None and run != starter_run():
            self.show(run)
