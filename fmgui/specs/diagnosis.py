"""Why a training diverged, as far as its settings tell, and what to try instead."""

from fmgui.specs.advice import USUAL_RATES
from fmgui.specs.experiment import Experiment
from fmgui.specs.layer_table import layer_table
from fmgui.specs.paths import with_setting
from fmgui.specs.spread import fans, spread

_WIDE = 5.0
"""So many times the spread of He's initialisation is wide: sums grow from layer to layer."""


def why_it_diverged(experiment: Experiment) -> str:
    """Return in one sentence the likeliest reason why the loss is no longer a number."""
    optimizer = experiment.optimizer
    highest = USUAL_RATES[optimizer.kind].highest
    if optimizer.learning_rate > highest:
        return (
            f"The learning rate {optimizer.learning_rate:g} is high for {optimizer.kind}, "
            f"which is usually given {highest:g} at most."
        )
    if wide := _layer_of_wide_weights(experiment):
        return f"The weights of {wide} begin far apart, so the numbers grow from layer to layer."
    if not any((optimizer.clipvalue, optimizer.clipnorm, optimizer.global_clipnorm)):
        return (
            f"Steps of the learning rate {optimizer.learning_rate:g} were too long for the "
            "gradients, and nothing clips them."
        )
    return f"Steps of the learning rate {optimizer.learning_rate:g} were too long."


def slower(experiment: Experiment) -> Experiment:
    """Return the same experiment with a tenth of the learning rate."""
    rate = float(f"{experiment.optimizer.learning_rate / 10:.6g}")
    return with_setting(experiment, "optimizer.learning_rate", rate)


def _layer_of_wide_weights(experiment: Experiment) -> str:
    network = experiment.network
    shapes = layer_table(network).kernel_shapes()
    names = [f"hidden layer {number}" for number, _ in enumerate(network.hidden, start=1)]
    weights = (*network.hidden, network.output)
    for name, layer, shape in zip((*names, "the output layer"), weights, shapes, strict=True):
        inputs, _ = fans(shape)
        if spread(layer.kernel_initializer, shape) > _WIDE * (2 / inputs) ** 0.5:
            return name
    return ""
