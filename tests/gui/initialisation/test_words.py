"""Verdicts in words."""

from dataclasses import replace

import numpy as np
import pytest

from fmgui.gui.initialisation.words import (
    caveat,
    describe,
    judgement,
    rules,
    short,
    verdict_colour,
    verdict_word,
)
from fmgui.gui.style.palette import LIGHT
from fmgui.training.microscope.look import LayerLook, Look
from fmgui.training.microscope.signals import Histogram, Measures, Reason, Verdict

BARS = Histogram(0.0, 1.0, np.full(40, 0.025), 0.5, 0.1)
MEASURES = Measures("sigmoid", 1.0, 0.25, True, False, False, saturated=0.74, dead=None)


def seen(verdict, reason, **changes):
    measures = replace(MEASURES, **changes)
    even = LayerLook(100, BARS, BARS, BARS, MEASURES, Verdict.HEALTHY, Reason.EVEN)
    return Look((even, LayerLook(100, BARS, BARS, BARS, measures, verdict, reason)), 2.3)


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_a_sentence(qapp, reason):
    text = judgement(seen(Verdict.VANISHING, reason))
    assert text.startswith("Vanishing: ")
    assert text.endswith(".")
    assert "{" not in text


def test_the_layer_at_fault_is_named(qapp):
    text = judgement(seen(Verdict.VANISHING, Reason.SATURATED))
    assert text == "Vanishing: 74 % of hidden 2 are where sigmoid is flat, and hardly learn."
    text = judgement(seen(Verdict.EXPLODING, Reason.GROWING_ACTIVATIONS, is_finite=False))
    assert text == "Exploding: numbers at hidden 2 are too large for the computer."
    assert judgement(Look((), 2.3)) == ""


@pytest.mark.parametrize(
    ("is_last", "said"), [(False, "the others follow …"), (True, "is too large for more.")]
)
def test_an_estimate_is_called_one(qapp, is_last, said):
    look = seen(Verdict.HEALTHY, Reason.EVEN)
    assert caveat(look) == ""
    assert caveat(replace(look, is_estimate=True, is_last=is_last)).endswith(said)


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_a_word_a_colour_and_a_rule(qapp, verdict):
    assert verdict_word(verdict).capitalize() in rules()
    assert getattr(LIGHT, verdict_colour(verdict)).startswith("#")


def test_a_layer_is_described_for_who_cannot_see_it(qapp):
    text = describe(2, seen(Verdict.VANISHING, Reason.SATURATED).layers[1])
    assert text.startswith("Hidden 2: 100 sigmoid, activations 0.5 ± 0.1, 74 % saturated, ")
    assert text.endswith(", vanishing")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.4612, "0.46"),
        (-0.00012, "-1.2e-4"),
        (48326.0, "4.8e4"),
        (271.8, "272"),
        (0.0, "0"),
        (float("inf"), "∞"),
    ],
)
def test_numbers_are_short(value, text):
    assert short(value) == text
