"""The language of the window, and the sentences of the layers below it in that language.

The window's own texts go through ``tr``, and Qt finds their translation. What an experiment's
settings are called, why a file cannot be read, how a training ended: those sentences are made
where no Qt is known, and in English. ``told`` says them in the window's language. It finds a whole
sentence as it stands; one with numbers or names in it is recognised by its pattern, and what
stands in the gaps is told in turn.

The translations are Qt's own files, ``resources/translations/fmgui_ko.ts`` and what is compiled
from it; ``python -m tests.translations`` keeps them in step with the texts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from string import Formatter
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFontDatabase

from fmgui import resources

ENGLISH = "en"

LANGUAGES = {ENGLISH: "English", "ko": "한국어"}
"""What each language calls itself, by its code."""

SENTENCES = "Sentences"
"""The context of what is said below the window, in the files of translations."""

_LEAST_LETTERS = 3
"""A pattern with fewer letters beside its gaps would recognise what is none of its own."""


def system_language() -> str:
    """Return the language of the system where the window has it, or else English."""
    code = QLocale.system().name().partition("_")[0]
    return code if code in LANGUAGES else ENGLISH


def can_be_shown(language: str) -> bool:
    """Say whether a font with the letters of a language is installed."""
    return language != "ko" or bool(QFontDatabase.families(QFontDatabase.WritingSystem.Korean))


def speak(language: str) -> None:
    """Let windows that are made from now on speak a language, ``told`` included."""
    application = _application()
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.setParent(None)
    if language == ENGLISH or language not in LANGUAGES:
        return
    qt = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qt.load(f"qtbase_{language}", folder):  # the buttons of Qt's own boxes
        application.installTranslator(qt)
    own = _Translator(language, application)
    application.installTranslator(own)


def spoken() -> str:
    """Return the code of the language that the window speaks."""
    translator = _translator()
    return translator.code if translator else ENGLISH


def told(sentence: str) -> str:
    """Return what the layers below say in the window's language, or as it is where that lacks."""
    translator = _translator()
    if translator is None or not sentence:
        return sentence
    return translator.told(sentence)


@dataclass(frozen=True)
class _Pattern:
    """A sentence with gaps, and how to recognise it."""

    gaps: tuple[str, ...]
    """What stands between the braces, in the order of the sentence."""
    expression: re.Pattern[str]
    letters: int
    translation: str

    def told(self, sentence: str, translator: "_Translator") -> str | None:
        found = self.expression.fullmatch(sentence)
        if found is None:
            return None
        parts = dict(zip(self.gaps, map(translator.told, found.groups()), strict=True))
        return "".join(text + parts.get(gap, "") for text, gap in pieces(self.translation))


class _Translator(QTranslator):
    """Qt's translator of one language, which knows patterns besides."""

    def __init__(self, code: str, parent: QCoreApplication) -> None:
        super().__init__(parent)
        self.code = code
        folder = resources.folder() / "translations"
        self._source = folder / f"fmgui_{code}.ts"
        self.load(str(folder / f"fmgui_{code}.qm"))

    def told(self, sentence: str) -> str:
        if known := self.translate(SENTENCES, sentence):
            return known
        for pattern in self._patterns:
            if (found := pattern.told(sentence, self)) is not None:
                return found
        return sentence

    @cached_property
    def _patterns(self) -> list[_Pattern]:
        """All sentences with gaps; those with most letters come first."""
        # Qt's compiled file cannot tell what it holds.
        messages = ElementTree.parse(self._source).iterfind(f"context[name='{SENTENCES}']/message")
        patterns = (
            _pattern(source, message.findtext("translation", ""))
            for message in messages
            if "{" in (source := message.findtext("source", ""))
        )
        usable = [each for each in patterns if each.letters >= _LEAST_LETTERS and each.translation]
        return sorted(usable, key=lambda pattern: -pattern.letters)


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


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None, "Only a running program has a language."
    return application


def _translator() -> _Translator | None:
    application = QCoreApplication.instance()
    return application.findChild(_Translator) if application else None
