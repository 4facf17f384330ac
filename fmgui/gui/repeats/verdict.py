"""What a comparison of two groups comes to, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from fmgui.gui.wording.language import told
from fmgui.gui.wording.run_names import experiment_title
from fmgui.runs.groups import Group, Measure, difference

_PERCENT = 100.0


def measure_names() -> dict[Measure, str]:
    """Return what each measure is called."""
    return {
        Measure.TEST_ACCURACY: QCoreApplication.translate("Verdict", "test accuracy, best weights"),
        Measure.BEST_VAL_ACCURACY: QCoreApplication.translate(
            "Verdict", "best validation accuracy"
        ),
        Measure.BEST_VAL_LOSS: QCoreApplication.translate("Verdict", "best validation loss"),
        Measure.LAST_VAL_LOSS: QCoreApplication.translate("Verdict", "last validation loss"),
    }


def group_name(group: Group, groups: Sequence[Group]) -> str:
    """Return what a group is called: its experiment, its data where there are several, its seeds.

    Args:
        group: The group.
        groups: All groups that it must be told apart from.
    """
    name = experiment_title(group.experiment)
    data = {each.repeats[0].data_set for each in groups}
    if len(data) > 1:
        name = f"{name}, {told(group.repeats[0].data_set)}"
    count = len(group.repeats)
    seeds = (
        QCoreApplication.translate("Verdict", "1 seed")
        if count == 1
        else QCoreApplication.translate("Verdict", "{} seeds").format(count)
    )
    return f"{name} ({seeds})"


def measured_text(group: Group, measure: Measure) -> str:
    """Return the mean of a group and its standard deviation."""
    values = group.measured(measure)
    if not len(values):
        return "–"
    if len(values) == 1:
        return _number(float(values[0]), measure)
    mean, spread = float(values.mean()), float(values.std(ddof=1))
    return f"{_number(mean, measure)} ± {_number(spread, measure)}"


def verdict(one: Group, other: Group | None, measure: Measure) -> str:
    """Return whether the difference between two groups is more than the seeds make."""
    if other is None:
        return QCoreApplication.translate("Verdict", "Choose a second experiment to compare with.")
    if other is one:
        return QCoreApplication.translate("Verdict", "These are the same runs.")
    found = difference(one.measured(measure), other.measured(measure))
    if found is None:
        return QCoreApplication.translate(
            "Verdict", "Each needs two seeds at least: train more of them."
        )
    low, high = sorted((found.low, found.high))
    text = (
        QCoreApplication.translate(
            "Verdict", "Real: B − A is {difference}, surely between {low} and {high}."
        )
        if found.is_beyond_chance
        else QCoreApplication.translate(
            "Verdict",
            "Inside the spread: B − A is {difference}, between {low} and {high}; it may be 0.",
        )
    )
    return text.format(
        difference=_signed(found.difference, measure),
        low=_signed(low, measure),
        high=_signed(high, measure),
    )


def _number(value: float, measure: Measure) -> str:
    return f"{_PERCENT * value:.2f}\N{NO-BREAK SPACE}%" if "accuracy" in measure else f"{value:.4f}"


def _signed(value: float, measure: Measure) -> str:
    return (
        f"{_PERCENT * value:+.2f}\N{NO-BREAK SPACE}%" if "accuracy" in measure else f"{value:+.4f}"
    )
