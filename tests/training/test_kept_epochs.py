"""A training keeps its epochs."""

import numpy as np
import pytest

from fmgui.data.drawn import drawn_clothes
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.build import build_network
from fmgui.training.predict import load_network
from fmgui.training.train import go_on, train


@pytest.fixture(scope="module")
def clothes():
    return drawn_clothes(train_per_class=4, test_per_class=2)


def experiment(**settings):
    changes = [("training.epochs", 3), ("network.hidden.0.batch_normalization", True)]
    changes += [(name.replace("__", "."), value) for name, value in settings.items()]
    return with_settings(preset("lecture").experiment, changes)


def assert_same(weights, others):
    assert len(weights) == len(others)
    for one, other in zip(weights, others, strict=True):
        np.testing.assert_array_equal(one, other)


def test_every_epoch_is_kept_from_the_very_start(tmp_path, clothes):
    plan = experiment(network__hidden__0__dropout=0.5)
    run = RunFolder.create(tmp_path / "run")
    train(plan, clothes, run, lambda _: None)
    kept = KeptEpochs(run)
    assert kept.epochs() == [0, 1, 2, 3]
    assert_same(kept.weights(0), build_network(plan.network, plan.training.seed).get_weights())
    assert_same(kept.weights(3), load_network(run, "last").get_weights())
    assert np.any(kept.weights(1)[0] != kept.weights(2)[0])


def test_a_run_that_goes_on_keeps_what_it_had(tmp_path, clothes):
    run = RunFolder.create(tmp_path / "run")
    train(experiment(), clothes, run, lambda _: None)
    before = KeptEpochs(run).weights(0)
    go_on(run, clothes, lambda _: None, epochs=5)
    assert KeptEpochs(run).epochs() == [0, 1, 2, 3, 4, 5]
    assert_same(KeptEpochs(run).weights(0), before)


def test_it_can_be_turned_off(tmp_path, clothes):
    run = RunFolder.create(tmp_path / "run")
    train(experiment(checkpoint__keep_epochs=False), clothes, run, lambda _: None)
    assert KeptEpochs(run).epochs() == []
    assert not run.epochs_folder.exists()
