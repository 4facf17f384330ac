"""Pictures of the window in every state: ``python -m tests.gallery OUT``.

Each state is a function that builds a real widget, brings it into the state through its public
methods, and returns it. ``@state`` enters it in the table under its own name; every state is
grabbed at each size in each theme, into ``OUT/state-1366x768-light.png`` and its like. With
``--language ko`` the window speaks Korean; a font that has Hangul must be installed.
"""

import argparse
import gc
import math
import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QPoint, QSettings, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDockWidget, QLabel, QWidget

from fmgui.data.dataset import Dataset
from fmgui.data.drawn import drawn_clothes
from fmgui.data.own_drawings import keep
from fmgui.data.sources import Found, Source, SourceKind
from fmgui.gui.dropout.dropout_page import DropoutPage
from fmgui.gui.main_window import MainWindow
from fmgui.gui.runs.fork_dialog import ForkDialog
from fmgui.gui.settings import Settings
from fmgui.gui.style import theme
from fmgui.gui.threads.looks import Checkpoint, Dropped, Like, Looker, Rival, Where
from fmgui.gui.threads.session import State
from fmgui.gui.try_it.lens import Lens
from fmgui.gui.weights.weights_page import DISTRIBUTION, FIRST_LAYER, NORMS, WeightsPage
from fmgui.gui.wording.language import speak
from fmgui.gui.wording.run_names import run_label
from fmgui.runs.history import COLUMNS, Again, EpochRow
from fmgui.runs.places import starter_run
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.layer_table import layer_table
from fmgui.specs.paths import with_setting
from fmgui.specs.presets import preset
from fmgui.training.events import (
    Ended,
    EpochEnded,
    Moment,
    Noted,
    Outcome,
    Progressed,
    Score,
    Started,
)
from fmgui.training.keras_loading import load_keras
from fmgui.training.sureness import Sureness
from fmgui.translations import ENGLISH, LANGUAGES
from tests.runs.made import keep_weights, made_run

LOOKER = Looker()
SIZES = (QSize(1366, 768), QSize(1920, 1080))
SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}

Build = Callable[[QSize], QWidget]
STATES: dict[str, Build] = {}


def state(build: Build) -> Build:
    """Enter a state in the table, as ``early-stopped`` for ``early_stopped``."""
    STATES[build.__name__.replace("_", "-")] = build
    return build


def render(out: Path, names: list[str] | None = None, language: str = ENGLISH) -> Iterator[Path]:
    """Grab the states, all unless named, at each size and in each theme; yield the files."""
    out.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    dress = theme.install(application)
    speak(language)
    for scheme, colours in SCHEMES.items():
        dress.force(colours)
        for name in names or STATES:
            for size in SIZES:
                # Neither what the user's own window remembers, nor what the state before did.
                QSettings.setPath(
                    QSettings.Format.IniFormat, QSettings.Scope.UserScope, tempfile.mkdtemp("fmgui")
                )
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
                del widget
                gc.collect()
                yield path


# --- Events as a training sends them ---------------------------------------------------------


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


# --- The window --------------------------------------------------------------------------------


@cache
def clothes() -> Dataset:
    """Return a few of the built-in drawn clothes."""
    return drawn_clothes(train_per_class=20, test_per_class=5)


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


def settle_until(is_done: Callable[[], bool]) -> None:
    """Let the event loop turn until something is done."""
    while not is_done():
        settle(50)


def settle(milliseconds: int) -> None:
    """Let the event loop turn for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


TROUSERS = [
    (0.32, 0.08), (0.68, 0.08), (0.74, 0.92), (0.56, 0.92), (0.5, 0.36), (0.44, 0.92),
    (0.26, 0.92), (0.32, 0.08),
]  # fmt: skip


def looked_closer(size: QSize, lens: Lens) -> MainWindow:
    """Return the window with a drawing, looked at through a lens by the program's own network."""
    made = window(size)
    draw(made, TROUSERS)
    picture, shown, asked = made.try_it.picture(), made.try_it.prediction, LOOKER
    assert picture is not None
    starter = Checkpoint(starter_run(), "best")
    made.judging.use(starter.run)
    (answer,) = asked.looks(Rival(picture, starter))
    assert answer.answers is not None
    made.try_it.show_prediction(picture, answer.answers[0])
    shown.compare.offer([(run_label(starter.run), starter)])
    shown.lenses.set_value(lens)
    question = {
        Lens.WHERE: Where(picture, starter),
        Lens.SIMILAR: Like(picture, starter, clothes(), False),
        Lens.COMPARE: Rival(picture, starter),
        Lens.DROPOUT: Dropped(picture, starter),
    }.get(lens)
    settle(10)
    if question is None:
        return made
    made.judging.closer.look_at(picture)
    for look in asked.looks(question):
        made.judging.closer.show_look(look)
    return made


