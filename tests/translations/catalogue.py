"""Qt's files of translations: read, brought in step with the texts, written and compiled."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

from fmgui import resources
from fmgui.translations import gaps
from tests.translations.collect import Text

FOLDER = resources.folder() / "translations"

Catalogue = dict[Text, str]
"""Each text with its translation; an empty one is missing."""


def read(path: Path) -> Catalogue:
    """Return what a ``.ts`` file holds."""
    found: Catalogue = {}
    if not path.is_file():
        return found
    for context in ElementTree.parse(path).iterfind("context"):
        name = context.findtext("name", "")
        for message in context.iterfind("message"):
            translation = message.find("translation")
            if translation is not None:
                told = translation.findtext("numerusform") or translation.text or ""
                found[name, message.findtext("source", "")] = told
    return found


def updated(known: Catalogue, texts: Iterable[Text]) -> Catalogue:
    """Return a translation for each text; the same words are translated alike in all contexts."""
    by_words: dict[str, str] = {}
    for (_, source), told in known.items():
        by_words[source] = by_words.get(source) or told
    return {text: known.get(text) or by_words.get(text[1], "") for text in texts}


def missing(catalogue: Catalogue) -> list[Text]:
    """Return the texts without a translation."""
    return [text for text, told in catalogue.items() if not told]


def mismatched(catalogue: Catalogue) -> list[Text]:
    """Return the texts whose translation has other gaps than they have."""
    return [
        text
        for text, told in catalogue.items()
        if told
        and (sorted(gaps(text[1])) != sorted(gaps(told)) or ("%n" in text[1]) != ("%n" in told))
    ]


def write(path: Path, language: str, catalogue: Catalogue) -> None:
    """Write a ``.ts`` file."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ElementTree.Element] = {}
    for (name, source), told in catalogue.items():
        if name not in contexts:
            contexts[name] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[name], "name").text = name
        message = ElementTree.SubElement(contexts[name], "message")
        ElementTree.SubElement(message, "source").text = source
        translation = ElementTree.SubElement(message, "translation")
        if not told:
            translation.set("type", "unfinished")
        if "%n" in source:
            message.set("numerus", "yes")
            translation = ElementTree.SubElement(translation, "numerusform")
        translation.text = told
    ElementTree.indent(root)
    content = ElementTree.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(f"{head}{content}\n", encoding="utf-8", newline="\n")


def compiled(path: Path) -> bytes:
    """Return what Qt's own tool makes of a ``.ts`` file: what the window reads."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    command = shutil.which(tool) or shutil.which("pyside6-lrelease")
    if command is None:
        raise FileNotFoundError("pyside6-lrelease is needed; it comes with PySide6-Essentials.")
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "compiled.qm"
        subprocess.run([command, path, "-qm", out, "-silent"], check=True, capture_output=True)
        return out.read_bytes()
