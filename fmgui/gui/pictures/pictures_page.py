"""The page of pictures: those of the data set by class, and one's own drawings."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fmgui.data.dataset import IMAGE_SIZE, Dataset
from fmgui.data.own_drawings import (
    OwnDrawing,
    drawings_folder,
    is_combined,
    remove,
    write_combined,
)
from fmgui.errors import DataError
from fmgui.gui.empty_page import empty_page
from fmgui.gui.pictures.own_work import Read, Reading, read
from fmgui.gui.pictures.picture_grid import PictureGrid
from fmgui.gui.scene import Scene
from fmgui.gui.style.theme import SPACING, make_muted
from fmgui.gui.threads.latest import Latest
from fmgui.gui.threads.task import Task
from fmgui.gui.wording.language import told
from fmgui.gui.wording.run_names import run_name
from fmgui.gui.wording.specs import class_names
from fmgui.runs.places import starter_run

TEST, TRAINING, OWN = "test", "training", "own"
_ALL = -1
Pictures = NDArray[np.uint8]


class PicturesPage(QWidget):
    """Shows pictures of a class or of all; ``stop`` must end its work before it goes away."""

    picture_chosen = Signal(object)
    """A picture of the data set, ``uint8 (28, 28)``, that the user wants on the canvas."""
    drawing_chosen = Signal(object)
    """The path of a drawing of one's own that the user wants on the canvas."""
    data_wanted = Signal(str)
    """The folder of a data set that the user wants to train on."""

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pictures")
        self.setAccessibleName(self.tr("Pictures"))
        self._scene = scene
        self._read = Read(None, ())
        self._drawings: list[OwnDrawing] = []
        """Those in the grid, where it shows drawings."""
        self._images: Pictures = np.empty((0, IMAGE_SIZE, IMAGE_SIZE), np.uint8)
        self._is_stale = True
        self._reader = Latest(read, self)
        self._reader.answered.connect(self._take)
        self._writing: Task | None = None
        self._make_controls()
        self._arrange()
        for box in (self._source, self._class):
            box.currentIndexChanged.connect(self._refresh)
        scene.dataset_changed.connect(self._refresh)
        scene.run_changed.connect(self.read_again)
        scene.keras_ready.connect(self.read_again)
        self._refresh()

    def show_source(self, source: str, label: int | None = None) -> None:
        """Show ``"test"`` or ``"training"`` pictures or ``"own"`` drawings, all or of a class."""
        self._source.setCurrentIndex(self._source.findData(source))
        self._class.setCurrentIndex(self._class.findData(_ALL if label is None else label))

    @Slot()
    def read_again(self, *_: object) -> None:
        """Read the drawings anew, once they are in sight."""
        self._is_stale = True
        self._read_if_seen()

    def stop(self) -> None:
        """End the work. The page must not be used afterwards."""
        self._reader.close()
        if self._writing is not None:
            self._writing.wait()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has not been read yet."""
        super().showEvent(event)
        self._read_if_seen()

    # --- Assembling ------------------------------------------------------------------------

    def _make_controls(self) -> None:
        self._source = self._make_box("pictures.source", self.tr("Which pictures"))
        self._source.addItem(self.tr("Test pictures"), TEST)
        self._source.addItem(self.tr("Training pictures"), TRAINING)
        self._source.addItem(self.tr("My drawings"), OWN)
        self._class = self._make_box("pictures.class", self.tr("Of which class"))
        self._class.addItem(self.tr("All classes"), _ALL)
        for label, name in enumerate(class_names()):
            self._class.addItem(name, label)
        self._count = make_muted(QLabel())
        self._verdict = QLabel()
        self._verdict.setObjectName("pictures.verdict")
        self._verdict.setWordWrap(True)
        self._use = self._make_button(
            "add_to_training", self.tr("Train on them, too"), self._combine
        )
        self._use.setToolTip(
            self.tr(
                "Adds your drawings to the training pictures in use, as a data set of its own: "
                "repeated until they make up a tenth of it, or 20 times. The test pictures stay."
            )
        )
        self._folder = self._make_button("open_folder", self.tr("Open folder"), self._open_folder)
        self._remove = self._make_button("remove_drawing", self.tr("Delete"), self._delete)

    def _make_box(self, name: str, spoken: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(spoken)
        return box

    def _make_button(self, name: str, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    def _arrange(self) -> None:
        self._grid = PictureGrid()
        self._grid.chosen.connect(self._choose)
        self._grid.selectionModel().selectionChanged.connect(self._show_what_is_possible)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._grid)
        self._pages.addWidget(
            empty_page(
                self.tr("No drawing of yours is kept yet."),
                self.tr(
                    "Draw something, press the bookmark beneath the paper, and say what it is."
                ),
            )
        )
        self._pages.addWidget(
            empty_page(
                self.tr("Choose a data set."),
                self.tr("Its pictures will be seen here, and can be sent to the canvas."),
            )
        )
        head = QHBoxLayout()
        head.setSpacing(SPACING)
        for widget in (self._source, self._class, self._count):
            head.addWidget(widget)
        head.addStretch()
        self._own_row = QWidget()
        own = QHBoxLayout(self._own_row)
        own.setContentsMargins(0, 0, 0, 0)
        own.setSpacing(SPACING)
        own.addWidget(self._verdict, 1)
        for button in (self._use, self._folder, self._remove):
            own.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACING, 2 * SPACING, 2 * SPACING, SPACING)
        column.setSpacing(SPACING)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        column.addWidget(self._own_row)

    # --- Showing ---------------------------------------------------------------------------

    def _is_own(self) -> bool:
        return bool(self._source.currentData() == OWN)

    @Slot()
    def _refresh(self, *_: object) -> None:
        self._own_row.setVisible(self._is_own())
        if self._is_own():
            self._read_if_seen()
            self._show_own()
        else:
            self._show_dataset(self._scene.dataset)
        self._show_what_is_possible()

    def _show_dataset(self, dataset: Dataset | None) -> None:
        if dataset is None:
            self._pages.setCurrentIndex(2)
            self._count.clear()
            return
        test = self._source.currentData() == TEST
        images = dataset.test_images if test else dataset.train_images
        labels = dataset.test_labels if test else dataset.train_labels
        numbers = np.flatnonzero(self._fits(labels))
        names = class_names()
        captions = [names[label] for label in labels[numbers].tolist()]
        tip = self.tr("A double click puts it on the canvas: draw on it, and watch the answer.")
        self._show(images[numbers], captions, tip)

    def _show_own(self) -> None:
        names = class_names()
        fitting = [
            (drawing, said)
            for drawing, said in zip(self._read.drawings, self._said(), strict=True)
            if self._class.currentData() in (_ALL, drawing.label)
        ]
        captions = []
        for drawing, said in fitting:
            wrong = said is not None and said != drawing.label
            judged = self.tr("said {}").format(names[said]) if wrong and said is not None else ""
            captions.append(names[drawing.label] + (f"\n{judged}" if judged else ""))
        tip = self.tr("A double click puts it on the canvas.")
        self._drawings = [drawing for drawing, _ in fitting]
        images = [drawing.pixels for drawing in self._drawings]
        blank = np.empty((0, IMAGE_SIZE, IMAGE_SIZE), np.uint8)
        self._show(np.stack(images) if images else blank, captions, tip)
        self._verdict.setText(self._judgement())
        if not self._read.drawings:
            self._pages.setCurrentIndex(1)

    def _show(self, images: Pictures, captions: list[str], tip: str) -> None:
        self._images = images
        self._grid.show_pictures(images, captions, tip)
        one, many = self.tr("1 picture"), self.tr("{} pictures")
        count = one if len(images) == 1 else many.format(f"{len(images):,}")
        hint = self.tr("a double click puts one on the canvas")
        self._count.setText(f"{count}, {hint}" if len(images) else "")
        self._pages.setCurrentIndex(0)

    def _fits(self, labels: NDArray[np.uint8]) -> NDArray[np.bool_]:
        chosen = self._class.currentData()
        return np.ones(len(labels), bool) if chosen == _ALL else labels == chosen

    def _said(self) -> list[int | None]:
        if self._read.said is None:
            return [None] * len(self._read.drawings)
        return list(self._read.said.tolist())

    def _judgement(self) -> str:
        """Say how many of all the drawings the run shown names rightly."""
        asked = self._read
        if asked.problem:
            return told(asked.problem)
        if asked.said is None or asked.run is None:
            return ""
        text = self.tr("“{0}” names {1} of {2} rightly.").format(
            run_name(asked.run), asked.right, len(asked.drawings)
        )
        if is_combined(asked.trained_on):
            text += " " + self.tr(
                "It has trained on drawings of yours, so draw new ones to test it."
            )
        return text

    @Slot()
    def _show_what_is_possible(self, *_: object) -> None:
        dataset = self._scene.dataset
        has_drawings = bool(self._read.drawings)
        plain = dataset is not None and not is_combined(dataset.name)
        self._use.setEnabled(has_drawings and plain and self._writing is None)
        self._remove.setEnabled(self._is_own() and self._grid.selected() is not None)

    # --- Work ------------------------------------------------------------------------------

    def _read_if_seen(self) -> None:
        if self._is_stale and self._is_own() and self.isVisible():
            self._is_stale = False
            run = self._scene.run or starter_run()
            self._reader.ask(Reading(run if self._scene.keras_is_ready else None))

    @Slot(object)
    def _take(self, found: Read) -> None:
        self._read = found
        if self._is_own():
            self._show_own()
        self._show_what_is_possible()

    @Slot(int)
    def _choose(self, place: int) -> None:
        if self._is_own():
            self.drawing_chosen.emit(self._drawings[place].path)
        else:
            self.picture_chosen.emit(self._images[place].copy())

    @Slot()
    def _combine(self) -> None:
        dataset, drawings = self._scene.dataset, list(self._read.drawings)
        if dataset is None:
            return
        self._writing = Task(lambda: write_combined(dataset, drawings), self)
        self._writing.done.connect(self._combined)
        self._writing.failed.connect(self._not_combined)
        self._writing.start()
        self._show_what_is_possible()

    @Slot(object)
    def _combined(self, folder: object) -> None:
        self._writing = None
        self.data_wanted.emit(str(folder))
        self._show_what_is_possible()

    @Slot(object)
    def _not_combined(self, error: Exception) -> None:
        self._writing = None
        self._show_what_is_possible()
        QMessageBox.warning(self, self.tr("My drawings"), told(str(error)))
        if not isinstance(error, DataError):
            raise error

    @Slot()
    def _open_folder(self) -> None:
        drawings_folder().mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(drawings_folder())))

    @Slot()
    def _delete(self) -> None:
        place = self._grid.selected()
        if place is None or not self._is_own():
            return
        try:
            remove(self._drawings[place])
        except DataError as error:
            QMessageBox.warning(self, self.tr("My drawings"), told(str(error)))
        self.read_again()
