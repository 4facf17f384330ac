"""What a report tells of one or several runs, and the page made of it."""

import base64
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

import jinja2
import numpy as np
from markupsafe import Markup
from numpy.typing import NDArray

from fmgui import resources
from fmgui.data.dataset import CLASS_NAMES, Dataset
from fmgui.errors import FmguiError, RunError
from fmgui.reports.charts import Line, chart
from fmgui.runs.course import Course, read_course
from fmgui.runs.differences import ABSENT, differences
from fmgui.runs.notes import read_notes
from fmgui.runs.run_folder import BEST, RunFolder
from fmgui.runs.titles import run_title
from fmgui.specs.experiment import Experiment
from fmgui.specs.fields import paths
from fmgui.specs.script import script
from fmgui.training.assessment import Assessment

COLOURS = (
    "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#b8860b",
    "#56b4e9", "#8c564b", "#7f7f7f", "#9467bd", "#2f4f4f",
)  # fmt: skip
"""Of the runs: Okabe's and Ito's palette first, which colour-blind people can tell apart."""

_HARDEST = 20
_ZOOM = 2
_COLUMNS = (("Loss", "loss", "val_loss"), ("Accuracy", "accuracy", "val_accuracy"))


class Hard(NamedTuple):
    """A test picture that the network finds hard."""

    picture: str
    """A PNG as a data address."""
    true: str
    said: str
    confidence: float
    """From 0 to 1."""


@dataclass(frozen=True, eq=False)
class Told:
    """What the page tells of one run."""

    title: str
    note: str
    colour: str
    experiment: Experiment
    course: Course
    result: dict[str, object]
    environment: dict[str, object]
    script: str
    assessment: Assessment | None = None
    """Of the best weights on the test pictures; None without them."""
    hardest: Sequence["Hard"] = ()
    """Test pictures of the highest loss, the highest first."""
    problem: str = ""
    """One sentence on why there is no assessment."""

    @property
    def settings(self) -> list[tuple[str, str]]:
        """Each setting's path and its value."""
        return [(path, _text(value)) for path, value in paths(self.experiment)]

    def score(self, weights: str, name: str) -> str:
        """Return a test score of the ``"best"`` or ``"last"`` weights, as text."""
        score = self.result.get(weights)
        value = score.get(name) if isinstance(score, dict) else None
        if not isinstance(value, int | float):
            return "–"
        return f"{100 * value:.2f} %" if name == "accuracy" else f"{value:.4f}"


def report(runs: Sequence[RunFolder], dataset: Dataset | None) -> str:
    """Return a page on runs, as HTML that carries everything it shows.

    Keras must be loaded where a data set is given.

    Args:
        runs: One run or several.
        dataset: Its test pictures are shown to the runs that were trained on it; None leaves
            confusion and hardest pictures out.

    Raises:
        RunError: There is no run, or one of them cannot be read.
    """
    if not runs:
        raise RunError("Name one run at least: a report is about runs.")
    told = [_tell(run, COLOURS[i % len(COLOURS)], dataset) for i, run in enumerate(runs)]
    differing = differences([one.experiment for one in told]) if len(told) > 1 else {}
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(resources.folder() / "reports"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html").render(
        runs=told,
        charts=_charts(told),
        differing={path: [_text(v) for v in values] for path, values in differing.items()},
        class_names=CLASS_NAMES,
        made=f"{datetime.now().astimezone():%Y-%m-%d %H:%M}",
    )


def _tell(run: RunFolder, colour: str, dataset: Dataset | None) -> Told:
    notes, experiment, environment = read_notes(run.path), run.experiment(), run.environment()
    assessment, hardest, problem = None, [], ""
    if dataset is not None:
        try:
            if environment.get("data_fingerprint") != dataset.fingerprint:
                raise RunError(f"It was trained on other data than {dataset.name}.")
            # Keras is imported with it.
            from fmgui.training.assessment import assess

            assessment = assess(run, BEST, dataset)
            hardest = _hardest(assessment, dataset)
        except FmguiError as error:
            problem = str(error)
    return Told(
        run_title(run.path, notes),
        notes.note,
        colour,
        experiment,
        read_course(run),
        run.result(),
        environment,
        script(experiment),
        assessment,
        hardest,
        problem,
    )


def _charts(told: Sequence[Told]) -> list[tuple[str, Markup]]:
    found = []
    for title, training, validation in _COLUMNS:
        lines = []
        for one in told:
            course = one.course
            curve, best = getattr(course, validation), one.result.get("best_epoch")
            star = None
            if isinstance(best, int) and 1 <= best <= len(curve) and np.isfinite(curve[best - 1]):
                star = (float(best), float(curve[best - 1]))
            shown = getattr(course, training)
            lines.append(
                Line(f"{one.title}, training", course.epoch, shown, one.colour, is_strong=False)
            )
            lines.append(
                Line(f"{one.title}, validation", course.epoch, curve, one.colour, star=star)
            )
        found.append((title, Markup(chart(title, lines, "epoch"))))
    rates = [
        Line(one.title, one.course.epoch, one.course.learning_rate, one.colour) for one in told
    ]
    return [*found, ("Learning rate", Markup(chart("Learning rate", rates, "epoch")))]


def _hardest(assessment: Assessment, dataset: Dataset) -> list[Hard]:
    return [
        Hard(
            _picture(dataset.test_images[index]),
            CLASS_NAMES[assessment.labels[index]],
            CLASS_NAMES[assessment.said[index]],
            float(assessment.confidence[index]),
        )
        for index in assessment.hardest(_HARDEST)
    ]


def _picture(image: NDArray[np.uint8]) -> str:
    from PIL import Image

    file = io.BytesIO()
    Image.fromarray(image.repeat(_ZOOM, axis=0).repeat(_ZOOM, axis=1)).save(file, "PNG")
    return "data:image/png;base64," + base64.b64encode(file.getvalue()).decode()


def _text(value: object) -> str:
    if value is None or value is ABSENT:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, float) else str(value)