def result(learning: Learning) -> dict[str, Any]:
    """Return what ``result.json`` holds of a run that learnt like this."""
    label = int(clothes().test_labels[0])
    answer = [0.67 if name == label else 0.33 / 9 for name in range(10)]
    return {
        "epochs": learning.epochs,
        "best_epoch": 12,
        "last": {"loss": 0.6123, "accuracy": 0.8055},
        "best": {"loss": 0.5541, "accuracy": 0.8342},
        "prediction": {"label": label, "last": answer, "best": answer},
    }


@state
def first_start(size: QSize) -> QWidget:
    return window(size, loaded=False)


@state
def loading(size: QSize) -> QWidget:
    made = window(size, loaded=False)
    made.readiness.refresh()
    draw(made, TROUSERS)
    return made


@state
def ready(size: QSize) -> QWidget:
    return window(size)


@state
def overview(size: QSize) -> QWidget:
    made = window(size)
    made.form.set_value(with_setting(preset("lecture").experiment, "optimizer.beta_1", 0.9))
    made.pages.setCurrentIndex(1)
    return made


@state
def training_first_epoch(size: QSize) -> QWidget:
    return trained(size, Learning(epochs=0))


@state
def training_two_epochs(size: QSize) -> QWidget:
    return trained(size, Learning(epochs=2, rate=1e-5))


@state
def training(size: QSize) -> QWidget:
    return trained(size, Learning(epochs=12))


@state
def training_with_a_note(size: QSize) -> QWidget:
    made = trained(size, Learning(epochs=12))
    note = "Training goes on, but the best weights could not be written: the disk is full."
    made.session.happened.emit(Noted(note))
    return made


@state
def stopped(size: QSize) -> QWidget:
    learning = Learning(epochs=12)
    end = ended(Outcome.STOPPED, learning.rows(), "Stopped after 12 epochs.")
    return trained(size, learning, end)


@state
def early_stopped(size: QSize) -> QWidget:
    learning = Learning(epochs=22, patience=10)
    message = "Stopped early after 22 epochs: no improvement any more."
    return trained(size, learning, ended(Outcome.EARLY_STOPPED, learning.rows(), message))


@state
def finished_and_drawn(size: QSize) -> QWidget:
    learning = Learning()
    message = "Finished: 30 epochs."
    made = trained(size, learning, ended(Outcome.FINISHED, learning.rows(), message))
    made.result.show_result(result(learning), clothes().test_images[0])
    made.judging.use(RunFolder(Path("20261123-181500-lecture_learning-rate-0.01")))
    draw(made, TROUSERS)
    bars = np.array([0.03, 0.81, 0.02, 0.05, 0.01, 0.0, 0.02, 0.0, 0.06, 0.0])
    made.try_it.show_prediction(made.try_it.picture(), bars)
    return made


@cache
def really_trained() -> RunFolder:
    """Return a run that has learnt a little from the clothes."""
    load_keras()
    from fmgui.training.train import train

    short = with_setting(preset("lecture").experiment, "training.epochs", 4)
    run = RunFolder.create(Path(tempfile.mkdtemp("fmgui")) / "20261126-101500-lecture_epochs-4")
    train(short, clothes(), run, lambda _event: None)
    return run


def evaluated(size: QSize, tab: int) -> QWidget:
    """Return the window with what a run makes of the test pictures."""
    made = with_keras(window(size))
    made.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    made.show()
    made.run_view.set_dataset(clothes())
    made.showing.show(really_trained())
    made.pages.show_page("evaluation")
    panel = made.pages.evaluation
    panel.tabs.setCurrentIndex(tab)
    settle_until(panel.tabs.isVisible)
    settle(300)
    return made


@state
def evaluated_mixed_up(size: QSize) -> QWidget:
    return evaluated(size, 0)


