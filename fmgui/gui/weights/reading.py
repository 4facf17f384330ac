"""The work behind the weights, done on threads of their own."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from fmgui.errors import FmguiError
from fmgui.gui.wording.language import told
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.runs.run_folder import RunFolder
from fmgui.training.why.weight_course import WeightCourse

Pictures = NDArray[np.float32]


@dataclass(frozen=True)
class Runs:
    """Whose weights are wanted: one run, or two beside one another."""

    runs: tuple[RunFolder, ...]
    kept: tuple[tuple[int, ...], ...]
    """The epochs that each has kept, so that a run with one more is asked for again."""

    @classmethod
    def now(cls, runs: tuple[RunFolder, ...]) -> "Runs":
        """Return the question as it stands now."""
        return cls(runs, tuple(tuple(KeptEpochs(run).epochs()) for run in runs))


@dataclass(frozen=True, eq=False)
class Courses:
    """The weights of each run over its epochs, or why there are none."""

    question: Runs
    courses: tuple[WeightCourse, ...] = ()
    problem: str = ""


@dataclass(frozen=True)
class FirstLayers:
    """The first layer of each run after an epoch; the last one before it that a run has kept."""

    runs: Runs
    epoch: int


@dataclass(frozen=True, eq=False)
class Drawn:
    """What each unit looks for, ``(units, height, width)`` for each run."""

    question: FirstLayers
    pictures: tuple[Pictures, ...] = ()
    epochs: tuple[int, ...] = ()
    """The epochs that they are of."""


def courses(asked: Runs) -> Iterator[Courses]:
    """Yield the courses. Must run in a thread: it may take a second or two."""
    from fmgui.training.why.weight_course import weight_course

    try:
        yield Courses(asked, tuple(weight_course(run) for run in asked.runs))
    except FmguiError as error:
        yield Courses(asked, problem=told(str(error)))
    except Exception as error:
        # A damaged file can make NumPy raise anything; the window should stand.
        text = QCoreApplication.translate("Weights", "These weights cannot be read: {}.")
        yield Courses(asked, problem=text.format(error))


def pictures(asked: FirstLayers) -> Iterator[Drawn]:
    """Yield the pictures; none where they cannot be read, which ``courses`` tells."""
    from fmgui.training.why.weight_course import first_layer_pictures

    epochs = tuple(_at(kept, asked.epoch) for kept in asked.runs.kept)
    try:
        each = zip(asked.runs.runs, epochs, strict=True)
        yield Drawn(asked, tuple(first_layer_pictures(run, epoch) for run, epoch in each), epochs)
    except Exception:
        yield Drawn(asked)


def _at(kept: tuple[int, ...], epoch: int) -> int:
    return max((each for each in kept if each <= epoch), default=0)
