"""What states are made of: a window, a training's events, a drawing."""

import math
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, QPoint, QSize, Qt, QTimer
from PySide6.QtTest import QTest

from fmgui.data.sources import Found, Source, SourceKind
from fmgui.gui.main_window import MainWindow
from fmgui.gui.threads.session import State
from fmgui.gui.wording.run_names import run_label
from fmgui.runs.history import COLUMNS, EpochRow
from fmgui.runs.run_folder import RunFolder
from fmgui.training.events import (
    Ended,
    EpochEnded,
    Outcome,
    Progressed,
    Score,
    Started,
)
from fmgui.training.keras_loading import load_keras
from tests.data.clothes import clothes
from tests.runs.made import made_run


@dataclass(frozen=True)
class Learning:
    """A made-up course of training."""

    planned: int = 30
    epochs: int = 30
    patience: int = 20
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


def window(
    size: QSize, *, loaded: bool = True, editable: bool = True, runs: Path | None = None
) -> MainWindow:
    """Return the window as it is once the data set and TensorFlow are there, or before."""
    os.environ["FMGUI_RUNS"] = str(runs or tempfile.mkdtemp("fmgui"))
    made = MainWindow()
    made.resize(size)
    if loaded:
        made.data.loader.found.emit(Found(clothes(), Source(SourceKind.BUILT_IN, None), ()))
        made.keras_loader.is_ready = True  # told by hand: nothing here needs TensorFlow itself
        made.session.state_changed.emit(State.IDLE)
        settle(100)
    if not editable:
        made.form.set_editable(False)
        made.commands.refresh(State.RUNNING, "")
    return made


def trained(
    size: QSize,
    learning: Learning,
    end: Ended | None = None,
    rows: list[EpochEnded] | None = None,
) -> MainWindow:
    """Return the window after it has seen these epochs, and perhaps the training's end."""
    made = window(size, editable=end is not None)
    made.curves.set_run(run_label(RunFolder(Path("20261126-184500-lecture"))))
    made.curves.begin(learning.planned)
    made.status.begin(learning.planned, learning.patience)
    made.session.happened.emit(Started(50_890, learning.planned, 313))
    for row in learning.rows() if rows is None else rows:
        made.session.happened.emit(row)
        next_epoch = min(row.epoch + 1, learning.planned)
        made.session.happened.emit(Progressed(next_epoch, 150, 313, row.loss, row.accuracy))
    if end is not None:
        made.session.happened.emit(end)
    made.curves.redraw()
    return made


def draw(made: MainWindow, outline: list[tuple[float, float]]) -> None:
    """Draw a line on the canvas with the mouse; corners go from 0 to 1."""
    made.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    made.show()
    canvas = made.try_it.canvas
    points = [QPoint(int(x * canvas.width()), int(y * canvas.height())) for x, y in outline]
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(canvas, point)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=points[-1])
    settle(100)


TROUSERS = [
    (0.32, 0.08), (0.68, 0.08), (0.74, 0.92), (0.56, 0.92), (0.5, 0.36), (0.44, 0.92),
    (0.26, 0.92), (0.32, 0.08),
]  # fmt: skip


def settle_until(is_done: Callable[[], bool]) -> None:
    """Let the event loop turn until something is done."""
    while not is_done():
        settle(50)


def settle(milliseconds: int) -> None:
    """Let the event loop turn for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def kept_run(learning: Learning) -> RunFolder:
    """Return a run that learnt like this and is over."""
    run = made_run(Path(tempfile.mkdtemp("fmgui")), "overfitting", preset_name="overfitting")
    names = COLUMNS
    rows = [EpochRow(**{name: getattr(row, name) for name in names}) for row in learning.rows()]
    run.write_history(rows)
    return run


def with_keras(made: MainWindow) -> MainWindow:
    """Load what the small trainings of a view need."""
    load_keras()
    made.scene.set_keras_ready()
    return made
