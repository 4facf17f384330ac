"""A run's curves for TensorBoard."""

import pytest
import tensorflow as tf

from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.events import Noted, Outcome
from fmgui.training.train import train

LOGGED = with_settings(
    preset("softmax").experiment,
    [("training.epochs", 3), ("checkpoint.tensorboard", True)],
)


def values_in(folder, tag):
    """The values of a tag by their step."""
    found = {}
    for file in folder.glob("events.*"):
        for record in tf.data.TFRecordDataset(str(file)):
            event = tf.compat.v1.Event.FromString(record.numpy())
            for value in event.summary.value:
                if value.tag == tag:
                    found[event.step] = value.simple_value
    return found


def test_each_epoch_is_logged_for_training_and_validation(tmp_path, little_data):
    run = RunFolder.create(tmp_path / "run")
    train(LOGGED, little_data, run, lambda _event: None)
    rows = run.history()
    losses = values_in(run.path / "tensorboard" / "validation", "epoch_loss")
    assert list(losses) == [0, 1, 2]
    assert list(losses.values()) == pytest.approx([row.val_loss for row in rows])
    accuracy = values_in(run.path / "tensorboard" / "train", "epoch_accuracy")
    assert list(accuracy.values()) == pytest.approx([row.accuracy for row in rows])
    rates = values_in(run.path / "tensorboard" / "train", "epoch_learning_rate")
    assert list(rates.values()) == pytest.approx([0.001] * 3)


def test_without_the_option_there_are_no_logs(tmp_path, little_data):
    run = RunFolder.create(tmp_path / "run")
    quiet = with_settings(LOGGED, [("checkpoint.tensorboard", False)])
    train(quiet, little_data, run, lambda _event: None)
    assert not (run.path / "tensorboard").exists()


def test_training_goes_on_where_they_cannot_be_written(tmp_path, little_data):
    run = RunFolder.create(tmp_path / "run")
    told = []

    def emit(event):
        # A file stands where the folder should be.
        (run.path / "tensorboard").touch()
        told.append(event)

    ended = train(LOGGED, little_data, run, emit)
    assert ended.outcome is Outcome.FINISHED
    notes = [event for event in told if isinstance(event, Noted)]
    assert len(notes) == 1
    assert "TensorBoard" in notes[0].message
