"""The network: hidden layers between the picture and the ten classes."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from fmgui.specs.base import Spec, Ui
from fmgui.specs.initializers import AnyBiasInitializer, AnyInitializer, GlorotUniform, Zeros

Activation = Literal[
    "linear", "relu", "leaky_relu", "elu", "gelu", "silu", "tanh", "sigmoid", "softplus"
]
"""Activation functions by Keras's names."""

MAXIMUM_HIDDEN_LAYERS = 8

Penalty = Annotated[float, Ui(logarithmic=True)]
RarePenalty = Annotated[float, Ui(logarithmic=True, advanced=True)]


def _penalty(title: str, description: str) -> float:
    return Field(default=0.0, ge=0, le=100, title=title, description=description)


class Weights(Spec):
    """What every layer with weights has: how they begin and how they are kept small."""

    kernel_initializer: AnyInitializer = Field(
        default=GlorotUniform(),
        title="Kernel initializer",
        description="How the weights begin. Sigmoid and tanh like Glorot, ReLU and kin like He.",
    )
    bias_initializer: Annotated[AnyBiasInitializer, Ui(advanced=True)] = Field(
        default=Zeros(),
        title="Bias initializer",
        description="How the biases begin; zero is nearly always right.",
    )
    kernel_l1: Penalty = _penalty(
        "Kernel L1", "Adds λ times the sum of |weight| to the loss: drives weights to zero."
    )
    kernel_l2: Penalty = _penalty(
        "Kernel L2", "Adds λ times the sum of weight² to the loss: keeps weights small."
    )
    bias_l1: RarePenalty = _penalty("Bias L1", "Adds λ times the sum of |bias| to the loss.")
    bias_l2: RarePenalty = _penalty("Bias L2", "Adds λ times the sum of bias² to the loss.")


class HiddenLayer(Weights):
    """What dense and convolutional layers share."""

    keeps_fields: ClassVar[bool] = True
    activation: Annotated[Activation, Ui(position=-1)] = Field(
        default="relu",
        title="Activation",
        description="What each unit makes of its sum. Linear: nothing, as in the lecture.",
    )
    activity_l1: Penalty = _penalty(
        "Activity L1", "Adds λ times the sum of |output| to the loss, averaged over the batch."
    )
    activity_l2: RarePenalty = _penalty(
        "Activity L2", "Adds λ times the sum of output² to the loss, averaged over the batch."
    )
    batch_normalization: bool = Field(
        default=False,
        title="Batch normalisation",
        description="Centres and scales the layer's sums over each batch before the activation.",
    )
    dropout: Annotated[float, Ui(step=0.05)] = Field(
        default=0.0,
        ge=0,
        le=0.99,
        title="Dropout",
        description="The share of this layer's units left out, at random, in each training step.",
    )


class DenseLayer(HiddenLayer):
    """Every unit sees every number of the layer before."""

    model_config = ConfigDict(title="Dense")
    kind: Literal["Dense"] = "Dense"
    units: Annotated[int, Ui(logarithmic=True, position=-2)] = Field(
        default=64, ge=1, le=4096, title="Units", description="How many units the layer has."
    )


class ConvolutionalLayer(HiddenLayer):
    """Small filters slide over the picture; neighbouring pixels are seen together."""

    model_config = ConfigDict(title="Convolutional")
    kind: Literal["Conv2D"] = "Conv2D"
    filters: Annotated[int, Ui(logarithmic=True, position=-2)] = Field(
        default=16, ge=1, le=512, title="Filters", description="How many patterns it looks for."
    )
    kernel_size: Annotated[int, Ui(position=-2)] = Field(
        default=3,
        ge=1,
        le=11,
        title="Kernel size",
        description="Height and width of each filter, in pixels.",
    )
    pool_size: Annotated[int, Ui(position=-2)] = Field(
        default=2,
        ge=1,
        le=4,
        title="Pooling",
        description="Keeps the largest of each square this wide; 1 keeps everything.",
    )


AnyHiddenLayer = Annotated[DenseLayer | ConvolutionalLayer, Field(discriminator="kind")]
"""One of the kinds of hidden layer."""


class Network(Spec):
    """From 28×28 pixels through hidden layers to ten probabilities."""

    hidden: tuple[AnyHiddenLayer, ...] = Field(
        default=(),
        max_length=MAXIMUM_HIDDEN_LAYERS,
        title="Hidden layers",
        description="From the picture to the output, in this order. None is softmax regression.",
    )
    output: Weights = Field(
        default=Weights(),
        title="Output layer",
        description="Ten units with softmax: a probability for each class.",
    )

    @model_validator(mode="after")
    def _convolutions_come_first(self) -> Self:
        kinds = [layer.kind for layer in self.hidden]
        if kinds != sorted(kinds, key=lambda kind: kind == "Dense"):
            raise ValueError("Put convolutional layers before dense ones: they need a picture.")
        return self

    @model_validator(mode="after")
    def _pooling_leaves_a_picture(self) -> Self:
        size = 28
        for layer in self.hidden:
            if isinstance(layer, ConvolutionalLayer):
                size //= layer.pool_size
        if size < 1:
            raise ValueError("There is too much pooling: nothing is left of the 28×28 picture.")
        return self
