"""How the learning rate changes while a network is trained.

Every schedule starts from the optimizer's learning rate, so that the rate stands in one place.
"""

from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from fmgui.specs.base import KerasSpec, Spec, Ui


class Length(Spec):
    """A stretch of training, in steps (batches) or in epochs."""

    model_config = ConfigDict(title="Length")
    count: Annotated[float, Ui(step=1)] = Field(
        default=1.0, ge=0, le=10_000_000, title="Length", description="How many steps or epochs."
    )
    unit: Literal["steps", "epochs"] = Field(
        default="epochs",
        title="Unit",
        description="A step is one batch; an epoch is all training pictures once.",
    )

    def steps(self, steps_per_epoch: int) -> int:
        """Return the length in whole steps, at least 0."""
        return round(self.count * (steps_per_epoch if self.unit == "epochs" else 1))


def _length(count: float, unit: Literal["steps", "epochs"], title: str, text: str) -> Length:
    return Field(default=Length(count=count, unit=unit), title=title, description=text)


def _end_share() -> float:
    return Field(
        default=0.0,
        ge=0,
        le=1,
        title="End, as a share",
        description="The lowest rate, as a share of the learning rate.",
    )


class Schedule(KerasSpec):
    """What all schedules share: they can be preceded by a warm-up."""

    warmup: Annotated[Length, Ui(position=1)] = _length(
        0.0,
        "epochs",
        "Warm-up",
        "First the rate climbs in a straight line from 0, for this long. 0: no warm-up.",
    )


class ConstantRate(Schedule):
    """The learning rate stays as it is."""

    model_config = ConfigDict(title="Constant")
    kind: Literal["Constant"] = "Constant"


class PiecewiseConstantDecay(Schedule):
    """The rate drops in steps."""

    model_config = ConfigDict(title="Steps")
    kind: Literal["PiecewiseConstantDecay"] = "PiecewiseConstantDecay"
    every: Length = _length(10.0, "epochs", "Drop every", "How long the rate stays at each level.")
    factor: Annotated[float, Ui(step=0.1)] = Field(
        default=0.5,
        gt=0,
        lt=1,
        title="Factor",
        description="Each drop multiplies the rate by this.",
    )
    drops: int = Field(
        default=3, ge=1, le=50, title="Drops", description="How many times the rate drops."
    )

    @model_validator(mode="after")
    def _levels_have_a_length(self) -> Self:
        if self.every.count == 0:
            raise ValueError("“Drop every” must be longer than 0.")
        return self


class _Decay(Schedule):
    decay: Length = _length(10.0, "epochs", "Decay length", "How long one decay takes.")

    @model_validator(mode="after")
    def _decay_has_a_length(self) -> Self:
        if self.decay.count == 0:
            raise ValueError("“Decay length” must be longer than 0.")
        return self


class _RateDecay(_Decay):
    decay_rate: Annotated[float, Ui(step=0.05)] = Field(
        default=0.5, gt=0, le=100, title="Decay rate", description="How strongly the rate decays."
    )
    staircase: bool = Field(
        default=False,
        title="Staircase",
        description="Drops at the end of each decay length instead of smoothly.",
    )


class ExponentialDecay(_RateDecay):
    """After each decay length the rate is multiplied by the decay rate."""

    model_config = ConfigDict(title="Exponential")
    kind: Literal["ExponentialDecay"] = "ExponentialDecay"
    decay_rate: Annotated[float, Ui(step=0.05)] = Field(
        default=0.5,
        gt=0,
        le=1,
        title="Decay rate",
        description="What is left of the rate after each decay length.",
    )


class InverseTimeDecay(_RateDecay):
    """The rate divided by 1 + decay rate × the number of decay lengths."""

    model_config = ConfigDict(title="Inverse time")
    kind: Literal["InverseTimeDecay"] = "InverseTimeDecay"


