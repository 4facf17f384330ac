"""The weights of a run, and beside them those of another."""

import numpy as np
import pytest

from fmgui.gui.scene import Scene
from fmgui.gui.style import theme
from fmgui.gui.weights.weights_page import FIRST_LAYER, NORMS, WeightsPage
from fmgui.runs.places import runs_folder
from tests.runs.made import keep_weights, made_run

SHAPES = ((784, 64), (64,), (64, 10), (10,))


@pytest.fixture
def runs():
    """Two runs: the second one's weights shrink, and half of them become 0."""
    random, made = np.random.default_rng(1), []
    for name in ("free", "kept small"):
        run = made_run(runs_folder(), name)
        weights = [random.normal(0, 0.05, shape).astype(np.float32) for shape in SHAPES]
        for epoch in (0, 2, 4):
            keep_weights(run, epoch, weights)
            if name != "free":
                weights = [0.8 * weight for weight in weights]
                for weight in weights:
                    weight[: len(weight) // 2] = 0
        made.append(run)
    return made


@pytest.fixture
def page(qtbot, qapp):
    theme.install(qapp)
    page = WeightsPage(Scene())
    qtbot.addWidget(page)
    page.resize(710, 560)
    page.show()
    yield page
    page.stop()


def offered(page):
    return [page.beside.itemData(index) for index in range(page.beside.count())]


def show(qtbot, page, run, other=None):
    page.scene.set_run(run)
    if other is not None:
        page.beside.setCurrentIndex(offered(page).index(other))
    count = 1 if other is None else 2
    qtbot.waitUntil(lambda: len(page.maps.courses()) == count)


def front(page):
    return page._pages.currentWidget()


def test_without_a_run_or_its_epochs_it_says_how_to_get_them(page, tmp_path):
    assert front(page) is page._no_run
    page.scene.set_run(made_run(tmp_path, "bare"))
    assert front(page) is page._no_epochs


def test_the_distribution_is_told_for_each_layer(qtbot, page, runs):
    show(qtbot, page, runs[1])
    text = page.maps.accessibleDescription()
    assert "Hidden 1: spread 0.05 before, 0.0" in text
    assert "Output: spread" in text
    assert offered(page) == [None, runs[0]], "but not the run shown"


def test_two_runs_lie_side_by_side(qtbot, page, runs):
    show(qtbot, page, *runs)
    page.tabs.setCurrentIndex(NORMS)
    epochs, free = page.norms.plots["absolute"].curve_data("a")
    _, small = page.norms.plots["absolute"].curve_data("b")
    assert epochs.tolist() == [0, 2, 4]
    assert free[0] == free[-1]
    assert small[-1] < 0.6 * free[-1]
    _, zero = page.norms.plots["nearly_zero"].curve_data("b")
    assert zero[-1] > 50
    page.norms.layer.setCurrentIndex(2)
    assert page.norms.layer.currentText() == "Output"
    assert page.norms.plots["absolute"].curve_data("a")[1][0] < free[0] / 10


def test_the_first_layer_is_gone_through_epoch_by_epoch(qtbot, page, runs):
    show(qtbot, page, *runs)
    page.tabs.setCurrentIndex(FIRST_LAYER)
    grid = page.first_layer.grid
    described = "after epoch {0}: 64 units. kept small"
    qtbot.waitUntil(lambda: described.format(0) in grid.accessibleDescription())
    page.first_layer.epochs.set_epoch(4)
    qtbot.waitUntil(lambda: described.format(4) in grid.accessibleDescription())
    assert "Up to ±0.16." in page.first_layer.legend.text()
    page.first_layer.own.click()
    assert "Up to ±0.16, ±0.09" in page.first_layer.legend.text()


def test_an_epoch_more_is_read_while_training(qtbot, page, runs):
    show(qtbot, page, runs[0])
    before = page.maps.courses()
    keep_weights(runs[0], 6, [np.zeros(shape, np.float32) for shape in SHAPES])
    page.scene.epoch_ended.emit(None)
    qtbot.waitUntil(lambda: page.maps.courses() is not before)
    assert page.maps.courses()[0].epochs == (0, 2, 4, 6)


def test_a_damaged_file_is_told(qtbot, page, runs):
    (runs[0].epochs_folder / "0002.npz").write_bytes(b"nothing")
    page.scene.set_run(runs[0])
    qtbot.waitUntil(lambda: front(page) is page.problem)
    assert "0002.npz is damaged" in page.problem.text()
