"""Settings, presets and classes as the window calls them: in its language."""

from dataclasses import replace
from functools import cache

from pydantic import BaseModel

from fmgui.data.dataset import CLASS_NAMES
from fmgui.gui.wording.language import spoken, told
from fmgui.specs import fields
from fmgui.specs import presets as known
from fmgui.specs.fields import Row
from fmgui.specs.presets import Preset


def describe(spec: type[BaseModel]) -> tuple[Row, ...]:
    """Return a row for each field of ``spec``, see ``fields.describe``."""
    return _described(spec, spoken())


def spec_title(spec: type[BaseModel]) -> str:
    """Return the name a user knows a spec by."""
    return told(fields.spec_title(spec))


def spec_description(spec: type[BaseModel]) -> str:
    """Return the first sentence or two of what a spec is for."""
    return told(fields.spec_description(spec))


def presets() -> tuple[Preset, ...]:
    """Return all presets, in their order."""
    return _presets(spoken())


def preset(name: str) -> Preset:
    """Return the preset of this name; an ``ExperimentError`` tells that there is none."""
    return _translated(known.preset(name))


def preset_title(name: str) -> str:
    """Return what the preset of this name is called; the name itself where there is none."""
    return next((each.title for each in presets() if each.name == name), name)


def class_names() -> tuple[str, ...]:
    """Return what the ten classes are called, in the order of their labels."""
    return _class_names(spoken())


@cache
def _described(spec: type[BaseModel], _language: str) -> tuple[Row, ...]:
    return tuple(
        replace(
            row,
            title=told(row.title),
            description=told(row.description),
            empty=told(row.empty),
            ui=replace(row.ui, suffix=told(row.ui.suffix)),
        )
        for row in fields.describe(spec)
    )


@cache
def _presets(_language: str) -> tuple[Preset, ...]:
    return tuple(map(_translated, known.presets()))


@cache
def _class_names(_language: str) -> tuple[str, ...]:
    return tuple(map(told, CLASS_NAMES))


def _translated(preset: Preset) -> Preset:
    return replace(
        preset,
        title=told(preset.title),
        summary=told(preset.summary),
        look_for=told(preset.look_for),
    )
