"""Why a training diverged, and what is offered instead."""

import pytest

from fmgui.specs.diagnosis import slower, why_it_diverged
from fmgui.specs.experiment import Experiment
from fmgui.specs.initializers import RandomNormal, StandardNormal
from fmgui.specs.network import DenseLayer, Network, Weights
from fmgui.specs.optimizers import SGD, Adam


def test_a_high_rate_is_blamed_first():
    assert "rate 10 is high for Adam" in why_it_diverged(
        Experiment(optimizer=Adam(learning_rate=10))
    )


@pytest.mark.parametrize(
    ("network", "layer"),
    [
        (Network(hidden=(DenseLayer(kernel_initializer=StandardNormal()),)), "hidden layer 1"),
        (Network(output=Weights(kernel_initializer=RandomNormal(stddev=9.0))), "the output layer"),
    ],
)
def test_then_weights_that_begin_far_apart(network, layer):
    assert f"weights of {layer} begin far apart" in why_it_diverged(Experiment(network=network))


def test_then_steps_that_nothing_clips():
    assert "nothing clips" in why_it_diverged(Experiment(optimizer=SGD()))
    clipped = why_it_diverged(Experiment(optimizer=SGD(clipnorm=1.0)))
    assert "too long" in clipped
    assert "clips" not in clipped


def test_slower_is_a_tenth_and_nothing_else():
    fast = Experiment(optimizer=SGD(learning_rate=0.3, momentum=0.9))
    assert slower(fast) == Experiment(optimizer=SGD(learning_rate=0.03, momentum=0.9))
