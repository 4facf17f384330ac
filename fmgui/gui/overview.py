"""What is about to be trained: its layers, their parameters, the time, and what to look for."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from fmgui.gui.changes_text import changes_html
from fmgui.gui.layer_view import LayerView
from fmgui.gui.theme import SPACING, make_heading, make_muted, tabular
from fmgui.specs.cost import Estimate, Measured, estimate, pictures_used, steps_per_epoch
from fmgui.specs.draft import Change, Values
from fmgui.specs.experiment import Experiment
from fmgui.specs.layer_table import layer_table


class OverviewPanel(QWidget):
    """The experiment in the form, as it would be trained now.

    ``change_activated(path)`` tells that a change was pressed, to be shown in the form.
    """

    change_activated = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overview")
        self.setAccessibleName(self.tr("Overview"))
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._experiment: Experiment | None = None
        self._data: tuple[int, int] | None = None
        self._measured: tuple[Measured, ...] = ()
        self._parameters = _Figure("parameters", self.tr("parameters"))
        self._epoch = _Figure("epoch_time", self.tr("an epoch"))
        self._whole = _Figure("whole_time", self.tr("for all epochs"))
        self._heading = make_heading(QLabel())
        self._look_for = _paragraph("look_for")
        self._changes_heading = make_heading(QLabel())
        self._changes = _paragraph("changes")
        self._changes.setTextFormat(Qt.TextFormat.RichText)
        self._changes.linkActivated.connect(self.change_activated)
        self.layers = LayerView()
        self._lay_out()
        self.set_reference("", "")
        self.set_experiment(None, (), {})

    def set_reference(self, title: str, look_for: str) -> None:
        """Say what the experiment was started from, a preset or a file, and what to look for."""
        self._title = title
        self._heading.setText(self.tr("{title}: what to look for").format(title=title))
        self._look_for.setText(look_for)
        for label in (self._heading, self._look_for):
            label.setVisible(bool(look_for))
        self._changes_heading.setText(self.tr("Changed from {title}").format(title=title))

    def set_data(self, training_set: int, test_set: int) -> None:
        """Take the numbers of pictures in the data set, on which the time depends."""
        self._data = (training_set, test_set)
        self._show_times()

    def set_measured(self, measured: Sequence[Measured]) -> None:
        """Take what epochs of earlier runs took on this machine, the newest first."""
        self._measured = tuple(measured)
        self._show_times()

    def set_experiment(
        self, experiment: Experiment | None, changes: Sequence[Change], values: Values
    ) -> None:
        """Show an experiment, as it is after each edit.

        Args:
            experiment: As the form has it; None while something in it is impossible.
            changes: What was changed, as ``ExperimentForm.changed_settings`` tells.
            values: The plain values, as ``ExperimentForm.values`` tells.
        """
        self._experiment = experiment
        self._changes.setText(changes_html(changes, values))
        for label in (self._changes_heading, self._changes):
            label.setVisible(bool(changes))
        self.layers.setEnabled(experiment is not None)
        if experiment is None:
            self._parameters.show("–", "")
        else:
            table = layer_table(experiment.network)
            self.layers.set_table(table)
            self._parameters.show(f"{table.parameters:,}", "")
        self._show_times()
