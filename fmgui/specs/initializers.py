"""How weights begin: the lecture's eight initializers and some more.

The titles are the names used in the lecture and in Keras's own shortcuts.
"""

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field

from fmgui.specs.base import KerasSpec, Ui


class Initializer(KerasSpec):
    """Base of all initializers."""


class RandomInitializer(Initializer):
    """Base of the initializers that draw random numbers."""

    seed: Annotated[int | None, Ui(advanced=True, example=1)] = Field(
        default=None,
        ge=0,
        le=2**32 - 1,
        title="Seed",
        description="A seed of its own for these weights. Empty: drawn from the run's seed.",
    )


class GlorotUniform(RandomInitializer):
    """Even numbers within ±√(6/(n+m)): Xavier Glorot's advice for sigmoid and tanh."""

    model_config = ConfigDict(title="glorot_uniform")
    kind: Literal["GlorotUniform"] = "GlorotUniform"


class GlorotNormal(RandomInitializer):
    """Normal numbers with σ = √(2/(n+m)): Xavier Glorot's advice for sigmoid and tanh."""

    model_config = ConfigDict(title="glorot_normal")
    kind: Literal["GlorotNormal"] = "GlorotNormal"


class HeUniform(RandomInitializer):
    """Even numbers within ±√(6/n): Kaiming He's advice for ReLU and its kin."""

    model_config = ConfigDict(title="he_uniform")
    kind: Literal["HeUniform"] = "HeUniform"


class HeNormal(RandomInitializer):
    """Normal numbers with σ = √(2/n): Kaiming He's advice for ReLU and its kin."""

    model_config = ConfigDict(title="he_normal")
    kind: Literal["HeNormal"] = "HeNormal"


class LecunUniform(RandomInitializer):
    """Even numbers within ±√(3/n), after Yann LeCun."""

    model_config = ConfigDict(title="lecun_uniform")
    kind: Literal["LecunUniform"] = "LecunUniform"


class LecunNormal(RandomInitializer):
    """Normal numbers with σ = √(1/n), after Yann LeCun: good with self-normalising units."""

    model_config = ConfigDict(title="lecun_normal")
    kind: Literal["LecunNormal"] = "LecunNormal"


class RandomUniform(RandomInitializer):
    """Even numbers between two bounds, whatever the layer's size."""

    model_config = ConfigDict(title="uniform")
    kind: Literal["RandomUniform"] = "RandomUniform"
    minval: Annotated[float, Ui(step=0.01)] = Field(
        default=-0.05, ge=-100, le=100, title="Lowest", description="The smallest weight drawn."
    )
    maxval: Annotated[float, Ui(step=0.01)] = Field(
        default=0.05, ge=-100, le=100, title="Highest", description="The largest weight drawn."
    )


class _WithSpread(RandomInitializer):
    mean: Annotated[float, Ui(step=0.01, advanced=True)] = Field(
        default=0.0, ge=-100, le=100, title="Mean", description="The centre of the weights drawn."
    )
    stddev: Annotated[float, Ui(logarithmic=True)] = Field(
        default=0.05, ge=0, le=100, title="Spread σ", description="The weights' standard deviation."
    )


class RandomNormal(_WithSpread):
    """Normal numbers with a spread that you choose."""

    model_config = ConfigDict(title="normal")
    kind: Literal["RandomNormal"] = "RandomNormal"


class TruncatedNormal(_WithSpread):
    """Normal numbers, those beyond 2σ drawn again."""

    model_config = ConfigDict(title="truncated_normal")
    kind: Literal["TruncatedNormal"] = "TruncatedNormal"


class StandardNormal(RandomInitializer):
    """Normal numbers with σ = 1: the simplest choice, and a bad one for deep networks."""

    model_config = ConfigDict(title="N(0, 1)")
    kind: Literal["StandardNormal"] = "StandardNormal"

    def keras_class(self) -> str:
        """Keras has no class of this name: it is a ``RandomNormal`` with σ = 1."""
        return "RandomNormal"

    def keras_arguments(self) -> dict[str, Any]:
        """Return the arguments of Keras's ``RandomNormal``."""
        return {"mean": 0.0, "stddev": 1.0, **super().keras_arguments()}


class Orthogonal(RandomInitializer):
    """An orthogonal matrix: lengths are kept from layer to layer."""

    model_config = ConfigDict(title="orthogonal")
    kind: Literal["Orthogonal"] = "Orthogonal"
    gain: Annotated[float, Ui(logarithmic=True)] = Field(
        default=1.0, ge=0, le=100, title="Gain", description="Multiplies the whole matrix."
    )


class Zeros(Initializer):
    """All zero. For kernels a trap: every unit learns the same thing."""

    model_config = ConfigDict(title="zero")
    kind: Literal["Zeros"] = "Zeros"


class Constant(Initializer):
    """The same number everywhere."""

    model_config = ConfigDict(title="constant")
    kind: Literal["Constant"] = "Constant"
    value: Annotated[float, Ui(step=0.01)] = Field(
        default=0.0, ge=-100, le=100, title="Value", description="What every weight begins with."
    )


_OfAnyShape = (
    RandomUniform
    | LecunUniform
    | RandomNormal
    | Zeros
    | GlorotNormal
    | GlorotUniform
    | HeNormal
    | HeUniform
    | StandardNormal
    | TruncatedNormal
    | LecunNormal
    | Constant
)

AnyInitializer = Annotated[_OfAnyShape | Orthogonal, Field(discriminator="kind")]
"""One of the initializers; the lecture's eight come first, in its order."""

AnyBiasInitializer = Annotated[_OfAnyShape, Field(discriminator="kind")]
"""One of the initializers for a bias: only a matrix can be orthogonal."""
