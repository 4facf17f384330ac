"""The line at the foot of the window: how far a training is, how long it takes, how it ended."""

from PySide6.QtCore import QCoreApplication, QPointF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QWidget

from fmgui.gui.style.theme import SPACING, colours, make_muted, tabular
from fmgui.gui.wording.durations import duration
from fmgui.gui.wording.language import told
from fmgui.training.events import Ended, EpochEnded, Noted, Outcome, Progressed

_OUTCOME_SIGNS = {
    Outcome.FINISHED: "success",
    Outcome.EARLY_STOPPED: "success",
    Outcome.STOPPED: "muted",
    Outcome.DIVERGED: "error",
    Outcome.FAILED: "error",
}
"""Each has a colour of that name in ``Colours``, and a shape. The words tell it as well."""

_STEPS = 1000
"""Steps of the progress bar for a whole run: finer than its pixels."""


class StatusLine(QWidget):
    """Epoch, progress, time and patience of a training, and one sentence for the user.

    ``begin``, ``show_progress``, ``show_epoch`` and ``show_ended`` take a training as it goes on;
    ``idle`` puts the figures away; ``show_message`` says anything else, such as why Train is off.
    Nothing moves when a number grows a digit: every figure has the room of its widest.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAccessibleName(self.tr("Status"))
        self._epochs = 1
        self._patience: int | None = None

        self._epoch = _figure("status.epoch", self.tr("epoch {} of {}").format(8888, 8888))
        self._bar = _Bar(maximum=_STEPS, textVisible=False)
        self._bar.setObjectName("status.progress")
        self._bar.setAccessibleName(self.tr("Progress of the training"))
        self._bar.setFixedWidth(20 * SPACING)
        self._time = _figure("status.time", self._time_text(888.8, 88 * 60))
        self._patience_label = _figure("status.patience", self._patience_text(888, 888))
        self._sign = _Sign()
        self._message = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._message.setObjectName("status.message")
        # A long sentence is cut at the window's edge; it must not make the window wider.
        self._message.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACING, SPACING // 2, SPACING, SPACING // 2)
        layout.setSpacing(2 * SPACING)
        self._figures = (self._epoch, self._bar, self._time, self._patience_label)
        for figure in self._figures:
            layout.addWidget(figure)
        layout.addWidget(self._sign)
        layout.addWidget(self._message, 1)
        self.idle()

    @Slot()
    def idle(self, message: str = "") -> None:
        """No training is under way: put the figures away and leave the message alone."""
        for figure in self._figures:
            figure.hide()
        self.show_message(message)

    @Slot(str)
    def show_message(self, message: str) -> None:
        """Say a sentence, in place of the one before."""
        self._say(message, None)

    def begin(self, epochs: int, patience: int | None = None) -> None:
        """Make ready for a training.

        ``epochs`` is the most it may take, ``patience`` how many epochs without an improvement
        early stopping waits; None where it is off.
        """
        self._epochs, self._patience = epochs, patience
        self._epoch.setText(self.tr("epoch {} of {}").format(1, epochs))
        self._bar.setValue(0)
        self._time.clear()
        self._patience_label.setText("" if patience is None else self._patience_text(0, patience))
        for figure in self._figures:
            figure.show()
        self._patience_label.setVisible(patience is not None)
        self.show_message("")

    @Slot(object)
    def show_progress(self, progressed: Progressed) -> None:
        """Show how far the epoch under way is."""
        self._epoch.setText(self.tr("epoch {} of {}").format(progressed.epoch, self._epochs))
        self._fill(progressed.epoch - 1 + progressed.step / max(progressed.steps_per_epoch, 1))

    @Slot(object)
    def show_epoch(self, ended: EpochEnded) -> None:
        """Show that an epoch is done, and what the time and the patience are now."""
        self._epoch.setText(self.tr("epoch {} of {}").format(ended.epoch, self._epochs))
        self._fill(ended.epoch)
        self._time.setText(self._time_text(ended.seconds, ended.seconds_left))
        if self._patience is not None:
            self._patience_label.setText(self._patience_text(ended.patience_used, self._patience))

    @Slot(object)
    def show_ended(self, ended: Ended) -> None:
        """Say how the run ended, with the mark of its outcome."""
        self._epoch.setText(self.tr("epoch {} of {}").format(ended.epochs, self._epochs))
        self._fill(ended.epochs)
        self._time.hide()
        self._say(told(ended.message), _OUTCOME_SIGNS[ended.outcome])

    @Slot(object)
    def show_noted(self, noted: Noted) -> None:
        """Say something the user should know while the training goes on."""
        self._say(told(noted.message), "warning")

    def text(self) -> str:
        """Return what the line says, as a screen reader reads it."""
        shown = (self._epoch, self._time, self._patience_label, self._message)
        texts = [label.text() for label in shown if not label.isHidden()]
        return ", ".join(text for text in texts if text)

    def _say(self, message: str, sign: str | None) -> None:
        self._sign.show_sign(sign)
        self._message.setText(message)
        self._message.setToolTip(message)

    def _fill(self, epochs: float) -> None:
        self._bar.setValue(round(_STEPS * min(epochs / self._epochs, 1)))

    def _time_text(self, seconds: float, seconds_left: float) -> str:
        return self.tr("{} an epoch, {} left").format(duration(seconds), duration(seconds_left))

    def _patience_text(self, used: int, patience: int) -> str:
        return self.tr("patience {} of {}").format(used, patience)


def _tr(text: str) -> str:
    return QCoreApplication.translate("duration", text)


def _figure(name: str, widest: str) -> QLabel:
    """Return a label with the room of its widest text, and figures of equal width."""
    label = make_muted(QLabel(widest))
    label.setObjectName(name)
    label.setFont(tabular(label.font()))
    label.setMinimumWidth(label.sizeHint().width())
    return label


class _Bar(QProgressBar):
    """A progress bar that is painted with all else, and not at once with the whole window."""

    def setValue(self, value: int) -> None:
        self.setUpdatesEnabled(False)
        super().setValue(value)
        self.setUpdatesEnabled(True)


class _Sign(QWidget):
    """A small disc with a tick, a square, an exclamation mark or a cross."""

    def __init__(self) -> None:
        super().__init__()
        self._name: str | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_sign(self, name: str | None) -> None:
        self._name = name
        self.setVisible(name is not None)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(2 * SPACING, 2 * SPACING)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._name is None:
            return
        theme = colours(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(theme, self._name)))
        painter.drawEllipse(self.rect().adjusted(1, 1, -1, -1))
        painter.setPen(QPen(QColor(theme.window), 1.8))
        for stroke in _STROKES[self._name]:
            painter.drawPolyline([QPointF(x, y) for x, y in stroke])
        painter.end()


_STROKES = {
    "success": (((5, 8.5), (7.2, 10.6), (11, 6)),),
    "muted": (((6.5, 6.5), (9.5, 6.5), (9.5, 9.5), (6.5, 9.5), (6.5, 6.5)),),
    "warning": (((8, 4.5), (8, 8.8)), ((8, 10.6), (8, 11.6))),
    "error": (((5.5, 5.5), (10.5, 10.5)), ((10.5, 5.5), (5.5, 10.5))),
}
"""The signs' lines, as points of a square of 16."""
