"""What every description in an experiment has in common."""

from dataclasses import dataclass
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict


class Spec(BaseModel):
    """A frozen description of one part of an experiment.

    Unknown keys, wrong types and values out of bounds are refused. Each field declares its
    type, default, bounds, title and description once; forms, tooltips, error messages, the
    command line and the exported script are all made from that declaration.
    """

    keeps_fields: ClassVar[bool] = False
    """Whether the fields of this very class keep their values when one of its kinds becomes
    another; else a new kind starts from its own defaults."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=True,
        validate_default=True,
        allow_inf_nan=False,
    )


class KerasSpec(Spec):
    """A spec that stands for one Keras object; its ``kind`` is the name of the Keras class."""

    kind: str

    def keras_class(self) -> str:
        """Return the name of the Keras class that this spec builds."""
        return self.kind

    def keras_arguments(self) -> dict[str, Any]:
        """Return the keyword arguments for the Keras class, shared by build and script."""
        return {name: getattr(self, name) for name in type(self).model_fields if name != "kind"}


@dataclass(frozen=True)
class Ui:
    """Hints for a field's editor. They change how a value is edited, never what is valid."""

    step: float | None = None
    """What one press of an arrow adds; for a logarithmic editor the arrows multiply instead."""
    logarithmic: bool = False
    """Whether the editor's arrows and wheel go by 1, 2, 5, 10, 20 ..."""
    advanced: bool = False
    """Whether the field stays folded away until the user asks for more."""
    suffix: str = ""
    """A unit shown behind the number, e.g. ``" epochs"``."""
    position: int = 0
    """Where the field stands in its form: lower first, equals in the order of declaration."""
    only_with: tuple[str, bool | str] | None = None
    """Another field of the same spec, and the value it must have for this one to count."""
    example: float | None = None
    """A sensible value to begin with where the field's default is None."""
