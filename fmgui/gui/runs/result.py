"""What came of a run: the last weights against the best ones."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QStackedLayout, QWidget

from fmgui.gui.style.pixmaps import picture_pixmap
from fmgui.gui.style.theme import SPACING, make_muted, tabular
from fmgui.gui.wording.specs import class_names

_PICTURE_SIZE = 7 * SPACING


class ResultPanel(QWidget):
    """Test loss and accuracy of the last and the best weights, and one test picture judged by each.

    Its room is there from the training's beginning, so that the curves keep theirs at the end.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("result")
        self.setAccessibleName(self.tr("Result on the test set"))
        self._picture = QLabel()
        self._picture.setObjectName("result.picture")
        self._picture.setFixedSize(_PICTURE_SIZE, _PICTURE_SIZE)
        self._picture.setScaledContents(True)
        keeping = self._picture.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)
        self._picture.setSizePolicy(keeping)
        self._truth = make_muted(QLabel())
        table = QWidget()
        layout = QGridLayout(table)
        layout.setContentsMargins(2 * SPACING, SPACING, 2 * SPACING, SPACING)
        layout.setHorizontalSpacing(3 * SPACING)
        layout.setVerticalSpacing(SPACING // 2)
        titles = ("", self.tr("test loss"), self.tr("test accuracy"))
        for column, title in enumerate(titles):
            layout.addWidget(make_muted(QLabel(title)), 0, column, _alignment(column))
        layout.addWidget(self._truth, 0, 3, 1, 2)
        self._cells = {
            name: [_cell(layout, row, column) for column in range(4)]
            for row, name in ((1, "last"), (2, "best"))
        }
        layout.addWidget(self._picture, 1, 4, 2, 1)
        layout.setColumnStretch(5, 1)
        waiting = make_muted(
            QLabel(self.tr("At the end the last and the best weights are tested; it is told here."))
        )
        waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # The curves above take what room there is.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(table)
        self._pages.addWidget(waiting)
        self.hide()

    def wait(self) -> None:
        """Say what will be here when the training is over."""
        self._pages.setCurrentIndex(1)
        self.show()

    def show_result(self, result: dict[str, Any], test_image: NDArray[np.uint8] | None) -> None:
        """Show what ``result.json`` holds; with nothing in it the panel goes away.

        ``test_image`` is the test picture predicted, ``uint8 (28, 28)``, where it is at hand.
        """
        scores = [result.get(name) for name in self._cells]
        scored = all(score and isinstance(score, dict) for score in scores)
        self.setVisible(scored)
        if not scored:
            return
        self._pages.setCurrentIndex(0)
        prediction = result.get("prediction") or {}
        names = {
            "last": self.tr("Last weights, epoch {}").format(result.get("epochs", "–")),
            "best": self.tr("Best weights, epoch {}").format(result.get("best_epoch", "–")),
        }
        for name, (title, loss, accuracy, answer) in self._cells.items():
            title.setText(names[name])
            loss.setText(_number(result[name].get("loss"), "{:.4f}"))
            accuracy.setText(_percent(result[name].get("accuracy")))
            answer.setText(self._answer(prediction.get(name)))
        self._show_picture(prediction.get("label"), test_image)

    def _answer(self, probabilities: list[float] | None) -> str:
        if not probabilities or None in probabilities:
            return ""
        label = int(np.argmax(probabilities))
        return self.tr("{}, {} %").format(class_names()[label], f"{100 * probabilities[label]:.0f}")

    def _show_picture(self, label: int | None, image: NDArray[np.uint8] | None) -> None:
        known = label is not None
        self._truth.setText(
            self.tr("first test picture: {}").format(class_names()[label or 0]) if known else ""
        )
        self._picture.setVisible(known and image is not None)
        if image is not None:
            self._picture.setPixmap(picture_pixmap(image, 2 * _PICTURE_SIZE))


def _cell(layout: QGridLayout, row: int, column: int) -> QLabel:
    label = QLabel()
    label.setFont(tabular(label.font()))
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    layout.addWidget(label, row, column, _alignment(column))
    return label


def _number(value: object, form: str) -> str:
    """Return a number in some form; a loss that was no number is null in the file."""
    return form.format(value) if isinstance(value, int | float) else "–"


def _percent(share: object) -> str:
    return f"{100 * share:.2f} %" if isinstance(share, int | float) else "–"


def _alignment(column: int) -> Qt.AlignmentFlag:
    is_number = column in (1, 2)
    return Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
