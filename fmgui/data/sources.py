"""Where a data set is found, in which order, and what is told of the places that were passed over.

The order: the ``--data`` argument, the variable ``FMGUI_DATA``, what was chosen last in the window,
Keras's own cache, a download kept earlier, and else the built-in drawn clothes, which are always
there. Finding reads the data, up to half a second of work: not on the window's thread.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import platformdirs

from fmgui.data.choice import chosen_last
from fmgui.data.dataset import Dataset
from fmgui.data.idx import load_folder
from fmgui.errors import DataError

DRAWN = "drawn"
"""The word that stands for the built-in drawn clothes where a folder could be given.

A folder of that name is given as ``./drawn``.
"""


class SourceKind(StrEnum):
    """How a data set was found."""

    ARGUMENT = "argument"
    ENVIRONMENT = "environment"
    CHOSEN = "chosen"
    KERAS_CACHE = "keras_cache"
    DOWNLOAD = "download"
    BUILT_IN = "built_in"


@dataclass(frozen=True)
class Source:
    """A place that a data set can be read from."""

    kind: SourceKind
    folder: Path | None
    """The folder of the four files; ``None`` for the built-in drawn clothes."""

    def load(self) -> Dataset:
        """Read the data set.

        Raises ``DataError`` where the folder or its files are missing or malformed.
        """
        if self.folder is not None:
            return load_folder(self.folder)
        # Who has pictures of another kind need not wait for what draws these.
        from fmgui.data.drawn import drawn_clothes

        return drawn_clothes()


@dataclass(frozen=True)
class Found:
    """The data set in use, where it comes from, and a sentence for each place passed over."""

    dataset: Dataset
    source: Source
    notes: tuple[str, ...]


def find(
    argument: str | None = None,
    environment: Mapping[str, str] | None = None,
) -> Found:
    """Find and read the data set to use.

    ``argument`` is the value of ``--data``: a folder or the word ``drawn``. ``environment`` stands
    for ``os.environ`` in tests.

    Raises ``DataError`` where the argument or ``FMGUI_DATA``, which a person gave on purpose, does
    not hold a data set. The other places are passed over with a note.
    """
    environment = os.environ if environment is None else environment
    if argument:
        source = _named(SourceKind.ARGUMENT, argument)
        return Found(source.load(), source, ())
    if in_environment := environment.get("FMGUI_DATA"):
        source = _named(SourceKind.ENVIRONMENT, in_environment)
        try:
            return Found(source.load(), source, ())
        except DataError as error:
            raise DataError(f"FMGUI_DATA names a folder that cannot be used: {error}") from error
    notes: list[str] = []
    for source, place in _remembered(environment):
        try:
            return Found(source.load(), source, tuple(notes))
        except DataError as error:
            notes.append(f"{place} was passed over: {error}")
    source = Source(SourceKind.BUILT_IN, None)
    return Found(source.load(), source, tuple(notes))


def check(argument: str | None) -> None:
    """Tell at once, without reading the data, that an argument cannot be a data set.

    Raises ``DataError`` where it is neither a folder nor the word ``drawn``.
    """
    if argument and argument != DRAWN and not _expanded(argument).is_dir():
        raise DataError(
            f"{argument} is not a folder: give the folder of the four files, or {DRAWN}."
        )


def download_folder() -> Path:
    """Return the folder where the program keeps its download of Fashion-MNIST."""
    return Path(platformdirs.user_data_dir("fmgui", appauthor=False)) / "fashion-mnist"


def keras_cache_folder(environment: Mapping[str, str] | None = None) -> Path:
    """Return the folder where ``keras.datasets.fashion_mnist`` keeps its files."""
    environment = os.environ if environment is None else environment
    home = environment.get("KERAS_HOME") or _expanded("~/.keras")
    return Path(home) / "datasets" / "fashion-mnist"


def _remembered(
    environment: Mapping[str, str],
) -> Iterator[tuple[Source, str]]:
    """Yield the places that may or may not hold a data set, each with its name for a note."""
    if chosen := chosen_last():
        yield _named(SourceKind.CHOSEN, chosen), "The folder chosen last"
    caches = (
        (SourceKind.KERAS_CACHE, keras_cache_folder(environment), "Keras's cache"),
        (SourceKind.DOWNLOAD, download_folder(), "The earlier download"),
    )
    for kind, folder, place in caches:
        # Most people have neither, which is nothing to tell of.
        with suppress(OSError):
            if folder.is_dir():
                yield Source(kind, folder), place


def _named(kind: SourceKind, text: str | Path) -> Source:
    return Source(kind, None if text == DRAWN else _expanded(text))


def _expanded(path: str | Path) -> Path:
    try:
        return Path(path).expanduser()
    except RuntimeError:  # There is no such user, or the system does not know the user's home.
        return Path(path)
