"""The colours of the light and of the dark theme, and of curves and classes in each."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Colours:
    """Every colour of one theme, as ``#rrggbb``.

    Text reaches a contrast of 4.5:1 on ``window`` and ``surface``, lines and marks 3:1 (WCAG AA).
    Curves and classes are the palette of Okabe and Ito (jfly.uni-koeln.de/color), which
    colour-blind people can tell apart, made lighter or darker where a background asks for it.
    """

    window: str
    """Behind the controls."""
    surface: str
    """Behind text that is edited, lists and plots."""
    raised: str
    """Buttons and other things that lie on the window."""
    border: str
    """Hairlines between parts; decoration, so of low contrast."""
    grid: str
    """Lines behind a plot's data."""
    text: str
    muted: str
    """Text of second rank: captions, units, hints."""
    disabled: str
    """Controls that are off. They carry no information, so less contrast is right."""
    control: str
    """Outlines of what can be ticked."""
    selected: str
    """Behind the rows chosen in a list or table."""
    accent: str
    """The one colour for what to press, what is chosen and where the keyboard is."""
    accent_hover: str
    accent_pressed: str
    on_accent: str
    """Text on the accent."""

    training: str
    """Curves of the training set; thin or dashed as well."""
    validation: str
    """Curves of the validation set; strong and solid as well."""
    best: str
    """The best epoch; a star as well."""
    learning_rate: str
    stopped: str
    """Where early stopping ended a run; a dashed line as well."""

    success: str
    warning: str
    error: str

    classes: tuple[str, ...]
    """Ten, for the ten classes, and for runs laid over one another."""


LIGHT = Colours(
    window="#f4f5f8",
    surface="#ffffff",
    raised="#ffffff",
    border="#d3d8e0",
    grid="#e6e9ee",
    text="#1c2230",
    muted="#586274",
    disabled="#9aa3b2",
    control="#7d8798",
    selected="#dfe2f8",
    accent="#4653c4",
    accent_hover="#3a46b0",
    accent_pressed="#303a96",
    on_accent="#ffffff",
    training="#0072b2",
    validation="#c85400",
    best="#00805c",
    learning_rate="#a8568a",
    stopped="#586274",
    success="#00795a",
    warning="#8f5f00",
    error="#b83227",
    classes=(
        "#0072b2",
        "#b57a00",
        "#008f68",
        "#c85400",
        "#b05c8f",
        "#3c93c2",
        "#8a8200",
        "#1c2230",
        "#7a5c3e",
        "#7a8494",
    ),
)

DARK = Colours(
    window="#191c22",
    surface="#22262e",
    raised="#323843",
    border="#3d4452",
    grid="#323843",
    text="#e7eaf0",
    muted="#a0a9b8",
    disabled="#697283",
    control="#8690a2",
    selected="#3a4070",
    accent="#97a3ff",
    accent_hover="#abb5ff",
    accent_pressed="#838ff0",
    on_accent="#14171d",
    training="#56b4e9",
    validation="#f0a024",
    best="#2cc295",
    learning_rate="#d68ab4",
    stopped="#a0a9b8",
    success="#2cc295",
    warning="#f0b04a",
    error="#ff8276",
    classes=(
        "#3f9bd8",
        "#e69f00",
        "#12b285",
        "#e8702a",
        "#cc79a7",
        "#8fd0f5",
        "#f0e442",
        "#f2f4f8",
        "#b8936c",
        "#8d97a8",
    ),
)
