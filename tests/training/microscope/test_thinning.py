"""A thin network tells what goes on in the wide one that it stands for."""

import pytest

from fmgui.specs.layer_table import layer_table
from fmgui.specs.network import Network
from fmgui.training.microscope.looking import Microscope
from fmgui.training.microscope.signals import Verdict
from fmgui.training.microscope.thinning import MOST_UNITS, thin


def dense(units, activation, kind, **settings):
    return {
        "kind": "Dense",
        "units": units,
        "activation": activation,
        "kernel_initializer": {"kind": kind},
        **settings,
    }


def looks(monkeypatch, network, data):
    """The estimate, and what it estimates."""
    monkeypatch.setattr("fmgui.training.microscope.looking.AT_ONCE", 0.0)
    seen = Microscope().looks(network, 3, data.train_images, data.train_labels)
    estimate, look = (look for look in seen if look)
    assert (estimate.is_estimate, estimate.is_last) == (True, False)
    assert (look.is_estimate, look.is_last) == (False, True)
    return estimate, look


CONVOLUTION = {"kind": "Conv2D", "filters": 100, "activation": "relu"}


@pytest.mark.parametrize(
    "hidden",
    [
        3 * [dense(1000, "relu", "HeNormal")],
        3 * [dense(1000, "relu", "GlorotUniform")],
        3 * [dense(1000, "sigmoid", "StandardNormal")],
        3 * [dense(1000, "tanh", "Orthogonal")],
        [dense(width, "tanh", "GlorotNormal") for width in (2000, 300, 1500, 50)],
        3 * [dense(1000, "relu", "HeUniform", batch_normalization=True)],
        3 * [dense(1000, "relu", "HeNormal", activity_l1=0.1, kernel_l2=0.1)],
        [CONVOLUTION, CONVOLUTION, dense(600, "relu", "HeNormal")],
    ],
    ids=[
        "he",
        "xavier",
        "saturated",
        "orthogonal",
        "of many widths",
        "normalised",
        "penalised",
        "convolutional",
    ],
)
def test_an_estimate_is_near_to_what_it_estimates(monkeypatch, little_data, hidden):
    network = Network(hidden=tuple(hidden))
    estimate, look = looks(monkeypatch, network, little_data)
    for one, other in zip(estimate.layers, look.layers, strict=True):
        assert one.units == other.units
        assert one.measures.size == pytest.approx(other.measures.size, rel=0.3)
        assert one.measures.flow == pytest.approx(other.measures.flow, rel=0.3)
        assert one.gradients.spread == pytest.approx(other.gradients.spread, rel=0.3)
        # A few rows and columns of the kernel make most of it.
        assert one.kernel_gradients.spread == pytest.approx(other.kernel_gradients.spread, rel=0.5)
    assert estimate.worst.verdict is look.worst.verdict
    assert estimate.loss == pytest.approx(look.loss, rel=0.2)


def test_what_is_the_same_in_all_weights_adds_up(monkeypatch, little_data):
    alike = dense(1000, "linear", "Constant")
    alike["kernel_initializer"] |= {"value": 0.001}
    estimate, look = looks(monkeypatch, Network(hidden=(alike, alike)), little_data)
    assert estimate.worst.verdict is look.worst.verdict is Verdict.SYMMETRIC
    for one, other in zip(estimate.layers, look.layers, strict=True):
        assert one.measures.size == pytest.approx(other.measures.size, rel=1e-3)


def test_filters_are_as_few_as_there_is_time_for():
    wide = Network(hidden=8 * ({"kind": "Conv2D", "filters": 512, "pool_size": 1},))
    for most in (10**7, 10**8):
        assert layer_table(thin(wide, most).network).multiplications <= most
    little = Network(hidden=({"kind": "Dense", "units": MOST_UNITS},))
    assert thin(little, 10**8).network == little
