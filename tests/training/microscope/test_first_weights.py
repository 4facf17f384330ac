"""First weights are those of the network that a training builds."""

import numpy as np
import pytest

from fmgui.errors import RunError
from fmgui.specs.experiment import Experiment
from fmgui.specs.network import Network
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.build import build_network
from fmgui.training.microscope import kernels
from fmgui.training.microscope.first_weights import FirstWeights, as_parameters, beginnings
from fmgui.training.microscope.kernels import at_once

NORMAL = {"kind": "RandomNormal"}
MANY = Network(
    hidden=(
        {"kind": "Conv2D", "filters": 3, "bias_initializer": NORMAL, "dropout": 0.1},
        {"kind": "Dense", "units": 40, "kernel_initializer": {"kind": "Orthogonal"}},
        {"kind": "Dense", "units": 30, "kernel_initializer": {"kind": "HeNormal", "seed": 5}},
        {"kind": "Dense", "units": 20, "batch_normalization": True, "dropout": 0.5},
    )
)


PRESETS = ("lecture", "softmax", "deep-sigmoid-normal", "deep-relu-he", "sketch")


def of_preset(name):
    return preset(name).experiment.network


@pytest.mark.parametrize(
    "network",
    [MANY, *map(of_preset, PRESETS)],
    ids=["many kinds", *PRESETS],
)
def test_they_are_the_weights_of_the_built_network(monkeypatch, network):
    monkeypatch.setattr(kernels, "PIECE", 1000)
    begin = beginnings(network, 7)
    drawn = at_once(FirstWeights().draw(begin))
    built = as_parameters(network, build_network(network, 7).get_weights(), begin)
    for one, other in zip(drawn, built, strict=True):
        for name in ("kernel", "bias", "gamma", "beta"):
            assert np.all(np.asarray(getattr(one, name)) == getattr(other, name)), name


def test_a_kernel_that_does_not_change_is_not_drawn_again():
    first_weights = FirstWeights()

    def draw(units):
        hidden = [{"kind": "Dense", "units": count} for count in units]
        network = with_settings(Experiment(), [("network.hidden", hidden)]).network
        begin = beginnings(network, 7)
        seconds = first_weights.seconds(begin)
        return seconds, [own.kernel for own in at_once(first_weights.draw(begin))]

    _, before = draw((30, 20, 10))
    seconds, same = draw((30, 20, 10))
    assert seconds == 0
    assert all(one is other for one, other in zip(before, same, strict=True))
    seconds, after = draw((30, 25, 10))
    assert seconds > 0
    assert [one is other for one, other in zip(before, after, strict=True)] == [
        True,
        False,
        False,
        True,
    ]


def test_weights_of_another_network_are_refused():
    weights = build_network(MANY, 7).get_weights()
    network = of_preset("lecture")
    with pytest.raises(RunError, match="another network"):
        as_parameters(network, weights, beginnings(network, 7))
