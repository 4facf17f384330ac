"""A drawing in pixels."""

from PySide6.QtGui import QColor, QImage, QPainter

from fmgui.gui.try_it.bucket import Filled
from fmgui.gui.try_it.drawing import WHITE, Drawing, Operation, PlacedPicture
from fmgui.gui.try_it.strokes import PAPER, Stroke

_BETWEEN = 16
"""Operations between two copies: as many as an undo has to paint again at most ..."""
_RECENT = 6
"""... among so many of the latest copies."""
_BETWEEN_OLDER = 64
"""Operations between two of the copies before these."""


class Raster:
    """The drawing in pixels. A growing stroke only adds to it, however long it gets.

    The last piece of a growing stroke still bends when the next point comes; so it is kept out
    until then, and painted on top by ``paint_rest``.
    """

    def __init__(self, side: int, kind: QImage.Format) -> None:
        self.image = QImage(side, side, kind)
        self.image.fill(WHITE)
        self._settled = 0
        self._copies: list[tuple[tuple[Operation, ...], QImage]] = []
        """Earlier states with what had been done until then, so that an undo is quick."""

    def repaint(self, drawing: Drawing, growing: Stroke | None = None) -> None:
        """Paint the drawing anew, from the latest copy that is a state of it."""
        done = drawing.visible()
        self._copies = [copy for copy in self._copies if done[: len(copy[0])] == copy[0]]
        if self._copies:
            painted, copy = self._copies[-1]
            self.image = copy.copy()
        else:
            painted = ()
            self.image.fill(WHITE)
        ground = drawing.ground()
        for count in range(len(painted) + 1, len(done) + 1):
            painter = in_paper_units(self.image)
            if done[count - 1] is growing:
                growing.paint(painter, ground, 0, growing.settled)
            else:
                _paint(painter, done[count - 1], ground)
                self._copy(done[:count])
            painter.end()
        self._settled = growing.settled if growing else 0

    def follow(self, stroke: Stroke, ground: QColor) -> None:
        """Add what has become settled of the growing stroke."""
        painter = in_paper_units(self.image)
        stroke.paint(painter, ground, self._settled, stroke.settled)
        painter.end()
        self._settled = stroke.settled

    def paint_rest(self, painter: QPainter, stroke: Stroke, ground: QColor) -> None:
        """Paint what is not settled yet of the growing stroke."""
        stroke.paint(painter, ground, self._settled)

    def finish(self, drawing: Drawing, stroke: Stroke) -> None:
        """Add the rest of the drawing's last stroke, which grows no more."""
        painter = in_paper_units(self.image)
        self.paint_rest(painter, stroke, drawing.ground())
        painter.end()
        self._settled = 0
        self._copy(drawing.visible())

    def _copy(self, done: tuple[Operation, ...]) -> None:
        if len(done) % _BETWEEN == 0:
            older, recent = self._copies[: 1 - _RECENT], self._copies[1 - _RECENT :]
            kept = [copy for copy in older if len(copy[0]) % _BETWEEN_OLDER == 0]
            self._copies = [*kept, *recent, (done, self.image.copy())]


def in_paper_units(image: QImage) -> QPainter:
    """Return a painter in paper units."""
    painter = QPainter(image)
    painter.scale(image.width() / PAPER, image.height() / PAPER)
    return painter


def _paint(painter: QPainter, done: Operation, ground: QColor) -> None:
    match done:
        case Stroke():
            done.paint(painter, ground)
        case Filled() | PlacedPicture():
            done.paint(painter)
