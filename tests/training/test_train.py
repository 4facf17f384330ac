"""Training gives what the lecture's own code gives, and a run ends in exactly one way."""

import errno
import math
import threading
from dataclasses import asdict

import keras
import numpy as np
import pytest
from keras import regularizers
from keras.layers import Dense, Dropout, Flatten
from keras.models import Sequential

from fmgui.data.dataset import Dataset
from fmgui.errors import DataError, RunError
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training import checkpoints, evaluate
from fmgui.training.control import Control
from fmgui.training.events import Ended, EpochEnded, Moment, Noted, Outcome, Progressed, Started
from fmgui.training.fitting import batches
from fmgui.training.train import train

METRICS = ("loss", "accuracy", "val_loss", "val_accuracy")


def lecture(**settings):
    """The lecture's experiment with some settings changed; ``__`` stands for the dot."""
    changes = [(path.replace("__", "."), value) for path, value in settings.items()]
    return with_settings(preset("lecture").experiment, changes)


def trained(experiment, dataset, folder, control=None):
    """Train, and return the run and its events."""
    events = []
    run = RunFolder.create(folder)
    ended = train(experiment, dataset, run, events.append, control)
    assert ended == events[-1]
    return run, events


def of(kind, events):
    return [event for event in events if isinstance(event, kind)]


def notebook_network():
    return Sequential(
        [
            keras.Input((28, 28)),
            Flatten(),
            Dense(
                64,
                kernel_regularizer=regularizers.L2(0.01),
                activity_regularizer=regularizers.L1(0.01),
            ),
            Dropout(0.5),
            Dense(10, activation="softmax"),
        ]
    )


def notebook(dataset, folder, epochs, patience):
    """The lecture's notebook, with the names that Keras has by now."""
    keras.utils.set_random_seed(42)
    x_train, y_train = dataset.train_images, dataset.train_labels
    x_test, y_test = dataset.test_images, dataset.test_labels
    x_train = x_train / 255.0
    x_test = x_test / 255.0
    model = notebook_network()
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=0.001, beta_1=0.89),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    early_stop = keras.callbacks.EarlyStopping(monitor="val_loss", min_delta=0, patience=patience)
    save_best = keras.callbacks.ModelCheckpoint(
        filepath=folder / "FMbest.weights.h5",
        monitor="val_loss",
        save_best_only=True,
        save_weights_only=True,
        mode="auto",
        save_freq="epoch",
    )
    history = model.fit(
        x_train,
        y_train,
        batch_size=32,
        epochs=epochs,
        verbose=0,
        validation_data=(x_test, y_test),
        callbacks=[early_stop, save_best],
    ).history
    last = model.evaluate(x_test, y_test, verbose=0), model.predict(x_test[0:1], verbose=0)
    model.load_weights(folder / "FMbest.weights.h5")
    best = model.evaluate(x_test, y_test, verbose=0), model.predict(x_test[0:1], verbose=0)
    return history, last, best, model


@pytest.fixture(scope="module")
def puzzling_data():
    """Noisy patterns, and wrong labels for a third of the test: the validation loss soon rises."""
    random = np.random.default_rng(5)
    patterns = random.integers(0, 256, (10, 28, 28))

    def part(count):
        labels = np.arange(count, dtype=np.uint8) % 10
        noisy = 0.5 * patterns[labels] + random.normal(64, 60, (count, 28, 28))
        return noisy.clip(0, 255).astype(np.uint8), labels

    train_images, train_labels = part(300)
    test_images, test_labels = part(100)
    test_labels[:30] = random.permutation(test_labels[:30])
    return Dataset("puzzling", train_images, train_labels, test_images, test_labels)


