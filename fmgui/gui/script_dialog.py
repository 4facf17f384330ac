"""The dialog that shows an experiment as a plain Keras script."""

import html
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QTimer, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from fmgui.gui.file_dialogs import ask_where_to_save
from fmgui.gui.style.theme import SPACING
from fmgui.runs.files import write_text
from fmgui.specs.experiment import Experiment
from fmgui.specs.script import script

_COLUMNS = 100
_LINES = 32
_TOLD_MILLISECONDS = 2000
_DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


class ScriptDialog(QDialog):
    """Shows the script, to be read, copied or saved.

    Args:
        experiment: What the script does.
        name: What the file is called that is offered for saving, without its ending.
    """

    def __init__(
        self, experiment: Experiment, name: str = "experiment", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("script_dialog")
        self.setWindowTitle(self.tr("Keras script"))
        self._name = name
        self._text = QPlainTextEdit(script(experiment))
        self._text.setObjectName("script")
        self._text.setAccessibleName(self.tr("Keras script"))
        self._text.setReadOnly(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        metrics = self._text.fontMetrics()
        scroll_bar = self._text.verticalScrollBar().sizeHint().width()
        self._text.setMinimumSize(60 * metrics.averageCharWidth(), 12 * metrics.lineSpacing())
        how = QLabel(
            self.tr(
                "The same experiment in Keras alone. Save it, and run it where TensorFlow is "
                "installed, with the folder that holds the data set: {command}"
            ).format(command=f"<code>python&nbsp;{html.escape(name)}.py&nbsp;DATA_DIR</code>")
        )
        how.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._copy = self._add_button("copy", self.tr("&Copy"))
        self._save = self._add_button("save", self.tr("&Save as…"))
        self._copy.clicked.connect(self._copy_all)
        self._save.clicked.connect(self._ask_and_save)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(2 * SPACING,) * 4)
        layout.setSpacing(2 * SPACING)
        layout.addWidget(how)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._buttons)
        self.resize(
            _COLUMNS * metrics.averageCharWidth() + scroll_bar + 6 * SPACING,
            _LINES * metrics.lineSpacing() + 12 * SPACING,
        )
        self._timer = QTimer(self, singleShot=True, interval=_TOLD_MILLISECONDS)
        self._timer.timeout.connect(self._forget_copy)

    def _add_button(self, name: str, text: str) -> QPushButton:
        button = self._buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    @Slot()
    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
        self._copy.setText(self.tr("Copied"))
        self._timer.start()

    @Slot()
    def _forget_copy(self) -> None:
        self._copy.setText(self.tr("&Copy"))

    @Slot()
    def _ask_and_save(self) -> None:
        title = self.tr("Save the script")
        folder = Path(QStandardPaths.writableLocation(_DOCUMENTS))
        path = ask_where_to_save(
            self, title, folder / f"{self._name}.py", self.tr("Python scripts")
        )
        if path is None:
            return
        try:
            write_text(path, self._text.toPlainText())
        except OSError as error:
            text = self.tr("{file} cannot be saved there: {reason}. Choose another folder.")
            reason = error.strerror or str(error)
            QMessageBox.warning(self, title, text.format(file=path.name, reason=reason))
