"""The files that Keras makes of a network, made once and then only filled with other weights."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import h5py
import keras
import numpy as np

_WEIGHTS = "model.weights.h5"
"""Where the weights are in a ``.keras`` file, which is an archive."""


class _Memory(io.BytesIO):
    """Memory, with a name by which Keras sees what is to be written."""

    def __str__(self) -> str:
        return "memory.keras"


class NetworkFiles:
    """A network's weights and its whole ``.keras`` file, in memory until they are written.

    For Keras to make them anew takes longer than all the rest at the end of a small network's
    epoch, and leaves some memory behind each time. Nor can HDF5 be let write to the disk by
    itself: where that is full, it cannot close the file, and crashes the process for it.
    """

    def __init__(self, network: keras.Model) -> None:
        archive = _Memory()
        network.save(archive)
        with zipfile.ZipFile(archive) as file:
            self._contents = {name: file.read(name) for name in file.namelist()}
        self._bytes = bytearray(self._contents.pop(_WEIGHTS))
        self._places = [
            np.ndarray(shape, dtype, self._bytes, offset)
            for shape, dtype, offset in _arrays(self._bytes, network)
        ]

    def fill(self, weights: Sequence[Any]) -> None:
        """Put weights in, in the order of Keras's ``get_weights()``."""
        for place, array in zip(self._places, weights, strict=True):
            place[...] = array

    def write_weights(self, path: Path) -> None:
        """Write what ``save_weights`` would. Raises ``OSError`` where that cannot be done."""
        path.write_bytes(self._bytes)

    def write_model(self, path: Path) -> None:
        """Write what ``save`` would. Raises ``OSError`` where that cannot be done."""
        with zipfile.ZipFile(path, "w") as file:
            for name, content in self._contents.items():
                file.writestr(name, content)
            file.writestr(_WEIGHTS, self._bytes)


def _arrays(content: bytearray, network: keras.Model) -> Iterator[tuple[Any, Any, int]]:
    """Yield shape, dtype and offset of each of the weights in an HDF5 file.

    Keras names the groups by the layers' classes; what a layer is called is an attribute.
    """
    with h5py.File(io.BytesIO(content), "r") as file:
        groups = [group["vars"] for group in file["layers"].values()]
        by_layer = {group.attrs["name"]: group for group in groups}
        for layer in network.layers:
            for number in range(len(layer.weights)):
                dataset = by_layer[layer.name][str(number)]
                yield dataset.shape, dataset.dtype, dataset.id.get_offset()
