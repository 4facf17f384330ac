"""Reading a picture's file, whatever was made with it."""

import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fmgui.errors import ImageError

if TYPE_CHECKING:
    from PIL import Image

MOST_PIXELS = 64_000_000
"""Width times height from which a file is not decoded: a small file can claim a gigapixel."""
SMALLEST_SIDE = 8
"""Shortest side, in pixels, on which something can be recognised."""
LARGEST_SIDE = 2048
"""Longest side, in pixels, of what is returned; larger pictures are averaged down."""

FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF", "PPM")
"""The formats read, as Pillow names them: those of drawings and photographs, no documents."""
SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".ppm", ".pgm")
"""File name endings of these formats, for a file dialog."""


def load_image(path: Path) -> NDArray[np.uint8]:
    """Read a picture as a person sees it: upright and in colour.

    Args:
        path: A file in one of `FORMATS`.

    Returns:
        ``(h, w, 4)`` RGBA, its longest side at most `LARGEST_SIDE`.

    Raises:
        ImageError: The file is missing, is not a picture, moves, is made for printing, is damaged,
            too small or too large.
    """
    # Pillow takes a tenth of a second to import: not at the program's start.
    from PIL import Image, ImageOps, UnidentifiedImageError

    name = f"“{path.name or path}”"
    if path.is_dir():
        raise ImageError(f"{name} is a folder; choose a single picture in it.")
    if not path.is_file():
        raise ImageError(f"There is no file {name}; check its name and folder.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow's remarks on odd files; ours are sentences
            with Image.open(path, formats=FORMATS) as image:
                check_size(*image.size, name)
                _check_kind(image, name)
                upright = ImageOps.exif_transpose(image)
                return _shrunk(_to_rgba(upright))
    except ImageError:
        raise
    except PermissionError as error:
        raise ImageError(f"{name} may not be read; check the file's permissions.") from error
    except UnidentifiedImageError as error:
        raise ImageError(
            f"{name} is not a picture; choose a PNG, JPEG, WebP, GIF, BMP or TIFF file."
        ) from error
    except Image.DecompressionBombError as error:
        raise ImageError(_too_large(name)) from error
    except Exception as error:  # a damaged file makes Pillow's decoders raise nearly anything
        raise ImageError(f"{name} is damaged or cut short; copy or save it once more.") from error


def check_size(width: int, height: int, name: str) -> None:
    """Refuse a picture for its size alone, before anything of it is decoded.

    Args:
        width: In pixels.
        height: In pixels.
        name: What the sentence begins with, such as a file's name.

    Raises:
        ImageError: There are too few or too many pixels.
    """
    if width * height > MOST_PIXELS:
        raise ImageError(_too_large(name))
    if min(width, height) < SMALLEST_SIDE:
        raise ImageError(
            f"{name} is only {width} × {height} pixels; "
            f"choose a picture of at least {SMALLEST_SIDE} × {SMALLEST_SIDE}."
        )


def _check_kind(image: "Image.Image", name: str) -> None:
    """Refuse what would not look on the canvas as it does elsewhere."""
    # Photographs may hold a second view, and documents further pages: those stand still.
    if image.format in _MOVING and getattr(image, "is_animated", False):
        raise ImageError(f"{name} is a moving picture; save one moment of it, and choose that.")
    if image.mode == "CMYK":
        raise ImageError(
            f"{name} has colours for printing (CMYK); save it in colours for a screen (RGB)."
        )


_MOVING = {"GIF", "WEBP", "PNG"}


def _too_large(name: str) -> str:
    return (
        f"{name} has more than {MOST_PIXELS // 1_000_000} million pixels; "
        "save a smaller copy of it and choose that."
    )


def _to_rgba(image: "Image.Image") -> "Image.Image":
    from PIL import Image  # see load_image

    if image.mode.startswith("I") or image.mode == "F":
        return Image.fromarray(_to_eight_bits(np.asarray(image))).convert("RGBA")
    if image.mode in {"YCbCr", "LAB", "HSV"}:
        image = image.convert("RGB")
    return image.convert("RGBA")


def _to_eight_bits(values: NDArray[np.generic]) -> NDArray[np.uint8]:
    """Bring 16-bit, 32-bit or real grey values to 0 to 255."""
    grey = np.nan_to_num(values.astype(np.float64))
    for most in (1, 255, 65535):
        if grey.min() >= 0 and grey.max() <= most:
            return np.rint(grey * (255 / most)).astype(np.uint8)
    return np.interp(grey, (grey.min(), grey.max()), (0, 255)).astype(np.uint8)


def _shrunk(image: "Image.Image") -> NDArray[np.uint8]:
    from PIL import Image  # see load_image

    image.thumbnail((LARGEST_SIDE, LARGEST_SIDE), Image.Resampling.BOX)
    return np.asarray(image)