@state
def evaluated_hardest(size: QSize) -> QWidget:
    return evaluated(size, 1)


@state
def evaluated_by_class(size: QSize) -> QWidget:
    return evaluated(size, 2)


@state
def where_it_looked(size: QSize) -> QWidget:
    return looked_closer(size, Lens.WHERE)


@state
def similar_pictures(size: QSize) -> QWidget:
    return looked_closer(size, Lens.SIMILAR)


@state
def two_answers(size: QSize) -> QWidget:
    return looked_closer(size, Lens.COMPARE)


@state
def dropout_lens(size: QSize) -> QWidget:
    return looked_closer(size, Lens.DROPOUT)


@state
def not_sure(size: QSize) -> QWidget:
    made = looked_closer(size, Lens.BARS)
    picture = made.try_it.picture()
    unlike = np.array([0.02, 0.05, 0.01, 0.02, 0.01, 0.03, 0.02, 0.02, 0.01, 0.81])
    made.try_it.show_prediction(picture, unlike, sureness=Sureness(0.3, unlike=True))
    return made


@state
def test_pictures(size: QSize) -> QWidget:
    made = window(size)
    made.pages.show_page("pictures")
    return made


@state
def no_drawings(size: QSize) -> QWidget:
    os.environ["FMGUI_DRAWINGS"] = tempfile.mkdtemp("fmgui")
    made = test_pictures(size)
    assert isinstance(made, MainWindow)
    made.pages.page("pictures").show_source("own")  # type: ignore[attr-defined]
    return made


@state
def my_drawings(size: QSize) -> QWidget:
    os.environ["FMGUI_DRAWINGS"] = tempfile.mkdtemp("fmgui")
    for picture, label in list(zip(clothes().test_images, clothes().test_labels, strict=True))[:14]:
        keep(picture, picture, int(label))
    made = test_pictures(size)
    assert isinstance(made, MainWindow)
    made.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    made.show()
    draw(made, TROUSERS)
    made.scene.set_keras_ready()
    made.try_it._keep(1)
    made.pages.page("pictures").show_source("own")  # type: ignore[attr-defined]
    verdict = made.pages.page("pictures").findChild(QLabel, "pictures.verdict")
    for _ in range(100):
        if not verdict.text():
            settle(200)
    return made


@state
def diverged(size: QSize) -> QWidget:
    rows = Learning(epochs=7, rate=10.0, noise=0.1).rows()
    message = (
        "The loss was no longer a number: training diverged in epoch 8, at step 25 of 94. "
        "The learning rate 10 is high for Adam, which is usually given 0.1 at most."
    )
    end = replace(ended(Outcome.DIVERGED, rows, message), diverged_at=Moment(8, 25, 94))
    return trained(size, Learning(), end, rows)


@state
def failed(size: QSize) -> QWidget:
    message = "There is not enough memory: try a smaller network or a smaller batch size."
    made = trained(size, Learning(epochs=0))
    made.form.set_editable(True)
    made.commands.refresh(State.IDLE, "")
    end = ended(Outcome.FAILED, [], message)
    made.curves.end(end)
    made.status.show_ended(end)
    return made


@state
def runs_compared(size: QSize) -> QWidget:
    folder = Path(tempfile.mkdtemp("fmgui"))
    courses = {"0.1": (2.1, 1.9, 2.0, 1.8), "0.01": (0.9, 0.6, 0.5, 0.52), "0.001": (1.2, 0.8, 0.7)}
    for rate, losses in courses.items():
        settings = [("optimizer.learning_rate", float(rate))]
        made_run(folder, f"rate-{rate}", settings=settings, val_loss=losses)
    made = window(size, runs=folder)
    made.findChild(QDockWidget, "runs_dock").show()
    made.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    made.show()
    settle(300)
    made.runs.model.set_ticked([folder / f"rate-{rate}" for rate in courses], True)
    settle(300)
    return made


def seeds(size: QSize, runs: Path | None) -> MainWindow:
    """Return the window with the page on several seeds in front."""
    made = window(size, runs=runs)
    made.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    made.show()
    made.pages.why.show_page("repeats")
    made.pages.show_page("why")
    settle(600)
    return made


@state
def seeds_empty(size: QSize) -> QWidget:
    return seeds(size, None)


