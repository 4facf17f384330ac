from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from fmgui.data.idx import load_folder
from fmgui.data.own_drawings import keep, own_drawings
from fmgui.gui.pictures.picture_grid import PictureGrid
from fmgui.gui.pictures.pictures_page import OWN, TEST, TRAINING, PicturesPage
from fmgui.gui.scene import Scene
from tests.data.clothes import clothes


@pytest.fixture
def scene(qapp):
    scene = Scene()
    scene.set_dataset(clothes())
    return scene


@pytest.fixture
def page(qtbot, scene):
    page = PicturesPage(scene)
    qtbot.addWidget(page, before_close_func=lambda page: page.stop())
    page.resize(700, 500)
    with qtbot.waitExposed(page):
        page.show()
    return page


def grid(page):
    return page.findChild(PictureGrid)


def captions(page):
    model = grid(page).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def keep_some(labels):
    for number, label in enumerate(labels):
        picture = clothes().test_images[np.flatnonzero(clothes().test_labels == label)[number]]
        keep(picture, picture, label)


def test_the_data_set_is_browsed_by_class(page):
    page.show_source(TEST)
    assert len(captions(page)) == len(clothes().test_labels)
    page.show_source(TRAINING, 8)
    assert captions(page) == ["Bag"] * 20


def test_a_picture_is_sent_to_the_canvas_by_key(page, qtbot):
    page.show_source(TEST, 3)
    grid(page).setCurrentIndex(grid(page).model().index(2, 0))
    with qtbot.waitSignal(page.picture_chosen) as told:
        QTest.keyClick(grid(page), Qt.Key.Key_Return)
    dresses = clothes().test_images[clothes().test_labels == 3]
    np.testing.assert_array_equal(told.args[0], dresses[2])


def test_without_drawings_it_says_how_to_get_some(page):
    page.show_source(OWN)
    seen = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert any("No drawing of yours" in text for text in seen)
    assert not page.findChild(QPushButton, "add_to_training").isEnabled()


def test_drawings_are_judged_by_the_programs_own_network_before_there_is_a_run(page, scene, qtbot):
    keep_some([1, 1, 8])
    scene.set_keras_ready()
    page.show_source(OWN)
    qtbot.waitUntil(lambda: "of 3 rightly" in page._judgement(), timeout=60_000)
    assert [caption.split("\n")[0] for caption in captions(page)] == ["Trouser", "Trouser", "Bag"]
    page.show_source(OWN, 8)
    assert len(captions(page)) == 1


def test_a_drawing_goes_to_the_canvas_and_can_be_deleted(page, qtbot):
    keep_some([1, 8])
    page.show_source(OWN)
    qtbot.waitUntil(lambda: len(captions(page)) == 2)
    grid(page).setCurrentIndex(grid(page).model().index(1, 0))
    with qtbot.waitSignal(page.drawing_chosen) as told:
        QTest.keyClick(grid(page), Qt.Key.Key_Return)
    assert told.args[0].parent.name == "8 Bag"
    page.findChild(QPushButton, "remove_drawing").click()
    qtbot.waitUntil(lambda: captions(page) == ["Trouser"])
    assert len(list(own_drawings())) == 1


def test_drawings_become_a_data_set_to_train_on(page, scene, qtbot):
    keep_some([1])
    page.show_source(OWN)
    qtbot.waitUntil(lambda: len(captions(page)) == 1)
    with qtbot.waitSignal(page.data_wanted) as told:
        page.findChild(QPushButton, "add_to_training").click()
    combined = load_folder(Path(told.args[0]))
    assert len(combined.train_labels) > len(clothes().train_labels)
    scene.set_dataset(combined)
    assert not page.findChild(QPushButton, "add_to_training").isEnabled()


def test_every_choice_has_a_name(page):
    assert all(box.accessibleName() for box in page.findChildren(QComboBox))
