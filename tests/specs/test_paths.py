"""Settings by their path, as ``fmgui train --set`` takes them."""

import pytest

from fmgui.errors import ExperimentError
from fmgui.specs.experiment import Experiment
from fmgui.specs.fields import describe, kind_of, paths
from fmgui.specs.network import ConvolutionalLayer, DenseLayer, Network
from fmgui.specs.optimizers import SGD
from fmgui.specs.paths import parse_setting, with_setting, with_settings
from fmgui.specs.schedules import CosineDecayRestarts
from tests.specs.every import experiments

ONE_LAYER = Experiment(network=Network(hidden=(DenseLayer(),)))
KINDS = [
    (row.name, spec) for row in describe(Experiment) if len(row.specs) > 1 for spec in row.specs
]


@pytest.mark.parametrize("experiment", experiments().values(), ids=experiments())
def test_every_path_reaches_its_field(experiment):
    for path, value in paths(experiment):
        assert with_setting(experiment, path, value) == experiment


@pytest.mark.parametrize(("part", "spec"), KINDS)
def test_a_new_kind_starts_from_its_own_defaults(part, spec):
    assert getattr(with_setting(ONE_LAYER, f"{part}.kind", kind_of(spec)), part) == spec()


def test_a_value_is_set():
    changed = with_setting(ONE_LAYER, "optimizer.learning_rate", 0.00001)
    assert changed.optimizer.learning_rate == 0.00001
    assert ONE_LAYER.optimizer.learning_rate == 0.001


def test_a_layer_is_set():
    changed = with_setting(ONE_LAYER, "network.hidden.0.units", 10)
    assert changed.network.hidden == (DenseLayer(units=10),)


def test_a_whole_list_is_set():
    layers = [{"kind": "Dense", "units": 3}, {"kind": "Dense"}]
    changed = with_setting(ONE_LAYER, "network.hidden", layers)
    assert changed.network.hidden == (DenseLayer(units=3), DenseLayer())


def test_settings_of_a_new_kind_follow_it():
    changed = with_settings(
        ONE_LAYER,
        [
            ("optimizer.kind", "SGD"),
            ("optimizer.momentum", 0.9),
            ("schedule.kind", "CosineDecayRestarts"),
            ("schedule.first_decay.count", 500),
            ("network.hidden.0.kind", "Conv2D"),
            ("network.hidden.0.kernel_initializer.kind", "RandomNormal"),
            ("network.hidden.0.kernel_initializer.stddev", 1.0),
        ],
    )
    assert changed.optimizer == SGD(momentum=0.9)
    assert isinstance(changed.schedule, CosineDecayRestarts)
    assert changed.schedule.first_decay.count == 500
    assert changed.network.hidden[0].kernel_initializer.stddev == 1


def test_a_layer_of_another_kind_keeps_what_layers_share():
    changed = with_settings(
        ONE_LAYER, [("network.hidden.0.dropout", 0.5), ("network.hidden.0.kind", "Conv2D")]
    )
    assert changed.network.hidden == (ConvolutionalLayer(dropout=0.5),)


def test_the_kind_there_already_keeps_its_settings():
    changed = with_settings(ONE_LAYER, [("optimizer.beta_1", 0.8), ("optimizer.kind", "Adam")])
    assert changed.optimizer.beta_1 == 0.8


def test_only_the_whole_must_be_possible():
    steps = [
        ("optimizer.clipnorm", 1.0),
        ("optimizer.clipvalue", 1.0),
        ("optimizer.clipnorm", None),
    ]
    assert with_settings(ONE_LAYER, steps).optimizer.clipvalue == 1
    with pytest.raises(ExperimentError, match="only one way of clipping"):
        with_settings(ONE_LAYER, steps[:2])


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("optimizer.learning_rat", "optimizer.learning_rate"),
        ("optimiser.kind", "optimizer.kind"),
        ("training.epoch", "training.epochs"),
        ("network.hidden.1.units", "network.hidden.0.units"),
        ("network.hidden.0.dropuot", "network.hidden.0.dropout"),
    ],
)
def test_a_path_missed_by_little_is_suggested(path, meant):
    with pytest.raises(ExperimentError) as error:
        with_setting(ONE_LAYER, path, 1)
    assert str(error.value) == f"There is no setting {path}. Did you mean {meant}?"


def test_suggestions_know_the_kind_just_chosen():
    with pytest.raises(ExperimentError, match=r"Did you mean optimizer\.momentum\?"):
        with_settings(ONE_LAYER, [("optimizer.kind", "SGD"), ("optimizer.momentun", 0.9)])


@pytest.mark.parametrize(
    "path", ["", "zzz", "zzz.0", "optimizer.learning_rate.x", "network.hidden.x"]
)
def test_there_is_no_such_path(path):
    with pytest.raises(ExperimentError, match="There is no setting"):
        with_setting(ONE_LAYER, path, 1)


@pytest.mark.parametrize(
    ("path", "value", "sentence"),
    [
        ("training.epochs", 0, "training.epochs must be at least 1, not 0."),
        ("training.epochs", 2.5, "training.epochs must be a whole number, not 2.5."),
        ("optimizer.learning_rate", 0, "optimizer.learning_rate must be greater than 0, not 0."),
        ("optimizer.beta_1", 1.0, "optimizer.beta_1 must be less than 1, not 1."),
        (
            "optimizer.learning_rate",
            "fast",
            "optimizer.learning_rate must be a number, not 'fast'.",
        ),
        ("early_stopping.enabled", "yes", "must be true or false, not 'yes'."),
        ("checkpoint.monitor", "loss_val", "must be one of 'val_loss', 'val_accuracy', 'loss'"),
        ("optimizer", "SGD", "optimizer must be an object with named settings, not 'SGD'."),
        ("optimizer.kind", "Adamw", "not 'Adamw'. Did you mean AdamW?"),
        ("network.output.kernel_initializer.kind", "uniform", "Did you mean RandomUniform?"),
        ("network.hidden.0.kind", "Convolutional", "Did you mean Conv2D?"),
        ("network.hidden.0.activation", "Relu", "not 'Relu'. Did you mean relu?"),
        ("network.hidden", 3, "network.hidden must be a list, not 3."),
        ("network.hidden", [{}] * 9, "network.hidden"),
        ("network.hidden.0", {"kind": "Dense", "unit": 3}, "Did you mean units?"),
    ],
)
def test_an_impossible_value_gets_a_sentence(path, value, sentence):
    with pytest.raises(ExperimentError) as error:
        with_setting(ONE_LAYER, path, value)
    assert sentence in str(error.value)


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        ("optimizer.learning_rate=0.01", ("optimizer.learning_rate", 0.01)),
        ("training.epochs = 5", ("training.epochs", 5)),
        ("optimizer.kind=SGD", ("optimizer.kind", "SGD")),
        ("early_stopping.enabled=false", ("early_stopping.enabled", False)),
        ("optimizer.clipnorm=null", ("optimizer.clipnorm", None)),
        ("network.hidden=[]", ("network.hidden", [])),
        ("optimizer.learning_rate=1e-5", ("optimizer.learning_rate", 1e-5)),
        ("preset=a=b", ("preset", "a=b")),
    ],
)
def test_a_setting_is_read(text, setting):
    assert parse_setting(text) == setting


@pytest.mark.parametrize("text", ["training.epochs", "=5", " = 5", ""])
def test_what_is_no_setting_is_told(text):
    with pytest.raises(ExperimentError, match="write it as path=value"):
        parse_setting(text)
