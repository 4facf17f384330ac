"""A folder of runs that a class has handed in, each under its student's name."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fmgui.errors import FmguiError, RunError
from fmgui.runs.exchange import SUFFIX, import_run
from fmgui.runs.groups import Repeat, read_repeat
from fmgui.runs.run_folder import RunFolder


@dataclass(frozen=True, eq=False)
class HandedIn:
    """What one student has handed in."""

    student: str
    """The name of the file, or of the folder that it was put into."""
    repeat: Repeat | None
    """The run; None where it cannot be read."""
    problem: str = ""
    """One sentence on why not; empty where it can be read."""


def read_class(folder: Path, place: Path) -> Iterator[HandedIn]:
    """Yield what is in a folder: exported runs and run folders, in it or in folders of students.

    Nothing that was handed in is changed, and no code in it is run.

    Args:
        folder: What was chosen.
        place: An own folder, into which exported runs are unpacked.
    """
    for student, path in _found(folder):
        try:
            run = import_run(path, place) if path.suffix.lower() == SUFFIX else RunFolder(path)
            yield HandedIn(student, read_repeat(run))
        except FmguiError as error:
            # The whole path would leave no room for the reason.
            yield HandedIn(student, None, str(error).replace(str(path), path.name))


def _found(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield each run with its student's name; of several of a student each has its own."""
    try:
        inside = sorted(folder.iterdir(), key=lambda path: path.name.lower())
    except OSError as error:
        raise RunError(f"{folder} cannot be read: {error.strerror or error}.") from None
    for path in inside:
        if path.name.startswith("."):
            continue
        if _is_run(path):
            yield path.stem if path.is_file() else path.name, path
        elif path.is_dir():
            own = sorted(inner for inner in path.iterdir() if _is_run(inner))
            for inner in own:
                yield path.name if len(own) == 1 else f"{path.name}, {inner.stem}", inner


def _is_run(path: Path) -> bool:
    if path.is_dir():
        return (path / "experiment.json").is_file()
    return path.suffix.lower() == SUFFIX
