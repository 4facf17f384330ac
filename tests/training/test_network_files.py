"""Files filled with weights are those that Keras would write of them."""

import io
import zipfile

import keras
import numpy as np
import pytest

from fmgui.specs.experiment import Experiment
from fmgui.specs.paths import with_settings
from fmgui.training.build import build_network, compile_network
from fmgui.training.network_files import NetworkFiles

NETWORKS = {
    "no hidden layer": [],
    "dense": [
        {"kind": "Dense", "units": 8, "batch_normalization": True, "dropout": 0.5},
        {"kind": "Dense", "units": 4, "kernel_l2": 0.01},
    ],
    "convolutional": [
        {"kind": "Conv2D", "filters": 3, "batch_normalization": True},
        {"kind": "Conv2D", "filters": 2},
        {"kind": "Dense", "units": 5},
    ],
}


@pytest.fixture(params=NETWORKS.values(), ids=NETWORKS.keys())
def network(request):
    experiment = with_settings(Experiment(), [("network.hidden", request.param)])
    network = build_network(experiment.network, seed=1)
    compile_network(network, keras.optimizers.SGD())
    return network


def other_weights(network):
    """Some weights of the network's shapes, no two numbers alike."""
    random = np.random.default_rng(1)
    return [random.random(weight.shape, np.float32) for weight in network.get_weights()]


def test_they_are_those_that_keras_writes(network, tmp_path):
    files, weights = NetworkFiles(network), other_weights(network)
    files.fill(weights)
    network.set_weights(weights)

    files.write_weights(tmp_path / "ours.weights.h5")
    files.write_model(tmp_path / "ours.keras")
    network.save(tmp_path / "theirs.keras")
    ours, theirs = (zipfile.ZipFile(tmp_path / f"{whose}.keras") for whose in ("ours", "theirs"))
    with ours, theirs:
        assert ours.namelist() == theirs.namelist()
        for name in ("config.json", "model.weights.h5"):
            assert ours.read(name) == theirs.read(name)
        assert (tmp_path / "ours.weights.h5").read_bytes() == theirs.read("model.weights.h5")


def test_plain_keras_opens_them(network, tmp_path):
    files, weights = NetworkFiles(network), other_weights(network)
    files.fill(weights)
    files.write_model(tmp_path / "model.keras")
    opened = keras.saving.load_model(tmp_path / "model.keras")
    assert all(map(np.array_equal, opened.get_weights(), weights))


def test_the_network_stays_as_it_is_and_so_does_what_is_written(network, tmp_path):
    before = network.get_weights()
    files = NetworkFiles(network)
    files.write_weights(tmp_path / "before.weights.h5")
    files.fill(other_weights(network))
    assert all(map(np.array_equal, network.get_weights(), before))
    network.set_weights(other_weights(network))
    network.load_weights(tmp_path / "before.weights.h5")
    assert all(map(np.array_equal, network.get_weights(), before))


def test_hdf5_itself_never_writes_to_a_disk_that_may_be_full(network, tmp_path, monkeypatch):
    written_to, save = [], network.save
    monkeypatch.setattr(network, "save", lambda to: (written_to.append(to), save(to)))
    NetworkFiles(network).write_model(tmp_path / "model.keras")
    assert [isinstance(to, io.BytesIO) for to in written_to] == [True]
