"""What a lesson's step does, in words."""

from PySide6.QtCore import QCoreApplication

from fmgui.errors import ExperimentError
from fmgui.gui.wording.language import told
from fmgui.gui.wording.numbers import number_text
from fmgui.gui.wording.specs import preset
from fmgui.gui.wording.summaries import setting_title
from fmgui.specs.experiment import Experiment
from fmgui.specs.lessons import Step


def set_up_lines(step: Step, present: Experiment | None) -> list[str]:
    """Return a line for the preset and for each setting that a step puts into the form."""
    lines = []
    if step.preset:
        title = preset(step.preset).title
        lines.append(_translated("Preset: {}").format(title))
    for path, value in step.set.items():
        title = _title(step, path, present or Experiment())
        lines.append(_translated("{setting}: {value}").format(setting=title, value=_text(value)))
    return lines


def page_title(name: str) -> str:
    """Return what a page of the window is called on its tab."""
    return {
        "curves": _translated("Curves"),
        "overview": _translated("Overview"),
        "evaluation": _translated("Evaluation"),
        "compare": _translated("Compare"),
        "initialisation": _translated("Initialisation"),
        "learning_rate": _translated("Learning rate"),
        "loss_parts": _translated("Loss"),
        "weights": _translated("Weights"),
        "dropout": _translated("Dropout"),
        "early_stopping": _translated("Early stopping"),
        "repeats": _translated("Seeds"),
    }[name]


def _title(step: Step, path: str, present: Experiment) -> str:
    try:
        values = step.experiment(present).model_dump(mode="json")
        return setting_title(path.removesuffix(".kind"), values)
    except ExperimentError:
        return path


def _text(value: object) -> str:
    if isinstance(value, bool):
        return _translated("on") if value else _translated("off")
    if isinstance(value, int | float):
        return number_text(value)
    return told(str(value))


def _translated(text: str) -> str:
    return QCoreApplication.translate("Lessons", text)
