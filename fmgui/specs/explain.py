"""What a validation error means, in a sentence for the user."""

import difflib
from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, ValidationError

_EXPECTED = {
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "finite_number": "a finite number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "string_type": "a text",
    "string_too_short": "a text that is not empty",
    "tuple_type": "a list",
    "too_short": "a list that is not empty",
    "model_type": "an object with named settings",
    "model_attributes_type": "an object with named settings",
    "dict_type": "an object with named settings",
}

_BOUNDS = {
    "greater_than": ("gt", "must be greater than {}"),
    "greater_than_equal": ("ge", "must be at least {}"),
    "less_than": ("lt", "must be less than {}"),
    "less_than_equal": ("le", "must be at most {}"),
}


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return " Did you mean ...?" for the known word nearest to ``word``, or nothing."""
    spelled = {each.lower(): each for each in known}
    near = difflib.get_close_matches(word.lower(), spelled, n=1, cutoff=0.5)
    return f" Did you mean {spelled[near[0]]}?" if near else ""


def explain(error: ValidationError, model: type[BaseModel]) -> str:
    """Return one sentence for the first thing that is wrong: its path and what was expected."""
    first = error.errors(include_url=False)[0]
    path = dotted_path(first["loc"])
    return _sentence(path, first, model)


def dotted_path(location: tuple[int | str, ...]) -> str:
    """Return the path a user knows, such as ``network.hidden.0.units``.

    Pydantic puts the chosen kind of a union between the names; kinds are class names, begin
    with a capital letter, and are left out.
    """
    return ".".join(str(part) for part in location if not str(part)[:1].isupper())


def problems(error: ValidationError) -> dict[str, str]:
    """Return what is wrong at each path, to be shown right there.

    A wrong value gets a requirement, such as ``{"training.epochs": "must be at least 1"}``; parts
    that do not go together get a whole sentence, at the path of what holds them.
    """
    found: dict[str, str] = {}
    for one in error.errors(include_url=False):
        text = str(one["ctx"]["error"]) if one["type"] == "value_error" else _requirement(one)
        found.setdefault(dotted_path(one["loc"]), text)
    return found


def _sentence(path: str, error: Any, model: type[BaseModel]) -> str:
    kind, context, given = error["type"], error.get("ctx", {}), error.get("input")
    if kind == "extra_forbidden":
        name = path.rpartition(".")[2]
        return f"there is no setting {path}.{did_you_mean(name, _names_beside(error, model))}"
    if kind == "union_tag_invalid":
        tag, kinds = context["tag"], context["expected_tags"]
        titled = _kind_with_title(tag, error, model)
        suggestion = (
            f" Did you mean {titled}?" if titled else did_you_mean(str(tag), _quoted(kinds))
        )
        return f"{path}.kind must be one of {kinds}, not {tag!r}.{suggestion}"
    if kind == "union_tag_not_found":
        return f"{path} needs a kind that says which one it is."
    if kind == "value_error":
        where = f"{path}: " if path else ""
        return f"{where}{context['error']}"
    if kind == "missing":
        return f"{path} is missing."
    suggestion = ""
    if kind == "literal_error" and isinstance(given, str):
        suggestion = did_you_mean(given, _quoted(context["expected"]))
    return f"{path or 'it'} {_requirement(error)}, not {_plain(given)}.{suggestion}"


def _requirement(error: Any) -> str:
    """Return what a value must be, as the end of a sentence that begins with its name."""
    kind, context = error["type"], error.get("ctx", {})
    if kind in _BOUNDS:
        key, sentence = _BOUNDS[kind]
        return sentence.format(_plain(context[key]))
    if kind == "literal_error":
        expected = context["expected"]
        return f"must be one of {expected}" if " or " in expected else f"must be {expected}"
    if kind == "too_long":
        return f"must have at most {context['max_length']} entries"
    if kind == "string_too_long":
        return f"must have at most {context['max_length']} letters"
    if kind in _EXPECTED:
        return f"must be {_EXPECTED[kind]}"
    return f"must be right ({error['msg']})"


def _plain(value: Any) -> str:
    text = f"{value:g}" if isinstance(value, float) else repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _quoted(text: str) -> list[str]:
    """Return the words that stand in quotes."""
    return text.split("'")[1::2]


def _kind_with_title(title: Any, error: Any, model: type[BaseModel]) -> str | None:
    """Return the kind that the window calls by this title, such as RandomUniform for uniform."""
    from fmgui.specs.fields import describe, kind_of, spec_at, spec_title  # see _names_beside

    *parents, name = (part for part in error["loc"] if isinstance(part, str))
    holder = spec_at(model, tuple(parents))
    specs = (
        [spec for row in describe(holder) if row.name == name for spec in row.specs]
        if holder
        else []
    )
    return next((kind_of(spec) for spec in specs if spec_title(spec) == title), None)


def _names_beside(error: Any, model: type[BaseModel]) -> list[str]:
    from fmgui.specs.fields import spec_at  # it needs this module's sentences itself

    spec = spec_at(model, error["loc"][:-1])
    return list(spec.model_fields) if spec else []
