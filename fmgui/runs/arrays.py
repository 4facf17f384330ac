"""Arrays in an ``.npz`` file, read with care: the file may be damaged, or somebody else's."""

import io
import math
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from fmgui.errors import RunError

Array = NDArray[np.generic]

_PLAIN = "biufU"
"""Numbers, booleans and text by their NumPy letters; an object would need pickle to be read."""

_ENDING = ".npy"


def read_arrays(path: Path, wanted: Callable[[str], bool] = lambda _: True) -> dict[str, Array]:
    """Read those arrays of a file whose names are wanted; none of them can be written to.

    Nothing in the file is run, and no more memory is taken than the file is large.

    Raises:
        FileNotFoundError: There is no such file.
        RunError: It cannot be read or is damaged.
    """
    try:
        with zipfile.ZipFile(path) as file:
            _check_sizes(file, path.stat().st_size)
            return {
                name: _array(file.read(name + _ENDING))
                for name in (entry.removesuffix(_ENDING) for entry in file.namelist())
                if wanted(name)
            }
    except FileNotFoundError:
        raise
    except OSError as error:
        raise RunError(f"{path} cannot be read: {error.strerror or error}.") from None
    except _DAMAGES:
        raise RunError(f"{path} is damaged.") from None


_DAMAGES = (
    ValueError,
    KeyError,
    TypeError,
    EOFError,
    OverflowError,
    RecursionError,
    MemoryError,
    # zipfile raises these two for what it does not know, such as a password.
    NotImplementedError,
    RuntimeError,
    struct.error,
    zipfile.BadZipFile,
)
"""Everything that zipfile and NumPy raise for bytes that are not as they should be."""


def _check_sizes(file: zipfile.ZipFile, size: int) -> None:
    entries = file.infolist()
    if len({entry.filename for entry in entries}) < len(entries):
        raise ValueError("A name occurs twice.")
    # NumPy compresses nothing here: what claims to be larger than the file is no such array.
    if any(entry.compress_type != zipfile.ZIP_STORED for entry in entries):
        raise ValueError("Something is compressed.")
    if sum(entry.file_size for entry in entries) > size:
        raise ValueError("The arrays are larger than their file.")


def _array(content: bytes) -> Array:
    """Return the array; NumPy itself would make room for whatever shape is claimed."""
    stream = io.BytesIO(content)
    version = npy.read_magic(stream)
    if version not in {(1, 0), (2, 0)}:
        raise ValueError("An unknown version.")
    read_header = npy.read_array_header_1_0 if version == (1, 0) else npy.read_array_header_2_0
    shape, by_columns, kind = read_header(stream)
    data = memoryview(content)[stream.tell() :]
    if kind.kind not in _PLAIN or math.prod(shape) * kind.itemsize != len(data):
        raise ValueError("Another size than its shape says.")
    flat: Array = np.frombuffer(data, kind)
    return flat.reshape(shape, order="F" if by_columns else "C")
