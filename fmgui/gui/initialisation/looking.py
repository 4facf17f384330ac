"""The work behind the microscope, done on a thread of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from fmgui.data.dataset import Dataset
from fmgui.errors import FmguiError
from fmgui.runs.kept_epochs import KeptEpochs
from fmgui.runs.run_folder import RunFolder
from fmgui.specs.network import Network
from fmgui.specs.presets import preset
from fmgui.training.microscope.look import Look

LECTURE = ("deep-sigmoid-normal", "deep-sigmoid-glorot", "deep-relu-glorot", "deep-relu-he")
"""The presets of the lecture's own figure, in its order."""


@dataclass(frozen=True)
class OfNetwork:
    """Look into a network before its training."""

    network: Network
    seed: int
    dataset: Dataset


@dataclass(frozen=True)
class OfRun:
    """Look into a run after an epoch that it has kept."""

    run: RunFolder
    epoch: int
    dataset: Dataset


@dataclass(frozen=True)
class OfLecture:
    """Look into the lecture's four networks, each before its training."""

    dataset: Dataset


Question = OfNetwork | OfRun | OfLecture


@dataclass(frozen=True, eq=False)
class Answer:
    """What was seen, or why nothing could be; of the lecture's four, one at a time."""

    question: Question
    look: Look | None = None
    preset: str = ""
    """Which of the four."""
    problem: str = ""


class Looking:
    """Answers questions with the microscope; it belongs to one thread."""

    def __init__(self) -> None:
        self._microscope: Any = None

    def answers(self, asked: Question) -> Iterator[Answer | None]:
        """Yield what there is to be seen, and None wherever the rest may be let go.

        TensorFlow must have been loaded.
        """
        try:
            if isinstance(asked, OfLecture):
                for name in LECTURE:
                    experiment = preset(name).experiment
                    of_one = OfNetwork(experiment.network, experiment.training.seed, asked.dataset)
                    for look in self._looks(of_one):
                        yield Answer(asked, look, preset=name) if look else None
            else:
                for look in self._looks(asked):
                    yield Answer(asked, look) if look else None
        except FmguiError as error:
            yield Answer(asked, problem=str(error))
        except Exception as error:
            # Too little memory, or a damaged file, can make TensorFlow raise anything.
            text = QCoreApplication.translate(
                "Initialisation", "This network cannot be looked into: {}."
            )
            yield Answer(asked, problem=text.format(error))

    def _looks(self, asked: OfNetwork | OfRun) -> Iterator[Look | None]:
        from fmgui.training.microscope.looking import Microscope

        if self._microscope is None:
            self._microscope = Microscope()
        images, labels = asked.dataset.train_images, asked.dataset.train_labels
        if isinstance(asked, OfNetwork):
            yield from self._microscope.looks(asked.network, asked.seed, images, labels)
        else:
            experiment = asked.run.experiment()
            weights = KeptEpochs(asked.run).weights(asked.epoch)
            yield from self._microscope.looks(
                experiment.network, experiment.training.seed, images, labels, weights
            )
