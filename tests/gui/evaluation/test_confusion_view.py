"""The picture of what was taken for what: painted anew whenever it would be another one."""

import itertools

import numpy as np
import pytest
from PySide6.QtCore import Qt

from fmgui.gui.evaluation.confusion_view import ConfusionView
from fmgui.gui.style import theme


@pytest.fixture
def view(qtbot, qapp):
    theme.install(qapp)
    view = ConfusionView()
    qtbot.addWidget(view)
    view.resize(view.sizeHint())
    view.show()
    view.set_confusion(np.eye(10, dtype=np.int64))
    return view


def test_other_counts_another_cell_and_another_size_are_seen(view):
    seen = [view.grab().toImage()]
    view.set_confusion(np.full((10, 10), 7, dtype=np.int64))
    seen.append(view.grab().toImage())
    view.set_cell((3, 4))
    seen.append(view.grab().toImage())
    view.resize(view.minimumSizeHint())
    seen.append(view.grab().toImage())
    assert all(before != after for before, after in itertools.pairwise(seen))


def test_it_follows_the_theme(view, qapp):
    dress = theme.install(qapp)
    pictures = []
    for scheme in (Qt.ColorScheme.Dark, Qt.ColorScheme.Light, Qt.ColorScheme.Dark):
        dress.force(scheme)
        pictures.append(view.grab().toImage())
    dress.force(Qt.ColorScheme.Unknown)
    assert pictures[0] == pictures[2] != pictures[1]
