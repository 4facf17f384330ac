"""The weights of an epoch, from wherever the run has kept them."""

import shutil

import numpy as np
import pytest

from fmgui.data.dataset import Dataset
from fmgui.errors import RunError
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.build import build_network
from fmgui.training.epoch_weights import load_epoch, score_epoch
from fmgui.training.train import train


@pytest.fixture(scope="module")
def run(tmp_path_factory, little_data):
    experiment = with_settings(preset("softmax").experiment, [("training.epochs", 3)])
    run = RunFolder.create(tmp_path_factory.mktemp("runs") / "run")
    train(experiment, little_data, run, lambda _: None)
    return run


def test_each_kept_epoch_has_the_validation_loss_that_was_told_of_it(run, little_data):
    # It was validated on the test pictures.
    for row in run.history():
        assert score_epoch(run, row.epoch, little_data).loss == pytest.approx(row.val_loss)


def test_epoch_0_is_the_start(run):
    network = build_network(run.experiment().network, run.experiment().training.seed)
    start = network.get_weights()
    load_epoch(network, run, 0)
    for kept, first in zip(network.get_weights(), start, strict=True):
        np.testing.assert_array_equal(kept, first)


def test_without_kept_epochs_there_are_the_best_and_the_last(run, little_data, tmp_path):
    bare = RunFolder(tmp_path / "bare")
    shutil.copytree(run.path, bare.path, ignore=shutil.ignore_patterns("epochs"))
    assert score_epoch(bare, 3, little_data) == score_epoch(run, 3, little_data)
    with pytest.raises(RunError, match="not kept the weights of epoch 1"):
        score_epoch(bare, 1, little_data)


def test_other_data_are_refused(run, little_data):
    part = (little_data.test_images, little_data.test_labels)
    other = Dataset("others", *part, *part)
    with pytest.raises(RunError, match="trained on patterns"):
        score_epoch(run, 3, other)
