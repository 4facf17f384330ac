"""What a form, a tooltip and the command line need to know of every field."""

import math

import pytest
from pydantic import ValidationError

from fmgui.specs.base import Spec
from fmgui.specs.experiment import Experiment
from fmgui.specs.fields import (
    chosen,
    describe,
    kind_of,
    paths,
    spec_at,
    spec_description,
    spec_title,
)
from fmgui.specs.initializers import Initializer, RandomNormal
from fmgui.specs.network import DenseLayer, Network
from fmgui.specs.optimizers import SGD, Adam, AdamW, Optimizer
from fmgui.specs.schedules import CosineDecay, Length, Schedule
from fmgui.specs.training import Training
from tests.specs.every import at_bounds, beyond_bounds, field_id, fields, spec_classes

FIELDS = fields()
NUMBERS = [
    (spec, row) for spec, row in FIELDS if row.type in (int, float) and row.name != "schema_version"
]
KINDS = [spec for spec in spec_classes() if kind_of(spec)]


def row_of(spec: type[Spec], name: str):
    return next(row for row in describe(spec) if row.name == name)


def test_every_family_is_found():
    for family, count in ((Optimizer, 9), (Schedule, 8), (Initializer, 13)):
        assert len([spec for spec in spec_classes() if issubclass(spec, family)]) == count


@pytest.mark.parametrize("spec", spec_classes(), ids=field_id)
def test_the_default_is_valid(spec):
    assert spec.model_validate_json(spec().model_dump_json()) == spec()


@pytest.mark.parametrize("spec", spec_classes(), ids=field_id)
def test_the_default_survives_json(spec):
    text = spec().model_dump_json()
    assert spec.model_validate_json(text).model_dump_json() == text


@pytest.mark.parametrize("field", FIELDS, ids=field_id)
def test_every_field_has_a_title_and_a_description(field):
    _, row = field
    assert row.title != row.name
    assert row.title[0].isupper()
    assert row.description.endswith((".", "?"))


@pytest.mark.parametrize("spec", KINDS, ids=field_id)
def test_every_kind_has_a_title_and_a_description(spec):
    assert spec.model_config.get("title") == spec_title(spec)
    assert spec_description(spec).endswith((".", "!"))


@pytest.mark.parametrize("field", [field for field in FIELDS if field[1].specs], ids=field_id)
def test_a_kind_is_chosen_by_its_name(field):
    _, row = field
    for spec in row.specs:
        assert chosen(row.specs, {"kind": kind_of(spec)}) is spec


@pytest.mark.parametrize("spec", spec_classes(), ids=field_id)
def test_an_unknown_key_is_refused(spec):
    with pytest.raises(ValidationError):
        spec.model_validate({"colour": "red"})


@pytest.mark.parametrize("spec", spec_classes(), ids=field_id)
def test_a_spec_cannot_be_changed(spec):
    with pytest.raises(ValidationError):
        setattr(spec(), next(iter(spec.model_fields)), 1)


@pytest.mark.parametrize("field", NUMBERS, ids=field_id)
def test_values_beyond_the_bounds_are_refused(field):
    spec, row = field
    refused = list(beyond_bounds(row))
    assert len(refused) == 2, "a number needs both a smallest and a largest value"
    for value in refused:
        with pytest.raises(ValidationError):
            spec(**{row.name: value})


@pytest.mark.parametrize("field", NUMBERS, ids=field_id)
def test_values_at_the_bounds_are_taken(field):
    spec, row = field
    for value in at_bounds(row):
        if (spec.__name__, row.name, value) != ("Length", "count", 0):
            assert getattr(spec(**{row.name: value}), row.name) == value


@pytest.mark.parametrize("field", NUMBERS, ids=field_id)
def test_what_is_no_number_is_refused(field):
    spec, row = field
    for value in ("1", True, [], math.nan, math.inf):
        with pytest.raises(ValidationError):
            spec(**{row.name: value})


@pytest.mark.parametrize("field", FIELDS, ids=field_id)
def test_only_optional_fields_can_be_empty(field):
    spec, row = field
    if row.optional:
        assert getattr(spec(**{row.name: None}), row.name) is None
        assert row.empty
    else:
        assert row.empty == ""
        with pytest.raises(ValidationError):
            spec(**{row.name: None})


@pytest.mark.parametrize("field", [field for field in FIELDS if field[1].choices], ids=field_id)
def test_every_choice_is_taken_and_no_other_word(field):
    spec, row = field
    for word in row.choices:
        assert getattr(spec(**{row.name: word}), row.name) == word
    with pytest.raises(ValidationError):
        spec(**{row.name: "something else"})


def test_a_row_tells_of_a_number():
    row = row_of(Adam, "learning_rate")
    assert (row.type, row.default, row.title) == (float, 0.001, "Learning rate")
    assert (row.bounds.minimum, row.bounds.minimum_is_allowed) == (0, False)
    assert (row.bounds.maximum, row.bounds.maximum_is_allowed) == (1000, True)
    assert row.ui.logarithmic


def test_a_row_tells_of_an_optional_number():
    assert row_of(Adam, "weight_decay").optional
    assert not row_of(AdamW, "weight_decay").optional
    assert row_of(Adam, "weight_decay").empty == "none"
    assert row_of(Training, "training_pictures").empty == "all"


def test_a_row_tells_of_specs():
    hidden = row_of(Network, "hidden")
    assert (hidden.type, hidden.maximum_length) == (tuple, 8)
    assert DenseLayer in hidden.specs
    assert SGD in row_of(Experiment, "optimizer").specs
    assert row_of(Experiment, "training").specs == (Training,)


def test_a_length_fits_one_line_and_larger_specs_do_not():
    assert row_of(CosineDecay, "decay").fits_one_line
    assert row_of(CosineDecay, "decay").specs == (Length,)
    assert not row_of(Experiment, "training").fits_one_line
    assert not row_of(Experiment, "optimizer").fits_one_line
    assert not row_of(Network, "hidden").fits_one_line


def test_rows_come_in_the_order_of_their_position():
    names = [row.name for row in describe(DenseLayer)]
    assert names[:2] == ["units", "activation"]
    assert "kind" not in names


def test_paths_reach_every_value():
    found = dict(paths(Experiment(network=Network(hidden=(DenseLayer(units=7),)))))
    assert found["network.hidden.0.units"] == 7
    assert found["optimizer.kind"] == "Adam"
    assert found["schedule.warmup.count"] == 0


def test_a_spec_is_found_where_a_validation_error_points():
    assert spec_at(Experiment, ("network", "hidden", 0, "Dense")) is DenseLayer
    where = ("network", "hidden", 0, "Dense", "kernel_initializer", "RandomNormal")
    assert spec_at(Experiment, where) is RandomNormal
    assert spec_at(Experiment, ("nowhere",)) is None
