"""An experiment over several seeds, and over a small grid of settings."""

import pytest

from fmgui.errors import ExperimentError
from fmgui.specs.experiment import Experiment
from fmgui.specs.paths import with_setting
from fmgui.specs.presets import preset
from fmgui.specs.sweep import MOST_MEMBERS, members, parse_variation, without_seed

LECTURE = preset("lecture").experiment


def test_the_own_seed_is_the_first_one():
    planned = members(LECTURE, 3)
    assert [member.experiment.training.seed for member in planned] == [42, 43, 44]
    assert [member.name for member in planned] == [
        "lecture-seed-42",
        "lecture-seed-43",
        "lecture-seed-44",
    ]
    assert planned[0].experiment == LECTURE


def test_each_combination_of_values_has_each_seed():
    vary = (("optimizer.learning_rate", (0.01, 0.001)), ("training.batch_size", (16, 64)))
    planned = members(LECTURE, 2, vary)
    found = {
        (
            member.experiment.optimizer.learning_rate,
            member.experiment.training.batch_size,
            member.experiment.training.seed,
        )
        for member in planned
    }
    assert len(planned) == len(found) == 8
    assert len({member.name for member in planned}) == 8


def test_names_differ_even_where_changes_are_only_counted():
    vary = (
        ("optimizer.learning_rate", (0.01, 0.02)),
        ("training.batch_size", (16, 64)),
        ("training.epochs", (3, 4)),
    )
    planned = members(LECTURE, 1, vary)
    assert len({member.name for member in planned}) == 8


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("optimizer.learning_rate=0.1, 0.01", ("optimizer.learning_rate", (0.1, 0.01))),
        ("optimizer.kind=SGD,Adam", ("optimizer.kind", ("SGD", "Adam"))),
        ("early_stopping.enabled=true,false", ("early_stopping.enabled", (True, False))),
        ("training.epochs=3", ("training.epochs", (3,))),
    ],
)
def test_a_setting_and_its_values_are_read(text, expected):
    assert parse_variation(text) == expected


@pytest.mark.parametrize(
    ("vary", "seeds", "told"),
    [
        ([("optimizer.learnin_rate", (0.1,))], 1, "optimizer.learning_rate"),
        ([("optimizer.learning_rate", (-1.0,))], 1, "learning_rate must be greater than 0"),
        ([("training.epochs", (1,)), ("training.epochs", (2,))], 1, "varied twice"),
        ([("training.seed", (1, 2))], 1, "number of seeds"),
        ([], 0, "one seed at least"),
        ([], MOST_MEMBERS + 1, "too many"),
    ],
)
def test_what_cannot_be_varied_is_told(vary, seeds, told):
    with pytest.raises(ExperimentError, match=told):
        members(LECTURE, seeds, tuple(vary))


def test_values_that_are_none_are_told():
    with pytest.raises(ExperimentError, match="no values"):
        parse_variation("training.epochs=3,,4")


def test_experiments_that_differ_in_their_seed_alone_have_all_else_in_common():
    other_seed = with_setting(LECTURE, "training.seed", 7)
    assert without_seed(LECTURE) == without_seed(other_seed)
    assert without_seed(LECTURE) != without_seed(with_setting(LECTURE, "training.epochs", 7))
    assert without_seed(Experiment()) == without_seed(Experiment(preset="lecture"))
