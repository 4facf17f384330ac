import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from fmgui.data.image_file import LARGEST_SIDE, load_image
from fmgui.errors import ImageError

RED, BLUE = (200, 30, 40), (20, 60, 220)


@pytest.fixture
def flag():
    """Red above, blue below."""
    picture = Image.new("RGB", (40, 60), RED)
    picture.paste(BLUE, (0, 30, 40, 60))
    return picture


def png_claiming(width, height):
    """A PNG whose header promises more than it has."""

    def chunk(kind, body):
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + rows + chunk(b"IEND", b"")


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.webp", "a.gif", "a.bmp", "a.tiff", "a.ppm"])
def test_usual_formats_are_read(tmp_path, flag, name):
    flag.save(tmp_path / name)
    image = load_image(tmp_path / name)
    assert image.shape == (60, 40, 4)
    assert image.dtype == np.uint8
    np.testing.assert_allclose(image[10, 20], (*RED, 255), atol=12)
    np.testing.assert_allclose(image[50, 20], (*BLUE, 255), atol=12)


def test_a_photograph_stands_upright(tmp_path, flag):
    exif = Image.Exif()
    exif[0x112] = 3  # taken upside down
    flag.save(tmp_path / "a.jpg", exif=exif)
    np.testing.assert_allclose(load_image(tmp_path / "a.jpg")[10, 20, :3], BLUE, atol=12)


def test_colours_for_printing_are_refused(tmp_path, flag):
    flag.convert("CMYK").save(tmp_path / "a.jpg")
    with pytest.raises(ImageError, match=r"“a\.jpg” has colours for printing"):
        load_image(tmp_path / "a.jpg")


@pytest.mark.parametrize("name", ["a.gif", "a.webp", "a.png"])
def test_a_moving_picture_is_refused(tmp_path, flag, name):
    flag.save(tmp_path / name, save_all=True, append_images=[flag.rotate(180)] * 2)
    with pytest.raises(ImageError, match=f"“{name}” is a moving picture"):
        load_image(tmp_path / name)


def test_of_a_document_the_first_page_is_read(tmp_path, flag):
    flag.save(tmp_path / "a.tiff", save_all=True, append_images=[flag.rotate(180)] * 2)
    np.testing.assert_allclose(load_image(tmp_path / "a.tiff")[10, 20, :3], RED, atol=12)


@pytest.mark.parametrize(
    ("values", "name"),
    [
        (np.full((20, 20), 0x8080, np.uint16), "a.png"),
        (np.full((20, 20), 0.5, np.float32), "a.tiff"),
        (np.full((20, 20), 128, np.int32), "a.tiff"),
    ],
    ids=["16 bit", "real", "32 bit"],
)
def test_deep_greys_are_brought_to_eight_bits(tmp_path, values, name):
    Image.fromarray(values).save(tmp_path / name)
    np.testing.assert_allclose(load_image(tmp_path / name)[0, 0], (128, 128, 128, 255), atol=1)


def test_a_palette_with_a_transparent_colour_is_read(tmp_path):
    Image.new("P", (20, 20)).save(tmp_path / "a.png", transparency=0)
    assert load_image(tmp_path / "a.png")[0, 0, 3] == 0


def test_a_large_photograph_is_averaged_down(tmp_path, flag):
    flag.resize((3000, 4500)).save(tmp_path / "a.png")
    assert max(load_image(tmp_path / "a.png").shape) == LARGEST_SIDE


def test_each_bad_file_gets_its_sentence(tmp_path, flag):
    flag.save(tmp_path / "whole.png")
    whole = (tmp_path / "whole.png").read_bytes()
    bad = {
        "notes.png": (b"a shopping list", "is not a picture"),
        "empty.png": (b"", "is not a picture"),
        "cut.png": (whole[: len(whole) // 2], "damaged or cut short"),
        "short.png": (png_claiming(300, 300), "damaged or cut short"),
        "large.png": (png_claiming(10_000, 9_000), "more than 64 million pixels"),
        "bomb.png": (png_claiming(60_000, 60_000), "more than 64 million pixels"),
        "dot.png": (png_claiming(1, 1), "only 1 × 1 pixels"),
    }
    for name, (content, sentence) in bad.items():
        (tmp_path / name).write_bytes(content)
        with pytest.raises(ImageError, match=sentence) as caught:
            load_image(tmp_path / name)
        assert name in str(caught.value)
        assert str(caught.value).endswith(".")


def test_what_is_no_file_gets_its_sentence(tmp_path):
    with pytest.raises(ImageError, match="is a folder"):
        load_image(tmp_path)
    with pytest.raises(ImageError, match="There is no file"):
        load_image(tmp_path / "gone.png")
