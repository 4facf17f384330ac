"""The language of the window, and the sentences of the layers below it in that language.

The window's own texts go through ``tr``, and Qt finds their translation. What the layers below
say in English is said in the window's language by ``told``; see ``fmgui.translations``.
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFontDatabase

from fmgui.translations import ENGLISH, LANGUAGES, Translations, folder


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
    place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qt.load(f"qtbase_{language}", place):  # the buttons of Qt's own boxes
        application.installTranslator(qt)
    own = _Translator(language, application)
    application.installTranslator(own)


def spoken() -> str:
    """Return the code of the language that the window speaks."""
    translator = _translator()
    return translator.translations.code if translator else ENGLISH


def told(sentence: str) -> str:
    """Return what the layers below say in the window's language, or as it is where that lacks."""
    translator = _translator()
    return translator.translations.told(sentence) if translator else sentence


class _Translator(QTranslator):
    """Qt's translator of one language, which knows the sentences of the layers below besides."""

    def __init__(self, code: str, parent: QCoreApplication) -> None:
        super().__init__(parent)
        self.translations = Translations(code)
        self.load(str(folder() / f"fmgui_{code}.qm"))


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None, "Only a running program has a language."
    return application


def _translator() -> _Translator | None:
    application = QCoreApplication.instance()
    return application.findChild(_Translator) if application else None
