"""Any image or drawing -> the 28×28 array a network sees.

One path for the canvas, files, the clipboard and the command line. It ends as Fashion-MNIST's own
pictures do: light on black, the longest side 28 pixels, in the middle.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from fmgui.data import outlines
from fmgui.data.background import border, ground
from fmgui.data.dataset import IMAGE_SIZE
from fmgui.data.scaling import centred

Picture = NDArray[np.uint8]

_LARGEST_SIDE = 1024
"""Longest side, in pixels, at which pictures are looked at; larger ones are averaged down."""
_FAINTEST = 12.0
"""Grey levels by which the subject must differ from its ground at least."""
_SPECK = 100
"""A part so many times smaller than the whole does not count when the subject's box is sought."""
_THICK = 0.06
"""A line's half width, as a part of the longest side, from which it counts as a surface."""


@dataclass(frozen=True)
class Preparation:
    """How a picture is prepared. By default each step decides for itself."""

    ready_made: bool = True
    """Leave a picture that is already 28×28 as it is (only made light on black)."""
    in_place: bool = False
    """Average the whole picture down as it lies, without looking for a subject: for a ready-made
    picture that was drawn on."""
    tones: Literal["auto", "dark_on_light", "light_on_dark"] = "auto"
    """Which is the subject: what is darker than the border, or what is lighter."""
    remove_background: bool = True
    """Take the ground seen at the border away, uneven light included."""
    crop: bool = True
    """Cut the picture to its subject, so that the subject's longest side becomes 28."""
    kind: Literal["auto", "lines", "surfaces"] = "auto"
    """Line drawings are redrawn and filled; surfaces, as in photographs, keep their greys."""
    one_width: bool = True
    """Redraw the lines of a line drawing with one width."""
    fill: bool = True
    """Close and fill the outlines of a line drawing."""
    fill_shade: int = outlines.FILL_SHADE
    """Grey level of a filled outline, 0 to 255; its lines are 255."""


@dataclass(frozen=True, eq=False)
class Step:
    """One step of a preparation."""

    name: str
    """What was done: ``grey``, ``subject``, then ``surface`` or ``lines`` and ``fill``,
    and ``network``."""
    picture: Picture
    """``(h, w)`` grey values after it."""


@dataclass(frozen=True, eq=False)
class Prepared:
    """What came of a picture."""

    pixels: Picture | None
    """``(28, 28)``, light on black; ``None`` for a picture with nothing on it."""
    steps: tuple[Step, ...]
    """What was done, in order. The last step's picture is ``pixels`` where there are any."""


_AUTOMATIC = Preparation()


def prepare(image: Picture, options: Preparation = _AUTOMATIC) -> Prepared:
    """Make the 28×28 array a network sees of any picture.

    Args:
        image: ``(h, w)`` grey or ``(h, w, 4)`` RGBA, of any size.
        options: Which steps are taken.
    """
    grey = to_grey(reduced(image))
    steps = [Step("grey", grey)]

    small = centred(grey) if options.in_place else _ready_made(grey, options)
    if small is not None:
        steps.append(Step("network", 255 - small if _is_light(small, options) else small))
        return _finished(steps)

    contrast, mask = _against_ground(grey, options)
    steps.append(Step("subject", np.where(mask, contrast, 0).astype(np.uint8)))
    if not mask.any():
        return Prepared(None, tuple(steps))
    if options.crop:
        box = _box(mask)
        contrast, mask = contrast[box], mask[box]

    if options.kind == "lines" or (options.kind == "auto" and _is_line_drawing(contrast, mask)):
        steps += _filled_outline(outlines.on_grid(contrast >= 0.2 * contrast.max()), options)
    else:
        # Inside the subject faint places stay as they are: a white collar belongs to its shirt.
        solid = _without_holes(mask)
        steps.append(Step("surface", np.where(solid, contrast, 0).astype(np.uint8)))
    steps.append(Step("network", centred(steps[-1].picture)))
    return _finished(steps)


def warm_up() -> None:
    """Import what the first `prepare` would else wait a fifth of a second for."""
    import scipy.ndimage  # noqa: F401


def on_paper(image: Picture) -> Picture:
    """Lay a picture with transparent parts on white paper.

    A picture that is itself nearly white where it is opaque is laid on black, else it would vanish.

    Args:
        image: ``(h, w)`` grey or ``(h, w, 4)`` RGBA.

    Returns:
        ``(h, w)`` grey as it was, or ``(h, w, 3)`` RGB.
    """
    if image.ndim == 2:
        return image
    colour, alpha = image[..., :3], image[..., 3:]
    if alpha.min() == 255:
        return colour
    solid = colour[alpha[..., 0] > 127]
    paper = 0 if solid.size and solid.min() > 230 else 255
    opacity = alpha.astype(np.float32) / 255
    return np.rint(colour * opacity + paper * (1 - opacity)).astype(np.uint8)


