"""The network that comes with the program: it answers before anything is trained."""

import numpy as np
import pytest

from fmgui.data.drawn import drawn_clothes
from fmgui.data.sketches import Sketchbook, sketch_labels
from fmgui.specs.experiment import Experiment
from fmgui.specs.paths import with_settings
from fmgui.training.predict import Predictor, load_network, probabilities
from fmgui.training.starter import starter, train_starter


def test_it_is_small():
    files = list(starter().path.iterdir())
    assert sum(file.stat().st_size for file in files) < 1_000_000
    assert starter().environment()["data_set"] == "built-in drawn clothes"


def test_it_opens_like_any_run_and_answers():
    answer = Predictor(starter())(np.zeros((28, 28), np.uint8))
    assert answer.shape == (10,)
    assert answer.sum() == pytest.approx(1, abs=1e-5)


def test_it_knows_drawn_clothes_and_sketches_that_it_has_not_seen():
    network = load_network(starter())
    clothes = drawn_clothes(1, 40, seed=7)
    sketches = Sketchbook(400, seed=7).of_epoch(0)
    for images, labels in (
        (clothes.test_images, clothes.test_labels),
        (sketches, sketch_labels(400)),
    ):
        right = probabilities(network, images).argmax(axis=1) == labels
        assert right.mean() > 0.8


def test_it_can_be_trained_anew(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("fmgui.data.drawn.drawn_clothes", lambda: drawn_clothes(6, 2))
    experiment = with_settings(Experiment(), [("training.epochs", 1), ("training.sketches", 0.1)])
    train_starter(experiment, tmp_path / "network")
    assert "Finished" in capsys.readouterr().out
    assert sorted(file.name for file in (tmp_path / "network").iterdir()) == sorted(
        file.name for file in starter().path.iterdir()
    )