@state
def seeds_compared(size: QSize) -> QWidget:
    folder = Path(tempfile.mkdtemp("fmgui"))
    random = np.random.default_rng(1)
    for rate, level in ((0.001, 0.5), (0.01, 0.56)):
        for seed in range(42, 47):
            course = level + 0.4 * np.exp(-np.arange(20) / 4) + random.normal(0, 0.02, 20)
            made_run(
                folder,
                f"rate-{rate}-{seed}",
                settings=[("optimizer.learning_rate", rate), ("training.seed", seed)],
                val_loss=tuple(course),
            )
    return seeds(size, folder)


@state
def fork_to_be_trained(size: QSize) -> QWidget:
    made = window(size)
    made.forking.choose(kept_run(Learning(planned=30, epochs=30)), 12)
    return made


@state
def fork_dialog(size: QSize) -> QWidget:
    run = kept_run(Learning(planned=30, epochs=30))
    return ForkDialog("Learning rate 0.01", list(range(31)), run.history())


@state
def class_handed_in(size: QSize) -> QWidget:
    folder = Path(tempfile.mkdtemp("fmgui")) / "Class 3b"
    random = np.random.default_rng(2)
    for name in ("Anna", "Ben", "Chae-won", "Dora", "Emil", "Fatima", "Georg", "Hana"):
        rate = float(random.choice([0.01, 0.001]))
        level = 0.45 + 0.1 * random.random()
        course = level + 0.4 * np.exp(-np.arange(20) / 4) + random.normal(0, 0.01, 20)
        made_run(folder, name, settings=[("optimizer.learning_rate", rate)], val_loss=tuple(course))
    made = window(size)
    made.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    made.show()
    made.pages.open_class(folder)
    settle(800)
    return made


@state
def thousand_epochs(size: QSize) -> QWidget:
    learning = Learning(planned=1000, epochs=1000, patience=1000)
    message = "Finished: 1000 epochs."
    return trained(size, learning, ended(Outcome.FINISHED, learning.rows(), message))


def kept_run(learning: Learning) -> RunFolder:
    """Return a run that learnt like this and is over."""
    run = made_run(Path(tempfile.mkdtemp("fmgui")), "overfitting", preset_name="overfitting")
    names = COLUMNS
    rows = [EpochRow(**{name: getattr(row, name) for name in names}) for row in learning.rows()]
    run.write_history(rows)
    return run


def teaching(size: QSize, view: str, run: RunFolder | None = None) -> MainWindow:
    """Return the window with one of the views that teach in front."""
    made = window(size)
    made.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    made.show()
    made.pages.show_page("why")
    made.pages.why.show_page(view)
    if run:
        made.scene.set_run(run)
    return made


def looking(size: QSize, view: str, name: str, run: RunFolder | None = None) -> MainWindow:
    """Return the window with a preset's view in front that asks Keras what it shows."""
    load_keras()
    made = teaching(size, view, run)
    made.form.set_value(preset(name).experiment)
    made.scene.set_keras_ready()
    return made


@state
def initialisation(size: QSize) -> QWidget:
    made = looking(size, "initialisation", "deep-sigmoid-normal")
    settle_until(lambda: made.pages.why.page("initialisation").layers.look() is not None)
    return made


@state
def initialisation_by_weights(size: QSize) -> QWidget:
    made = initialisation(size)
    assert isinstance(made, MainWindow)
    made.pages.why.page("initialisation").gradients.setCurrentIndex(1)
    return made


@state
def initialisation_of_eight_layers(size: QSize) -> QWidget:
    made = looking(size, "initialisation", "lecture")
    layers = [{"kind": "Dense", "units": 1000, "activation": "leaky_relu"}] * 8
    made.form.set_value(with_setting(preset("lecture").experiment, "network.hidden", layers))
    picture = made.pages.why.page("initialisation").layers
    settle_until(lambda: picture.look() is not None and len(picture.look().layers) == 8)
    return made


@state
def initialisation_in_the_lecture(size: QSize) -> QWidget:
    made = looking(size, "initialisation", "deep-relu-he")
    page = made.pages.why.page("initialisation")
    page.tabs.setCurrentIndex(2)
    settle_until(lambda: all(row.remark.text() for row in page.lecture.rows.values()))
    return made


