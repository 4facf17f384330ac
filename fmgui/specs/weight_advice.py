"""Advice on how the weights of each layer begin."""

from typing import NamedTuple

from fmgui.specs.initializers import GlorotNormal, GlorotUniform, HeNormal, HeUniform
from fmgui.specs.layer_table import Shape, layer_table
from fmgui.specs.network import HiddenLayer, Network, Weights
from fmgui.specs.spread import mean, spread

_NAMES = {
    "relu": "ReLU",
    "leaky_relu": "leaky ReLU",
    "elu": "ELU",
    "gelu": "GELU",
    "silu": "SiLU",
}
_GLOROT = ("sigmoid", "tanh", "softmax")
_FAR = 4.0
"""By this factor a spread is far from the one that is advised."""


class _Place(NamedTuple):
    """A layer with weights, and the layers beside it."""

    path: str
    weights: Weights
    shape: Shape
    before: "_Place | None"

    @property
    def activation(self) -> str:
        """Keras's name for what its units make of their sums."""
        return self.weights.activation if isinstance(self.weights, HiddenLayer) else "softmax"

    @property
    def sigma(self) -> float:
        """The spread of its kernel."""
        return spread(self.weights.kernel_initializer, self.shape)

    @property
    def centre(self) -> float:
        """The mean of its kernel."""
        return mean(self.weights.kernel_initializer)

    @property
    def bias_sigma(self) -> float:
        """The spread of its biases."""
        return spread(self.weights.bias_initializer, self.shape[-1:])

    @property
    def is_normalized(self) -> bool:
        """Whether the sums are brought to one scale before the activation."""
        return isinstance(self.weights, HiddenLayer) and self.weights.batch_normalization


def weight_hints(network: Network) -> dict[str, str]:
    """Return what to say of each layer's initializers, by their paths in the experiment."""
    found: dict[str, str] = {}
    places = _places(network)
    for place, following in zip(places, [*places[1:], None], strict=True):
        if place.sigma:
            advice = _advice_on_scale(place)
        elif following:
            advice = _advice_on_sameness(place, following)
        else:
            advice = _advice_on_same_output(place)
        found[f"{place.path}.kernel_initializer.kind"] = f"σ = {place.sigma:.2g} here. {advice}"
        if advice := _advice_on_biases(place):
            found[f"{place.path}.bias_initializer.kind"] = advice
    return found


def _places(network: Network) -> list[_Place]:
    layers: list[Weights] = [*network.hidden, network.output]
    paths = [*(f"network.hidden.{index}" for index in range(len(network.hidden))), "network.output"]
    places: list[_Place] = []
    for path, layer, shape in zip(paths, layers, layer_table(network).kernel_shapes(), strict=True):
        places.append(_Place(path, layer, shape, places[-1] if places else None))
    return places


def _advice_on_scale(place: _Place) -> str:
    """Compare a spread with the one that suits the activation."""
    activation = place.activation
    name = _NAMES.get(activation, activation)
    family = "Glorot" if activation in _GLOROT else "He"
    glorot, he = spread(GlorotUniform(), place.shape), spread(HeUniform(), place.shape)
    advised = glorot if family == "Glorot" else he
    lowest = glorot if activation == "linear" else advised
    if lowest / _FAR <= place.sigma <= advised * _FAR:
        return _advice_on_family(place, name, family, advised)
    if place.is_normalized:
        return "Batch normalisation evens the scale out."
    if place.sigma < lowest:
        return f"Very narrow: signals fade on their way. {family} has {advised:.2g}."
    if activation in ("sigmoid", "tanh"):
        consequence = f"{name} saturates, and its gradient vanishes"
    elif activation == "softmax":
        consequence = "the network begins very sure, and mostly wrong"
    else:
        consequence = "values and gradients grow from layer to layer"
    return f"That is {place.sigma / advised:.0f} times {family}'s: {consequence}."


def _advice_on_family(place: _Place, name: str, family: str, advised: float) -> str:
    if place.activation == "linear":
        return "Linear units do well with Glorot and with He."
    members = (GlorotUniform, GlorotNormal) if family == "Glorot" else (HeUniform, HeNormal)
    if isinstance(place.weights.kernel_initializer, members):
        return f"{family} goes well with {name}."
    return f"With {name}, {family} is the usual choice: σ = {advised:.2g}."


def _advice_on_sameness(place: _Place, following: _Place) -> str:
    """Tell what comes of it where all weights of a hidden kernel begin with the same number."""
    if place.bias_sigma:
        return "Only the random biases tell its units apart."
    if place.activation == "relu" and _sums_are_not_positive(place):
        return "ReLU then gives 0 and passes no gradient: the layer never learns."
    if following.sigma:
        return "Its units begin alike; only the next layer's random weights tell them apart."
    if _gives_zero(place) and following.centre == 0:
        return "The next layer is 0 as well: no gradient passes, and neither ever learns."
    if getattr(place.weights, "dropout", 0.0):
        return "Its units begin alike; only dropout's chance tells them apart."
    return "Its units begin alike and get the same gradient: they stay alike for ever."


def _advice_on_same_output(place: _Place) -> str:
    if place.before is None:
        return "Fine without a hidden layer: each class gets a gradient of its own."
    if place.before.sigma or place.before.bias_sigma:
        return "It works, but the layers before get no gradient in the first step."
    return "The layer before begins alike as well, and nothing sets its units apart."


def _sums_are_not_positive(place: _Place) -> bool:
    """Say whether the units of a layer of equal weights all begin with a sum of 0 or less."""
    # Normalisation takes the biases away, and leaves 0 where sums do not differ.
    bias = 0.0 if place.is_normalized else mean(place.weights.bias_initializer)
    return place.centre == 0 and bias <= 0


def _gives_zero(place: _Place) -> bool:
    """Say whether the units of a layer of equal weights all begin with giving 0."""
    bias = 0.0 if place.is_normalized else mean(place.weights.bias_initializer)
    return place.centre == 0 and bias == 0 and place.activation not in ("sigmoid", "softplus")


def _advice_on_biases(place: _Place) -> str:
    initializer = place.weights.bias_initializer
    if place.bias_sigma == 0 and mean(initializer) == 0:
        return ""
    return f"σ = {place.bias_sigma:.2g} here. Zero is nearly always right for biases."
