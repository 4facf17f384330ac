"""Test pictures side by side, each with what the network says of it."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from fmgui.data.dataset import Dataset
from fmgui.gui.picture_view import PictureView
from fmgui.gui.wording.specs import class_names
from fmgui.training.answers.assessment import Assessment


class PictureList(PictureView):
    """Test pictures, of which one can be put on the canvas."""

    picture_chosen = Signal(object)
    """A picture, ``uint8 (28, 28)``."""

    def __init__(self, name: str, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, accessible_name, parent)
        self.chosen.connect(self._hand_over)

    def show_pictures(
        self,
        dataset: Dataset,
        assessment: Assessment,
        numbers: NDArray[np.intp],
        *,
        with_truth: bool = False,
    ) -> None:
        """Show test pictures by their numbers; ``with_truth`` writes the true class as well."""
        self.show_captioned(
            dataset.test_images[numbers],
            [self._caption(assessment, int(number), with_truth) for number in numbers],
            lambda place: self._explanation(assessment, int(numbers[place])),
            [self.tr("said {}").format(name) for name in class_names()],
        )

    @Slot(int)
    def _hand_over(self, place: int) -> None:
        self.picture_chosen.emit(self.pictures.picture(place).copy())

    def _caption(self, assessment: Assessment, number: int, with_truth: bool) -> str:
        said = self.tr("said {}").format(class_names()[assessment.said[number]])
        lines = [said, _percent(assessment.confidence[number])]
        if with_truth:
            lines.insert(0, class_names()[assessment.labels[number]])
        return "\n".join(lines)

    def _explanation(self, assessment: Assessment, number: int) -> str:
        answer = assessment.probabilities[number]
        likeliest = "\n".join(
            f"{class_names()[label]}: {_percent(answer[label])}"
            for label in np.argsort(-answer)[:3]
        )
        return self.tr(
            "Test picture {number}: {true}, cross-entropy {loss}\n{likeliest}\n"
            "A double click puts it on the canvas."
        ).format(
            number=f"{number:,}",
            true=class_names()[assessment.labels[number]],
            loss=f"{assessment.losses[number]:.2f}",
            likeliest=likeliest,
        )


def _percent(share: float) -> str:
    # 99.99 % must not read as if the network had no doubt at all.
    percent = min(100 * float(share), 99.9) if share < 1 else 100.0
    return f"{percent:.1f} %"
