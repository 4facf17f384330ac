"""Verdicts in words."""

import math

from PySide6.QtCore import QCoreApplication

from fmgui.training.microscope.look import LayerLook, Look
from fmgui.training.microscope.signals import FADED, GROWN, MOST, Reason, Verdict


def verdict_word(verdict: Verdict) -> str:
    """Return a verdict in one word."""
    return {
        Verdict.HEALTHY: _tr("healthy"),
        Verdict.VANISHING: _tr("vanishing"),
        Verdict.EXPLODING: _tr("exploding"),
        Verdict.SYMMETRIC: _tr("symmetric"),
    }[verdict]


def verdict_colour(verdict: Verdict) -> str:
    """Return the name of a verdict's colour in ``Colours``."""
    return {
        Verdict.HEALTHY: "success",
        Verdict.VANISHING: "warning",
        Verdict.EXPLODING: "error",
        Verdict.SYMMETRIC: "error",
    }[verdict]


def judgement(look: Look) -> str:
    """Return the verdict on a network, with the layer that it is due to."""
    worst = look.worst
    if worst is None:
        return ""
    text = _sentence(worst).format(
        layer=_tr("hidden {}").format(look.layers.index(worst) + 1),
        size=short(worst.measures.size),
        flow=short(worst.measures.flow),
        saturated=percent(worst.measures.saturated or 0.0),
        dead=percent(worst.measures.dead or 0.0),
        activation=worst.measures.activation,
    )
    word = verdict_word(worst.verdict)
    return f"{word[0].upper()}{word[1:]}: {text}"


def caveat(look: Look) -> str:
    """Return what must be said of an estimate; nothing of another look."""
    if not look.is_estimate:
        return ""
    if look.is_last:
        return _tr("Estimated from some units of each layer: the network is too large for more.")
    return _tr("Estimated from some units of each layer: the others follow …")


def rules() -> str:
    """Return what each verdict means."""
    return _tr(
        "Symmetric: all units of the layer do the same and get the same gradient.\n"
        "Exploding: the activations are more than {grown} times as large as the pixels, or the "
        "gradient is more than {grown} times as long as at the last hidden layer.\n"
        "Vanishing: one of them, or one times the other, is less than {faded}; or more than {most} "
        "of the layer is saturated or dead.\n"
        "Healthy: none of these."
    ).format(grown=GROWN, faded=FADED, most=percent(MOST))


def describe(number: int, layer: LayerLook) -> str:
    """Return what there is to tell of one hidden layer, counted from 1."""
    parts = [
        _tr("Hidden {number}: {units} {activation}").format(
            number=number, units=layer.units, activation=layer.measures.activation
        ),
        _tr("activations {mean} ± {spread}").format(
            mean=short(layer.activations.mean), spread=short(layer.activations.spread)
        ),
    ]
    if layer.measures.saturated is not None:
        parts.append(_tr("{} saturated").format(percent(layer.measures.saturated)))
    if layer.measures.dead is not None:
        parts.append(_tr("{} dead").format(percent(layer.measures.dead)))
    parts += [
        _tr("gradients {mean} ± {spread}").format(
            mean=short(layer.gradients.mean), spread=short(layer.gradients.spread)
        ),
        _tr("gradients of its weights {mean} ± {spread}").format(
            mean=short(layer.kernel_gradients.mean), spread=short(layer.kernel_gradients.spread)
        ),
        _tr("gradient {} times as long as at the last hidden layer").format(
            short(layer.measures.flow)
        ),
        verdict_word(layer.verdict),
    ]
    return ", ".join(parts)


def short(value: float) -> str:
    """Return a number with two digits that count.

    >>> short(0.4612), short(0.000012), short(48326.0), short(float("inf"))
    ('0.46', '1.2e-5', '4.8e4', '∞')
    """
    if not math.isfinite(value):
        return "∞" if value > 0 else "–"
    if 10 <= abs(value) < 1000:
        return f"{value:.0f}"
    digits = f"{value:.1e}" if 0 < abs(value) < 0.001 else f"{value:.2g}"
    mantissa, exponent, power = digits.partition("e")
    return f"{mantissa}e{int(power)}" if exponent else mantissa


def percent(share: float) -> str:
    """Return a share as a percentage; a dash for what is no number."""
    return f"{100 * share:.0f} %" if math.isfinite(share) else "–"


def _sentence(layer: LayerLook) -> str:
    sentences = {
        Reason.EVEN: _tr("activations and gradients keep their size from layer to layer."),
        Reason.ALIKE: _tr("the units of {layer} are copies of one another, and stay so."),
        Reason.GROWING_ACTIVATIONS: _tr(
            "the activations of {layer} are {size} times as large as the pixels."
        ),
        Reason.GROWING_GRADIENTS: _tr(
            "the gradient is {flow} times as long at {layer} as at the last one."
        ),
        Reason.SATURATED: _tr(
            "{saturated} of {layer} are where {activation} is flat, and hardly learn."
        ),
        Reason.DEAD: _tr("{dead} of the units of {layer} give 0 for every picture."),
        Reason.CONSTANT: _tr("{layer} gives the same for every picture."),
        Reason.NO_GRADIENT: _tr("no gradient reaches {layer}, which cannot learn."),
        Reason.FADING_ACTIVATIONS: _tr(
            "the activations of {layer} are only {size} times as large as the pixels."
        ),
        Reason.FADING_GRADIENTS: _tr(
            "the gradient is only {flow} times as long at {layer} as at the last one."
        ),
    }
    if not layer.measures.is_finite and layer.reason is Reason.GROWING_ACTIVATIONS:
        return _tr("numbers at {layer} are too large for the computer.")
    return sentences[layer.reason]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Initialisation", text)
