import re

import pytest

from fmgui.specs.names import LONGEST, run_name
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset

LECTURE = preset("lecture").experiment


@pytest.mark.parametrize(
    ("settings", "name"),
    [
        ({}, "lecture"),
        ({"optimizer.learning_rate": 0.01}, "lecture_learning-rate-0.01"),
        ({"optimizer.learning_rate": 0.00001}, "lecture_learning-rate-0.00001"),
        ({"optimizer.kind": "Nadam", "optimizer.beta_1": 0.9}, "lecture_nadam"),
        ({"schedule.kind": "CosineDecayRestarts"}, "lecture_cosine-decay-restarts"),
        ({"schedule.warmup.count": 2.0}, "lecture_warmup-2"),
        ({"early_stopping.enabled": False}, "lecture_no-early-stopping"),
        ({"network.hidden": []}, "lecture_no-hidden-layers"),
        ({"network.hidden.0.units": 128}, "lecture_hidden-1-units-128"),
        ({"network.output.kernel_initializer.kind": "HeNormal"}, "lecture_output-he-normal"),
        ({"network.output.bias_initializer.kind": "Constant"}, "lecture_output-bias-constant"),
        ({"training.training_pictures": 500}, "lecture_training-pictures-500"),
        ({"training.epochs": 5, "training.seed": 7}, "lecture_epochs-5_seed-7"),
        (
            {"training.epochs": 5, "training.seed": 7, "training.batch_size": 64},
            "lecture_3-changes",
        ),
    ],
)
def test_a_name_tells_what_was_changed(settings, name):
    assert run_name(with_settings(LECTURE, list(settings.items())), LECTURE) == name


@pytest.mark.parametrize(
    "start",
    ["../../etc", "CON", "aux.json", "a" * 100, "한국어", "", "what? a: *name*", "lpt1", "x."],
)
@pytest.mark.parametrize("changes", [0, 1, 4])
def test_a_name_can_be_a_folder_on_every_system(start, changes):
    settings = [("training.epochs", 3), ("training.seed", 1), ("training.batch_size", 8)]
    settings.append(("checkpoint.monitor", "accuracy"))
    reference = with_settings(LECTURE, [("preset", start)])
    name = run_name(with_settings(reference, settings[:changes]), reference)
    assert re.fullmatch(r"[a-z0-9]([a-z0-9._-]*[a-z0-9])?", name)
    assert len(name) <= LONGEST
    assert not re.match(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", name)
