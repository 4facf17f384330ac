"""Pictures of the window in every state: ``python -m tests.gallery OUT``.

Each state is a function that builds a real widget, brings it into the state through its public
methods, and returns it. ``@state`` enters it in the table under its own name; every state is
grabbed at each size in each theme, into ``OUT/state-1366x768-light.png`` and its like. A panel
is laid out at about the room it has in the window of that size; a window takes the whole.
"""

import argparse
import math
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from fmgui.gui import theme
from fmgui.gui.curves import CurvesPanel
from fmgui.gui.status import StatusLine
from fmgui.training.events import Ended, EpochEnded, Noted, Outcome, Progressed, Score

SIZES = (QSize(1366, 768), QSize(1920, 1080))
SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}

Build = Callable[[QSize], QWidget]
STATES: dict[str, Build] = {}


def state(build: Build) -> Build:
    """Enter a state in the table, as ``early-stopped`` for ``early_stopped``."""
    STATES[build.__name__.replace("_", "-")] = build
    return build


def render(out: Path, names: list[str] | None = None) -> Iterator[Path]:
    """Grab the states, all unless named, at each size and in each theme; yield the files."""
    out.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    dress = theme.install(application)
    for scheme, colours in SCHEMES.items():
        dress.force(colours)
        for name in names or STATES:
            for size in SIZES:
                widget = STATES[name](size)
                widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
                widget.show()
                application.processEvents()
                path = out / f"{name}-{size.width()}x{size.height()}-{scheme}.png"
                if not widget.grab().save(str(path)):
                    raise OSError(f"{path} cannot be written.")
                widget.close()
                widget.deleteLater()
                application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
                yield path


# --- Events as a training sends them ---------------------------------------------------------


@dataclass(frozen=True)
class Learning:
    """A made-up course of training."""

    planned: int = 30
    epochs: int = 30
    patience: int = 10
    rate: float = 0.001
    noise: float = 0.006

    def rows(self) -> list[EpochEnded]:
        """Return the epochs, the same ones each time."""
        random = np.random.default_rng(42)
        rows: list[EpochEnded] = []
        best, waited = math.inf, 0
        for epoch in range(1, self.epochs + 1):
            done = epoch / self.planned
            loss = 0.42 + 0.5 * math.exp(-6 * done) + random.normal(0, self.noise / 2)
            val_loss = 0.48 + 0.35 * math.exp(-8 * done) + random.normal(0, self.noise)
            val_loss += 0.2 * max(0.0, done - 0.4)
            waited = 0 if val_loss < best else waited + 1
            best = min(best, val_loss)
            rows.append(
                EpochEnded(
                    epoch=epoch,
                    loss=loss,
                    accuracy=0.98 - 0.3 * loss,
                    val_loss=val_loss,
                    val_accuracy=0.99 - 0.3 * val_loss,
                    learning_rate=self.rate,
                    seconds=0.8,
                    is_best=waited == 0,
                    patience_used=waited,
                    seconds_left=0.8 * (self.planned - epoch),
                )
            )
        return rows


def ended(outcome: Outcome, rows: list[EpochEnded], message: str) -> Ended:
    """Return the event that ends these epochs."""
    best = max((row.epoch for row in rows if row.is_best), default=None)
    score = Score(0.49, 0.84) if rows else None
    return Ended(outcome, len(rows), best, score, score, message)


# --- Curves and status line --------------------------------------------------------------------


def watched(
    size: QSize, learning: Learning, end: Ended | None = None, rows: list[EpochEnded] | None = None
) -> QWidget:
    """Return curves over a status line that have seen these epochs."""
    curves, status, frame = CurvesPanel(), StatusLine(), QWidget()
    curves.begin(learning.planned)
    status.begin(learning.planned, learning.patience)
    rows = learning.rows() if rows is None else rows
    for row in rows:
        status.show_progress(Progressed(row.epoch, 900, 1875, row.loss, row.accuracy))
        status.show_epoch(row)
        curves.add(row)
    if end is not None:
        curves.end(end)
        status.show_ended(end)
    curves.redraw()
    return framed(frame, size, curves, status)


