"""The test score of the epoch that a rule keeps, shown once."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from fmgui.data.dataset import Dataset
from fmgui.errors import FmguiError
from fmgui.gui.style.theme import SPACING, make_muted, tabular
from fmgui.gui.threads.latest import Latest
from fmgui.gui.wording.language import told
from fmgui.runs.run_folder import RunFolder
from fmgui.runs.shown_score import ShownScore, keep_shown_score, read_shown_score


class _Question(NamedTuple):
    run: RunFolder
    epoch: int
    dataset: Dataset


class _Answer(NamedTuple):
    question: _Question
    score: ShownScore | None = None
    problem: str = ""


def _answers(asked: _Question) -> Iterator[_Answer]:
    from fmgui.training.epoch_weights import score_epoch

    try:
        measured = score_epoch(asked.run, asked.epoch, asked.dataset)
        score = ShownScore(asked.epoch, measured.loss, measured.accuracy)
        # Where it cannot be kept, this window at least remembers it.
        with suppress(OSError):
            keep_shown_score(asked.run, score)
        yield _Answer(asked, score)
    except FmguiError as error:
        yield _Answer(asked, problem=str(error))
    except Exception as error:
        # A damaged file can make Keras raise anything; the window should stand.
        text = QCoreApplication.translate("TestScore", "Epoch {epoch} cannot be scored: {reason}.")
        yield _Answer(asked, problem=text.format(epoch=asked.epoch, reason=error))


class TestScore(QWidget):
    """A button that works once a run, and what came of it."""

    __test__ = False  # to pytest this looks like a test

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: dict[Path, ShownScore] = {}
        self._question: _Question | None = None
        self._asked: _Question | None = None
        self._worker = Latest(_answers, self)
        self._worker.answered.connect(self._take)
        self.button = QPushButton(self.tr("Show the test score"))
        self.button.setObjectName("early_stopping.test_score")
        self.button.clicked.connect(self._ask)
        self.text = make_muted(QLabel())
        self.text.setObjectName("early_stopping.test_text")
        self.text.setFont(tabular(self.text.font()))
        self.text.setWordWrap(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACING)
        layout.addWidget(self.button)
        layout.addWidget(self.text, 1)

    def offer(
        self,
        run: RunFolder,
        epoch: int | None,
        dataset: Dataset | None,
        *,
        why_not: str = "",
        chosen_by_test: bool = False,
    ) -> None:
        """Offer to score an epoch of a run, or say why that cannot be done now.

        ``chosen_by_test`` says that the run has validated on the test pictures themselves.
        """
        self._question = _Question(run, epoch, dataset) if epoch and dataset else None
        shown = self._shown.get(run.path) or read_shown_score(run)
        is_asked = self._asked is not None and self._asked.run == run
        self.button.setEnabled(not (shown or is_asked or why_not) and self._question is not None)
        if is_asked:
            self.text.setText(self.tr("The test pictures are looked at …"))
        else:
            told = self._told(shown) if shown else why_not
            self.text.setText(told or self._warning(chosen_by_test))

    def _told(self, score: ShownScore) -> str:
        return self.tr(
            "Epoch {epoch} on the test pictures: loss {loss}, accuracy {accuracy} %. Shown once: "
            "a rule chosen by this number would be fitted to the test pictures."
        ).format(
            epoch=score.epoch, loss=f"{score.loss:.4f}", accuracy=f"{100 * score.accuracy:.2f}"
        )

    def _warning(self, chosen_by_test: bool) -> str:
        if chosen_by_test:
            return self.tr(
                "This run validated on the test pictures, so the score is in the curve already: "
                "Training › Validate on › held_out keeps it fair."
            )
        return self.tr(
            "Once a run, when your rule stands: whoever tries rules until the test score is good "
            "has fitted them to the test pictures."
        )

    def stop(self) -> None:
        """End the work."""
        self._worker.close()

    @Slot()
    def _ask(self) -> None:
        if self._question is not None:
            self._asked = self._question
            self.offer(*self._question)
            self._worker.ask(self._question)

    @Slot(object)
    def _take(self, answer: _Answer) -> None:
        if answer.question != self._asked:
            return
        self._asked = None
        if answer.score is None:
            self.text.setText(told(answer.problem))
            self.button.setEnabled(True)
            return
        self._shown[answer.question.run.path] = answer.score
        if self._question is not None:
            self.offer(*self._question)
