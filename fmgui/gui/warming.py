"""What will be needed next is made ready while nobody waits for it."""

from PySide6.QtCore import QObject, QTimer, Slot

from fmgui.gui.curves.curves_panel import CurvesPanel
from fmgui.gui.main_pages import import_pages
from fmgui.gui.scene import Scene
from fmgui.gui.threads.task import Task

_DELAY_MILLISECONDS = 500
"""The first answer to a drawing comes before."""


class Warming(QObject):
    """Imports the pages beside the window, makes the plots of the first training, and looks once.

    The microscope's first look takes far longer than all others. Nothing of this is done while a
    network is trained, and whatever is needed earlier is made when it is needed.
    """

    def __init__(self, curves: CurvesPanel, scene: Scene) -> None:
        super().__init__(curves)
        self._scene = scene
        self._task = Task(self._prepare, self)
        self._task.done.connect(curves.prepare)
        self._soon = QTimer(self, interval=_DELAY_MILLISECONDS, singleShot=True)
        self._soon.timeout.connect(self._begin)

    @Slot()
    def start(self) -> None:
        """Begin a little later."""
        self._soon.start()

    @Slot()
    def _begin(self) -> None:
        # A training's first epochs are not to be slowed down by it.
        if self._scene.is_training:
            self._soon.start()
        else:
            self._task.start()

    def wait(self) -> None:
        """End it; an import that has begun cannot be broken off."""
        self._soon.stop()
        self._task.wait()

    def _prepare(self) -> None:
        """Do the work of the thread."""
        import_pages()
        if self._scene.keras_is_ready and not self._scene.is_training:
            from fmgui.training.microscope.looking import warm_up

            warm_up()
