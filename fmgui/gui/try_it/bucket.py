"""Filling what lines enclose, as with a bucket of ink."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, qRgba

from fmgui.data.outlines import grow
from fmgui.gui.try_it.strokes import PAPER

Mask = NDArray[np.bool_]
Place = tuple[int, int]
"""Row and column."""

_TOLERANCE = 24
"""Grey levels by which a place may differ from the one clicked on, and still belong to it."""
_GAPS = (2, 4, 6, 8)
"""Half the width of the gaps that ink does not run through, in the order they are tried."""
_BENEATH = 1.5
"""How far ink runs beneath the soft edges of the lines around, so that no light seam is left."""


@dataclass(frozen=True, eq=False)
class Area:
    """Connected places of one colour."""

    image: QImage
    """One pixel a paper unit, with as much ink as its place takes."""
    mode: QPainter.CompositionMode
    """How ink goes together with what lies at the area's edge."""


@dataclass(frozen=True, eq=False)
class Filled:
    """Areas that were filled at once."""

    areas: tuple[Area, ...]

    def paint(self, painter: QPainter) -> None:
        """Paint the areas; the painter is in paper units."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for area in self.areas:
            painter.setCompositionMode(area.mode)
            painter.drawImage(QRectF(0, 0, PAPER, PAPER), area.image)
        painter.restore()


def fill(paper: NDArray[np.uint8], places: Sequence[Place], colour: QColor) -> Filled | None:
    """Fill the areas in which some places lie.

    Args:
        paper: ``(280, 280)`` grey values.
        places: Where the bucket is emptied.
        colour: The ink.

    Returns:
        What is to be painted, or ``None`` where all has this colour already.
    """
    ink = QColor(colour).toRgb()
    light = round(0.299 * ink.red() + 0.587 * ink.green() + 0.114 * ink.blue())
    covered = np.zeros(paper.shape, np.bool_)
    areas = []
    for place in places:
        if covered[place] or abs(int(paper[place]) - light) <= 1:
            continue
        found = region(paper, place)
        covered |= found
        areas.append(_area(paper, found, int(paper[place]), light, ink))
    return Filled(tuple(areas)) if areas else None


def region(paper: NDArray[np.uint8], place: Place) -> Mask:
    """Return the places around one that are alike, up to the lines that enclose them.

    Small gaps in these lines hold: where ink would run to the paper's edge, gaps are closed wider
    and wider until there is a room apart from the background.

    Args:
        paper: ``(280, 280)`` grey values.
        place: The place to begin with.
    """
    from scipy import ndimage  # a fifth of a second: not at start

    alike = np.abs(paper.astype(np.int16) - int(paper[place])) <= _TOLERANCE
    around = _part_with(place, alike)
    if not _on_edge(around).any():
        return around
    distance = ndimage.distance_transform_edt(around)
    for gap in _GAPS:
        free = distance > gap
        parts, _ = ndimage.label(free)
        outside = np.isin(parts, _on_edge(parts)) & free
        rooms = free & ~outside
        if not rooms.any():
            continue
        background = grow(outside, gap)
        if background[place]:
            return _part_with(place, around & background)
        part = _part_with(place, around & ~background)
        # A part without any room is only a corner of the background.
        if (part & rooms).any():
            return part
    return around


def _part_with(place: Place, mask: Mask) -> Mask:
    from scipy import ndimage  # see region

    parts, _ = ndimage.label(mask)
    return np.asarray(parts == parts[place])


def _on_edge(array: NDArray[Any]) -> NDArray[Any]:
    return np.concatenate((array[0], array[-1], array[:, 0], array[:, -1]))


def _area(paper: NDArray[np.uint8], found: Mask, before: int, after: int, ink: QColor) -> Area:
    """Return an area to be painted.

    The lines around have soft edges, half of the old shade. Where the ink's shade lies between
    both, it may run beneath the lines: the darker (or the lighter) of both then stays. Else it
    takes the old shade's share of each edge.
    """
    around = grow(found, 3) & ~found
    lines = float(np.median(paper[around])) if around.any() else before
    modes = QPainter.CompositionMode
    if lines <= after < before or lines >= after > before:
        mode = modes.CompositionMode_Darken if after < before else modes.CompositionMode_Lighten
        share = grow(found, _BENEATH).astype(np.float64)
    else:
        mode = modes.CompositionMode_SourceOver
        edge = (paper - lines) / (before - lines) if before != lines else np.zeros(paper.shape)
        share = np.where(found, 1, np.clip(edge, 0, 1) * grow(found, _BENEATH))
    return Area(_ink_image(share, ink), mode)


def _ink_image(share: NDArray[np.float64], ink: QColor) -> QImage:
    """Return an image of one colour, of which each pixel has a share from 0 to 1."""
    levels = np.rint(share * 255).astype(np.uint8)
    height, width = levels.shape
    kind = QImage.Format.Format_Indexed8
    image = QImage(levels.tobytes(), width, height, width, kind).copy()
    red, green, blue = ink.red(), ink.green(), ink.blue()
    image.setColorTable([qRgba(red, green, blue, level) for level in range(256)])
    return image
