"""What ``result.json`` must be for the program to show it; further values are passed over."""

from typing import Annotated, Any

from pydantic import BaseModel, Field, ValidationError

_Probabilities = Annotated[list[float | None], Field(min_length=10, max_length=10)]


class _Score(BaseModel):
    loss: float | None = None
    accuracy: float | None = None


class _Prediction(BaseModel):
    label: Annotated[int, Field(ge=0, le=9)] | None = None
    last: _Probabilities | None = None
    best: _Probabilities | None = None


class _Moment(BaseModel):
    epoch: Annotated[int, Field(ge=1, le=1_000_000)]
    step: Annotated[int, Field(ge=1, le=1_000_000_000)]
    steps_per_epoch: Annotated[int, Field(ge=1, le=1_000_000_000)]


class _Result(BaseModel):
    outcome: str = ""
    message: Annotated[str, Field(max_length=10_000)] = ""
    parameters: int = 0
    epochs: Annotated[int, Field(ge=0, le=1_000_000)] = 0
    best_epoch: Annotated[int, Field(ge=0, le=1_000_000)] | None = None
    seconds: float | None = None
    last: _Score | None = None
    best: _Score | None = None
    diverged_at: _Moment | None = None
    prediction: _Prediction | None = None


def problem_of(result: dict[str, Any]) -> str:
    """Return the name of a value that is not as it should be; empty where all are."""
    try:
        _Result.model_validate(result, strict=True)
    except ValidationError as error:
        return ".".join(map(str, error.errors()[0]["loc"]))
    return ""
