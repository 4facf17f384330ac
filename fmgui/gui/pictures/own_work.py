"""What is done with kept drawings on a thread: reading them, and asking a network about them."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fmgui.data.own_drawings import OwnDrawing, own_drawings
from fmgui.errors import FmguiError
from fmgui.runs.run_folder import RunFolder


@dataclass(frozen=True)
class Reading:
    """Asks for the drawings there are now, and what a run's best weights say of them."""

    run: RunFolder | None
    """``None`` for the drawings alone."""


@dataclass(frozen=True, eq=False)
class Read:
    """The drawings."""

    run: RunFolder | None
    drawings: tuple[OwnDrawing, ...]
    said: NDArray[np.intp] | None = None
    """What the run's network takes each for, ``(count,)``, where it was asked."""
    trained_on: str = ""
    """The data set that the run has learnt from."""
    problem: str = ""
    """Why the run could not be asked."""

    @property
    def right(self) -> int:
        """How many the network names rightly."""
        labels = np.array([drawing.label for drawing in self.drawings])
        return 0 if self.said is None else int((labels == self.said).sum())


def read(asked: Reading) -> Iterator[Read]:
    """Yield the drawings, and where a run is asked, once more with what it says of them."""
    drawings = tuple(own_drawings())
    yield Read(asked.run, drawings)
    if asked.run is None or not drawings:
        return
    # TensorFlow is imported with it, so only here.
    from fmgui.training.predict import load_network, probabilities

    try:
        network = load_network(asked.run)
        images = np.stack([drawing.pixels for drawing in drawings])
        said = probabilities(network, images).argmax(axis=1)
        trained_on = str(asked.run.environment().get("data_set", ""))
        yield Read(asked.run, drawings, said, trained_on)
    except FmguiError as error:
        yield Read(asked.run, drawings, problem=str(error))
