"""Asking for the place of a file."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where_to_save(
    parent: QWidget | None, title: str, proposed: Path, kind: str, *other_suffixes: str
) -> Path | None:
    """Return where to save a file, or None where the user has thought better of it.

    A name without an ending gets the one of ``proposed``, and only then the user is asked whether
    a file that is there already may be replaced.

    Args:
        parent: The window in front of which the dialog stands.
        title: The dialog's title.
        proposed: The folder and the name to begin with.
        kind: What such files are called.
        other_suffixes: Endings that the user may give instead, such as ``.svg``.
    """
    dialog = QFileDialog(parent, title, str(proposed.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    endings = " ".join(f"*{suffix}" for suffix in (proposed.suffix, *other_suffixes))
    dialog.setNameFilter(f"{kind} ({endings})")
    dialog.setDefaultSuffix(proposed.suffix)
    dialog.selectFile(proposed.name)
    return _chosen(dialog)


def ask_what_to_open(
    parent: QWidget | None, title: str, folder: Path, kind: str, suffix: str
) -> Path | None:
    """Return the file to open, or None where the user has thought better of it."""
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(f"{kind} (*{suffix})")
    return _chosen(dialog)


def _chosen(dialog: QFileDialog) -> Path | None:
    accepted = bool(dialog.exec())
    files = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(files[0]) if accepted and files else None
