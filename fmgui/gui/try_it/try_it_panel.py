"""The panel to draw in, and to see what a network makes of it."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QElapsedTimer, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fmgui.data.own_drawings import count_of, keep
from fmgui.data.picture import Preparation, prepare
from fmgui.errors import DataError
from fmgui.gui.style.theme import SPACING
from fmgui.gui.try_it.canvas import Canvas
from fmgui.gui.try_it.canvas_actions import CanvasActions
from fmgui.gui.try_it.lens import WordButton
from fmgui.gui.try_it.notice import Notice
from fmgui.gui.try_it.prediction import PredictionPanel
from fmgui.gui.try_it.steps import StepStrip
from fmgui.gui.try_it.tool_button import bind_key, bind_keys
from fmgui.gui.try_it.toolbox import Toolbox
from fmgui.gui.wording.language import told
from fmgui.gui.wording.specs import class_names
from fmgui.training.answers.sureness import Sureness

_PREPARE_MILLISECONDS = 16
"""The shortest time between two pictures while drawing: about 60 a second."""


class TryItPanel(QWidget):
    """Canvas and tools, and beneath them the picture as a network sees it and its answer.

    ``picture_changed`` carries the picture to be judged, ``(28, 28)`` ``uint8`` light on black, or
    ``None`` for a blank paper, whenever there is a new one; ``show_prediction`` takes the answer.
    """

    picture_changed = Signal(object)
    preparation_changed = Signal(object)
    """The `Preparation` the user has switched to by hand."""
    kept = Signal(int)
    """A drawing was kept among the person's own, as one of this class."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("try_it")
        self.setAccessibleName(self.tr("Try it"))
        self.canvas = Canvas()
        self.steps = StepStrip()
        self.prediction = PredictionPanel(fold=self.steps)
        self._toolbox = Toolbox(self.canvas)
        self._actions = CanvasActions(self.canvas)
        self._picture: NDArray[np.uint8] | None = None
        self._notice = Notice(self.canvas)
        self._soon = QTimer(self, singleShot=True)
        self._since = QElapsedTimer()
        self._arrange()
        self._add_keys()

        self._soon.timeout.connect(self._prepare)
        self.canvas.changed.connect(self._canvas_changed)
        self.canvas.message.connect(self._notice.say)
        self.steps.changed.connect(self._switch_step)
        self.prediction.similar.chosen.connect(self.set_picture)
        self._actions.keep.chosen.connect(self._keep)
        self._show_steps.toggled.connect(self._fold_steps)

    def picture(self) -> NDArray[np.uint8] | None:
        """Return the picture last prepared, ``(28, 28)``, or ``None`` for a blank paper."""
        return self._picture

    def set_picture(self, pixels: NDArray[np.uint8]) -> None:
        """Lay a picture of the data set on the paper, enlarged, to be judged and drawn on.

        Args:
            pixels: ``(28, 28)`` ``uint8``, light on black.
        """
        self.canvas.set_image(pixels)

    def preparation(self) -> Preparation:
        """Return how pictures are prepared, as switched by hand."""
        return self.steps.value()

    def show_prediction(
        self,
        pixels: NDArray[np.uint8] | None,
        probabilities: NDArray[np.floating] | None,
        *,
        sureness: Sureness | None = None,
    ) -> None:
        """Show the answer to a picture, beside the picture that is now on the paper.

        While one draws, that is often a newer one; once the paper is blank there is no answer.

        Args:
            pixels: ``(28, 28)``, as ``picture_changed`` carried it, or ``None``.
            probabilities: ``(10,)`` in class order, or ``None`` where there is no answer.
            sureness: How sure the answer is; without it, by its own number.
        """
        judged = pixels is not None and self._picture is not None
        self.prediction.show_prediction(
            self._picture, probabilities if judged else None, sureness=sureness
        )

    def set_answering(self, text: str) -> None:
        """Say which network answers; an empty text means that there is none yet."""
        self.prediction.set_answering(text)

    def tell(self, sentence: str) -> None:
        """Say a sentence on the canvas, for a while."""
        self._notice.say(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the canvas no taller than wide: the rest is better used below it."""
        super().resizeEvent(event)
        beside = self._toolbox.sizeHint().width() + SPACING // 2
        self._drawing.setMaximumHeight(max(self.width() - 2 * SPACING - beside, 1))
        self._column.activate()

    def _arrange(self) -> None:
        self._show_steps = WordButton("show_steps", self.tr("Steps"), "", "P")
        self.prediction.lenses.lead_with(self._show_steps)
        self._drawing = QWidget()
        drawing = QHBoxLayout(self._drawing)
        drawing.setContentsMargins(0, 0, 0, 0)
        drawing.setSpacing(SPACING // 2)
        drawing.addWidget(self._toolbox)
        drawing.addWidget(self.canvas, stretch=1)

        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACING, SPACING, SPACING, SPACING)
        self._column.setSpacing(SPACING // 2)
        self._column.addWidget(self._drawing, stretch=1)
        self._column.addWidget(self._actions)
        self._column.addWidget(self.prediction)
        self._fold_steps(False)

    def _add_keys(self) -> None:
        """Give the tools their keys, which hold while the keyboard is in this panel."""
        bind_keys(self)
        self._toolbox.bind_keys(self)
        self._actions.bind_keys(self)
        bind_key(self, "Escape", self.canvas.abandon_stroke)

    @Slot(bool)
    def _fold_steps(self, shown: bool) -> None:
        self._describe_steps()
        self.steps.setVisible(shown)
        self._prepare()

    @Slot(int)
    def _keep(self, label: int) -> None:
        self._prepare()  # what was drawn last may not have been looked at yet
        if self._picture is None:
            return
        try:
            keep(self.canvas.pixels(), self._picture, label)
        except DataError as error:
            self._notice.say(told(str(error)))
            return
        sentence = self.tr("Kept as “{0}”, number {1}. See Pictures, My drawings.")
        self._notice.say(sentence.format(class_names()[label], count_of(label)), good=True)
        self.kept.emit(label)

    @Slot()
    def _switch_step(self) -> None:
        self._describe_steps()
        self._prepare()
        self.preparation_changed.emit(self.preparation())

    def _describe_steps(self) -> None:
        by_hand = self.preparation() != Preparation()
        self._show_steps.setText(self.tr("Steps") + (" •" if by_hand else ""))
        self._show_steps.describe(
            self.tr("How the picture was prepared; a step is switched by hand")
            if by_hand
            else self.tr("How the picture was prepared, step by step")
        )

    @Slot()
    def _canvas_changed(self) -> None:
        self._notice.hide()
        if not self._soon.isActive():
            passed = self._since.elapsed() if self._since.isValid() else _PREPARE_MILLISECONDS
            self._soon.start(max(0, _PREPARE_MILLISECONDS - passed))

    @Slot()
    def _prepare(self) -> None:
        self._since.start()
        options = self.preparation()
        if options.ready_made and self.canvas.is_ready_made():
            options = replace(options, in_place=True)
        prepared = prepare(self.canvas.pixels(), options)
        self._picture = prepared.pixels
        self.prediction.show_picture(self._picture)
        self.steps.show_steps(prepared if self._picture is not None else None)
        self.picture_changed.emit(self._picture)
