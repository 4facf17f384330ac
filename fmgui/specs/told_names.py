"""A name that ``run_name`` has made, told in another language.

Folders are named in English, whatever the window speaks. Here the words of such a name are found
again: presets, settings and kinds by what the form calls them, the rest by the few ways in which
names are put together. What is none of these, such as a file's name, stays as it is.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

from fmgui.specs.base import Spec
from fmgui.specs.experiment import Experiment
from fmgui.specs.fields import describe, kind_of, spec_title
from fmgui.specs.names import class_words, slug
from fmgui.specs.presets import presets

Told = Callable[[str], str]
"""Returns an English sentence or title in another language; gaps are in braces."""

_PLACES = (
    (re.compile(r"hidden-(\d+)-(.+)"), "hidden {0} {1}"),
    (re.compile(r"output-(.+)"), "output {0}"),
    (re.compile(r"bias-(.+)"), "bias {0}"),
    (re.compile(r"(.+)-in-(\w+)"), "{0} in {1}"),
    (re.compile(r"no-(.+)"), "no {0}"),
)
"""What stands around a setting, and how it is said."""

_COUNTS = (
    (re.compile(r"(\d+)-changes?"), "{0} settings changed"),
    (re.compile(r"(\d+)-hidden-layers?"), "{0} hidden layers"),
    (re.compile(r"no-hidden-layers"), "without hidden layers"),
)
"""Changes that are told by a number alone."""


def told_name(name: str, told: Told) -> str:
    """Return the words of a name, such as ``lecture_learning-rate-0.01``, in another language."""
    start, *changes = name.split("_")
    return ", ".join([_start(start, told), *(_change(change, told) for change in changes)])


def _start(text: str, told: Told) -> str:
    """Return what a name begins with: a preset, and perhaps a seed or a number."""
    known = {each.name: each.title for each in presets()}
    if text == "experiment":
        return told("an experiment")
    words = text.split("-")
    for count in range(len(words), 0, -1):
        if title := known.get("-".join(words[:count])):
            rest = _setting("-".join(words[count:]), told)
            return f"{told(title)} {rest}".rstrip()
    return " ".join(words)


def _change(text: str, told: Told) -> str:
    for expression, sentence in _COUNTS:
        if found := expression.fullmatch(text):
            return told(sentence).format(*found.groups())
    for expression, sentence in _PLACES:
        if found := expression.fullmatch(text):
            inner = [_change(group, told) for group in found.groups()]
            return told(sentence).format(*inner)
    return _setting(text, told)


def _setting(text: str, told: Told) -> str:
    """Return a setting or a kind, and its value, by the longest words that are known."""
    words, found = text.split("-"), []
    while words:
        for count in range(len(words), 0, -1):
            if title := _titles().get("-".join(words[:count])):
                found.append(told(title))
                break
        else:
            count = 1
            found.append(words[0])
        words = words[count:]
    return " ".join(found)


@cache
def _titles() -> dict[str, str]:
    """Return what the form calls each choice, setting and kind, by the words it has in a name."""
    specs = list(_reached_from(Experiment, set()))
    rows = [row for spec in specs for row in describe(spec)]
    titles = {slug(choice): choice for row in rows for choice in row.choices}
    titles |= {slug(row.name): row.title for row in rows}
    kinds = ((kind_of(spec), spec_title(spec)) for spec in specs)
    return titles | {slug(class_words(kind)): title for kind, title in kinds if kind}


def _reached_from(spec: type[Spec], seen: set[type[Spec]]) -> Iterator[type[Spec]]:
    if spec in seen:
        return
    seen.add(spec)
    yield spec
    for row in describe(spec):
        for inner in row.specs:
            yield from _reached_from(inner, seen)
