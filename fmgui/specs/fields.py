"""Specs described as rows, from which forms, tooltips, help and the command line are made."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import annotated_types
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from fmgui.specs.base import Spec, Ui

SpecClass = type[Spec]


@dataclass(frozen=True)
class Bounds:
    """The numbers a field takes."""

    minimum: float | None = None
    maximum: float | None = None
    minimum_is_allowed: bool = True
    maximum_is_allowed: bool = True


@dataclass(frozen=True)
class Row:
    """One field of a spec, with everything an editor for it needs."""

    name: str
    """The field's name, the last part of its path in the experiment."""
    title: str
    description: str
    type: type
    """``int``, ``float``, ``bool``, ``str``, or ``tuple`` for a list of specs, or ``Spec``."""
    default: Any
    optional: bool = False
    """Whether ``None`` is a value, shown as an empty field."""
    empty: str = ""
    """What an empty field means: what stands behind ``Empty:`` in the description."""
    choices: tuple[str, ...] = ()
    """The words a ``str`` field takes, where there is a choice of them."""
    specs: tuple[SpecClass, ...] = ()
    """The kinds a ``Spec`` or ``tuple`` field can hold; one means there is no choice."""
    bounds: Bounds = Bounds()
    maximum_length: int | None = None
    """How many entries a ``tuple`` field holds at most."""
    ui: Ui = field(default_factory=Ui)

    @property
    def fits_one_line(self) -> bool:
        """Whether it is a spec of two plain values at most, such as a number and its unit."""
        if self.type is not Spec or len(self.specs) > 1:
            return False
        inner = describe(self.specs[0])
        return len(inner) <= 2 and not any(row.specs for row in inner)


@cache
def describe(spec: type[BaseModel]) -> tuple[Row, ...]:
    """Return a row for each field of ``spec`` but its ``kind``, in the order of a form."""
    rows = (_row(name, info) for name, info in spec.model_fields.items() if name != "kind")
    return tuple(sorted(rows, key=lambda row: row.ui.position))


def spec_title(spec: type[BaseModel]) -> str:
    """Return the name a user knows a spec by."""
    return spec.model_config.get("title") or spec.__name__


def spec_description(spec: type[BaseModel]) -> str:
    """Return the first sentence or two of what a spec is for."""
    return " ".join((spec.__doc__ or "").split())


def kind_of(spec: type[BaseModel]) -> str | None:
    """Return the ``kind`` that selects ``spec`` in a union, or None where it has none."""
    info = spec.model_fields.get("kind")
    return str(info.default) if info else None


def chosen(specs: tuple[type[Spec], ...], values: dict[str, Any]) -> type[Spec]:
    """Return the one of ``specs`` that plain values stand for, by their ``kind``."""
    return next(spec for spec in specs if kind_of(spec) == values.get("kind"))


def with_kind(
    values: dict[str, Any], spec: type[Spec], begun: dict[str, Any] | None = None
) -> dict[str, Any]:
    """Return plain values made those of another kind.

    They are the kind's defaults, or those that were ``begun`` with it earlier; what its kinds
    share, as hidden layers do, is taken over.
    """
    shared = next((base for base in spec.__mro__ if vars(base).get("keeps_fields")), None)
    kept = shared.model_fields if shared and issubclass(shared, BaseModel) else {}
    return (begun or spec().model_dump(mode="json")) | {
        name: values[name] for name in kept if name != "kind" and name in values
    }


def paths(spec: BaseModel, prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Yield each path into an experiment and the value there, ``kind`` included."""
    for name in type(spec).model_fields:
        value, path = getattr(spec, name), f"{prefix}{name}"
        if isinstance(value, BaseModel):
            yield from paths(value, f"{path}.")
        elif isinstance(value, tuple):
            for index, entry in enumerate(value):
                yield from paths(entry, f"{path}.{index}.")
        else:
            yield path, value


def spec_at(model: type[BaseModel], location: tuple[int | str, ...]) -> type[BaseModel] | None:
    """Return the spec class at a validation error's location, or None where there is none."""
    current: type[BaseModel] | None = model
    candidates: tuple[type[BaseModel], ...] = ()
    for part in location:
        if isinstance(part, int):
            continue
        chosen = next((spec for spec in candidates if kind_of(spec) == part), None)
        if chosen is not None:
            current, candidates = chosen, ()
            continue
        info = current.model_fields.get(part) if current else None
        if info is None:
            return None
        candidates = _row(part, info).specs
        current = candidates[0] if len(candidates) == 1 else None
    return current


def _row(name: str, info: FieldInfo) -> Row:
    annotation, optional = _without_none(info.annotation)
    hint = next((item for item in info.metadata if isinstance(item, Ui)), Ui())
    entry_type: type = annotation if isinstance(annotation, type) else str
    choices: tuple[str, ...] = ()
    specs: tuple[SpecClass, ...] = ()
    if get_origin(annotation) is Literal:
        values = get_args(annotation)
        entry_type = type(values[0])
        choices = tuple(map(str, values)) if entry_type is str else ()
    elif get_origin(annotation) is tuple:
        entry_type, specs = tuple, _specs_in(get_args(annotation)[0])
    elif found := _specs_in(annotation):
        entry_type, specs = Spec, found
    return Row(
        name=name,
        title=info.title or name,
        description=info.description or "",
        type=entry_type,
        default=info.get_default(call_default_factory=True),
        optional=optional,
        empty=_text_after_empty(info.description or "") if optional else "",
        choices=choices,
        specs=specs,
        bounds=_bounds(info),
        maximum_length=next(
            (m.max_length for m in info.metadata if isinstance(m, annotated_types.MaxLen)), None
        ),
        ui=hint,
    )


def _text_after_empty(description: str) -> str:
    _, sign, rest = description.partition("Empty:")
    return rest.strip().rstrip(".") if sign else "none"


def _without_none(annotation: Any) -> tuple[Any, bool]:
    if get_origin(annotation) in (Union, UnionType):
        members = [member for member in get_args(annotation) if member is not NoneType]
        if len(members) < len(get_args(annotation)):
            return (members[0] if len(members) == 1 else Union[tuple(members)]), True  # noqa: UP007
    return annotation, False


def _specs_in(annotation: Any) -> tuple[type[Spec], ...]:
    if get_origin(annotation) is Annotated:
        return _specs_in(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return tuple(spec for member in get_args(annotation) for spec in _specs_in(member))
    if isinstance(annotation, type) and issubclass(annotation, Spec):
        return (annotation,)
    return ()


def _bounds(info: FieldInfo) -> Bounds:
    limits: dict[str, Any] = {}
    for item in info.metadata:
        for name in ("ge", "gt", "le", "lt"):
            if hasattr(item, name):
                limits[name] = getattr(item, name)
    return Bounds(
        minimum=limits.get("ge", limits.get("gt")),
        maximum=limits.get("le", limits.get("lt")),
        minimum_is_allowed="gt" not in limits,
        maximum_is_allowed="lt" not in limits,
    )
