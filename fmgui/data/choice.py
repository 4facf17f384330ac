"""The data set chosen last in the window, remembered for the window and the command line."""

import os
from contextlib import suppress
from pathlib import Path

import platformdirs


def choice_file() -> Path:
    """Return the file that holds the choice: one line, a folder or the word ``drawn``."""
    return platformdirs.user_config_path("fmgui", appauthor=False) / "data.txt"


def chosen_last() -> str | None:
    """Return what was chosen last, or None where nothing was."""
    with suppress(OSError, UnicodeDecodeError):
        return choice_file().read_text(encoding="utf-8").strip() or None
    return None


def remember(choice: str) -> None:
    """Remember a choice. Where that cannot be written it is forgotten at the end, no more."""
    beside = choice_file().with_suffix(f".{os.getpid()}.tmp")
    with suppress(OSError):
        beside.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(f"{choice}\n", encoding="utf-8")
        beside.replace(choice_file())
