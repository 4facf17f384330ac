"""What the network sees, and how likely it holds each of the ten classes."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from fmgui.gui.style.theme import SPACING
from fmgui.gui.try_it.answer_head import AnswerHead
from fmgui.gui.try_it.bars import TALLEST_ROW, Bars, percent
from fmgui.gui.try_it.compare_view import CompareView
from fmgui.gui.try_it.dropout_view import DropoutView
from fmgui.gui.try_it.lens import Lens, LensRow
from fmgui.gui.try_it.similar_view import SimilarView
from fmgui.gui.try_it.where_view import WhereView
from fmgui.gui.wording.specs import class_names
from fmgui.training.answers.sureness import Sureness, alone


class PredictionPanel(QWidget):
    """The 28×28 picture as the network sees it, its answer, and ways to look closer at that.

    Args:
        fold: A widget to be shown between the row of lenses and what is seen through them.
    """

    lens_changed = Signal(object)
    """The `Lens` that is looked through from now on."""

    def __init__(self, parent: QWidget | None = None, *, fold: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("prediction")
        self.setAccessibleName(self.tr("Answer"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._pixels: NDArray[np.uint8] | None = None
        self._probabilities: NDArray[np.float64] | None = None
        self._sureness: Sureness | None = None
        self._answering = ""
        self.head = AnswerHead()
        self.lenses = LensRow()
        self.bars = Bars()
        self.where = WhereView()
        self.similar = SimilarView()
        self.compare = CompareView()
        self.dropout = DropoutView()
        self._pages = QStackedWidget()
        self._page_of = {
            Lens.BARS: self.bars,
            Lens.WHERE: self.where,
            Lens.SIMILAR: self.similar,
            Lens.COMPARE: self.compare,
            Lens.DROPOUT: self.dropout,
        }
        for page in self._page_of.values():
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACING // 2)
        column.addWidget(self.head)
        column.addWidget(self.lenses)
        if fold is not None:
            column.addWidget(fold)
        column.addWidget(self._pages, 1)
        self.lenses.changed.connect(self._look_through)
        self._describe()

    def show_picture(self, pixels: NDArray[np.uint8] | None) -> None:
        """Show a new picture at once; the answer to the last one stands until the next comes.

        Args:
            pixels: ``(28, 28)`` light on black, or ``None`` for a blank paper, to which there is no
                answer.
        """
        if pixels is None or self._pixels is None:
            answered = None if pixels is None else self._probabilities
            self.show_prediction(pixels, answered, sureness=self._sureness)
        else:
            # All else stays as it is until the answer comes: painting it once is enough.
            self._pixels = pixels
            self.head.show_pixels(pixels)

    def show_prediction(
        self,
        pixels: NDArray[np.uint8] | None,
        probabilities: NDArray[np.floating] | None,
        *,
        sureness: Sureness | None = None,
    ) -> None:
        """Show a picture and the answer to it.

        Args:
            pixels: ``(28, 28)`` light on black, or ``None`` for a blank paper.
            probabilities: ``(10,)`` in class order, or ``None`` where there is no answer.
            sureness: How sure the answer is; without it, by its own number.
        """
        self._pixels = pixels
        self._sureness = sureness
        self._probabilities = (
            None if probabilities is None else np.asarray(probabilities, np.float64).copy()
        )
        self.head.show_pixels(pixels)
        self._describe()

    def set_answering(self, text: str) -> None:
        """Say which network answers; an empty text means that there is none yet."""
        self._answering = text
        if not text:
            self._probabilities = None
        self._describe()

    def lens(self) -> Lens:
        """Return the lens that is looked through."""
        return self.lenses.value()

    def sizeHint(self) -> QSize:
        """Room for the smallest picture and ten rows."""
        return QSize(284, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for the smallest picture and ten rows, with short bars."""
        return QSize(240, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the picture larger where more room is left than the bars can use."""
        super().resizeEvent(event)
        beneath = self.lenses.sizeHint().height() + 10 * TALLEST_ROW + SPACING
        self.head.set_room(event.size().height() - beneath, event.size().width() // 3)

    @Slot(object)
    def _look_through(self, lens: Lens) -> None:
        self._pages.setCurrentWidget(self._page_of[lens])
        self.lens_changed.emit(lens)

    def _has_answer(self) -> bool:
        return self._probabilities is not None and bool(np.isfinite(self._probabilities).all())

    def _verdict(self) -> tuple[str, str, str]:
        """Return the answer in large letters, and the two lines that stand beneath it."""
        assert self._probabilities is not None
        first, second = np.argsort(-self._probabilities, kind="stable")[:2].tolist()
        sureness = self._sureness or alone(self._probabilities)
        if sureness.is_sure:
            return class_names()[first], percent(self._probabilities[first]), self._answering
        if sureness.unlike:
            doubt = self.tr("{0}?").format(class_names()[first])
            return self.tr("Not sure"), doubt, self.tr("Unlike all it has learnt from")
        either = self.tr("{0} or {1}").format(class_names()[first], class_names()[second])
        return self.tr("Not sure"), either, self._answering

    def _hint(self) -> str:
        """Return what to say where there is no answer."""
        if self._probabilities is not None:
            return self.tr("This network's numbers have run away; choose another run.")
        if not self._answering:
            return self.tr("Train a network first, then draw.")
        if self._pixels is None:
            return self.tr("Draw something, and the answer appears here.")
        return self.tr("The network is thinking …")

    def _describe(self) -> None:
        answer = self._probabilities if self._has_answer() else None
        self.bars.show_answer(answer)
        self.compare.show_answer(answer)
        if answer is None:
            self.head.show_hint(self._hint())
            self.setAccessibleDescription(self._hint())
        else:
            self.head.show_answer(*self._verdict())
            described = self.tr("{0}, {1}, {2}")
            self.setAccessibleDescription(described.format(*self._verdict()))
        self.head.setToolTip(
            self.tr("What the network sees, 28×28 pixels.") + f"\n{self._answering}".rstrip()
        )
