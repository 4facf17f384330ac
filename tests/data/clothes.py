"""A little data set of drawn clothes, for tests."""

from functools import cache

from fmgui.data.dataset import Dataset
from fmgui.data.drawn import drawn_clothes


@cache
def clothes() -> Dataset:
    """Return a few of the built-in drawn clothes."""
    return drawn_clothes(train_per_class=20, test_per_class=5)
