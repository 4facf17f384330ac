"""A network that answers for drawings and comes to know how sure its answers are."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fmgui.data.dataset import Dataset
from fmgui.runs.run_folder import RunFolder
from fmgui.training.answers.sureness import Memory, Sureness, alone

if TYPE_CHECKING:
    # TensorFlow is imported with them, so only in the thread.
    from fmgui.training.answers.remembering import Remembering
    from fmgui.training.predict import Predictor


class Answerer:
    """The work of a thread that answers; it belongs to one thread.

    All methods raise ``RunError`` where a checkpoint cannot be used.
    """

    def __init__(self) -> None:
        self._predictor: Predictor | None = None
        self._remembering: Remembering | None = None
        self._steps: Iterator[Memory | None] | None = None
        self._memory: Memory | None = None

    @property
    def has_more_to_learn(self) -> bool:
        """Whether ``learn`` would bring it further."""
        return self._steps is not None

    def load(self, run: RunFolder | None, dataset: Dataset | None) -> None:
        """Answer from this run's best checkpoint, as it is on disk now.

        Args:
            run: The run, or ``None`` for no answers.
            dataset: What it may have been trained on.
        """
        from fmgui.training.answers.remembering import Remembering
        from fmgui.training.predict import Predictor

        self._steps = self._memory = None
        if run is None:
            self._predictor = None
            return
        if self._predictor is not None and self._predictor.run == run:
            self._predictor.reload()
        else:
            self._predictor = Predictor(run)
        self._remembering = self._remembering or Remembering()
        self._steps = self._remembering.steps(run, dataset, self._predictor.features)

    def forget(self) -> None:
        """Answer nothing any more."""
        self._predictor = self._steps = self._memory = None

    def answer(
        self, picture: NDArray[np.uint8]
    ) -> tuple[NDArray[np.float32], Sureness] | tuple[None, None]:
        """Return the probabilities ``(10,)`` for a picture, and how sure they are."""
        if self._predictor is None:
            return None, None
        answer, features = self._predictor.look(picture)
        if self._memory is None or not np.isfinite(features).all():
            return answer, alone(answer)
        (sureness,) = self._memory.sureness(answer[np.newaxis], features[np.newaxis])
        return answer, sureness

    def learn(self) -> bool:
        """Do one more small step; returns whether answers are better known from now on."""
        if self._steps is None:
            return False
        try:
            self._memory = next(self._steps)
        except StopIteration:
            self._steps = None
        if self._memory is not None:
            self._steps = None
        return self._memory is not None
