"""The parts of a loss, against Keras's own report of their sum."""

import keras
import pytest

from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.training.build import build_network, compile_network
from fmgui.training.evaluate import score
from fmgui.training.measure import measure
from fmgui.training.pictures import Part


@pytest.mark.parametrize("activity", [0.0, 0.01])
def test_the_parts_make_up_the_loss_that_keras_reports(little_data, activity):
    penalties = [("network.hidden.0.kernel_l2", 0.01), ("network.hidden.0.activity_l1", activity)]
    experiment = with_settings(preset("lecture").experiment, penalties)
    network = build_network(experiment.network, seed=1)
    compile_network(network, keras.optimizers.SGD())
    part = Part(little_data.train_images, little_data.train_labels)
    measured, reported = measure(network, part), score(network, part)
    assert measured.loss == pytest.approx(reported.loss, rel=1e-5)
    assert measured.accuracy == pytest.approx(reported.accuracy)
    assert measured.penalty > 0.1
