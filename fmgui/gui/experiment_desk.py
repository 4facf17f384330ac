"""The experiment that is being set up, and everything that follows its form."""

import secrets
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from fmgui.data.dataset import Dataset
from fmgui.gui.experiment_files import ExperimentFiles
from fmgui.gui.form.experiment_form import ExperimentForm
from fmgui.gui.offer import Offer
from fmgui.gui.overview.overview_panel import OverviewPanel
from fmgui.gui.overview.planned_rate import PlannedRate, SchedulePreview
from fmgui.gui.wording.language import told
from fmgui.gui.wording.specs import preset
from fmgui.specs import advice
from fmgui.specs.cost import Measured, pictures_used, steps_per_epoch
from fmgui.specs.draft import Values
from fmgui.specs.experiment import Experiment
from fmgui.specs.names import run_name
from fmgui.specs.presets import Preset
from fmgui.specs.schedules import ConstantRate

_SEEDS = 10_000
"""New seeds are below this: short enough to be told to a neighbour."""
_NEW_SEED = "new-seed"


@dataclass(frozen=True)
class _Start:
    """What an experiment was started from: a preset or a file."""

    experiment: Experiment
    title: str
    look_for: str = ""
    preset: str = ""


class ExperimentDesk(QObject):
    """Keeps overview, hints and the planned rate in step with the form.

    Whoever starts from something else while the form has edits finds them set aside, and is
    offered to have them back.
    """

    changed = Signal()
    """Something was edited."""
    named = Signal(str)
    """The name of the preset started from; empty after a file was opened."""

    def __init__(
        self,
        form: ExperimentForm,
        overview: OverviewPanel,
        preview: SchedulePreview,
        files: ExperimentFiles,
        set_aside: Offer,
    ) -> None:
        super().__init__(form)
        self._form = form
        self._overview = overview
        self._preview = preview
        self._files = files
        self._sizes: tuple[int, int] | None = None
        self._start = _Start(Experiment(), "")
        self._saved: Values = {}
        self._set_aside = set_aside
        self._aside: tuple[_Start, Values] | None = None
        self.plan: tuple[Any, Any] = (None, None)
        """Epochs and rates planned for the experiment in the form, as ``planned`` tells them."""
        self.planned = PlannedRate(self)
        self.planned.planned.connect(preview.set_planned_rate)
        self.planned.planned.connect(self._remember_plan)
        form.changed.connect(self._follow)
        form.hint_activated.connect(self._on_hint)
        overview.change_activated.connect(form.reveal)
        files.opened.connect(self._take_file)
        files.saved.connect(self._remember_saved)
        set_aside.taken.connect(self._bring_back)

    @Slot(object)
    def take_preset(self, preset: Preset) -> None:
        """Start from a preset."""
        title, look_for = told(preset.title), told(preset.look_for)
        self._take(_Start(preset.experiment, title, look_for, preset.name))

    def take_run(self, experiment: Experiment, name: str) -> None:
        """Start from the settings of a run; changes are told against them."""
        self._take_file(experiment, name)

    def take_over(self, other: "ExperimentDesk") -> None:
        """Start from what another desk started from, with what was edited there."""
        start, values = other._start, other._form.values()
        if start.preset:
            found = preset(start.preset)
            start = replace(start, title=found.title, look_for=found.look_for)
        self._take(start, values)

    def set_dataset(self, dataset: Dataset | None) -> None:
        """Take the size of the data set, on which steps and times depend."""
        if dataset is not None:
            self._sizes = len(dataset.train_labels), len(dataset.test_labels)
            self._overview.set_data(*self._sizes)
        self._follow()

    def set_measured(self, measured: list[Measured]) -> None:
        """Take what earlier epochs took on this machine."""
        self._overview.set_measured(measured)

    def window(self) -> QWidget:
        """Return the window that the form is in."""
        return self._form.window()

    def edit(self, experiment: Experiment) -> None:
        """Put an experiment into the form, as if the user had typed it."""
        self._form.set_value(experiment)

    def name(self) -> str:
        """Return what to call a run of the experiment in the form."""
        experiment = self._form.value()
        return run_name(experiment, self._start.experiment) if experiment else "experiment"

    @Slot()
    def save(self) -> None:
        """Save the experiment in the form as a file."""
        if experiment := self._valid():
            self._files.ask_and_save(experiment, self.name())

    @Slot()
    def show_script(self) -> None:
        """Show the experiment in the form as a plain Keras script."""
        if experiment := self._valid():
            from fmgui.gui.script_dialog import ScriptDialog

            ScriptDialog(experiment, self.name(), self.window()).exec()

    def _valid(self) -> Experiment | None:
        experiment = self._form.value()
        if experiment is None:
            QMessageBox.information(self.window(), self.tr("Experiment"), self._form.problem())
        return experiment

    @Slot(object, str)
    def _take_file(self, experiment: Experiment, name: str) -> None:
        self._take(_Start(experiment, name))

    def _take(self, start: _Start, values: Values | None = None) -> None:
        """Start from something else; ``values`` are what it had become, where they are kept."""
        self._put_edits_aside()
        self._start = start
        if values is None:
            self._form.set_value(start.experiment)
        else:
            self._form.set_values(values)
        self._form.set_reference(start.experiment)
        self._overview.set_reference(start.title, start.look_for)
        self.named.emit(start.preset)
        self._follow()

    def _put_edits_aside(self) -> None:
        values = self._form.values()
        if values == self._saved or not self._form.changed_settings():
            return
        self._aside = (self._start, values)
        text = self.tr("Your changes to “{title}” are set aside.")
        self._set_aside.make(text.format(title=self._start.title), self.tr("Bring them back"))

    @Slot()
    def _bring_back(self) -> None:
        if self._aside is not None:
            self._take(*self._aside)

    @Slot(str)
    def _remember_saved(self, _path: str) -> None:
        self._saved = self._form.values()

    @Slot(str, str)
    def _on_hint(self, _path: str, link: str) -> None:
        if link == _NEW_SEED:
            values = self._form.values()
            values["training"]["seed"] = secrets.randbelow(_SEEDS)
            self._form.set_values(values)

    @Slot(object, object)
    def _remember_plan(self, epochs: Any, rates: Any) -> None:
        self.plan = (epochs, rates)

    @Slot()
    def _follow(self) -> None:
        experiment = self._form.value()
        self._overview.set_experiment(
            experiment, self._form.changed_settings(), self._form.values()
        )
        self._give_hints()
        if experiment is not None:
            self.planned.plan(experiment, self._steps_per_epoch(experiment) or 1)
            schedule = experiment.schedule
            self._preview.setVisible(
                not isinstance(schedule, ConstantRate) or schedule.warmup.count > 0
            )
        self.changed.emit()

    def _give_hints(self) -> None:
        """Say what can be said, also while something is impossible."""
        hints = {"training.seed": f'<a href="{_NEW_SEED}">{self.tr("New seed")}</a>'}
        if experiment := self._form.mended_value():
            found = advice.hints(experiment, self._steps_per_epoch(experiment))
            hints |= {path: told(hint) for path, hint in found.items()}
        self._form.set_hints(hints)

    def _steps_per_epoch(self, experiment: Experiment) -> int | None:
        if self._sizes is None:
            return None
        training = experiment.training
        return steps_per_epoch(training, pictures_used(training, *self._sizes))
