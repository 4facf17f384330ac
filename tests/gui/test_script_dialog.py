import ast

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
)

from fmgui.gui.script_dialog import ScriptDialog
from fmgui.specs.presets import preset
from fmgui.specs.script import script

LECTURE = preset("lecture").experiment


@pytest.fixture(autouse=True)
def _dialogs_of_qt(qapp):
    """The system's own dialogs could not be typed into."""
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    yield
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)


@pytest.fixture
def dialog(qtbot):
    dialog = ScriptDialog(LECTURE, "lecture")
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def press(dialog, name):
    dialog.findChild(QPushButton, name).click()


def save_as(dialog, path):
    def type_and_accept():
        chooser = QApplication.activeModalWidget()
        assert isinstance(chooser, QFileDialog)
        chooser.findChild(QLineEdit).setText(str(path))
        chooser.accept()

    QTimer.singleShot(0, type_and_accept)
    press(dialog, "save")


def test_the_script_is_shown_to_be_read(dialog):
    text = dialog.findChild(QPlainTextEdit, "script")
    assert text.toPlainText() == script(LECTURE)
    assert text.isReadOnly()
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    assert text.font().family() == fixed.family()


def test_it_can_be_copied(dialog):
    press(dialog, "copy")
    assert QGuiApplication.clipboard().text() == script(LECTURE)
    assert dialog.findChild(QPushButton, "copy").text() == "Copied"


def test_it_can_be_saved_and_is_python(dialog, tmp_path):
    save_as(dialog, tmp_path / "mine")
    saved = (tmp_path / "mine.py").read_text(encoding="utf-8")
    assert saved == script(LECTURE)
    ast.parse(saved)


def test_where_nothing_can_be_written_it_is_said(dialog, tmp_path, monkeypatch):
    said = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *arguments: said.append(arguments[-1]))

    def full(_path, _text):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("fmgui.gui.script_dialog.write_text", full)
    save_as(dialog, tmp_path / "mine.py")
    assert said == [
        "mine.py cannot be saved there: No space left on device. Choose another folder."
    ]
