"""Sketches join the training pictures, and nothing else."""

import runpy
import sys
import threading

import numpy as np
import pytest

from fmgui.data.idx import write_idx
from fmgui.data.sketches import sketch_labels
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.experiment import Experiment
from fmgui.specs.paths import with_settings
from fmgui.specs.script import script
from fmgui.training.control import Control
from fmgui.training.events import Outcome
from fmgui.training.pictures import divide
from fmgui.training.train import train


def with_sketches(count=0.5, **settings):
    values = {"sketches": count, "epochs": 3, **settings}
    return with_settings(
        Experiment(), [(f"training.{name}", value) for name, value in values.items()]
    )


def test_without_sketches_the_pictures_are_those_of_the_data_set(little_data):
    parts = divide(little_data, Experiment().training)
    np.testing.assert_array_equal(parts.training.images, little_data.train_images)


def test_sketches_join_the_training_pictures_alone(little_data):
    parts = divide(little_data, with_sketches(0.5).training)
    assert len(parts.training) == 450
    np.testing.assert_array_equal(parts.training.images[:300], little_data.train_images)
    np.testing.assert_array_equal(parts.training.labels[300:], sketch_labels(150))
    np.testing.assert_array_equal(parts.validation.images, little_data.test_images)
    np.testing.assert_array_equal(parts.test.images, little_data.test_images)


def test_they_are_counted_by_the_pictures_that_are_trained_on(little_data):
    experiment = with_sketches(2.0, training_pictures=100, validation="held_out")
    parts = divide(little_data, experiment.training)
    assert (len(parts.training), len(parts.validation)) == (90 + 180, 10)


def test_each_seed_has_its_own_sketches(little_data):
    one, same, other = (
        divide(little_data, with_sketches(seed=seed).training).training.images[300:]
        for seed in (1, 1, 2)
    )
    np.testing.assert_array_equal(one, same)
    assert not np.array_equal(one, other)


def test_a_stop_is_heard_while_sketches_are_drawn(little_data, tmp_path):
    control, events = Control(), []
    threading.Timer(0.2, control.stop).start()
    run = RunFolder.create(tmp_path / "run")
    # A sheet of 1,200 sketches: more than half a second of drawing.
    experiment = with_sketches(4)
    parts = divide(little_data, experiment.training, control.going_on)
    assert not parts.training.images[300:].any(axis=(1, 2)).all()
    ended = train(experiment, little_data, run, events.append, control)
    assert (ended.outcome, ended.epochs) == (Outcome.STOPPED, 0)
    assert run.result()["outcome"] == "stopped"


def test_the_script_draws_the_same_sketches(little_data, tmp_path, monkeypatch, capsys):
    import json

    experiment = with_sketches(0.5)
    run = RunFolder.create(tmp_path / "run")
    train(experiment, little_data, run, lambda _: None)
    for name in ("train", "test"):
        prefix = "t10k" if name == "test" else name
        images, labels = (getattr(little_data, f"{name}_{part}") for part in ("images", "labels"))
        write_idx(tmp_path / f"{prefix}-images-idx3-ubyte", images)
        write_idx(tmp_path / f"{prefix}-labels-idx1-ubyte", labels)
    (tmp_path / "script.py").write_text(script(experiment), encoding="ascii")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["script.py", str(tmp_path)])
    runpy.run_path("script.py", run_name="__main__")
    history = json.loads(capsys.readouterr().out.splitlines()[-1])["history"]
    assert [row.loss for row in run.history()] == pytest.approx(history["loss"], abs=1e-5)
    assert [row.val_loss for row in run.history()] == pytest.approx(history["val_loss"], abs=1e-5)
