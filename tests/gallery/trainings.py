"""The window itself, before, during and after a training; its form and its lessons."""

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from fmgui.gui.settings import Settings
from fmgui.gui.threads.session import State
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_setting
from fmgui.specs.presets import preset
from fmgui.training.events import (
    EpochEnded,
    Moment,
    Noted,
    Outcome,
)
from tests.data.clothes import clothes
from tests.gallery.made import TROUSERS, Learning, draw, ended, trained, window
from tests.gallery.states import state


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


@state
def diverged(size: QSize) -> QWidget:
    rows = Learning(epochs=7, rate=10.0, noise=0.1).rows()
    message = (
        "Diverged in epoch 8, step 25: the loss is no number any more. "
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
def thousand_epochs(size: QSize) -> QWidget:
    learning = Learning(planned=1000, epochs=1000, patience=1000)
    message = "Finished: 1000 epochs."
    return trained(size, learning, ended(Outcome.FINISHED, learning.rows(), message))


@state
def edits_set_aside(size: QSize) -> QWidget:
    """Another preset was chosen while the form had edits: they can be brought back."""
    made = window(size)
    made.form.set_value(with_setting(made.form.value(), "training.epochs", 7))
    made.desk.take_preset(preset("lecture-cosine-restarts"))
    return made


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
