"""What a network tells beyond its answer, checked against networks whose weights are known."""

import numpy as np
import pytest

from fmgui.runs.run_folder import RunFolder
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.answers.insight import Insight
from fmgui.training.build import build_network
from fmgui.training.predict import probabilities

DROPOUT_AND_NORMALISATION = [
    ("network.hidden.0.dropout", 0.5),
    ("network.hidden.0.batch_normalization", True),
    ("network.hidden.0.activation", "relu"),
]


def made(folder, name, settings=()):
    """Return a network with its initial weights, and its run."""
    experiment = with_settings(preset(name).experiment, list(settings))
    run = RunFolder.create(folder / "run")
    run.write_experiment(experiment)
    network = build_network(experiment.network, seed=1)
    network.save_weights(run.best_weights_file)
    return network, run


@pytest.fixture
def images():
    return np.random.default_rng(1).integers(0, 256, (6, 28, 28), np.uint8)


@pytest.mark.parametrize("name", ["lecture", "softmax", "sketch"])
def test_it_answers_as_the_network_does(tmp_path, images, name):
    network, run = made(tmp_path, name)
    np.testing.assert_allclose(
        Insight(run).answers(images), probabilities(network, images), atol=1e-6
    )


def test_features_are_what_the_output_layer_gets(tmp_path, images):
    network, run = made(tmp_path, "lecture", DROPOUT_AND_NORMALISATION)
    features = Insight(run).features(images)
    assert features.shape == (6, 64)
    answers = np.asarray(network.layers[-1](features))
    np.testing.assert_allclose(answers, probabilities(network, images), atol=1e-6)


def test_without_hidden_layers_features_are_the_pixels(tmp_path, images):
    insight = Insight(made(tmp_path, "softmax")[1])
    np.testing.assert_allclose(insight.features(images), images.reshape(6, -1) / 255, atol=1e-6)


def test_it_looks_where_the_weights_are(tmp_path, images):
    network, run = made(tmp_path, "softmax")
    kernel = np.zeros((28, 28, 10), np.float32)
    kernel[20, 5, 3] = -2.0
    network.layers[-1].set_weights([kernel.reshape(784, 10), np.zeros(10, np.float32)])
    network.save_weights(run.best_weights_file)
    insight = Insight(run)
    matters = insight.where_it_looked(images[0], 3)
    assert np.unravel_index(matters.argmax(), (28, 28)) == (20, 5)
    assert matters.max() == 1
    assert matters[:15].max() < 0.01
    assert not insight.where_it_looked(images[0], 4).any()


def test_dropout_spreads_the_answers_around_the_networks_own(tmp_path, images):
    network, run = made(tmp_path, "lecture", DROPOUT_AND_NORMALISATION)
    insight = Insight(run)
    assert insight.has_dropout
    answers = insight.with_dropout(images[0], 400)
    assert answers.shape == (400, 10)
    np.testing.assert_allclose(answers.sum(axis=1), 1, atol=1e-5)
    assert answers.std(axis=0).min() > 0.001
    own = probabilities(network, images[:1])[0]
    np.testing.assert_allclose(answers.mean(axis=0), own, atol=0.05)
    np.testing.assert_array_equal(answers, insight.with_dropout(images[0], 400))


def test_without_dropout_there_is_nothing_to_leave_out(tmp_path):
    assert not Insight(made(tmp_path, "softmax")[1]).has_dropout
