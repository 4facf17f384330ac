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
from fmgui.reports.charts import Line, are_far_apart, chart
from fmgui.reports.settings import setting_title, value_text
from fmgui.runs.course import Course, read_course
from fmgui.runs.differences import differences
from fmgui.runs.notes import read_notes
from fmgui.runs.run_folder import BEST, RunFolder
from fmgui.runs.titles import run_title
from fmgui.specs.experiment import Experiment
from fmgui.specs.fields import paths
from fmgui.specs.script import script
from fmgui.specs.told_names import Told
from fmgui.training.answers.assessment import Assessment
from fmgui.translations import ENGLISH, Translations

COLOURS = (
    "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#b8860b",
    "#56b4e9", "#8c564b", "#7f7f7f", "#9467bd", "#2f4f4f",
)  # fmt: skip
"""Of the runs: Okabe's and Ito's palette first, which colour-blind people can tell apart."""

_HARDEST = 20
_ZOOM = 2


class Hard(NamedTuple):
    """A test picture that the network finds hard."""

    picture: str
    """A PNG as a data address."""
    true: str
    said: str
    confidence: float
    """From 0 to 1."""


class Setting(NamedTuple):
    """A setting, with its value in one run or in each of several."""

    title: str
    path: str
    values: Sequence[str]


@dataclass(frozen=True, eq=False)
class Account:
    """What the page tells of one run."""

    title: str
    note: str
    colour: str
    experiment: Experiment
    course: Course
    result: dict[str, object]
    data_set: str
    settings: Sequence[Setting]
    outcome: str
    """How it ended, in a word or two."""
    message: str
    """How it ended, in a sentence."""
    script: str
    assessment: Assessment | None = None
    """Of the best weights on the test pictures; None without them."""
    hardest: Sequence[Hard] = ()
    """Test pictures of the highest loss, the highest first."""
    problem: str = ""
    """One sentence on why there is no assessment."""

    def score(self, weights: str, name: str) -> str:
        """Return a test score of the ``"best"`` or ``"last"`` weights, as text."""
        score = self.result.get(weights)
        value = score.get(name) if isinstance(score, dict) else None
        if not isinstance(value, int | float):
            return "–"
        return f"{100 * value:.2f} %" if name == "accuracy" else f"{value:.4f}"


def report(runs: Sequence[RunFolder], dataset: Dataset | None, language: str = ENGLISH) -> str:
    """Return a page on runs, as HTML that carries everything it shows.

    Keras must be loaded where a data set is given.

    Args:
        runs: One run or several.
        dataset: Its test pictures are shown to the runs that were trained on it; None leaves
            confusion and hardest pictures out.
        language: What the page speaks, one of ``LANGUAGES``.

    Raises:
        RunError: There is no run, or one of them cannot be read.
    """
    if not runs:
        raise RunError("Name one run at least: a report is about runs.")
    translations = Translations(language)
    told = translations.told
    accounts = [
        _account(run, COLOURS[i % len(COLOURS)], dataset, translations)
        for i, run in enumerate(runs)
    ]
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(resources.folder() / "reports"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html").render(
        runs=accounts,
        charts=_charts(accounts, told),
        differing=_differing(accounts, told),
        class_names=[told(name) for name in CLASS_NAMES],
        made=f"{datetime.now().astimezone():%Y-%m-%d %H:%M}",
        told=told,
        language=language,
    )


def _account(
    run: RunFolder, colour: str, dataset: Dataset | None, translations: Translations
) -> Account:
    told = translations.told
    notes, experiment, environment = read_notes(run.path), run.experiment(), run.environment()
    assessment, hardest, problem = None, [], ""
    if dataset is not None:
        try:
            if environment.get("data_fingerprint") != dataset.fingerprint:
                raise RunError(f"It was trained on other data than {dataset.name}.")
            # Keras is imported with it.
            from fmgui.training.answers.assessment import assess

            assessment = assess(run, BEST, dataset)
            hardest = _hardest(assessment, dataset, told)
        except FmguiError as error:
            problem = told(str(error))
    result = run.result()
    return Account(
        run_title(run.path, notes, None if translations.code == ENGLISH else told),
        notes.note,
        colour,
        experiment,
        read_course(run),
        result,
        told(str(environment.get("data_set") or "–")),
        [
            Setting(setting_title(experiment, path, told), path, [value_text(value, told)])
            for path, value in paths(experiment)
        ],
        _outcome(result.get("outcome"), told),
        told(str(result.get("message") or "This run was interrupted.")),
        script(experiment),
        assessment,
        hardest,
        problem,
    )


def _outcome(outcome: object, told: Told) -> str:
    known = {
        "finished": told("finished"),
        "early_stopped": told("stopped early"),
        "stopped": told("stopped"),
        "diverged": told("diverged"),
        "failed": told("failed"),
    }
    return known.get(str(outcome), told("interrupted"))


def _differing(accounts: Sequence[Account], told: Told) -> list[Setting]:
    experiments = [one.experiment for one in accounts]
    found = differences(experiments) if len(experiments) > 1 else {}
    return [
        Setting(
            setting_title(_first_with(path, experiments), path, told),
            path,
            [value_text(value, told) for value in values],
        )
        for path, values in found.items()
    ]


def _first_with(path: str, experiments: Sequence[Experiment]) -> Experiment:
    return next(each for each in experiments if path in dict(paths(each)))


def _charts(accounts: Sequence[Account], told: Told) -> list[tuple[str, Markup]]:
    curves = [
        (
            title,
            [line for one in accounts for line in _pair(one, training, validation, told)],
        )
        for title, training, validation in (
            (told("Loss"), "loss", "val_loss"),
            (told("Accuracy"), "accuracy", "val_accuracy"),
        )
    ]
    rates = [
        Line(one.title, one.course.epoch, one.course.learning_rate, one.colour) for one in accounts
    ]
    found = []
    for title, lines in (*curves, (told("Learning rate"), rates)):
        is_logarithmic = are_far_apart(lines)
        heading = told("{}, logarithmic").format(title) if is_logarithmic else title
        drawn = chart(heading, lines, told("epoch"), is_logarithmic=is_logarithmic)
        found.append((heading, Markup(drawn)))
    return found


def _pair(one: Account, training: str, validation: str, told: Told) -> tuple[Line, Line]:
    """Return the two curves of a run: training thin, validation strong with its best epoch."""
    epoch, curve, best = one.course.epoch, getattr(one.course, validation), None
    number = one.result.get("best_epoch")
    if isinstance(number, int) and 1 <= number <= len(curve) and np.isfinite(curve[number - 1]):
        best = (float(number), float(curve[number - 1]))
    names = told("{}, training").format(one.title), told("{}, validation").format(one.title)
    shown = getattr(one.course, training)
    return (
        Line(names[0], epoch, shown, one.colour, is_strong=False),
        Line(names[1], epoch, curve, one.colour, star=best),
    )


def _hardest(assessment: Assessment, dataset: Dataset, told: Told) -> list[Hard]:
    return [
        Hard(
            _picture(dataset.test_images[index]),
            told(CLASS_NAMES[assessment.labels[index]]),
            told(CLASS_NAMES[assessment.said[index]]),
            float(assessment.confidence[index]),
        )
        for index in assessment.hardest(_HARDEST)
    ]


def _picture(image: NDArray[np.uint8]) -> str:
    from PIL import Image

    file = io.BytesIO()
    Image.fromarray(image.repeat(_ZOOM, axis=0).repeat(_ZOOM, axis=1)).save(file, "PNG")
    return "data:image/png;base64," + base64.b64encode(file.getvalue()).decode()
