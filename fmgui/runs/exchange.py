"""A run as one file, to hand in or to take to another machine.

The file is a ZIP archive of those files of a run folder that hold nothing but settings, numbers
and text; see ``PARTS``. Whole Keras models are not among them, since such a file can hold code.
The states of kept epochs are, where they are asked for: they can be many times as large as all
the rest.
"""

import os
import re
import secrets
import shutil
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from fmgui.errors import FmguiError, RunError
from fmgui.runs.arrays import read_arrays
from fmgui.runs.files import replacing
from fmgui.runs.kept_epochs import MOST_EPOCHS, KeptEpochs
from fmgui.runs.notes import NOTES_FILE
from fmgui.runs.run_folder import RunFolder
from fmgui.runs.shown_score import SHOWN_SCORE_FILE
from fmgui.runs.weights_file import check_weights
from fmgui.specs.layer_table import layer_table

SUFFIX = ".fmgui-run"

_TEXT, _ARRAYS = 32 * 1024 * 1024, 512 * 1024 * 1024

PARTS = {
    "experiment.json": _TEXT,
    "environment.json": _TEXT,
    "history.csv": _TEXT,
    "result.json": _TEXT,
    NOTES_FILE: _TEXT,
    SHOWN_SCORE_FILE: _TEXT,
    "FMbest.weights.h5": _ARRAYS,
    "last.weights.h5": _ARRAYS,
    "state.npz": _ARRAYS,
}
"""What such a file may hold beside kept epochs, and how many bytes each has at most."""

_KEPT_EPOCH = re.compile(r"epochs/\d{4,9}\.npz")

_MOST_TIMES = 1000
"""How many times larger than the file its content may be: letters can be packed tightly."""

_PIECE = 1024 * 1024

_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever ending they have."""


def export_run(run: RunFolder, file: Path, *, with_epochs: bool = False) -> None:
    """Write a run as one file, whole; what is there is replaced.

    Args:
        run: The run.
        file: Where to write it.
        with_epochs: Whether its kept epochs go along, to be looked at and forked from elsewhere.

    Raises:
        RunError: The folder is no run, or the file cannot be written.
    """
    run.experiment()
    try:
        with replacing(file) as temporary, zipfile.ZipFile(temporary, "w") as archive:
            for name in [*PARTS, *(_kept_epochs(run) if with_epochs else ())]:
                with suppress(FileNotFoundError):
                    # Weights hardly become smaller, and would take long.
                    is_large = _most_bytes(name) == _ARRAYS
                    packed = zipfile.ZIP_STORED if is_large else zipfile.ZIP_DEFLATED
                    archive.write(run.path / name, name, packed)
    except OSError as error:
        raise RunError(f"{file} cannot be written: {error.strerror or error}.") from None
    except ValueError as error:
        raise RunError(f"{file} cannot be written: {error}.") from None


def import_run(file: Path, folder: Path) -> RunFolder:
    """Take a run from such a file into a folder of runs, and return it.

    Nothing in the file is run. It is taken over whole or, where anything in it is not as it
    should be, not at all. A run that is there already stays: the new one gets a number.

    Raises:
        RunError: The file is not a run, is damaged, or cannot be stored.
    """
    try:
        with _arriving(folder) as place:
            with zipfile.ZipFile(file) as archive:
                for entry in _checked(archive, file):
                    _unpack(archive, entry, place)
            _check(RunFolder(place), file)
            return _settle(place, folder, file.stem)
    except OSError as error:
        raise RunError(f"{file} cannot be imported: {error.strerror or error}.") from None
    except (zipfile.BadZipFile, zlib.error, ValueError, EOFError, NotImplementedError):
        raise RunError(f"{file} is damaged, or is not a run.") from None


def _kept_epochs(run: RunFolder) -> Iterator[str]:
    """Yield the places of a run's kept epochs in its folder."""
    kept = KeptEpochs(run)
    for epoch in kept.epochs():
        yield kept.file(epoch).relative_to(run.path).as_posix()


