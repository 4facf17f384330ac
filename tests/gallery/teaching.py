"""The views that teach."""

import math
import os
import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from fmgui.gui.dropout.dropout_page import DropoutPage
from fmgui.gui.main_window import MainWindow
from fmgui.gui.weights.weights_page import DISTRIBUTION, FIRST_LAYER, NORMS, WeightsPage
from fmgui.runs.history import Again, EpochRow
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.layer_table import layer_table
from fmgui.specs.paths import with_setting
from fmgui.specs.presets import preset
from fmgui.training.keras_loading import load_keras
from tests.gallery.made import Learning, kept_run, settle, settle_until, window, with_keras
from tests.gallery.states import state
from tests.runs.made import keep_weights, made_run


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