def framed(frame: QWidget, size: QSize, curves: CurvesPanel, status: StatusLine) -> QWidget:
    """Lay both out as in the window, with room for a form on the left and a canvas on the right."""
    layout = QGridLayout(frame)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.setColumnMinimumWidth(0, 360)
    layout.setColumnMinimumWidth(2, 320)
    layout.setRowMinimumHeight(0, 64)
    layout.setColumnStretch(1, 1)
    layout.addWidget(curves, 1, 1)
    layout.addWidget(status, 2, 0, 1, 3)
    frame.resize(size)
    return frame


@state
def curves_first_start(size: QSize) -> QWidget:
    curves, status = CurvesPanel(), StatusLine()
    status.idle("Ready to train.")
    return framed(QWidget(), size, curves, status)


@state
def curves_loading(size: QSize) -> QWidget:
    curves, status = CurvesPanel(), StatusLine()
    status.idle("Loading TensorFlow. You can train in a moment.")
    return framed(QWidget(), size, curves, status)


@state
def curves_first_epoch(size: QSize) -> QWidget:
    return watched(size, Learning(epochs=0))


@state
def curves_one_epoch(size: QSize) -> QWidget:
    return watched(size, Learning(epochs=1))


@state
def curves_two_epochs(size: QSize) -> QWidget:
    return watched(size, Learning(epochs=2, rate=1e-5))


@state
def curves_training(size: QSize) -> QWidget:
    return watched(size, Learning(epochs=12))


@state
def curves_noted(size: QSize) -> QWidget:
    frame = watched(size, Learning(epochs=12))
    note = Noted("The disk is full: training goes on, but the best epoch is not kept.")
    frame.findChild(StatusLine).show_noted(note)
    return frame


@state
def curves_stopped(size: QSize) -> QWidget:
    learning = Learning(epochs=12)
    message = "You stopped the training. The best epoch is kept."
    return watched(size, learning, ended(Outcome.STOPPED, learning.rows(), message))


@state
def curves_early_stopped(size: QSize) -> QWidget:
    learning = Learning(epochs=22)
    message = "Stopped early: the validation loss did not improve for 10 epochs."
    return watched(size, learning, ended(Outcome.EARLY_STOPPED, learning.rows(), message))


@state
def curves_finished(size: QSize) -> QWidget:
    learning = Learning()
    return watched(size, learning, ended(Outcome.FINISHED, learning.rows(), "Finished."))


@state
def curves_diverged(size: QSize) -> QWidget:
    rows = Learning(epochs=7, rate=10.0, noise=0.1).rows()
    broken = EpochEnded(8, math.nan, 0.1, math.inf, 0.1, 10.0, 0.8, False, 4, 17.6)
    message = "The loss became infinite in epoch 8. Try a smaller learning rate."
    end = ended(Outcome.DIVERGED, [*rows, broken], message)
    return watched(size, Learning(), end, [*rows, broken])


@state
def curves_failed(size: QSize) -> QWidget:
    message = "The training ended with an error: the disk is full. Free some room and try again."
    return watched(size, Learning(epochs=0), ended(Outcome.FAILED, [], message))


@state
def curves_thousand_epochs(size: QSize) -> QWidget:
    learning = Learning(planned=1000, epochs=1000)
    return watched(size, learning, ended(Outcome.FINISHED, learning.rows(), "Finished."))


@state
def curves_planned_rate(size: QSize) -> QWidget:
    def cosine(epoch: float) -> float:
        return 0.005 * (1 + math.cos(math.pi * (epoch % 10) / 10))

    learning = Learning(epochs=17)
    curves, status = CurvesPanel(), StatusLine()
    curves.begin(learning.planned)
    status.begin(learning.planned, None)
    moments = np.linspace(0, learning.planned, 301)
    curves.set_planned_rate(moments, np.array([cosine(moment) for moment in moments]))
    for row in learning.rows():
        used = {**vars(row), "learning_rate": cosine(row.epoch - 1e-9)}
        curves.add(EpochEnded(**used))
        status.show_epoch(row)
    curves.redraw()
    return framed(QWidget(), size, curves, status)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.gallery", description=__doc__)
    parser.add_argument("out", type=Path, help="the folder the pictures go to")
    parser.add_argument("states", nargs="*", choices=[*STATES, []], help="all unless named")
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for path in render(arguments.out, arguments.states):
        print(path)


if __name__ == "__main__":
    main()
