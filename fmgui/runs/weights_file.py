"""Weights files, looked at before Keras reads them: they may be damaged, or somebody else's."""

import math
from pathlib import Path
from typing import Any

from fmgui.errors import RunError

MOST_OBJECTS = 10_000
"""Groups and arrays in a file; Keras makes some ten a layer."""


def check_weights(path: Path) -> int:
    """Look whether a file holds plain arrays only, no larger than the file, and return their bytes.

    An HDF5 file may point into other files, say that it is far larger than it is, or hold objects.

    Raises:
        RunError: It does so, or is damaged or missing.
    """
    import h5py

    try:
        size = path.stat().st_size
        with h5py.File(path, "r") as file:
            total = _bytes_in(file, MOST_OBJECTS)
    except OSError as error:
        raise RunError(f"{path} cannot be used: {_reason(error)}.") from None
    except (ValueError, KeyError, TypeError, RuntimeError, RecursionError, MemoryError):
        raise RunError(f"{path} cannot be used: it is damaged.") from None
    if total > size:
        raise RunError(f"{path} cannot be used: it says that it is larger than it is.")
    return total


def _bytes_in(top: Any, most: int) -> int:
    """Return the bytes of all arrays. Raises ``ValueError`` for what Keras would not write."""
    import h5py

    waiting, seen, total = [top], 0, 0
    while waiting:
        group = waiting.pop()
        for name in group:
            seen += 1
            if seen > most or not isinstance(group.get(name, getlink=True), h5py.HardLink):
                raise ValueError("More than there should be.")
            item = group[name]
            if isinstance(item, h5py.Group):
                waiting.append(item)
            else:
                total += _plain_bytes(item)
    return total


def _plain_bytes(array: Any) -> int:
    is_plain = array.chunks is None and not array.is_virtual and not array.external
    # Letters are those of NumPy: numbers and booleans.
    if not is_plain or array.dtype.kind not in "biuf":
        raise ValueError("Not a plain array.")
    return int(math.prod(array.shape) * array.dtype.itemsize)


def _reason(error: OSError) -> str:
    if error.strerror:
        return error.strerror
    return "it is damaged"
