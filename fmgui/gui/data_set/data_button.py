"""The button that says which data set is in use, and offers others."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from fmgui.data.dataset import Dataset
from fmgui.gui.wording.language import told


class DataButton(QPushButton):
    """Shows name and size of the data set; its menu chooses another."""

    built_in_chosen = Signal()
    folder_chosen = Signal(str)
    download_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("data")
        self.setAccessibleName(self.tr("Data set"))
        menu = QMenu(self)
        menu.setObjectName("data_menu")
        menu.addAction(self.tr("Built-in drawn clothes"), self.built_in_chosen.emit)
        menu.addAction(self.tr("Choose a folder …"), self._choose_folder)
        menu.addAction(self.tr("Download Fashion-MNIST (30 MB) …"), self.download_chosen.emit)
        self.setMenu(menu)
        self.show_loading()

    @Slot()
    def show_loading(self) -> None:
        """Say that a data set is being read."""
        self._say(self.tr("Data: loading …"), self.tr("The data set is being read."))

    def show_dataset(self, dataset: Dataset) -> None:
        """Say which data set is in use."""
        training, test = f"{len(dataset.train_labels):,}", f"{len(dataset.test_labels):,}"
        self._say(
            self.tr("Data: {}, {} + {}").format(told(dataset.name), training, test),
            self.tr("{} training and {} test pictures. Click to choose others.").format(
                training, test
            ),
        )

    def show_nothing(self, reason: str) -> None:
        """Say that there is no data set."""
        self._say(self.tr("Data: choose a data set"), reason)

    @Slot()
    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Choose the folder with the four Fashion-MNIST files")
        )
        if folder:
            self.folder_chosen.emit(folder)

    def _say(self, text: str, tip: str) -> None:
        self.setText(text)
        self.setToolTip(tip)
        self.setAccessibleDescription(f"{text}. {tip}")
