"""Which data set is in use: found at the start, or chosen by hand."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from fmgui.data.choice import remember
from fmgui.data.dataset import Dataset
from fmgui.data.sources import DRAWN, Found, SourceKind, download_folder
from fmgui.gui.data_set.data_button import DataButton
from fmgui.gui.data_set.data_loader import DataLoader
from fmgui.gui.data_set.download_dialog import DownloadDialog
from fmgui.gui.wording.language import told


class DataChoice(QObject):
    """Finds, reads and remembers the data set, and lets the button tell of it."""

    changed = Signal()
    """There is another data set, or still none."""
    noted = Signal(str)
    """A sentence on places that were passed over."""

    def __init__(self, button: DataButton, window: QWidget) -> None:
        super().__init__(window)
        self._button = button
        self._window = window
        self._by_hand = False
        self.dataset: Dataset | None = None
        self.place = DRAWN
        """Where the data set comes from, as ``--data`` takes it."""
        self.is_reading = False
        self.loader = DataLoader(self)
        self.loader.found.connect(self._on_found)
        self.loader.failed.connect(self._on_failed)
        button.built_in_chosen.connect(self._use_built_in)
        button.folder_chosen.connect(self.use)
        button.download_chosen.connect(self._download)

    def begin(self, argument: str | None) -> None:
        """Look for a data set in the usual places; ``argument`` goes before them all."""
        self.is_reading = True
        self.loader.find(argument)

    @Slot()
    def _use_built_in(self) -> None:
        self.use(DRAWN)

    @Slot(str)
    def use(self, choice: str) -> None:
        """Use what was chosen by hand; it is remembered once it has been read."""
        self._by_hand = True
        self.is_reading = True
        self._button.show_loading()
        self.loader.find(choice)
        self.changed.emit()

    @Slot()
    def _download(self) -> None:
        folder = download_folder()
        if DownloadDialog(folder, self._window).exec():
            self.use(str(folder))

    @Slot(object)
    def _on_found(self, found: Found) -> None:
        self.is_reading = False
        self.dataset, self.place = found.dataset, str(found.source.folder or DRAWN)
        if self._by_hand and found.source.kind is SourceKind.ARGUMENT:
            remember(self.place)
        self._tell()
        if found.notes:
            self.noted.emit(" ".join(map(told, found.notes)))
        self.changed.emit()

    @Slot(str)
    def _on_failed(self, reason: str) -> None:
        self.is_reading = False
        if self.dataset is None:
            self._button.show_nothing(reason)
        else:
            self._tell()
        self.changed.emit()
        QMessageBox.warning(self._window, self.tr("Data set"), reason)

    def _tell(self) -> None:
        if self.dataset is not None:
            self._button.show_dataset(self.dataset)
