"""Drawings a person has kept, each with the class it is meant to be.

They are plain PNG files in a folder for each class, such as ``1 Trouser``, where pictures can be
looked at, added and removed with any other program as well.
"""

import os
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path

import numpy as np
import platformdirs
from numpy.typing import NDArray

from fmgui.data.dataset import CLASS_NAMES, Dataset
from fmgui.data.idx import write_idx
from fmgui.data.image_file import SUFFIXES, load_image
from fmgui.data.picture import prepare
from fmgui.errors import DataError, ImageError

_ENDING = " with my drawings"
_SHARE = 0.1
"""The part of a training set that drawings are to make up, by being repeated ..."""
_MOST_REPEATED = 20
"""... at most so often: more would only be learnt by heart."""


@dataclass(frozen=True, eq=False)
class OwnDrawing:
    """A drawing that was kept."""

    path: Path
    label: int
    """0 to 9."""
    pixels: NDArray[np.uint8]
    """What a network sees of it, ``(28, 28)``."""


def drawings_folder() -> Path:
    """Return the folder of all kept drawings: ``FMGUI_DRAWINGS``, or a place of the user's own."""
    chosen = os.environ.get("FMGUI_DRAWINGS")
    return Path(chosen) if chosen else platformdirs.user_data_path("fmgui", False) / "drawings"


def class_folder(label: int) -> Path:
    """Return the folder of a class's drawings; its name begins with the label."""
    return drawings_folder() / f"{label} {CLASS_NAMES[label].replace('/', ' or ')}"


def keep(paper: NDArray[np.uint8], pixels: NDArray[np.uint8], label: int) -> Path:
    """Keep a drawing, whole or not at all.

    The paper is kept where the same picture will be made of it again, else that picture itself.

    Args:
        paper: What was drawn, ``(h, w)`` grey.
        pixels: What the network sees of it, ``(28, 28)``.
        label: What it is meant to be, 0 to 9.

    Returns:
        The file it is in.

    Raises:
        DataError: It cannot be written.
    """
    again = prepare(paper).pixels
    same = again is not None and np.array_equal(again, pixels)
    stem = f"{datetime.now().astimezone():%Y%m%d-%H%M%S}-{secrets.token_hex(2)}"
    path = class_folder(label) / f"{stem}.png"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_whole(path, _png(paper if same else pixels))
    except OSError as error:
        raise DataError(
            f"{path.parent} cannot be written to ({error.strerror or error}): make room there."
        ) from None
    return path


def count_of(label: int) -> int:
    """Return how many drawings of a class are kept."""
    return len(_files(label))


def own_drawings() -> Iterator[OwnDrawing]:
    """Read the drawings kept, class by class, the newest first; what is no picture is left out.

    It takes some milliseconds for each.
    """
    for label in range(len(CLASS_NAMES)):
        for path in reversed(_files(label)):
            try:
                pixels = prepare(load_image(path)).pixels
            except ImageError:
                continue
            if pixels is not None:
                yield OwnDrawing(path, label, pixels)


def remove(drawing: OwnDrawing) -> None:
    """Remove a drawing's file.

    Raises:
        DataError: It cannot be removed.
    """
    try:
        drawing.path.unlink(missing_ok=True)
    except OSError as error:
        raise DataError(f"{drawing.path} cannot be removed: {error.strerror or error}.") from None


def is_combined(name: str) -> bool:
    """Tell whether the data set of this name is one that ``write_combined`` made."""
    return name.endswith(_ENDING)


def write_combined(dataset: Dataset, drawings: list[OwnDrawing]) -> Path:
    """Write a data set whose training pictures are those of another one and the drawings.

    The drawings are repeated until they make up a tenth of it, or twenty times. The test pictures
    stay what they are, so that results can be compared. It is a data set like any other: four IDX
    files in a folder.

    Returns:
        The folder.

    Raises:
        DataError: There is no drawing, the data set has drawings already, or it cannot be written.
    """
    if not drawings:
        raise DataError("No drawing is kept yet: draw something and keep it first.")
    if is_combined(dataset.name):
        raise DataError(
            f"“{dataset.name}” has drawings of yours already: choose the one without them first."
        )
    wished = _SHARE / (1 - _SHARE) * len(dataset.train_labels) / len(drawings)
    times = int(np.clip(np.ceil(wished), 1, _MOST_REPEATED))
    own = np.stack([drawing.pixels for drawing in drawings])
    labels = np.array([drawing.label for drawing in drawings], np.uint8)
    parts = {
        "train-images-idx3-ubyte": np.concatenate([dataset.train_images, *[own] * times]),
        "train-labels-idx1-ubyte": np.concatenate([dataset.train_labels, *[labels] * times]),
        "t10k-images-idx3-ubyte": dataset.test_images,
        "t10k-labels-idx1-ubyte": dataset.test_labels,
    }
    folder = drawings_folder() / "training" / (dataset.name + _ENDING)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, array in parts.items():
            beside = folder / f".{name}.tmp"
            write_idx(beside, np.ascontiguousarray(array))
            beside.replace(folder / name)
    except OSError as error:
        raise DataError(
            f"{folder} cannot be written to ({error.strerror or error}): make room there."
        ) from None
    return folder


def _files(label: int) -> list[Path]:
    """Return a class's files, the oldest first; none where there is no such folder."""
    folder = class_folder(label)
    if not folder.is_dir():
        return []
    files = [path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES]
    return sorted(path for path in files if not path.name.startswith("."))


def _png(grey: NDArray[np.uint8]) -> bytes:
    from PIL import Image  # not at the program's start

    encoded = BytesIO()
    Image.fromarray(grey).save(encoded, "PNG")
    return encoded.getvalue()


def _write_whole(path: Path, content: bytes) -> None:
    beside = path.with_name(f".{path.name}.tmp")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
