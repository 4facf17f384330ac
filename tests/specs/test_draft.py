"""An experiment while it is edited: right or wrong, and compared with a preset."""

import pytest

from fmgui.specs.draft import Draft
from fmgui.specs.experiment import Experiment
from fmgui.specs.initializers import HeNormal, RandomNormal
from fmgui.specs.network import ConvolutionalLayer, DenseLayer, Network
from fmgui.specs.optimizers import SGD, Adam
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from tests.specs.every import experiments

LECTURE = preset("lecture").experiment


@pytest.mark.parametrize("experiment", experiments().values(), ids=experiments())
def test_a_draft_holds_an_experiment_as_it_is(experiment):
    draft = Draft(experiment)
    assert draft.experiment == experiment
    assert draft.problems == {}
    assert draft.changes() == []


@pytest.mark.parametrize("experiment", experiments().values(), ids=experiments())
def test_its_changes_lead_from_the_preset_to_the_draft(experiment):
    draft = Draft(experiment)
    draft.compare_with(LECTURE)
    settings = [(path, value) for path, _, value in draft.changes()]
    reached = with_settings(LECTURE, settings)
    assert reached.model_copy(update={"preset": None}) == experiment


def test_an_impossible_value_is_kept_and_told():
    draft = Draft(LECTURE)
    draft.put("optimizer.learning_rate", "fast")
    draft.put("training.epochs", 0)
    assert draft.experiment is None
    assert draft.at("optimizer.learning_rate") == "fast"
    assert draft.problems == {
        "optimizer.learning_rate": "must be a number",
        "training.epochs": "must be at least 1",
    }
    draft.put("optimizer.learning_rate", 0.1)
    draft.put("training.epochs", 5)
    assert draft.experiment == with_settings(
        LECTURE, [("optimizer.learning_rate", 0.1), ("training.epochs", 5)]
    )


def test_what_is_wrong_can_be_mended_for_the_time_being():
    draft = Draft(LECTURE)
    draft.put("optimizer.learning_rate", "abc")
    draft.put("training.epochs", 5)
    assert draft.mended() == with_settings(LECTURE, [("training.epochs", 5)])
    assert draft.at("optimizer.learning_rate") == "abc"


def test_a_new_kind_starts_from_its_defaults():
    draft = Draft(LECTURE)
    draft.choose("optimizer", SGD)
    assert draft.experiment.optimizer == SGD()


def test_going_back_to_a_kind_finds_what_was_typed():
    draft = Draft(LECTURE)
    draft.put("optimizer.learning_rate", 0.3)
    draft.choose("optimizer", SGD)
    draft.choose("optimizer", Adam)
    assert draft.experiment.optimizer == Adam(learning_rate=0.3, beta_1=0.89)


def test_a_layer_of_another_kind_keeps_what_both_kinds_share():
    draft = Draft(LECTURE)
    draft.put("network.hidden.0.units", 5)
    draft.choose("network.hidden.0", ConvolutionalLayer)
    layer = LECTURE.network.hidden[0]
    assert draft.experiment.network.hidden[0] == ConvolutionalLayer(
        activation=layer.activation,
        kernel_l2=layer.kernel_l2,
        activity_l1=layer.activity_l1,
        dropout=layer.dropout,
    )
    assert draft.changes() == [("network.hidden.0.kind", "Dense", "Conv2D")]
    draft.put("network.hidden.0.dropout", 0.1)
    draft.choose("network.hidden.0", DenseLayer)
    assert draft.experiment.network.hidden[0] == layer.model_copy(
        update={"units": 5, "dropout": 0.1}
    )


def test_what_was_typed_does_not_go_over_to_another_layer():
    layers = (DenseLayer(kernel_initializer=RandomNormal(stddev=3.0)), DenseLayer())
    draft = Draft(Experiment(network=Network(hidden=layers)))
    draft.choose("network.hidden.0.kernel_initializer", HeNormal)
    draft.put("network.hidden", draft.at("network.hidden")[::-1])
    draft.choose("network.hidden.0.kernel_initializer", RandomNormal)
    assert draft.at("network.hidden.0.kernel_initializer.stddev") == RandomNormal().stddev


def test_changes_are_told_against_the_reference():
    draft = Draft(LECTURE)
    draft.put("optimizer.learning_rate", 0.01)
    assert draft.changes() == [("optimizer.learning_rate", 0.001, 0.01)]
    assert draft.is_changed("optimizer")
    assert draft.is_changed("optimizer.learning_rate")
    assert not draft.is_changed("optimizer.beta_1")
    draft.put("optimizer.learning_rate", 0.001)
    assert draft.changes() == []


def test_a_changed_kind_is_compared_with_its_own_defaults():
    draft = Draft(LECTURE)
    draft.choose("optimizer", SGD)
    draft.put("optimizer.momentum", 0.9)
    assert draft.changes() == [("optimizer.kind", "Adam", "SGD"), ("optimizer.momentum", 0, 0.9)]
    assert draft.reference_at("optimizer.momentum") == 0
    assert draft.replaced_at("optimizer")["beta_1"] == 0.89


def test_more_layers_are_one_change():
    draft = Draft(LECTURE)
    draft.put("network.hidden", draft.at("network.hidden") * 2)
    ((path, before, now),) = draft.changes()
    assert (path, len(before), len(now)) == ("network.hidden", 1, 2)


def test_a_preset_s_name_is_no_change():
    draft = Draft(LECTURE.model_copy(update={"preset": None}))
    draft.compare_with(LECTURE)
    assert draft.changes() == []


def test_what_is_put_in_is_not_shared():
    draft = Draft(LECTURE)
    draft.choose("optimizer", SGD)
    draft.put("optimizer", draft.replaced_at("optimizer"))
    draft.put("optimizer.learning_rate", 1.0)
    assert draft.changes() == [("optimizer.learning_rate", 0.001, 1.0)]
