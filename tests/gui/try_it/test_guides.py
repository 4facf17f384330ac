import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPainterPath

from fmgui.data.dataset import CLASS_NAMES
from fmgui.gui.try_it.guides import template
from fmgui.gui.try_it.strokes import PAPER


@pytest.mark.parametrize("label", range(10), ids=CLASS_NAMES)
def test_every_class_has_an_outline_that_fills_the_paper(label):
    box = template(label).boundingRect()
    assert QRectF(0, 0, PAPER, PAPER).contains(box)
    assert max(box.width(), box.height()) > 0.75 * PAPER


def test_the_outlines_differ_and_stay_the_same():
    outlines = [template(label) for label in range(10)]
    assert all(a != b for n, a in enumerate(outlines) for b in outlines[:n])
    assert template(3) == outlines[3]
    assert isinstance(template(3), QPainterPath)


def test_most_of_an_outline_is_curved_lines_not_a_filled_shape(qapp):
    paper = QImage(PAPER, PAPER, QImage.Format.Format_Grayscale8)
    paper.fill(255)
    painter = QPainter(paper)
    painter.drawPath(template(0))
    painter.end()
    ink = sum(paper.pixelColor(x, y).red() < 128 for x in range(PAPER) for y in range(PAPER))
    assert 300 < ink < 4000
