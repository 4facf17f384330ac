"""What is measured again after an epoch is Keras's own, and the training does not notice."""

import keras
import numpy as np
import pytest

from fmgui.data.drawn import drawn_clothes
from fmgui.runs.course import read_course
from fmgui.runs.gap import gap
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.build import build_network, compile_network
from fmgui.training.epoch_weights import load_epoch
from fmgui.training.evaluate import score
from fmgui.training.pictures import Part, divide
from fmgui.training.train import train
from fmgui.training.why.measure_run import measure_run
from fmgui.training.witness import Witness

EPOCHS = [("training.epochs", 3)]


def trained(folder, dataset, *settings, name="lecture"):
    run, events = RunFolder.create(folder), []
    experiment = with_settings(preset(name).experiment, [*EPOCHS, *settings])
    train(experiment, dataset, run, events.append)
    return run, events


@pytest.fixture(scope="module")
def measured(tmp_path_factory, little_data):
    return trained(
        tmp_path_factory.mktemp("run") / "measured", little_data, ("training.measure_again", True)
    )


def test_the_training_does_not_notice(measured, tmp_path, little_data):
    plain, _ = trained(tmp_path / "plain", little_data)
    run, _ = measured
    for row, expected in zip(run.history(), plain.history(), strict=True):
        assert (row.loss, row.val_loss) == (expected.loss, expected.val_loss)
    assert "loss_again" not in plain.history_file.read_text()


def test_each_epoch_is_told_and_written(measured):
    run, events = measured
    told = [event for event in events if getattr(event, "loss_again", None) is not None]
    assert [event.loss_again for event in told] == [r.again.loss_again for r in run.history()]
    assert all(event.seconds_again > 0 for event in told)


def test_with_dropout_off_it_is_what_keras_evaluates(measured, little_data):
    run, _ = measured
    network = build_network(run.experiment().network)
    compile_network(network, keras.optimizers.SGD())
    part = Part(little_data.train_images, little_data.train_labels)
    for row in run.history():
        load_epoch(network, run, row.epoch)
        expected = score(network, part)
        assert row.again.loss_again == pytest.approx(expected.loss, rel=1e-4)
        assert row.again.accuracy_again == pytest.approx(expected.accuracy)


def test_the_penalty_is_that_of_the_weights(tmp_path, little_data):
    settings = [("network.hidden.0.activity_l1", 0.0), ("training.measure_again", True)]
    run, _ = trained(tmp_path / "run", little_data, *settings)
    network = build_network(run.experiment().network)
    load_epoch(network, run, 3)
    (kernel, *_), row = network.get_weights(), run.history()[-1]
    assert row.again.penalty == pytest.approx(0.01 * (kernel**2).sum(), rel=1e-4)


def test_with_dropout_on_it_is_the_mean_over_many_masks(measured, little_data):
    run, _ = measured
    network = build_network(run.experiment().network, 5)
    load_epoch(network, run, 3)
    pixels = little_data.train_images.astype(np.float32) / np.float32(255)
    losses = []
    for _ in range(60):
        answers = network(pixels, training=True)
        each = keras.losses.sparse_categorical_crossentropy(little_data.train_labels, answers)
        losses.append(float(np.mean(each)) + float(sum(network.losses)))
    again = run.history()[-1].again
    assert again.loss_dropout == pytest.approx(np.mean(losses), abs=4 * np.std(losses))
    assert again.loss_dropout > again.loss_again + 2 * np.std(losses)


def test_without_dropout_both_are_the_same(little_data):
    experiment = preset("softmax").experiment
    part = divide(little_data, experiment.training).training
    again = Witness(experiment, part.images, part.labels).measure(
        build_network(experiment.network, 1)
    )
    assert again.loss_dropout == again.loss_again
    assert again.penalty == 0


def test_a_run_is_measured_afterwards_as_it_would_have_been_while_training(measured, little_data):
    run, _ = measured
    found = dict(measure_run(run, little_data))
    for row in run.history():
        again = found.pop(row.epoch)
        assert again.loss_again == pytest.approx(row.again.loss_again)
        assert again.loss_dropout == pytest.approx(row.again.loss_dropout)
        assert again.penalty == pytest.approx(row.again.penalty)
    assert not found


def test_overfitting_grows_while_the_training_loss_falls(tmp_path):
    """Training loss falls on while validation loss rises, and the best weights beat the last."""
    clothes = drawn_clothes(train_per_class=30, test_per_class=20)
    settings = [
        ("training.epochs", 15),
        ("checkpoint.keep_epochs", False),
        ("training.batch_size", 16),
        ("training.training_pictures", 100),
        ("training.measure_again", True),
    ]
    run, _ = trained(tmp_path / "run", clothes, *settings, name="overfitting")
    parts = gap(read_course(run))
    assert parts.again[-1] < 0.1 * parts.again[0]
    assert parts.overfitting[-1] > parts.overfitting[0] + 0.3
    assert parts.validation[-1] > parts.validation.min() + 0.05
    result = run.result()
    assert result["best"]["loss"] < result["last"]["loss"]
