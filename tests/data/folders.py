"""Folders of small data sets, for tests."""

from pathlib import Path

import numpy as np

from fmgui.data.idx import write_idx

TRAIN_IMAGES = "train-images-idx3-ubyte.gz"
TRAIN_LABELS = "train-labels-idx1-ubyte.gz"
TEST_IMAGES = "t10k-images-idx3-ubyte.gz"
TEST_LABELS = "t10k-labels-idx1-ubyte.gz"


def pictures(count):
    return np.random.default_rng(count).integers(0, 256, (count, 28, 28), np.uint8)


def labels(count):
    return (np.arange(count) % 10).astype(np.uint8)


def write_folder(folder: Path, training: int = 30, test: int = 20) -> Path:
    """A right folder of four gzipped files, with so many training and test pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    write_idx(folder / TRAIN_IMAGES, pictures(training))
    write_idx(folder / TRAIN_LABELS, labels(training))
    write_idx(folder / TEST_IMAGES, pictures(test))
    write_idx(folder / TEST_LABELS, labels(test))
    return folder
