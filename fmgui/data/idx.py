"""The IDX file format of MNIST and Fashion-MNIST, read strictly.

An IDX file holds two zero bytes, a byte for the type of its numbers, a byte for the count of its
dimensions, each dimension's size as a big-endian 32-bit number, and then the numbers. Source:
http://yann.lecun.com/exdb/mnist/, section "File formats".
"""

import gzip
import hashlib
import math
import struct
import zlib
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from fmgui.data.dataset import CLASS_NAMES, IMAGE_SIZE, Dataset
from fmgui.errors import DataError

GZIP_MAGIC = b"\x1f\x8b"
UNSIGNED_BYTE = 0x08
MAXIMUM_BYTES = 2**31
"""More than this is not read: 2 GB, some 2.7 million pictures."""

_GZIP_WINDOW = 16 + zlib.MAX_WBITS
"""Tells zlib to expect a gzip header and to check the checksum behind the content."""


class _Part(NamedTuple):
    stem: str
    dimensions: int

    @property
    def file_names(self) -> tuple[str, ...]:
        """The names in use, those that need no unpacking first."""
        dashed = f"{self.stem}-idx{self.dimensions}-ubyte"
        dotted = f"{self.stem}.idx{self.dimensions}-ubyte"
        return dashed, dotted, f"{dashed}.gz", f"{dotted}.gz"


_TRAIN_IMAGES = _Part("train-images", 3)
_TRAIN_LABELS = _Part("train-labels", 1)
_TEST_IMAGES = _Part("t10k-images", 3)
_TEST_LABELS = _Part("t10k-labels", 1)
_PARTS = (_TRAIN_IMAGES, _TRAIN_LABELS, _TEST_IMAGES, _TEST_LABELS)

_SUBFOLDERS = ("", "fashion-mnist", "FashionMNIST/raw")
"""Where the four files may lie in a chosen folder; the last is torchvision's way."""

_REAL_LABELS = {
    _TRAIN_LABELS: (6000, "efe2b571641c24fa8d0b6f043c130499b4dd29190ad76db9815b225740fab1b8"),
    _TEST_LABELS: (1000, "a86243d2b2400909bc0a82f5fd5c9df83bf827852a1543e3dc70af890035a9d4"),
}
"""What tells the real Fashion-MNIST: pictures of each class, SHA-256 of the first 2,000 labels."""


def read_idx(path: Path) -> NDArray[np.uint8]:
    """Read an IDX file of unsigned bytes, gzipped or not (seen from its content, not its name).

    The array has the one to three dimensions that the header tells, and cannot be written to.

    Raises ``DataError`` where the file cannot be read or is not exactly what its header tells.
    Memory is taken for what is in the file, not for what the header claims.
    """
    stored = _read_bytes(path)
    shape = _read_shape(path, stored)
    header_size = 4 + 4 * len(shape)
    count = math.prod(shape)
    told = " × ".join(f"{size:,}" for size in shape)
    if count > MAXIMUM_BYTES:
        raise DataError(
            f"{path.name} claims to hold {told} numbers, far more than a data set has; "
            "it seems damaged, so copy or download it again."
        )
    content = _unpack(path, stored, header_size + count + 1)
    found = len(content) - header_size
    if found < count:
        raise DataError(
            f"{path.name} should hold {told} numbers but ends after {found:,}; "
            "copy or download it again."
        )
    if found > count:
        raise DataError(
            f"{path.name} goes on after the {told} numbers that its header tells of; "
            "copy or download it again."
        )
    return np.frombuffer(content, np.uint8)[header_size:].reshape(shape)


def write_idx(path: Path, array: NDArray[np.uint8]) -> None:
    """Write an array of one to three dimensions as an IDX file, gzipped if the name ends in .gz.

    The same array always gives the same bytes.

    Raises ``ValueError`` for another type or count of dimensions, and ``OSError`` where the file
    cannot be written.
    """
    if array.dtype != np.uint8 or not 1 <= array.ndim <= 3:
        raise ValueError(
            f"an array of uint8 in 1 to 3 dimensions is needed, not {array.dtype} in {array.ndim}"
        )
    header = struct.pack(f">BBBB{array.ndim}I", 0, 0, UNSIGNED_BYTE, array.ndim, *array.shape)
    content = header + array.tobytes()
    # The time of writing would make each file another one.
    path.write_bytes(gzip.compress(content, mtime=0) if path.suffix == ".gz" else content)


def write_folder(folder: Path, dataset: Dataset) -> None:
    """Write a data set as the four files, into a folder that is there.

    Raises ``OSError`` where they cannot be written.
    """
    arrays = (
        dataset.train_images,
        dataset.train_labels,
        dataset.test_images,
        dataset.test_labels,
    )
    for part, array in zip(_PARTS, arrays, strict=True):
        write_idx(folder / part.file_names[0], array)


def load_folder(folder: Path, name: str | None = None) -> Dataset:
    """Read the four files of Fashion-MNIST or of a data set made like it.

    They may lie in ``folder`` itself, or in ``fashion-mnist`` or ``FashionMNIST/raw`` within. Any
    number of pictures from one up is right. Without a ``name`` the data set is called
    ``Fashion-MNIST`` if it is the real one, and else as the folder.

    Raises ``DataError`` with a sentence that names the file and what is wrong with it.
    """
    files = _find_files(folder)
    train_images, train_labels = _read_pair(files[_TRAIN_IMAGES], files[_TRAIN_LABELS])
    test_images, test_labels = _read_pair(files[_TEST_IMAGES], files[_TEST_LABELS])
    if name is None:
        is_real = _is_real(train_labels, _TRAIN_LABELS) and _is_real(test_labels, _TEST_LABELS)
        name = "Fashion-MNIST" if is_real else folder.resolve().name or str(folder)
    return Dataset(name, train_images, train_labels, test_images, test_labels)


