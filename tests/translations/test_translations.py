"""No text of the window lacks its translation. ``python -m tests.translations`` mends the files."""

import pytest
from PySide6.QtCore import QTranslator

from fmgui.translations import ENGLISH, LANGUAGES
from tests.translations import catalogue
from tests.translations.collect import texts

pytestmark = pytest.mark.parametrize("language", [each for each in LANGUAGES if each != ENGLISH])


@pytest.fixture
def file(language):
    return catalogue.FOLDER / f"fmgui_{language}.ts"


def test_every_text_is_translated(file):
    assert catalogue.missing(catalogue.updated(catalogue.read(file), texts())) == []


def test_every_translation_has_the_gaps_of_its_text(file):
    assert catalogue.mismatched(catalogue.read(file)) == []


def test_the_window_reads_what_the_file_says(file):
    translator = QTranslator()
    assert translator.load(str(file.with_suffix(".qm")))
    for (context, source), told in catalogue.read(file).items():
        number = 1 if "%n" in source else -1
        assert translator.translate(context, source, None, number) == told