def test_the_lectures_experiment_gives_what_the_notebook_gives(puzzling_data, tmp_path):
    expected, last, best, model = notebook(puzzling_data, tmp_path, epochs=12, patience=2)
    assert 3 < len(expected["loss"]) < 12, "early stopping should have a say in this test"

    experiment = lecture(training__epochs=12, early_stopping__patience=2)
    run, events = trained(experiment, puzzling_data, tmp_path / "run")

    epochs = of(EpochEnded, events)
    for name in METRICS:
        assert [getattr(epoch, name) for epoch in epochs] == pytest.approx(expected[name], abs=1e-5)
    result = run.result()
    assert result["outcome"] == "early_stopped"
    assert result["epochs"] == len(expected["loss"])
    assert result["best_epoch"] == 1 + int(np.argmin(expected["val_loss"]))
    for name, (score, probabilities) in {"last": last, "best": best}.items():
        assert [result[name]["loss"], result[name]["accuracy"]] == pytest.approx(score, abs=1e-5)
        assert result["prediction"][name] == pytest.approx(probabilities[0].tolist(), abs=1e-5)
    copy = notebook_network()
    copy.load_weights(run.best_weights_file)
    for ours, theirs in zip(copy.get_weights(), model.get_weights(), strict=True):
        np.testing.assert_allclose(ours, theirs, atol=1e-5)


def test_the_same_seed_gives_the_same_history_and_another_seed_another(little_data, tmp_path):
    def losses(name, seed):
        experiment = lecture(training__epochs=2, training__seed=seed)
        run, _ = trained(experiment, little_data, tmp_path / name)
        return [row.loss for row in run.history()]

    assert losses("one", 7) == losses("again", 7)
    assert losses("another", 8) != losses("one more", 7)


def test_the_events_of_a_training_come_in_order(little_data, tmp_path):
    run, events = trained(lecture(training__epochs=3), little_data, tmp_path / "run")

    assert events[0] == Started(parameters=50_890, epochs=3, steps_per_epoch=10)
    assert [event.epoch for event in of(EpochEnded, events)] == [1, 2, 3]
    assert len(of(Started, events)) == len(of(Ended, events)) == 1
    assert events[-1].outcome is Outcome.FINISHED
    for event in of(Progressed, events):
        assert 1 <= event.step <= event.steps_per_epoch == 10
    last = of(EpochEnded, events)[-1]
    assert last.seconds_left == 0
    assert last.learning_rate == 0.001
    assert run.result()["outcome"] == "finished"


def test_early_stopping_counts_its_patience_and_ends_the_run(puzzling_data, tmp_path):
    experiment = lecture(training__epochs=50, early_stopping__patience=2)
    _, events = trained(experiment, puzzling_data, tmp_path / "run")

    ended = events[-1]
    assert ended.outcome is Outcome.EARLY_STOPPED
    assert ended.epochs == ended.best_epoch + 2 < 50
    assert [event.patience_used for event in of(EpochEnded, events)][-3:] == [0, 1, 2]


@pytest.mark.parametrize("use_ema", [False, True])
def test_restoring_the_best_leaves_the_last_weights_the_last_ones(use_ema, puzzling_data, tmp_path):
    settings = {
        "training__epochs": 50,
        "early_stopping__patience": 2,
        "optimizer__use_ema": use_ema,
    }
    plain, _ = trained(lecture(**settings), puzzling_data, tmp_path / "plain")
    settings["early_stopping__restore_best_weights"] = True
    run, events = trained(lecture(**settings), puzzling_data, tmp_path / "run")
    assert events[-1].outcome is Outcome.EARLY_STOPPED
    assert events[-1].last != events[-1].best
    assert run.result()["last"] == pytest.approx(plain.result()["last"], abs=1e-6)
    assert run.result()["best"] == pytest.approx(plain.result()["best"], abs=1e-6)


def test_the_best_epoch_can_be_kept_by_accuracy(puzzling_data, tmp_path):
    experiment = lecture(
        training__epochs=6, early_stopping__enabled=False, checkpoint__monitor="val_accuracy"
    )
    run, _ = trained(experiment, puzzling_data, tmp_path / "run")
    accuracies = [row.val_accuracy for row in run.history()]
    assert run.result()["best_epoch"] == 1 + int(np.argmax(accuracies))


def test_a_rate_far_too_high_diverges(little_data, tmp_path):
    experiment = lecture(
        **{"optimizer__kind": "SGD"}, optimizer__learning_rate=1000.0, training__epochs=30
    )
    run, events = trained(experiment, little_data, tmp_path / "run")

    ended = events[-1]
    assert ended.outcome is Outcome.DIVERGED
    assert "learning rate" in ended.message
    assert run.result()["outcome"] == "diverged"
    assert len(run.history()) == ended.epochs < 30
    assert all(math.isfinite(row.loss) for row in run.history())