def _most_bytes(name: str) -> int | None:
    """Return how many bytes a part of a run has at most; None for what is no such part."""
    return _ARRAYS if _KEPT_EPOCH.fullmatch(name) else PARTS.get(name)


@contextmanager
def _arriving(folder: Path) -> Iterator[Path]:
    """Give a hidden folder to fill; what is still in it at the end is removed."""
    place = folder / f".arriving-{secrets.token_hex(4)}"
    place.mkdir(parents=True)
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _checked(archive: zipfile.ZipFile, file: Path) -> list[zipfile.ZipInfo]:
    """Return the entries, each of them one of the known parts, or raise ``RunError``."""
    entries = archive.infolist()
    names = [entry.filename for entry in entries]
    if foreign := [name for name in names if _most_bytes(name) is None]:
        raise RunError(f"{file} is not a run: {foreign[0][:60]!r} does not belong into one.")
    if len(set(names)) < len(names):
        raise RunError(f"{file} is damaged: a name occurs twice in it.")
    if "experiment.json" not in names:
        raise RunError(f"{file} is not a run: there is no experiment.json in it.")
    # What other programs on other systems write there is no file mode: it is 0.
    kinds = [stat.S_IFMT(entry.external_attr >> 16) for entry in entries]
    if any(kind not in {0, stat.S_IFREG} for kind in kinds):
        raise RunError(f"{file} is not a run: something in it is no plain file.")
    if any(entry.flag_bits & 1 for entry in entries):
        raise RunError(f"{file} is locked by a password: ask for it without one.")
    total = sum(entry.file_size for entry in entries)
    too_large = any(entry.file_size > (_most_bytes(entry.filename) or 0) for entry in entries)
    too_many = len(names) > len(PARTS) + 2 * MOST_EPOCHS
    if too_large or too_many or total > _MOST_TIMES * file.stat().st_size:
        raise RunError(f"{file} is not a run: what is in it is far too large.")
    return entries


def _unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, place: Path) -> None:
    left = _most_bytes(entry.filename) or 0
    target = place / entry.filename
    target.parent.mkdir(exist_ok=True)
    with archive.open(entry) as packed, target.open("xb") as unpacked:
        while piece := packed.read(_PIECE):
            left -= len(piece)
            if left < 0:
                raise ValueError("Larger than it says.")
            unpacked.write(piece)
        unpacked.flush()
        os.fsync(unpacked.fileno())


def _check(run: RunFolder, file: Path) -> None:
    """Look whether everything can be read. Raises ``RunError``, which names the file."""
    try:
        experiment = run.experiment()
        run.environment()
        run.history()
        run.result()
        needed = 4 * layer_table(experiment.network).parameters
        for weights in (run.best_weights_file, run.last_weights_file):
            # A network as large as its settings say is built only where there are its weights.
            if weights.exists() and check_weights(weights) < needed:
                raise RunError(f"{weights} is of another network.")
        if run.state_file.exists():
            read_arrays(run.state_file)
        kept = KeptEpochs(run)
        for epoch in kept.epochs():
            if sum(array.nbytes for array in kept.weights(epoch)) < needed:
                raise RunError(f"{kept.file(epoch)} is of another network.")
    except FmguiError as error:
        # The folder that is named in it is a passing one.
        told = str(error).replace(f"{run.path}{os.sep}", "").replace(str(run.path), file.name)
        raise RunError(f"{file} cannot be imported: {told}") from None


def _settle(place: Path, folder: Path, name: str) -> RunFolder:
    """Give a folder its name, which no other one has."""
    stem = re.sub(r"[^\w .,()+-]+", "-", name)[:100].strip(" .-") or "run"
    if _DEVICE.match(stem):
        stem = f"run-{stem}"
    target, number = folder / stem, 2
    while True:
        try:
            # An empty folder would be replaced.
            if not target.exists():
                place.rename(target)
                return RunFolder(target)
        except FileExistsError:
            pass
        except OSError:
            if not target.exists():
                raise
        target, number = folder / f"{stem}-{number}", number + 1
