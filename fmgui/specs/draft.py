"""An experiment while it is being edited: its values may be impossible for a moment."""

import copy
import json
from functools import cache
from typing import Any

from pydantic import ValidationError

from fmgui.specs.base import Spec
from fmgui.specs.experiment import Experiment
from fmgui.specs.explain import problems
from fmgui.specs.fields import Row, chosen, describe, kind_of, with_kind

Value = Any
"""A plain value, list or dict, as in JSON; or a text that is no value of its field yet."""

Values = dict[str, Value]
"""The plain values of a spec, as in its JSON."""

Change = tuple[str, Value, Value]
"""A path, the reference's value there, and the value now."""


class Draft:
    """The plain values of an experiment, what is wrong with them, and what was changed.

    What a user has typed is kept as it is, right or wrong; ``experiment`` is None until all of
    it is right. Changes are told against a reference, such as the preset one started from.
    """

    def __init__(self, experiment: Experiment) -> None:
        self._reference = _plain(experiment)
        self.load(experiment)

    def load(self, experiment: Experiment) -> None:
        """Take over all values of an experiment."""
        self.load_values(_plain(experiment))

    def load_values(self, values: Values) -> None:
        """Take over plain values, right or wrong, as ``values`` has given them."""
        self._values = copy.deepcopy(values)
        self._put_aside: dict[tuple[str, str], Values] = {}
        self._check()

    def compare_with(self, reference: Experiment) -> None:
        """Tell changes against this experiment from now on."""
        self._reference = _plain(reference)
        self._check()

    @property
    def experiment(self) -> Experiment | None:
        """The experiment, or None while something is wrong."""
        return self._experiment

    @property
    def problems(self) -> dict[str, str]:
        """What is wrong, by path: a requirement at a value, a whole sentence at a part."""
        return self._problems

    def mended(self) -> Experiment | None:
        """Return the experiment with the reference's values where something is wrong.

        None where that is not enough, as with parts that do not go together.
        """
        values = self.values()
        for path in self._problems:
            _put(values, path, self.reference_at(path))
        try:
            return Experiment.model_validate_json(json.dumps(values))
        except ValidationError:
            return None

    def values(self) -> Values:
        """Return a copy of all plain values, possible or not."""
        return copy.deepcopy(self._values)

    def at(self, path: str) -> Value:
        """Return the value at a path; parts are returned as dicts and lists, not to be changed."""
        return _at(self._values, path)

    def put(self, path: str, value: Value) -> None:
        """Set the value at a path, right or wrong; a part is replaced as a whole."""
        _put(self._values, path, copy.deepcopy(value))
        if isinstance(value, list):
            # Entries have changed places: what was put aside belongs to other paths now.
            self._put_aside = {
                key: values
                for key, values in self._put_aside.items()
                if not key[0].startswith(f"{path}.")
            }
        self._check()

    def choose(self, path: str, spec: type[Spec]) -> None:
        """Make the part at a path another kind: with its defaults, or with what it last was.

        What all its kinds share, as hidden layers do, stays as it is.
        """
        before = self.at(path)
        self._put_aside[path, before["kind"]] = before
        begun = self._put_aside.pop((path, str(kind_of(spec))), None)
        self.put(path, with_kind(before, spec, begun))

    def reference_at(self, path: str) -> Value:
        """Return what stands at a path of the reference.

        Where the reference has another kind, or no such entry in a list, the defaults of the
        present kind stand in for it.
        """
        return _at(self._comparison.aligned, path)

    def replaced_at(self, path: str) -> Value:
        """Return what the reference has where another kind, or a longer or shorter list, stands."""
        return self._comparison.replaced[path]

    def is_changed(self, path: str) -> bool:
        """Say whether a value, or anything in a part, is not as in the reference."""
        return any(
            changed == path or changed.startswith(f"{path}.")
            for changed, _, _ in self._comparison.changes
        )

    def changes(self) -> list[Change]:
        """Return every path at which the values are not as in the reference.

        Set one after the other on the reference, they make of it what the draft is. A list
        that has become longer or shorter is one change.
        """
        return copy.deepcopy(self._comparison.changes)

    def _check(self) -> None:
        self._comparison = _Comparison(self._values, self._reference)
        self._experiment: Experiment | None = None
        self._problems: dict[str, str] = {}
        try:
            self._experiment = Experiment.model_validate_json(json.dumps(self._values))
        except ValidationError as error:
            self._problems = problems(error)


@cache
def defaults(spec: type[Spec]) -> Values:
    """Return the plain values a spec starts from, not to be changed."""
    return _plain(spec())


def _plain(spec: Spec) -> Values:
    return spec.model_dump(mode="json")


def _at(values: Value, path: str) -> Value:
    for part in path.split("."):
        values = values[int(part) if isinstance(values, list) else part]
    return values


def _put(values: Values, path: str, value: Value) -> None:
    holder, _, name = path.rpartition(".")
    parent: Value = _at(values, holder) if holder else values
    parent[int(name) if isinstance(parent, list) else name] = value


class _Comparison:
    """What two experiments' plain values have in common, and where they part.

    ``aligned`` is the reference in the shape of the values: where they have another kind, or an
    entry more in a list, the defaults stand in. ``replaced`` holds, by path, what the reference
    has where another kind or another number of entries stands now.
    """

    def __init__(self, values: Values, reference: Values) -> None:
        self.changes: list[Change] = []
        self.replaced: dict[str, Value] = {}
        self.aligned = self._compare(values, reference, Experiment, "", told=True)

    def _compare(
        self, values: Values, reference: Values, spec: type[Spec], path: str, *, told: bool
    ) -> Values:
        if values.get("kind") != reference.get("kind"):
            self.replaced[path.rstrip(".")] = reference
            if told:
                self.changes.append((f"{path}kind", reference["kind"], values["kind"]))
            reference = with_kind(reference, spec)
        aligned = dict(reference)
        for row in describe(spec):
            at, mine, theirs = f"{path}{row.name}", values[row.name], reference[row.name]
            if row.type is tuple:
                aligned[row.name] = self._compare_lists(mine, theirs, row, at, told=told)
            elif row.specs:
                kind = chosen(row.specs, mine)
                aligned[row.name] = self._compare(mine, theirs, kind, f"{at}.", told=told)
            elif told and mine != theirs and at not in _ABOUT_THE_FILE:
                self.changes.append((at, theirs, mine))
        return aligned

    def _compare_lists(
        self, values: list[Values], reference: list[Values], row: Row, path: str, *, told: bool
    ) -> list[Values]:
        if len(values) != len(reference):
            self.replaced[path] = reference
            if told:
                self.changes.append((path, reference, values))
            told = False
        kinds = [chosen(row.specs, entry) for entry in values]
        known = [*reference, *map(defaults, kinds[len(reference) :])]
        return [
            self._compare(mine, theirs, kind, f"{path}.{index}.", told=told)
            for index, (mine, theirs, kind) in enumerate(zip(values, known, kinds, strict=False))
        ]


_ABOUT_THE_FILE = ("schema_version", "preset")
"""Fields of an experiment that tell of the file, not of the training."""
