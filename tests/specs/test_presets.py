"""The presets: experiments to begin with."""

import pytest

from fmgui.errors import ExperimentError
from fmgui.specs.experiment import Experiment
from fmgui.specs.initializers import GlorotUniform
from fmgui.specs.network import DenseLayer
from fmgui.specs.optimizers import Adam
from fmgui.specs.presets import preset, presets
from fmgui.specs.schedules import ConstantRate

PRESETS = {each.name: each for each in presets()}


@pytest.mark.parametrize("each", PRESETS.values(), ids=PRESETS)
def test_every_preset_tells_what_it_is_and_what_to_look_for(each):
    assert each.title[0].isupper() or not each.title[0].isalpha()
    assert each.summary.endswith(".")
    assert "\n" not in each.summary
    assert each.look_for.endswith(".")
    assert 1 <= each.look_for.count(". ") + 1 <= 4


@pytest.mark.parametrize("each", PRESETS.values(), ids=PRESETS)
def test_every_preset_survives_its_file_and_knows_its_name(each):
    assert Experiment.from_json(each.experiment.to_json()) == each.experiment
    assert each.experiment.preset == each.name


def test_titles_and_names_are_told_apart():
    assert len({each.title for each in presets()}) == len(presets()) == len(PRESETS)


def test_the_lecture_is_the_lecture():
    lecture = preset("lecture").experiment
    assert lecture.network.hidden == (
        DenseLayer(
            units=64,
            activation="linear",
            kernel_initializer=GlorotUniform(),
            kernel_l2=0.01,
            activity_l1=0.01,
            dropout=0.5,
        ),
    )
    assert lecture.optimizer == Adam(learning_rate=0.001, beta_1=0.89)
    assert lecture.schedule == ConstantRate()
    assert (lecture.training.epochs, lecture.training.batch_size) == (30, 32)
    assert (lecture.training.seed, lecture.training.validation) == (42, "test")
    stopping = lecture.early_stopping
    assert (stopping.enabled, stopping.monitor) == (True, "val_loss")
    assert (stopping.min_delta, stopping.patience) == (0, 10)
    assert lecture.checkpoint.monitor == "val_loss"


def test_softmax_has_no_hidden_layer():
    assert preset("softmax").experiment.network.hidden == ()


def test_a_preset_missed_by_little_is_suggested():
    with pytest.raises(
        ExperimentError, match=r"There is no preset lectur\. Did you mean lecture\?"
    ):
        preset("lectur")


def test_all_presets_are_named_where_one_is_missed():
    with pytest.raises(ExperimentError, match=r"Known are: .*lecture.*softmax"):
        preset("zzz")