class PolynomialDecay(_Decay):
    """From the learning rate to the end rate along a power curve; power 1 is a straight line."""

    model_config = ConfigDict(title="Polynomial")
    kind: Literal["PolynomialDecay"] = "PolynomialDecay"
    end_learning_rate: Annotated[float, Ui(logarithmic=True)] = Field(
        default=0.0001, ge=0, le=1000, title="End rate", description="Where the rate arrives."
    )
    power: Annotated[float, Ui(step=0.5)] = Field(
        default=1.0, gt=0, le=20, title="Power", description="1: a straight line; 2: a parabola."
    )
    cycle: bool = Field(
        default=False,
        title="Again and again",
        description="Starts over, longer each time, when the end rate is reached.",
    )


class CosineDecay(_Decay):
    """Half a cosine wave from the learning rate down to its end."""

    model_config = ConfigDict(title="Cosine")
    kind: Literal["CosineDecay"] = "CosineDecay"
    decay: Length = _length(30.0, "epochs", "Decay length", "How long the decay takes.")
    alpha: Annotated[float, Ui(step=0.01)] = _end_share()


class CosineDecayRestarts(Schedule):
    """Cosine decay that starts over, each time for longer: the lecture's schedule."""

    model_config = ConfigDict(title="Cosine with restarts")
    kind: Literal["CosineDecayRestarts"] = "CosineDecayRestarts"
    first_decay: Length = _length(
        1000.0, "steps", "First period", "How long the first decay takes."
    )
    t_mul: Annotated[float, Ui(step=0.5)] = Field(
        default=2.0,
        ge=1,
        le=10,
        title="Longer by",
        description="Each period is this many times as long as the one before.",
    )
    m_mul: Annotated[float, Ui(step=0.1)] = Field(
        default=1.0,
        gt=0,
        le=10,
        title="Higher by",
        description="Each restart begins at this many times the height of the one before.",
    )
    alpha: Annotated[float, Ui(step=0.01)] = _end_share()

    @model_validator(mode="after")
    def _period_has_a_length(self) -> Self:
        if self.first_decay.count == 0:
            raise ValueError("“First period” must be longer than 0.")
        return self


class ReduceLROnPlateau(Schedule):
    """The rate drops when the watched value stops improving. Only a warm-up goes with it."""

    model_config = ConfigDict(title="Reduce on plateau")
    kind: Literal["ReduceLROnPlateau"] = "ReduceLROnPlateau"
    monitor: Literal["val_loss", "val_accuracy", "loss", "accuracy"] = Field(
        default="val_loss", title="Watch", description="The value that must keep improving."
    )
    factor: Annotated[float, Ui(step=0.1)] = Field(
        default=0.1,
        gt=0,
        lt=1,
        title="Factor",
        description="Each drop multiplies the rate by this.",
    )
    patience: Annotated[int, Ui(suffix=" epochs")] = Field(
        default=10,
        ge=0,
        le=10_000,
        title="Patience",
        description="Epochs without an improvement before the rate drops.",
    )
    min_delta: Annotated[float, Ui(logarithmic=True, advanced=True)] = Field(
        default=0.0001,
        ge=0,
        le=100,
        title="Smallest improvement",
        description="A change must be larger than this to count.",
    )
    cooldown: Annotated[int, Ui(suffix=" epochs", advanced=True)] = Field(
        default=0,
        ge=0,
        le=10_000,
        title="Cool-down",
        description="Epochs to wait after a drop before counting again.",
    )
    min_lr: Annotated[float, Ui(logarithmic=True, advanced=True)] = Field(
        default=0.0,
        ge=0,
        le=1000,
        title="Lowest rate",
        description="The rate never drops below this.",
    )


AnySchedule = Annotated[
    ConstantRate
    | PiecewiseConstantDecay
    | ExponentialDecay
    | InverseTimeDecay
    | PolynomialDecay
    | CosineDecay
    | CosineDecayRestarts
    | ReduceLROnPlateau,
    Field(discriminator="kind"),
]
"""One of the learning-rate schedules."""
