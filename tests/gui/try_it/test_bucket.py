import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from fmgui.gui.try_it.bucket import fill, region
from fmgui.gui.try_it.images import to_grey
from fmgui.gui.try_it.raster import in_paper_units

SHAPE = (280, 280)


def box(gap=0, line=0, ground=255):
    """A square of lines 6 wide, with a gap in the upper one."""
    paper = np.full(SHAPE, ground, np.uint8)
    paper[60:220, 60:220] = line
    paper[66:214, 66:214] = ground
    paper[60:66, 140 : 140 + gap] = ground
    return paper


def painted(paper, filled):
    image = QImage(paper.tobytes(), *SHAPE, 280, QImage.Format.Format_Grayscale8).copy()
    painter = in_paper_units(image)
    filled.paint(painter)
    painter.end()
    return to_grey(image)


def test_a_region_ends_at_the_lines_around_it():
    found = region(box(), (140, 140))
    assert found.sum() == 148 * 148
    assert found[66, 66]
    assert not found[65, 140]


@pytest.mark.parametrize("gap", [3, 8, 14])
def test_a_small_gap_holds_from_both_sides(gap):
    paper = box(gap)
    inside, outside = region(paper, (140, 140)), region(paper, (10, 10))
    assert inside[66:214, 66:214].mean() > 0.995
    assert not inside[:50].any()
    assert outside[:50].all()
    assert not outside[90:200, 80:200].any()


def test_a_wide_gap_does_not():
    assert region(box(60), (140, 140))[10, 10]


def test_shades_that_differ_little_belong_together():
    paper = box()
    paper[100:150, 100:150] -= 12
    assert region(paper, (80, 80))[120, 120]
    assert region(paper, (120, 120))[80, 80]


@pytest.mark.parametrize(("line", "ground"), [(0, 255), (255, 0), (60, 200)])
@pytest.mark.parametrize("shade", [0, 100, 255])
def test_lines_stay_when_what_they_enclose_is_filled(line, ground, shade):
    paper = box(line=line, ground=ground)
    filled = fill(paper, [(140, 140)], QColor(shade, shade, shade))
    if shade == ground:
        assert filled is None
        return
    result = painted(paper, filled)
    assert (result[66:214, 66:214] == shade).all()
    assert (result[:60] == ground).all()
    assert (np.abs(result[60:66, 60:220].astype(int) - line) <= 1).all()


def test_places_in_one_region_fill_it_once():
    filled = fill(box(), [(140, 140), (100, 100), (10, 10)], QColor("red"))
    assert len(filled.areas) == 2
