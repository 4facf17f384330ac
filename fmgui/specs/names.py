"""What a run is called: after its preset and what was changed from it."""

import re
from decimal import Decimal

from fmgui.specs.draft import Change, Draft, Value
from fmgui.specs.experiment import Experiment

LONGEST = 60
"""Letters a name has at most."""

_TOLD = 2
"""Changes that are named one by one; of more, only their number is told."""

_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)")
"""Names that Windows keeps for devices, whatever ending they have."""


def run_name(experiment: Experiment, reference: Experiment) -> str:
    """Return a name that tells what is tried, such as ``lecture_learning-rate-0.01``.

    It is made of small letters, digits, points, hyphens for spaces and underscores for commas, and
    can be a folder's name on every system. Of more than two changes it tells how many there are:
    ``lecture_3-changes``.

    Args:
        experiment: What is to be trained.
        reference: What it was started from, such as its preset.
    """
    draft = Draft(experiment)
    draft.compare_with(reference)
    changes = draft.changes()
    start = slug(experiment.preset or "") or "experiment"
    end = ""
    if changes:
        end = "".join(f"_{slug(_told(change))}" for change in changes)
        if len(changes) > _TOLD or len(start) + len(end) > LONGEST:
            end = f"_{len(changes)}-change{'s' * (len(changes) > 1)}"
    name = start[: LONGEST - len(end)].rstrip("-.") + end
    return f"run-{name}"[:LONGEST] if _DEVICE.match(name) else name


def class_words(name: str) -> str:
    """Return a class name's words: He Normal for HeNormal."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name)


def slug(text: str) -> str:
    """Return a text as it can stand in a name: small letters, digits, points and hyphens."""
    return re.sub(r"[^a-z0-9.]+", "-", text.lower()).strip("-.")


def _told(change: Change) -> str:
    """Return a change in as few words as can be: its setting and its value now."""
    path, _, value = change
    *before, last = path.split(".")
    if isinstance(value, list):
        return f"{len(value) or 'no'} {last} layer{'s' * (len(value) != 1)}"
    owner = before[-1] if before else ""
    # The same setting stands in many layers: then it must be told in which one.
    place = ""
    if before[:2] == ["network", "hidden"]:
        place = f"hidden {int(before[2]) + 1} "
    elif before[:2] == ["network", "output"]:
        place = "output "
    if last == "kind":
        part = "bias " if owner == "bias_initializer" else ""
        return f"{place}{part}{class_words(value)}"
    # These say nothing by themselves.
    setting = {"count": owner, "unit": f"{owner} in", "enabled": owner}.get(last, last)
    if owner == "bias_initializer":
        setting = f"bias {setting}"
    return place + _with_value(setting, value)


def _with_value(setting: str, value: Value) -> str:
    if value is True:
        return setting
    if value is False or value is None:
        return f"no {setting}"
    if isinstance(value, float):
        # In full: 0.00001 and not 1e-05.
        return f"{setting} {Decimal(repr(value)).normalize():f}"
    return f"{setting} {value}"
