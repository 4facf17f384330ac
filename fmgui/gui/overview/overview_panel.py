"""What is about to be trained: its layers, their parameters, the time, and what to look for."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from fmgui.gui.overview.changes_text import changes_html
from fmgui.gui.overview.layer_view import LayerView
from fmgui.gui.style.theme import SPACING, make_heading, make_muted, tabular
from fmgui.gui.wording.durations import duration
from fmgui.specs.cost import Measured, estimate, pictures_used, steps_per_epoch, work
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
        self._experiment: Experiment | None = None
        self._data: tuple[int, int] | None = None
        self._measured: tuple[Measured, ...] = ()
        self._parameters = _Figure("parameters", self.tr("parameters"))
        self._epoch = _Figure("epoch_time", self.tr("an epoch"))
        self._whole = _Figure("whole_time", self.tr("for all epochs"))
        self._wrong = make_muted(QLabel(self.tr("What is marked in the form must be put right.")))
        self._heading = make_heading(QLabel())
        self._look_for = _paragraph("look_for")
        self._changes_heading = make_heading(QLabel())
        self._changes = _paragraph("changes")
        self._changes.setTextFormat(Qt.TextFormat.RichText)
        self._changes.linkActivated.connect(self.change_activated)
        self.layers = LayerView()
        self._lay_out()
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
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
        """Take what epochs of earlier runs took on this machine."""
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
        self._wrong.setVisible(experiment is None and bool(values))
        if experiment is None:
            self._parameters.show_number("–")
        else:
            table = layer_table(experiment.network)
            self.layers.set_table(table)
            caption = self.tr("parameters, {} of them not learnt")
            self._parameters.set_caption(
                caption.format(f"{table.fixed:,}") if table.fixed else self.tr("parameters")
            )
            self._parameters.show_number(f"{table.parameters:,}")
        self._show_times()

    def _show_times(self) -> None:
        experiment = self._experiment
        if experiment is None or self._data is None:
            for figure in (self._epoch, self._whole):
                figure.show_number("–")
            return
        training = experiment.training
        pictures = pictures_used(training, *self._data)
        expected = estimate(work(experiment, pictures), self._measured)
        steps = self.tr("{} steps").format(f"{steps_per_epoch(training, pictures):,}")
        basis = (
            self.tr("Judged by earlier runs on this computer.")
            if expected.is_measured
            else self.tr("A rough guess, until a first run has shown how fast this computer is.")
        )
        self._epoch.set_caption(self.tr("an epoch of {steps}").format(steps=steps))
        # A guess is no better for more digits.
        seconds = float(f"{expected.seconds:.{1 if expected.is_measured else 0}e}")
        self._epoch.show_number(self._about(seconds), basis)
        one = training.epochs == 1
        caption = self.tr("for one epoch") if one else self.tr("for {} epochs")
        self._whole.set_caption(caption.format(f"{training.epochs:,}"))
        self._whole.show_number(self._about(seconds * training.epochs), basis)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            # A link takes its colour when its text is set.
            text = self._changes.text()
            self._changes.clear()
            self._changes.setText(text)

    def _about(self, seconds: float) -> str:
        return self.tr("about {time}").format(time=duration(seconds).replace(".0 ", " "))

    def _lay_out(self) -> None:
        figures = QHBoxLayout()
        figures.setSpacing(4 * SPACING)
        for figure in (self._parameters, self._epoch, self._whole):
            figures.addWidget(figure)
        figures.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACING, SPACING, 2 * SPACING, SPACING)
        layout.setSpacing(SPACING // 2)
        layout.addLayout(figures)
        layout.addWidget(self._wrong)
        for heading, text in (
            (self._heading, self._look_for),
            (self._changes_heading, self._changes),
        ):
            heading.setContentsMargins(0, SPACING, 0, 0)
            layout.addWidget(heading)
            layout.addWidget(text)
        layout.addSpacing(SPACING)
        layout.addWidget(self.layers, 1)


class _Figure(QWidget):
    """A number, large, and what it counts."""

    def __init__(self, name: str, caption: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._number = QLabel()
        font = tabular(self._number.font())
        font.setPointSizeF(1.5 * font.pointSizeF())
        self._number.setFont(font)
        self._caption = make_muted(QLabel(caption))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._number)
        layout.addWidget(self._caption)

    def set_caption(self, caption: str) -> None:
        """Say what the number counts."""
        self._caption.setText(caption)

    def show_number(self, number: str, explanation: str = "") -> None:
        """Write the number; the explanation is told when the mouse rests on it."""
        self._number.setText(number)
        self.setToolTip(explanation)
        self.setAccessibleName(f"{number} {self._caption.text()}. {explanation}".strip())


def _paragraph(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
    return label
