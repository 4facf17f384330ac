import pytest

from fmgui.specs.advice import hints
from fmgui.specs.fields import paths
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from tests.specs.every import experiments

LECTURE = preset("lecture").experiment
FAIR = with_settings(LECTURE, [("training.validation", "held_out"), ("network.hidden", [])])
"""An experiment on which there is nothing to say but the spread of its weights."""


def said(steps_per_epoch=1875, experiment=FAIR, **settings):
    changed = with_settings(
        experiment, [(name.replace("__", "."), value) for name, value in settings.items()]
    )
    return hints(changed, steps_per_epoch)


@pytest.mark.parametrize("experiment", experiments().values(), ids=experiments().keys())
@pytest.mark.parametrize("steps_per_epoch", [None, 1, 1875])
def test_every_hint_is_a_sentence_at_a_setting(experiment, steps_per_epoch):
    settings = dict(paths(experiment))
    for path, text in hints(experiment, steps_per_epoch).items():
        assert path in settings
        assert text[0].isupper() or text[0] == "σ"
        assert text.endswith(".")
        assert len(text) < 130


def test_where_all_is_well_only_the_spread_is_told():
    assert list(said()) == ["network.output.kernel_initializer.kind"]


def test_validating_on_the_test_set_is_no_good_practice():
    assert "fair" in said(training__validation="test")["training.validation"]


@pytest.mark.parametrize(
    ("kind", "rate", "word"),
    [
        ("Adam", 0.5, "High"),
        ("Adam", 0.000001, "Low"),
        ("SGD", 5.0, "High"),
        ("SGD", 0.00001, "Low"),
        ("Adadelta", 0.001, "Low"),
        ("Lion", 0.1, "High"),
    ],
)
def test_a_rate_far_from_the_usual_ones_is_told(kind, rate, word):
    settings = {"optimizer__kind": kind, "optimizer__learning_rate": rate}
    assert said(**settings)["optimizer.learning_rate"].startswith(word)


@pytest.mark.parametrize("kind", ["SGD", "Adagrad", "RMSprop", "Adam", "AdamW", "Adamax", "Nadam"])
def test_the_rates_that_optimizers_begin_with_are_usual(kind):
    assert "optimizer.learning_rate" not in said(optimizer__kind=kind)


def test_momentum_makes_steps_longer():
    settings = {"optimizer__kind": "SGD", "optimizer__learning_rate": 0.1}
    assert "optimizer.learning_rate" not in said(**settings)
    told = said(**settings, optimizer__momentum=0.9)
    assert "10 times" in told["optimizer.learning_rate"]
    assert "optimizer.momentum" in said(**settings, optimizer__momentum=1.0)


@pytest.mark.parametrize(
    ("units", "dropout", "is_told"), [(64, 0.5, False), (8, 0.5, True), (1024, 0.9, True)]
)
def test_dropout_must_leave_something(units, dropout, is_told):
    layer = {"kind": "Dense", "units": units, "dropout": dropout, "activation": "relu"}
    assert ("network.hidden.0.dropout" in said(network__hidden=[layer])) is is_told


def test_linear_layers_amount_to_one():
    linear = {"kind": "Dense", "activation": "linear"}
    bent = {"kind": "Dense", "activation": "relu"}
    convolution = {"kind": "Conv2D", "activation": "linear"}
    path = "network.hidden.{}.activation"
    assert "softmax" in said(network__hidden=[linear, linear])[path.format(0)]
    assert "one linear layer" in said(network__hidden=[bent, linear])[path.format(1)]
    assert path.format(0) not in said(network__hidden=[bent, bent])
    assert path.format(0) not in said(network__hidden=[convolution])


def test_many_sigmoids_shrink_the_gradient():
    sigmoid = {"kind": "Dense", "activation": "sigmoid"}
    path = "network.hidden.0.activation"
    assert path not in said(network__hidden=[sigmoid] * 2)
    assert "shrinks" in said(network__hidden=[sigmoid] * 3)[path]
    normalised = {**sigmoid, "batch_normalization": True}
    assert path not in said(network__hidden=[normalised] * 3)


def test_one_picture_cannot_be_normalised():
    layer = {"kind": "Dense", "activation": "relu", "batch_normalization": True}
    path = "network.hidden.0.batch_normalization"
    assert path in said(network__hidden=[layer], training__batch_size=1)
    assert path not in said(network__hidden=[layer], training__batch_size=32)