@state
def initialisation_through_a_run(size: QSize) -> QWidget:
    run, _ = penalised_runs()
    made = looking(size, "initialisation", "overfitting", run)
    page = made.pages.why.page("initialisation")
    page.tabs.setCurrentIndex(1)
    page.epochs.set_epoch(20)
    settle_until(lambda: page.layers.look() is not None and page.layers.isVisible())
    settle(1000)
    return made


@state
def initialisation_without_a_run(size: QSize) -> QWidget:
    made = looking(size, "initialisation", "lecture")
    made.pages.why.page("initialisation").tabs.setCurrentIndex(1)
    return made


def penalised_runs() -> list[RunFolder]:
    """Return two runs with weights after each epoch: free ones, and ones that shrink."""
    random = np.random.default_rng(1)
    folder, runs = Path(tempfile.mkdtemp("fmgui")), []
    for name, shrinking in (("overfitting", 1.02), ("overfitting-l1", 0.9)):
        run = made_run(folder, name, preset_name=name)
        shapes = layer_table(run.experiment().network).kernel_shapes()
        kernels = [random.normal(0, (2 / shape[0]) ** 0.5, shape) for shape in shapes]
        for epoch in range(0, 21, 2):
            shares = [random.random(kernel.shape) < shrinking**epoch for kernel in kernels]
            weights = [kernel * share for kernel, share in zip(kernels, shares, strict=True)]
            arrays = [array for kernel in weights for array in (kernel, np.zeros(kernel.shape[-1]))]
            keep_weights(run, epoch, arrays)
        runs.append(run)
    os.environ["FMGUI_RUNS"] = str(folder)
    return runs


@state
def weights_without_a_run(size: QSize) -> QWidget:
    return teaching(size, "weights")


def weights_beside(size: QSize, tab: int, *, alone: bool = False) -> QWidget:
    """Return the window with the weights of one run or two."""
    made = teaching(size, "weights")
    run, _ = penalised_runs()
    made.scene.set_run(run)
    page = made.pages.why.page("weights")
    assert isinstance(page, WeightsPage)
    page.tabs.setCurrentIndex(tab)
    if not alone:
        page.beside.setCurrentIndex(1)
    count = 1 if alone else 2
    settle_until(lambda: len(page.maps.courses()) == count)
    if tab == FIRST_LAYER:
        page.first_layer.epochs.set_epoch(20)
        settle_until(lambda: "20" in page.first_layer.grid.accessibleDescription())
    return made


@state
def weights_spread(size: QSize) -> QWidget:
    return weights_beside(size, DISTRIBUTION)


@state
def weights_in_norms(size: QSize) -> QWidget:
    return weights_beside(size, NORMS)


@state
def weights_of_the_first_layer(size: QSize) -> QWidget:
    return weights_beside(size, FIRST_LAYER)


@state
def weights_of_one_first_layer(size: QSize) -> QWidget:
    return weights_beside(size, FIRST_LAYER, alone=True)


def dropped(size: QSize, name: str, step: int) -> QWidget:
    """Return the window with a step of a preset's dropout."""
    made = looking(size, "dropout", name)
    page = made.pages.why.page("dropout")
    assert isinstance(page, DropoutPage)
    page.step.setValue(step)
    settle_until(lambda: page.units.step() is not None and page.units.step().number == step)
    return made


@state
def dropout_in_a_step(size: QSize) -> QWidget:
    return dropped(size, "overfitting-dropout", 7)


@state
def dropout_of_the_lecture(size: QSize) -> QWidget:
    return dropped(size, "lecture", 1)


@state
def dropout_without_any(size: QSize) -> QWidget:
    return looking(size, "dropout", "softmax")


@state
def early_stopping_without_a_run(size: QSize) -> QWidget:
    return teaching(size, "early_stopping")


@state
def early_stopping_replayed(size: QSize) -> QWidget:
    made = teaching(size, "early_stopping", kept_run(Learning()))
    made.pages.why.page("early_stopping").rule.patience.setValue(3)
    return made


@state
def early_stopping_by_accuracy(size: QSize) -> QWidget:
    made = teaching(size, "early_stopping", kept_run(Learning(planned=300, epochs=300)))
    rule = made.pages.why.page("early_stopping").rule
    rule.monitor.setCurrentIndex(rule.monitor.findData("val_accuracy"))
    rule.patience.setValue(25)
    rule.delta.setValue(8)
    return made