def test_divergence_is_told_to_the_step_within_a_block(little_data, tmp_path, monkeypatch):
    plan = lecture(
        **{"optimizer__kind": "SGD"}, optimizer__learning_rate=3.0, training__batch_size=4
    )
    monkeypatch.setattr(batches, "SECONDS_PER_BLOCK", 1e-9)
    _, step_by_step = trained(plan, little_data, tmp_path / "step by step")
    monkeypatch.setattr(batches, "SECONDS_PER_BLOCK", 10.0)
    run, events = trained(plan, little_data, tmp_path / "run")

    moment = events[-1].diverged_at
    assert moment == step_by_step[-1].diverged_at
    assert (moment.epoch, moment.steps_per_epoch) == (1, 75)
    assert moment.step > 2
    assert f"in epoch 1, step {moment.step}:" in events[-1].message
    assert run.result()["diverged_at"] == asdict(moment)


def test_a_last_step_after_which_validation_has_no_number_is_told(little_data, tmp_path):
    plan = lecture(
        **{"optimizer__kind": "SGD"}, optimizer__learning_rate=1000.0, training__batch_size=300
    )
    _, events = trained(plan, little_data, tmp_path / "run")
    # With one step an epoch, validation is the first to meet what the step has left.
    assert events[-1].diverged_at == Moment(events[-1].epochs + 1, step=1, steps_per_epoch=1)


class StopAt(Control):
    """Asks to stop when a training's event fulfils a condition."""

    def __init__(self, condition):
        super().__init__()
        self._condition = condition
        self.events = []
        self.asked = False

    def emit(self, event):
        self.events.append(event)
        if not self.asked and self._condition(event):
            self.asked = True
            self.stop()


def test_a_stop_within_an_epoch_leaves_whole_epochs_only(little_data, tmp_path):
    # Many batches an epoch: the third one is surely under way when it is stopped.
    many = Dataset(
        "many",
        np.tile(little_data.train_images, (40, 1, 1)),
        np.tile(little_data.train_labels, 40),
        little_data.test_images,
        little_data.test_labels,
    )
    control = StopAt(lambda event: isinstance(event, Progressed) and event.epoch == 3)
    run = RunFolder.create(tmp_path / "run")
    ended = train(lecture(training__batch_size=8), many, run, control.emit, control)

    assert ended.outcome is Outcome.STOPPED
    assert ended.epochs == 2
    assert [row.epoch for row in run.history()] == [1, 2]
    assert run.best_weights_file.is_file()
    assert run.result()["best"] is not None


def test_a_stop_in_the_first_epoch_leaves_no_checkpoint(little_data, tmp_path):
    control = StopAt(lambda event: isinstance(event, Started))
    run = RunFolder.create(tmp_path / "run")
    ended = train(lecture(), little_data, run, control.emit, control)

    assert (ended.outcome, ended.epochs, ended.best_epoch) == (Outcome.STOPPED, 0, None)
    assert run.history() == []
    assert run.result()["best"] is None
    assert sorted(file.name for file in run.path.iterdir() if file.name != ".lock") == [
        "environment.json",
        "epochs",
        "experiment.json",
        "result.json",
    ]
    with pytest.raises(RunError, match="no FMbest"):
        run.weights_file("best")


def test_a_pause_holds_until_it_is_over(little_data, tmp_path):
    control, events = Control(), []
    begun = threading.Event()

    def emit(event):
        events.append(event)
        if isinstance(event, Started):
            control.pause()
            begun.set()

    run = RunFolder.create(tmp_path / "run")
    thread = threading.Thread(
        target=train, args=(lecture(training__epochs=2), little_data, run, emit, control)
    )
    thread.start()
    begun.wait(60)
    thread.join(4)
    held = thread.is_alive()
    seen = list(events)
    control.resume()
    thread.join(60)

    assert held
    assert not of(EpochEnded, seen)
    assert events[-1].outcome is Outcome.FINISHED


def test_a_stop_between_two_epochs_trains_no_step_of_the_next(little_data, tmp_path):
    control = StopAt(lambda event: isinstance(event, EpochEnded) and event.epoch == 2)
    run = RunFolder.create(tmp_path / "run")
    ended = train(lecture(), little_data, run, control.emit, control)
    assert (ended.outcome, ended.epochs) == (Outcome.STOPPED, 2)
    last = control.events.index(of(EpochEnded, control.events)[-1])
    assert not of(Progressed, control.events[last:])


