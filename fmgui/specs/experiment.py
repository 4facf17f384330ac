"""The root of all: one experiment, as it is set up, saved, trained and exported."""

import json
from typing import Any, Literal, Self

from pydantic import Field, ValidationError

from fmgui.errors import ExperimentError
from fmgui.specs.base import Spec
from fmgui.specs.explain import explain
from fmgui.specs.network import Network
from fmgui.specs.optimizers import Adam, AnyOptimizer
from fmgui.specs.schedules import AnySchedule, ConstantRate
from fmgui.specs.training import Checkpoint, EarlyStopping, Training

SCHEMA_VERSION = 1


WITHOUT_EFFECT = frozenset(
    {
        "schema_version",
        "preset",
        "checkpoint.keep_epochs",
        "checkpoint.tensorboard",
        "training.measure_again",
    }
)
"""Paths of settings that decide nothing about the result of a training."""


class Experiment(Spec):
    """Everything that decides a run's result, apart from the data set."""

    schema_version: Literal[1] = Field(
        default=1, title="Schema version", description="The version of this file's format."
    )
    preset: str | None = Field(
        default=None,
        max_length=100,
        title="Preset",
        description="The preset this experiment was started from.",
    )
    network: Network = Field(
        default=Network(), title="Network", description="From pixels to ten probabilities."
    )
    optimizer: AnyOptimizer = Field(
        default=Adam(), title="Optimizer", description="How each step is made of the gradient."
    )
    schedule: AnySchedule = Field(
        default=ConstantRate(),
        title="Learning-rate schedule",
        description="How the learning rate changes on the way.",
    )
    training: Training = Field(
        default=Training(), title="Training", description="Epochs, batches and pictures."
    )
    early_stopping: EarlyStopping = Field(
        default=EarlyStopping(),
        title="Early stopping",
        description="Ends training when it no longer helps.",
    )
    checkpoint: Checkpoint = Field(
        default=Checkpoint(), title="Checkpoint", description="Which epochs are kept."
    )

    @classmethod
    def from_json(cls, text: str | bytes, source: str = "The experiment") -> Self:
        """Read an experiment that ``to_json`` or a person has written.

        ``source`` names it in the sentences of the errors, e.g. a file's name.

        Raises:
            ExperimentError: The JSON is broken, of a newer schema, or not an experiment.
        """
        try:
            values = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise ExperimentError(f"{source} is not valid JSON: {error}.") from None
        return cls.from_values(values, source)

    @classmethod
    def from_values(cls, values: Any, source: str = "The experiment") -> Self:
        """Read an experiment from the plain values of a JSON file.

        Raises:
            ExperimentError: Of a newer schema, or not an experiment.
        """
        if not isinstance(values, dict):
            raise ExperimentError(f"{source} is not an experiment: it should be a JSON object.")
        version = values.get("schema_version", SCHEMA_VERSION)
        if isinstance(version, int) and version > SCHEMA_VERSION:
            raise ExperimentError(
                f"{source} was made by a newer fmgui (schema version {version}, this one reads "
                f"up to {SCHEMA_VERSION}): update fmgui to open it."
            )
        try:
            # Through JSON, so that lists become tuples while types stay strict.
            return cls.model_validate_json(json.dumps(values))
        except ValidationError as error:
            raise ExperimentError(f"{source}: {explain(error, cls)}") from None

    def to_json(self) -> str:
        """Return the experiment as indented JSON, each value at its path."""
        return json.dumps(self.model_dump(mode="json"), indent=2, ensure_ascii=False) + "\n"