def with_keras(made: MainWindow) -> MainWindow:
    """Load what the small trainings of a view need."""
    load_keras()
    made.scene.set_keras_ready()
    return made


@state
def learning_rate_before(size: QSize) -> QWidget:
    return teaching(size, "learning_rate")


@state
def learning_rates_compared(size: QSize) -> QWidget:
    made = with_keras(teaching(size, "learning_rate"))
    page = made.pages.why.page("learning_rate")
    page.work.begin.click()
    settle_until(page.work.begin.isEnabled)
    return made


@state
def learning_rate_tested(size: QSize) -> QWidget:
    made = with_keras(teaching(size, "learning_rate"))
    page = made.pages.why.page("learning_rate")
    page.tabs.setCurrentIndex(1)
    page.work.begin.click()
    settle_until(page.work.begin.isEnabled)
    return made


@state
def learning_rate_schedule(size: QSize) -> QWidget:
    made = with_keras(teaching(size, "learning_rate"))
    made.form.set_value(preset("warmup-cosine-restarts").experiment)
    made.pages.why.page("learning_rate").tabs.setCurrentIndex(2)
    settle(600)
    return made


@state
def edits_set_aside(size: QSize) -> QWidget:
    """Another preset was chosen while the form had edits: they can be brought back."""
    made = window(size)
    made.form.set_value(with_setting(made.form.value(), "training.epochs", 7))
    made.desk.take_preset(preset("lecture-cosine-restarts"))
    return made


@state
def loss_not_measured(size: QSize) -> QWidget:
    return teaching(size, "loss_parts", kept_run(Learning()))


@state
def loss_taken_apart(size: QSize) -> QWidget:
    run = kept_run(Learning())
    run.write_history([replace(row, again=measured_again(row)) for row in run.history()])
    return teaching(size, "loss_parts", run)


def measured_again(row: EpochRow) -> Again:
    """Return what might be measured again after an epoch."""
    still = row.loss - 0.03 - 0.09 * math.exp(-row.epoch / 4)
    return Again(still, 0.9, still + 0.04, 0.12 * math.exp(-row.epoch / 12), 0.3)


@state
def impossible_setting(size: QSize) -> QWidget:
    made = window(size)
    made.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    made.show()
    editor = made.form.findChild(QWidget, "optimizer.learning_rate")
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(editor, "-1")
    return made


@state
def planned_rate(size: QSize) -> QWidget:
    def cosine(epoch: float) -> float:
        return 0.005 * (1 + math.cos(math.pi * (epoch % 10) / 10))

    learning = Learning(epochs=17)
    made = trained(size, learning, rows=[])
    moments = np.linspace(0, learning.planned, 301)
    rates = np.array([cosine(moment) for moment in moments])
    made.curves.set_planned_rate(moments, rates)
    made.preview.set_planned_rate(moments, rates)
    made.preview.show()
    for row in learning.rows():
        used = {**vars(row), "learning_rate": cosine(row.epoch - 1e-9)}
        made.session.happened.emit(EpochEnded(**used))
    made.curves.redraw()
    return made


@state
def lessons(size: QSize) -> QWidget:
    made = window(size)
    made.docks.show_lessons()
    return made


@state
def lesson_step(size: QSize) -> QWidget:
    made = trained(size, Learning(epochs=12))
    made.docks.show_lessons()
    Settings().set_lesson_place("learning-rate", 3)
    made.lessons.begin("learning-rate")
    return made


@state
def lesson_question(size: QSize) -> QWidget:
    made = window(size)
    made.docks.show_lessons()
    made.lessons.begin("together")
    made.lessons.step.question.findChild(QAbstractButton, "lesson.answer.0").click()
    return made


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.gallery", description=__doc__)
    parser.add_argument("out", type=Path, help="the folder the pictures go to")
    parser.add_argument("states", nargs="*", choices=[*STATES, []], help="all unless named")
    parser.add_argument("--language", choices=LANGUAGES, default=ENGLISH)
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # As ``Collector`` does for the window: widgets must not be destroyed by other threads.
    gc.disable()
    for path in render(arguments.out, arguments.states, arguments.language):
        print(path)


if __name__ == "__main__":
    main()
