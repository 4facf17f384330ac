"""The optimizers of Keras, each with its own hyperparameters, bounds and defaults."""

from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from fmgui.specs.base import KerasSpec, Ui


def _rate(default: float) -> float:
    return Field(
        default=default,
        gt=0,
        le=1000,
        title="Learning rate",
        description="How far each step goes down the slope. The first thing to get right.",
    )


def _share(default: float, title: str, description: str) -> float:
    return Field(default=default, ge=0, lt=1, title=title, description=description)


_BETA_1 = "How much of the past steps' direction is kept: the momentum."
_BETA_2 = "How much of the past gradients' size is kept."
_RHO = "How much of the past squared gradients is kept."

Rate = Annotated[float, Ui(logarithmic=True)]
Share = Annotated[float, Ui(step=0.01)]
Epsilon = Annotated[float, Ui(logarithmic=True, advanced=True)]


def _epsilon() -> float:
    return Field(
        default=1e-7,
        gt=0,
        le=1,
        title="Epsilon",
        description="A small number that keeps the division from exploding.",
    )


class Optimizer(KerasSpec):
    """What all optimizers share."""

    learning_rate: Rate = _rate(0.001)
    weight_decay: Annotated[float | None, Ui(logarithmic=True, position=1, example=0.004)] = Field(
        default=None,
        ge=0,
        le=10,
        title="Weight decay",
        description="Shrinks all weights a little at each step, apart from the loss.",
    )
    clipvalue: Annotated[
        float | None, Ui(logarithmic=True, advanced=True, position=1, example=1.0)
    ] = Field(
        default=None,
        gt=0,
        le=1e6,
        title="Clip by value",
        description="No single gradient is larger than this.",
    )
    clipnorm: Annotated[
        float | None, Ui(logarithmic=True, advanced=True, position=1, example=1.0)
    ] = Field(
        default=None,
        gt=0,
        le=1e6,
        title="Clip by norm",
        description="The gradient of each weight matrix is no longer than this.",
    )
    global_clipnorm: Annotated[
        float | None, Ui(logarithmic=True, advanced=True, position=1, example=1.0)
    ] = Field(
        default=None,
        gt=0,
        le=1e6,
        title="Clip by global norm",
        description="The gradient of all weights together is no longer than this.",
    )
    use_ema: Annotated[bool, Ui(advanced=True, position=1)] = Field(
        default=False,
        title="Average the weights",
        description="Keeps a moving average of the weights, used when training ends.",
    )
    ema_momentum: Annotated[
        float, Ui(step=0.01, advanced=True, position=1, only_with=("use_ema", True))
    ] = Field(
        default=0.99,
        ge=0,
        le=1,
        title="Averaging momentum",
        description="How much of the old average is kept at each step.",
    )
    ema_overwrite_frequency: Annotated[
        int | None, Ui(advanced=True, position=1, example=100, only_with=("use_ema", True))
    ] = Field(
        default=None,
        ge=1,
        le=1_000_000,
        title="Averaging takes over every",
        description="The average replaces the weights every so many steps. Empty: at the end.",
    )

    @model_validator(mode="after")
    def _one_way_of_clipping(self) -> Self:
        chosen = [self.clipvalue, self.clipnorm, self.global_clipnorm]
        if sum(value is not None for value in chosen) > 1:
            raise ValueError(
                "Choose only one way of clipping: by value, by norm or by global norm."
            )
        return self


class SGD(Optimizer):
    """Plain gradient descent on batches, with momentum if you like."""

    model_config = ConfigDict(title="SGD")
    kind: Literal["SGD"] = "SGD"
    learning_rate: Rate = _rate(0.01)
    momentum: Annotated[float, Ui(step=0.1)] = Field(
        default=0.0,
        ge=0,
        le=1,
        title="Momentum",
        description="How much of the last step is added to the next, as a rolling ball would.",
    )
    nesterov: bool = Field(
        default=False,
        title="Nesterov",
        description="Looks where the momentum leads before it takes the gradient.",
    )


