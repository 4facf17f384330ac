"""What the layers below the window say in English, in another language.

What an experiment's settings are called, why a file cannot be read, how a training ended: those
sentences are made where no window is known. They are told in another language by whoever shows
them. A whole sentence is found as it stands; one with numbers or names in it is recognised by its
pattern, and what stands in the gaps is told in turn.

The translations are Qt's own files, ``resources/translations/fmgui_ko.ts`` and what is compiled
from it; ``python -m tests.translations`` keeps them in step with the texts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from pathlib import Path
from string import Formatter

from fmgui import resources

ENGLISH = "en"

LANGUAGES = {ENGLISH: "English", "ko": "한국어"}
"""What each language calls itself, by its code."""

SENTENCES = "Sentences"
"""The context of what is said below the window, in the files of translations."""

_LEAST_LETTERS = 3
"""A pattern with fewer letters beside its gaps would recognise what is none of its own."""


def folder() -> Path:
    """Return the folder of the files of translations."""
    return resources.folder() / "translations"


class Translations:
    """The sentences of one language, read when the first is asked for.

    Args:
        code: The language, one of ``LANGUAGES``.
    """

    def __init__(self, code: str) -> None:
        self.code = code

    def told(self, sentence: str) -> str:
        """Return a sentence in this language, or as it is where the language lacks it."""
        if not sentence or self.code == ENGLISH:
            return sentence
        if known := self._sentences.get(sentence):
            return known
        for pattern in self._patterns:
            if (found := pattern.told(sentence, self)) is not None:
                return found
        return sentence

    @cached_property
    def _sentences(self) -> dict[str, str]:
        # Qt's compiled file cannot tell what it holds.
        from xml.etree import ElementTree

        source = ElementTree.parse(folder() / f"fmgui_{self.code}.ts")
        messages = source.iterfind(f"context[name='{SENTENCES}']/message")
        return {each.findtext("source", ""): each.findtext("translation", "") for each in messages}

    @cached_property
    def _patterns(self) -> list["_Pattern"]:
        """All sentences with gaps; those with most letters come first."""
        patterns = (_pattern(*each) for each in self._sentences.items() if "{" in each[0])
        usable = [each for each in patterns if each.letters >= _LEAST_LETTERS and each.translation]
        return sorted(usable, key=lambda pattern: -pattern.letters)


@dataclass(frozen=True)
class _Pattern:
    """A sentence with gaps, and how to recognise it."""

    gaps: tuple[str, ...]
    """What stands between the braces, in the order of the sentence."""
    expression: re.Pattern[str]
    letters: int
    translation: str

    def told(self, sentence: str, translations: Translations) -> str | None:
        found = self.expression.fullmatch(sentence)
        if found is None:
            return None
        parts = dict(zip(self.gaps, map(translations.told, found.groups()), strict=True))
        return "".join(text + parts.get(gap, "") for text, gap in pieces(self.translation))


def pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield each stretch of a text and the name of the gap behind it; the last may have none.

    Gaps without a name are numbered, as ``format`` does it.
    """
    numbers = count()
    for stretch, gap, _, _ in Formatter().parse(text):
        yield stretch, gap or ("" if gap is None else str(next(numbers)))


def gaps(text: str) -> list[str]:
    """Return the names of a text's gaps, such as ``0``, or ``epochs``."""
    return [gap for _, gap in pieces(text) if gap]


def _pattern(source: str, translation: str) -> _Pattern:
    expression = "".join(re.escape(text) + ("(.*?)" if gap else "") for text, gap in pieces(source))
    letters = sum(letter.isalpha() for text, _ in pieces(source) for letter in text)
    found = re.compile(expression, re.DOTALL)
    return _Pattern(tuple(gaps(source)), found, letters, translation)