def test_a_stop_after_the_last_epoch_comes_too_late(little_data, tmp_path):
    control = StopAt(lambda event: isinstance(event, EpochEnded) and event.epoch == 2)
    run = RunFolder.create(tmp_path / "run")
    ended = train(lecture(training__epochs=2), little_data, run, control.emit, control)
    assert ended.outcome is Outcome.FINISHED


def test_a_paused_training_can_be_stopped(little_data, tmp_path):
    control, events = Control(), []

    def emit(event):
        events.append(event)
        if isinstance(event, Started):
            control.pause()
            threading.Timer(0.2, control.stop).start()

    train(lecture(), little_data, RunFolder.create(tmp_path / "run"), emit, control)
    assert events[-1].outcome is Outcome.STOPPED


def test_a_full_disk_does_not_end_the_training(little_data, tmp_path, monkeypatch):
    def full(path):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(checkpoints, "replacing", full)
    _, events = trained(lecture(training__epochs=3), little_data, tmp_path / "run")

    assert events[-1].outcome is Outcome.FINISHED
    assert events[-1].best is not None, "the best weights are still in memory"
    notes = [event.message for event in of(Noted, events)]
    assert len(notes) == 2, "each thing that cannot be written is told once"
    assert all("disk is full" in note for note in notes)


def test_an_error_within_the_training_is_an_outcome_too(little_data, tmp_path):
    events = []

    def emit(event):
        events.append(event)
        if isinstance(event, EpochEnded):
            raise ArithmeticError("two and two are five")

    run = RunFolder.create(tmp_path / "run")
    ended = train(lecture(), little_data, run, emit)

    assert ended.outcome is Outcome.FAILED
    assert "two and two are five" in ended.message
    assert events[-1] == ended
    assert run.result()["outcome"] == "failed"


def test_last_and_best_weights_that_are_the_same_are_scored_once(
    little_data, tmp_path, monkeypatch
):
    scored = []

    def counted(network, part):
        scored.append(part)
        return evaluate.score(network, part)

    monkeypatch.setattr("fmgui.training.conclusion.score", counted)
    run, events = trained(lecture(training__epochs=1), little_data, tmp_path / "run")
    assert len(scored) == 1
    assert events[-1].best
    assert events[-1].best == events[-1].last
    assert run.result()["prediction"]["best"] == run.result()["prediction"]["last"]


def test_too_few_pictures_are_told_before_anything_is_written(little_data, tmp_path):
    experiment = lecture(training__validation="held_out", training__training_pictures=1)
    run = RunFolder.create(tmp_path / "run")
    with pytest.raises(DataError, match="too few"):
        train(experiment, little_data, run, lambda _: None)
    assert list(run.path.iterdir()) == []


def test_held_out_pictures_are_keras_validation_split(little_data, tmp_path):
    keras.utils.set_random_seed(42)
    model = Sequential([keras.Input((28, 28)), Flatten(), Dense(10, activation="softmax")])
    model.compile(
        optimizer=keras.optimizers.Adam(beta_1=0.89),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    expected = model.fit(
        little_data.train_images[:200] / 255.0,
        little_data.train_labels[:200],
        epochs=2,
        verbose=0,
        validation_split=0.25,
    ).history
    experiment = with_settings(
        preset("softmax").experiment,
        [
            ("training.epochs", 2),
            ("training.validation", "held_out"),
            ("training.validation_fraction", 0.25),
            ("training.training_pictures", 200),
        ],
    )
    run, _ = trained(experiment, little_data, tmp_path / "run")
    for name in METRICS:
        assert [getattr(row, name) for row in run.history()] == pytest.approx(
            expected[name], abs=1e-5
        )


def test_shuffled_labels_are_other_labels_for_a_share_of_the_pictures(little_data, tmp_path):
    from fmgui.training.pictures import divide

    parts = divide(little_data, lecture(training__shuffled_labels=0.5).training)
    changed = parts.training.labels != little_data.train_labels
    assert 0.3 < changed.mean() < 0.5, "some of the half get their own label back"
    assert sorted(parts.training.labels) == sorted(little_data.train_labels)
    np.testing.assert_array_equal(parts.test.labels, little_data.test_labels)
