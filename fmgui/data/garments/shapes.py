"""The words a garment is described in: points, outlines, patches and lines, for many at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np

from fmgui.data.dice import Dice, Flags, Floats, pick
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

    @property
    def closed(self) -> bool:
        """Whether the last point is joined to the first."""
        return self in (Role.OUTLINE, Role.PATCH)

    @property
    def silhouette(self) -> bool:
        """Whether the garment reaches as far as this part does."""
        return self in (Role.OUTLINE, Role.BAND)


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

    def filled(self) -> Floats:
        """Return the part as closed polygons; lines and bands are given their width."""
        return self.points if self.role.closed else strip(self.points, self.width)


class Garments:
    """``count`` garments of one class, built up part by part in drawing order.

    ``shade`` is the light of the cloth, 0 to 1, shape ``(count,)``. A ``tint`` is a share of it:
    that of bands is their own, that of patches and lines is added to what lies beneath.
    ``present`` says which garments have a part; all by default.
    """

    def __init__(self, shade: Floats) -> None:
        self.count = len(shade)
        self.shade = shade
        self.parts: list[Part] = []

    def outline(self, points: Sequence[Point], *, present: Flags | None = None) -> None:
        """Add a closed piece of the silhouette in the garment's shade."""
        self._add(Role.OUTLINE, points, 0.0, 1.0, present=present)

    def band(
        self,
        points: Sequence[Point],
        width: Number,
        tint: Number,
        *,
        present: Flags | None = None,
    ) -> None:
        """Add a strap or handle, ``width`` of the garment's units wide."""
        self._add(Role.BAND, points, width, tint, present=present)

    def patch(
        self,
        points: Sequence[Point],
        tint: Number,
        *,
        present: Flags | None = None,
    ) -> None:
        """Add a closed area of a lighter or darker shade."""
        self._add(Role.PATCH, points, 0.0, tint, present=present)

    def line(
        self,
        points: Sequence[Point],
        width: Number,
        tint: Number,
        *,
        present: Flags | None = None,
    ) -> None:
        """Add a lighter or darker seam."""
        self._add(Role.LINE, points, width, tint, present=present)

    def stretch(self, high: Floats) -> None:
        """Make every garment so many times as high."""
        for part in self.parts:
            part.points[:, :, 1] *= high[:, None]

    def _add(
        self,
        role: Role,
        points: Sequence[Point],
        width: Number,
        tint: Number,
        *,
        present: Flags | None,
    ) -> None:
        array = np.empty((self.count, len(points), 2), np.float32)
        for place, (x, y) in enumerate(points):
            array[:, place, 0] = x
            array[:, place, 1] = y
        light, widths = np.empty((2, self.count), np.float32)
        light[:] = self.shade * tint
        widths[:] = width
        if present is None:
            present = np.ones(self.count, np.bool_)
        self.parts.append(Part(role, array, light, widths, present))


def shades(dice: Dice, lowest: float, low: float, high: float, highest: float) -> Floats:
    """Shades mostly from ``low`` to ``high``, at times down to ``lowest`` or up to ``highest``."""
    kind = dice.kind(0.2, 0.6, 0.2)
    return pick(kind, [dice.even(lowest, low), dice.even(low, high), dice.even(high, highest)])


def along(start: Point, end: Point, share: Number) -> Point:
    """Return the point at ``share`` of the way from ``start`` to ``end``."""
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def moved(point: Point, right: Number, down: Number) -> Point:
    """Return the point moved by so much."""
    return point[0] + right, point[1] + down


def curve(start: Point, pull: Point, end: Point, steps: int = 4) -> list[Point]:
    """Return a bow from ``start`` to ``end`` drawn towards ``pull``, without its two ends."""
    points = []
    for step in range(1, steps):
        share = step / steps
        points.append(along(along(start, pull, share), along(pull, end, share), share))
    return points


def mirrored(points: Sequence[Point]) -> list[Point]:
    """Return the points on the other side of the middle line x = 0, in the opposite order."""
    return [(-x, y) for x, y in reversed(points)]


def box(left: Number, top: Number, right: Number, bottom: Number) -> list[Point]:
    """Return an upright rectangle."""
    return [(left, top), (right, top), (right, bottom), (left, bottom)]
