"""A trainer is kept for the next training of the same make, which must not notice."""

import numpy as np
import pytest

from fmgui.data.drawn import drawn_clothes
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training import preparing
from fmgui.training.events import EpochEnded
from fmgui.training.fitting.kept_trainer import KeptTrainer
from fmgui.training.train import train
from tests.training.test_go_on import learnt


@pytest.fixture(scope="module")
def clothes():
    return drawn_clothes(train_per_class=6, test_per_class=2)


@pytest.fixture
def history(tmp_path, clothes, monkeypatch):
    """Return a function that trains, and returns what was learnt and by which trainer."""
    made = []

    class Watched(KeptTrainer):
        def trainer(self, *arguments):
            made.append(super().trainer(*arguments))
            return made[-1]

    monkeypatch.setattr(preparing, "_kept", Watched())

    def history(data=clothes, emit=lambda _: None, **settings):
        changes = [("training.epochs", 2), ("network.hidden.0.dropout", 0.3)]
        changes += [(name.replace("__", "."), value) for name, value in settings.items()]
        run = RunFolder.create(tmp_path / str(len(made)))
        train(with_settings(preset("lecture").experiment, changes), data, run, emit)
        return learnt(run), made[-1]

    return history


@pytest.mark.parametrize(
    "settings",
    [
        {"optimizer__kind": "Adagrad"},
        {"optimizer__use_ema": True, "network__hidden__0__batch_normalization": True},
    ],
    ids=["Adagrad", "averages"],
)
def test_a_training_learns_the_same_after_others(history, settings):
    first, trainer = history(**settings)
    other, second = history(**settings, optimizer__learning_rate=0.1, training__seed=7)
    again, third = history(**settings)
    assert trainer is second is third
    np.testing.assert_array_equal(first, again)
    assert np.all(first[:, 1] != other[:, 1])


def test_what_is_built_in_needs_a_new_one(history, clothes):
    _, trainer = history()
    _, wider = history(network__hidden__0__units=7)
    _, smoother = history(network__hidden__0__units=7, optimizer__beta_1=0.5)
    _, scheduled = history(network__hidden__0__units=7, schedule__kind="CosineDecay")
    assert len({id(one) for one in (trainer, wider, smoother, scheduled)}) == 4


def test_one_whose_training_has_failed_lets_its_pictures_go(history):
    def fail(event):
        if isinstance(event, EpochEnded):
            raise ArithmeticError

    _, trainer = history(emit=fail)
    assert not len(trainer.training_pictures[0].numpy())


def test_other_pictures_need_a_new_one(history):
    alike = drawn_clothes(train_per_class=6, test_per_class=2)
    other = drawn_clothes(train_per_class=5, test_per_class=2)
    _, trainer = history()
    assert history(alike)[1] is trainer
    assert history(other)[1] is not trainer


def test_one_that_is_given_up_lets_its_pictures_go(history):
    _, given_up = history()
    _, other = history(network__hidden__0__units=8)
    assert other is not given_up
    assert not len(given_up.training_pictures[0].numpy())
