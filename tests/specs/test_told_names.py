"""Folders' names are told in another language: here in one that has capitals alone."""

import pytest

from fmgui.specs.names import run_name
from fmgui.specs.paths import with_settings
from fmgui.specs.presets import preset
from fmgui.specs.told_names import told_name

LECTURE = preset("lecture").experiment


def told(sentence: str) -> str:
    """Return the words of a sentence in capitals; gaps stay as they are."""
    return sentence.upper()


@pytest.mark.parametrize(
    ("settings", "name"),
    [
        ({}, "THE LECTURE"),
        ({"optimizer.learning_rate": 0.01}, "THE LECTURE, LEARNING RATE 0.01"),
        ({"optimizer.kind": "Nadam"}, "THE LECTURE, NADAM"),
        ({"schedule.kind": "CosineDecayRestarts"}, "THE LECTURE, COSINE WITH RESTARTS"),
        ({"early_stopping.enabled": False}, "THE LECTURE, NO EARLY STOPPING"),
        ({"network.hidden": []}, "THE LECTURE, WITHOUT HIDDEN LAYERS"),
        ({"network.hidden.0.units": 128}, "THE LECTURE, HIDDEN 1 UNITS 128"),
        ({"network.hidden.0.activation": "sigmoid"}, "THE LECTURE, HIDDEN 1 ACTIVATION SIGMOID"),
        ({"network.output.kernel_initializer.kind": "HeNormal"}, "THE LECTURE, OUTPUT HE_NORMAL"),
        ({"network.output.bias_initializer.kind": "Constant"}, "THE LECTURE, OUTPUT BIAS CONSTANT"),
        ({"schedule.warmup.unit": "steps"}, "THE LECTURE, WARM-UP IN STEPS"),
        (
            {"training.epochs": 5, "training.seed": 7, "training.batch_size": 64},
            "THE LECTURE, 3 SETTINGS CHANGED",
        ),
    ],
)
def test_presets_settings_and_kinds_are_told_as_the_form_calls_them(settings, name):
    made = run_name(with_settings(LECTURE, list(settings.items())), LECTURE)
    assert told_name(made, told) == name


@pytest.mark.parametrize(
    ("made", "name"),
    [
        ("lecture-seed-43", "THE LECTURE SEED 43"),
        ("lecture_learning-rate-0.1-seed-42", "THE LECTURE, LEARNING RATE 0.1 SEED 42"),
        ("lecture-2", "THE LECTURE 2"),
        ("experiment_sgd", "AN EXPERIMENT, SGD"),
        ("my-own-idea_epochs-5", "my own idea, EPOCHS 5"),
    ],
)
def test_seeds_are_told_and_what_is_nobodys_word_stays(made, name):
    assert told_name(made, told) == name
