"""Where lessons are, and how their files are read: those that come with fmgui, and a teacher's own.

A file is called ``name.toml``, or ``name.en.toml`` and ``name.ko.toml`` where a lesson is written
in several languages.
"""

import json
import os
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs
from pydantic import ValidationError

from fmgui import resources
from fmgui.errors import ExperimentError, LessonError
from fmgui.specs.experiment import Experiment
from fmgui.specs.explain import explain
from fmgui.specs.lessons import Lesson

SUFFIX = ".toml"

_LARGEST = 1_000_000
"""Bytes; a lesson has some thousands."""
_TOML_SAYS = re.compile(r"(?P<what>.*) \(at (?:line (?P<line>\d+), column \d+|end of document)\)")
_HEADER = re.compile(r"\s*\[+\s*(step(?:\.choice|\.set)?)\s*\]+")


@dataclass(frozen=True)
class Found:
    """The lessons there are."""

    lessons: dict[str, Lesson]
    """By name, in the order of the list."""
    problems: tuple[str, ...]
    """A sentence on each file that is no lesson."""


def own_folder() -> Path:
    """Return where a teacher's lessons are: ``FMGUI_LESSONS``, or a place of the user's own."""
    chosen = os.environ.get("FMGUI_LESSONS")
    return Path(chosen) if chosen else platformdirs.user_data_path("fmgui", False) / "lessons"


def find_lessons(language: str) -> Found:
    """Read all lessons, each in the language where there is one in it.

    A teacher's lesson with the name of another one takes its place.
    """
    files: dict[str, dict[str, Path]] = {}
    for folder in (resources.folder() / "lessons", own_folder()):
        named: dict[str, dict[str, Path]] = {}
        for path in sorted(folder.glob(f"*{SUFFIX}")):
            name, _, spoken = path.name.removesuffix(SUFFIX).partition(".")
            named.setdefault(name, {})[spoken] = path
        files |= named
    lessons, problems = {}, []
    for name, by_language in files.items():
        path = next(
            by_language[each] for each in (language, "", "en", *by_language) if each in by_language
        )
        try:
            lessons[name] = read_lesson(path)
        except LessonError as error:
            problems.append(str(error))
    in_order = sorted(lessons.items(), key=lambda pair: (pair[1].position, pair[0]))
    return Found(dict(in_order), tuple(problems))


def keep_lesson(path: Path) -> str:
    """Copy a lesson into the folder of a teacher's own, and return its name.

    Raises:
        LessonError: It is not a lesson, or cannot be copied.
    """
    read_lesson(path)
    goal = own_folder() / path.name
    try:
        goal.parent.mkdir(parents=True, exist_ok=True)
        if not (goal.exists() and goal.samefile(path)):
            goal.write_bytes(path.read_bytes())
    except OSError as error:
        raise LessonError(f"{goal} cannot be written: {error.strerror or error}.") from None
    return path.name.partition(".")[0]


def read_lesson(path: Path) -> Lesson:
    """Read a lesson.

    Raises:
        LessonError: The file cannot be read or is not a lesson; the sentence tells the line.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise LessonError(f"{path.name} is not a lesson: it is far too large.")
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise LessonError(f"{path.name} cannot be read: {error.strerror or error}.") from None
    except UnicodeDecodeError:
        raise LessonError(f"{path.name} is not a lesson: save it as UTF-8 text.") from None
    return parse_lesson(text, path.name)


def parse_lesson(text: str, source: str) -> Lesson:
    """Read a lesson from its text; ``source`` names it in the sentences of errors.

    Raises:
        LessonError: It is not a lesson; the sentence tells the line and the key.
    """
    try:
        # Through JSON, so that lists become tuples while types stay strict.
        values = json.dumps(tomllib.loads(text), default=str)
        lesson = Lesson.model_validate_json(values)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        said = _TOML_SAYS.fullmatch(str(error))
        line = said["line"] if said and said["line"] else text.count("\n") + 1
        what = said["what"] if said else str(error)
        raise LessonError(f"{source}, line {line}: this is not TOML: {what}.") from None
    except ValidationError as error:
        location = error.errors(include_url=False)[0]["loc"]
        raise LessonError(
            f"{source}, line {_line_of(text, location)}: {explain(error, Lesson)}"
        ) from None
    _try_settings(lesson, text, source)
    return lesson


def _try_settings(lesson: Lesson, text: str, source: str) -> None:
    """Go through the steps as a student would, and see that each setting can be made."""
    present = Experiment()
    for index, step in enumerate(lesson.step):
        try:
            present = step.experiment(present)
        except ExperimentError as error:
            line = _line_of(text, ("step", index, "set"))
            raise LessonError(f"{source}, line {line}: step.{index}.set: {error}") from None


def _line_of(text: str, location: tuple[Any, ...]) -> int:
    """Return the line, from 1, of the key at a location; where it is missing, of what lacks it."""
    names = [part for part in location if isinstance(part, str)]
    numbers = [part for part in location if isinstance(part, int)]
    headers = {".".join(names[: depth + 1]) for depth in range(len(names))}
    step, choice, here, best, in_text = -1, -1, "", 1, False
    for number, line in enumerate(text.splitlines(), 1):
        if in_text:
            in_text = line.count('"""') % 2 == 0
            continue
        in_text = line.count('"""') % 2 == 1
        if header := _HEADER.match(line):
            here = header[1]
            step, choice = (step + 1, -1) if here == "step" else (step, choice)
            choice += here == "step.choice"
        key = re.match(r'\s*"?([\w.]+)"?\s*=', line)
        mine = [step, choice][: len(numbers)] == numbers if here else not numbers
        if mine and header and here in headers:
            best = number
        if mine and key and key[1] == names[-1] and here in ("", *headers):
            return number
    return best
