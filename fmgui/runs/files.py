"""Files written whole: after a power cut there is the old file or the new one, never half."""

import json
import math
import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from fmgui.errors import RunError

MOST_BYTES = 32 * 1024 * 1024
"""No file of settings, numbers or text is larger, unless it is damaged."""

_REPLACE_WAITS = (0.05, 0.1, 0.2, 0.4)
"""Seconds to wait before trying again where a reader keeps the target open (Windows)."""


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a temporary path beside ``path`` to write to, and put it in the place of ``path``.

    The temporary path keeps the whole ending of the name, because Keras chooses a format by it:
    ``FMbest.weights.h5`` is written as ``.FMbest.tmp-1f0c2a9b.weights.h5``. When the ``with``
    block ends well, the content is on the disk before it takes the target's place. When the block
    raises, the temporary file is removed and the target stays as it was.

    Raises ``OSError`` where the file cannot be written, e.g. on a full disk.
    """
    ending = "".join(path.suffixes)
    stem = path.name.removesuffix(ending)
    temporary = path.with_name(f".{stem}.tmp-{secrets.token_hex(4)}{ending}")
    try:
        yield temporary
        # Windows flushes only what is open for writing.
        with temporary.open("r+b") as written:
            os.fsync(written.fileno())
        _replace(temporary, path)
    except BaseException:
        # The error being raised tells more than a failure to clean up after it.
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    _flush_folder(path.parent)


def remove_leftovers(folder: Path) -> None:
    """Remove the temporary files that a killed process has left in a folder of its own."""
    for path in folder.glob(".*.tmp-*"):
        with suppress(OSError):
            path.unlink()


def read_text(path: Path) -> str:
    """Return the text of a run's file.

    Raises:
        FileNotFoundError: There is no such file.
        RunError: It cannot be read, is no text, or is of an impossible size.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise RunError(f"{path.name} cannot be read: {error.strerror or error}.") from None
    if len(content) > MOST_BYTES:
        raise RunError(f"{path.name} is damaged: it is far too large.")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        raise RunError(f"{path.name} is damaged: it is not text.") from None


def write_text(path: Path, text: str) -> None:
    r"""Write ``text`` whole, as UTF-8 with ``\n`` line ends on every system.

    Raises ``OSError`` where the file cannot be written.
    """
    with replacing(path) as temporary:
        temporary.write_text(text, encoding="utf-8", newline="\n")


def write_json(path: Path, value: object) -> None:
    """Write a value whole, as ``json_text`` has it.

    Raises ``OSError`` where the file cannot be written, and ``TypeError`` for other values.
    """
    write_text(path, json_text(value) + "\n")


def put_folder(folder: Path, files: dict[str, bytes]) -> None:
    """Make a folder of files that appears at once, with all that is in it.

    Args:
        folder: Where it is to be; nothing is there yet.
        files: Contents by their places in it, with ``/`` between folders.

    Raises ``OSError`` where it cannot be written.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    temporary = folder.with_name(f".{folder.name}.tmp-{secrets.token_hex(4)}")
    try:
        for place, content in files.items():
            path = temporary / place
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        _replace(temporary, folder)
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise
    _flush_folder(folder.parent)


def json_text(value: object, *, ascii_only: bool = False) -> str:
    """Return a value of dicts, lists, strings, numbers, booleans and ``None`` as indented JSON.

    NaN and infinity, which JSON does not know, become ``null``.

    Raises ``TypeError`` for other values.
    """
    plain = _without_non_finite(value)
    return json.dumps(plain, indent=2, ensure_ascii=ascii_only, allow_nan=False)


def _without_non_finite(value: object) -> object:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {key: _without_non_finite(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_without_non_finite(inner) for inner in value]
    return value


def _replace(temporary: Path, target: Path) -> None:
    for wait in _REPLACE_WAITS:
        try:
            temporary.replace(target)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    temporary.replace(target)


def _flush_folder(folder: Path) -> None:
    """Make the new name survive a power cut, where the system can (Windows cannot open folders)."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
