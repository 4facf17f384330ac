"""Going through the epochs that a run has kept."""

import pytest

from fmgui.gui.why.epoch_slider import EpochSlider


@pytest.fixture
def slider(qtbot):
    slider = EpochSlider("epoch")
    qtbot.addWidget(slider)
    return slider


def test_places_are_the_epochs_kept(qtbot, slider):
    assert slider.epoch() is None
    slider.set_epochs([0, 4, 8])
    assert (slider.epoch(), slider.slider.maximum()) == (0, 2)
    assert slider.slider.accessibleDescription() == "before training"
    with qtbot.waitSignal(slider.changed):
        slider.set_epoch(8)
    assert slider.epoch() == 8
    assert slider.slider.accessibleDescription() == "after epoch 8"


def test_an_epoch_more_leaves_the_one_chosen(qtbot, slider):
    slider.set_epochs([0, 1, 2])
    slider.set_epoch(2)
    with qtbot.assertNotEmitted(slider.changed):
        slider.set_epochs([0, 2, 3])
    assert slider.epoch() == 2
    slider.set_epochs([0])
    assert slider.epoch() == 0
    assert not slider.slider.isEnabled()