def reduced(image: Picture) -> Picture:
    """Average blocks of a large picture, so that all that follows is quick.

    Args:
        image: ``(h, w)`` or ``(h, w, channels)``; returned as it is up to 1024 pixels a side.
    """
    block = -(-max(image.shape[:2]) // _LARGEST_SIDE)
    rows, columns = (length // block for length in image.shape[:2])
    if block == 1 or rows == 0 or columns == 0:
        return image
    total = np.zeros((rows, columns, *image.shape[2:]), np.uint32)
    for row in range(block):
        for column in range(block):
            total += image[row : rows * block : block, column : columns * block : block]
    return np.asarray(total // block**2, np.uint8)


def are_lines(mask: NDArray[np.bool_]) -> bool:
    """Tell a line drawing from a surface: hardly any of its ink lies deep inside the ink.

    Args:
        mask: Ink on the grid, as `outlines.on_grid` gives it.
    """
    from scipy import ndimage  # a fifth of a second: not at start

    depth = ndimage.distance_transform_cdt(mask, metric="chessboard")
    deep = np.count_nonzero(depth > _THICK * outlines.GRID)
    return bool(deep < 0.05 * np.count_nonzero(mask))


def to_grey(image: Picture) -> Picture:
    """Take a picture's colour away (luma of ITU-R BT.601), after laying it on paper.

    Args:
        image: ``(h, w)`` grey, returned as it is, or ``(h, w, 4)`` RGBA.
    """
    paper = on_paper(image)
    if paper.ndim == 2:
        return paper
    return np.rint(paper @ np.array((0.299, 0.587, 0.114), np.float32)).astype(np.uint8)


def _finished(steps: list[Step]) -> Prepared:
    pixels = steps[-1].picture
    return Prepared(pixels if pixels.any() else None, tuple(steps))


def _ready_made(grey: Picture, options: Preparation) -> Picture | None:
    """Return the 28×28 picture that ``grey`` is, or is a blown-up copy of; else ``None``."""
    if not options.ready_made:
        return None
    size, remainder = divmod(grey.shape[0], IMAGE_SIZE)
    if grey.shape[0] != grey.shape[1] or remainder or size == 0:
        return None
    small = grey[::size, ::size]
    same = np.array_equal(grey.reshape(IMAGE_SIZE, size, IMAGE_SIZE, size)[:, 0, :, 0], small)
    blown_up = small.repeat(size, axis=0).repeat(size, axis=1)
    return small if same and np.array_equal(blown_up, grey) else None


def _is_light(grey: Picture, options: Preparation) -> bool:
    if options.tones == "auto":
        return bool(np.median(border(grey)) > 127)
    return options.tones == "dark_on_light"


def _against_ground(grey: Picture, options: Preparation) -> tuple[Picture, NDArray[np.bool_]]:
    """Return the contrast to the ground, 0 to 255, and where it is strong enough to be seen."""
    if options.remove_background:
        level, noise = ground(grey, *grey.shape)
    else:
        level = np.full(grey.shape, 255 if _is_light(grey, options) else 0, np.float32)
        noise = 0.0

    darker = level - grey
    dark_on_light = options.tones == "dark_on_light"
    if options.tones == "auto":
        dark_on_light = np.abs(darker).sum() <= 2 * np.maximum(darker, 0).sum()
    room = level if dark_on_light else 255 - level
    contrast = (darker if dark_on_light else -darker) * (255 / np.maximum(room, 1))
    contrast = np.clip(contrast, 0, 255)
    strongest = float(contrast.max())
    visible = max(_FAINTEST, min(5 * noise, 0.5 * strongest))
    return contrast.astype(np.uint8), contrast >= visible


def _box(mask: NDArray[np.bool_]) -> tuple[slice, slice]:
    """Return the smallest box around a mask; specks far smaller than the rest do not count."""
    from scipy import ndimage  # a fifth of a second: not at start

    parts, count = ndimage.label(mask, np.ones((3, 3)))
    if count > 1:
        sizes = np.bincount(parts.ravel())
        sizes[0] = 0
        mask = (sizes > sizes.sum() / _SPECK)[parts]
    rows, columns = (np.flatnonzero(mask.any(axis=axis)) for axis in (1, 0))
    return slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)


def _is_line_drawing(contrast: Picture, mask: NDArray[np.bool_]) -> bool:
    """Tell lines from surfaces: they are thin, and much the same shade everywhere.

    The second keeps a photograph of a strappy sandal apart from a drawing of one.
    """
    shades = contrast[mask]
    even = np.median(shades) >= 0.4 * np.percentile(shades, 99)
    return bool(even) and are_lines(outlines.on_grid(mask))


def _without_holes(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return the mask and all that cannot be reached from outside without crossing it."""
    from scipy import ndimage  # see are_lines

    regions, _ = ndimage.label(np.pad(~mask, 1, constant_values=True))
    return np.asarray((regions != regions[0, 0])[1:-1, 1:-1])


def _filled_outline(ink: NDArray[np.bool_], options: Preparation) -> list[Step]:
    """Return the steps from the ink of a line drawing to a grey shape with light lines."""
    lines = outlines.one_width(ink) if options.one_width else ink
    box = _box(lines) if options.crop else outlines.WITHOUT_MARGIN
    drawing = np.where(lines, 255, 0).astype(np.uint8)
    steps = [Step("lines", drawing[box])]
    if options.fill:
        shape = outlines.fill(lines)
        drawing = np.where(shape & ~lines, options.fill_shade, drawing).astype(np.uint8)
        steps.append(Step("fill", drawing[box]))
    return steps
