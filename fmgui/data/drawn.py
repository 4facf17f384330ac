"""The built-in data set: clothes drawn by the program itself, for when there is no other."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from fmgui.data.dataset import CLASS_NAMES, Dataset
from fmgui.data.garments import cut_out
from fmgui.data.photograph import photograph

_PATTERNED = (0.15, 0.08, 0.12, 0.25, 0.1, 0.0, 0.35, 0.05, 0.15, 0.05)
"""Share of patterned cloth in each class."""
_MIRRORED = 0.02
"""Shops photograph shoes with the toes to the left, nearly always."""


def drawn_clothes(train_per_class: int = 1000, test_per_class: int = 200, seed: int = 0) -> Dataset:
    """Draw the built-in set, the same for the same numbers on every machine.

    Ten times as many pictures as given per class, in a random order. Training and test pictures
    are separate draws of the same generator.
    """
    # Two: NumPy lets the interpreter lock go, and the smallest of our machines has two cores.
    with ThreadPoolExecutor(max_workers=2) as pool:
        drawn = list(
            pool.map(
                lambda label: _draw(label, train_per_class + test_per_class, seed),
                range(len(CLASS_NAMES)),
            )
        )
    order = np.random.Generator(np.random.PCG64([seed, len(CLASS_NAMES)]))
    train = _shuffled([images[:train_per_class] for images in drawn], order)
    test = _shuffled([images[train_per_class:] for images in drawn], order)
    return Dataset("built-in drawn clothes", *train, *test)


def _draw(label: int, count: int, seed: int) -> NDArray[np.uint8]:
    random = np.random.Generator(np.random.PCG64([seed, label]))
    return photograph(cut_out(label, count, random), random, _PATTERNED[label], _MIRRORED)


def _shuffled(
    classes: list[NDArray[np.uint8]], random: np.random.Generator
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    images = np.concatenate(classes)
    labels = np.repeat(np.arange(len(classes), dtype=np.uint8), [len(part) for part in classes])
    order = random.permutation(len(images))
    return images[order], labels[order]