def _read_bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MAXIMUM_BYTES:
            raise DataError(f"{path.name} is too big to be read ({size / 1e9:.1f} GB).")
        return path.read_bytes()
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror or error}.") from error


def _unpack(path: Path, stored: bytes, limit: int) -> bytes:
    """Return at most ``limit`` bytes of what the file holds behind its packing."""
    if not stored.startswith(GZIP_MAGIC):
        return stored[:limit]
    unpacker = zlib.decompressobj(_GZIP_WINDOW)
    try:
        content = unpacker.decompress(stored, limit)
    except zlib.error as error:
        raise DataError(
            f"{path.name} is damaged and cannot be unpacked; copy or download it again."
        ) from error
    if len(content) == limit:
        return content
    if not unpacker.eof:
        raise DataError(
            f"{path.name} breaks off before its gzip packing ends; copy or download it again."
        )
    if unpacker.unused_data:
        raise DataError(
            f"{path.name} goes on for {len(unpacker.unused_data):,} bytes after its gzip packing "
            "ends; copy or download it again."
        )
    return content


def _read_shape(path: Path, stored: bytes) -> tuple[int, ...]:
    start = _unpack(path, stored, 4)
    if not start:
        raise DataError(f"{path.name} is empty; copy or download it again.")
    if not start.startswith(b"\0\0"[: len(start)]):
        raise DataError(
            f"{path.name} is not an IDX file: it should begin with the bytes 00 00, "
            f"but begins with {start[:2].hex(' ')}."
        )
    if len(start) < 4:
        raise DataError(f"{path.name} ends within its header; copy or download it again.")
    number_type, dimensions = start[2:]
    if number_type != UNSIGNED_BYTE:
        raise DataError(
            f"{path.name} holds numbers of the type 0x{number_type:02X}; "
            "pictures and labels are unsigned bytes, type 0x08."
        )
    if not 1 <= dimensions <= 3:
        raise DataError(
            f"{path.name} claims to have {dimensions} dimensions; pictures have 3 and labels 1."
        )
    header = _unpack(path, stored, 4 + 4 * dimensions)
    if len(header) < 4 + 4 * dimensions:
        raise DataError(f"{path.name} ends within its header; copy or download it again.")
    return struct.unpack(f">{dimensions}I", header[4:])


def _find_files(folder: Path) -> dict[_Part, Path]:
    try:
        if not folder.exists():
            raise DataError(f"There is no folder {folder}; choose one that holds Fashion-MNIST.")
        if not folder.is_dir():
            raise DataError(f"{folder} is a file; choose the folder that holds the four IDX files.")
        candidates = [_files_in(folder / subfolder) for subfolder in _SUBFOLDERS]
    except OSError as error:
        raise DataError(f"{folder} cannot be read: {error.strerror or error}.") from error
    files = max(candidates, key=len)
    if not files:
        expected = ", ".join(f"{part.file_names[0]}.gz" for part in _PARTS[:-1])
        raise DataError(
            f"{folder} holds no pictures; "
            f"choose a folder with {expected} and {_TEST_LABELS.file_names[0]}.gz."
        )
    missing = [f"{part.file_names[0]}.gz" for part in _PARTS if part not in files]
    if missing:
        where = next(iter(files.values())).parent
        listed = " and ".join(filter(None, (", ".join(missing[:-1]), missing[-1])))
        raise DataError(f"{where} lacks {listed}; copy what is missing there too.")
    return files


def _files_in(folder: Path) -> dict[_Part, Path]:
    found = {}
    for part in _PARTS:
        paths = (folder / file_name for file_name in part.file_names)
        existing = next((path for path in paths if path.is_file()), None)
        if existing is not None:
            found[part] = existing
    return found


def _read_pair(images_path: Path, labels_path: Path) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    images = read_idx(images_path)
    if images.ndim != 3:
        raise DataError(
            f"{images_path.name} should hold pictures, in 3 dimensions, but has {images.ndim}; "
            "it may be a file of labels under a wrong name."
        )
    if images.shape[1:] != (IMAGE_SIZE, IMAGE_SIZE):
        height, width = images.shape[1:]
        raise DataError(
            f"{images_path.name} holds pictures of {height}×{width} pixels; 28×28 are needed."
        )
    if not len(images):
        raise DataError(f"{images_path.name} holds no pictures; at least one is needed.")
    labels = read_idx(labels_path)
    if labels.ndim != 1:
        raise DataError(
            f"{labels_path.name} should hold labels, in 1 dimension, but has {labels.ndim}; "
            "it may be a file of pictures under a wrong name."
        )
    if len(images) != len(labels):
        raise DataError(
            f"{images_path.name} holds {len(images):,} pictures but {labels_path.name} "
            f"{len(labels):,} labels; take both from the same data set."
        )
    wrong = np.flatnonzero(labels >= len(CLASS_NAMES))
    if len(wrong):
        raise DataError(
            f"{labels_path.name} holds the label {labels[wrong[0]]} for picture "
            f"{wrong[0] + 1:,}; labels go from 0 to {len(CLASS_NAMES) - 1}."
        )
    return images, labels


def _is_real(labels: NDArray[np.uint8], part: _Part) -> bool:
    of_each_class, digest = _REAL_LABELS[part]
    counts = np.bincount(labels, minlength=len(CLASS_NAMES))
    return bool((counts == of_each_class).all()) and (
        hashlib.sha256(labels[:2000].tobytes()).hexdigest() == digest
    )
