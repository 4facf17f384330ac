"""A training that is paused waits within a step, and learns the same as ever."""

import threading

import keras
import numpy as np
import pytest
import tensorflow as tf

from fmgui.data.drawn import drawn_clothes
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.experiment import Experiment
from fmgui.specs.layer_table import layer_table
from fmgui.specs.presets import preset
from fmgui.training import preparing
from fmgui.training.build import build_network, build_optimizer, compile_network
from fmgui.training.control import Control
from fmgui.training.events import Ended, Outcome, Progressed, Started
from fmgui.training.fitting import gates
from fmgui.training.fitting.block_trainer import BlockTrainer
from fmgui.training.fitting.gates import Gates, gates_for
from fmgui.training.fitting.kept_trainer import KeptTrainer
from fmgui.training.pictures import Part
from fmgui.training.train import train
from tests.training.test_go_on import assert_goes_on_alike

BATCH_SIZE = 20
OPEN, HELD = 60, 0.4
"""Seconds that a step surely needs less than, and in which one that is not held is over."""


def convolutional(**settings):
    """A small convolutional network with all that may stand between two layers."""
    first = {"kind": "Conv2D", "filters": 4, "batch_normalization": True, "dropout": 0.3}
    second = {"kind": "Conv2D", "filters": 4, "activity_l2": 0.01, "kernel_l1": 1e-4, **settings}
    dense = {"kind": "Dense", "units": 16, "dropout": 0.5}
    values = preset("lecture").experiment.model_dump(mode="json")
    values["network"]["hidden"] = [first, second, dense]
    values["training"] |= {"batch_size": BATCH_SIZE, "epochs": 4}
    return Experiment.from_values(values)


@pytest.fixture(scope="module")
def clothes():
    return drawn_clothes(train_per_class=12, test_per_class=4)


def gates_everywhere(experiment):
    """Return gates before all layers."""
    return Gates([layer.name for layer in layer_table(experiment.network).layers])


@pytest.fixture
def always_gates(monkeypatch):
    """Let every network have gates, and no trainer be left from before."""
    monkeypatch.setattr(gates, "APART", 0.0)
    monkeypatch.setattr(preparing, "_kept", KeptTrainer())


def trainer(experiment, dataset, gates):
    keras.utils.set_random_seed(7)
    part = Part(dataset.train_images, dataset.train_labels)
    made = BlockTrainer(build_network(experiment.network, 7), part, part, gates)
    compile_network(made, build_optimizer(experiment, 6, lean=True))
    made.make_train_function()
    return made


def blocks(count):
    """Return an iterator over blocks of two batches."""
    pictures = np.arange(count * 2 * BATCH_SIZE).reshape(count, 2, BATCH_SIZE) % 120
    return iter(tf.data.Dataset.from_tensor_slices(pictures))


@pytest.mark.parametrize(
    "experiment",
    [
        pytest.param(convolutional(), id="convolutions"),
        pytest.param(
            convolutional(batch_normalization=True), id="a penalty before a normalisation"
        ),
        pytest.param(preset("lecture").experiment, id="dense, in one thread"),
    ],
)
def test_gates_do_not_change_a_digit(clothes, experiment):
    learnt = []
    for one in (None, gates_everywhere(experiment)):
        made, steps = trainer(experiment, clothes, one), blocks(4)
        told = [made.train_function(steps) for _ in range(4)]
        learnt.append([*made.get_weights(), told[-1]["loss"]])
        made.let_go()
    for with_gates, without in zip(*learnt, strict=True):
        np.testing.assert_array_equal(with_gates, without)


def test_a_step_waits_where_the_gates_are_shut(clothes):
    made, steps = trainer(convolutional(), clothes, gates_everywhere(convolutional())), blocks(9)
    made.train_function(steps)
    for _ in range(3):
        made.gates.shut()
        made.gates.shut()  # twice is no different from once
        step = threading.Thread(target=made.train_function, args=(steps,))
        step.start()
        step.join(HELD)
        assert step.is_alive()
        made.gates.open()
        step.join(OPEN)
        assert not step.is_alive()
    made.let_go()


def test_on_the_way_back_a_step_waits_too(clothes):
    network, gates = build_network(convolutional().network, 7), gates_everywhere(convolutional())
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(gates.answer(network, clothes.train_images[:4].astype(np.float32)))
    gates.shut()
    weights = network.trainable_weights
    back = threading.Thread(target=tape.gradient, args=(loss, [each.value for each in weights]))
    back.start()
    back.join(HELD)
    assert back.is_alive()
    gates.open()
    back.join(OPEN)
    assert not back.is_alive()
    gates.remove()


def test_a_training_that_is_paused_while_it_begins_holds_in_its_first_step(
    clothes, tmp_path, always_gates
):
    control, events, begun = Control(), [], threading.Event()

    def emit(event):
        events.append(event)
        if isinstance(event, Started):
            control.pause()
            begun.set()

    run = RunFolder.create(tmp_path / "run")
    thread = threading.Thread(target=train, args=(convolutional(), clothes, run, emit, control))
    thread.start()
    assert begun.wait(OPEN)
    thread.join(4)
    assert thread.is_alive()
    assert not [event for event in events if isinstance(event, Progressed)]

    control.stop()
    thread.join(OPEN)
    assert isinstance(events[-1], Ended)
    assert events[-1].outcome is Outcome.STOPPED


def test_a_training_with_gates_goes_on_alike(clothes, tmp_path, always_gates):
    assert_goes_on_alike(tmp_path, clothes, convolutional())


def test_only_a_network_that_is_slow_has_gates():
    layer = {"kind": "Conv2D", "filters": 64, "kernel_size": 5}
    large = Experiment.from_values({"network": {"hidden": [layer, layer]}}).network
    assert gates_for(large, 256)
    assert not gates_for(large, 1)
    assert not gates_for(preset("lecture").experiment.network, 128)
