"""Experiments as files: what is read back, and what is told of files that are wrong."""

import json

import pytest
from pydantic import ValidationError

from fmgui.errors import ExperimentError
from fmgui.specs.experiment import SCHEMA_VERSION, Experiment
from fmgui.specs.explain import problems
from fmgui.specs.network import ConvolutionalLayer, DenseLayer, Network
from fmgui.specs.optimizers import Adam
from fmgui.specs.schedules import CosineDecay, Length
from tests.specs.every import experiments


def changed(**values):
    return Experiment().model_dump(mode="json") | values


def sentence_on(values):
    with pytest.raises(ExperimentError) as error:
        Experiment.from_json(json.dumps(values), "my.json")
    return str(error.value)


@pytest.mark.parametrize("experiment", experiments().values(), ids=experiments())
def test_an_experiment_survives_its_file(experiment):
    text = experiment.to_json()
    assert Experiment.from_json(text) == experiment
    assert Experiment.from_json(text).to_json() == text


def test_a_file_may_leave_out_what_has_a_default():
    assert Experiment.from_json('{"training": {"epochs": 3}}').training.epochs == 3


def test_a_file_carries_its_schema_version_and_ends_with_a_newline():
    text = Experiment().to_json()
    assert json.loads(text)["schema_version"] == SCHEMA_VERSION
    assert text.endswith("}\n")


def test_small_numbers_survive():
    experiment = Experiment(optimizer=Adam(learning_rate=0.00001, epsilon=1e-12))
    assert Experiment.from_json(experiment.to_json()) == experiment


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        (
            changed(schema_version=2),
            "my.json was made by a newer fmgui (schema version 2, this one reads up to 1): "
            "update fmgui to open it.",
        ),
        (changed(schema_version="1"), "my.json: schema_version must be 1, not '1'."),
        (changed(optimiser={}), "my.json: there is no setting optimiser. Did you mean optimizer?"),
        (
            changed(optimizer={"kind": "Adam", "momentum": 0.9, "learning_rate": 1}),
            "my.json: there is no setting optimizer.momentum. Did you mean ema_momentum?",
        ),
        (
            changed(network={"hidden": [{"kind": "Dense", "dropout": 2}]}),
            "my.json: network.hidden.0.dropout must be at most 0.99, not 2.",
        ),
        (
            changed(training={"epochs": "many"}),
            "my.json: training.epochs must be a whole number, not 'many'.",
        ),
        (
            changed(schedule={"first_decay": 3}),
            "my.json: schedule needs a kind that says which one it is.",
        ),
        (
            changed(schedule={"kind": "Cosine"}),
            "not 'Cosine'. Did you mean CosineDecay?",
        ),
        (
            changed(network=None),
            "my.json: network must be an object with named settings, not None.",
        ),
        ([1, 2], "my.json is not an experiment: it should be a JSON object."),
        (None, "my.json is not an experiment: it should be a JSON object."),
    ],
)
def test_what_is_wrong_is_told_in_a_sentence(values, sentence):
    assert sentence in sentence_on(values)


@pytest.mark.parametrize("text", ["", "{", '{"training": {"epochs": 3}', "epochs: 3", b"\xff\xfe"])
def test_broken_json_is_told(text):
    with pytest.raises(ExperimentError, match=r"^my\.json is not valid JSON: "):
        Experiment.from_json(text, "my.json")


def test_convolutions_come_before_dense_layers():
    Network(hidden=(ConvolutionalLayer(), DenseLayer()))
    with pytest.raises(ValidationError, match="convolutional layers before dense ones"):
        Network(hidden=(DenseLayer(), ConvolutionalLayer()))


def test_pooling_must_leave_a_picture():
    Network(hidden=(ConvolutionalLayer(pool_size=4), ConvolutionalLayer(pool_size=4)))
    with pytest.raises(ValidationError, match="too much pooling"):
        Network(hidden=(ConvolutionalLayer(pool_size=4),) * 3)


def test_there_are_eight_hidden_layers_at_most():
    Network(hidden=(DenseLayer(),) * 8)
    with pytest.raises(ValidationError):
        Network(hidden=(DenseLayer(),) * 9)


def test_there_is_one_way_of_clipping():
    with pytest.raises(ValidationError, match="only one way of clipping"):
        Adam(clipnorm=1.0, global_clipnorm=1.0)


def test_a_decay_has_a_length():
    with pytest.raises(ValidationError, match="must be longer than 0"):
        CosineDecay(decay=Length(count=0.0))


@pytest.mark.parametrize(
    ("length", "steps"),
    [
        (Length(count=10, unit="steps"), 10),
        (Length(count=2, unit="epochs"), 200),
        (Length(count=0.5, unit="epochs"), 50),
        (Length(count=0, unit="epochs"), 0),
    ],
)
def test_a_length_in_epochs_is_counted_in_steps(length, steps):
    assert length.steps(steps_per_epoch=100) == steps


def test_all_problems_are_told_by_their_path():
    values = changed(
        training={"epochs": 0, "batch_size": "x"},
        optimizer={"kind": "Adam", "clipnorm": 1, "clipvalue": 1},
    )
    with pytest.raises(ValidationError) as error:
        Experiment.model_validate_json(json.dumps(values))
    assert problems(error.value) == {
        "optimizer": "Choose only one way of clipping: by value, by norm or by global norm.",
        "training.epochs": "must be at least 1",
        "training.batch_size": "must be a whole number",
    }
