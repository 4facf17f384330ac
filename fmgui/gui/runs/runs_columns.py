"""The columns of the table of runs: what each tells of a run, and how it is put in order."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from fmgui.gui.plots.legend import readable
from fmgui.gui.wording.durations import duration
from fmgui.gui.wording.language import told
from fmgui.gui.wording.run_names import run_title
from fmgui.gui.wording.specs import preset_title
from fmgui.runs.summary import DAMAGED, IN_TRAINING, INTERRUPTED, Point, RunSummary

UNDER_WAY = "under_way"
"""How a run is told that this program is training now."""


@dataclass(frozen=True)
class Column:
    """A column of the table."""

    key: str
    title: str
    tip: str
    text: Callable[[RunSummary], str]
    order: Callable[[RunSummary], float | str | None]
    """What rows are put in order by; None comes last, upwards and downwards."""
    widest: str
    """A text that needs all the room."""
    is_number: bool = False
    is_editable: bool = False
    is_shown: bool = True
    """Whether it is shown until the user chooses."""


def searched_text(summary: RunSummary) -> str:
    """Return everything a run is found by, in small letters."""
    return " ".join(
        (
            summary.path.name,
            run_title(summary.path, summary.notes),
            summary.notes.note,
            summary.preset,
            preset_title(summary.preset),
            summary.data_set,
            outcome_text(summary.outcome),
        )
    ).casefold()


def outcome_text(outcome: str) -> str:
    """Return how a run ended, in the user's words."""
    return {
        "finished": _tr("finished"),
        "early_stopped": _tr("stopped early"),
        "stopped": _tr("stopped"),
        "diverged": _tr("diverged"),
        "failed": _tr("failed"),
        INTERRUPTED: _tr("interrupted"),
        DAMAGED: _tr("damaged"),
        UNDER_WAY: _tr("training now"),
        IN_TRAINING: _tr("training elsewhere"),
    }[outcome]


def outcome_colour(outcome: str) -> str:
    """Return the field of ``Colours`` an end is told in, beside the word."""
    loud = {INTERRUPTED: "warning", UNDER_WAY: "success", IN_TRAINING: "success"}
    return loud.get(outcome, "error" if outcome in ("diverged", "failed", DAMAGED) else "text")


def table_columns() -> tuple[Column, ...]:
    """Return all columns, from left to right."""
    return (*_what_it_is(), *_how_good_it_is(), *_whence_it_comes())


def _what_it_is() -> tuple[Column, ...]:
    return (
        Column(
            "compare",
            "",
            _tr("Tick runs to lay their curves over one another"),
            lambda _: "",
            # Ticks are the model's: it puts them in order itself.
            lambda _: None,
            "",
        ),
        Column(
            "name",
            _tr("Name"),
            _tr("What the run is called: press F2 to call it something else"),
            lambda run: run_title(run.path, run.notes),
            lambda run: run_title(run.path, run.notes).casefold(),
            "lecture-learning-rate-0.0001, 100",
            is_editable=True,
        ),
        Column(
            "note",
            _tr("Note"),
            _tr("Your own words on the run: double-click to write"),
            lambda run: run.notes.note,
            lambda run: run.notes.note.casefold() or None,
            "what came of it",
            is_editable=True,
        ),
        Column(
            "preset",
            _tr("Preset"),
            _tr("The preset the experiment was started from"),
            lambda run: preset_title(run.preset),
            lambda run: preset_title(run.preset).casefold() or None,
            "The lecture m",
        ),
        Column(
            "outcome",
            _tr("Ended"),
            _tr("How the run ended"),
            lambda run: outcome_text(run.outcome),
            lambda run: outcome_text(run.outcome),
            "training elsewhere",
        ),
    )


def _how_good_it_is() -> tuple[Column, ...]:
    return (
        _point("best_loss", _tr("Best loss"), _tr("Validation loss of the best epoch"), _best_loss),
        _point(
            "best_accuracy",
            _tr("Best acc."),
            _tr("Validation accuracy of the best epoch"),
            _best_accuracy,
            percent,
        ),
        _point("last_loss", _tr("Last loss"), _tr("Validation loss of the last epoch"), _last_loss),
        _point(
            "last_accuracy",
            _tr("Last acc."),
            _tr("Validation accuracy of the last epoch"),
            _last_accuracy,
            percent,
        ),
        _point(
            "test_accuracy",
            _tr("Test acc."),
            _tr("Accuracy of the best epoch's weights on the test set"),
            lambda run: run.test_accuracy,
            percent,
        ),
        _point(
            "epochs",
            _tr("Epochs"),
            _tr("Epochs trained to their end"),
            lambda run: None if run.outcome == DAMAGED else float(run.epochs),
            lambda value: f"{value:.0f}",
        ),
        _point("seconds", _tr("Time"), _tr("Time for all epochs"), _seconds, duration),
    )


def _whence_it_comes() -> tuple[Column, ...]:
    return (
        Column(
            "data_set",
            _tr("Data"),
            _tr("The data set it was trained on"),
            lambda run: told(run.data_set),
            lambda run: run.data_set.casefold() or None,
            "built-in drawn clothes",
            is_shown=False,
        ),
        Column(
            "started",
            _tr("When"),
            _tr("When the run began"),
            _moment,
            lambda run: run.started,
            "2026-11-23 18:15",
            is_number=True,
        ),
    )


def percent(share: float) -> str:
    """Return a share of 1 as percent, as accuracies are told."""
    return _tr("{} %").format(f"{100 * share:.2f}") if math.isfinite(share) else readable(share)


def _point(
    key: str,
    title: str,
    tip: str,
    value: Callable[[RunSummary], float | None],
    written: Callable[[float], str] = readable,
) -> Column:
    """Return a column of numbers."""

    def text(run: RunSummary) -> str:
        number = value(run)
        return "" if number is None else written(number)

    def order(run: RunSummary) -> float | None:
        number = value(run)
        return None if number is None or math.isnan(number) else number

    return Column(key, title, tip, text, order, "100.00 %", is_number=True)


def _best_loss(run: RunSummary) -> float | None:
    return _of(run.best, "loss")


def _best_accuracy(run: RunSummary) -> float | None:
    return _of(run.best, "accuracy")


def _last_loss(run: RunSummary) -> float | None:
    return _of(run.last, "loss")


def _last_accuracy(run: RunSummary) -> float | None:
    return _of(run.last, "accuracy")


def _of(point: Point | None, name: str) -> float | None:
    return None if point is None else float(getattr(point, name))


def _seconds(run: RunSummary) -> float | None:
    return run.seconds if run.epochs else None


def _moment(run: RunSummary) -> str:
    # Written so that it is read the same everywhere, and in order.
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(run.started))


def _tr(text: str) -> str:
    return QCoreApplication.translate("RunsTable", text)
