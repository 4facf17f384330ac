"""An experiment over several seeds, and over a small grid of settings."""

import itertools
import json
from collections import Counter
from dataclasses import dataclass
from typing import Any

from fmgui.errors import ExperimentError
from fmgui.specs.experiment import WITHOUT_EFFECT, Experiment
from fmgui.specs.fields import paths
from fmgui.specs.names import run_name
from fmgui.specs.paths import parse_setting, with_settings

MOST_MEMBERS = 200
"""Trainings a sweep has at most; more would take a class's whole day."""

Variation = tuple[str, tuple[Any, ...]]
"""The path of a setting, and the values it takes in turn."""


@dataclass(frozen=True)
class Member:
    """One training of a sweep."""

    name: str
    """What to call its run, see ``run_name``."""
    experiment: Experiment


def members(
    experiment: Experiment, seeds: int, vary: tuple[Variation, ...] = ()
) -> tuple[Member, ...]:
    """Return the trainings of a sweep: each combination of the values, with each seed.

    Args:
        experiment: What is varied. Its own seed is the first one, the others follow it.
        seeds: How many seeds, at least 1.
        vary: The settings that take several values; with none there are the seeds alone.

    Raises:
        ExperimentError: There is no such setting, a value is not valid, a setting is named twice,
            or there would be too many trainings.
    """
    _check(seeds, vary)
    found: list[Member] = []
    names: Counter[str] = Counter()
    for values in itertools.product(*(values for _, values in vary)):
        changes = [(path, value) for (path, _), value in zip(vary, values, strict=True)]
        varied = with_settings(experiment, changes)
        # More than two changes are only counted in a name.
        name = run_name(varied, experiment)
        names[name] += 1
        if names[name] > 1:
            name = f"{name}-{names[name]}"
        for seed in range(varied.training.seed, varied.training.seed + seeds):
            one = with_settings(varied, [("training.seed", seed)])
            found.append(Member(f"{name}-seed-{seed}", one))
    return tuple(found)


def parse_variation(text: str) -> Variation:
    """Return the setting and the values of ``path=value,value``.

    Raises:
        ExperimentError: There is no ``=``, or nothing behind it.
    """
    path, written = parse_setting(text)
    if isinstance(written, str):
        return path, parse_values(written)
    return path, (written,)


def parse_values(text: str) -> tuple[Any, ...]:
    """Return values written with commas between them; each is JSON, or else a word.

    Raises:
        ExperimentError: There is nothing between two commas, or nothing at all.
    """
    words = [word.strip() for word in text.split(",")]
    if not all(words):
        raise ExperimentError(f"{text!r} are no values: write them as 0.1, 0.01, 0.001.")
    return tuple(_value(word) for word in words)


def without_seed(experiment: Experiment) -> str:
    """Return what experiments have in common that differ in nothing but their seed.

    What has no effect on the result, such as the name of a preset, makes no difference either.
    """
    values = dict(paths(experiment))
    left_out = WITHOUT_EFFECT | {"training.seed"}
    return json.dumps({path: values[path] for path in sorted(values.keys() - left_out)})


def _check(seeds: int, vary: tuple[Variation, ...]) -> None:
    if seeds < 1:
        raise ExperimentError("A sweep needs one seed at least.")
    paths = [path for path, _ in vary]
    for path in paths:
        if path == "training.seed":
            raise ExperimentError("The seed is varied by the number of seeds, not by its values.")
        if paths.count(path) > 1:
            raise ExperimentError(f"{path} is varied twice: name it once, with all its values.")
    count = seeds
    for _, values in vary:
        count *= len(values)
    if count > MOST_MEMBERS:
        raise ExperimentError(f"{count:,} trainings are too many: {MOST_MEMBERS} are the most.")


def _value(word: str) -> Any:
    try:
        return json.loads(word)
    except ValueError:
        return word
