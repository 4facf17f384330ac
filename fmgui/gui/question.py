"""A question whose two answers say what they do."""

from PySide6.QtWidgets import QMessageBox, QWidget


def agrees(window: QWidget, title: str, text: str, agree: str, refuse: str) -> bool:
    """Ask in front of a window, and say whether the user agrees.

    Args:
        window: The window, or a part of it.
        title: What it is about.
        text: The question.
        agree: The button that lets it happen.
        refuse: The button that lets it be, which Enter and Escape press.
    """
    box = QMessageBox(QMessageBox.Icon.Question, title, text, parent=window)
    box.addButton(agree, QMessageBox.ButtonRole.AcceptRole)
    otherwise = box.addButton(refuse, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(otherwise)
    box.setEscapeButton(otherwise)
    box.exec()
    agreed = box.clickedButton() is not otherwise
    box.deleteLater()
    return agreed
