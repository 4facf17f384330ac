"""Settings reached by their path, as on the command line: ``optimizer.learning_rate=0.01``."""

import json
from typing import Any

from fmgui.errors import ExperimentError
from fmgui.specs.base import Spec
from fmgui.specs.experiment import Experiment
from fmgui.specs.explain import did_you_mean
from fmgui.specs.fields import describe, kind_of, with_kind


def with_setting(experiment: Experiment, path: str, value: Any) -> Experiment:
    """Return the experiment with one value changed.

    A new ``kind`` starts from that kind's own defaults; a hidden layer keeps what its kinds share.
    Whole lists can be given too, as ``network.hidden`` with a list of layers.

    Raises:
        ExperimentError: There is no such path, or the value is not valid there.
    """
    return with_settings(experiment, [(path, value)])


def with_settings(experiment: Experiment, settings: list[tuple[str, Any]]) -> Experiment:
    """Return the experiment with several values changed in turn, validated as a whole.

    Raises:
        ExperimentError: There is no such path, or a value is not valid there.
    """
    values = experiment.model_dump(mode="json")
    for path, value in settings:
        _set(values, path, value)
    return Experiment.from_values(values)


def parse_setting(text: str) -> tuple[str, Any]:
    """Return path and value of ``path=value``; the value is JSON, or else a word.

    Raises:
        ExperimentError: There is no ``=``, or nothing before it.
    """
    path, sign, value = text.partition("=")
    if not sign or not path.strip():
        raise ExperimentError(
            f"{text!r} is not a setting: write it as path=value, e.g. training.epochs=5."
        )
    try:
        return path.strip(), json.loads(value)
    except (ValueError, RecursionError):
        return path.strip(), value.strip()


def _set(values: dict[str, Any], path: str, value: Any) -> None:
    *parents, last = path.split(".")
    holder: Any = values
    for part in parents:
        holder = _step_into(holder, part, path, values)
    if isinstance(holder, list) and last.isdigit() and int(last) < len(holder):
        holder[int(last)] = value
    elif not isinstance(holder, dict) or last not in holder:
        raise _unknown(path, values)
    elif last == "kind" and value != holder["kind"]:
        before = holder.copy()
        holder.clear()
        holder.update(_begun(parents, value, before))
    else:
        holder[last] = value


def _step_into(holder: Any, part: str, path: str, values: dict[str, Any]) -> Any:
    if isinstance(holder, dict) and isinstance(holder.get(part), dict | list):
        return holder[part]
    if isinstance(holder, list) and part.isdigit() and int(part) < len(holder):
        return holder[int(part)]
    raise _unknown(path, values)


def _begun(parents: list[str], kind: Any, before: dict[str, Any]) -> dict[str, Any]:
    """Return the values a kind starts from; only its name where there is no such kind there."""
    candidates: list[type[Spec]] = [Experiment]
    for part in parents:
        if not part.isdigit():
            rows = [row for spec in candidates for row in describe(spec) if row.name == part]
            candidates = [spec for row in rows for spec in row.specs]
    chosen = next((spec for spec in candidates if kind_of(spec) == kind), None)
    return with_kind(before, chosen) if chosen else {"kind": kind}


def _unknown(path: str, values: dict[str, Any]) -> ExperimentError:
    return ExperimentError(f"There is no setting {path}.{did_you_mean(path, _paths(values))}")


def _paths(values: Any, prefix: str = "") -> list[str]:
    """Return each path into plain values."""
    if not isinstance(values, dict | list):
        return [prefix.rstrip(".")]
    named = values.items() if isinstance(values, dict) else enumerate(values)
    return [path for name, value in named for path in _paths(value, f"{prefix}{name}.")]
