"""Drawings with what a network takes them for, as one picture."""

from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from fmgui.data.dataset import CLASS_NAMES

_SIDE, _GAP, _TEXT, _COLUMNS = 88, 10, 18, 10
_RIGHT, _WRONG = "#00735c", "#b34700"


def answers_picture(
    papers: Sequence[np.ndarray], answers: Sequence[int], right: Sequence[bool]
) -> Image.Image:
    """Put drawings, ``(h, w)`` grey, in rows of ten, each above its answer; wrong ones are red."""
    rows = -(-len(papers) // _COLUMNS)
    wide, high = _SIDE + _GAP, _SIDE + _GAP + _TEXT
    sheet = Image.new("RGB", (_COLUMNS * wide + _GAP, rows * high + _GAP), "white")
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(13)
    for place, (paper, answer, fits) in enumerate(zip(papers, answers, right, strict=True)):
        left, top = _GAP + place % _COLUMNS * wide, _GAP + place // _COLUMNS * high
        small = Image.fromarray(paper).resize((_SIDE, _SIDE), Image.Resampling.LANCZOS)
        sheet.paste(small, (left, top))
        middle = left + _SIDE / 2, top + _SIDE + 2
        colour = _RIGHT if fits else _WRONG
        pen.text(middle, CLASS_NAMES[answer], fill=colour, font=font, anchor="ma")
    return sheet.quantize(64)
