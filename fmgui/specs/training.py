"""How a network is trained: batches, epochs, validation, early stopping, checkpoint."""

from typing import Annotated, Literal

from pydantic import Field

from fmgui.specs.base import Spec, Ui

Monitor = Literal["val_loss", "val_accuracy", "loss", "accuracy"]
"""The values that can be watched, by Keras's names."""


class Training(Spec):
    """Epochs, batches, and which pictures are used for what."""

    epochs: Annotated[int, Ui(suffix=" epochs")] = Field(
        default=30,
        ge=1,
        le=10_000,
        title="Epochs",
        description="How often all training pictures are seen, at most.",
    )
    batch_size: Annotated[int, Ui(logarithmic=True)] = Field(
        default=32,
        ge=1,
        le=8192,
        title="Batch size",
        description="How many pictures are looked at before each step.",
    )
    seed: int = Field(
        default=42,
        ge=0,
        le=2**32 - 1,
        title="Seed",
        description="The same seed gives the same start, the same order and the same result.",
    )
    validation: Literal["test", "held_out"] = Field(
        default="test",
        title="Validate on",
        description=(
            "test: the test set, as in the lecture. Good for comparing with it, but then the "
            "test set has had a say in what was kept. held_out: a part of the training set."
        ),
    )
    validation_fraction: Annotated[float, Ui(step=0.05, only_with=("validation", "held_out"))] = (
        Field(
            default=0.1,
            gt=0,
            lt=1,
            title="Held-out share",
            description="The share of the training set kept for validation, its last pictures.",
        )
    )
    training_pictures: Annotated[int | None, Ui(logarithmic=True, example=1000)] = Field(
        default=None,
        ge=1,
        le=10_000_000,
        title="Training pictures",
        description="Use only so many of them: few make overfitting visible. Empty: all.",
    )
    shuffled_labels: Annotated[float, Ui(step=0.1)] = Field(
        default=0.0,
        ge=0,
        le=1,
        title="Shuffled labels",
        description="The share of training pictures whose labels are mixed up: can it learn them?",
    )
    sketches: Annotated[float, Ui(step=0.5)] = Field(
        default=0.0,
        ge=0,
        le=4,
        title="Sketches",
        description=(
            "How many sketches, as people draw clothes, join each training picture; others in "
            "each epoch. Networks that know photographs alone do not understand drawings."
        ),
    )
    measure_again: Annotated[bool, Ui(advanced=True)] = Field(
        default=False,
        title="Measure again",
        description=(
            "Measures the training loss again after each epoch, with dropout off and with the "
            "penalties apart. Epochs take a tenth longer, with convolutions up to two thirds; the "
            "result stays the same."
        ),
    )


_ENABLED = ("enabled", True)


class EarlyStopping(Spec):
    """Ends training when the watched value stops improving."""

    enabled: bool = Field(
        default=True,
        title="Stop early",
        description="Ends training when the watched value stops improving.",
    )
    monitor: Annotated[Monitor, Ui(only_with=_ENABLED)] = Field(
        default="val_loss",
        title="Watch",
        description="The value that must keep improving. val_ says that it is measured on the "
        "validation pictures, without it on the training pictures.",
    )
    mode: Annotated[Literal["auto", "min", "max"], Ui(advanced=True, only_with=_ENABLED)] = Field(
        default="auto",
        title="Better is",
        description="min: smaller is better; max: larger is; auto: known from the value's name.",
    )
    min_delta: Annotated[float, Ui(logarithmic=True, only_with=_ENABLED)] = Field(
        default=0.0,
        ge=0,
        le=100,
        title="Smallest improvement",
        description="A change must be larger than this to count.",
    )
    patience: Annotated[int, Ui(suffix=" epochs", only_with=_ENABLED)] = Field(
        default=10,
        ge=0,
        le=10_000,
        title="Patience",
        description="Epochs without an improvement before training ends.",
    )
    start_from_epoch: Annotated[int, Ui(advanced=True, only_with=_ENABLED)] = Field(
        default=0,
        ge=0,
        le=10_000,
        title="Start after epoch",
        description="Epochs to let pass before it begins to watch.",
    )
    baseline: Annotated[
        float | None, Ui(advanced=True, step=0.1, example=0.5, only_with=_ENABLED)
    ] = Field(
        default=None,
        ge=-1e6,
        le=1e6,
        title="Baseline",
        description="Only values better than this count as an improvement. Empty: none.",
    )
    restore_best_weights: Annotated[bool, Ui(only_with=_ENABLED)] = Field(
        default=False,
        title="Go back to the best",
        description=(
            "Keras's restore_best_weights: the network ends with its best weights. Here a run "
            "keeps the last and the best ones anyway, so that only the Keras script changes."
        ),
    )


class Checkpoint(Spec):
    """Which epochs are kept."""

    monitor: Monitor = Field(
        default="val_loss",
        title="Keep the best by",
        description="The epoch with the best value is kept, whatever ends the run.",
    )
    keep_epochs: Annotated[bool, Ui(advanced=True)] = Field(
        default=True,
        title="Keep epochs",
        description=(
            "Up to 50 epochs, evenly spread, are kept to look back at and to fork from. It takes "
            "100 MB of the disk at most, and changes nothing of the result."
        ),
    )
    tensorboard: Annotated[bool, Ui(advanced=True)] = Field(
        default=False,
        title="TensorBoard logs",
        description=(
            "Writes the curves into the run's folder tensorboard too, to be looked at with "
            "tensorboard --logdir. It changes nothing of the result."
        ),
    )
