"""Whether a training can begin now, and what is in its way."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMessageBox

from fmgui.gui.command_bar import CommandBar
from fmgui.gui.data_set.data_choice import DataChoice
from fmgui.gui.forking import Forking
from fmgui.gui.form.experiment_form import ExperimentForm
from fmgui.gui.scene import Scene
from fmgui.gui.threads.keras_loader import KerasLoader
from fmgui.gui.threads.session import Session


class Readiness(QObject):
    """Lets the buttons be pressed that can do something, and says why Train is off."""

    def __init__(
        self,
        commands: CommandBar,
        form: ExperimentForm,
        session: Session,
        scene: Scene,
        data: DataChoice,
        keras_loader: KerasLoader,
        forking: Forking,
    ) -> None:
        super().__init__(commands)
        self._commands = commands
        self._form = form
        self._session = session
        self._scene = scene
        self._data = data
        self._keras_loader = keras_loader
        self._forking = forking
        forking.changed.connect(self.refresh)
        keras_loader.failed.connect(self._on_no_keras)

    @Slot()
    def refresh(self) -> None:
        """Look again, after anything has changed."""
        self._commands.refresh(self._session.state, self.hindrance())

    def hindrance(self) -> str:
        """Return why no training can begin now; empty when one can."""
        if problem := self._form.problem() or self._forking.hindrance(self._scene.experiment):
            return problem
        if self._keras_loader.problem:
            return self._keras_loader.problem
        if not self._keras_loader.is_ready:
            return self.tr("TensorFlow is loading; you can set up and draw meanwhile.")
        if self._data.is_reading:
            return self.tr("The data set is being read.")
        if self._data.dataset is None:
            return self.tr("Choose a data set first.")
        return ""

    @Slot(str)
    def _on_no_keras(self, reason: str) -> None:
        self.refresh()
        QMessageBox.critical(self._commands.window(), self.tr("TensorFlow"), reason)