def test_few_steps_learn_little():
    assert "30 steps" in said(steps_per_epoch=1)["training.batch_size"]
    assert "training.batch_size" not in said(steps_per_epoch=None)


def test_early_stopping_must_leave_time_for_the_plateau():
    plateau = {"schedule__kind": "ReduceLROnPlateau", "schedule__patience": 5}
    path = "early_stopping.patience"
    assert "before the rate can drop" in said(**plateau, early_stopping__patience=5)[path]
    assert path not in said(**plateau, early_stopping__patience=8)
    assert path not in said(**plateau, early_stopping__patience=5, schedule__monitor="loss")
    assert path not in said(**plateau, early_stopping__enabled=False)


def test_early_stopping_can_be_too_patient():
    path = "early_stopping.patience"
    assert "5 epochs" in said(training__epochs=5)[path]
    assert path not in said(training__epochs=12)
    assert path in said(training__epochs=12, early_stopping__start_from_epoch=2)
    assert path not in said(training__epochs=5, early_stopping__enabled=False)


def test_watching_the_training_set_does_not_notice_overfitting():
    assert "overfits" in said(early_stopping__monitor="loss")["early_stopping.monitor"]
    assert "overfits" in said(checkpoint__monitor="accuracy")["checkpoint.monitor"]


@pytest.mark.parametrize(
    ("monitor", "mode", "is_told"),
    [
        ("val_loss", "max", True),
        ("val_loss", "min", False),
        ("val_accuracy", "min", True),
        ("val_accuracy", "auto", False),
    ],
)
def test_better_is_known_from_what_is_watched(monitor, mode, is_told):
    told = said(early_stopping__monitor=monitor, early_stopping__mode=mode)
    assert ("early_stopping.mode" in told) is is_told


@pytest.mark.parametrize(
    ("kind", "settings", "path"),
    [
        ("Constant", {"warmup.count": 30.0}, "warmup.count"),
        ("PiecewiseConstantDecay", {"every.count": 40.0}, "every.count"),
        ("ExponentialDecay", {"decay.count": 40.0, "staircase": True}, "decay.count"),
        ("CosineDecay", {"decay.count": 29.0, "warmup.count": 2.0}, "decay.count"),
        ("CosineDecay", {"decay.count": 10.0}, "decay.count"),
        ("CosineDecayRestarts", {"first_decay.count": 60_000.0}, "first_decay.count"),
        ("PolynomialDecay", {"end_learning_rate": 1.0}, "end_learning_rate"),
        ("PolynomialDecay", {"end_learning_rate": 0.0}, "decay.count"),
        ("ReduceLROnPlateau", {"min_lr": 1.0}, "min_lr"),
        ("ReduceLROnPlateau", {"patience": 29}, "patience"),
    ],
)
def test_a_schedule_should_fit_its_training(kind, settings, path):
    changed = {f"schedule__{name.replace('.', '__')}": v for name, v in settings.items()}
    assert f"schedule.{path}" in said(schedule__kind=kind, **changed)


@pytest.mark.parametrize(
    ("kind", "settings"),
    [
        ("CosineDecay", {"decay.count": 30.0}),
        ("CosineDecay", {"decay.count": 10.0, "alpha": 0.1}),
        ("ExponentialDecay", {"decay.count": 40.0}),
        ("PolynomialDecay", {"end_learning_rate": 0.0, "cycle": True}),
        ("CosineDecayRestarts", {}),
        ("ReduceLROnPlateau", {"patience": 5}),
    ],
)
def test_of_a_schedule_that_fits_nothing_is_said(kind, settings):
    changed = {f"schedule__{name.replace('.', '__')}": v for name, v in settings.items()}
    told = said(schedule__kind=kind, early_stopping__enabled=False, **changed)
    assert not [path for path in told if path.startswith("schedule.")]


def test_steps_are_judged_only_where_an_epoch_is_known():
    restarts = {"schedule__kind": "CosineDecayRestarts", "schedule__first_decay__count": 1e6}
    assert "schedule.first_decay.count" in said(1875, **restarts)
    assert "schedule.first_decay.count" not in said(None, **restarts)
