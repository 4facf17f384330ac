"""The words a garment is described in: points, outlines, patches and lines, for many at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np

from fmgui.data.dice import Flags, Floats
from fmgui.data.raster import strip

Number = Floats | float
"""One number for every garment, shape ``(count,)``, or the same for all."""
Point = tuple[Number, Number]
"""x to the right and y downwards, in the garment's own units; its size on the picture is
decided later."""


class Role(Enum):
    """What a part is to the garment."""

    OUTLINE = "outline"
    """Closed; belongs to the silhouette."""
    BAND = "band"
    """An open line with a width that belongs to the silhouette: a strap, a handle."""
    PATCH = "patch"
    """Closed; lies on the silhouette: a pocket, a print, the dark of an opening."""
    LINE = "line"
    """Open; lies on the silhouette: a seam, a zip, a lace."""


@dataclass(frozen=True, eq=False)
class Part:
    """One piece of every one of ``count`` garments."""

    role: Role
    points: Floats
    """Shape ``(count, points, 2)``."""
    light: Floats
    """Light added where it lies, shape ``(count,)``; a garment's shade is 0 to 1."""
    width: Floats
    """Shape ``(count,)``; of lines and bands, in the garment's units. 0 for the others."""
    present: Flags
    """Which of the garments have it, shape ``(count,)``."""
    sketched: float
    """Share of the people who would draw it when they sketch such a garment from memory."""


def along(start: Point, end: Point, share: Number) -> Point:
    """The point at ``share`` of the way from ``start`` to ``end``."""
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def curve(start: Point, pull: Point, end: Point, steps: int = 4) -> list[Point]:
    """A bow from ``start`` to ``end`` drawn towards ``pull``, without its two ends."""
    points = []
    for step in range(1, steps):
        share = step / steps
        points.append(along(along(start, pull, share), along(pull, end, share), share))
    return points


def mirrored(points: Sequence[Point]) -> list[Point]:
    """The same points on the other side of the middle, in the opposite order."""
    return [(-x, y) for x, y in reversed(points)]


def box(left: Number, top: Number, right: Number, bottom: Number) -> list[Point]:
    """An upright rectangle."""
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


class Garments:
    """``count`` garments of one class, built up part by part.

    ``shade`` is the light of the cloth, 0 to 1, shape ``(count,)``; ``parts`` is in drawing order.
    """

    def __init__(self, shade: Floats) -> None:
        self.count = len(shade)
        self.shade = shade
        self.parts: list[Part] = []

    def outline(self, points: Sequence[Point], present: Flags | None = None) -> None:
        """Add a closed piece of the silhouette in the garment's shade."""
        self._add(Role.OUTLINE, points, 1.0, 0.0, present, 1.0)

    def band(
        self,
        points: Sequence[Point],
        width: Number,
        tint: Number = 1.0,
        present: Flags | None = None,
    ) -> None:
        """Add a strap or handle of ``tint`` times the garment's shade."""
        self._add(Role.BAND, points, tint, width, present, 1.0)

    def patch(
        self,
        points: Sequence[Point],
        tint: Number,
        present: Flags | None = None,
        sketched: float = 0.0,
    ) -> None:
        """Add a closed area that is lighter (or darker) by ``tint`` times the shade."""
        self._add(Role.PATCH, points, tint, 0.0, present, sketched)

    def line(
        self,
        points: Sequence[Point],
        width: Number,
        tint: Number,
        present: Flags | None = None,
        sketched: float = 0.0,
    ) -> None:
        """Add a seam that is lighter (or darker) by ``tint`` times the shade."""
        self._add(Role.LINE, points, tint, width, present, sketched)

    def stretch(self, wide: Number, high: Number) -> None:
        """Make every garment so many times as wide and as high."""
        for part in self.parts:
            part.points[:, :, 0] *= np.reshape(wide, (-1, 1))
            part.points[:, :, 1] *= np.reshape(high, (-1, 1))

    def _add(
        self,
        role: Role,
        points: Sequence[Point],
        tint: Number,
        width: Number,
        present: Flags | None,
        sketched: float,
    ) -> None:
        array = np.empty((self.count, len(points), 2), np.float32)
        for place, (x, y) in enumerate(points):
            array[:, place, 0] = x
            array[:, place, 1] = y
        if present is None:
            present = np.ones(self.count, np.bool_)
        widths = np.zeros(self.count, np.float32) + np.float32(0)
        widths += width
        self.parts.append(Part(role, array, (self.shade * tint).astype(np.float32), widths, present, sketched))


def closed_points(part: Part) -> Floats:
    """The part as closed polygons; lines and bands are given their width."""
    if part.role in (Role.LINE, Role.BAND):
        return strip(part.points, part.width)
    return part.points
