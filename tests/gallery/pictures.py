"""Drawings looked at more closely, and the page of pictures."""

import os
import tempfile

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from fmgui.data.own_drawings import keep
from fmgui.gui.main_window import MainWindow
from fmgui.gui.threads.looks import Checkpoint, Dropped, Like, Looker, Rival, Where
from fmgui.gui.try_it.lens import Lens
from fmgui.gui.wording.run_names import run_label
from fmgui.runs.places import starter_run
from fmgui.training.answers.sureness import Sureness
from tests.data.clothes import clothes
from tests.gallery.made import TROUSERS, draw, settle, window
from tests.gallery.states import state

LOOKER = Looker()


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
