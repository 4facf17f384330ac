"""Runs evaluated, compared, forked and handed in."""

import tempfile
from functools import cache
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QWidget

from fmgui.gui.main_window import MainWindow
from fmgui.gui.runs.fork_dialog import ForkDialog
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_setting
from fmgui.specs.presets import preset
from fmgui.training.keras_loading import load_keras
from tests.data.clothes import clothes
from tests.gallery.made import Learning, kept_run, settle, settle_until, window, with_keras
from tests.gallery.states import state
from tests.runs.made import made_run


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