class Adagrad(Optimizer):
    """Smaller steps for weights that have already moved much."""

    model_config = ConfigDict(title="Adagrad")
    kind: Literal["Adagrad"] = "Adagrad"
    initial_accumulator_value: Annotated[float, Ui(step=0.1, advanced=True)] = Field(
        default=0.1,
        ge=0,
        le=1000,
        title="First accumulator",
        description="What the sum of squared gradients begins with.",
    )
    epsilon: Epsilon = _epsilon()


class RMSprop(Optimizer):
    """Divides each step by the recent size of the gradient."""

    model_config = ConfigDict(title="RMSprop")
    kind: Literal["RMSprop"] = "RMSprop"
    rho: Share = _share(0.9, "Rho", _RHO)
    momentum: Annotated[float, Ui(step=0.1)] = Field(
        default=0.0,
        ge=0,
        le=1,
        title="Momentum",
        description="How much of the last step is added to the next.",
    )
    epsilon: Epsilon = _epsilon()
    centered: Annotated[bool, Ui(advanced=True)] = Field(
        default=False,
        title="Centred",
        description="Divides by the gradient's variance instead of its size.",
    )


class _WithBetas(Optimizer):
    beta_1: Share = _share(0.9, "Beta 1", _BETA_1)
    beta_2: Annotated[float, Ui(step=0.001)] = _share(0.999, "Beta 2", _BETA_2)


class _AdamFamily(_WithBetas):
    epsilon: Epsilon = _epsilon()


class _WithAmsgrad(_AdamFamily):
    amsgrad: Annotated[bool, Ui(advanced=True)] = Field(
        default=False,
        title="AMSGrad",
        description="Never forgets the largest gradient seen.",
    )


class Adam(_WithAmsgrad):
    """Momentum and a step size of its own for each weight. A good first choice."""

    model_config = ConfigDict(title="Adam")
    kind: Literal["Adam"] = "Adam"


class AdamW(_WithAmsgrad):
    """Adam with weight decay kept apart from the gradient."""

    model_config = ConfigDict(title="AdamW")
    kind: Literal["AdamW"] = "AdamW"
    weight_decay: Annotated[float, Ui(logarithmic=True, position=1)] = Field(
        default=0.004,
        ge=0,
        le=10,
        title="Weight decay",
        description="Shrinks all weights a little at each step, apart from the loss.",
    )


class Adamax(_AdamFamily):
    """Adam by the largest gradient instead of the mean square."""

    model_config = ConfigDict(title="Adamax")
    kind: Literal["Adamax"] = "Adamax"


class Nadam(_AdamFamily):
    """Adam with Nesterov's look ahead."""

    model_config = ConfigDict(title="Nadam")
    kind: Literal["Nadam"] = "Nadam"


class Adadelta(Optimizer):
    """Adagrad with a short memory; its rate is meant to be near 1."""

    model_config = ConfigDict(title="Adadelta")
    kind: Literal["Adadelta"] = "Adadelta"
    rho: Share = _share(0.95, "Rho", _RHO)
    epsilon: Epsilon = _epsilon()


class Lion(_WithBetas):
    """Only the sign of the momentum counts; likes a rate ten times smaller than Adam's."""

    model_config = ConfigDict(title="Lion")
    kind: Literal["Lion"] = "Lion"
    beta_1: Share = Field(default=0.9, gt=0, lt=1, title="Beta 1", description=_BETA_1)
    beta_2: Annotated[float, Ui(step=0.01)] = _share(0.99, "Beta 2", _BETA_2)


AnyOptimizer = Annotated[
    SGD | Adagrad | RMSprop | Adam | AdamW | Adamax | Nadam | Adadelta | Lion,
    Field(discriminator="kind"),
]
"""One of Keras's optimizers."""
