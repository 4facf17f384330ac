"""One training at a time in a run's folder, whichever program it is of."""

import json
import os
import platform
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from fmgui.errors import RunError
from fmgui.runs.run_folder import RunFolder

LOCK_FILE = ".lock"
"""It stays in the folder; what counts is whether the system says that somebody holds it."""

_TRIES, _WAIT = 5, 0.01
"""How often a lock is tried to be had, and how many seconds lie between."""

_FAR = 1 << 20
"""Windows lets nobody read what is locked: so a byte is locked that is never there."""


@contextmanager
def being_trained(run: RunFolder) -> Iterator[None]:
    """Keep other trainings away from a run's folder while the block is carried out.

    The system itself lets the lock go when the process ends, however that comes about. Where the
    folder is on a file system without locks, there is none.

    Raises:
        RunError: A training is under way there, or the folder cannot be written.
    """
    try:
        file = (run.path / LOCK_FILE).open("a+b")
    except OSError as error:
        raise RunError(f"{run.path} cannot be written: {error.strerror or error}.") from None
    with file:
        if not _lock_soon(file):
            raise RunError(
                f"{run.path} is being trained{_by_whom(run.path)}: wait, or stop it there."
            )
        # Whom to tell of is worth knowing, but nothing depends on it.
        with suppress(OSError):
            file.truncate(0)
            me = {"process": os.getpid(), "machine": platform.node()}
            file.write(json.dumps(me).encode())
            file.flush()
        yield


def is_being_trained(run: Path) -> bool:
    """Say whether a training is under way in a run's folder, in this program or another one."""
    try:
        with (run / LOCK_FILE).open("r+b") as file:
            return not _lock(file)
    except OSError:
        return False


def _lock_soon(file: BinaryIO) -> bool:
    """Lock a file; who only asks whether somebody trains holds it for a moment."""
    for _ in range(_TRIES):
        if _lock(file):
            return True
        time.sleep(_WAIT)
    return _lock(file)


def _by_whom(run: Path) -> str:
    with suppress(OSError, ValueError, TypeError, KeyError):
        told = json.loads((run / LOCK_FILE).read_bytes()[:1000])
        return f" by process {int(told['process'])} on {str(told['machine'])[:60]}"
    return " by another program"


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> bool:
        """Lock a file until it is closed, and say whether that could be done."""
        file.seek(_FAR)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        except OSError as error:
            # Somebody has it; else the file system knows no locks.
            return error.errno not in (13, 36)
        finally:
            file.seek(0)
        return True
else:
    import fcntl

    def _lock(file: BinaryIO) -> bool:
        """Lock a file until it is closed, and say whether that could be done."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            # The file system knows no locks.
            return True
        return True
