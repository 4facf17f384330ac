"""Lines to draw along that are no part of the picture: outlines to trace, and the mirror's."""

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from fmgui.gui.try_it.strokes import PAPER, smooth_path

if TYPE_CHECKING:
    from fmgui.data.garments import Garments

_PENCIL = QColor(64, 112, 208, 130)
"""Like a blue pencil, which shows on white and on black."""
_GARMENTS = 256
"""How many are made of a class, for a typical one to be found among them."""
_TYPICAL = 8
"""How many of them are typical enough to be taken for the lines inside them."""
_MARGIN = 24
"""Free paper around an outline, in paper units."""


def paint_guides(painter: QPainter, label: int | None, *, mirror: bool) -> None:
    """Paint the lines to draw along, equally thin at any scale.

    Args:
        painter: In paper units.
        label: The class whose outline there is to trace, 0 to 9, or ``None``.
        mirror: Whether to show where the mirror stands.
    """
    pen = QPen(_PENCIL, 1.5)
    pen.setCosmetic(True)
    if label is not None:
        painter.setPen(pen)
        painter.drawPath(template(label))
    if mirror:
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(QLineF(PAPER / 2, 0, PAPER / 2, PAPER))


@cache
def template(label: int) -> QPainterPath:
    """Return a typical garment of the class ``label``, 0 to 9, as lines in paper units.

    It has the proportions that people give such a garment when they draw it.
    """
    from fmgui.data.garments import cut_out  # only for those who want an outline: not at start

    garments = cut_out(label, _GARMENTS, np.random.default_rng(0), freehand=True)
    chosen = _typical(garments)
    parts = [part for part in garments.parts if part.present[chosen]]
    silhouette = np.concatenate([part.points[chosen] for part in parts if part.role.silhouette])
    low, high = silhouette.min(axis=0), silhouette.max(axis=0)
    scale = (PAPER - 2 * _MARGIN) / float(np.max(high - low))

    path = QPainterPath()
    for part in parts:
        placed = (part.points[chosen] - (low + high) / 2) * scale + PAPER / 2
        places = [QPointF(x, y) for x, y in placed.tolist()]
        path.addPath(smooth_path(places, closed=part.role.closed))
    return path


def _typical(garments: "Garments") -> int:
    """Return which garment is near the middle of all that are cut like it, and rich in detail."""
    pieces = [part for part in garments.parts if part.role.silhouette]
    cuts, cut, count = np.unique(
        np.stack([part.present for part in pieces], axis=1),
        axis=0,
        return_inverse=True,
        return_counts=True,
    )
    commonest = int(count.argmax())
    alike = np.flatnonzero(cut.ravel() == commonest)
    points = np.concatenate(
        [
            part.points[alike].reshape(len(alike), -1)
            for part, present in zip(pieces, cuts[commonest], strict=True)
            if present
        ],
        axis=1,
    )
    distance = np.abs(points - np.median(points, axis=0)).sum(axis=1)
    typical = alike[np.argsort(distance)[:_TYPICAL]]
    details = sum(part.present[typical].astype(int) for part in garments.parts)
    return int(typical[np.argmax(details)])
